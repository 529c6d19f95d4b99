//! The text has not this part, or is empty.

use book::{Date, Kind};

use super::Operator;
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct DoesNotContain;

impl Operator for DoesNotContain {
    fn id(&self) -> &'static str {
        "does_not_contain"
    }

    fn fits(&self, kind: Kind) -> bool {
        kind == Kind::Text
    }

    fn shape(&self) -> Shape {
        Shape::One
    }

    fn is_negative(&self) -> bool {
        true
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        Matcher::Contains(operand.folded())
    }
}
