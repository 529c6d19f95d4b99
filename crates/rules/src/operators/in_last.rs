//! In the window that ends on the as-of date, both ends included: the last 6 months of
//! 2026-11-22 are 2026-05-22 … 2026-11-22.

use book::{Date, Kind};

use super::{NO_DAY, Operator, days};
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct InLast;

impl Operator for InLast {
    fn id(&self) -> &'static str {
        "in_last"
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
            .map_or(NO_DAY, |w| days(w.start(as_of), as_of))
    }
}
