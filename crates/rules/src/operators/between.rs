//! The number, amount or day is between these two, both included.

use book::{Date, Kind};

use super::Operator;
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct Between;

impl Operator for Between {
    fn id(&self) -> &'static str {
        "between"
    }

    fn fits(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Number | Kind::Money | Kind::Date)
    }

    fn shape(&self) -> Shape {
        Shape::Between
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        operand.bounds()
    }
}
