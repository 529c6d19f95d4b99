//! Text of cells to typed values, exactly or with a reason why not. Decisions
//! that hold for a whole column (decimal sign, order of day and month) are made once per column.

mod amount;
mod currency;
mod date;
mod decimal;
mod evidence;

pub use amount::{Amount, parse_decimal};
pub use currency::Currency;
pub use date::{DateEvidence, DateOrder, column_date_order, parse_date};
pub use decimal::{Decimal, DecimalSign};
pub(crate) use evidence::clear_decimal_sign;
pub use evidence::{DecimalEvidence, column_decimal_sign};

/// Why a text is no value of the wanted type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValueProblem {
    /// Nothing but blanks.
    Empty,
    /// Not a number at all, such as `NaN` or a word.
    NotANumber,
    /// A number in a form that is not taken, such as `9e99`.
    Exponent,
    /// The thousands are not grouped by three, such as `1,2,3`, or the decimal sign is another one.
    BadGrouping,
    /// More digits than any amount has.
    TooLarge,
    /// More decimal places than the currency has.
    TooPrecise,
    /// A number with something that is no known currency.
    UnknownUnit,
    /// Not a date at all.
    NotADate,
    /// A date that the calendar does not have, such as `31.02.2026`.
    NoSuchDate,
    /// A date whose order of day and month contradicts the column's.
    OtherDateOrder,
}

impl ValueProblem {
    /// Stable snake_case name; the key of its words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty_value",
            Self::NotANumber => "not_a_number",
            Self::Exponent => "exponent",
            Self::BadGrouping => "bad_grouping",
            Self::TooLarge => "too_large_number",
            Self::TooPrecise => "too_precise",
            Self::UnknownUnit => "unknown_unit",
            Self::NotADate => "not_a_date",
            Self::NoSuchDate => "no_such_date",
            Self::OtherDateOrder => "other_date_order",
        }
    }
}
