//! The people behind a figure: the same sets that the screens count, in rows.

mod rules;

use allocation::Shortfall;
use book::{Facts, Unit};
use plan::reason_name;
use words::{Parameter, Said};

use super::people::{self};
use super::plan::{count, treatment_name};
use super::seats::Taken;
use super::things;
use crate::Figure;
use crate::open::Open;
use crate::planned::Planned;
use crate::view::{CountedLine, CountedView};

/// One of those counted.
#[derive(Clone, Debug)]
pub(crate) struct Counted {
    pub(crate) row: u32,
    /// Position of the treatment to explain.
    treatment: Option<u32>,
    /// Instead of what they get.
    note: Option<Said>,
}

impl Counted {
    const fn plain(row: u32) -> Self {
        Self {
            row,
            treatment: None,
            note: None,
        }
    }

    const fn at(row: u32, treatment: u32) -> Self {
        Self {
            row,
            treatment: Some(treatment),
            note: None,
        }
    }
}

/// Those whom a figure counts, of which unit, and what the figure says.
pub(crate) struct Set {
    pub(crate) title: Said,
    pub(crate) unit: Unit,
    pub(crate) counted: Vec<Counted>,
}

/// The first `limit` of the people behind a figure.
pub(crate) fn answer(open: &Open, figure: &Figure, limit: u32) -> Result<CountedView, Said> {
    let set = of(open, figure)?;
    let facts = open.facts();
    let planned = open
        .planned()
        .filter(|planned| planned.programme().unit == set.unit);
    let lines = set.counted.iter().take(limit as usize);
    Ok(CountedView {
        title: set.title,
        n: count(set.counted.len()),
        is_company: set.unit == Unit::Company,
        explains: planned.is_some(),
        lines: lines
            .map(|counted| line(facts, set.unit, planned, counted))
            .collect(),
    })
}

fn line(facts: Facts<'_>, unit: Unit, planned: Option<&Planned>, counted: &Counted) -> CountedLine {
    let place = people::place(facts, unit, counted.row);
    let treatment = planned.zip(counted.treatment);
    CountedLine {
        id: place.id,
        name: place.name,
        company: place.company,
        rank: treatment.and_then(|(planned, at)| planned.lowered.rank(counted.row, at)),
        treatment: treatment
            .map(|(planned, at)| planned.programme().treatments[at as usize].id.clone()),
        note: match (&counted.note, planned) {
            (Some(note), _) => note.clone(),
            (None, Some(planned)) => holds(planned, counted.row),
            (None, None) => Said::default(),
        },
    }
}

/// What somebody gets, by name.
fn holds(planned: &Planned, row: u32) -> Said {
    let all = &planned.programme().treatments;
    let held: Vec<&plan::Treatment> = planned
        .plan
        .holding(row)
        .map(|at| &all[at as usize])
        .collect();
    if held.is_empty() {
        Said::new("what-if-gets-nothing")
    } else {
        Said::new("counted-holds").with("things", things::all_given(&held))
    }
}

/// Those whom a figure counts.
pub(crate) fn of(open: &Open, figure: &Figure) -> Result<Set, Said> {
    match figure {
        Figure::Meets { of }
        | Figure::Alone { of, .. }
        | Figure::Lost { of, .. }
        | Figure::Gained { of, .. }
        | Figure::Empty { of, .. } => rules::set(open, of, figure),
        Figure::OptedOut => Ok(rules::opted_out(open)),
        _ => {
            let planned = open
                .planned()
                .ok_or_else(|| Said::new("refused-no-policy"))?;
            planned_set(open.facts(), planned, figure).ok_or_else(|| Said::new("refused-no-figure"))
        }
    }
}

fn planned_set(facts: Facts<'_>, planned: &Planned, figure: &Figure) -> Option<Set> {
    let unit = planned.programme().unit;
    if let Figure::Finding { number } = figure {
        let finding = planned.findings(facts).get(*number as usize)?;
        let table = facts.book.table(finding.unit.table());
        let at = finding
            .treatment
            .as_ref()
            .and_then(|id| planned.position(id))
            .map(count);
        return Some(Set {
            title: super::findings::said(facts, planned, finding),
            unit: finding.unit,
            counted: finding
                .units
                .iter()
                .filter_map(|id| table.find(id))
                .map(|row| Counted {
                    row,
                    treatment: at,
                    note: None,
                })
                .collect(),
        });
    }
    let counted = match figure {
        Figure::Reached => reached(planned, true),
        Figure::Without => reached(planned, false),
        Figure::Barred => barred(planned),
        Figure::Paid => paid(planned),
        Figure::Owed => each(planned, |at| owed(planned, at)),
        Figure::Unmet => unmet(planned, None),
        Figure::Overrides => by_hand(facts, planned, true),
        Figure::Pins => by_hand(facts, planned, false),
        Figure::Exclusions => exclusions(facts, planned),
        Figure::Shortfall { number } => {
            let shortfall = planned.plan.solution().shortfalls.get(*number as usize)?;
            shortfall_rows(shortfall)
        }
        other => of_treatment(facts, planned, other)?,
    };
    Some(Set {
        title: title(planned, figure),
        unit,
        counted,
    })
}

fn of_treatment(facts: Facts<'_>, planned: &Planned, figure: &Figure) -> Option<Vec<Counted>> {
    let at = planned.position(treatment_of(figure)?)?;
    let position = count(at);
    let solution = planned.plan.solution();
    let problem = &planned.lowered.problem.treatments[at];
    let all = |rows: &[u32]| rows.iter().map(|&row| Counted::at(row, position)).collect();
    Some(match figure {
        Figure::Eligible { .. } => all(&problem.ranked),
        Figure::Waiting { .. } => all(&solution.outcomes[at].waitlist),
        Figure::Awarded { .. } => seated(planned, at, |_| true),
        Figure::Seats { kind, reserve, .. } => seated(planned, at, |taken| {
            taken.name() == kind.as_str()
                && match taken {
                    Taken::Reserve(index) => {
                        reserve.is_none_or(|wanted| wanted == u32::from(index))
                    }
                    _ => true,
                }
        }),
        Figure::PassedOver { reason, .. } => solution
            .skipped
            .iter()
            .filter(|skip| skip.treatment == position && reason_name(skip.reason) == reason)
            .map(|skip| Counted::at(skip.unit, position))
            .collect(),
        Figure::Kept { index, .. } => all(&problem.reserves.get(*index as usize)?.ranked),
        Figure::OwedBy { index, .. } => problem
            .obligations
            .get(*index as usize)?
            .owed
            .iter()
            .map(|row| Counted::at(row, position))
            .collect(),
        Figure::UnmetBy { index, .. } => unmet(planned, Some((position, *index))),
        Figure::Tied { key, .. } => rules::tied(facts, planned, at, *key)
            .into_iter()
            .map(|row| Counted::at(row, position))
            .collect(),
        _ => return None,
    })
}

fn treatment_of(figure: &Figure) -> Option<&str> {
    match figure {
        Figure::Eligible { treatment }
        | Figure::Awarded { treatment }
        | Figure::Seats { treatment, .. }
        | Figure::Waiting { treatment }
        | Figure::PassedOver { treatment, .. }
        | Figure::Kept { treatment, .. }
        | Figure::OwedBy { treatment, .. }
        | Figure::UnmetBy { treatment, .. }
        | Figure::Tied { treatment, .. } => Some(treatment),
        _ => None,
    }
}

/// What the figure says, in a heading.
fn title(planned: &Planned, figure: &Figure) -> Said {
    let about = |code: &str| {
        let at = treatment_of(figure).and_then(|id| planned.position(id));
        let said = Said::new(code);
        match at {
            Some(at) => said.with("treatment", treatment_name(planned, at)),
            None => said,
        }
    };
    match figure {
        Figure::Reached => Said::new("counted-reached"),
        Figure::Without => Said::new("counted-without"),
        Figure::Barred => Said::new("counted-barred"),
        Figure::Paid => Said::new("counted-paid"),
        Figure::Owed => Said::new("counted-owed"),
        Figure::Unmet => Said::new("counted-unmet"),
        Figure::Overrides => Said::new("counted-overrides"),
        Figure::Pins => Said::new("counted-pins"),
        Figure::Exclusions => Said::new("counted-exclusions"),
        Figure::Shortfall { number } => {
            let shortfalls = &planned.plan.solution().shortfalls;
            let at = shortfalls
                .get(*number as usize)
                .map_or(0, |s| s.treatment());
            Said::new("counted-shortfall").with("treatment", treatment_name(planned, at as usize))
        }
        Figure::Eligible { .. } => about("counted-eligible"),
        Figure::Awarded { .. } => about("counted-awarded"),
        Figure::Seats { kind, .. } => about(&format!("counted-seats-{kind}")),
        Figure::Waiting { .. } => about("counted-waiting"),
        Figure::PassedOver { reason, .. } => about("counted-passed-over").with(
            "reason",
            Parameter::Word(format!("reason-{}", reason.replace('_', "-"))),
        ),
        Figure::Kept { .. } => about("counted-kept"),
        Figure::OwedBy { .. } => about("counted-owed-by"),
        Figure::UnmetBy { .. } => about("counted-shortfall"),
        Figure::Tied { .. } => about("counted-tied"),
        _ => Said::default(),
    }
}

fn each(planned: &Planned, of: impl Fn(usize) -> Vec<Counted>) -> Vec<Counted> {
    (0..planned.programme().treatments.len())
        .flat_map(of)
        .collect()
}

fn reached(planned: &Planned, is_reached: bool) -> Vec<Counted> {
    (0..planned.lowered.problem.n_units)
        .filter(|&row| (planned.plan.held(row) != 0) == is_reached)
        .map(Counted::plain)
        .collect()
}

/// Whoever is barred from every treatment, ascending.
pub(crate) fn barred(planned: &Planned) -> Vec<Counted> {
    let treatments = &planned.lowered.treatments;
    let Some((first, rest)) = treatments.split_first() else {
        return Vec::new();
    };
    let mut barred = first.barred.clone();
    for other in rest {
        barred.and(&other.barred);
    }
    barred.iter().map(Counted::plain).collect()
}

/// The places of a treatment that are taken in some way, in the order of the screen.
fn seated(planned: &Planned, at: usize, is_meant: impl Fn(Taken) -> bool) -> Vec<Counted> {
    let position = count(at);
    let ranks = planned.lowered.ranks(position);
    let mut rows: Vec<(u8, u32, u32)> = planned
        .plan
        .solution()
        .awards_of(position)
        .iter()
        .filter_map(|award| {
            let rank = ranks[award.unit as usize];
            let taken = Taken::of(award, rank > 0);
            let order = if rank > 0 { rank } else { award.ordinal };
            is_meant(taken).then_some((taken.group(), order, award.unit))
        })
        .collect();
    rows.sort_unstable();
    rows.into_iter()
        .map(|(_, _, row)| Counted::at(row, position))
        .collect()
}

/// The places that cost money, with what each costs.
fn paid(planned: &Planned) -> Vec<Counted> {
    each(planned, |at| {
        let treatment = &planned.programme().treatments[at];
        if treatment.unit_cost_minor == 0 {
            return Vec::new();
        }
        let note = Said::new("counted-cost")
            .with("treatment", treatment_name(planned, at))
            .with("sum", Parameter::Money(treatment.unit_cost_minor));
        let mut places = seated(planned, at, |_| true);
        for place in &mut places {
            place.note = Some(note.clone());
        }
        places
    })
}

fn owed(planned: &Planned, at: usize) -> Vec<Counted> {
    let obligations = &planned.lowered.problem.treatments[at].obligations;
    obligations
        .iter()
        .flat_map(|obligation| obligation.owed.iter())
        .map(|row| Counted::at(row, count(at)))
        .collect()
}

/// Debts that are not paid: all of them, or those of one obligation of a treatment.
fn unmet(planned: &Planned, only: Option<(u32, u32)>) -> Vec<Counted> {
    planned
        .plan
        .solution()
        .shortfalls
        .iter()
        .filter(|shortfall| match (shortfall, only) {
            (
                Shortfall::Obligation {
                    treatment, index, ..
                },
                Some(wanted),
            ) => (*treatment, u32::from(*index)) == wanted,
            (Shortfall::Obligation { .. }, None) => true,
            _ => false,
        })
        .flat_map(shortfall_rows)
        .collect()
}

fn shortfall_rows(shortfall: &Shortfall) -> Vec<Counted> {
    let at = shortfall.treatment();
    let rows: &[u32] = match shortfall {
        Shortfall::Obligation { unmet, .. } | Shortfall::Base { unmet, .. } => unmet,
        Shortfall::Pin { unit, .. } => std::slice::from_ref(unit),
        Shortfall::Minimum { .. } | Shortfall::Reserve { .. } => &[],
    };
    rows.iter().map(|&row| Counted::at(row, at)).collect()
}

/// Decisions by hand to give: those outside the rule, or the other ones.
fn by_hand(facts: Facts<'_>, planned: &Planned, is_override: bool) -> Vec<Counted> {
    let programme = planned.programme();
    let table = facts.book.table(programme.unit.table());
    programme
        .pins
        .iter()
        .filter_map(|pin| {
            let (row, at) = (table.find(&pin.unit)?, planned.position(&pin.treatment)?);
            let at = count(at);
            let award = planned.plan.award(row, at);
            let taken =
                award.map(|award| Taken::of(award, planned.lowered.rank(row, at).is_some()));
            ((taken == Some(Taken::Over)) == is_override).then(|| Counted {
                note: Some(Said::new("counted-reason").text("reason", &pin.reason)),
                ..Counted::at(row, at)
            })
        })
        .collect()
}

fn exclusions(facts: Facts<'_>, planned: &Planned) -> Vec<Counted> {
    let programme = planned.programme();
    let table = facts.book.table(programme.unit.table());
    programme
        .exclusions
        .iter()
        .filter_map(|exclusion| {
            let treatment = exclusion
                .treatment
                .as_ref()
                .and_then(|id| planned.position(id));
            Some(Counted {
                row: table.find(&exclusion.unit)?,
                treatment: treatment.map(count),
                note: Some(Said::new("counted-reason").text("reason", &exclusion.reason)),
            })
        })
        .collect()
}
