//! `lifecycle` and `lifecycle_by_hand`.
//!
//! Client: an invoice within the active window. Lost: only older ones. Prospect: none.
//! A status of client, prospect or lost set by hand wins.

use super::{Fields, diagnostic::Diagnostic, revenue::Earned};
use crate::fields::companies;
use crate::{Book, Column, EMPTY_CODE, EMPTY_DAY, Kind, TextColumn, Tri, Window};

const NAMES: [&str; 3] = ["client", "prospect", "lost"];

pub(super) fn add(fields: &mut Fields, book: &Book, earned: &Earned, said: &mut Vec<Diagnostic>) {
    let mut column = TextColumn::default();
    let [client, prospect, lost] = NAMES.map(|name| column.words.intern(name));
    let active_from = Window::months(book.settings.active_months)
        .start(book.as_of)
        .0;
    let by_invoices = |last: i32| match last {
        EMPTY_DAY => prospect,
        day if day >= active_from => client,
        _ => lost,
    };
    let mut by_hand = Vec::with_capacity(earned.last_day.len());
    if let Some(status) = book.companies().texts(companies::STATUS) {
        let codes: Vec<Option<u32>> = status
            .words
            .texts()
            .map(|text| known(&column, text))
            .collect();
        let mut n_unknown = vec![0_u32; codes.len()];
        for (&code, &last) in status.codes.iter().zip(&earned.last_day) {
            let by = codes[code as usize];
            n_unknown[code as usize] += u32::from(by.is_none() && code != EMPTY_CODE);
            column.codes.push(by.unwrap_or_else(|| by_invoices(last)));
            by_hand.push(if by.is_some() { Tri::Yes } else { Tri::No });
        }
        let mut unknown: Vec<(String, u32)> = status
            .words
            .texts()
            .map(str::to_owned)
            .zip(n_unknown)
            .filter(|&(_, n)| n > 0)
            .collect();
        unknown.sort();
        said.extend(
            unknown
                .into_iter()
                .map(|(status, n_companies)| Diagnostic::UnknownStatus {
                    status,
                    n_companies,
                }),
        );
    }
    fields.push("lifecycle", Kind::Choice, Column::Choice(column));
    fields.flag("lifecycle_by_hand", by_hand);
}

fn known(column: &TextColumn, text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase();
    column.words.find(&text).filter(|&code| code != EMPTY_CODE)
}
