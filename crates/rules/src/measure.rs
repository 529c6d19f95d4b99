//! One number for the related records of a unit: how many, how much, how late.

use book::{Book, Column, Date, Decimal, EMPTY_DAY, EMPTY_NUMBER, Facts, Kind, Value};

use crate::money::{HomeAmount, home_amount, is_invoice_amount};
use crate::tree::CheckedMeasure;

/// The cells that are measured.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Cells<'a> {
    None,
    Numbers(&'a [i64]),
    Days(&'a [i32]),
    /// The amounts of invoices, converted one by one.
    Invoices(&'a Book),
}

impl<'a> Cells<'a> {
    /// The cells of the measured field; `converted` instead of its column, if given.
    pub(crate) fn of(
        measure: &CheckedMeasure,
        facts: Facts<'a>,
        converted: Option<&'a [i64]>,
    ) -> Self {
        match measure {
            CheckedMeasure::Exists | CheckedMeasure::Missing | CheckedMeasure::Count(_) => {
                Self::None
            }
            CheckedMeasure::Sum(field, _)
            | CheckedMeasure::Average(field, _)
            | CheckedMeasure::Latest(field, _) => match (converted, facts.column(*field)) {
                (Some(amounts), _) => Self::Numbers(amounts),
                (None, Column::Number(cells) | Column::Money(cells)) => Self::Numbers(cells),
                (None, Column::Date(days)) => Self::Days(days),
                _ => Self::None,
            },
        }
    }

    /// The same for a few rows only, without converting all invoices.
    pub(crate) fn of_few(measure: &CheckedMeasure, facts: Facts<'a>) -> Self {
        match measure {
            CheckedMeasure::Sum(field, _) | CheckedMeasure::Average(field, _)
                if is_invoice_amount(facts, *field) =>
            {
                Self::Invoices(facts.book)
            }
            _ => Self::of(measure, facts, None),
        }
    }

    /// The cell of a row: ten-thousandths, minor units or days; `None` if it is empty.
    fn get(self, row: u32) -> Option<i64> {
        match self {
            Self::None => None,
            Self::Numbers(cells) => Some(*cells.get(row as usize)?).filter(|&n| n != EMPTY_NUMBER),
            Self::Days(days) => Some(*days.get(row as usize)?)
                .filter(|&day| day != EMPTY_DAY)
                .map(i64::from),
            Self::Invoices(book) => match home_amount(book, row) {
                HomeAmount::Minor(minor) => Some(minor),
                HomeAmount::Empty | HomeAmount::NoRate => None,
            },
        }
    }
}

/// Measures the given child rows, in ten-thousandths (counts too), minor units or days;
/// [`EMPTY_NUMBER`] if there is nothing to measure.
pub(crate) fn measured(
    measure: &CheckedMeasure,
    rows: impl Iterator<Item = u32>,
    cells: Cells<'_>,
) -> i64 {
    let clamp =
        |total: i128| i64::try_from(total).unwrap_or(if total < 0 { -i64::MAX } else { i64::MAX });
    match measure {
        CheckedMeasure::Exists | CheckedMeasure::Missing | CheckedMeasure::Count(_) => {
            let n_rows = rows.count() as i64;
            n_rows.saturating_mul(book::DECIMAL_SCALE)
        }
        CheckedMeasure::Sum(..) => {
            clamp(rows.filter_map(|row| cells.get(row)).map(i128::from).sum())
        }
        CheckedMeasure::Average(..) => {
            let (mut total, mut n) = (0_i128, 0_i128);
            for value in rows.filter_map(|row| cells.get(row)) {
                total += i128::from(value);
                n += 1;
            }
            if n == 0 {
                EMPTY_NUMBER
            } else {
                clamp(total.div_euclid(n))
            }
        }
        CheckedMeasure::Latest(..) => rows
            .filter_map(|row| cells.get(row))
            .max()
            .unwrap_or(EMPTY_NUMBER),
    }
}

/// What was [`measured`], as a value.
pub(crate) fn measured_value(kind: Kind, measured: i64) -> Value {
    match kind {
        _ if measured == EMPTY_NUMBER => Value::Empty,
        Kind::Money => Value::Money(measured),
        Kind::Date => i32::try_from(measured).map_or(Value::Empty, |day| Value::Date(Date(day))),
        _ => Value::Number(Decimal(measured)),
    }
}
