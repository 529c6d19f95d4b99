//! The text, choice or reference is one of these.

use book::{Date, Kind};

use super::Operator;
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct AnyOf;

impl Operator for AnyOf {
    fn id(&self) -> &'static str {
        "any_of"
    }

    fn fits(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Text | Kind::Choice | Kind::Ref(_))
    }

    fn shape(&self) -> Shape {
        Shape::Many
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        Matcher::one_of(operand.values())
    }
}
