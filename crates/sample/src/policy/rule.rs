//! Short ways to write conditions.

use book::{TableId, Window, WindowUnit};
use rules::{Measure, Operand, Related, Rule};

pub(super) fn is(field: &str, choice: &str) -> Rule {
    Rule::test(field, "is", Operand::one(choice))
}

pub(super) fn is_yes(field: &str) -> Rule {
    Rule::test(field, "is_yes", Operand::Nothing)
}

pub(super) fn is_no(field: &str) -> Rule {
    Rule::test(field, "is_no", Operand::Nothing)
}

pub(super) fn at_least(field: &str, value: &str) -> Rule {
    Rule::test(field, "at_least", Operand::one(value))
}

pub(super) fn more(field: &str, value: &str) -> Rule {
    Rule::test(field, "more", Operand::one(value))
}

pub(super) fn equals(field: &str, value: &str) -> Rule {
    Rule::test(field, "equals", Operand::one(value))
}

pub(super) fn no_later_than(field: &str, day: &str) -> Rule {
    Rule::test(field, "on_or_before", Operand::one(day))
}

pub(super) fn in_last_days(field: &str, n: u32) -> Rule {
    let unit = WindowUnit::Days;
    Rule::test(field, "in_last", Operand::Window(Window { n, unit }))
}

pub(super) fn in_last_months(field: &str, n: u32) -> Rule {
    Rule::test(field, "in_last", Operand::months(n))
}

pub(super) fn segment(id: &str) -> Rule {
    Rule::Segment(id.to_owned())
}

/// There is an interaction of this kind in the last so many months.
pub(super) fn had(kind: &str, months: u32) -> Rule {
    interactions(kind, months, Measure::Exists, ("", Operand::Nothing))
}

/// There are at least so many.
pub(super) fn had_often(kind: &str, months: u32, n: u32) -> Rule {
    let at_least = ("at_least", Operand::one(n.to_string()));
    interactions(kind, months, Measure::Count, at_least)
}

fn interactions(
    kind: &str,
    months: u32,
    measure: Measure,
    (operator, operand): (&str, Operand),
) -> Rule {
    Rule::Related(Related {
        table: TableId::Interactions,
        measure,
        condition: Box::new(Rule::All(vec![
            is("kind", kind),
            in_last_months("date", months),
        ])),
        operator: operator.to_owned(),
        operand,
    })
}
