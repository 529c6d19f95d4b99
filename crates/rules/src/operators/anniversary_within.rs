//! The next return of the day and month is in the window that begins on the as-of date, both
//! ends included. 29 February returns on the 28th in common years.

use book::{Date, Kind};

use super::{NO_DAY, Operator};
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct AnniversaryWithin;

impl Operator for AnniversaryWithin {
    fn id(&self) -> &'static str {
        "anniversary_within"
    }

    fn fits(&self, kind: Kind) -> bool {
        kind == Kind::Date
    }

    fn shape(&self) -> Shape {
        Shape::Window
    }

    fn matcher(&self, operand: &TypedOperand, as_of: Date) -> Matcher {
        operand.window().map_or(NO_DAY, |w| Matcher::Anniversary {
            from: as_of,
            to: w.end(as_of),
        })
    }
}
