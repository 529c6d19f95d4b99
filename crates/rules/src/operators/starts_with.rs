//! The text begins so.

use book::{Date, Kind};

use super::Operator;
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct StartsWith;

impl Operator for StartsWith {
    fn id(&self) -> &'static str {
        "starts_with"
    }

    fn fits(&self, kind: Kind) -> bool {
        kind == Kind::Text
    }

    fn shape(&self) -> Shape {
        Shape::One
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        Matcher::StartsWith(operand.folded())
    }
}
