//! The number or amount is not this, or empty.

use book::{Date, Kind};

use super::{NO_NUMBER, Operator, numbers};
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct NotEqual;

impl Operator for NotEqual {
    fn id(&self) -> &'static str {
        "not_equal"
    }

    fn fits(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Number | Kind::Money)
    }

    fn shape(&self) -> Shape {
        Shape::One
    }

    fn is_negative(&self) -> bool {
        true
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        operand.first_number().map_or(NO_NUMBER, |n| numbers(n, n))
    }
}
