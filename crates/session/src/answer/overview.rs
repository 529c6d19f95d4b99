//! The book and the programme at a glance.

use book::{Column, Facts, TableId};

use super::people::both;
use crate::open::Open;
use crate::view::{Overview, ProgrammeLine, TreatmentName};

pub(crate) fn answer(open: &Open) -> Overview {
    let book = &open.document.book;
    let policy = open.document.policy();
    let programme = policy.and_then(|policy| policy.programme(&open.programme));
    let planned = open.planned();
    let (n_places, n_base) = planned.map_or((0, 0), super::super::planned::Planned::n_awards);
    Overview {
        book_id: book.id.clone(),
        book_name: book.name.clone(),
        revision: open.revision,
        as_of: book.as_of.0,
        currency: book.home.code().to_owned(),
        n_people: book.people().n_rows(),
        n_companies: book.companies().n_rows(),
        n_active_companies: n_active(open.facts()),
        programmes: policy.map_or_else(Vec::new, |policy| {
            let line = |programme: &plan::Programme| ProgrammeLine {
                id: programme.id.clone(),
                name: both(&programme.name),
            };
            policy.programmes.iter().map(line).collect()
        }),
        programme: open.programme.clone(),
        treatments: programme.map_or_else(Vec::new, treatments),
        policy_version: policy.map_or(0, |policy| policy.version),
        published: policy.is_some_and(|policy| policy.published),
        n_places,
        n_base,
        n_findings: planned.map_or(0, |planned| {
            u32::try_from(planned.findings(open.facts()).len()).unwrap_or(u32::MAX)
        }),
        undo: open.history.undo_label().cloned(),
        redo: open.history.redo_label().cloned(),
        plan_fingerprint: planned.map_or_else(String::new, |planned| {
            planned.fingerprint(open.facts()).to_owned()
        }),
        faults: open.planning.faults(),
    }
}

/// The treatments of a programme with their inks: the higher, the darker; the base is lightest.
pub(crate) fn treatments(programme: &plan::Programme) -> Vec<TreatmentName> {
    programme
        .treatments
        .iter()
        .enumerate()
        .map(|(at, treatment)| TreatmentName {
            id: treatment.id.clone(),
            name: both(&treatment.name),
            ink: ink(programme, at),
            gathering: super::things::is_gathering(treatment),
        })
        .collect()
}

/// 1 is the darkest ink. The base always has 4.
pub(crate) fn ink(programme: &plan::Programme, position: usize) -> u8 {
    let is_base = programme
        .base
        .as_ref()
        .is_some_and(|base| base.treatment == programme.treatments[position].id);
    if is_base {
        4
    } else {
        u8::try_from(position + 1)
            .unwrap_or(4)
            .min(if programme.base.is_some() { 3 } else { 4 })
    }
}

fn n_active(facts: Facts<'_>) -> u32 {
    let field = facts.find(TableId::Companies, "lifecycle");
    let Some(Column::Choice(lifecycle) | Column::Text(lifecycle)) =
        field.map(|field| facts.column(field))
    else {
        return 0;
    };
    let n = lifecycle.words.find("client").map_or(0, |client| {
        lifecycle
            .codes
            .iter()
            .filter(|&&code| code == client)
            .count()
    });
    u32::try_from(n).unwrap_or(u32::MAX)
}
