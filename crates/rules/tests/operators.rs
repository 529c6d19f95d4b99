//! Every operator does what its cases in `tests/cases/rules` say.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use book::{Book, Change, Currency, Date, Decimal, Derived, Facts, Kind, TableId, Unit, Value};
use book::{Window, WindowUnit, apply};
use rules::{OPERATORS, Operand, Period, Rule, Scope, Segments, Shape, check, find_operator};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/rules")
}

#[test]
fn every_case_comes_out_as_it_says() {
    let mut wrong = Vec::new();
    let mut n_cases = 0;
    for (operator, path) in files() {
        let text = std::fs::read_to_string(&path).unwrap();
        let mut case = Case::new(&operator);
        for (line, n) in text.lines().zip(1..) {
            if let Some((value, expected)) = case.read(line) {
                n_cases += 1;
                if case.is_met(value) != expected {
                    wrong.push(format!("{}:{n}: {line}", path.display()));
                }
            }
        }
    }
    assert!(n_cases > 250, "{n_cases}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_operator_has_cases_for_every_kind_and_for_empties() {
    let said: BTreeSet<(String, String)> = files()
        .into_iter()
        .map(|(operator, path)| {
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(text.contains("\n(empty) -> "), "{}", path.display());
            let kind = path.file_stem().unwrap().to_string_lossy().into_owned();
            assert!(
                text.contains(&format!("kind: {kind}")),
                "{}",
                path.display()
            );
            (operator, kind)
        })
        .collect();
    let kinds = KINDS.into_iter();
    let wanted = kinds.flat_map(|(name, kind)| {
        rules::operators_for(kind).map(move |operator| (operator.id().to_owned(), name.to_owned()))
    });
    assert_eq!(said, wanted.collect());
}

#[test]
fn the_table_has_each_type_s_operators_of_the_design() {
    let of = |kind| -> Vec<&str> { rules::operators_for(kind).map(|o| o.id()).collect() };
    let number = [
        "is_empty",
        "is_not_empty",
        "equals",
        "not_equal",
        "less",
        "at_most",
        "more",
        "at_least",
        "between",
    ];
    assert_eq!(of(Kind::Number), number);
    assert_eq!(of(Kind::Money), number);
    assert_eq!(
        of(Kind::Text),
        [
            "is",
            "is_not",
            "contains",
            "does_not_contain",
            "starts_with",
            "ends_with",
            "any_of",
            "none_of",
            "is_empty",
            "is_not_empty",
        ]
    );
    assert_eq!(
        of(Kind::Date),
        [
            "is_empty",
            "is_not_empty",
            "between",
            "on",
            "before",
            "after",
            "on_or_before",
            "on_or_after",
            "in_last",
            "more_than_ago",
            "in_next",
            "this_period",
            "last_period",
            "next_period",
            "anniversary_within",
        ]
    );
    let one_of = [
        "is",
        "is_not",
        "any_of",
        "none_of",
        "is_empty",
        "is_not_empty",
    ];
    assert_eq!(of(Kind::Choice), one_of);
    assert_eq!(of(Kind::Ref(TableId::Owners)), one_of);
    assert_eq!(
        of(Kind::Choices),
        ["is_empty", "is_not_empty", "has_any", "has_all", "has_none"]
    );
    assert_eq!(of(Kind::Flag), ["is_yes", "is_no", "is_unknown"]);
}

#[test]
fn ids_of_operators_are_unique_and_lead_to_them() {
    for operator in OPERATORS {
        assert_eq!(find_operator(operator.id()).unwrap().id(), operator.id());
    }
    let ids: BTreeSet<_> = OPERATORS.iter().map(|operator| operator.id()).collect();
    assert_eq!(ids.len(), OPERATORS.len());
}

const KINDS: [(&str, Kind); 8] = [
    ("text", Kind::Text),
    ("number", Kind::Number),
    ("money", Kind::Money),
    ("date", Kind::Date),
    ("flag", Kind::Flag),
    ("choice", Kind::Choice),
    ("choices", Kind::Choices),
    ("reference", Kind::Ref(TableId::Owners)),
];

/// The operators' folders and the files in them.
fn files() -> Vec<(String, PathBuf)> {
    let entries = |folder: &Path| -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().path()).collect()
    };
    let folders = entries(&folder()).into_iter().filter(|path| path.is_dir());
    folders
        .flat_map(|folder| {
            let operator = folder.file_name().unwrap().to_string_lossy().into_owned();
            let files = entries(&folder).into_iter();
            files.map(move |path| (operator.clone(), path))
        })
        .collect()
}

struct Case {
    operator: String,
    kind: Kind,
    as_of: Date,
    operand: Operand,
}

impl Case {
    fn new(operator: &str) -> Self {
        Self {
            operator: operator.to_owned(),
            kind: Kind::Text,
            as_of: day("2026-11-22"),
            operand: Operand::Nothing,
        }
    }

    /// A value and whether it passes, if the line is a case.
    fn read<'l>(&mut self, line: &'l str) -> Option<(&'l str, bool)> {
        if let Some((value, answer)) = line.split_once(" -> ") {
            assert!(["yes", "no"].contains(&answer), "{line}");
            return Some((value, answer == "yes"));
        }
        if line.is_empty() || line.starts_with('#') {
            return None;
        }
        let (name, text) = line.split_once(": ").unwrap();
        match name {
            "kind" => self.kind = KINDS.iter().find(|(name, _)| *name == text).unwrap().1,
            "as of" => self.as_of = day(text),
            "operand" => self.operand = self.operand(text),
            _ => panic!("{line}"),
        }
        None
    }

    fn operand(&self, text: &str) -> Operand {
        match find_operator(&self.operator).unwrap().shape() {
            Shape::Nothing => panic!("{text}"),
            Shape::One => Operand::one(text),
            Shape::Many => Operand::Many(text.split(" | ").map(str::to_owned).collect()),
            Shape::Between => {
                let (from, to) = text.split_once(" .. ").unwrap();
                Operand::Between(from.to_owned(), to.to_owned())
            }
            Shape::Window => {
                let (n, unit) = text.split_once(' ').unwrap();
                let unit = match unit {
                    "days" => WindowUnit::Days,
                    "weeks" => WindowUnit::Weeks,
                    "months" => WindowUnit::Months,
                    "years" => WindowUnit::Years,
                    _ => panic!("{text}"),
                };
                Operand::Window(Window {
                    n: n.parse().unwrap(),
                    unit,
                })
            }
            Shape::Period => Operand::Period(match text {
                "week" => Period::Week,
                "month" => Period::Month,
                "quarter" => Period::Quarter,
                "year" => Period::Year,
                _ => panic!("{text}"),
            }),
        }
    }

    /// Asks the columns and the single row, which must agree.
    fn is_met(&self, value: &str) -> bool {
        let book = self.book(value);
        let derived = Derived::of(&book);
        let facts = Facts::new(&book, &derived);
        let field = if matches!(self.kind, Kind::Ref(_)) {
            "owner"
        } else {
            "f"
        };
        let rule = Rule::test(field, &self.operator, self.operand.clone());
        let scope = Scope {
            unit: Unit::Company,
            facts,
            segments: &Segments::new(),
        };
        let checked = check(&rule, scope).unwrap();
        let by_column = checked.matches(facts).get(0);
        assert_eq!(checked.is_met(facts, 0), by_column, "{rule:?} of {value}");
        by_column
    }

    /// A book with one company that has the value in the field `f`, or as its owner.
    fn book(&self, value: &str) -> Book {
        let mut book = Book::new("case", "Case", self.as_of);
        let owner = |id: &str| insert(TableId::Owners, id, Vec::new());
        let mut changes = vec![owner("Anna-1"), owner("Boris-2")];
        let cell = match self.kind {
            Kind::Ref(_) => ("owner".to_owned(), self.value(value)),
            kind => {
                changes.push(Change::AddField {
                    table: TableId::Companies,
                    name: "f".to_owned(),
                    kind,
                });
                ("f".to_owned(), self.value(value))
            }
        };
        changes.push(insert(TableId::Companies, "c", vec![cell]));
        apply(&mut book, &changes).unwrap();
        book
    }

    fn value(&self, text: &str) -> Value {
        match self.kind {
            _ if text == "(empty)" => Value::Empty,
            Kind::Text => Value::text(text),
            Kind::Choice => Value::choice(text),
            Kind::Choices => Value::choices(text.split(", ")),
            Kind::Number => Value::Number(Decimal::parse(text).unwrap()),
            Kind::Money => Value::Money(Currency::RUB.parse_amount(text).unwrap()),
            Kind::Date => Value::Date(day(text)),
            Kind::Flag => Value::Flag(text == "yes"),
            Kind::Ref(_) => Value::Ref(text.to_owned()),
        }
    }
}

fn insert(table: TableId, id: &str, values: Vec<(String, Value)>) -> Change {
    Change::Insert {
        table,
        id: id.to_owned(),
        values,
    }
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}
