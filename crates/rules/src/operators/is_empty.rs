//! There is no value.

use book::{Date, Kind};

use super::Operator;
use crate::{Matcher, Shape, TypedOperand};

#[derive(Debug)]
pub(super) struct IsEmpty;

impl Operator for IsEmpty {
    fn id(&self) -> &'static str {
        "is_empty"
    }

    fn fits(&self, kind: Kind) -> bool {
        kind != Kind::Flag
    }

    fn shape(&self) -> Shape {
        Shape::Nothing
    }

    fn matcher(&self, _operand: &TypedOperand, _as_of: Date) -> Matcher {
        Matcher::Empty
    }
}
