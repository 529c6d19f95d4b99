//! In the calendar week (from Monday), month, quarter or year of the as-of date.

use book::{Date, Kind};

use super::{NO_DAY, Operator};
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct ThisPeriod;

impl Operator for ThisPeriod {
    fn id(&self) -> &'static str {
        "this_period"
    }

    fn fits(&self, kind: Kind) -> bool {
        kind == Kind::Date
    }

    fn shape(&self) -> Shape {
        Shape::Period
    }

    fn matcher(&self, operand: &TypedOperand, as_of: Date) -> Matcher {
        operand.period().map_or(NO_DAY, |p| p.days(as_of, 0))
    }
}
