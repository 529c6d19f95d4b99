//! None of these is chosen, or nothing at all.

use book::{Date, Kind};

use super::Operator;
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct HasNone;

impl Operator for HasNone {
    fn id(&self) -> &'static str {
        "has_none"
    }

    fn fits(&self, kind: Kind) -> bool {
        kind == Kind::Choices
    }

    fn shape(&self) -> Shape {
        Shape::Many
    }

    fn is_negative(&self) -> bool {
        true
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        Matcher::HasAny(operand.all_folded())
    }
}
