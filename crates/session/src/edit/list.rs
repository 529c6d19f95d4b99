//! Edits of many rows of a list at once: a field of a selection, a pasted block, deletion; and
//! the list's filter kept as a segment.

use book::{Change, FieldRef, TableId, Unit, alter};
use plan::{Bilingual, NamedSegment};
use rules::{Members, Segment};
use words::{Parameter, Said};

use super::{Intent, block, book_steps, cell, join, new_record};
use crate::history::Delta;
use crate::list::{self, Line, unit_of};
use crate::open::Open;
use crate::view::{FitView, RejectedCell};
use crate::{Edit, EditRequest, ListFilter, ListScope, Paste, ScopeRows};

/// So many cells that do not fit are listed.
const MOST_REJECTED: usize = 100;
/// So many lines are pasted at most.
const MOST_LINES: u32 = 1_000_000;

/// Reads an edit of this kind; `None` if it is of another.
pub(crate) fn read(open: &Open, request: &EditRequest) -> Option<Result<Intent, Said>> {
    Some(match &request.edit {
        Edit::Add {
            table,
            seed,
            values,
        } => new_record::read(&open.document.book, table, seed, values),
        Edit::Bulk { scope, path, text } => bulk(open, scope, path, text),
        Edit::Paste(paste) => pasted(open, paste),
        Edit::Delete { scope } => delete(open, scope),
        Edit::SaveSegment {
            filter,
            unit,
            seed,
            name,
        } => save_segment(open, filter, unit, seed, name),
        Edit::Merge {
            unit,
            keep,
            drop,
            from_drop,
        } => join::merged(open, unit, keep, drop, from_drop),
        Edit::Split {
            unit,
            id,
            seed,
            name,
            moved,
        } => join::parted(open, unit, id, seed, name, moved),
        _ => return None,
    })
}

/// The rows of a scope, in the order of the list.
///
/// # Errors
/// That the filter does not narrow, as it is faulty, or that others match than were shown.
pub(crate) fn rows_of(open: &Open, scope: &ListScope) -> Result<Vec<u32>, Said> {
    let members = match &scope.rows {
        ScopeRows::All { members } => *members,
        ScopeRows::Ids(ids) => {
            let table = open.document.book.table(unit_of(&scope.query).table());
            return Ok(ids.iter().filter_map(|id| table.find(id)).collect());
        }
    };
    let folded_out = crate::ClientsQuery {
        group: String::new(),
        ..scope.query.clone()
    };
    let listed = list::listed(open, &folded_out);
    if let Some((_, why)) = &listed.filter_fault {
        let why = Parameter::Sentence(Box::new(why.clone()));
        return Err(Said::new("refused-faulty-filter").with("why", why));
    }
    if listed.members != members {
        return Err(Said::new("refused-list-changed"));
    }
    Ok(listed.rows().collect())
}

/// A field that can be written.
fn stored(open: &Open, unit: Unit, path: &str) -> Result<FieldRef, Said> {
    let facts = open.facts();
    let field = facts
        .resolve(unit, path)
        .ok_or_else(|| Said::new("refused-no-field").text("field", path))?;
    if facts.is_derived(field) {
        return Err(Said::new("refused-computed").with("field", Parameter::Field(path.to_owned())));
    }
    Ok(field)
}

fn bulk(open: &Open, scope: &ListScope, path: &str, text: &str) -> Result<Intent, Said> {
    let (facts, unit) = (open.facts(), unit_of(&scope.query));
    let field = stored(open, unit, path)?;
    let name = facts.name(field).to_owned();
    let records = facts.book.table(field.table);
    let position = records
        .position(&name)
        .ok_or_else(|| Said::new("refused-no-field").text("field", path))?;
    let value = cell::value(facts.book, field.table, position, text)?;
    // Several people may share a company: it is changed once.
    let mut seen = vec![false; records.n_rows() as usize];
    let mut changes = Vec::new();
    for row in rows_of(open, scope)? {
        let Some(record) = facts.row_for(unit, row, field) else {
            continue;
        };
        if !std::mem::replace(&mut seen[record as usize], true) {
            changes.push(Change::Set {
                table: field.table,
                id: records.row_id(record).into_owned(),
                field: name.clone(),
                value: value.clone(),
            });
        }
    }
    let label = Said::new("edit-bulk")
        .with("field", cell::path(field.table, &name))
        .count("n", changes.len());
    Ok(book_steps(label, changes))
}

fn pasted(open: &Open, paste: &Paste) -> Result<Intent, Said> {
    let (changes, _) = read_block(open, paste)?;
    if changes.is_empty() {
        return Err(Said::new("refused-nothing-fits"));
    }
    let label = Said::new("edit-paste").count("n", changes.len());
    Ok(book_steps(label, changes))
}

/// How a block would fit.
///
/// # Errors
/// That other lines are there than were shown.
pub(crate) fn fit(open: &Open, paste: &Paste) -> Result<FitView, Said> {
    let (changes, rejected) = read_block(open, paste)?;
    Ok(FitView {
        n_cells: u32::try_from(changes.len()).unwrap_or(u32::MAX),
        n_rejected: u32::try_from(rejected.len()).unwrap_or(u32::MAX),
        rejected: rejected.into_iter().take(MOST_REJECTED).collect(),
    })
}

/// The cells that fit as changes, and those that do not.
fn read_block(open: &Open, paste: &Paste) -> Result<(Vec<Change>, Vec<RejectedCell>), Said> {
    let (facts, unit) = (open.facts(), unit_of(&paste.query));
    let listed = list::listed(open, &paste.query);
    if listed.order != paste.order {
        return Err(Said::new("refused-list-changed"));
    }
    let mut lines = block::cells(&paste.text);
    if let [only] = lines.as_slice() {
        let filled = vec![only.clone(); paste.lines.clamp(1, MOST_LINES) as usize];
        lines = filled;
    }
    let mut rows = listed
        .lines
        .iter()
        .skip(paste.first as usize)
        .filter_map(|line| match line {
            Line::Row(row) => Some(*row),
            Line::Head(_) => None,
        });
    let columns: Vec<Result<FieldRef, Said>> = paste
        .columns
        .iter()
        .map(|path| stored(open, unit, path))
        .collect();
    let (mut changes, mut rejected) = (Vec::new(), Vec::new());
    for (line, cells) in (1..).zip(&lines) {
        let row = rows.next();
        for (at, text) in cells.iter().enumerate() {
            let read = match (row, columns.get(at)) {
                (None, _) => Err(Said::new("refused-no-row")),
                (_, None) => Err(Said::new("refused-no-column")),
                (_, Some(Err(said))) => Err(said.clone()),
                (Some(row), Some(Ok(field))) => set(open, unit, row, *field, text),
            };
            match read {
                Ok(change) => changes.push(change),
                Err(said) => rejected.push(RejectedCell {
                    row: line,
                    column: u32::try_from(at + 1).unwrap_or(u32::MAX),
                    whose: row.map_or_else(String::new, |row| {
                        cell::name_of(facts.book, unit.table(), row)
                    }),
                    said,
                }),
            }
        }
    }
    Ok((changes, rejected))
}

fn set(open: &Open, unit: Unit, row: u32, field: FieldRef, text: &str) -> Result<Change, Said> {
    let facts = open.facts();
    let name = facts.name(field);
    let record = facts
        .row_for(unit, row, field)
        .ok_or_else(|| Said::new("refused-no-company"))?;
    let records = facts.book.table(field.table);
    let position = records
        .position(name)
        .ok_or_else(|| Said::new("refused-no-field").text("field", name))?;
    Ok(Change::Set {
        table: field.table,
        id: records.row_id(record).into_owned(),
        field: name.to_owned(),
        value: cell::value(facts.book, field.table, position, text)?,
    })
}

fn delete(open: &Open, scope: &ListScope) -> Result<Intent, Said> {
    let (book, unit) = (&open.document.book, unit_of(&scope.query));
    let rows = rows_of(open, scope)?;
    let table = unit.table();
    let label = match (rows.as_slice(), table) {
        ([], _) => return Err(Said::new("refused-nobody-chosen")),
        ([row], _) => Said::new("edit-delete-one").text("name", cell::name_of(book, table, *row)),
        (many, TableId::Companies) => Said::new("edit-delete-companies").count("n", many.len()),
        (many, _) => Said::new("edit-delete-people").count("n", many.len()),
    };
    let records = book.table(table);
    let ids: Vec<String> = rows
        .iter()
        .map(|&row| records.row_id(row).into_owned())
        .collect();
    let changes = alter::delete(book, table, &ids).map_err(|error| join::refused(&error))?;
    Ok(book_steps(label, changes))
}

fn save_segment(
    open: &Open,
    filter: &ListFilter,
    unit: &str,
    seed: &str,
    name: &str,
) -> Result<Intent, Said> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Said::new("refused-empty-name-of-new"));
    }
    let unit = Unit::parse(unit).unwrap_or(Unit::Person);
    let rule = list::rule_of(open.facts(), unit, filter).map_err(|(_, said)| said)?;
    let policy = open
        .document
        .policy()
        .ok_or_else(|| Said::new("refused-no-policy"))?;
    let mut next = policy.clone();
    let segment = NamedSegment {
        name: Bilingual::new(name, name),
        segment: Segment {
            unit,
            members: Members::Dynamic(rule),
        },
    };
    let id = format!("s-{seed}");
    if next.segments.insert(id.clone(), segment).is_some() {
        return Err(Said::new("refused-id-taken").text("id", id));
    }
    let mut policies = open.document.policies.clone();
    if policy.published {
        next.version = policy.version.saturating_add(1);
        next.published = false;
    } else {
        policies.pop();
    }
    policies.push(next);
    Ok(Intent {
        label: Said::new("edit-save-segment").text("name", name),
        forward: vec![Delta::Policies(policies)],
    })
}
