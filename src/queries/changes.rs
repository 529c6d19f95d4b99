//! What is different between two plans, in people: for previews, and to be announced.

use std::collections::BTreeMap;

use session::view::{Band, Place, PlanView};
use words::{Parameter, Said};

/// How many people are named before "and n more".
const NAMED_AT_MOST: usize = 3;

/// What happens to a place in a preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    In,
    Out,
}

impl Change {
    /// As `data-change`.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
        }
    }
}

/// The places of a band as previewed: who would be there, then who would no longer.
/// A band that shows only a part of its places marks nobody.
pub(crate) fn previewed(now: &Band, then: &Band) -> Vec<(Place, Option<Change>)> {
    let is_whole = |band: &Band| band.places.len() == band.n_awarded as usize;
    let marks = is_whole(now) && is_whole(then);
    let has = |band: &Band, id: &str| band.places.iter().any(|place| place.id == id);
    let kept = then.places.iter().map(|place| {
        let change = (marks && !has(now, &place.id)).then_some(Change::In);
        (place.clone(), change)
    });
    let gone = now
        .places
        .iter()
        .filter(|place| marks && !has(then, &place.id));
    kept.chain(gone.map(|place| (place.clone(), Some(Change::Out))))
        .collect()
}

/// Who is better off and who is worse off, by the best band somebody is seen in.
fn moved<'a>(before: &'a PlanView, after: &'a PlanView) -> (Vec<&'a str>, Vec<&'a str>) {
    let (had, has) = (best(before), best(after));
    let nothing = usize::MAX;
    let better = has
        .iter()
        .filter(|(id, (at, _))| had.get(*id).map_or(nothing, |(at, _)| *at) > *at);
    let worse = had
        .iter()
        .filter(|(id, (at, _))| has.get(*id).map_or(nothing, |(at, _)| *at) > *at);
    (
        better.map(|(_, (_, name))| *name).collect(),
        worse.map(|(_, (_, name))| *name).collect(),
    )
}

/// The first band of everybody who is shown, and the name.
fn best(plan: &PlanView) -> BTreeMap<&str, (usize, &str)> {
    let mut best = BTreeMap::new();
    for (at, band) in plan.bands.iter().enumerate() {
        for place in &band.places {
            best.entry(place.id.as_str())
                .or_insert((at, place.name.as_str()));
        }
    }
    best
}

/// "Plan: Anna Orlova in, nobody out, cost 821,500 ₽".
pub(crate) fn announced(before: &PlanView, after: &PlanView) -> Said {
    let (better, worse) = moved(before, after);
    Said::new("plan-changed")
        .with("better", named(&better))
        .with("worse", named(&worse))
        .with("cost", Parameter::Money(after.cost_minor))
}

fn named(names: &[&str]) -> Parameter {
    if names.is_empty() {
        return Parameter::Word("nobody".to_owned());
    }
    let mut list: Vec<Parameter> = names
        .iter()
        .take(NAMED_AT_MOST)
        .map(|name| Parameter::Text((*name).to_owned()))
        .collect();
    if names.len() > NAMED_AT_MOST {
        let rest = Said::new("and-more").count("n", names.len() - NAMED_AT_MOST);
        list.push(Parameter::Sentence(Box::new(rest)));
    }
    Parameter::List(list)
}

#[cfg(test)]
mod tests {
    use super::*;
    use book::Currency;
    use words::{Language, Words};

    fn band(ids: &[&str]) -> Band {
        let place = |id: &&str| Place {
            id: (*id).to_owned(),
            name: id.to_uppercase(),
            ..Place::default()
        };
        Band {
            n_awarded: u32::try_from(ids.len()).unwrap(),
            places: ids.iter().map(place).collect(),
            ..Band::default()
        }
    }

    fn plan(bands: &[&[&str]]) -> PlanView {
        PlanView {
            bands: bands.iter().map(|ids| band(ids)).collect(),
            ..PlanView::default()
        }
    }

    #[test]
    fn a_preview_marks_who_comes_and_who_goes() {
        let marked: Vec<(String, Option<Change>)> =
            previewed(&band(&["a", "b"]), &band(&["a", "c"]))
                .into_iter()
                .map(|(place, change)| (place.id, change))
                .collect();
        let expected = [
            ("a", None),
            ("c", Some(Change::In)),
            ("b", Some(Change::Out)),
        ]
        .map(|(id, c)| (id.to_owned(), c));
        assert_eq!(marked, expected);
    }

    #[test]
    fn a_band_shown_in_part_marks_nobody() {
        let mut now = band(&["a", "b"]);
        now.n_awarded = 300;
        assert!(
            previewed(&now, &band(&["c"]))
                .iter()
                .all(|(_, change)| change.is_none())
        );
    }

    #[test]
    fn a_step_down_the_ladder_is_said_of_all_it_moves() {
        let words = Words::new(Language::En, Currency::RUB);
        let (before, after) = (
            plan(&[&["a"], &["b", "c"]]),
            plan(&[&["a", "b"], &["c", "d"]]),
        );
        assert_eq!(
            words.say(&announced(&before, &after)),
            "Plan: better off: B, D; worse off: nobody. Cost 0\u{a0}₽"
        );
    }

    #[test]
    fn of_many_only_some_are_named() {
        let words = Words::new(Language::En, Currency::RUB);
        let (before, after) = (plan(&[&[]]), plan(&[&["a", "b", "c", "d", "e"]]));
        assert!(
            words
                .say(&announced(&before, &after))
                .contains("A, B, C, and 2 more;")
        );
    }
}
