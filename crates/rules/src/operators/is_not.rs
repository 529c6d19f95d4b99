//! Anything but this text, choice or reference, nothing included.

use book::{Date, Kind};

use super::Operator;
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct IsNot;

impl Operator for IsNot {
    fn id(&self) -> &'static str {
        "is_not"
    }

    fn fits(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Text | Kind::Choice | Kind::Ref(_))
    }

    fn shape(&self) -> Shape {
        Shape::One
    }

    fn is_negative(&self) -> bool {
        true
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        Matcher::one_of(operand.values())
    }
}
