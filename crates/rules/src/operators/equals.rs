//! The number or amount is exactly this.

use book::{Date, Kind};

use super::{NO_NUMBER, Operator, numbers};
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct Equals;

impl Operator for Equals {
    fn id(&self) -> &'static str {
        "equals"
    }

    fn fits(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Number | Kind::Money)
    }

    fn shape(&self) -> Shape {
        Shape::One
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        operand.first_number().map_or(NO_NUMBER, |n| numbers(n, n))
    }
}
