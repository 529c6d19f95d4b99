//! A case: a tiny book, a policy, and what is expected of them, in plain text.
//!
//! ```text
//! as_of 2026-11-22
//! table people: id, company_id, decision_maker
//! anna, vega, yes
//!
//! segment deciders person: decision_maker is_yes
//! treatment gift: decision_maker is_yes
//!   max 1
//!   rank -own_points
//! base gift: everybody
//! pin gift anna
//!
//! expect plan
//! gift: anna pin 1
//! ```

use std::path::{Path, PathBuf};

use book::{Book, Change, Currency, Date, Decimal, Kind, TableId, Unit, Value, apply};
use plan::{
    Base, Bilingual, Channel, Exclusion, NamedSegment, Obligation, Pin, Policy, Preference,
    Programme, RankKey, Reserve, Treatment, ValueLimit,
};
use rules::{Members, Rule, Segment};

use super::rule;

pub struct Case {
    pub book: Book,
    pub policy: Policy,
    /// Section title and the lines expected in it.
    pub expected: Vec<(String, Vec<String>)>,
}

/// All case files below `tests/cases/<family>`, sorted.
pub fn files(family: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/cases")
        .join(family);
    let mut files = Vec::new();
    let mut open = vec![root];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "txt") {
                files.push(path);
            }
        }
    }
    files.sort();
    assert!(!files.is_empty(), "no cases of {family}");
    files
}

pub fn on() -> Date {
    Date::parse("2026-11-22").unwrap()
}

pub fn treatment(id: &str, eligibility: Rule) -> Treatment {
    let words = Bilingual::new(id, id);
    Treatment {
        given: words.clone(),
        justification: words.clone(),
        public_wording: words.clone(),
        ..Treatment::plain(id, words, eligibility)
    }
}

pub fn programme(unit: Unit) -> Programme {
    Programme {
        id: "party".to_owned(),
        name: Bilingual::new("Party", "Праздник"),
        unit,
        treatments: Vec::new(),
        base: None,
        budget_minor: None,
        limit_owner_minutes: false,
        pins: Vec::new(),
        exclusions: Vec::new(),
        value_limits: Vec::new(),
    }
}

pub fn pin(treatment: &str, unit: &str) -> Pin {
    Pin {
        treatment: treatment.to_owned(),
        unit: unit.to_owned(),
        reason: "speaks".to_owned(),
        author: "Olga".to_owned(),
        on: on(),
    }
}

pub fn exclusion(treatment: Option<&str>, unit: &str) -> Exclusion {
    Exclusion {
        treatment: treatment.map(str::to_owned),
        unit: unit.to_owned(),
        reason: "asked".to_owned(),
        author: "Olga".to_owned(),
        on: on(),
    }
}

impl Case {
    pub fn read(text: &str) -> Self {
        let mut reader = Reader {
            book: Book::new("case", "Case", on()),
            table: None,
            policy: Policy {
                version: 1,
                programmes: vec![programme(Unit::Person)],
                ..Policy::default()
            },
            expected: Vec::new(),
        };
        for line in text.lines() {
            if !line.starts_with('#') && !line.trim().is_empty() {
                reader.line(line);
            }
        }
        Self {
            book: reader.book,
            policy: reader.policy,
            expected: reader.expected,
        }
    }
}

struct Reader {
    book: Book,
    table: Option<(TableId, Vec<String>)>,
    policy: Policy,
    expected: Vec<(String, Vec<String>)>,
}

impl Reader {
    fn programme(&mut self) -> &mut Programme {
        &mut self.policy.programmes[0]
    }

    fn line(&mut self, line: &str) {
        if let Some(title) = line.strip_prefix("expect ") {
            self.expected.push((title.to_owned(), Vec::new()));
            return;
        }
        if let Some((_, lines)) = self.expected.last_mut() {
            lines.push(line.to_owned());
            return;
        }
        if let Some(part) = line.strip_prefix("  ") {
            self.part(part);
            return;
        }
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "as_of" => self.change(Change::AsOf(Date::parse(rest).unwrap())),
            "table" => self.open(rest),
            "unit" => self.programme().unit = Unit::parse(rest).unwrap(),
            "budget" => self.programme().budget_minor = Some(money(rest)),
            "limit_owner_minutes" => self.programme().limit_owner_minutes = true,
            "segment" => self.segment(rest),
            "treatment" => {
                let (id, rule) = rest.split_once(": ").unwrap();
                self.programme()
                    .treatments
                    .push(treatment(id, rule::read(rule)));
            }
            "base" => {
                let (id, members) = rest.split_once(": ").unwrap();
                self.programme().base = Some(Base {
                    treatment: id.to_owned(),
                    members: rule::read(members),
                });
            }
            "pin" => {
                let (id, unit) = rest.split_once(' ').unwrap();
                self.programme().pins.push(pin(id, unit));
            }
            "exclude" => {
                let (id, unit) = rest.split_once(' ').unwrap();
                let id = (id != "all").then_some(id);
                self.programme().exclusions.push(exclusion(id, unit));
            }
            "limit" => {
                let (kind, maximum) = rest.split_once(' ').unwrap();
                self.programme().value_limits.push(ValueLimit {
                    recipient_kind: kind.to_owned(),
                    maximum_minor: money(maximum),
                    note: String::new(),
                });
            }
            _ => self.record(line),
        }
    }

    fn change(&mut self, change: Change) {
        apply(&mut self.book, &[change]).unwrap();
    }

    /// `people: id, company_id, own_points money`: a kind makes a field of the firm's own.
    fn open(&mut self, rest: &str) {
        let (name, fields) = rest.split_once(": ").unwrap();
        let table = TableId::parse(name).unwrap();
        let mut names = Vec::new();
        for field in fields.split(',').map(str::trim) {
            let (name, kind) = field.split_once(' ').unwrap_or((field, ""));
            if !kind.is_empty() {
                self.change(Change::AddField {
                    table,
                    name: name.to_owned(),
                    kind: match kind {
                        "money" => Kind::Money,
                        "number" => Kind::Number,
                        "date" => Kind::Date,
                        "flag" => Kind::Flag,
                        "text" => Kind::Text,
                        other => panic!("{other}"),
                    },
                });
            }
            names.push(name.to_owned());
        }
        self.table = Some((table, names));
    }

    fn record(&mut self, line: &str) {
        let (table, names) = self.table.clone().unwrap_or_else(|| panic!("{line}"));
        let cells: Vec<&str> = line.split(',').map(str::trim).collect();
        assert_eq!(cells.len(), names.len(), "{line}");
        let mut id = String::new();
        let mut values = Vec::new();
        for (name, cell) in names.iter().zip(cells) {
            if name == "id" {
                id = cell.to_owned();
            } else {
                let records = self.book.table(table);
                let position = records.position(name).unwrap_or_else(|| panic!("{name}"));
                values.push((name.clone(), value(records.specs()[position].kind, cell)));
            }
        }
        if id.is_empty() {
            id = (self.book.table(table).n_rows() + 1).to_string();
        }
        self.change(Change::Insert { table, id, values });
    }

    /// `deciders person: decision_maker is_yes`, `friends company = vega, luna`.
    fn segment(&mut self, rest: &str) {
        let (head, members) = match rest.split_once(" = ") {
            Some((head, ids)) => {
                let ids = ids.split(", ").map(str::to_owned).collect();
                (head, Members::List(ids))
            }
            None => {
                let (head, text) = rest.split_once(": ").unwrap();
                (head, Members::Dynamic(rule::read(text)))
            }
        };
        let (id, unit) = head.split_once(' ').unwrap();
        let segment = Segment {
            unit: Unit::parse(unit).unwrap(),
            members,
        };
        let name = Bilingual::new(id, id);
        self.policy
            .segments
            .insert(id.to_owned(), NamedSegment { name, segment });
    }

    /// A line below a treatment.
    fn part(&mut self, line: &str) {
        let treatment = self.policy.programmes[0].treatments.last_mut().unwrap();
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let number = || rest.parse().unwrap();
        let ids = || rest.split(", ").map(str::to_owned).collect();
        match word {
            "max" => treatment.maximum = Some(number()),
            "min" => treatment.minimum = number(),
            "cap" => treatment.cap_per_company = Some(number()),
            "per_owner" => treatment.maximum_per_owner = Some(number()),
            "cost" => treatment.unit_cost_minor = money(rest),
            "fixed" => treatment.fixed_cost_minor = money(rest),
            "value" => treatment.value_minor = money(rest),
            "minutes" => treatment.minutes = number(),
            "never_with" => treatment.never_with = ids(),
            "also_with" => treatment.also_with = ids(),
            "channel" => {
                let named = |channel: &Channel| channel.name() == rest;
                treatment.channel = Channel::ALL.into_iter().find(named);
            }
            "respects" => {
                treatment.respects = [Preference::NoGifts, Preference::NoEvents]
                    .into_iter()
                    .find(|preference| preference.field() == rest);
            }
            "rank" => treatment.ranking = ranking(rest),
            "unjustified" => treatment.justification = Bilingual::default(),
            "wordless" => treatment.public_wording = Bilingual::default(),
            // `kept 2 for prospects by -potential`, `kept 2 hard for …`
            "kept" => {
                let (seats, rest) = rest.split_once(' ').unwrap();
                let hard = rest.starts_with("hard ");
                let rest = rest.trim_start_matches("hard ").trim_start_matches("for ");
                let (segment, keys) = rest.split_once(" by ").unwrap_or((rest, ""));
                treatment.reserves.push(Reserve {
                    segment: segment.to_owned(),
                    seats: seats.parse().unwrap(),
                    hard,
                    ranking: ranking(keys),
                });
            }
            // `owed 12 to deciders settled_by reception, tea`
            "owed" => {
                let (months, rest) = rest.split_once(" to ").unwrap();
                let (segment, settled) = rest.split_once(" settled_by ").unwrap_or((rest, ""));
                let settled = settled.split(", ").filter(|id| !id.is_empty());
                treatment.obligations.push(Obligation {
                    segment: segment.to_owned(),
                    months: months.parse().unwrap(),
                    settled_by: settled.map(str::to_owned).collect(),
                });
            }
            other => panic!("{other}"),
        }
    }
}

fn ranking(keys: &str) -> Vec<RankKey> {
    let keys = keys.split(", ").filter(|key| !key.is_empty());
    keys.map(|key| RankKey {
        field: key.trim_start_matches('-').to_owned(),
        descending: key.starts_with('-'),
    })
    .collect()
}

fn money(text: &str) -> i64 {
    Currency::RUB.parse_amount(text).unwrap()
}

fn value(kind: Kind, cell: &str) -> Value {
    if cell.is_empty() {
        return Value::Empty;
    }
    match kind {
        Kind::Text => Value::text(cell),
        Kind::Choice => Value::choice(cell),
        Kind::Choices => Value::choices(cell.split('+')),
        Kind::Number => Value::Number(Decimal::parse(cell).unwrap()),
        Kind::Money => Value::Money(money(cell)),
        Kind::Date => Value::Date(Date::parse(cell).unwrap()),
        Kind::Flag => Value::Flag(cell == "yes"),
        Kind::Ref(_) => Value::Ref(cell.to_owned()),
    }
}
