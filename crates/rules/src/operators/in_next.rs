//! In the window that begins on the as-of date, both ends included.

use book::{Date, Kind};

use super::{NO_DAY, Operator, days};
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct InNext;

impl Operator for InNext {
    fn id(&self) -> &'static str {
        "in_next"
    }

    fn fits(&self, kind: Kind) -> bool {
        kind == Kind::Date
    }

    fn shape(&self) -> Shape {
        Shape::Window
    }

    fn matcher(&self, operand: &TypedOperand, as_of: Date) -> Matcher {
        operand
            .window()
            .map_or(NO_DAY, |w| days(as_of, w.end(as_of)))
    }
}
