//! The plan as bands of places.

use allocation::{Award, Seat, Shortfall};
use book::Facts;
use plan::{Difference, reason_name};
use words::{Parameter, Said};

use super::overview::ink;
use super::people::{self, both};
use super::seats::{self, Seats, Taken};
use super::shortfall;
use crate::open::Open;
use crate::planned::Planned;
use crate::view::{Band, GaugePart, Move, Place, PlanView, WhatIf};

/// Bands with more places show only those around the cut, unless asked for whole.
const MOST_PLACES: usize = 200;
/// How many are shown on each side of the cut then, and how many wait in sight.
const AROUND_CUT: usize = 10;
const WAITING_IN_SIGHT: usize = 5;

/// The plan on screen; `full` names the treatment whose band is wanted whole, `*` all of them.
pub(crate) fn answer(open: &Open, full: Option<&str>) -> Result<PlanView, Said> {
    let planned = open.planned().ok_or_else(|| {
        open.planning
            .faults()
            .into_iter()
            .next()
            .unwrap_or_else(|| Said::new("refused-no-policy"))
    })?;
    Ok(view(open.facts(), planned, full))
}

/// A plan as a view; of the document's policy or of one that is only tried.
pub(crate) fn view(facts: Facts<'_>, planned: &Planned, full: Option<&str>) -> PlanView {
    let solution = planned.plan.solution();
    let programme = planned.programme();
    let steps = plan::steps(facts, &planned.lowered, &planned.plan);
    let bands = programme
        .treatments
        .iter()
        .enumerate()
        .map(|(at, treatment)| {
            let is_whole = full.is_some_and(|id| id == treatment.id || id == "*");
            let mut band = band(facts, planned, at, is_whole);
            let step = steps.get(at);
            band.one_more = step.and_then(|step| step.more.as_ref()).map(|step| {
                let next = next_after_one_more(planned, at);
                let next = next.map(|row| people::place(facts, programme.unit, row));
                what_if(facts, planned, step, next)
            });
            band.one_fewer = step
                .and_then(|step| step.fewer.as_ref())
                .map(|step| what_if(facts, planned, step, None));
            band
        })
        .collect();
    let shortfalls = shortfall::views(facts, planned);
    let owed: usize = planned
        .lowered
        .problem
        .treatments
        .iter()
        .map(|treatment| {
            treatment
                .obligations
                .iter()
                .map(|obligation| obligation.owed.count() as usize)
                .sum::<usize>()
        })
        .sum();
    let unmet: usize = solution
        .shortfalls
        .iter()
        .map(|shortfall| match shortfall {
            Shortfall::Obligation { unmet, .. } => unmet.len(),
            _ => 0,
        })
        .sum();
    // A rank is looked up for pins alone: they are few, awards are many.
    let is_over =
        |award: &&Award| matches!(award.seat, Seat::Pin { .. }) && rank(planned, award).is_none();
    PlanView {
        fingerprint: planned.fingerprint(facts).to_owned(),
        n_units: planned.lowered.problem.n_units,
        n_reached: planned.plan.n_reached(),
        n_barred: count(super::counted::barred(planned).len()),
        cost_minor: solution.spent,
        budget_minor: programme.budget_minor,
        costs_minor: solution
            .outcomes
            .iter()
            .map(|outcome| outcome.cost)
            .collect(),
        obligations_unmet: count(unmet),
        obligations_owed: count(owed),
        n_pins: count(programme.pins.len()),
        n_overrides: count(solution.awards.iter().filter(is_over).count()),
        n_exclusions: count(programme.exclusions.len()),
        envy_free: allocation::check(&planned.lowered.problem, solution).is_empty(),
        bands,
        shortfalls,
        findings: planned
            .findings(facts)
            .iter()
            .map(|finding| super::findings::said(facts, planned, finding))
            .collect(),
    }
}

/// Who would get the second seat more: not always the second in the queue, as limits pass some over.
fn next_after_one_more(planned: &Planned, at: usize) -> Option<u32> {
    let mut problem = planned.lowered.problem.clone();
    let treatment = count(at);
    let maximum = problem.treatments[at].maximum.as_mut()?;
    *maximum = maximum.checked_add(1)?;
    let after = planned.plan.again(&problem, treatment);
    allocation::next_in(&problem, after.solution(), treatment)
}

pub(crate) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn rank(planned: &Planned, award: &Award) -> Option<u32> {
    planned.lowered.rank(award.unit, award.treatment)
}

fn band(facts: Facts<'_>, planned: &Planned, at: usize, is_whole: bool) -> Band {
    let treatment = &planned.programme().treatments[at];
    let position = count(at);
    let outcome = &planned.plan.solution().outcomes[at];
    let ranks = planned.lowered.ranks(position);
    let awards = planned.plan.solution().awards_of(position);
    let mut seats: Vec<Seated<'_>> = awards
        .iter()
        .map(|award| seated(award, ranks[award.unit as usize]))
        .collect();
    seats.sort_by_key(|seated| (seated.taken.group(), seated.order));
    let taken = seats::count_of(planned, at, &ranks);
    let gauge = gauge(planned, at, &taken);
    let next = allocation::next_in(&planned.lowered.problem, planned.plan.solution(), position);
    let cut = outcome.cut.map(|place| place + 1);
    let n_waiting = outcome.waitlist.len();
    let crops = !is_whole && seats.len() > MOST_PLACES;
    if crops {
        seats.drain(..seats.len() - AROUND_CUT);
    }
    let places = seats.iter().map(|seated| place(facts, planned, seated));
    let n_shown = match (is_whole, crops) {
        (true, _) => n_waiting,
        (false, true) => AROUND_CUT,
        (false, false) => WAITING_IN_SIGHT,
    };
    let waiting = outcome.waitlist.iter().take(n_shown).map(|&row| Place {
        rank: Some(ranks[row as usize]).filter(|&rank| rank > 0),
        seat: "waiting".to_owned(),
        is_next: next == Some(row),
        ..people::place(facts, planned.programme().unit, row)
    });
    Band {
        treatment: treatment.id.clone(),
        name: both(&treatment.name),
        given: both(&treatment.given),
        ink: ink(planned.programme(), at),
        minimum: treatment.minimum,
        maximum: treatment.maximum,
        n_eligible: outcome.eligible,
        n_awarded: outcome.awarded,
        n_barred: n_barred(planned, at),
        n_waiting: count(n_waiting),
        cost_minor: outcome.cost,
        gauge,
        cut,
        n_by_rank: taken.by_rank,
        passed_over: passed_over(planned, position),
        places: places.collect(),
        waiting: waiting.collect(),
        whole: !crops && n_waiting <= n_shown,
        one_more: None,
        one_fewer: None,
    }
}

/// An award and where it stands on screen.
struct Seated<'a> {
    award: &'a Award,
    rank: Option<u32>,
    taken: Taken,
    /// Within the group.
    order: u32,
}

fn seated(award: &Award, rank: u32) -> Seated<'_> {
    let rank = Some(rank).filter(|&rank| rank > 0);
    Seated {
        award,
        rank,
        taken: Taken::of(award, rank.is_some()),
        order: rank.unwrap_or(award.ordinal),
    }
}

fn place(facts: Facts<'_>, planned: &Planned, seated: &Seated<'_>) -> Place {
    let programme = planned.programme();
    let mut place = Place {
        rank: seated.rank,
        seat: seated.taken.name().to_owned(),
        ..people::place(facts, programme.unit, seated.award.unit)
    };
    let id = &programme.treatments[seated.award.treatment as usize].id;
    if let Some(pin) = programme
        .pins
        .iter()
        .find(|pin| pin.treatment == *id && pin.unit == place.id)
    {
        place.pinned = true;
        place.reason.clone_from(&pin.reason);
    }
    place
}

fn gauge(planned: &Planned, at: usize, taken: &Seats) -> Vec<GaugePart> {
    let part = |kind: &str, n: u32| GaugePart {
        kind: kind.to_owned(),
        n,
        ..GaugePart::default()
    };
    let mut parts = vec![
        part("rank", taken.by_rank),
        part("owed", taken.owed),
        part("over", taken.over),
    ];
    let reserves = &planned.programme().treatments[at].reserves;
    for ((index, reserve), &n) in (0..).zip(reserves).zip(&taken.reserves) {
        let named = planned.lowered.policy().segments.get(&reserve.segment);
        parts.push(GaugePart {
            segment: named.map(|named| both(&named.name)),
            reserve: Some(index),
            ..part("reserve", n)
        });
    }
    parts.push(part("base", taken.base));
    parts.push(part("free", taken.free.unwrap_or(0)));
    parts.retain(|part| part.n > 0);
    parts
}

/// How many meet the rule of a treatment and cannot be given it.
fn n_barred(planned: &Planned, at: usize) -> u32 {
    let sets = &planned.lowered.treatments[at];
    let mut barred = sets.eligible.clone();
    barred.and(&sets.barred);
    count(barred.count())
}

/// Who was passed over for a reason other than holding something better.
fn passed_over(planned: &Planned, treatment: u32) -> Vec<(String, u32)> {
    let mut counts: Vec<(String, u32)> = Vec::new();
    for skip in planned
        .plan
        .solution()
        .skipped
        .iter()
        .filter(|skip| skip.treatment == treatment)
    {
        let reason = reason_name(skip.reason);
        if matches!(reason, "holds" | "full") {
            continue;
        }
        match counts.iter_mut().find(|(other, _)| other == reason) {
            Some((_, n)) => *n += 1,
            None => counts.push((reason.to_owned(), 1)),
        }
    }
    counts
}

/// A step in people.
pub(crate) fn what_if(
    facts: Facts<'_>,
    planned: &Planned,
    step: &Difference,
    next: Option<Place>,
) -> WhatIf {
    WhatIf {
        moves: moves(facts, planned, step),
        cost_change_minor: step.cost_change_minor,
        next,
    }
}

/// All moves of a difference, gains first.
pub(crate) fn moves(facts: Facts<'_>, planned: &Planned, difference: &Difference) -> Vec<Move> {
    let unit = planned.programme().unit;
    difference
        .chain()
        .map(|moved| {
            let row = facts.book.table(unit.table()).find(&moved.unit);
            let place = row
                .map(|row| people::place(facts, unit, row))
                .unwrap_or_default();
            let gone = moved.from.iter().find(|id| !moved.to.contains(id));
            let came = moved.to.iter().find(|id| !moved.from.contains(id));
            Move {
                id: moved.unit.clone(),
                name: place.name,
                company: place.company,
                from: gone.or(moved.from.first()).cloned(),
                to: came.or(moved.to.first()).cloned(),
                keeps: came.is_none() && !moved.to.is_empty(),
            }
        })
        .collect()
}

/// A treatment's name as a parameter.
pub(crate) fn treatment_name(planned: &Planned, position: usize) -> Parameter {
    let name = &planned.programme().treatments[position].name;
    Parameter::Bilingual {
        en: name.en.clone(),
        ru: name.ru.clone(),
    }
}
