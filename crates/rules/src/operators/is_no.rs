//! Known not to be so.

use book::{Date, Kind};

use super::Operator;
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct IsNo;

impl Operator for IsNo {
    fn id(&self) -> &'static str {
        "is_no"
    }

    fn fits(&self, kind: Kind) -> bool {
        kind == Kind::Flag
    }

    fn shape(&self) -> Shape {
        Shape::Nothing
    }

    fn matcher(&self, _operand: &TypedOperand, _as_of: Date) -> Matcher {
        Matcher::Flag(false)
    }
}
