//! On this day.

use book::{Date, Kind};

use super::{NO_DAY, Operator, days};
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct On;

impl Operator for On {
    fn id(&self) -> &'static str {
        "on"
    }

    fn fits(&self, kind: Kind) -> bool {
        kind == Kind::Date
    }

    fn shape(&self) -> Shape {
        Shape::One
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        operand.day().map_or(NO_DAY, |d| days(d, d))
    }
}
