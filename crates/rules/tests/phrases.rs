//! A sentence's parts name the field, the operator and the operand with their types.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use book::{Book, Change, Date, Derived, Facts, Kind, TableId, Unit, Value, Window, apply};
use rules::{ComparisonPhrase, FieldPhrase, Measure, MeasurePhrase, Operand, Phrase, Related};
use rules::{RelatedPhrase, Rule, Scope, Segments, TestPhrase, TypedOperand, phrase};
use support::test;

fn phrase_of(rule: &Rule) -> Phrase {
    let mut book = Book::new("b", "B", Date::parse("2026-11-22").unwrap());
    let owner = Change::Insert {
        table: TableId::Owners,
        id: "o1".to_owned(),
        values: vec![("name".to_owned(), Value::text("Anna"))],
    };
    let field = Change::AddField {
        table: TableId::Companies,
        name: "Стадион".to_owned(),
        kind: Kind::Choice,
    };
    apply(&mut book, &[owner, field]).unwrap();
    let derived = Derived::of(&book);
    let scope = Scope {
        unit: Unit::Person,
        facts: Facts::new(&book, &derived),
        segments: &Segments::new(),
    };
    phrase(rule, scope)
}

fn field(path: &str, table: TableId, kind: Kind) -> FieldPhrase {
    FieldPhrase {
        path: path.to_owned(),
        table,
        name: path.split('.').next_back().unwrap().to_owned(),
        kind,
        own: false,
        of_company: table == TableId::Companies,
    }
}

fn comparison(operator: &'static str, operand: TypedOperand) -> ComparisonPhrase {
    ComparisonPhrase {
        operator,
        operand,
        names: Vec::new(),
    }
}

#[test]
fn groups_stay_groups_and_operands_have_types() {
    let rule = Rule::Any(vec![
        test("potential", "at_least", Operand::one("1500.5")),
        Rule::None(vec![test("role", "is_empty", Operand::Nothing)]),
    ]);
    let potential = TestPhrase {
        field: field("company.potential", TableId::Companies, Kind::Money),
        comparison: comparison("at_least", TypedOperand::One(Value::Money(150_050))),
    };
    let role = TestPhrase {
        field: field("person.role", TableId::People, Kind::Choice),
        comparison: comparison("is_empty", TypedOperand::Nothing),
    };
    let expected = vec![
        Phrase::Test(potential),
        Phrase::None(vec![Phrase::Test(role)]),
    ];
    assert_eq!(phrase_of(&rule), Phrase::Any(expected));
}

#[test]
fn references_are_told_by_name_and_own_fields_as_such() {
    let owners = Operand::Many(vec!["o1".to_owned(), "gone".to_owned()]);
    let Phrase::Test(owner) = phrase_of(&test("company.owner", "any_of", owners)) else {
        panic!()
    };
    assert_eq!(owner.comparison.names, ["Anna", "gone"]);
    assert!(!owner.field.own);
    let Phrase::Test(own) = phrase_of(&test("Стадион", "is", Operand::one("x"))) else {
        panic!()
    };
    assert!(own.field.own && own.field.of_company);
}

#[test]
fn related_records_are_told_with_their_measure_and_condition() {
    let rule = Rule::Related(Related {
        table: TableId::Awards,
        measure: Measure::Sum("value".to_owned()),
        condition: Box::new(test("date", "in_last", Operand::months(12))),
        operator: "less".to_owned(),
        operand: Operand::one("3000"),
    });
    let condition = TestPhrase {
        field: field("awards.date", TableId::Awards, Kind::Date),
        comparison: comparison("in_last", TypedOperand::Window(Window::months(12))),
    };
    let expected = RelatedPhrase {
        table: TableId::Awards,
        measure: MeasurePhrase::Sum(field("awards.value", TableId::Awards, Kind::Money)),
        condition: Phrase::Test(condition),
        comparison: Some(comparison("less", TypedOperand::One(Value::Money(300_000)))),
    };
    assert_eq!(phrase_of(&rule), Phrase::Related(Box::new(expected)));
}

#[test]
fn what_cannot_run_is_marked_and_the_rest_still_told() {
    let rule = Rule::All(vec![
        test("shoe_size", "is", Operand::one("43")),
        Rule::Segment("nobody".to_owned()),
        test("opt_out", "is_no", Operand::Nothing),
    ]);
    let Phrase::All(parts) = phrase_of(&rule) else {
        panic!()
    };
    assert_eq!(parts[..2], [Phrase::Faulty, Phrase::Faulty]);
    assert!(matches!(&parts[2], Phrase::Test(told) if told.comparison.operator == "is_no"));
}
