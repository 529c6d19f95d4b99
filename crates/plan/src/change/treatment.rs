//! Edits of one treatment.

use super::{ChangeError, TreatmentEdit, rule};
use crate::Treatment;

pub(super) fn edit(treatment: &mut Treatment, edit: &TreatmentEdit) -> Result<(), ChangeError> {
    match edit {
        TreatmentEdit::Name(words) => treatment.name.clone_from(words),
        TreatmentEdit::Given(words) => treatment.given.clone_from(words),
        TreatmentEdit::Justification(words) => treatment.justification.clone_from(words),
        TreatmentEdit::PublicWording(words) => treatment.public_wording.clone_from(words),
        TreatmentEdit::Minimum(seats) => treatment.minimum = *seats,
        TreatmentEdit::Maximum(seats) => treatment.maximum = *seats,
        TreatmentEdit::MaximumPerOwner(seats) => treatment.maximum_per_owner = *seats,
        TreatmentEdit::CapPerCompany(seats) => treatment.cap_per_company = *seats,
        TreatmentEdit::UnitCost(minor) => treatment.unit_cost_minor = not_negative(*minor)?,
        TreatmentEdit::FixedCost(minor) => treatment.fixed_cost_minor = not_negative(*minor)?,
        TreatmentEdit::Minutes(minutes) => treatment.minutes = *minutes,
        TreatmentEdit::Value(minor) => treatment.value_minor = not_negative(*minor)?,
        TreatmentEdit::Channel(channel) => treatment.channel = *channel,
        TreatmentEdit::Respects(preference) => treatment.respects = *preference,
        TreatmentEdit::Ranking(keys) => treatment.ranking.clone_from(keys),
        TreatmentEdit::NeverWith(others) => treatment.never_with.clone_from(others),
        TreatmentEdit::AlsoWith(others) => treatment.also_with.clone_from(others),
        TreatmentEdit::Reserves(reserves) => treatment.reserves.clone_from(reserves),
        TreatmentEdit::ReserveSeats { index, seats } => reserve(treatment, *index)?.seats = *seats,
        TreatmentEdit::ReserveHard { index, hard } => reserve(treatment, *index)?.hard = *hard,
        TreatmentEdit::Obligations(obligations) => treatment.obligations.clone_from(obligations),
        TreatmentEdit::ObligationMonths { index, months } => {
            obligation(treatment, *index)?.months = *months;
        }
        TreatmentEdit::SettledBy { index, treatments } => {
            obligation(treatment, *index)?
                .settled_by
                .clone_from(treatments);
        }
        TreatmentEdit::Rule(edit) => rule::edit(&mut treatment.eligibility, edit)?,
    }
    Ok(())
}

pub(super) fn not_negative(minor: i64) -> Result<i64, ChangeError> {
    if minor < 0 {
        Err(ChangeError::Negative)
    } else {
        Ok(minor)
    }
}

fn reserve(treatment: &mut Treatment, index: usize) -> Result<&mut crate::Reserve, ChangeError> {
    treatment
        .reserves
        .get_mut(index)
        .ok_or(ChangeError::NoReserve(index))
}

fn obligation(
    treatment: &mut Treatment,
    index: usize,
) -> Result<&mut crate::Obligation, ChangeError> {
    treatment
        .obligations
        .get_mut(index)
        .ok_or(ChangeError::NoObligation(index))
}
