//! The text has this part.

use book::{Date, Kind};

use super::Operator;
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct Contains;

impl Operator for Contains {
    fn id(&self) -> &'static str {
        "contains"
    }

    fn fits(&self, kind: Kind) -> bool {
        kind == Kind::Text
    }

    fn shape(&self) -> Shape {
        Shape::One
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        Matcher::Contains(operand.folded())
    }
}
