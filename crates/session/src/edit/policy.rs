//! Edits of the policy: each becomes one typed change, applied to the latest version.

use book::{Currency, Date, Unit, Window, WindowUnit};
use plan::{Bilingual, ChangeError, Exclusion, Pin, PolicyChange, ProgrammeEdit, TreatmentEdit};
use rules::{Operand, Period};
use words::{Parameter, Said};

use super::{Ground, Intent, treatment_word};
use crate::history::Delta;
use crate::{Edit, EditRequest, OperandText, typed};

pub(super) fn read(ground: Ground<'_>, edit: &Edit, request: &EditRequest) -> Result<Intent, Said> {
    let (label, change) = match edit {
        Edit::Rule { of, edit } => super::rule::change(ground, of, edit)?,
        other => match super::terms::change(ground, other) {
            Some(read) => read?,
            None => change(ground, edit, request)?,
        },
    };
    step(ground, label, &[change])
}

/// A step that makes changes to the policy in force. A change of a published version appends
/// the next version; a draft is changed itself.
pub(crate) fn step(
    ground: Ground<'_>,
    label: Said,
    changes: &[PolicyChange],
) -> Result<Intent, Said> {
    let policy = ground
        .policy()
        .ok_or_else(|| Said::new("refused-no-policy"))?;
    let next = plan::change::apply_all(policy, changes).map_err(refused)?;
    let mut policies = ground.policies.to_vec();
    if next.version == policy.version {
        policies.pop();
    }
    policies.push(next);
    Ok(Intent {
        label,
        forward: vec![Delta::Policies(policies)],
    })
}

fn change(
    ground: Ground<'_>,
    edit: &Edit,
    request: &EditRequest,
) -> Result<(Said, PolicyChange), Said> {
    let policy = ground
        .policy()
        .ok_or_else(|| Said::new("refused-no-policy"))?;
    let home = ground.book.home;
    let word = |id: &str| treatment_word(policy, ground.programme, id);
    let named = |code: &str, id: &str| Said::new(code).with("treatment", word(id));
    let to = |code: &str, id: &str, n: Option<u32>| match n {
        Some(n) => named(code, id).count("n", n),
        None => named(&format!("{code}-unlimited"), id),
    };
    let treatment = |id: &str, edit| PolicyChange::Treatment {
        programme: ground.programme.to_owned(),
        treatment: id.to_owned(),
        edit,
    };
    let programme = |edit| PolicyChange::Programme {
        programme: ground.programme.to_owned(),
        edit,
    };
    Ok(match edit {
        Edit::Maximum { treatment: id, n } => (
            to("edit-maximum", id, *n),
            treatment(id, TreatmentEdit::Maximum(*n)),
        ),
        Edit::Minimum { treatment: id, n } => (
            to("edit-minimum", id, Some(*n)),
            treatment(id, TreatmentEdit::Minimum(*n)),
        ),
        Edit::CapPerCompany { treatment: id, n } => (
            to("edit-cap", id, *n),
            treatment(id, TreatmentEdit::CapPerCompany(*n)),
        ),
        Edit::ReserveSeats {
            treatment: id,
            index,
            seats,
        } => (
            to("edit-reserve", id, Some(*seats)),
            treatment(
                id,
                TreatmentEdit::ReserveSeats {
                    index: *index as usize,
                    seats: *seats,
                },
            ),
        ),
        Edit::ReserveHard {
            treatment: id,
            index,
            hard,
        } => (
            named("edit-reserve-unused", id),
            treatment(
                id,
                TreatmentEdit::ReserveHard {
                    index: *index as usize,
                    hard: *hard,
                },
            ),
        ),
        Edit::UnitCost {
            treatment: id,
            text,
        } => {
            let cost = amount(home, text)?;
            (
                named("edit-unit-cost", id).with("sum", Parameter::Money(cost)),
                treatment(id, TreatmentEdit::UnitCost(cost)),
            )
        }
        Edit::FixedCost {
            treatment: id,
            text,
        } => {
            let cost = amount(home, text)?;
            (
                named("edit-fixed-cost", id).with("sum", Parameter::Money(cost)),
                treatment(id, TreatmentEdit::FixedCost(cost)),
            )
        }
        Edit::Minutes { treatment: id, n } => (
            to("edit-minutes", id, Some(*n)),
            treatment(id, TreatmentEdit::Minutes(*n)),
        ),
        Edit::Budget { text } if text.trim().is_empty() => (
            Said::new("edit-budget-unlimited"),
            programme(ProgrammeEdit::Budget(None)),
        ),
        Edit::Budget { text } => {
            let budget = amount(home, text)?;
            (
                Said::new("edit-budget").with("sum", Parameter::Money(budget)),
                programme(ProgrammeEdit::Budget(Some(budget))),
            )
        }
        Edit::ObligationMonths {
            treatment: id,
            index,
            months,
        } => (
            to("edit-obligation-months", id, Some(*months)),
            treatment(
                id,
                TreatmentEdit::ObligationMonths {
                    index: *index as usize,
                    months: *months,
                },
            ),
        ),
        Edit::SettledBy {
            treatment: id,
            index,
            treatments,
        } => (
            named("edit-settled-by", id),
            treatment(
                id,
                TreatmentEdit::SettledBy {
                    index: *index as usize,
                    treatments: treatments.clone(),
                },
            ),
        ),
        Edit::Justification {
            treatment: id,
            en,
            ru,
        } => (
            named("edit-justification", id),
            treatment(id, TreatmentEdit::Justification(Bilingual::new(en, ru))),
        ),
        Edit::PublicWording {
            treatment: id,
            en,
            ru,
        } => (
            named("edit-public-wording", id),
            treatment(id, TreatmentEdit::PublicWording(Bilingual::new(en, ru))),
        ),
        Edit::Pin {
            treatment: id,
            unit,
            reason,
        } => {
            let pin = Pin {
                treatment: id.clone(),
                unit: unit.clone(),
                reason: reason_of(reason)?,
                author: request.author.clone(),
                on: day_of(request.time),
            };
            (
                named("edit-pin", id).text("name", unit_name(ground, unit)),
                programme(ProgrammeEdit::Pin(pin)),
            )
        }
        Edit::Unpin {
            treatment: id,
            unit,
        } => (
            named("edit-unpin", id).text("name", unit_name(ground, unit)),
            programme(ProgrammeEdit::Unpin {
                treatment: id.clone(),
                unit: unit.clone(),
            }),
        ),
        Edit::Exclude {
            treatment: id,
            unit,
            reason,
        } => {
            let exclusion = Exclusion {
                treatment: id.clone(),
                unit: unit.clone(),
                reason: reason_of(reason)?,
                author: request.author.clone(),
                on: day_of(request.time),
            };
            (
                Said::new("edit-exclude").text("name", unit_name(ground, unit)),
                programme(ProgrammeEdit::Exclude(exclusion)),
            )
        }
        Edit::Readmit {
            treatment: id,
            unit,
        } => (
            Said::new("edit-readmit").text("name", unit_name(ground, unit)),
            programme(ProgrammeEdit::WithdrawExclusion {
                treatment: id.clone(),
                unit: unit.clone(),
            }),
        ),
        Edit::MoveTreatment { treatment: id, to } => {
            let found = policy
                .programme(ground.programme)
                .ok_or_else(|| Said::new("refused-no-policy"))?;
            let mut order: Vec<String> = found
                .treatments
                .iter()
                .map(|other| other.id.clone())
                .collect();
            order.retain(|other| other != id);
            order.insert((*to as usize).min(order.len()), id.clone());
            (
                named("edit-move-treatment", id).count("n", to + 1),
                programme(ProgrammeEdit::Order(order)),
            )
        }
        Edit::AsOf { .. }
        | Edit::BookName { .. }
        | Edit::Cell { .. }
        | Edit::Programme { .. }
        | Edit::Rule { .. }
        | Edit::Ranking { .. }
        | Edit::AddReserve { .. }
        | Edit::ReserveSegment { .. }
        | Edit::RemoveReserve { .. }
        | Edit::AddObligation { .. }
        | Edit::ObligationSegment { .. }
        | Edit::RemoveObligation { .. }
        | Edit::AddTreatment { .. }
        | Edit::RenameTreatment { .. }
        | Edit::DuplicateTreatment { .. }
        | Edit::RemoveTreatment { .. }
        | Edit::Try { .. }
        | Edit::Add { .. }
        | Edit::Bulk { .. }
        | Edit::Paste(_)
        | Edit::Delete { .. }
        | Edit::SaveSegment { .. }
        | Edit::TakePolicy { .. }
        | Edit::Erase { .. }
        | Edit::Merge { .. }
        | Edit::Split { .. } => {
            return Err(Said::new("refused-nothing-open"));
        }
    })
}

/// Amounts and numbers come in plain form, days as ISO; what cannot be read stays as typed and
/// is refused by the check of the rule, at its place.
pub(crate) fn read_operand(typed: &OperandText, kind: Option<book::Kind>) -> Result<Operand, Said> {
    let plain = |text: &str| match kind {
        Some(book::Kind::Money | book::Kind::Number) | None => {
            typed::plain_number(text).unwrap_or_else(|| text.trim().to_owned())
        }
        Some(book::Kind::Date) => {
            typed::date(text).map_or_else(|| text.trim().to_owned(), |day| day.to_string())
        }
        _ => text.trim().to_owned(),
    };
    Ok(match typed {
        OperandText::Nothing => Operand::Nothing,
        OperandText::One(text) => Operand::One(plain(text)),
        OperandText::Many(texts) => Operand::Many(texts.iter().map(|text| plain(text)).collect()),
        OperandText::Between(from, to) => Operand::Between(plain(from), plain(to)),
        OperandText::Window { n, unit } => Operand::Window(Window {
            n: *n,
            unit: window_unit(unit)?,
        }),
        OperandText::Period(period) => Operand::Period(match period.as_str() {
            "week" => Period::Week,
            "month" => Period::Month,
            "quarter" => Period::Quarter,
            "year" => Period::Year,
            _ => return Err(Said::new("refused-not-a-condition")),
        }),
    })
}

fn window_unit(unit: &str) -> Result<WindowUnit, Said> {
    match unit {
        "days" => Ok(WindowUnit::Days),
        "weeks" => Ok(WindowUnit::Weeks),
        "months" => Ok(WindowUnit::Months),
        "years" => Ok(WindowUnit::Years),
        _ => Err(Said::new("refused-not-a-condition")),
    }
}

fn amount(home: Currency, text: &str) -> Result<i64, Said> {
    typed::money(home, text)
        .filter(|&minor| minor >= 0)
        .ok_or_else(|| Said::new("refused-not-a-sum").text("text", text))
}

fn reason_of(reason: &str) -> Result<String, Said> {
    let reason = reason.trim();
    if reason.is_empty() {
        Err(Said::new("refused-no-reason"))
    } else {
        Ok(reason.to_owned())
    }
}

/// The name of a unit of the programme on screen.
fn unit_name(ground: Ground<'_>, id: &str) -> String {
    let policy = ground.policy();
    let programme = policy.and_then(|policy| policy.programme(ground.programme));
    let table = programme.map_or(Unit::Person, |found| found.unit).table();
    let row = ground.book.table(table).find(id);
    row.map_or_else(
        || id.to_owned(),
        |row| super::cell::name_of(ground.book, table, row),
    )
}

/// The day of a moment in milliseconds since 1970.
fn day_of(time: i64) -> Date {
    const DAY_1970: i32 = 719_163;
    let days = i32::try_from(time.div_euclid(86_400_000)).unwrap_or(0);
    Date(DAY_1970.saturating_add(days))
}

fn refused(error: ChangeError) -> Said {
    Said::new("refused-change").text("detail", format!("{error:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_has_its_day() {
        assert_eq!(day_of(0).to_string(), "1970-01-01");
        assert_eq!(day_of(1_795_392_000_000).to_string(), "2026-11-23");
    }
}
