//! The number or amount is below this.

use book::{Date, Kind};

use super::{NO_NUMBER, Operator, numbers};
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct Less;

impl Operator for Less {
    fn id(&self) -> &'static str {
        "less"
    }

    fn fits(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Number | Kind::Money)
    }

    fn shape(&self) -> Shape {
        Shape::One
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        operand
            .first_number()
            .map_or(NO_NUMBER, |n| numbers(i64::MIN, n.saturating_sub(1)))
    }
}
