//! How long eight rules take: `cargo run --release -p rules --example bench -- 10000 100000`.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "measures and prints"
)]

use std::time::Instant;

use book::{Book, Change, Date, Derived, Facts, TableId, Unit, Value, Window, WindowUnit, apply};
use rules::{CheckedRule, Evaluator, Measure, Members, Operand, Related, Rule, Scope, Segment};
use rules::{Segments, check};

fn main() {
    let sizes: Vec<u32> = std::env::args()
        .skip(1)
        .map(|n| n.parse().unwrap())
        .collect();
    let sizes = if sizes.is_empty() {
        vec![10_000, 100_000, 1_000_000]
    } else {
        sizes
    };
    for n_people in sizes {
        let book = book_of(n_people);
        let derived = Derived::of(&book);
        let facts = Facts::new(&book, &derived);
        let segments = segments();
        let scope = Scope {
            unit: Unit::Person,
            facts,
            segments: &segments,
        };
        let rules: Vec<CheckedRule> = rules(500)
            .iter()
            .map(|rule| check(rule, scope).unwrap())
            .collect();
        println!("{n_people} people");
        for (at, rule) in rules.iter().enumerate() {
            let found = rule.matches(facts).count();
            let ms = best(|| rule.matches(facts));
            println!("  rule {at}: {ms:8.3} ms, {found} people");
        }
        let together = best(|| {
            let mut evaluator = Evaluator::new(facts);
            rules
                .iter()
                .map(|rule| evaluator.matches(rule).count())
                .sum::<usize>()
        });
        println!("  eight together: {together:8.3} ms");
        let counted = best(|| {
            let mut evaluator = Evaluator::new(facts);
            rules
                .iter()
                .map(|rule| evaluator.evaluate(rule).nodes.len())
                .sum::<usize>()
        });
        println!("  eight with counts: {counted:8.3} ms");
        let mut evaluator = Evaluator::new(facts);
        for rule in &rules {
            let _ = evaluator.evaluate(rule);
        }
        let mut memo = Some(evaluator.into_memo());
        let mut threshold = 500;
        let edit = best(|| {
            threshold += 1;
            let mut evaluator = Evaluator::with_memo(facts, memo.take().unwrap_or_default());
            let edited = check(&self::rules(threshold)[0], scope).unwrap();
            let n_nodes = evaluator.evaluate(&edited).nodes.len();
            memo = Some(evaluator.into_memo());
            n_nodes
        });
        println!("  a threshold moves, all counts: {edit:8.3} ms");
        let explain = best(|| rules[7].smallest_changes(facts, n_people / 2));
        println!("  smallest changes of one person: {explain:8.3} ms");
    }
}

fn best<T>(mut work: impl FnMut() -> T) -> f64 {
    (0..7)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(work());
            start.elapsed().as_secs_f64() * 1000.0
        })
        .fold(f64::INFINITY, f64::min)
}

fn one(text: &str) -> Operand {
    Operand::one(text)
}

fn client() -> Rule {
    Rule::test("company.lifecycle", "is", one("client"))
}

fn decision_maker() -> Rule {
    Rule::test("decision_maker", "is_yes", Operand::Nothing)
}

fn segments() -> Segments {
    let members = Members::Dynamic(Rule::All(vec![client(), decision_maker()]));
    let unit = Unit::Person;
    Segments::from([("clients".to_owned(), Segment { unit, members })])
}

fn rules(threshold: u32) -> Vec<Rule> {
    let negotiated = |measure, operator: &str, operand| {
        Rule::Related(Related {
            table: TableId::Interactions,
            measure,
            condition: Box::new(Rule::All(vec![
                Rule::test("kind", "is", one("negotiation")),
                Rule::test("date", "in_last", Operand::months(6)),
            ])),
            operator: operator.to_owned(),
            operand,
        })
    };
    let rich = Rule::test(
        "company.revenue_12m",
        "at_least",
        one(&threshold.to_string()),
    );
    let many = |texts: &[&str]| Operand::Many(texts.iter().map(|&text| text.to_owned()).collect());
    vec![
        Rule::All(vec![client(), decision_maker(), rich.clone()]),
        Rule::All(vec![
            client(),
            negotiated(Measure::Exists, "", Operand::Nothing),
        ]),
        Rule::All(vec![negotiated(Measure::Count, "at_least", one("2"))]),
        Rule::Any(vec![
            Rule::test("city", "any_of", many(&["City 1", "City 2", "City 3"])),
            Rule::test("language", "is_not", one("ru")),
        ]),
        Rule::None(vec![
            Rule::test("opt_out", "is_yes", Operand::Nothing),
            Rule::test("name", "contains", one("99")),
        ]),
        Rule::All(vec![
            Rule::test(
                "birthday",
                "anniversary_within",
                Operand::Window(Window {
                    n: 30,
                    unit: WindowUnit::Days,
                }),
            ),
            Rule::test("role", "any_of", many(&["CEO", "CFO"])),
        ]),
        Rule::All(vec![
            Rule::test("company.since", "more_than_ago", Operand::months(24)),
            Rule::test("company.industry", "is", one("Industry 3")),
        ]),
        Rule::All(vec![
            Rule::Segment("clients".to_owned()),
            Rule::Any(vec![rich, Rule::test("role", "is", one("CEO"))]),
            Rule::None(vec![Rule::test("no_events", "is_yes", Operand::Nothing)]),
        ]),
    ]
}

/// The canonical book: N people, N/4 companies, 1.5 N invoices, 2 N interactions.
fn book_of(n_people: u32) -> Book {
    let as_of = Date::parse("2026-11-22").unwrap();
    let mut book = Book::new("bench", "Bench", as_of);
    let mut dice = Dice(42);
    let n_companies = n_people / 4;
    let mut insert_all =
        |table: TableId,
         n: u32,
         record: &mut dyn FnMut(&mut Dice) -> Vec<(&'static str, Value)>| {
            for start in (0..n).step_by(1000) {
                let changes: Vec<Change> = (start..n.min(start + 1000))
                    .map(|at| Change::Insert {
                        table,
                        id: (at + 1).to_string(),
                        values: record(&mut dice)
                            .into_iter()
                            .map(|(name, value)| (name.to_owned(), value))
                            .collect(),
                    })
                    .collect();
                apply(&mut book, &changes).unwrap();
            }
        };
    let reference = |n: u32| Value::Ref((n + 1).to_string());
    let ago = |days: u32| Value::Date(as_of.plus_days(-i32::try_from(days).unwrap()));
    insert_all(TableId::Companies, n_companies, &mut |dice| {
        vec![
            (
                "name",
                Value::Text(format!("Company {}", dice.roll(1_000_000))),
            ),
            (
                "industry",
                Value::Choice(format!("Industry {}", dice.roll(12))),
            ),
            ("since", ago(dice.roll(4000))),
        ]
    });
    insert_all(TableId::People, n_people, &mut |dice| {
        vec![
            ("company_id", reference(dice.roll(n_companies))),
            (
                "name",
                Value::Text(format!("Person {}", dice.roll(1_000_000))),
            ),
            ("city", Value::Choice(format!("City {}", dice.roll(50)))),
            (
                "language",
                Value::choice(["ru", "en"][dice.roll(2) as usize]),
            ),
            (
                "role",
                Value::choice(["CEO", "CFO", "CTO", "buyer"][dice.roll(4) as usize]),
            ),
            ("decision_maker", Value::Flag(dice.roll(4) == 0)),
            ("opt_out", Value::Flag(dice.roll(20) == 0)),
            ("no_events", Value::Flag(dice.roll(20) == 0)),
            ("birthday", ago(7000 + dice.roll(15_000))),
        ]
    });
    insert_all(TableId::Invoices, n_people * 3 / 2, &mut |dice| {
        vec![
            ("company_id", reference(dice.roll(n_companies))),
            ("date", ago(dice.roll(1800))),
            ("amount", Value::Money(i64::from(dice.roll(10_000_000)))),
        ]
    });
    insert_all(TableId::Interactions, n_people * 2, &mut |dice| {
        let kinds = ["negotiation", "meeting", "call", "e-mail"];
        vec![
            ("person_id", reference(dice.roll(n_people))),
            ("date", ago(dice.roll(900))),
            ("kind", Value::choice(kinds[dice.roll(4) as usize])),
        ]
    });
    book
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        u32::try_from((self.0 >> 33) % u64::from(sides.max(1))).unwrap_or(0)
    }
}
