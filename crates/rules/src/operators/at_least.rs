//! The number or amount is this or above.

use book::{Date, Kind};

use super::{NO_NUMBER, Operator, numbers};
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct AtLeast;

impl Operator for AtLeast {
    fn id(&self) -> &'static str {
        "at_least"
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
            .map_or(NO_NUMBER, |n| numbers(n, i64::MAX))
    }
}
