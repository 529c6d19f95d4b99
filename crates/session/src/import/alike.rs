//! New records that resemble others: drafted, compared, decided one by one or by rule, and
//! drafted again as decided.

use std::collections::BTreeMap;

use book::mapping::{self, Decision, ImportDraft, LookAlike, Other, RowRef};
use book::{Book, TableId};

use super::choices::{ImportChoices, OtherPlace, PairChoice, RowPlace};
use super::columns::numbered;

/// Records that are the same by rule may bring others together; after so many rounds the rest is
/// left to a person.
const ROUNDS: usize = 4;

/// What the sources would change as decided so far, and what is still to be decided.
#[derive(Debug, Default)]
pub(super) struct Drafted {
    pub(super) draft: ImportDraft,
    pub(super) open: Vec<LookAlike>,
}

/// Drafts and compares. `files` are the numbers of the sources among all files; `progress` hears
/// how far it is, in hundredths.
pub(super) fn drafted(
    book: &Book,
    sources: &[mapping::Source<'_>],
    files: &[u32],
    choices: &ImportChoices,
    progress: &dyn Fn(u64),
) -> Drafted {
    let mut decisions: Vec<Decision> = choices
        .pairs
        .iter()
        .filter_map(|pair| decision(pair, files))
        .collect();
    let mut drafted = Drafted::default();
    for _ in 0..ROUNDS {
        let mut reading = |done: u64, all: u64| {
            progress(done * 50 / all.max(1));
            true
        };
        let draft = mapping::draft_with(book, sources, &decisions, &mut reading);
        drafted.draft = draft.unwrap_or_default();
        if choices.undecided_are_new && choices.pair_rules.is_empty() {
            break;
        }
        let mut comparing = |done: u64, all: u64| {
            progress(50 + done * 50 / all.max(1));
            true
        };
        let found = mapping::look_alikes(book, &drafted.draft, &decisions, &mut comparing);
        let (by_rule, open): (Vec<_>, Vec<_>) = found
            .unwrap_or_default()
            .into_iter()
            .map(|pair| (rule_of(&pair, choices), pair))
            .partition(|(rule, _)| rule.is_some());
        drafted.open = open.into_iter().map(|(_, pair)| pair).collect();
        if by_rule.is_empty() {
            break;
        }
        decisions.extend(by_rule.into_iter().map(|(rule, pair)| Decision {
            new: pair.new,
            other: pair.other,
            is_same: rule.unwrap_or(false),
        }));
    }
    drafted
}

/// What a rule says of a pair: the first that fits.
fn rule_of(pair: &LookAlike, choices: &ImportChoices) -> Option<bool> {
    let has = |code: &str| pair.reasons.iter().any(|reason| reason.code() == code);
    let rule = choices.pair_rules.iter().find(|(code, _)| has(code));
    rule.map(|(_, is_same)| *is_same)
}

fn decision(pair: &PairChoice, files: &[u32]) -> Option<Decision> {
    Some(Decision {
        new: row_ref(&pair.new, files)?,
        other: match &pair.other {
            OtherPlace::Record(id) => Other::Record(id.clone()),
            OtherPlace::Row(row) => Other::Row(row_ref(row, files)?),
        },
        is_same: pair.is_same,
    })
}

fn row_ref(place: &RowPlace, files: &[u32]) -> Option<RowRef> {
    Some(RowRef {
        table: TableId::parse(&place.table)?,
        file: files.iter().position(|file| *file == place.file)?,
        row: place.row,
    })
}

/// A row's place as choices and views have it.
pub(super) fn place(row: &RowRef, files: &[u32]) -> RowPlace {
    RowPlace {
        table: row.table.name().to_owned(),
        file: files.get(row.file).copied().unwrap_or(0),
        row: row.row,
    }
}

/// Reasons of undecided pairs, and how many pairs have each.
pub(super) fn by_reason(open: &[LookAlike]) -> Vec<(String, u32)> {
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    for reason in open.iter().flat_map(|pair| &pair.reasons) {
        *counted.entry(reason.code()).or_default() += 1;
    }
    let mut counted: Vec<(String, u32)> = counted
        .into_iter()
        .map(|(code, n)| (code.to_owned(), numbered(n)))
        .collect();
    counted.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    counted
}
