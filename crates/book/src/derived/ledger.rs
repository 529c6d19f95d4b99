//! The invoices that count, in the book's currency, by company and day.

use super::diagnostic::Diagnostic;
use super::related::RelatedRows;
use crate::fields::invoices;
use crate::{Book, Currency, EMPTY_DAY, EMPTY_NUMBER, Rate, TableId};

/// An invoice up to the as-of date.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) day: i32,
    /// Minor units of the book's currency.
    pub(super) minor: i64,
}

impl Entry {
    /// A negative amount takes revenue back but is no business done: it is not counted as an
    /// invoice and makes nobody a client.
    pub(super) const fn is_credit_note(self) -> bool {
        self.minor < 0
    }
}

/// Entries of each company, earliest first.
pub(super) struct Ledger {
    starts: Vec<usize>,
    entries: Vec<Entry>,
}

impl Ledger {
    pub(super) fn of(book: &Book, related: &RelatedRows, said: &mut Vec<Diagnostic>) -> Self {
        let table = book.table(TableId::Invoices);
        let (days, amounts) = (table.days(invoices::DATE), table.numbers(invoices::AMOUNT));
        let mut exchange = Exchange::of(book);
        let mut ledger = Self {
            starts: vec![0],
            entries: Vec::with_capacity(table.n_rows() as usize),
        };
        let mut n_incomplete = 0;
        for company in 0..book.companies().n_rows() {
            for &row in related.company_invoices.rows(company) {
                let (day, minor) = (days[row as usize], amounts[row as usize]);
                if day == EMPTY_DAY || minor == EMPTY_NUMBER {
                    n_incomplete += 1;
                } else if day <= book.as_of.0
                    && let Some(minor) = exchange.convert(row, minor)
                {
                    ledger.entries.push(Entry { day, minor });
                }
            }
            ledger.starts.push(ledger.entries.len());
        }
        if n_incomplete > 0 {
            said.push(Diagnostic::IncompleteInvoices {
                n_invoices: n_incomplete,
            });
        }
        exchange.report(said);
        ledger
    }

    /// The entries of each company, in row order.
    pub(super) fn companies(&self) -> impl Iterator<Item = &[Entry]> {
        let ranges = self.starts.windows(2);
        ranges.map(|range| &self.entries[range[0]..range[1]])
    }
}

/// What each text in the currency column means, and what could not be converted.
struct Exchange<'a> {
    codes: &'a [u32],
    texts: Vec<&'a str>,
    ways: Vec<Way>,
    refused: Vec<(u32, i128)>,
    home: Currency,
    n_too_large: u32,
}

#[derive(Clone, Copy)]
enum Way {
    Home,
    Rate(Rate, Currency),
    NoRate(Currency),
    Unknown,
}

impl<'a> Exchange<'a> {
    fn of(book: &'a Book) -> Self {
        let column = book.table(TableId::Invoices).texts(invoices::CURRENCY);
        let texts: Vec<&str> =
            column.map_or_else(Vec::new, |column| column.words.texts().collect());
        let way = |text: &&str| match Currency::parse(text) {
            _ if text.is_empty() => Way::Home,
            None => Way::Unknown,
            Some(currency) if currency == book.home => Way::Home,
            Some(currency) => match book.rates.get(&currency) {
                Some(&rate) => Way::Rate(rate, currency),
                None => Way::NoRate(currency),
            },
        };
        Self {
            codes: column.map_or(&[], |column| &column.codes),
            ways: texts.iter().map(way).collect(),
            refused: vec![(0, 0); texts.len()],
            texts,
            home: book.home,
            n_too_large: 0,
        }
    }

    fn convert(&mut self, row: u32, minor: i64) -> Option<i64> {
        let code = self.codes[row as usize] as usize;
        match self.ways[code] {
            Way::Home => Some(minor),
            Way::Rate(rate, currency) => {
                let home = rate.to_home(minor, currency, self.home);
                self.n_too_large += u32::from(home.is_none());
                home
            }
            Way::NoRate(_) | Way::Unknown => {
                self.refused[code].0 += 1;
                self.refused[code].1 += i128::from(minor);
                None
            }
        }
    }

    fn report(self, said: &mut Vec<Diagnostic>) {
        let mut without_rate = std::collections::BTreeMap::new();
        let mut unknown = Vec::new();
        for ((way, text), (n, sum)) in self.ways.into_iter().zip(self.texts).zip(self.refused) {
            match way {
                _ if n == 0 => {}
                // "usd" and "USD" are one currency.
                Way::NoRate(currency) => {
                    let (n_invoices, sum_minor) = without_rate.entry(currency).or_insert((0, 0));
                    *n_invoices += n;
                    *sum_minor += sum;
                }
                Way::Unknown => unknown.push((text.to_owned(), n)),
                Way::Home | Way::Rate(..) => {}
            }
        }
        unknown.sort();
        said.extend(
            without_rate
                .into_iter()
                .map(|(currency, (n_invoices, sum_minor))| Diagnostic::NoRate {
                    currency,
                    n_invoices,
                    sum_minor,
                }),
        );
        said.extend(
            unknown
                .into_iter()
                .map(|(text, n_invoices)| Diagnostic::UnknownCurrency { text, n_invoices }),
        );
        if self.n_too_large > 0 {
            said.push(Diagnostic::AmountTooLarge {
                n_invoices: self.n_too_large,
            });
        }
    }
}
