//! The conditions of a rule against one unit's own values.

use book::{Currency, Date, Decimal, Facts, Kind, Value};
use plan::explain::Explanation;
use rules::{Operand, Rule};
use words::{Language, Subject};

use super::cells;
use super::plan::count;
use super::policy::kind_of;
use super::why::Asked;
use crate::view::{Both, Cell, Condition};

/// Every node of the rule, in reading order.
pub(crate) fn views(asked: &Asked<'_>, rule: &Rule, said: &Explanation) -> Vec<Condition> {
    let mut views = Vec::new();
    node(asked, rule, 0, said, &mut views);
    views
}

fn node(
    asked: &Asked<'_>,
    rule: &Rule,
    depth: u32,
    said: &Explanation,
    views: &mut Vec<Condition>,
) {
    let number = views.len();
    let outcome = said.conditions.get(number);
    let kind = match rule {
        Rule::Test(test) => asked
            .facts
            .resolve(asked.unit, &test.field)
            .map(|field| field.kind),
        _ => None,
    };
    let actual = outcome
        .map(|outcome| outcome.actual.clone())
        .unwrap_or_default();
    views.push(Condition {
        node: count(number),
        depth,
        kind: kind_of(rule).to_owned(),
        words: words(asked, rule),
        met: outcome.is_some_and(|outcome| outcome.met),
        decides: !said.is_eligible && outcome.is_some_and(|outcome| outcome.decides),
        bullet: bullet(asked.facts, rule, kind, &actual),
        actual: actual_cell(asked, rule, kind, actual),
    });
    for child in rule.children() {
        node(asked, child, depth + 1, said, views);
    }
}

fn actual_cell(asked: &Asked<'_>, rule: &Rule, kind: Option<Kind>, actual: Value) -> Cell {
    match rule {
        Rule::Test(_) | Rule::Related(_) => {
            cells::cell(asked.facts, kind.unwrap_or(Kind::Text), actual)
        }
        _ => Cell::Empty,
    }
}

/// A condition in both languages.
pub(crate) fn words(asked: &Asked<'_>, rule: &Rule) -> Both {
    let segment = |id: &str, language: Language| {
        let named = asked.planned.lowered.policy().segments.get(id);
        named.map_or_else(
            || id.to_owned(),
            |named| language.choose(&named.name.en, &named.name.ru).to_owned(),
        )
    };
    let subject = Subject {
        facts: asked.facts,
        unit: asked.unit,
        segment: &segment,
    };
    let [en, ru] = &asked.words;
    Both {
        en: en.condition(subject, rule),
        ru: ru.condition(subject, rule),
    }
}

/// The value and the threshold on one scale of 0..=100 whose end is a third above the greater.
fn bullet(facts: Facts<'_>, rule: &Rule, kind: Option<Kind>, actual: &Value) -> Option<(u8, u8)> {
    let Rule::Test(test) = rule else { return None };
    let (value, threshold) = match (&test.operand, actual) {
        (Operand::One(text), Value::Money(minor)) => {
            (*minor, threshold(kind?, facts.book.home, text)?)
        }
        (Operand::One(text), Value::Number(number)) => {
            (number.0, threshold(kind?, facts.book.home, text)?)
        }
        (Operand::Window(window), Value::Date(day))
            if matches!(test.operator.as_str(), "in_last" | "more_than_ago") =>
        {
            let ago = facts.as_of().days_since(*day);
            let window = facts.as_of().days_since(window.start(facts.as_of()));
            (i64::from(ago), i64::from(window))
        }
        _ => return None,
    };
    if threshold <= 0 || value < 0 {
        return None;
    }
    let end = i128::from(value.max(threshold)) * 4 / 3;
    let part = |n: i64| u8::try_from(i128::from(n) * 100 / end.max(1)).ok();
    Some((part(value)?, part(threshold)?))
}

fn threshold(kind: Kind, home: Currency, text: &str) -> Option<i64> {
    match kind {
        Kind::Money => home.parse_amount(text).ok(),
        Kind::Number => Decimal::parse(text).ok().map(|number| number.0),
        Kind::Date => Date::parse(text).map(|day| i64::from(day.0)),
        _ => None,
    }
}
