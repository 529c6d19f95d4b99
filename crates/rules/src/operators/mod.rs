//! The table of operators: one file each.
//!
//! To add one: its file, its line in [`OPERATORS`], its words and its cases.

mod operand;

mod after;
mod anniversary_within;
mod any_of;
mod at_least;
mod at_most;
mod before;
mod between;
mod contains;
mod does_not_contain;
mod ends_with;
mod equals;
mod has_all;
mod has_any;
mod has_none;
mod in_last;
mod in_next;
mod is;
mod is_empty;
mod is_no;
mod is_not;
mod is_not_empty;
mod is_unknown;
mod is_yes;
mod last_period;
mod less;
mod more;
mod more_than_ago;
mod next_period;
mod none_of;
mod not_equal;
mod on;
mod on_or_after;
mod on_or_before;
mod starts_with;
mod this_period;

use book::{Date, Kind};

use crate::{Matcher, Shape, TypedOperand};
use operand::{EVER, NEVER, NO_DAY, NO_NUMBER, days, numbers};

/// One way to compare a field with an operand.
pub trait Operator: std::fmt::Debug + Sync {
    /// The name in files.
    fn id(&self) -> &'static str;

    /// Whether fields of a kind can be compared so.
    fn fits(&self, kind: Kind) -> bool;

    /// What it is compared with.
    fn shape(&self) -> Shape;

    /// Whether it says what a value is not: then it is the opposite of its matcher, and so true
    /// of empty values.
    fn is_negative(&self) -> bool {
        false
    }

    /// The test for an operand of this operator's shape; for a negative one, what it denies.
    fn matcher(&self, operand: &TypedOperand, as_of: Date) -> Matcher;
}

/// All operators, in the order that editors offer them.
pub static OPERATORS: &[&dyn Operator] = &[
    &is::Is,
    &is_not::IsNot,
    &contains::Contains,
    &does_not_contain::DoesNotContain,
    &starts_with::StartsWith,
    &ends_with::EndsWith,
    &any_of::AnyOf,
    &none_of::NoneOf,
    &is_empty::IsEmpty,
    &is_not_empty::IsNotEmpty,
    &equals::Equals,
    &not_equal::NotEqual,
    &less::Less,
    &at_most::AtMost,
    &more::More,
    &at_least::AtLeast,
    &between::Between,
    &on::On,
    &before::Before,
    &after::After,
    &on_or_before::OnOrBefore,
    &on_or_after::OnOrAfter,
    &in_last::InLast,
    &more_than_ago::MoreThanAgo,
    &in_next::InNext,
    &this_period::ThisPeriod,
    &last_period::LastPeriod,
    &next_period::NextPeriod,
    &anniversary_within::AnniversaryWithin,
    &has_any::HasAny,
    &has_all::HasAll,
    &has_none::HasNone,
    &is_yes::IsYes,
    &is_no::IsNo,
    &is_unknown::IsUnknown,
];

/// The operator of an id.
#[must_use]
pub fn find_operator(id: &str) -> Option<&'static dyn Operator> {
    OPERATORS
        .iter()
        .copied()
        .find(|operator| operator.id() == id)
}

/// The operators that fields of a kind can be compared by, in the order to offer them.
pub fn operators_for(kind: Kind) -> impl Iterator<Item = &'static dyn Operator> {
    OPERATORS
        .iter()
        .copied()
        .filter(move |operator| operator.fits(kind))
}
