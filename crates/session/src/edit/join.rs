//! Two records made one, and one made two.

use book::alter::{merge, split};
use book::{EditError, TableId, Unit, Value};
use plan::Programme;
use rules::Members;
use words::Said;

use super::{Intent, book_steps, cell, new_id};
use crate::answer::cells;
use crate::erase::{DROPPED, KEPT};
use crate::history::Delta;
use crate::open::Open;
use crate::view::{DifferingField, MergeView};

fn table(unit: &str) -> TableId {
    Unit::parse(unit).unwrap_or(Unit::Person).table()
}

pub(crate) fn refused(error: &EditError) -> Said {
    match error {
        EditError::NoRecord { id, .. } => Said::new("refused-no-record").text("id", id),
        EditError::Exists { id, .. } => Said::new("refused-id-taken").text("id", id),
        error => Said::new("refused-change").text("detail", format!("{error:?}")),
    }
}

/// What a merge would change.
///
/// # Errors
/// That a record is not there, or both are the same.
pub(crate) fn try_merge(
    open: &Open,
    unit: &str,
    keep: &str,
    drop: &str,
) -> Result<MergeView, Said> {
    let (facts, table) = (open.facts(), table(unit));
    let merged = merge(facts.book, table, keep, drop, &[]).map_err(|error| refused(&error))?;
    let name = |id: &str| {
        let row = facts.book.table(table).find(id);
        row.map_or_else(String::new, |row| cell::name_of(facts.book, table, row))
    };
    let differing = merged.differing.into_iter().map(|field| {
        let found = facts.find(table, &field.field);
        let shown = |value: Value| {
            found.map_or_else(Default::default, |found| {
                cells::cell(facts, found.kind, value)
            })
        };
        DifferingField {
            path: found.map_or_else(String::new, |found| facts.path(found)),
            kept: shown(field.kept),
            dropped: shown(field.dropped),
            field: field.field,
        }
    });
    Ok(MergeView {
        keep: name(keep),
        drop: name(drop),
        differing: differing.collect(),
        n_moved: merged.n_moved,
    })
}

pub(super) fn merged(
    open: &Open,
    unit: &str,
    keep: &str,
    drop: &str,
    from_drop: &[String],
) -> Result<Intent, Said> {
    let (book, table) = (&open.document.book, table(unit));
    let fields: Vec<&str> = from_drop.iter().map(String::as_str).collect();
    let merged = merge(book, table, keep, drop, &fields).map_err(|error| refused(&error))?;
    let name = |id: &str| {
        let row = book.table(table).find(id);
        row.map_or_else(String::new, |row| cell::name_of(book, table, row))
    };
    let mut label = Said::new("edit-merge")
        .text("keep", name(keep))
        .text("drop", name(drop));
    // Who is erased later is erased under each id.
    if table == TableId::People {
        label = label.text(KEPT, keep).text(DROPPED, drop);
    }
    let mut intent = book_steps(label, merged.changes);
    let unit = Unit::parse(unit).unwrap_or(Unit::Person);
    intent.forward.extend(policies(open, unit, keep, drop));
    Ok(intent)
}

/// The policies with what was decided by hand on `drop` decided on `keep`; nothing if none was. As
/// with any edit, a published version stays as it was and the next one is a draft.
fn policies(open: &Open, unit: Unit, keep: &str, drop: &str) -> Option<Delta> {
    let mut policies = open.document.policies.clone();
    let policy = policies.last()?;
    let mut next = policy.clone();
    for named in next.segments.values_mut() {
        let segment = &mut named.segment;
        if let Members::List(ids) | Members::Snapshot { ids, .. } = &mut segment.members
            && segment.unit == unit
        {
            move_member(ids, keep, drop);
        }
    }
    let programmes = next.programmes.iter_mut();
    for programme in programmes.filter(|programme| programme.unit == unit) {
        move_decisions(programme, keep, drop);
    }
    if next == *policy {
        return None;
    }
    if policy.published {
        next.version = policy.version.saturating_add(1);
        next.published = false;
    } else {
        policies.pop();
    }
    policies.push(next);
    Some(Delta::Policies(policies))
}

fn move_member(ids: &mut Vec<String>, keep: &str, drop: &str) {
    if ids.iter().any(|id| id == keep) {
        ids.retain(|id| id != drop);
    }
    for id in ids.iter_mut().filter(|id| *id == drop) {
        keep.clone_into(id);
    }
}

/// Where both records have a decision, that on `keep` stands; but who is excluded in one of them
/// is excluded.
fn move_decisions(programme: &mut Programme, keep: &str, drop: &str) {
    let Programme {
        pins, exclusions, ..
    } = programme;
    let moves = |unit: &str| unit == drop;
    if !pins.iter().any(|pin| moves(&pin.unit)) && !exclusions.iter().any(|e| moves(&e.unit)) {
        return;
    }
    let of_kept = pins.iter().filter(|pin| pin.unit == keep);
    let pinned: Vec<String> = of_kept.map(|pin| pin.treatment.clone()).collect();
    pins.retain(|pin| !moves(&pin.unit) || !pinned.contains(&pin.treatment));
    for pin in pins.iter_mut().filter(|pin| moves(&pin.unit)) {
        keep.clone_into(&mut pin.unit);
    }
    let of_kept = exclusions.iter().filter(|other| other.unit == keep);
    let excluded: Vec<Option<String>> = of_kept.map(|other| other.treatment.clone()).collect();
    exclusions.retain(|other| !moves(&other.unit) || !excluded.contains(&other.treatment));
    for exclusion in exclusions.iter_mut().filter(|other| moves(&other.unit)) {
        keep.clone_into(&mut exclusion.unit);
    }
    pins.retain(|pin| {
        let mut against = exclusions.iter().filter(|other| other.unit == pin.unit);
        pin.unit != keep
            || !against.any(|other| {
                other
                    .treatment
                    .as_ref()
                    .is_none_or(|id| *id == pin.treatment)
            })
    });
}

pub(super) fn parted(
    open: &Open,
    unit: &str,
    id: &str,
    seed: &str,
    name: &str,
    moved: &[(String, String)],
) -> Result<Intent, Said> {
    let (book, table) = (&open.document.book, table(unit));
    let name = name.trim();
    if name.is_empty() {
        return Err(Said::new("refused-empty-name-of-new"));
    }
    let moved: Vec<(TableId, String)> = moved
        .iter()
        .filter_map(|(table, id)| Some((TableId::parse(table)?, id.clone())))
        .collect();
    let values = [("name".to_owned(), Value::text(name))];
    let changes = split(book, table, id, &new_id(table, seed), &values, &moved)
        .map_err(|error| refused(&error))?;
    let label = Said::new("edit-split").text("name", name);
    Ok(book_steps(label, changes))
}
