//! Meanings that random books would meet too seldom, on a small firm.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use book::{Book, Change, Currency, Date, Decimal, Derived, Facts, Kind, Rate, TableId, Unit};
use book::{Value, apply};
use rules::{CheckedRule, Gap, Measure, Members, NodeCounts, Operand, Related, Rule, Scope};
use rules::{Segment, Segments, check};
use support::{YES, test};

/// Three companies, A with two people and two invoices, B with one in dollars, C with nothing.
fn firm() -> Book {
    let mut book = Book::new("firm", "Firm", day("2026-11-22"));
    let mut changes = vec![Change::AddField {
        table: TableId::Companies,
        name: "score".to_owned(),
        kind: Kind::Number,
    }];
    for (id, score) in [("A", Some(3)), ("B", Some(5)), ("C", None)] {
        let score = score.map_or(Value::Empty, |n| Value::Number(Decimal::whole(n)));
        let values = [("name", Value::text(id)), ("score", score)];
        changes.push(insert(TableId::Companies, id, &values));
    }
    for (id, company, role) in [("a1", "A", "CEO"), ("a2", "A", "CFO"), ("free", "", "CEO")] {
        let company = match company {
            "" => Value::Empty,
            id => Value::Ref(id.to_owned()),
        };
        let values = [("company_id", company), ("role", Value::choice(role))];
        changes.push(insert(TableId::People, id, &values));
    }
    for (id, company, on, minor, currency) in [
        ("i1", "A", "2026-11-01", 10_001, "RUB"),
        ("i2", "A", "2025-01-01", -20_002, ""),
        ("i3", "B", "2026-11-01", 1_000, "USD"),
    ] {
        let values = [
            ("company_id", Value::Ref(company.to_owned())),
            ("date", Value::Date(day(on))),
            ("amount", Value::Money(minor)),
            ("currency", Value::choice(currency)),
        ];
        changes.push(insert(TableId::Invoices, id, &values));
    }
    for (id, person, kind, on) in [
        ("1", "a1", "negotiation", "2026-01-10"),
        ("2", "a1", "call", "2026-11-10"),
        ("3", "a2", "negotiation", "2026-11-10"),
    ] {
        let values = [
            ("person_id", Value::Ref(person.to_owned())),
            ("kind", Value::choice(kind)),
            ("date", Value::Date(day(on))),
        ];
        changes.push(insert(TableId::Interactions, id, &values));
    }
    apply(&mut book, &changes).unwrap();
    book
}

struct Asked {
    book: Book,
    derived: Derived,
    checked: CheckedRule,
}

impl Asked {
    fn new(book: Book, unit: Unit, rule: &Rule, segments: &Segments) -> Self {
        let derived = Derived::of(&book);
        let facts = Facts::new(&book, &derived);
        let scope = Scope {
            unit,
            facts,
            segments,
        };
        let checked = check(rule, scope).unwrap();
        Self {
            book,
            derived,
            checked,
        }
    }

    fn facts(&self) -> Facts<'_> {
        Facts::new(&self.book, &self.derived)
    }

    fn ids(&self) -> Vec<String> {
        let table = self.book.table(self.checked.unit().table());
        let found = self.checked.matches(self.facts());
        found
            .iter()
            .map(|row| table.row_id(row).into_owned())
            .collect()
    }
}

fn companies(rule: &Rule) -> Asked {
    Asked::new(firm(), Unit::Company, rule, &Segments::new())
}

fn people(rule: &Rule) -> Asked {
    Asked::new(firm(), Unit::Person, rule, &Segments::new())
}

fn invoices(measure: Measure, operator: &str, operand: Operand) -> Rule {
    Rule::Related(Related {
        table: TableId::Invoices,
        measure,
        condition: Box::new(YES),
        operator: operator.to_owned(),
        operand,
    })
}

fn amount() -> String {
    "amount".to_owned()
}

#[test]
fn conditions_inside_hold_for_the_same_record() {
    let both = Rule::All(vec![
        test("kind", "is", Operand::one("negotiation")),
        test("date", "in_last", Operand::months(6)),
    ]);
    let rule = Rule::Related(Related {
        table: TableId::Interactions,
        measure: Measure::Exists,
        condition: Box::new(both),
        operator: String::new(),
        operand: Operand::Nothing,
    });
    // a1 negotiated long ago and called lately: neither is a negotiation lately.
    assert_eq!(people(&rule).ids(), ["a2"]);
    assert_eq!(companies(&rule).ids(), ["A"]);
}

#[test]
fn nobody_s_sum_is_zero_and_nobody_s_average_is_empty() {
    let sum = invoices(Measure::Sum(amount()), "equals", Operand::one("0"));
    assert_eq!(companies(&sum).ids(), ["B", "C"]);
    let none = invoices(Measure::Average(amount()), "is_empty", Operand::Nothing);
    assert_eq!(companies(&none).ids(), ["B", "C"]);
    let other = invoices(Measure::Average(amount()), "not_equal", Operand::one("1"));
    let asked = companies(&other);
    assert_eq!(asked.ids(), ["A", "B", "C"]);
    assert_eq!(
        asked.checked.evaluate(asked.facts()).nodes[0].empty_added,
        2
    );
}

#[test]
fn averages_are_rounded_down() {
    // (100.01 − 200.02) / 2 = −50.005
    let rule = |text| invoices(Measure::Average(amount()), "equals", Operand::one(text));
    assert_eq!(companies(&rule("-50.01")).ids(), ["A"]);
    assert!(companies(&rule("-50")).ids().is_empty());
}

#[test]
fn money_is_compared_in_the_book_s_currency_and_counts_nowhere_without_a_rate() {
    let any = invoices(Measure::Exists, "", Operand::Nothing);
    let sum = invoices(Measure::Sum(amount()), "at_least", Operand::one("900"));
    let paid = test(
        "amount",
        "between",
        Operand::Between("905".to_owned(), "905".to_owned()),
    );
    let Rule::Related(inside) = any.clone() else {
        unreachable!()
    };
    let inside = Rule::Related(Related {
        condition: Box::new(paid),
        ..inside
    });
    assert_eq!(companies(&any).ids(), ["A"]);
    assert!(companies(&sum).ids().is_empty());
    let mut book = firm();
    let rate = Change::Rate {
        currency: Currency::parse("USD").unwrap(),
        rate: Some(Rate(90_500_000)),
    };
    apply(&mut book, &[rate]).unwrap();
    for (rule, ids) in [(any, vec!["A", "B"]), (sum, vec!["B"]), (inside, vec!["B"])] {
        let asked = Asked::new(book.clone(), Unit::Company, &rule, &Segments::new());
        assert_eq!(asked.ids(), ids);
    }
}

#[test]
fn somebody_without_a_company_has_empty_company_fields_and_is_in_no_company_segment() {
    let owes = |operator| test("company.score", operator, Operand::one("3"));
    assert_eq!(people(&owes("equals")).ids(), ["a1", "a2"]);
    assert_eq!(people(&owes("not_equal")).ids(), ["free"]);
    let everybody = Segment {
        unit: Unit::Company,
        members: Members::Dynamic(YES),
    };
    let segments = Segments::from([("all".to_owned(), everybody)]);
    let rule = Rule::Segment("all".to_owned());
    let asked = Asked::new(firm(), Unit::Person, &rule, &segments);
    assert_eq!(asked.ids(), ["a1", "a2"]);
}

#[test]
fn listed_members_are_found_by_id_and_strangers_ignored() {
    let list = Members::List(["free", "gone", "a2"].map(str::to_owned).to_vec());
    let segment = Segment {
        unit: Unit::Person,
        members: list,
    };
    let segments = Segments::from([("vip".to_owned(), segment)]);
    let rule = Rule::Segment("vip".to_owned());
    let asked = Asked::new(firm(), Unit::Person, &rule, &segments);
    assert_eq!(asked.ids(), ["a2", "free"]);
}

#[test]
fn counts_say_who_is_lost_because_of_one_condition_alone() {
    let rule = Rule::All(vec![
        test("role", "is", Operand::one("CEO")),
        test("company.score", "at_most", Operand::one("3")),
    ]);
    let asked = people(&rule);
    let counts = |alone, lost, gained| NodeCounts {
        alone,
        lost,
        gained,
        empty_added: 0,
    };
    assert_eq!(
        asked.checked.evaluate(asked.facts()).nodes,
        [counts(1, 2, 1), counts(2, 1, 1), counts(2, 1, 1)]
    );
}

#[test]
fn under_none_of_a_condition_that_is_met_loses_units() {
    let rule = Rule::None(vec![test("role", "is", Operand::one("CEO"))]);
    let asked = people(&rule);
    let node = asked.checked.evaluate(asked.facts()).nodes[1];
    assert_eq!((node.alone, node.lost, node.gained), (2, 2, 1));
}

#[test]
fn the_smallest_change_looks_at_every_condition_on_the_field() {
    // At least 5 but not 5: from 3 the nearest is 5.0001.
    let rule = Rule::All(vec![
        test("score", "at_least", Operand::one("5")),
        test("score", "not_equal", Operand::one("5")),
    ]);
    let asked = companies(&rule);
    let changes = asked.checked.smallest_changes(asked.facts(), 0);
    let values: Vec<_> = changes[0]
        .steps
        .iter()
        .map(|step| step.to.clone())
        .collect();
    assert_eq!(values, [Some(Value::Number(Decimal(50_001)))]);
}

#[test]
fn the_smallest_change_under_none_of_leaves_the_range() {
    let bounds = Operand::Between("2".to_owned(), "4".to_owned());
    let rule = Rule::None(vec![test("score", "between", bounds)]);
    let asked = companies(&rule);
    let changes = asked.checked.smallest_changes(asked.facts(), 0);
    let step = &changes[0].steps[0];
    assert!(!step.to_met);
    assert_eq!(step.to, Some(Value::Number(Decimal(19_999))));
}

#[test]
fn what_related_records_lack_is_told_as_a_number() {
    let rule = invoices(Measure::Count, "at_least", Operand::one("3"));
    let asked = companies(&rule);
    let told = &asked.checked.explain(asked.facts(), 0)[0];
    assert_eq!(told.actual, Value::Number(Decimal::whole(2)));
    assert_eq!(told.missing, Some(Gap::Number(Decimal::whole(1))));
    let change = &asked.checked.smallest_changes(asked.facts(), 0)[0];
    assert_eq!(change.steps[0].to, Some(Value::Number(Decimal::whole(3))));
    let none = companies(&invoices(Measure::Missing, "", Operand::Nothing));
    let told = &none.checked.explain(none.facts(), 0)[0];
    assert_eq!(told.missing, Some(Gap::Number(Decimal::whole(-2))));
}

fn insert(table: TableId, id: &str, values: &[(&str, Value)]) -> Change {
    let values = values.iter().filter(|(_, value)| *value != Value::Empty);
    Change::Insert {
        table,
        id: id.to_owned(),
        values: values
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect(),
    }
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}
