//! What the derived fields could not count. Codes and parameters; the words live elsewhere.

use crate::{Book, Currency, EMPTY_KEY, Kind, TableId};

/// Records that count nowhere, or not where one would expect them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Diagnostic {
    /// Invoices up to the as-of date in a currency that the book has no rate for; the sum is in
    /// minor units of that currency.
    NoRate {
        currency: Currency,
        n_invoices: u32,
        sum_minor: i128,
    },
    /// Invoices whose currency is no ISO code.
    UnknownCurrency { text: String, n_invoices: u32 },
    /// Invoices whose amount in the book's currency does not fit.
    AmountTooLarge { n_invoices: u32 },
    /// Invoices of a company without a day or an amount.
    IncompleteInvoices { n_invoices: u32 },
    /// Records that refer to a record that is not in the book; `id` is the first such one.
    Dangling {
        table: TableId,
        field: String,
        n_records: u32,
        id: String,
    },
    /// Companies whose status, set by hand, is none of client, prospect and lost.
    UnknownStatus { status: String, n_companies: u32 },
    /// More kinds of interaction (or treatments) than get fields of their own; the rarest go without.
    TooManyNames { table: TableId, n_without: u32 },
}

impl Diagnostic {
    /// Stable snake_case name; the key of its words.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoRate { .. } => "no_rate",
            Self::UnknownCurrency { .. } => "unknown_currency",
            Self::AmountTooLarge { .. } => "amount_too_large",
            Self::IncompleteInvoices { .. } => "incomplete_invoices",
            Self::Dangling { .. } => "dangling",
            Self::UnknownStatus { .. } => "unknown_status",
            Self::TooManyNames { .. } => "too_many_names",
        }
    }
}

/// References to records that are not there, by table and field.
pub(super) fn dangling(book: &Book) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for table in TableId::ALL {
        let records = book.table(table);
        for (position, spec) in records.specs().iter().enumerate() {
            let Kind::Ref(target) = spec.kind else {
                continue;
            };
            let keys = book.table(target).keys();
            let loose = |&&key: &&u32| key != EMPTY_KEY && keys.row(key).is_none();
            let n = records.refs(position).iter().filter(loose).count();
            let first = records.refs(position).iter().filter(loose);
            if let Some(id) = first.map(|&key| keys.id(key)).min() {
                found.push(Diagnostic::Dangling {
                    table,
                    field: spec.name.clone(),
                    n_records: u32::try_from(n).unwrap_or(u32::MAX),
                    id: id.into_owned(),
                });
            }
        }
    }
    found
}
