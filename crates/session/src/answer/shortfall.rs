//! What the policy asks for and cannot be done, with ways out.

use allocation::Shortfall;
use book::Facts;
use words::{Parameter, Said};

use super::people;
use super::plan::{count, treatment_name};
use crate::planned::Planned;
use crate::view::{Place, ShortfallView};

/// The shortfalls of a plan, in its order.
pub(crate) fn views(facts: Facts<'_>, planned: &Planned) -> Vec<ShortfallView> {
    planned.plan.solution().shortfalls.iter().map(|shortfall| view(facts, planned, shortfall)).collect()
}

fn view(facts: Facts<'_>, planned: &Planned, shortfall: &Shortfall) -> ShortfallView {
    let programme = planned.programme();
    let position = shortfall.treatment() as usize;
    let treatment = &programme.treatments[position];
    let named = |code: &str| Said::new(code).with("treatment", treatment_name(planned, position));
    let places = |rows: &[u32]| -> Vec<Place> {
        rows.iter().map(|&row| people::place(facts, programme.unit, row)).collect()
    };
    let mut view = ShortfallView { treatment: treatment.id.clone(), ..ShortfallView::default() };
    match shortfall {
        Shortfall::Obligation { index, unmet, .. } => {
            let obligation = &treatment.obligations[usize::from(*index)];
            let owed = planned.lowered.problem.treatments[position].obligations[usize::from(*index)].owed.count();
            let segment = planned.lowered.policy().segments.get(&obligation.segment);
            let segment = segment.map_or_else(
                || Parameter::Text(obligation.segment.clone()),
                |named| Parameter::Bilingual { en: named.name.en.clone(), ru: named.name.ru.clone() },
            );
            view.kind = "obligation".to_owned();
            view.said = named("shortfall-obligation")
                .count("owed", owed)
                .with("segment", segment)
                .count("months", obligation.months)
                .count("n", treatment.maximum.unwrap_or(0));
            let holding = unmet.iter().filter(|&&row| planned.plan.best(row).is_some_and(|best| (best as usize) < position));
            view.detail = Some(named("shortfall-obligation-detail").count("unmet", unmet.len()).count("better", holding.count()));
            view.n_unmet = count(unmet.len());
            view.unmet = places(unmet);
        }
        Shortfall::Minimum { missing, .. } => {
            view.kind = "minimum".to_owned();
            view.said = named("shortfall-minimum").count("minimum", treatment.minimum).count("missing", *missing);
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
            let reason = Parameter::Word(format!("reason-{}", plan::reason_name(*reason).replace('_', "-")));
            view.said = named("shortfall-pin").text("name", name).with("reason", reason);
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
    view
}
