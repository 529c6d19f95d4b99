//! Edits of a programme: its order, its floor, its money and the decisions made by hand.

use super::treatment::not_negative;
use super::{ChangeError, ProgrammeEdit, rule};
use crate::{Exclusion, Pin, Programme, Treatment};

pub(super) fn edit(programme: &mut Programme, edit: &ProgrammeEdit) -> Result<(), ChangeError> {
    match edit {
        ProgrammeEdit::Name(words) => programme.name.clone_from(words),
        ProgrammeEdit::Budget(minor) => {
            programme.budget_minor = minor.map(not_negative).transpose()?;
        }
        ProgrammeEdit::LimitOwnerMinutes(yes) => programme.limit_owner_minutes = *yes,
        ProgrammeEdit::Order(ids) => order(programme, ids)?,
        ProgrammeEdit::AddTreatment {
            position,
            treatment,
        } => {
            if programme.position(&treatment.id).is_some() {
                return Err(ChangeError::TreatmentExists(treatment.id.clone()));
            }
            let at = (*position).min(programme.treatments.len());
            programme.treatments.insert(at, (**treatment).clone());
        }
        ProgrammeEdit::RemoveTreatment(id) => remove(programme, id)?,
        ProgrammeEdit::Base(base) => programme.base.clone_from(base),
        ProgrammeEdit::BaseRule(edit) => {
            let base = programme.base.as_mut().ok_or(ChangeError::NoBase)?;
            rule::edit(&mut base.members, edit)?;
        }
        ProgrammeEdit::ValueLimits(limits) => {
            if limits.iter().any(|limit| limit.maximum_minor < 0) {
                return Err(ChangeError::Negative);
            }
            programme.value_limits.clone_from(limits);
        }
        ProgrammeEdit::Pin(pin) => decide_pin(programme, pin)?,
        ProgrammeEdit::Unpin { treatment, unit } => {
            let n_before = programme.pins.len();
            programme
                .pins
                .retain(|pin| (&pin.treatment, &pin.unit) != (treatment, unit));
            if programme.pins.len() == n_before {
                return Err(ChangeError::NoPin);
            }
        }
        ProgrammeEdit::Exclude(exclusion) => decide_exclusion(programme, exclusion)?,
        ProgrammeEdit::WithdrawExclusion { treatment, unit } => {
            let n_before = programme.exclusions.len();
            programme
                .exclusions
                .retain(|other| (&other.treatment, &other.unit) != (treatment, unit));
            if programme.exclusions.len() == n_before {
                return Err(ChangeError::NoExclusion);
            }
        }
    }
    Ok(())
}

/// The last decision about a unit at a treatment stands: it takes the place of an earlier pin or
/// exclusion there.
fn decide_pin(programme: &mut Programme, pin: &Pin) -> Result<(), ChangeError> {
    check_treatment(programme, &pin.treatment)?;
    check_reason(&pin.reason, &pin.author)?;
    programme.exclusions.retain(|other| {
        (other.treatment.as_ref(), &other.unit) != (Some(&pin.treatment), &pin.unit)
    });
    let same = |other: &Pin| (&other.treatment, &other.unit) == (&pin.treatment, &pin.unit);
    match programme.pins.iter_mut().find(|other| same(other)) {
        Some(other) => other.clone_from(pin),
        None => programme.pins.push(pin.clone()),
    }
    Ok(())
}

fn decide_exclusion(programme: &mut Programme, exclusion: &Exclusion) -> Result<(), ChangeError> {
    if let Some(treatment) = &exclusion.treatment {
        check_treatment(programme, treatment)?;
    }
    check_reason(&exclusion.reason, &exclusion.author)?;
    programme.pins.retain(|pin| {
        let is_there = exclusion
            .treatment
            .as_ref()
            .is_none_or(|id| *id == pin.treatment);
        !is_there || pin.unit != exclusion.unit
    });
    let same = |other: &Exclusion| {
        (&other.treatment, &other.unit) == (&exclusion.treatment, &exclusion.unit)
    };
    match programme.exclusions.iter_mut().find(|other| same(other)) {
        Some(other) => other.clone_from(exclusion),
        None => programme.exclusions.push(exclusion.clone()),
    }
    Ok(())
}

fn check_treatment(programme: &Programme, id: &str) -> Result<(), ChangeError> {
    programme
        .position(id)
        .map(|_| ())
        .ok_or_else(|| ChangeError::NoTreatment(id.to_owned()))
}

fn check_reason(reason: &str, author: &str) -> Result<(), ChangeError> {
    if reason.trim().is_empty() || author.trim().is_empty() {
        return Err(ChangeError::NoReason);
    }
    Ok(())
}

fn order(programme: &mut Programme, ids: &[String]) -> Result<(), ChangeError> {
    let mut left: Vec<Option<Treatment>> = programme.treatments.iter().cloned().map(Some).collect();
    let mut ordered = Vec::with_capacity(left.len());
    for id in ids {
        let found = left
            .iter_mut()
            .find(|slot| slot.as_ref().is_some_and(|treatment| treatment.id == *id))
            .and_then(Option::take);
        ordered.push(found.ok_or(ChangeError::NotTheSameTreatments)?);
    }
    if left.iter().any(Option::is_some) {
        return Err(ChangeError::NotTheSameTreatments);
    }
    programme.treatments = ordered;
    Ok(())
}

fn remove(programme: &mut Programme, id: &str) -> Result<(), ChangeError> {
    check_treatment(programme, id)?;
    programme.treatments.retain(|treatment| treatment.id != id);
    for treatment in &mut programme.treatments {
        treatment.never_with.retain(|other| other != id);
        treatment.also_with.retain(|other| other != id);
        for obligation in &mut treatment.obligations {
            obligation.settled_by.retain(|other| other != id);
        }
    }
    programme.pins.retain(|pin| pin.treatment != id);
    programme
        .exclusions
        .retain(|exclusion| exclusion.treatment.as_deref() != Some(id));
    programme.base.take_if(|base| base.treatment == id);
    Ok(())
}
