//! Amounts of invoices in the book's currency, so that one threshold fits all.

use std::sync::Arc;

use book::fields::invoices;
use book::{Book, Currency, EMPTY_NUMBER, Facts, FieldRef, TableId, Value};

use crate::Bits;

/// The amounts of a book that has invoices in other currencies than its own.
#[derive(Clone, Debug)]
pub(crate) struct HomeAmounts {
    /// Minor units, empty where there is no amount or no rate.
    pub(crate) amounts: Arc<[i64]>,
    /// The invoices with an amount that has no rate, or becomes too large.
    pub(crate) without_rate: Arc<Bits>,
}

impl HomeAmounts {
    /// `None` if every invoice is in the book's currency.
    pub(crate) fn of(book: &Book) -> Option<Self> {
        let table = book.table(TableId::Invoices);
        let words = &table.texts(invoices::CURRENCY)?.words;
        let is_home = |word: &str| word.is_empty() || Currency::parse(word) == Some(book.home);
        if words.texts().all(is_home) {
            return None;
        }
        let mut without_rate = Bits::none(table.n_rows() as usize);
        let amounts = (0..table.n_rows())
            .map(|row| match home_amount(book, row) {
                HomeAmount::Empty => EMPTY_NUMBER,
                HomeAmount::NoRate => {
                    without_rate.insert(row as usize);
                    EMPTY_NUMBER
                }
                HomeAmount::Minor(minor) => minor,
            })
            .collect();
        Some(Self {
            amounts,
            without_rate: Arc::new(without_rate),
        })
    }
}

/// What an invoice is worth in the book's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HomeAmount {
    Empty,
    /// It cannot be converted, and so counts nowhere.
    NoRate,
    Minor(i64),
}

impl HomeAmount {
    pub(crate) const fn value(self) -> Value {
        match self {
            Self::Minor(minor) => Value::Money(minor),
            Self::Empty | Self::NoRate => Value::Empty,
        }
    }
}

pub(crate) fn home_amount(book: &Book, row: u32) -> HomeAmount {
    let table = book.table(TableId::Invoices);
    let minor = table.numbers(invoices::AMOUNT)[row as usize];
    if minor == EMPTY_NUMBER {
        return HomeAmount::Empty;
    }
    let converted = match table.currency(row, invoices::CURRENCY, book.home) {
        Some(currency) if currency == book.home => Some(minor),
        Some(currency) => {
            let rate = book.rates.get(&currency);
            rate.and_then(|rate| rate.to_home(minor, currency, book.home))
        }
        None => None,
    };
    converted.map_or(HomeAmount::NoRate, HomeAmount::Minor)
}

/// Whether a field is the amount of invoices, the only one in the row's own currency.
pub(crate) fn is_invoice_amount(facts: Facts<'_>, field: FieldRef) -> bool {
    field.table == TableId::Invoices && facts.name(field) == "amount"
}
