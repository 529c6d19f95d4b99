//! On this day or before.

use book::{Date, Kind};

use super::{EVER, NO_DAY, Operator, days};
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct OnOrBefore;

impl Operator for OnOrBefore {
    fn id(&self) -> &'static str {
        "on_or_before"
    }

    fn fits(&self, kind: Kind) -> bool {
        kind == Kind::Date
    }

    fn shape(&self) -> Shape {
        Shape::One
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        operand.day().map_or(NO_DAY, |d| days(EVER, d))
    }
}
