//! The number or amount is this or below.

use book::{Date, Kind};

use super::{NO_NUMBER, Operator, numbers};
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct AtMost;

impl Operator for AtMost {
    fn id(&self) -> &'static str {
        "at_most"
    }

    fn fits(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Number | Kind::Money)
    }

    fn shape(&self) -> Shape {
        Shape::One
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        operand
            .first_number()
            .map_or(NO_NUMBER, |n| numbers(i64::MIN, n))
    }
}
