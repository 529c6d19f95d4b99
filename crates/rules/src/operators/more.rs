//! The number or amount is above this.

use book::{Date, Kind};

use super::{NO_NUMBER, Operator, numbers};
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct More;

impl Operator for More {
    fn id(&self) -> &'static str {
        "more"
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
            .and_then(|n| n.checked_add(1))
            .map_or(NO_NUMBER, |n| numbers(n, i64::MAX))
    }
}
