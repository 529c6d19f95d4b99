//! On this day or after.

use book::{Date, Kind};

use super::{NEVER, NO_DAY, Operator, days};
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct OnOrAfter;

impl Operator for OnOrAfter {
    fn id(&self) -> &'static str {
        "on_or_after"
    }

    fn fits(&self, kind: Kind) -> bool {
        kind == Kind::Date
    }

    fn shape(&self) -> Shape {
        Shape::One
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        operand.day().map_or(NO_DAY, |d| days(d, NEVER))
    }
}
