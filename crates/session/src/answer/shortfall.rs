//! What the policy asks for and cannot be done, with ways out.

use allocation::Shortfall;
use book::Facts;
use plan::relax::{Relaxation, RelaxationKind, relaxations};
use words::{Parameter, Said};

use super::people;
use super::plan::{count, treatment_name};
use crate::planned::Planned;
use crate::view::{BandWay, Place, ShortfallView};

/// The changes that one of the ways out makes, by its numbers in [`views`].
pub(crate) fn changes(
    facts: Facts<'_>,
    planned: &Planned,
    shortfall: u32,
    way: u32,
) -> Option<Relaxation> {
    let shortfall = planned.plan.solution().shortfalls.get(shortfall as usize)?;
    relaxed(facts, planned, shortfall)
        .into_iter()
        .nth(way as usize)
}

fn relaxed(facts: Facts<'_>, planned: &Planned, shortfall: &Shortfall) -> Vec<Relaxation> {
    let Some(checked) = planned.checked() else {
        return Vec::new();
    };
    relaxations(facts, checked, &planned.lowered, &planned.plan, shortfall)
}

/// A way out in words.
pub(crate) fn way_said(planned: &Planned, position: usize, way: &Relaxation) -> Said {
    let named = |code: &str| Said::new(code).with("treatment", treatment_name(planned, position));
    let settling = |ids: &[String]| {
        let names = ids
            .iter()
            .filter_map(|id| planned.position(id))
            .map(|at| treatment_name(planned, at));
        Parameter::List(names.collect())
    };
    match &way.kind {
        RelaxationKind::MoreSeats { n, maximum } => named("relax-more-seats")
            .count("n", *n)
            .count("maximum", *maximum),
        RelaxationKind::MoreMoney => named("relax-more-money"),
        RelaxationKind::SettleBy { treatments } => {
            named("relax-settle-by").with("by", settling(treatments))
        }
        RelaxationKind::Longer { months } => named("relax-longer").count("months", *months),
        RelaxationKind::SettleAndMoreSeats {
            treatments,
            n,
            maximum,
        } => named("relax-settle-and-more")
            .with("by", settling(treatments))
            .count("n", *n)
            .count("maximum", *maximum),
        RelaxationKind::LowerMinimum { minimum } => {
            named("relax-lower-minimum").count("minimum", *minimum)
        }
        RelaxationKind::OpenBase => named("relax-open-base"),
        RelaxationKind::Threshold { .. } => named("relax-threshold"),
    }
}

/// The shortfalls of a plan, in its order.
pub(crate) fn views(facts: Facts<'_>, planned: &Planned) -> Vec<ShortfallView> {
    planned
        .plan
        .solution()
        .shortfalls
        .iter()
        .map(|shortfall| view(facts, planned, shortfall))
        .collect()
}

fn view(facts: Facts<'_>, planned: &Planned, shortfall: &Shortfall) -> ShortfallView {
    let programme = planned.programme();
    let position = shortfall.treatment() as usize;
    let treatment = &programme.treatments[position];
    let named = |code: &str| Said::new(code).with("treatment", treatment_name(planned, position));
    let places = |rows: &[u32]| -> Vec<Place> {
        rows.iter()
            .map(|&row| people::place(facts, programme.unit, row))
            .collect()
    };
    let mut view = ShortfallView {
        treatment: treatment.id.clone(),
        ..ShortfallView::default()
    };
    match shortfall {
        Shortfall::Obligation { index, unmet, .. } => {
            let obligation = &treatment.obligations[usize::from(*index)];
            let owed = planned.lowered.problem.treatments[position].obligations
                [usize::from(*index)]
            .owed
            .count();
            let segment = planned.lowered.policy().segments.get(&obligation.segment);
            let segment = segment.map_or_else(
                || Parameter::Text(obligation.segment.clone()),
                |named| Parameter::Bilingual {
                    en: named.name.en.clone(),
                    ru: named.name.ru.clone(),
                },
            );
            view.kind = "obligation".to_owned();
            view.said = named("shortfall-obligation")
                .count("owed", owed)
                .with("segment", segment)
                .count("months", obligation.months)
                .count("n", treatment.maximum.unwrap_or(0));
            let holding = unmet.iter().filter(|&&row| {
                planned
                    .plan
                    .best(row)
                    .is_some_and(|best| (best as usize) < position)
            });
            view.detail = Some(
                named("shortfall-obligation-detail")
                    .count("unmet", unmet.len())
                    .count("better", holding.count()),
            );
            view.n_unmet = count(unmet.len());
            view.unmet = places(unmet);
        }
        Shortfall::Minimum { missing, .. } => {
            view.kind = "minimum".to_owned();
            view.said = named("shortfall-minimum")
                .count("minimum", treatment.minimum)
                .count("missing", *missing);
            view.n_unmet = *missing;
        }
        Shortfall::Reserve { missing, .. } => {
            view.kind = "reserve".to_owned();
            view.said = named("shortfall-reserve").count("missing", *missing);
            view.n_unmet = *missing;
        }
        Shortfall::Pin { unit, reason, .. } => {
            view.kind = "pin".to_owned();
            let name = people::name(facts, programme.unit, *unit);
            let reason = Parameter::Word(format!(
                "reason-{}",
                plan::reason_name(*reason).replace('_', "-")
            ));
            view.said = named("shortfall-pin")
                .text("name", name)
                .with("reason", reason);
            view.n_unmet = 1;
            view.unmet = places(&[*unit]);
        }
        Shortfall::Base { unmet, .. } => {
            view.kind = "base".to_owned();
            view.said = Said::new("shortfall-base").count("unmet", unmet.len());
            view.n_unmet = count(unmet.len());
            view.unmet = places(unmet);
        }
    }
    view.ways = relaxed(facts, planned, shortfall)
        .iter()
        .map(|way| BandWay {
            said: way_said(planned, position, way),
            unmet_after: way.unmet_after,
            cost_change_minor: way.cost_change_minor,
            budget_left_minor: way.budget_left_minor,
        })
        .collect();
    view
}
