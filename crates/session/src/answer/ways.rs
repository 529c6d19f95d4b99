//! What would bring somebody in, each way with what else it does.

use plan::explain::Explanation;
use plan::ways::{Changed, Step, Way as Kind, WayIn};
use plan::{PolicyChange, ProgrammeEdit, TreatmentEdit};
use words::{Parameter, Said};

use super::conditions;
use super::why::Asked;
use crate::Edit;
use crate::view::Way;

/// How many other moves an outcome names.
const MOVES_NAMED: usize = 2;

pub(crate) fn views(asked: &Asked<'_>, at: usize, said: &Explanation) -> Vec<Way> {
    said.ways_in
        .iter()
        .filter_map(|way| view(asked, at, said, way))
        .collect()
}

/// Whom a pin would put out.
pub(crate) fn displaced(asked: &Asked<'_>, said: &Explanation) -> Option<String> {
    let pin = said.ways_in.iter().find(|way| way.way == Kind::Pin)?;
    pin.difference
        .losses
        .first()
        .map(|lost| asked.name_of(&lost.unit))
}

fn view(asked: &Asked<'_>, at: usize, said: &Explanation, way: &WayIn) -> Option<Way> {
    let text = match &way.way {
        Kind::MoreSeats { n, maximum } => Said::new("way-more-seats")
            .count("n", *n)
            .count("maximum", *maximum),
        Kind::Decline { units, n_by_rank } if units.len() == *n_by_rank as usize => {
            Said::new("way-anybody-declines").count("n", *n_by_rank)
        }
        Kind::Decline { units, .. } => {
            let names = units
                .iter()
                .take(3)
                .map(|id| Parameter::Text(asked.name_of(id)))
                .collect();
            Said::new("way-one-declines")
                .with("names", Parameter::List(names))
                .count("n", units.len())
        }
        Kind::WithdrawPin { unit } => {
            Said::new("way-withdraw-pin").text("name", asked.name_of(unit))
        }
        Kind::Readmit => Said::new("way-readmit"),
        Kind::Values {
            changes,
            more_seats,
            passes,
        } => {
            let changed = changes.iter().map(|change| {
                let what = match &change.what {
                    Changed::Field(path) => Parameter::Field(path.clone()),
                    Changed::Related(node) => related(asked, at, *node),
                    Changed::RelatedInSegment { segment, .. } => Parameter::Text(segment.clone()),
                };
                let to = value(asked, &change.to);
                Parameter::Sentence(Box::new(
                    Said::new("way-value").with("what", what).with("to", to),
                ))
            });
            let changed = Parameter::List(changed.collect());
            let code = match (passes, more_seats) {
                (Some(_), _) => "way-values-to-pass",
                (None, 0) => "way-values",
                (None, _) => "way-values-and-seats",
            };
            Said::new(code)
                .with("changes", changed)
                .text(
                    "name",
                    passes
                        .as_ref()
                        .map_or_else(String::new, |id| asked.name_of(id)),
                )
                .count("n", *more_seats)
        }
        // The drawer has a form for it.
        Kind::Pin => return None,
    };
    Some(Way {
        said: text,
        outcome: outcome(asked, said, way),
        edit: edit(way),
    })
}

fn related(asked: &Asked<'_>, at: usize, node: usize) -> Parameter {
    let rule = &asked.planned.programme().treatments[at].eligibility;
    rule.nodes().get(node).map_or_else(
        || Parameter::Text(String::new()),
        |rule| {
            let words = conditions::words(asked, rule);
            Parameter::Bilingual {
                en: words.en,
                ru: words.ru,
            }
        },
    )
}

fn value(asked: &Asked<'_>, value: &book::Value) -> Parameter {
    use book::Value;
    match value {
        Value::Empty => Parameter::Word("value-empty".to_owned()),
        Value::Text(text) | Value::Ref(text) => Parameter::Text(text.clone()),
        Value::Choice(name) => Parameter::Text(asked.words[0].choice(name)),
        Value::Number(number) => Parameter::Number(number.0),
        Value::Money(minor) => Parameter::Money(*minor),
        Value::Date(day) => Parameter::Date(day.0),
        Value::Flag(yes) => Parameter::Word(if *yes { "yes" } else { "no" }.to_owned()),
        Value::Choices(names) => Parameter::List(
            names
                .iter()
                .map(|name| Parameter::Text(asked.words[0].choice(name)))
                .collect(),
        ),
    }
}

/// What a way does besides: others who move, and the money.
fn outcome(asked: &Asked<'_>, said: &Explanation, way: &WayIn) -> Option<Said> {
    let programme = asked.planned.programme();
    let moves: Vec<Parameter> = way
        .difference
        .chain()
        .filter(|moved| moved.unit != said.unit)
        .take(MOVES_NAMED)
        .map(|moved| {
            let to = moved.to.first().and_then(|id| programme.position(id));
            let sentence = match to {
                Some(to) => Said::new("way-moves-to").with(
                    "treatment",
                    asked.treatment_name(u32::try_from(to).unwrap_or(u32::MAX)),
                ),
                None => Said::new("way-moves-out"),
            };
            Parameter::Sentence(Box::new(sentence.text("name", asked.name_of(&moved.unit))))
        })
        .collect();
    let cost = way.difference.cost_change_minor;
    let money = Parameter::Money(cost.abs());
    let sentence = match (moves.is_empty(), cost.signum()) {
        (true, 0) => return None,
        (true, 1) => Said::new("way-costs").with("sum", money),
        (true, _) => Said::new("way-saves").with("sum", money),
        (false, 0) => Said::new("way-moves").with("moves", Parameter::List(moves)),
        (false, 1) => Said::new("way-moves-and-costs")
            .with("moves", Parameter::List(moves))
            .with("sum", money),
        (false, _) => Said::new("way-moves-and-saves")
            .with("moves", Parameter::List(moves))
            .with("sum", money),
    };
    Some(sentence)
}

/// The edit of the screen that a way's single step amounts to; none for what the policy cannot do.
fn edit(way: &WayIn) -> Option<Edit> {
    let [Step::Policy(change)] = way.steps.as_slice() else {
        return None;
    };
    match change {
        PolicyChange::Treatment {
            treatment,
            edit: TreatmentEdit::Maximum(n),
            ..
        } => Some(Edit::Maximum {
            treatment: treatment.clone(),
            n: *n,
        }),
        PolicyChange::Programme {
            edit: ProgrammeEdit::Unpin { treatment, unit },
            ..
        } => Some(Edit::Unpin {
            treatment: treatment.clone(),
            unit: unit.clone(),
        }),
        PolicyChange::Programme {
            edit: ProgrammeEdit::WithdrawExclusion { treatment, unit },
            ..
        } => Some(Edit::Readmit {
            treatment: treatment.clone(),
            unit: unit.clone(),
        }),
        _ => None,
    }
}
