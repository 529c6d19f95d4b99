//! Before this day.

use book::{Date, Kind};

use super::{EVER, NO_DAY, Operator, days};
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct Before;

impl Operator for Before {
    fn id(&self) -> &'static str {
        "before"
    }

    fn fits(&self, kind: Kind) -> bool {
        kind == Kind::Date
    }

    fn shape(&self) -> Shape {
        Shape::One
    }

    fn matcher(&self, operand: &TypedOperand, _as_of: Date) -> Matcher {
        operand
            .day()
            .map_or(NO_DAY, |d| days(EVER, d.plus_days(-1)))
    }
}
