//! All of these are chosen.

use book::{Date, Kind};

use super::Operator;
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct HasAll;

impl Operator for HasAll {
    fn id(&self) -> &'static str {
        "has_all"
    }

    fn fits(&self, kind: Kind) -> bool {
        kind == Kind::Choices
    }

    fn shape(&self) -> Shape {
        Shape::Many
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        Matcher::HasAll(operand.all_folded())
    }
}
