//! In the calendar week (from Monday), month, quarter or year after that of the as-of date.

use book::{Date, Kind};

use super::{NO_DAY, Operator};
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct NextPeriod;

impl Operator for NextPeriod {
    fn id(&self) -> &'static str {
        "next_period"
    }

    fn fits(&self, kind: Kind) -> bool {
        kind == Kind::Date
    }

    fn shape(&self) -> Shape {
        Shape::Period
    }

    fn matcher(&self, operand: &TypedOperand, as_of: Date) -> Matcher {
        operand.period().map_or(NO_DAY, |p| p.days(as_of, 1))
    }
}
