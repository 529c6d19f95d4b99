//! The text, choice or reference is this one.

use book::{Date, Kind};

use super::Operator;
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct Is;

impl Operator for Is {
    fn id(&self) -> &'static str {
        "is"
    }

    fn fits(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Text | Kind::Choice | Kind::Ref(_))
    }

    fn shape(&self) -> Shape {
        Shape::One
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        Matcher::one_of(operand.values())
    }
}
