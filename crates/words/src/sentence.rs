//! A rule as a sentence: conditions from messages, joined by "and", "or" and "none of".

use book::{Date, Decimal, Facts, Kind, TableId, Unit, WindowUnit};
use rules::{Measure, Operand, Period, Related, Rule, Test};

use crate::{Language, Parameter, Said, Words, format};

/// What a sentence needs to know beside the rule.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    pub facts: Facts<'a>,
    pub unit: Unit,
    /// The name of a segment in a language, by id.
    pub segment: &'a dyn Fn(&str, Language) -> String,
}

impl std::fmt::Debug for Subject<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Subject({:?})", self.unit)
    }
}

impl Words {
    /// The rule as one sentence, with a capital and a full stop.
    #[must_use]
    pub fn sentence(&self, subject: Subject<'_>, rule: &Rule) -> String {
        let text = self.clause(subject, Scope::Unit, rule, true);
        if text.is_empty() {
            text
        } else {
            format!("{}.", capital(&text))
        }
    }

    /// A node of a rule by itself, as a card shows it: a condition, or the name of a group.
    #[must_use]
    pub fn condition(&self, subject: Subject<'_>, rule: &Rule) -> String {
        match rule {
            Rule::All(_) => self.get("group-all"),
            Rule::Any(_) => self.get("group-any"),
            Rule::None(_) => self.get("group-none"),
            leaf => capital(&self.clause(subject, Scope::Unit, leaf, false)),
        }
    }

    /// An operand as the card's value: "1,500,000 ₽", "6 months".
    #[must_use]
    pub fn operand(&self, kind: Option<Kind>, operand: &Operand) -> String {
        let value = |text: &str| self.typed(kind, text);
        match operand {
            Operand::Nothing => String::new(),
            Operand::One(text) => value(text),
            Operand::Many(texts) => texts
                .iter()
                .map(|text| value(text))
                .collect::<Vec<_>>()
                .join(&self.get("join-or")),
            Operand::Between(from, to) => self.say(
                &Said::new("operand-between")
                    .with("from", Parameter::Text(value(from)))
                    .with("to", Parameter::Text(value(to))),
            ),
            Operand::Window(window) => {
                let key = match window.unit {
                    WindowUnit::Days => "window-days",
                    WindowUnit::Weeks => "window-weeks",
                    WindowUnit::Months => "window-months",
                    WindowUnit::Years => "window-years",
                };
                self.count(key, window.n)
            }
            Operand::Period(period) => self.get(&format!("period-{}", period_name(*period))),
        }
    }

    fn clause(&self, subject: Subject<'_>, scope: Scope, rule: &Rule, is_root: bool) -> String {
        let joined = |children: &[Rule], join: &str| {
            let parts: Vec<String> = children
                .iter()
                .map(|child| self.clause(subject, scope, child, false))
                .collect();
            parts.join(&self.get(join))
        };
        let bracketed = |text: String, n: usize| {
            if is_root || n < 2 {
                text
            } else {
                format!("({text})")
            }
        };
        match rule {
            Rule::All(children) if children.is_empty() => self.get("clause-everybody"),
            Rule::Any(children) if children.is_empty() => self.get("clause-nobody"),
            Rule::None(children) if children.is_empty() => self.get("clause-everybody"),
            Rule::All(children) => bracketed(joined(children, "join-and"), children.len()),
            Rule::Any(children) => bracketed(joined(children, "join-or-clause"), children.len()),
            Rule::None(children) => self.say(
                &Said::new(if children.len() == 1 {
                    "clause-not"
                } else {
                    "clause-none"
                })
                .text("conditions", joined(children, "join-or-clause")),
            ),
            Rule::Test(test) => self.test(subject, scope, test),
            Rule::Related(related) => self.related(subject, related),
            Rule::Segment(id) => self.say(
                &Said::new("clause-segment").text("segment", (subject.segment)(id, self.language)),
            ),
        }
    }

    fn test(&self, subject: Subject<'_>, scope: Scope, test: &Test) -> String {
        let field = match scope {
            Scope::Unit => subject.facts.resolve(subject.unit, &test.field),
            Scope::Records(table) => subject.facts.find(table, &test.field),
        };
        let path = field.map_or_else(|| test.field.clone(), |field| subject.facts.path(field));
        let kind = field.map(|field| field.kind);
        self.comparison(
            small(&self.field(&path)),
            kind,
            &test.operator,
            &test.operand,
        )
    }

    fn comparison(
        &self,
        field: String,
        kind: Option<Kind>,
        operator: &str,
        operand: &Operand,
    ) -> String {
        let operator = operator.replace('_', "-");
        let value = match operand {
            Operand::Period(period) => self.get(&format!("{operator}-{}", period_name(*period))),
            other => self.operand(kind, other),
        };
        self.say(
            &Said::new(&format!("condition-{operator}"))
                .text("field", field)
                .text("value", value),
        )
    }

    fn related(&self, subject: Subject<'_>, related: &Related) -> String {
        let table = related.table;
        let records = self.get(&format!("records-{}", table.name()));
        let is_bare = matches!(&*related.condition, Rule::All(children) if children.is_empty());
        let records = if is_bare {
            records
        } else {
            let condition = self.clause(subject, Scope::Records(table), &related.condition, true);
            self.say(
                &Said::new("records-where")
                    .text("records", records)
                    .text("condition", condition),
            )
        };
        let measured = |field: &str| {
            let found = subject.facts.find(table, field);
            let path = found.map_or_else(|| field.to_owned(), |found| subject.facts.path(found));
            (small(&self.field(&path)), found.map(|found| found.kind))
        };
        let (measure, kind) = match &related.measure {
            Measure::Exists => {
                return self.say(&Said::new("related-exists").text("records", records));
            }
            Measure::Missing => {
                return self.say(&Said::new("related-missing").text("records", records));
            }
            Measure::Count => (
                self.say(&Said::new("related-count").text("records", records)),
                Some(Kind::Number),
            ),
            Measure::Sum(field) | Measure::Average(field) | Measure::Latest(field) => {
                let key = match related.measure {
                    Measure::Sum(_) => "related-sum",
                    Measure::Average(_) => "related-average",
                    _ => "related-latest",
                };
                let (name, kind) = measured(field);
                (
                    self.say(&Said::new(key).text("field", name).text("records", records)),
                    kind,
                )
            }
        };
        self.comparison(measure, kind, &related.operator, &related.operand)
    }

    /// A text of a rule read as a value of a kind; as it stands where it is none.
    fn typed(&self, kind: Option<Kind>, text: &str) -> String {
        let read = match kind {
            Some(Kind::Money) => self
                .currency
                .parse_amount(text)
                .ok()
                .map(|minor| self.money(minor)),
            Some(Kind::Number) => Decimal::parse(text)
                .ok()
                .map(|n| format::number(self.language, n.0)),
            Some(Kind::Date) => Date::parse(text).map(|day| format::date(self.language, day)),
            Some(Kind::Choice | Kind::Choices) => Some(self.choice(text)),
            _ => None,
        };
        read.unwrap_or_else(|| match kind {
            Some(Kind::Text) => self.say(&Said::new("quoted").text("text", text)),
            _ => text.to_owned(),
        })
    }
}

const fn period_name(period: Period) -> &'static str {
    match period {
        Period::Week => "week",
        Period::Month => "month",
        Period::Quarter => "quarter",
        Period::Year => "year",
    }
}

/// Whose fields a condition names.
#[derive(Clone, Copy)]
enum Scope {
    Unit,
    Records(TableId),
}

/// With a small first letter, unless the word is an abbreviation or a name with a dash ("E-mail").
fn small(text: &str) -> String {
    let mut chars = text.chars();
    let (first, second) = (chars.next(), chars.next());
    match (first, second) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            first.to_lowercase().chain(text.chars().skip(1)).collect()
        }
        _ => text.to_owned(),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
