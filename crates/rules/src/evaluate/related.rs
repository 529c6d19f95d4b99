//! Tests over related records: the condition once over the whole child table, then a number
//! for each unit.

use std::sync::Arc;

use book::fields::invoices;
use book::{Book, Column, Currency, EMPTY_DAY, EMPTY_NUMBER, TableId};

use super::Run;
use crate::scan::{scan_days, scan_numbers};
use crate::tree::{CheckedMeasure, Comparison, RelatedTest};
use crate::{Bits, Matcher};

impl<'r> Run<'_, '_, 'r> {
    pub(super) fn related(&mut self, test: &'r RelatedTest) -> Bits {
        let facts = self.evaluator.facts;
        let n_parents = self.evaluator.n_rows(test.parent);
        let Some(index) = facts.derived.related(test.parent, test.child) else {
            return Bits::none(n_parents);
        };
        match &test.measure {
            CheckedMeasure::Exists | CheckedMeasure::Missing => {
                let found = self.condition(test);
                let mut bits = Bits::from_fn(n_parents, |parent| {
                    let rows = index.rows(u32::try_from(parent).unwrap_or(u32::MAX));
                    rows.iter().any(|&row| found.get(row as usize))
                });
                if matches!(test.measure, CheckedMeasure::Missing) {
                    bits.invert();
                }
                bits
            }
            CheckedMeasure::Count(compare)
            | CheckedMeasure::Sum(_, compare)
            | CheckedMeasure::Average(_, compare)
            | CheckedMeasure::Latest(_, compare) => {
                let mut bits = self.scan_measure(test, &compare.matcher(facts));
                if compare.operator.is_negative() {
                    bits.invert();
                }
                bits
            }
        }
    }

    /// How many units a negative comparison lets in because there is nothing to measure.
    pub(super) fn related_empty_added(&mut self, test: &'r RelatedTest) -> usize {
        let negative = |compare: &Comparison| compare.operator.is_negative();
        if !test.measure.comparison().is_some_and(negative) {
            return 0;
        }
        self.scan_measure(test, &Matcher::Empty).count()
    }

    /// The child rows that meet the condition.
    fn condition(&mut self, test: &'r RelatedTest) -> Arc<Bits> {
        self.root(test.child, &test.condition)
    }

    fn scan_measure(&mut self, test: &'r RelatedTest, matcher: &Matcher) -> Bits {
        let facts = self.evaluator.facts;
        let n_parents = self.evaluator.n_rows(test.parent);
        let Some(index) = facts.derived.related(test.parent, test.child) else {
            return Bits::none(n_parents);
        };
        let found = self.condition(test);
        let converted = match &test.measure {
            CheckedMeasure::Sum(field, _) | CheckedMeasure::Average(field, _) => {
                self.evaluator.memo.converted(facts, *field)
            }
            _ => None,
        };
        let cells = Cells::of(test, |field| facts.column(field), converted.as_deref());
        let measures = (0..u32::try_from(n_parents).unwrap_or(u32::MAX)).map(|parent| {
            let rows = index.rows(parent).iter().copied();
            measured(
                &test.measure,
                rows.filter(|&row| found.get(row as usize)),
                cells,
            )
        });
        if matches!(test.measure, CheckedMeasure::Latest(..)) {
            let day = |day| i32::try_from(day).unwrap_or(EMPTY_DAY);
            scan_days(&measures.map(day).collect::<Vec<_>>(), matcher)
        } else {
            scan_numbers(&measures.collect::<Vec<_>>(), matcher)
        }
    }
}

/// The cells that are measured.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Cells<'a> {
    None,
    Numbers(&'a [i64]),
    Days(&'a [i32]),
}

impl<'a> Cells<'a> {
    /// The cells of a test's measured field; `converted` instead of its column, if given.
    pub(crate) fn of(
        test: &RelatedTest,
        column: impl Fn(book::FieldRef) -> &'a Column,
        converted: Option<&'a [i64]>,
    ) -> Self {
        match &test.measure {
            CheckedMeasure::Exists | CheckedMeasure::Missing | CheckedMeasure::Count(_) => {
                Self::None
            }
            CheckedMeasure::Sum(field, _)
            | CheckedMeasure::Average(field, _)
            | CheckedMeasure::Latest(field, _) => match (converted, column(*field)) {
                (Some(amounts), _) => Self::Numbers(amounts),
                (None, Column::Number(cells) | Column::Money(cells)) => Self::Numbers(cells),
                (None, Column::Date(days)) => Self::Days(days),
                _ => Self::None,
            },
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

/// The invoices' amounts in the book's currency, empty where there is no rate; `None` if
/// every invoice is in the book's currency.
pub(crate) fn home_amounts(book: &Book) -> Option<Vec<i64>> {
    let table = book.table(TableId::Invoices);
    let amounts = table.numbers(invoices::AMOUNT);
    let words = &table.texts(invoices::CURRENCY)?.words;
    let is_home = |word: &str| word.is_empty() || Currency::parse(word) == Some(book.home);
    if words.texts().all(is_home) {
        return None;
    }
    let to_home = |(row, &minor): (u32, &i64)| {
        if minor == EMPTY_NUMBER {
            return EMPTY_NUMBER;
        }
        home_amount(book, row, minor).unwrap_or(EMPTY_NUMBER)
    };
    Some((0_u32..).zip(amounts).map(to_home).collect())
}

fn home_amount(book: &Book, row: u32, minor: i64) -> Option<i64> {
    let table = book.table(TableId::Invoices);
    let currency = table.currency(row, invoices::CURRENCY, book.home)?;
    if currency == book.home {
        return Some(minor);
    }
    book.rates
        .get(&currency)?
        .to_home(minor, currency, book.home)
}
