//! A rule that cannot run is refused with every fault at its place, and never counts nobody.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use std::collections::BTreeMap;

use book::{Book, Date, Derived, Facts, Kind, TableId, Unit, Window, WindowUnit};
use rules::{DEEPEST_WRITTEN, Diagnostic, Fault, Measure, Members, Operand, Period, Related};
use rules::{Rule, Scope, Segment, Segments, check};
use support::{NO, YES, test};

fn faults_with(rule: &Rule, unit: Unit, segments: &Segments) -> Vec<Diagnostic> {
    let book = Book::new("b", "B", Date::parse("2026-11-22").unwrap());
    let derived = Derived::of(&book);
    let facts = Facts::new(&book, &derived);
    let scope = Scope {
        unit,
        facts,
        segments,
    };
    check(rule, scope).err().unwrap_or_default()
}

fn faults(rule: &Rule) -> Vec<Diagnostic> {
    faults_with(rule, Unit::Person, &Segments::new())
}

/// The only fault of a rule.
fn fault(rule: &Rule) -> Fault {
    let mut faults = faults(rule);
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults.swap_remove(0).fault
}

fn one(text: &str) -> Operand {
    Operand::one(text)
}

fn related(table: TableId, measure: Measure, condition: Rule, operator: &str) -> Related {
    Related {
        table,
        measure,
        condition: Box::new(condition),
        operator: operator.to_owned(),
        operand: one("1"),
    }
}

#[test]
fn all_faults_are_told_at_once_in_reading_order() {
    let interactions = related(
        TableId::Interactions,
        Measure::Count,
        Rule::All(vec![
            test("kind", "is", one("negotiation")),
            test("colour", "is", one("red")),
            test("date", "contains", one("2026")),
        ]),
        "is",
    );
    let rule = Rule::All(vec![
        test("shoe_size", "is", one("43")),
        Rule::Any(vec![
            test("role", "rhymes_with", one("x")),
            Rule::None(vec![test("opt_out", "at_least", one("1"))]),
        ]),
        Rule::Related(interactions),
        Rule::Segment("friends".to_owned()),
    ]);
    let at = |node, inner, fault| Diagnostic { node, inner, fault };
    let unknown = |field: &str| Fault::UnknownField {
        field: field.to_owned(),
    };
    let misfit = |operator: &str, field: &str, kind| Fault::OperatorDoesNotFit {
        operator: operator.to_owned(),
        field: field.to_owned(),
        kind,
    };
    assert_eq!(
        faults(&rule),
        [
            at(1, None, unknown("shoe_size")),
            at(
                3,
                None,
                Fault::UnknownOperator {
                    operator: "rhymes_with".to_owned()
                }
            ),
            at(5, None, misfit("at_least", "opt_out", Kind::Flag)),
            at(6, None, misfit("is", "interactions", Kind::Number)),
            at(6, Some(2), unknown("colour")),
            at(6, Some(3), misfit("contains", "date", Kind::Date)),
            at(
                7,
                None,
                Fault::UnknownSegment {
                    segment: "friends".to_owned()
                }
            ),
        ]
    );
}

#[test]
fn an_operand_must_have_the_operator_s_shape() {
    for (field, operator, operand) in [
        ("role", "is", Operand::Nothing),
        ("role", "any_of", one("CEO")),
        ("role", "any_of", Operand::Many(Vec::new())),
        ("role", "is_empty", one("CEO")),
        ("birthday", "in_last", one("6")),
        ("birthday", "this_period", Operand::months(1)),
        ("birthday", "in_last", Operand::Period(Period::Week)),
        (
            "birthday",
            "in_last",
            Operand::Window(Window {
                n: u32::MAX,
                unit: WindowUnit::Years,
            }),
        ),
        (
            "company.potential",
            "between",
            Operand::Many(vec!["1".to_owned(), "2".to_owned()]),
        ),
    ] {
        let rule = test(field, operator, operand);
        let operator = operator.to_owned();
        assert_eq!(fault(&rule), Fault::OperandDoesNotFit { operator });
    }
}

#[test]
fn an_operand_must_be_a_value_of_the_field() {
    for (field, kind, operator, text) in [
        ("company.potential", Kind::Money, "at_least", "1,500"),
        ("company.potential", Kind::Money, "at_least", "1e9"),
        ("company.potential", Kind::Money, "at_least", "0.001"),
        (
            "company.potential",
            Kind::Money,
            "equals",
            "99999999999999999999",
        ),
        ("birthday", Kind::Date, "on", "2026-02-30"),
        ("birthday", Kind::Date, "on", "22.11.2026"),
        ("name", Kind::Text, "contains", ""),
        ("role", Kind::Choice, "is", ""),
        ("company.owner", Kind::Ref(TableId::Owners), "is", ""),
    ] {
        assert_eq!(
            fault(&test(field, operator, one(text))),
            Fault::NotAValue {
                field: field.to_owned(),
                kind,
                text: text.to_owned()
            }
        );
    }
    let many = Operand::Many(vec![String::new(), "a".to_owned(), String::new()]);
    assert_eq!(faults(&test("role", "any_of", many)).len(), 2);
}

#[test]
fn bounds_must_not_be_reversed() {
    let bounds = |from: &str, to: &str| Operand::Between(from.to_owned(), to.to_owned());
    let rule = |operand| test("company.potential", "between", operand);
    assert_eq!(
        fault(&rule(bounds("10", "9"))),
        Fault::BoundsReversed {
            from: "10".to_owned(),
            to: "9".to_owned()
        }
    );
    assert_eq!(faults(&rule(bounds("9", "10"))), []);
}

#[test]
fn fields_are_found_from_where_they_are_asked() {
    let asks = |field: &str| test(field, "is_not_empty", Operand::Nothing);
    for field in [
        "role",
        "person.role",
        "company.industry",
        "industry",
        "company.lifecycle",
    ] {
        assert_eq!(faults(&asks(field)), [], "{field}");
    }
    let of_company = |field| faults_with(&asks(field), Unit::Company, &Segments::new()).len();
    assert_eq!(of_company("industry"), 0);
    assert_eq!(of_company("company.industry"), 0);
    assert_eq!(of_company("person.role"), 1);
    assert_eq!(of_company("role"), 1);
    // Inside related records only their own fields have names.
    for (field, n_faults) in [("kind", 0), ("person.role", 1), ("industry", 1)] {
        let rule = related(TableId::Interactions, Measure::Exists, asks(field), "");
        assert_eq!(faults(&Rule::Related(rule)).len(), n_faults, "{field}");
    }
}

#[test]
fn only_related_records_can_be_asked_and_only_measured_as_they_are() {
    let colleagues = related(TableId::People, Measure::Exists, YES, "");
    let not_related = Fault::NotRelated { table: "people" };
    assert_eq!(fault(&Rule::Related(colleagues.clone())), not_related);
    let of_company = |rule| faults_with(&rule, Unit::Company, &Segments::new());
    assert_eq!(of_company(Rule::Related(colleagues)), []);
    let misfit = |field: &str, kind| Fault::MeasureDoesNotFit {
        field: field.to_owned(),
        kind,
    };
    for (measure, expected) in [
        (
            Measure::Sum("treatment".to_owned()),
            misfit("treatment", Kind::Choice),
        ),
        (
            Measure::Average("date".to_owned()),
            misfit("date", Kind::Date),
        ),
        (
            Measure::Latest("value".to_owned()),
            misfit("value", Kind::Money),
        ),
        (
            Measure::Sum("weight".to_owned()),
            Fault::UnknownField {
                field: "weight".to_owned(),
            },
        ),
    ] {
        let awards = related(TableId::Awards, measure, YES, "at_least");
        assert_eq!(fault(&Rule::Related(awards)), expected);
    }
}

fn dynamic(unit: Unit, rule: Rule) -> Segment {
    Segment {
        unit,
        members: Members::Dynamic(rule),
    }
}

fn member(id: &str) -> Rule {
    Rule::Segment(id.to_owned())
}

#[test]
fn segments_that_contain_themselves_are_refused_wherever_one_begins() {
    let segments = BTreeMap::from([
        (
            "a".to_owned(),
            dynamic(Unit::Person, Rule::Any(vec![member("b")])),
        ),
        (
            "b".to_owned(),
            dynamic(Unit::Person, Rule::None(vec![member("c")])),
        ),
        ("c".to_owned(), dynamic(Unit::Person, member("a"))),
        ("outside".to_owned(), dynamic(Unit::Person, member("b"))),
        ("self".to_owned(), dynamic(Unit::Person, member("self"))),
    ]);
    for (start, through) in [
        ("a", vec!["a", "b", "c"]),
        ("outside", vec!["b", "c", "a"]),
        ("self", vec!["self"]),
    ] {
        let found = faults_with(&Rule::Any(vec![NO, member(start)]), Unit::Person, &segments);
        let through = through.into_iter().map(str::to_owned).collect();
        let expected = Diagnostic {
            node: 2,
            inner: None,
            fault: Fault::SegmentCycle { through },
        };
        assert_eq!(found, [expected]);
    }
}

#[test]
fn segments_must_fit_the_unit_and_be_sound() {
    let broken = test("nothing", "is", one("x"));
    let segments = BTreeMap::from([
        ("people".to_owned(), dynamic(Unit::Person, YES)),
        ("companies".to_owned(), dynamic(Unit::Company, YES)),
        ("broken".to_owned(), dynamic(Unit::Person, broken)),
    ]);
    let found = |id: &str, unit| {
        let mut faults = faults_with(&member(id), unit, &segments);
        faults.pop().map(|diagnostic| diagnostic.fault)
    };
    let segment = |id: &str| id.to_owned();
    assert_eq!(found("people", Unit::Person), None);
    assert_eq!(found("companies", Unit::Person), None);
    assert_eq!(found("companies", Unit::Company), None);
    let other = Fault::SegmentOfOtherUnit {
        segment: segment("people"),
    };
    assert_eq!(found("people", Unit::Company), Some(other));
    let faulty = Fault::FaultySegment {
        segment: segment("broken"),
    };
    assert_eq!(found("broken", Unit::Person), Some(faulty));
}

#[test]
fn rules_deeper_than_the_limit_are_refused_at_the_first_level_too_deep() {
    let nested = |n: usize| (1..n).fold(YES, |rule, _| Rule::All(vec![rule]));
    assert_eq!(faults(&nested(DEEPEST_WRITTEN)), []);
    let unknown = test("nothing", "is", one("x"));
    let found = faults(&Rule::Any(vec![nested(DEEPEST_WRITTEN + 5), unknown]));
    let places: Vec<_> = found.iter().map(|found| found.node).collect();
    assert_eq!(places, [DEEPEST_WRITTEN, DEEPEST_WRITTEN + 6]);
    assert_eq!(found[0].fault, Fault::TooDeep);
}

#[test]
fn a_chain_of_segments_counts_as_depth() {
    let id = |n: usize| format!("s{n}");
    let chain = (0..200).map(|n| (id(n), dynamic(Unit::Person, member(&id(n + 1)))));
    let mut segments: Segments = chain.collect();
    segments.insert(id(200), dynamic(Unit::Person, YES));
    let found = |start| faults_with(&member(&id(start)), Unit::Person, &segments);
    assert_eq!(found(0)[0].fault, Fault::TooDeep);
    assert_eq!(found(180), []);
}
