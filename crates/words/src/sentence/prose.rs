//! A rule as prose: "anyone who makes decisions; whose company …, or …; but not anyone …".
//!
//! Every condition becomes a relative clause. What all must meet is parted by semicolons where a
//! part is long, alternatives by "or", and what must not be so stands at the end. A condition
//! that people put in words of its own has a message `who-<field>-<operator>`; every other one
//! is put together from its field, its operator and its value.

use book::{Decimal, TableId, Unit};
use rules::{Measure, Operand, Related, Rule, Test};

use super::card::Scope;
use super::{Subject, small};
use crate::{Parameter, Said, Words};

impl Words {
    /// Whether a rule is met by nobody, whoever there is.
    pub(super) fn is_nobody(&self, rule: &Rule) -> bool {
        matches!(rule, Rule::Any(children) if children.is_empty())
    }

    /// Whom a rule means, to stand inside a sentence.
    pub(super) fn whom(&self, subject: Subject<'_>, rule: &Rule) -> String {
        let say = |code: &str, conditions: String| {
            self.say(&unit(Said::new(code), subject).text("conditions", conditions))
        };
        match rule {
            _ if self.is_nobody(rule) => self.get("whom-nobody"),
            Rule::All(only) | Rule::Any(only) if only.len() == 1 => self.whom(subject, &only[0]),
            Rule::None(children) if !children.is_empty() => say(
                "whom-everyone-but",
                self.alternatives(subject, children, "join-or"),
            ),
            Rule::All(children) => {
                let (nots, musts): (Vec<&Rule>, Vec<&Rule>) = children
                    .iter()
                    .filter(|child| !is_no_condition(child))
                    .partition(|child| matches!(child, Rule::None(_)));
                let nots: Vec<Rule> = nots
                    .iter()
                    .flat_map(|not| not.children().to_vec())
                    .collect();
                let but = self.alternatives(subject, &nots, "join-or");
                match (musts.is_empty(), nots.is_empty()) {
                    (true, true) => self.say(&unit(Said::new("whom-everyone"), subject)),
                    (true, false) => say("whom-everyone-but", but),
                    (false, true) => say("whom-those", self.together(subject, &musts)),
                    (false, false) => {
                        let musts = self.together(subject, &musts);
                        let but = say("whom-but-not", but);
                        say("whom-those", format!("{musts}; {but}"))
                    }
                }
            }
            Rule::Any(children) => {
                let parts: Vec<String> = children
                    .iter()
                    .map(|child| self.relative(subject, child))
                    .collect();
                say("whom-those", parts.join(&self.get("join-or-else")))
            }
            leaf => match is_no_condition(leaf) {
                true => self.say(&unit(Said::new("whom-everyone"), subject)),
                false => say("whom-those", self.relative(subject, leaf)),
            },
        }
    }

    /// Clauses that all hold.
    fn together(&self, subject: Subject<'_>, rules: &[&Rule]) -> String {
        let is_long = rules.iter().any(|rule| rule.children().len() > 1);
        let parts: Vec<String> = rules
            .iter()
            .map(|rule| self.relative(subject, rule))
            .collect();
        if is_long && parts.len() > 1 {
            parts.join("; ")
        } else {
            self.listed(&parts, "join-and")
        }
    }

    /// Clauses one of which is enough; those of several parts in brackets.
    fn alternatives(&self, subject: Subject<'_>, rules: &[Rule], join: &str) -> String {
        let parts: Vec<String> = rules
            .iter()
            .map(|rule| {
                let text = self.relative(subject, rule);
                if rule.children().len() > 1 {
                    format!("({text})")
                } else {
                    text
                }
            })
            .collect();
        match join {
            "join-or" => self.listed(&parts, join),
            _ => parts.join(&self.get(join)),
        }
    }

    /// One condition as a relative clause: "whose company is a client".
    fn relative(&self, subject: Subject<'_>, rule: &Rule) -> String {
        let group = |code: &str, conditions: String| {
            self.say(&unit(Said::new(code), subject).text("conditions", conditions))
        };
        match rule {
            Rule::All(only) | Rule::Any(only) if only.len() == 1 => {
                self.relative(subject, &only[0])
            }
            Rule::All(children) | Rule::None(children) if children.is_empty() => {
                self.say(&unit(Said::new("who-anybody"), subject))
            }
            Rule::Any(children) if children.is_empty() => {
                self.say(&unit(Said::new("who-nobody"), subject))
            }
            Rule::All(children) => self.alternatives(subject, children, "join-and-also"),
            Rule::Any(children) => group(
                "clause-either",
                self.alternatives(subject, children, "join-either"),
            ),
            Rule::None(children) => group(
                "clause-not-among",
                self.alternatives(subject, children, "join-or"),
            ),
            Rule::Test(test) => self.relative_test(subject, test),
            Rule::Related(related) => self
                .relative_contact(subject, related)
                .unwrap_or_else(|| self.relative_records(subject, related)),
            Rule::Segment(id) => {
                let name = (subject.segment)(id, self.language);
                self.say(&unit(Said::new("who-segment"), subject).text("segment", name))
            }
        }
    }

    fn relative_test(&self, subject: Subject<'_>, test: &Test) -> String {
        let field = subject.facts.resolve(subject.unit, &test.field);
        let path = field.map_or_else(|| test.field.clone(), |field| subject.facts.path(field));
        let kind = field.map(|field| field.kind);
        let key = format!("who-{}-{}", dashed(&path), dashed(&test.operator));
        let with_value = match &test.operand {
            Operand::One(value) => format!("{key}-{}", dashed(value)),
            _ => String::new(),
        };
        let condition = |field: String| {
            self.compared("prose", subject, field, kind, &test.operator, &test.operand)
        };
        if let Some(key) = [with_value, key].iter().find(|key| self.has(key)) {
            let value = self
                .window(&test.operator, &test.operand)
                .unwrap_or_else(|| self.operand(subject.facts, kind, &test.operand, "join-or"));
            let said = unit(Said::new(key), subject).text("value", value);
            return self.say(&numbered(said, &test.operand));
        }
        let of_company = subject.unit == Unit::Person
            && field.is_some_and(|field| field.table == TableId::Companies);
        let code = if of_company {
            "who-company-field"
        } else {
            "who-field"
        };
        let said = unit(Said::new(code), subject);
        self.say(&said.text("condition", condition(self.prose_field(&path))))
    }

    /// The name of a field inside a sentence.
    pub(crate) fn prose_field(&self, path: &str) -> String {
        let bare = path.split_once('.').map_or(path, |(_, rest)| rest);
        let keys = [path, bare].map(|text| format!("prose-field-{}", dashed(text)));
        match keys.iter().find(|key| self.has(key)) {
            Some(key) => self.get(key),
            None => small(&self.field(path)),
        }
    }

    /// Contacts of one kind in a window have words of their own: "with whom we negotiated in the
    /// last 6 months".
    fn relative_contact(&self, subject: Subject<'_>, related: &Related) -> Option<String> {
        let Rule::All(inner) = &*related.condition else {
            return None;
        };
        let [Rule::Test(one), Rule::Test(other)] = inner.as_slice() else {
            return None;
        };
        let (kind, date) = if one.field == "kind" {
            (one, other)
        } else {
            (other, one)
        };
        let (Operand::One(name), "is", "kind") =
            (&kind.operand, kind.operator.as_str(), kind.field.as_str())
        else {
            return None;
        };
        if related.table != TableId::Interactions || date.field != "date" {
            return None;
        }
        let value = self.window(&date.operator, &date.operand)?;
        let ending = match (&related.measure, related.operator.as_str()) {
            (Measure::Exists, _) => "",
            (Measure::Missing, _) => "-never",
            (Measure::Count, "at_least") => "-often",
            _ => return None,
        };
        let key = format!("who-had-{}{ending}", dashed(name));
        let said = unit(Said::new(&key), subject).text("value", value);
        self.has(&key)
            .then(|| self.say(&numbered(said, &related.operand)))
    }

    fn relative_records(&self, subject: Subject<'_>, related: &Related) -> String {
        let table = related.table;
        let is_any = matches!(&*related.condition, Rule::All(children) if children.is_empty());
        let chosen = |key: &str, frame: &str| {
            let records = self.get(&format!("{key}-{}", table.name()));
            if is_any {
                return records;
            }
            let condition = self.inside(subject, table, &related.condition);
            self.say(
                &Said::new(frame)
                    .text("records", records)
                    .text("condition", condition),
            )
        };
        let say = |code: &str, records: String| {
            self.say(&unit(Said::new(code), subject).text("records", records))
        };
        match &related.measure {
            Measure::Exists => say("who-has", chosen("one-of-records", "records-where")),
            Measure::Missing => say("who-has-no", chosen("none-of-records", "records-where")),
            measure => {
                let (name, kind) = self.measured(
                    subject,
                    table,
                    measure,
                    &chosen("of-records", "records-such"),
                );
                let (operator, operand) = (&related.operator, &related.operand);
                let condition = self.compared("prose", subject, name, kind, operator, operand);
                self.say(&unit(Said::new("who-field"), subject).text("condition", condition))
            }
        }
    }

    /// A condition on records, as a clause with its subject: "the kind is negotiation".
    fn inside(&self, subject: Subject<'_>, table: TableId, rule: &Rule) -> String {
        let parts = |children: &[Rule], join: &str| {
            let parts: Vec<String> = children
                .iter()
                .map(|child| match child {
                    Rule::All(inner) | Rule::Any(inner) if inner.len() > 1 => {
                        format!("({})", self.inside(subject, table, child))
                    }
                    _ => self.inside(subject, table, child),
                })
                .collect();
            self.listed(&parts, join)
        };
        match rule {
            Rule::All(children) if !children.is_empty() => parts(children, "join-and"),
            Rule::Any(children) if !children.is_empty() => parts(children, "join-or"),
            Rule::None(children) if !children.is_empty() => {
                self.say(&Said::new("clause-none").text("conditions", parts(children, "join-or")))
            }
            Rule::Test(test) => {
                let field = subject.facts.find(table, &test.field);
                let path = field.map_or_else(|| test.field.clone(), |f| subject.facts.path(f));
                let kind = field.map(|field| field.kind);
                let name = self.prose_field(&path);
                self.compared("prose", subject, name, kind, &test.operator, &test.operand)
            }
            other => self.card(subject, Scope::Records(table), other),
        }
    }
}

/// Whether it is met by everybody: a group of nothing.
fn is_no_condition(rule: &Rule) -> bool {
    matches!(rule, Rule::All(children) | Rule::None(children) if children.is_empty())
}

/// The unit, for messages that speak otherwise of people than of companies.
fn unit(said: Said, subject: Subject<'_>) -> Said {
    said.text(
        "unit",
        match subject.unit {
            Unit::Person => "person",
            Unit::Company => "company",
        },
    )
}

/// A whole number also as a count, so that its noun agrees.
fn numbered(said: Said, operand: &Operand) -> Said {
    match operand {
        Operand::One(text) => match Decimal::parse(text) {
            Ok(number) if number.0 % 10_000 == 0 => said.count("n", number.0 / 10_000),
            Ok(number) => said
                .with("n", Parameter::Number(number.0))
                .text("n_plural", "few"),
            Err(_) => said,
        },
        _ => said,
    }
}

fn dashed(text: &str) -> String {
    text.replace(['.', '_'], "-")
}
