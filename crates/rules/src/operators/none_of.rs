//! The text, choice or reference is none of these, or empty.

use book::{Date, Kind};

use super::Operator;
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct NoneOf;

impl Operator for NoneOf {
    fn id(&self) -> &'static str {
        "none_of"
    }

    fn fits(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Text | Kind::Choice | Kind::Ref(_))
    }

    fn shape(&self) -> Shape {
        Shape::Many
    }

    fn is_negative(&self) -> bool {
        true
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        Matcher::one_of(operand.values())
    }
}
