//! Edits of a treatment's order, reserves and obligations, and of the list of treatments.

use plan::{
    Bilingual, Obligation, PolicyChange, ProgrammeEdit, RankKey, Reserve, Treatment, TreatmentEdit,
};
use rules::Rule;
use words::Said;

use super::{Ground, treatment_word};
use crate::Edit;

/// Seats of a new reserve, and months of a new obligation.
const FIRST_SEATS: u32 = 1;
const FIRST_MONTHS: u32 = 12;

/// The change of the policy, if the edit is one of this room.
pub(super) fn change(
    ground: Ground<'_>,
    edit: &Edit,
) -> Option<Result<(Said, PolicyChange), Said>> {
    let done = match edit {
        Edit::Ranking { treatment, keys } => edited(ground, treatment, "edit-ranking", |_| {
            let key = |key: &crate::RankText| RankKey {
                field: key.field.clone(),
                descending: key.descending,
            };
            Ok(TreatmentEdit::Ranking(keys.iter().map(key).collect()))
        }),
        Edit::AddReserve { treatment, segment } => {
            reserves(ground, treatment, "edit-add-reserve", |reserves| {
                reserves.push(Reserve {
                    segment: segment.clone(),
                    seats: FIRST_SEATS,
                    hard: false,
                    ranking: Vec::new(),
                });
                Some(())
            })
        }
        Edit::ReserveSegment {
            treatment,
            index,
            segment,
        } => reserves(ground, treatment, "edit-reserve-segment", |reserves| {
            let reserve = reserves.get_mut(*index as usize)?;
            reserve.segment.clone_from(segment);
            Some(())
        }),
        Edit::RemoveReserve { treatment, index } => {
            reserves(ground, treatment, "edit-remove-reserve", |reserves| {
                remove(reserves, *index)
            })
        }
        Edit::AddObligation { treatment, segment } => {
            obligations(ground, treatment, "edit-add-obligation", |owed| {
                owed.push(Obligation {
                    segment: segment.clone(),
                    months: FIRST_MONTHS,
                    settled_by: Vec::new(),
                });
                Some(())
            })
        }
        Edit::ObligationSegment {
            treatment,
            index,
            segment,
        } => obligations(ground, treatment, "edit-obligation-segment", |owed| {
            owed.get_mut(*index as usize)?.segment.clone_from(segment);
            Some(())
        }),
        Edit::RemoveObligation { treatment, index } => {
            obligations(ground, treatment, "edit-remove-obligation", |owed| {
                remove(owed, *index)
            })
        }
        Edit::AddTreatment { en, ru } => add(ground, en, ru),
        Edit::RenameTreatment { treatment, en, ru } => named(en, ru).and_then(|name| {
            edited(ground, treatment, "edit-rename-treatment", |_| {
                Ok(TreatmentEdit::Name(name))
            })
        }),
        Edit::DuplicateTreatment { treatment } => duplicate(ground, treatment),
        Edit::RemoveTreatment { treatment } => removed(ground, treatment),
        _ => return None,
    };
    Some(done)
}

fn gone() -> Said {
    Said::new("refused-no-term")
}

fn remove<T>(list: &mut Vec<T>, index: u32) -> Option<()> {
    let index = index as usize;
    (index < list.len()).then(|| drop(list.remove(index)))
}

fn treatment_of<'a>(ground: Ground<'a>, id: &str) -> Result<&'a Treatment, Said> {
    ground
        .policy()
        .and_then(|policy| policy.programme(ground.programme))
        .and_then(|programme| programme.treatments.get(programme.position(id)?))
        .ok_or_else(gone)
}

fn edited(
    ground: Ground<'_>,
    id: &str,
    code: &str,
    edit: impl FnOnce(&Treatment) -> Result<TreatmentEdit, Said>,
) -> Result<(Said, PolicyChange), Said> {
    let policy = ground.policy().ok_or_else(gone)?;
    let edit = edit(treatment_of(ground, id)?)?;
    let word = treatment_word(policy, ground.programme, id);
    Ok((
        Said::new(code).with("treatment", word),
        PolicyChange::treatment(ground.programme, id, edit),
    ))
}

fn reserves(
    ground: Ground<'_>,
    id: &str,
    code: &str,
    change: impl FnOnce(&mut Vec<Reserve>) -> Option<()>,
) -> Result<(Said, PolicyChange), Said> {
    edited(ground, id, code, |treatment| {
        let mut reserves = treatment.reserves.clone();
        change(&mut reserves).ok_or_else(gone)?;
        Ok(TreatmentEdit::Reserves(reserves))
    })
}

fn obligations(
    ground: Ground<'_>,
    id: &str,
    code: &str,
    change: impl FnOnce(&mut Vec<Obligation>) -> Option<()>,
) -> Result<(Said, PolicyChange), Said> {
    edited(ground, id, code, |treatment| {
        let mut owed = treatment.obligations.clone();
        change(&mut owed).ok_or_else(gone)?;
        Ok(TreatmentEdit::Obligations(owed))
    })
}

/// A name, in one language at least.
fn named(en: &str, ru: &str) -> Result<Bilingual, Said> {
    let name = Bilingual::new(en.trim(), ru.trim());
    if name.is_empty() {
        Err(Said::new("refused-empty-name"))
    } else {
        Ok(name)
    }
}

fn add(ground: Ground<'_>, en: &str, ru: &str) -> Result<(Said, PolicyChange), Said> {
    let name = named(en, ru)?;
    // Nobody until somebody says who: a treatment for all is a decision to be made.
    let nobody = Rule::Any(Vec::new());
    let treatment = Treatment {
        maximum: Some(0),
        ..Treatment::plain(&free_id(ground, "treatment"), name, nobody)
    };
    let said = Said::new("edit-add-treatment").with("treatment", bilingual(&treatment.name));
    Ok((said, inserted(ground, usize::MAX, treatment)))
}

fn duplicate(ground: Ground<'_>, id: &str) -> Result<(Said, PolicyChange), Said> {
    let original = treatment_of(ground, id)?;
    let programme = ground
        .policy()
        .and_then(|policy| policy.programme(ground.programme))
        .ok_or_else(gone)?;
    let position = programme.position(id).ok_or_else(gone)?;
    let copy = |name: &str, word: &str| {
        if name.is_empty() {
            String::new()
        } else {
            format!("{name}, {word}")
        }
    };
    let treatment = Treatment {
        id: free_id(ground, id),
        name: Bilingual::new(
            &copy(&original.name.en, "copy"),
            &copy(&original.name.ru, "копия"),
        ),
        ..original.clone()
    };
    let said = Said::new("edit-duplicate-treatment").with("treatment", bilingual(&original.name));
    Ok((said, inserted(ground, position + 1, treatment)))
}

fn removed(ground: Ground<'_>, id: &str) -> Result<(Said, PolicyChange), Said> {
    let policy = ground.policy().ok_or_else(gone)?;
    let programme = policy.programme(ground.programme).ok_or_else(gone)?;
    if programme.treatments.len() == 1 {
        return Err(Said::new("refused-last-treatment"));
    }
    treatment_of(ground, id)?;
    let word = treatment_word(policy, ground.programme, id);
    Ok((
        Said::new("edit-remove-treatment").with("treatment", word),
        PolicyChange::programme(
            ground.programme,
            ProgrammeEdit::RemoveTreatment(id.to_owned()),
        ),
    ))
}

fn inserted(ground: Ground<'_>, position: usize, treatment: Treatment) -> PolicyChange {
    PolicyChange::programme(
        ground.programme,
        ProgrammeEdit::AddTreatment {
            position,
            treatment: Box::new(treatment),
        },
    )
}

/// An id that no treatment of the programme has: `gift-2`, `gift-3`, …
fn free_id(ground: Ground<'_>, stem: &str) -> String {
    let programme = ground
        .policy()
        .and_then(|policy| policy.programme(ground.programme));
    let is_free = |id: &String| programme.is_none_or(|it| it.position(id).is_none());
    (2..)
        .map(|n: u32| format!("{stem}-{n}"))
        .find(is_free)
        .unwrap_or_else(|| stem.to_owned())
}

fn bilingual(name: &Bilingual) -> words::Parameter {
    words::Parameter::Bilingual {
        en: name.en.clone(),
        ru: name.ru.clone(),
    }
}
