//! The text ends so.

use book::{Date, Kind};

use super::Operator;
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct EndsWith;

impl Operator for EndsWith {
    fn id(&self) -> &'static str {
        "ends_with"
    }

    fn fits(&self, kind: Kind) -> bool {
        kind == Kind::Text
    }

    fn shape(&self) -> Shape {
        Shape::One
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        Matcher::EndsWith(operand.folded())
    }
}
