//! At least one of these is chosen.

use book::{Date, Kind};

use super::Operator;
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct HasAny;

impl Operator for HasAny {
    fn id(&self) -> &'static str {
        "has_any"
    }

    fn fits(&self, kind: Kind) -> bool {
        kind == Kind::Choices
    }

    fn shape(&self) -> Shape {
        Shape::Many
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        Matcher::HasAny(operand.all_folded())
    }
}
