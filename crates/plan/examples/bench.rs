//! Times planning on a made-up firm: `cargo run --release -p plan --example bench -- 10000`.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench reads the clock, prints, and stops where its own firm is wrong"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use book::{Book, Change, Date, Derived, Facts, TableId, Unit, Value, apply};
use plan::{
    Base, Bilingual, NamedSegment, Obligation, Plan, Policy, PolicyChange, Programme, RankKey,
    Report, Reserve, RuleEdit, Treatment, TreatmentEdit, attempt, check_policy, explain,
    explain_only, findings, lower, relaxations, steps,
};
use rules::{Measure, Members, Operand, Related, Rule, Segment};

fn main() {
    let sizes: Vec<u32> = std::env::args()
        .skip(1)
        .filter_map(|n| n.parse().ok())
        .collect();
    for n_people in if sizes.is_empty() {
        vec![486, 10_000, 100_000]
    } else {
        sizes
    } {
        run(n_people);
    }
}

fn run(n_people: u32) {
    println!("{n_people} people");
    let book = firm(n_people);
    let derived = time("derived fields", 3, || Derived::of(&book));
    let facts = Facts::new(&book, &derived);
    let policy = policy(n_people);
    let checked = time("check policy", 5, || check_policy(&policy, facts).unwrap());
    let programme = &checked.programmes()[0];
    let lowered = time("lower: rules, bars, ranking", 5, || lower(facts, programme));
    let plan = time("solve", 5, || Plan::of(&lowered));
    time("seven what-ifs", 5, || steps(facts, &lowered, &plan));
    let maximum = TreatmentEdit::Maximum(Some(n_people / 16 + 1));
    let seat = [PolicyChange::treatment("party", "reception", maximum)];
    time("one seat more: plan", 5, || {
        attempt(facts, &lowered, &seat).unwrap()
    });
    let edit = RuleEdit::Operand {
        node: 4,
        inner: None,
        operand: Operand::one("2100"),
    };
    let threshold = [PolicyChange::treatment(
        "party",
        "reception",
        TreatmentEdit::Rule(edit),
    )];
    time("threshold moved: plan", 5, || {
        attempt(facts, &lowered, &threshold).unwrap()
    });
    time("findings", 3, || {
        findings(facts, programme, &lowered, &plan)
    });
    time("report", 3, || Report::of(facts, &lowered, &plan));
    for shortfall in &plan.solution().shortfalls {
        time("ways out", 1, || {
            relaxations(facts, programme, &lowered, &plan, shortfall)
        });
    }
    let waiting = plan.solution().outcomes[0].waitlist[0];
    time("explain", 5, || {
        explain_only(facts, programme, &lowered, &plan, waiting, 0)
    });
    time("explain with ways in", 1, || {
        explain(facts, programme, &lowered, &plan, waiting, 0)
    });
}

/// The best of some runs.
fn time<R>(what: &str, n_runs: u32, mut run: impl FnMut() -> R) -> R {
    let mut best = Duration::MAX;
    let mut result = None;
    for _ in 0..n_runs {
        let start = Instant::now();
        result = Some(black_box(run()));
        best = best.min(start.elapsed());
    }
    println!("  {what:<32} {:>8} µs", best.as_micros());
    result.unwrap()
}

/// Numbers that look random and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        u32::try_from((self.0 >> 33) % u64::from(end)).unwrap()
    }
}

/// N people, N/4 companies, 1.5 N invoices, 2 N interactions, N/4 earlier gifts.
fn firm(n_people: u32) -> Book {
    let mut book = Book::new("bench", "Bench", Date::from_ymd(2026, 11, 22).unwrap());
    let mut any = Numbers(42);
    let n_companies = n_people / 4 + 1;
    let mut changes = Vec::new();
    let mut insert = |table, id: String, values: Vec<(&str, Value)>| {
        let named = |(name, value): (&str, Value)| (name.to_owned(), value);
        let values = values.into_iter().map(named).collect();
        changes.push(Change::Insert { table, id, values });
    };
    let of = |table: &str, n: u32| Value::Ref(format!("{table}{n}"));
    let as_of = book.as_of;
    let day = |ago: u32| Value::Date(as_of.plus_days(-i32::try_from(ago).unwrap()));
    for n in 0..8 {
        insert(TableId::Owners, format!("o{n}"), Vec::new());
    }
    for n in 0..n_companies {
        let owner = of("o", any.below(8));
        insert(TableId::Companies, format!("c{n}"), vec![("owner", owner)]);
    }
    for n in 0..n_people {
        let email = if any.below(10) == 0 {
            ""
        } else {
            "a@a.example"
        };
        let values = vec![
            ("company_id", of("c", any.below(n_companies))),
            ("decision_maker", Value::Flag(any.below(4) == 0)),
            ("opt_out", Value::Flag(any.below(40) == 0)),
            ("email", Value::text(email)),
        ];
        insert(TableId::People, format!("p{n}"), values);
    }
    for n in 0..n_people * 3 / 2 {
        let values = vec![
            ("company_id", of("c", any.below(n_companies))),
            ("date", day(any.below(1_500))),
            ("amount", Value::Money(any.below(300_000).into())),
        ];
        insert(TableId::Invoices, (n + 1).to_string(), values);
    }
    for n in 0..n_people * 2 {
        let kind = ["negotiation", "call", "meeting"][any.below(3) as usize];
        let values = vec![
            ("person_id", of("p", any.below(n_people))),
            ("date", day(any.below(1_500))),
            ("kind", Value::choice(kind)),
        ];
        insert(TableId::Interactions, (n + 1).to_string(), values);
    }
    for n in 0..n_people / 4 {
        let values = vec![
            ("person_id", of("p", any.below(n_people))),
            ("date", day(any.below(1_500))),
            ("treatment", Value::choice("gift")),
        ];
        insert(TableId::Awards, (n + 1).to_string(), values);
    }
    apply(&mut book, &changes).unwrap();
    book
}

/// The policy of the sample: reception, gifts, postcards, e-mail.
fn policy(n_people: u32) -> Policy {
    let is_client = || Rule::test("company.lifecycle", "is", Operand::one("client"));
    let decides = || Rule::test("decision_maker", "is_yes", Operand::Nothing);
    let deciders = || Rule::All(vec![is_client(), decides()]);
    let prospect = Rule::test("company.lifecycle", "is", Operand::one("prospect"));
    let negotiated = Rule::Related(Related {
        table: TableId::Interactions,
        measure: Measure::Exists,
        condition: Box::new(Rule::All(vec![
            Rule::test("kind", "is", Operand::one("negotiation")),
            Rule::test("date", "in_last", Operand::months(6)),
        ])),
        operator: String::new(),
        operand: Operand::Nothing,
    });
    let segment = |rule| NamedSegment {
        name: Bilingual::default(),
        segment: Segment {
            unit: Unit::Person,
            members: Members::Dynamic(rule),
        },
    };
    let valuable = Rule::test("company.revenue_12m", "at_least", Operand::one("2000"));
    let mut reception = treatment("reception", Rule::All(vec![deciders(), valuable]));
    reception.maximum = Some(n_people / 16);
    reception.cap_per_company = Some(2);
    reception.unit_cost_minor = 1_850_000;
    reception.reserves = vec![Reserve {
        segment: "prospects".to_owned(),
        seats: n_people / 100,
        hard: false,
        ranking: Vec::new(),
    }];
    let mut gift = treatment("gift", deciders());
    gift.maximum = Some(n_people / 20);
    gift.unit_cost_minor = 420_000;
    gift.obligations = vec![Obligation {
        segment: "deciders".to_owned(),
        months: 12,
        settled_by: Vec::new(),
    }];
    let mut postcard = treatment("postcard", negotiated);
    postcard.maximum = Some(n_people / 5);
    let mut mail = treatment("mail", Rule::All(Vec::new()));
    mail.channel = Some(plan::Channel::Email);
    Policy {
        version: 1,
        published: false,
        segments: [
            ("deciders".to_owned(), segment(deciders())),
            ("prospects".to_owned(), segment(prospect)),
        ]
        .into(),
        programmes: vec![Programme {
            id: "party".to_owned(),
            name: Bilingual::default(),
            unit: Unit::Person,
            treatments: vec![reception, gift, postcard, mail],
            base: Some(Base {
                treatment: "mail".to_owned(),
                members: is_client(),
            }),
            budget_minor: None,
            limit_owner_minutes: false,
            pins: Vec::new(),
            exclusions: Vec::new(),
            value_limits: Vec::new(),
        }],
    }
}

fn treatment(id: &str, eligibility: Rule) -> Treatment {
    Treatment {
        ranking: vec![RankKey {
            field: "company.revenue_12m".to_owned(),
            descending: true,
        }],
        ..Treatment::plain(id, Bilingual::default(), eligibility)
    }
}
