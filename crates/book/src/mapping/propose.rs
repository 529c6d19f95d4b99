//! Which book tables a source table could feed, judged by its headers, then by its cells.

use std::collections::{BTreeMap, BTreeSet};

use tables::Table;

use super::dictionary::{LAYOUTS, Layout, On, To, guess};
use super::header::{is_of_company, without_digits};
use super::{
    Condition, Confidence, Feed, Mapping, Pick, Reading, Role, Scope, Slot, Target, content,
    normal_header, values,
};
use crate::{Book, Date, Derived, Kind, TableId};

/// How a table could enter the book. Look at [`Mapping::open_columns`] and the confidence of
/// each column before using it.
#[must_use]
pub fn propose(table: &Table) -> Mapping {
    let headers = headers(table);
    let best = LAYOUTS
        .iter()
        .flat_map(|layouts| layouts.iter())
        .filter(|layout| fits(layout, &headers))
        .map(|layout| (by_layout(layout, &headers), layout))
        .rev()
        .max_by_key(|(known, _)| n_known(known));
    let guessed = guess(&headers).map(|guess| {
        let of = |(at, header): (usize, &String)| {
            let targets = guess.targets(at, header)?;
            Some(Word { rank: 0, targets })
        };
        (
            headers.iter().enumerate().map(of).collect::<Vec<_>>(),
            guess,
        )
    });
    let mut mapping = Mapping::none(table);
    let (known, confidence, layout) = match (best, guessed) {
        (Some((known, layout)), guessed)
            if guessed
                .as_ref()
                .is_none_or(|(other, _)| n_known(&known) >= n_known(other)) =>
        {
            layout.name.clone_into(&mut mapping.layout);
            mapping.feeds = feeds(layout.feeds);
            mapping.conditions = conditions(layout, &headers);
            mapping.continues = headers.iter().position(|header| {
                *header == normal_header(layout.continues) && !header.is_empty()
            });
            (known, Confidence::Sure, Some(layout))
        }
        (_, Some((known, guess))) => {
            mapping.feeds = feeds(&guess.feeds);
            (known, Confidence::Likely, None)
        }
        _ => return mapping,
    };
    let is_fed = |feed: &Feed| {
        let targets = known.iter().flatten().flat_map(|word| &word.targets);
        targets.clone().any(|(table, _)| *table == feed.table)
    };
    mapping.feeds.retain(is_fed);
    fill(&mut mapping, table, known, confidence);
    if let Some(adjust) = layout.and_then(|layout| layout.adjust) {
        adjust(table, &mut mapping);
    }
    mapping
}

/// The headers as they are compared. One without a name belongs to the one before it, as below
/// a merged cell.
fn headers(table: &Table) -> Vec<String> {
    let mut headers: Vec<String> = Vec::new();
    let (mut last, mut n) = (String::new(), 1);
    for header in table.headers() {
        let normal = normal_header(header);
        if normal.is_empty() && !last.is_empty() {
            n += 1;
            headers.push(format!("{last}{n}"));
        } else {
            (last, n) = (normal.clone(), 1);
            headers.push(normal);
        }
    }
    headers
}

/// Targets by column: `None` where the header is unknown, none where it is known to be of no use.
type Known = Vec<Option<Word>>;

struct Word {
    /// How good the spelling is; 0 is the best.
    rank: usize,
    targets: Vec<(TableId, To)>,
}

/// A rank and targets, as in [`Word`].
type Ranked<'a> = (usize, &'a [(TableId, To)]);

fn n_known(known: &Known) -> usize {
    known.iter().flatten().count()
}

/// Several columns may hold these: the first filled one counts, and each is kept by itself.
fn may_be_many(target: &Target, confidence: Confidence) -> bool {
    let Slot::Field(name) = &target.slot else {
        return false;
    };
    // Of words alone nobody knows whose name the second is: it may be one's own.
    let is_company_name =
        target.table == TableId::Companies && name == "name" && confidence == Confidence::Sure;
    is_company_name || name == "email" || name == "phone"
}

fn fill(mapping: &mut Mapping, table: &Table, known: Known, confidence: Confidence) {
    let mut taken = BTreeSet::new();
    let derived = derived_names();
    let own_table = mapping.own_fields_table();
    let is_own = mapping.layout.starts_with("own ");
    let mut order: Vec<(usize, Option<Word>)> = known.into_iter().enumerate().collect();
    order.sort_by_key(|(at, known)| (known.as_ref().map_or(usize::MAX, |word| word.rank), *at));
    for (at, known) in order {
        let is_known = known.is_some();
        let header = mapping.columns[at].header.clone();
        let words = known.map(|word| word.targets).unwrap_or_default();
        let empty = table.column(at).all(|cell| cell.trim().is_empty());
        let (mut targets, mut is_second) = (Vec::new(), false);
        for target in words.iter().map(|&(table, to)| to.target(table, &header)) {
            if matches!(target.slot, Slot::Own { .. }) && empty {
                continue;
            }
            if taken.insert((target.table, format!("{:?}", target.slot))) {
                targets.push(target);
                continue;
            }
            // A second phone must not vanish behind the first.
            is_second = true;
            if may_be_many(&target, confidence) && !is_of_company(&header) {
                targets.push(target);
            }
        }
        if targets.is_empty() && is_known && !is_second {
            continue;
        }
        if targets.is_empty() || is_second {
            let own_table = own_table.filter(|_| !empty && !derived.contains(&header));
            targets.extend(own_table.map(|own_table| {
                if is_second && !targets.is_empty() {
                    content::own_field_of(own_table, &header, Kind::Text)
                } else {
                    content::own_field(own_table, &header, table.column(at))
                }
            }));
        } else if is_own {
            // What we wrote ourselves comes back as it was.
            for target in &mut targets {
                target.pick = Pick::Whole;
            }
        } else {
            targets = content::with_rest(targets, &header, table.column(at));
        }
        let column = &mut mapping.columns[at];
        if targets.is_empty() {
            column.confidence = Confidence::LeftOut;
            continue;
        }
        column.confidence =
            if is_known && !(is_second && matches!(targets[0].slot, Slot::Own { .. })) {
                confidence
            } else {
                Confidence::Guess
            };
        column.reading = Reading::of(&targets, table.column(at));
        if !(is_own && header == "role") {
            column.reading.values = values::known(&targets, table.column(at));
        }
        column.targets = targets;
    }
    propose_who_decides(mapping);
}

/// Where no column says who decides, job titles propose it. What our own tables leave open
/// stays open.
fn propose_who_decides(mapping: &mut Mapping) {
    let is = |target: &Target, field: &str| {
        target.table == TableId::People
            && matches!(&target.slot, Slot::Field(name) if name == field)
    };
    let says = |field: &str| {
        let targets =
            |column: &super::ColumnMapping| column.targets.iter().any(|target| is(target, field));
        mapping.columns.iter().position(targets)
    };
    if mapping.layout.starts_with("own ") || says("decision_maker").is_some() {
        return;
    }
    if let Some(at) = says("role") {
        mapping.columns[at].targets.push(Target {
            table: TableId::People,
            slot: Slot::Field("decision_maker".to_owned()),
            pick: Pick::Decides,
        });
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
    let mut words: BTreeMap<String, Ranked<'_>> = BTreeMap::new();
    let mut groups: BTreeMap<String, Ranked<'_>> = BTreeMap::new();
    for word in layout.columns {
        for (rank, spelling) in word.headers.split('|').enumerate() {
            let normal = normal_header(spelling);
            groups
                .entry(without_digits(&normal))
                .or_insert((rank, word.targets));
            words.entry(normal).or_insert((rank, word.targets));
        }
    }
    let mut own: BTreeMap<String, (TableId, To)> = BTreeMap::new();
    // Our own tables name their columns as the book names its fields.
    if layout.name.starts_with("own ")
        && let Some(&(main, ..)) = layout.feeds.iter().find(|feed| feed.1 == Role::Main)
    {
        own.insert("id".to_owned(), (main, To::Id));
        for &(field, _) in main.builtin() {
            own.insert(normal_header(field), (main, To::Field(field)));
        }
    }
    let of = |header: &String| {
        if let Some(&(rank, targets)) = words.get(header) {
            return Some(Word {
                rank,
                targets: targets.to_vec(),
            });
        }
        if let Some(&own) = own.get(header) {
            return Some(Word {
                rank: 0,
                targets: vec![own],
            });
        }
        let plain = without_digits(header);
        let group = groups
            .get(&plain)
            .filter(|_| plain != *header && !plain.is_empty());
        group.map(|&(rank, targets)| Word {
            rank,
            targets: targets.to_vec(),
        })
    };
    headers.iter().map(of).collect()
}

fn feeds(feeds: &[(TableId, Role, super::Key)]) -> Vec<Feed> {
    feeds
        .iter()
        .map(|&(table, role, key)| Feed { table, role, key })
        .collect()
}

fn conditions(layout: &Layout, headers: &[String]) -> Vec<Condition> {
    let condition = |only: &super::dictionary::Only| {
        Some(Condition {
            column: find(only.header, headers)?,
            scope: match only.on {
                On::Row => Scope::Row,
                On::Table(table) => Scope::Table(table),
                On::Field(table, field) => Scope::Field(table, field.to_owned()),
                On::About(table) => Scope::About(table),
            },
            texts: only.texts.iter().map(|&text| text.to_owned()).collect(),
            opening: only.opening,
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
