//! Which book tables a source table could feed, judged by its headers, then by its cells.

use std::collections::{BTreeMap, BTreeSet};

use tables::Table;

use super::dictionary::{LAYOUTS, Layout, On, To, guess};
use super::{
    Condition, Confidence, Feed, Mapping, Reading, Role, Scope, Slot, Target, content,
    normal_header,
};
use crate::{Book, Date, Derived, TableId};

/// How a table could enter the book. Look at [`Mapping::open_columns`] and the confidence of
/// each column before using it.
#[must_use]
pub fn propose(table: &Table) -> Mapping {
    let headers: Vec<String> = table.headers().iter().map(|h| normal_header(h)).collect();
    let best = LAYOUTS
        .iter()
        .flat_map(|layouts| layouts.iter())
        .filter(|layout| fits(layout, &headers))
        .map(|layout| (by_layout(layout, &headers), layout))
        .rev()
        .max_by_key(|(known, _)| n_known(known));
    let guessed = guess(&headers).map(|guess| {
        let of = |(at, header): (usize, &String)| guess.targets(at, header);
        (
            headers.iter().enumerate().map(of).collect::<Vec<_>>(),
            guess,
        )
    });
    let mut mapping = Mapping::none(table);
    let (known, confidence) = match (best, guessed) {
        (Some((known, layout)), guessed)
            if guessed
                .as_ref()
                .is_none_or(|(other, _)| n_known(&known) >= n_known(other)) =>
        {
            layout.name.clone_into(&mut mapping.layout);
            mapping.feeds = feeds(layout.feeds);
            mapping.conditions = conditions(layout, &headers);
            (known, Confidence::Sure)
        }
        (_, Some((known, guess))) => {
            mapping.feeds = feeds(&guess.feeds);
            (known, Confidence::Likely)
        }
        _ => return mapping,
    };
    fill(&mut mapping, table, known, confidence);
    mapping
}

/// Targets by column: `None` where the header is unknown, none where it is known to be of no use.
type Known = Vec<Option<Vec<(TableId, To)>>>;

fn n_known(known: &Known) -> usize {
    known.iter().flatten().count()
}

fn fill(mapping: &mut Mapping, table: &Table, known: Known, confidence: Confidence) {
    let mut taken = BTreeSet::new();
    let derived = derived_names();
    let own_table = mapping.own_fields_table();
    for (at, known) in known.into_iter().enumerate() {
        let is_known = known.is_some();
        let mut targets: Vec<Target> = known.into_iter().flatten().map(target).collect();
        // A second phone must not vanish behind the first.
        if targets
            .first()
            .is_some_and(|first| !taken.insert((first.table, format!("{:?}", first.slot))))
        {
            targets.clear();
        } else if targets.is_empty() && is_known {
            continue;
        }
        let column = &mut mapping.columns[at];
        column.confidence = confidence;
        if targets.is_empty() {
            let empty = table.column(at).all(|cell| cell.trim().is_empty());
            let Some(own_table) = own_table.filter(|_| !empty && !derived.contains(&column.header))
            else {
                column.confidence = Confidence::LeftOut;
                continue;
            };
            targets = vec![content::own_field(
                own_table,
                &column.header,
                table.column(at),
            )];
            column.confidence = Confidence::Guess;
        }
        column.reading = Reading::of(&targets, table.column(at));
        if targets
            .iter()
            .any(|target| target.slot == Slot::Field("status".to_owned()))
        {
            column.reading.values = known_statuses(table, at);
        }
        column.targets = targets;
    }
}

fn fits(layout: &Layout, headers: &[String]) -> bool {
    layout
        .signature
        .iter()
        .all(|spellings| find(spellings, headers).is_some())
}

fn find(spellings: &str, headers: &[String]) -> Option<usize> {
    spellings.split('|').find_map(|spelling| {
        let normal = normal_header(spelling);
        headers.iter().position(|header| *header == normal)
    })
}

fn by_layout(layout: &Layout, headers: &[String]) -> Known {
    let mut words: BTreeMap<String, Vec<(TableId, To)>> = BTreeMap::new();
    for word in layout.columns {
        for spelling in word.headers.split('|') {
            words
                .entry(normal_header(spelling))
                .or_insert_with(|| word.targets.to_vec());
        }
    }
    // Our own tables name their columns as the book names its fields.
    if layout.name.starts_with("own ")
        && let Some(&(main, ..)) = layout.feeds.iter().find(|feed| feed.1 == Role::Main)
    {
        words
            .entry("id".to_owned())
            .or_insert_with(|| vec![(main, To::Id)]);
        for &(field, _) in main.builtin() {
            words
                .entry(normal_header(field))
                .or_insert_with(|| vec![(main, To::Field(field))]);
        }
    }
    headers
        .iter()
        .map(|header| words.get(header).cloned())
        .collect()
}

fn feeds(feeds: &[(TableId, Role, super::Key)]) -> Vec<Feed> {
    feeds
        .iter()
        .map(|&(table, role, key)| Feed { table, role, key })
        .collect()
}

fn target((table, to): (TableId, To)) -> Target {
    let slot = match to {
        To::Id => Slot::Id,
        To::Field(name) => Slot::Field(name.to_owned()),
        To::NamePart(order) => Slot::NamePart(order),
        To::AddressPart(order) => Slot::AddressPart(order),
        To::Sum(name) => Slot::Sum(name.to_owned()),
    };
    Target { table, slot }
}

fn conditions(layout: &Layout, headers: &[String]) -> Vec<Condition> {
    let condition = |only: &super::dictionary::Only| {
        Some(Condition {
            column: find(only.header, headers)?,
            scope: match only.on {
                On::Row => Scope::Row,
                On::Table(table) => Scope::Table(table),
                On::Field(table, field) => Scope::Field(table, field.to_owned()),
            },
            texts: only.texts.iter().map(|&text| text.to_owned()).collect(),
            among: only.among,
        })
    };
    layout.conditions.iter().filter_map(condition).collect()
}

/// What is computed is not read: it would hide what it is computed from.
fn derived_names() -> BTreeSet<String> {
    let derived = Derived::of(&Book::new("", "", Date(0)));
    let tables = [TableId::Companies, TableId::People];
    let fields = tables.iter().flat_map(|&table| derived.fields(table));
    fields.map(|(spec, _)| spec.name.clone()).collect()
}

const STATUSES: [(&str, &[&str]); 3] = [
    (
        "client",
        &[
            "client",
            "customer",
            "active",
            "клиент",
            "активный",
            "действующий",
            "постоянный",
        ],
    ),
    (
        "prospect",
        &[
            "prospect",
            "lead",
            "потенциальный",
            "потенциальный клиент",
            "лид",
        ],
    ),
    (
        "lost",
        &[
            "lost",
            "former",
            "churned",
            "inactive",
            "бывший",
            "потерян",
            "потерянный",
            "ушел",
            "ушёл",
        ],
    ),
];

/// The words for lifecycles among the cells.
fn known_statuses(table: &Table, column: usize) -> BTreeMap<String, String> {
    let cells: BTreeSet<String> = table
        .column(column)
        .map(|cell| cell.trim().to_lowercase())
        .collect();
    let meant = |cell: &String| {
        STATUSES
            .iter()
            .find(|(_, words)| words.contains(&cell.as_str()))
    };
    cells
        .iter()
        .filter_map(|cell| Some((cell.clone(), meant(cell)?.0.to_owned())))
        .collect()
}
