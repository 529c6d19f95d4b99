//! Applies changes to a policy. A published version never changes: the first change that
//! says something new makes the next version, a draft.

use super::{ChangeError, PolicyChange, programme, rule, treatment};
use crate::Policy;
use rules::Members;

/// The policy after a change. A change of nothing gives the same policy; any other change of a
/// published policy gives a draft of the next version.
///
/// # Errors
/// [`ChangeError`] if what the change is about is not there, or its value is impossible.
pub fn apply(policy: &Policy, change: &PolicyChange) -> Result<Policy, ChangeError> {
    apply_all(policy, std::slice::from_ref(change))
}

/// The policy after several changes, one after the other; all or none.
///
/// # Errors
/// As [`apply`], for the first change that does not fit.
pub fn apply_all(policy: &Policy, changes: &[PolicyChange]) -> Result<Policy, ChangeError> {
    let mut next = policy.clone();
    for change in changes {
        edit(&mut next, change)?;
    }
    if next != *policy && policy.published {
        next.version = policy.version.saturating_add(1);
        next.published = false;
    }
    Ok(next)
}

fn edit(policy: &mut Policy, change: &PolicyChange) -> Result<(), ChangeError> {
    match change {
        PolicyChange::Programme { programme, edit } => {
            programme::edit(programme_mut(policy, programme)?, edit)
        }
        PolicyChange::Treatment {
            programme,
            treatment,
            edit,
        } => {
            let found = programme_mut(policy, programme)?
                .treatments
                .iter_mut()
                .find(|other| other.id == *treatment)
                .ok_or_else(|| ChangeError::NoTreatment(treatment.clone()))?;
            treatment::edit(found, edit)
        }
        PolicyChange::SegmentRule { segment, edit } => {
            match policy
                .segments
                .get_mut(segment)
                .map(|named| &mut named.segment.members)
            {
                Some(Members::Dynamic(members)) => rule::edit(members, edit),
                _ => Err(ChangeError::NoSegment(segment.clone())),
            }
        }
        PolicyChange::SegmentName { segment, name } => {
            let named = policy
                .segments
                .get_mut(segment)
                .ok_or_else(|| ChangeError::NoSegment(segment.clone()))?;
            named.name = name.clone();
            Ok(())
        }
    }
}

fn programme_mut<'a>(
    policy: &'a mut Policy,
    id: &str,
) -> Result<&'a mut crate::Programme, ChangeError> {
    policy
        .programmes
        .iter_mut()
        .find(|programme| programme.id == id)
        .ok_or_else(|| ChangeError::NoProgramme(id.to_owned()))
}
