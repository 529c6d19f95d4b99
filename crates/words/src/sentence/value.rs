//! Operands as text: sums, days, windows, names of records.

use book::{Date, Decimal, Facts, Kind, TableId, WindowUnit};
use rules::{Operand, Period};

use crate::{Parameter, Said, Words, format};

impl Words {
    /// An operand as text: "1,500,000 ₽", "6 months". Several values are joined by the message
    /// `join`.
    pub(super) fn operand(
        &self,
        facts: Facts<'_>,
        kind: Option<Kind>,
        operand: &Operand,
        join: &str,
    ) -> String {
        let value = |text: &str| self.typed(facts, kind, text);
        match operand {
            Operand::Nothing => String::new(),
            Operand::One(text) => value(text),
            Operand::Many(texts) => {
                let texts: Vec<String> = texts.iter().map(|text| value(text)).collect();
                self.listed(&texts, join)
            }
            Operand::Between(from, to) => self.say(
                &Said::new("operand-between")
                    .with("from", Parameter::Text(value(from)))
                    .with("to", Parameter::Text(value(to))),
            ),
            Operand::Window(window) => {
                self.count(&format!("window-{}", unit_name(window.unit)), window.n)
            }
            Operand::Period(period) => self.get(&format!("period-{}", period_name(*period))),
        }
    }

    /// A window that an adjective agrees with: `in-last` gives "the last 6 months".
    pub(super) fn window(&self, operator: &str, operand: &Operand) -> Option<String> {
        let Operand::Window(window) = operand else {
            return None;
        };
        let family = match operator {
            "in_last" => "last",
            "in_next" | "anniversary_within" => "next",
            _ => return None,
        };
        let key = format!("{family}-{}", unit_name(window.unit));
        Some(if window.n == 1 {
            self.get(&format!("{key}-one"))
        } else {
            self.count(&key, window.n)
        })
    }

    /// "a, b and c" with the last joint a message.
    pub(super) fn listed(&self, parts: &[String], join: &str) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [most @ .., last] => format!("{}{}{last}", most.join(", "), self.get(join)),
        }
    }

    /// A text of a rule read as a value of a kind; as it stands where it is none.
    fn typed(&self, facts: Facts<'_>, kind: Option<Kind>, text: &str) -> String {
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
            Some(Kind::Ref(table)) => record_name(facts, table, text),
            _ => None,
        };
        read.unwrap_or_else(|| match kind {
            Some(Kind::Text) => self.say(&Said::new("quoted").text("text", text)),
            _ => text.to_owned(),
        })
    }
}

/// The name of a record, if there is such a record and it has one.
fn record_name(facts: Facts<'_>, table: TableId, id: &str) -> Option<String> {
    let records = facts.book.table(table);
    let name = records.text(records.position("name")?, records.find(id)?);
    (!name.is_empty()).then(|| name.to_owned())
}

pub(super) const fn unit_name(unit: WindowUnit) -> &'static str {
    match unit {
        WindowUnit::Days => "days",
        WindowUnit::Weeks => "weeks",
        WindowUnit::Months => "months",
        WindowUnit::Years => "years",
    }
}

pub(super) const fn period_name(period: Period) -> &'static str {
    match period {
        Period::Week => "week",
        Period::Month => "month",
        Period::Quarter => "quarter",
        Period::Year => "year",
    }
}
