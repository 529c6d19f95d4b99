//! The terms of a treatment as the second paragraph of what one signs: places, caps, what is
//! kept, the order, what is owed.

use book::Facts;
use plan::{Policy, Programme, RankKey, Treatment};
use words::{Parameter, Said, Words};

use super::things;
use crate::view::Both;

/// The paragraph, in both languages.
pub(crate) fn said(
    facts: Facts<'_>,
    policy: &Policy,
    programme: &Programme,
    treatment: &Treatment,
    words: &[Words; 2],
) -> Both {
    let sentences = sentences(facts, policy, programme, treatment);
    let text = |words: &Words| {
        sentences
            .iter()
            .map(|said| words.say(said))
            .collect::<Vec<_>>()
            .join(" ")
    };
    Both {
        en: text(&words[0]),
        ru: text(&words[1]),
    }
}

fn sentences(
    facts: Facts<'_>,
    policy: &Policy,
    programme: &Programme,
    treatment: &Treatment,
) -> Vec<Said> {
    let mut said = vec![places(treatment)];
    let segment = |id: &str| {
        policy.segments.get(id).map_or_else(
            || Parameter::Text(id.to_owned()),
            |named| Parameter::Bilingual {
                en: named.name.en.clone(),
                ru: named.name.ru.clone(),
            },
        )
    };
    if let Some(n) = treatment.cap_per_company {
        said.push(Said::new("prose-cap").count("n", n));
    }
    if let Some(n) = treatment.maximum_per_owner {
        said.push(Said::new("prose-per-owner").count("n", n));
    }
    for reserve in &treatment.reserves {
        let code = if reserve.hard {
            "prose-kept-hard"
        } else {
            "prose-kept"
        };
        let name = segment(&reserve.segment);
        said.push(
            Said::new(code)
                .count("n", reserve.seats)
                .with("segment", name),
        );
    }
    for owed in &treatment.obligations {
        let one = Said::new("prose-owed")
            .with("segment", segment(&owed.segment))
            .count("months", owed.months);
        said.push(one);
        let settling: Vec<&Treatment> = owed
            .settled_by
            .iter()
            .filter_map(|id| Some(&programme.treatments[programme.position(id)?]))
            .collect();
        if !settling.is_empty() {
            said.push(Said::new("prose-settled").with("things", things::all_given(&settling)));
        }
    }
    if treatment.maximum.is_some() && !treatment.ranking.is_empty() {
        let keys = Parameter::Then(
            treatment
                .ranking
                .iter()
                .map(|key| Parameter::Sentence(Box::new(key_said(facts, programme, key))))
                .collect(),
        );
        said.push(Said::new("prose-order").with("keys", keys));
    }
    said
}

fn places(treatment: &Treatment) -> Said {
    let gathering = if things::is_gathering(treatment) {
        "seats"
    } else {
        "places"
    };
    match (treatment.maximum, treatment.minimum) {
        (None, 0) => Said::new("prose-unlimited"),
        (None, minimum) => Said::new("prose-unlimited-at-least").count("minimum", minimum),
        (Some(n), 0) => Said::new(&format!("prose-{gathering}")).count("n", n),
        (Some(n), minimum) => Said::new(&format!("prose-{gathering}-at-least"))
            .count("n", n)
            .count("minimum", minimum),
    }
}

/// "revenue, 12 months (highest first)".
fn key_said(facts: Facts<'_>, programme: &Programme, key: &RankKey) -> Said {
    let field = facts.resolve(programme.unit, &key.field);
    let is_date = field.is_some_and(|field| field.kind == book::Kind::Date);
    let direction = match (is_date, key.descending) {
        (true, true) => "rank-latest",
        (true, false) => "rank-earliest",
        (false, true) => "rank-highest",
        (false, false) => "rank-lowest",
    };
    let path = field.map_or_else(|| key.field.clone(), |field| facts.path(field));
    Said::new("prose-key")
        .with("field", Parameter::FieldInside(path))
        .with("direction", Parameter::Word(direction.to_owned()))
}
