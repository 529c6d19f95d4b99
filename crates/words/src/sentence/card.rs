//! A condition in the few words of a card: field, comparison, value.

use book::{Kind, TableId};
use rules::{Measure, Operand, Related, Rule, Test};

use super::value::period_name;
use super::{Subject, small};
use crate::{Said, Words};

/// Whose fields a condition names.
#[derive(Clone, Copy)]
pub(super) enum Scope {
    Unit,
    Records(TableId),
}

impl Words {
    pub(super) fn card(&self, subject: Subject<'_>, scope: Scope, rule: &Rule) -> String {
        let joined = |children: &[Rule], join: &str| {
            let parts: Vec<String> = children
                .iter()
                .map(|child| match child {
                    Rule::All(inner) | Rule::Any(inner) if inner.len() > 1 => {
                        format!("({})", self.card(subject, scope, child))
                    }
                    _ => self.card(subject, scope, child),
                })
                .collect();
            self.listed(&parts, join)
        };
        match rule {
            Rule::All(children) | Rule::None(children) if children.is_empty() => {
                self.get("clause-everybody")
            }
            Rule::Any(children) if children.is_empty() => self.get("clause-nobody"),
            Rule::All(children) => joined(children, "join-and"),
            Rule::Any(children) => joined(children, "join-or"),
            Rule::None(children) => {
                self.say(&Said::new("clause-none").text("conditions", joined(children, "join-or")))
            }
            Rule::Test(test) => self.card_test(subject, scope, test),
            Rule::Related(related) => self.card_related(subject, related),
            Rule::Segment(id) => self.say(
                &Said::new("clause-segment").text("segment", (subject.segment)(id, self.language)),
            ),
        }
    }

    fn card_test(&self, subject: Subject<'_>, scope: Scope, test: &Test) -> String {
        let field = match scope {
            Scope::Unit => subject.facts.resolve(subject.unit, &test.field),
            Scope::Records(table) => subject.facts.find(table, &test.field),
        };
        let path = field.map_or_else(|| test.field.clone(), |field| subject.facts.path(field));
        let kind = field.map(|field| field.kind);
        let name = small(&self.field(&path));
        self.compared(
            "condition",
            subject,
            name,
            kind,
            &test.operator,
            &test.operand,
        )
    }

    /// A field, or what is measured, against an operand, by the messages of a family.
    pub(super) fn compared(
        &self,
        family: &str,
        subject: Subject<'_>,
        field: String,
        kind: Option<Kind>,
        operator: &str,
        operand: &Operand,
    ) -> String {
        let dashed = operator.replace('_', "-");
        let join = if operator == "has_all" {
            "join-and"
        } else {
            "join-or"
        };
        let value = match operand {
            Operand::Period(period) => self.get(&format!("{dashed}-{}", period_name(*period))),
            other => self
                .window(operator, other)
                .unwrap_or_else(|| self.operand(subject.facts, kind, other, join)),
        };
        self.say(
            &Said::new(&format!("{family}-{dashed}"))
                .text("field", field)
                .text("value", value),
        )
    }

    fn card_related(&self, subject: Subject<'_>, related: &Related) -> String {
        let table = related.table;
        let bare = |key: &str| self.get(&format!("{key}-{}", table.name()));
        let is_any = matches!(&*related.condition, Rule::All(children) if children.is_empty());
        let chosen = |key: &str, frame: &str| {
            if is_any {
                return bare(key);
            }
            let condition = self.card(subject, Scope::Records(table), &related.condition);
            self.say(
                &Said::new(frame)
                    .text("records", bare(key))
                    .text("condition", condition),
            )
        };
        match &related.measure {
            Measure::Exists => self.say(
                &Said::new("related-exists").text("records", chosen("records", "records-where")),
            ),
            Measure::Missing => self.say(
                &Said::new("related-missing").text("records", chosen("records", "records-where")),
            ),
            measure => {
                let (name, kind) = self.measured(
                    subject,
                    table,
                    measure,
                    &chosen("of-records", "records-such"),
                );
                let (operator, operand) = (&related.operator, &related.operand);
                self.compared("condition", subject, name, kind, operator, operand)
            }
        }
    }

    /// What is measured of records, in words, and its kind. `records` stands after "of".
    pub(super) fn measured(
        &self,
        subject: Subject<'_>,
        table: TableId,
        measure: &Measure,
        records: &str,
    ) -> (String, Option<Kind>) {
        let (key, field) = match measure {
            Measure::Sum(field) => ("related-sum", field.as_str()),
            Measure::Average(field) => ("related-average", field.as_str()),
            Measure::Latest(field) => ("related-latest", field.as_str()),
            Measure::Count | Measure::Exists | Measure::Missing => {
                let said = Said::new("related-count").text("records", records);
                return (self.say(&said), Some(Kind::Number));
            }
        };
        let found = subject.facts.find(table, field);
        let path = found.map_or_else(|| field.to_owned(), |found| subject.facts.path(found));
        let said = Said::new(key)
            .text("field", small(&self.field(&path)))
            .text("records", records);
        (self.say(&said), found.map(|found| found.kind))
    }
}
