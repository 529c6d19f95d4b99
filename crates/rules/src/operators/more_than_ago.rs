//! Before the window that "in the last …" means begins.

use book::{Date, Kind};

use super::{EVER, NO_DAY, Operator, days};
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct MoreThanAgo;

impl Operator for MoreThanAgo {
    fn id(&self) -> &'static str {
        "more_than_ago"
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
            .map_or(NO_DAY, |w| days(EVER, w.start(as_of).plus_days(-1)))
    }
}
