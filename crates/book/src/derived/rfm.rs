//! `rfm_r`, `rfm_f`, `rfm_m`, `rfm`: scores 1 to 5 for recency, frequency and revenue.
//!
//! Over the invoices of the window in the settings (all, unless set), up to the as-of date,
//! for companies that have any: days since the last one, how many, and their sum. The cuts are
//! the quintiles of these companies by linear interpolation (type 7 of Hyndman and Fan 1996,
//! the default of R) plus one: a day, an invoice, a unit of the book's currency; unless the
//! settings fix them. The score is 1 plus the number of cuts that the value reaches; for
//! recency 5 less that number. As in R package rfm 0.3.0, whose published scores these are.

use super::{CutPoints, Fields, Fifths, ledger::Ledger, to_minor};
use crate::{Book, Column, Decimal, EMPTY_CODE, EMPTY_NUMBER, Kind, TextColumn, Window};

struct Bought {
    company: usize,
    recency_days: i64,
    n_invoices: i64,
    minor: i64,
}

pub(super) fn add(fields: &mut Fields, book: &Book, ledger: &Ledger, cuts: &mut CutPoints) {
    let bought = bought(book, ledger);
    let settings = &book.settings;
    let unit_minor = 10_i64.pow(book.home.digits());
    let fixed = |cuts: Option<[u32; 4]>| cuts.map(|cuts| cuts.map(|cut| Fifths::whole(cut.into())));
    let recency = fixed(settings.rfm_recency_days)
        .or_else(|| cuts_of(bought.iter().map(|b| b.recency_days), 1));
    let frequency =
        fixed(settings.rfm_frequency).or_else(|| cuts_of(bought.iter().map(|b| b.n_invoices), 1));
    let monetary = settings
        .rfm_monetary_minor
        .map(|cuts| cuts.map(Fifths::whole))
        .or_else(|| cuts_of(bought.iter().map(|b| b.minor), unit_minor));

    let n = book.companies().n_rows() as usize;
    let mut scores = [
        vec![EMPTY_NUMBER; n],
        vec![EMPTY_NUMBER; n],
        vec![EMPTY_NUMBER; n],
    ];
    let mut digits = TextColumn {
        codes: vec![EMPTY_CODE; n],
        ..TextColumn::default()
    };
    for Bought {
        company,
        recency_days,
        n_invoices,
        minor,
    } in bought
    {
        let r = 5 - reached(recency_days, recency);
        let f = 1 + reached(n_invoices, frequency);
        let m = 1 + reached(minor, monetary);
        for (column, score) in scores.iter_mut().zip([r, f, m]) {
            column[company] = Decimal::whole(score).0;
        }
        digits.codes[company] = digits.words.intern(&(r * 100 + f * 10 + m).to_string());
    }
    let [r, f, m] = scores;
    fields.number("rfm_r", r);
    fields.number("rfm_f", f);
    fields.number("rfm_m", m);
    fields.push("rfm", Kind::Text, Column::Text(digits));
    cuts.rfm_recency_days = recency;
    cuts.rfm_frequency = frequency;
    cuts.rfm_monetary_minor = monetary;
}

fn bought(book: &Book, ledger: &Ledger) -> Vec<Bought> {
    let from = match book.settings.rfm_months {
        Some(months) => Window::months(months).start(book.as_of).0,
        None => i32::MIN,
    };
    let mut bought = Vec::new();
    for (company, entries) in ledger.companies().enumerate() {
        let entries = &entries[entries.partition_point(|entry| entry.day < from)..];
        let invoices = entries.iter().filter(|entry| !entry.is_credit_note());
        if let Some(last) = invoices.clone().next_back() {
            bought.push(Bought {
                company,
                recency_days: i64::from(book.as_of.0) - i64::from(last.day),
                n_invoices: i64::try_from(invoices.count()).unwrap_or(i64::MAX),
                minor: to_minor(entries.iter().map(|entry| i128::from(entry.minor)).sum()),
            });
        }
    }
    bought
}

/// The quintiles of a set, each plus `one`; `None` for no values.
fn cuts_of(values: impl Iterator<Item = i64>, one: i64) -> Option<[Fifths; 4]> {
    let mut values: Vec<i64> = values.collect();
    values.sort_unstable();
    let last = values.len().checked_sub(1)?;
    Some([1, 2, 3, 4].map(|fifth| {
        let (at, rest) = (last * fifth / 5, last * fifth % 5);
        let low = i128::from(values[at]);
        let high = i128::from(values[(at + 1).min(last)]);
        Fifths(5 * (low + i128::from(one)) + rest as i128 * (high - low))
    }))
}

fn reached(value: i64, cuts: Option<[Fifths; 4]>) -> i64 {
    let value = Fifths::whole(value);
    (0..)
        .zip(cuts.iter().flatten())
        .filter(|(_, cut)| value >= **cut)
        .map(|_: (i64, _)| 1)
        .sum()
}
