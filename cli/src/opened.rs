//! Files as commands need them: read, opened, moved to the day that was asked for.

use book::{Book, Derived, Facts, Unit};
use file::Document;
use plan::{CheckedPolicy, CheckedProgramme};
use rules::{CheckedRule, Rule, Scope, Segments};

use crate::arguments::Arguments;
use crate::commands::flags;
use crate::failure::Failure;
use crate::wording;

/// The bytes of a file.
pub(crate) fn bytes(path: &str) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::new(format!("{path}: {error}")))
}

/// The plan file that is the first operand, on the day of `--as-of`.
pub(crate) fn document(arguments: &Arguments) -> Result<Document, Failure> {
    let path = arguments.file();
    let mut document =
        file::read(&bytes(path)?).map_err(|error| wording::of_file(path, "a plan file", &error))?;
    if let Some(day) = arguments.day(&flags::AS_OF)? {
        document.book.as_of = day;
    }
    Ok(document)
}

/// The rule of `--rule`; everybody if it was not given.
pub(crate) fn rule(arguments: &Arguments) -> Result<Rule, Failure> {
    match arguments.value(&flags::RULE) {
        None => Ok(Rule::All(Vec::new())),
        Some(path) => {
            file::read_rule(&bytes(path)?).map_err(|error| wording::of_file(path, "a rule", &error))
        }
    }
}

/// Checks a rule against a book and the segments of its policy.
pub(crate) fn checked_rule(
    arguments: &Arguments,
    document: &Document,
    facts: Facts<'_>,
    unit: Unit,
    rule: &Rule,
) -> Result<CheckedRule, Failure> {
    let segments = document
        .policy()
        .map_or_else(Segments::new, plan::Policy::segments);
    let path = arguments.value(&flags::RULE).unwrap_or("rule");
    rules::check(
        rule,
        Scope {
            unit,
            facts,
            segments: &segments,
        },
    )
    .map_err(|faults| {
        Failure(
            faults
                .iter()
                .map(|fault| wording::of_rule(path, rule, fault))
                .collect(),
        )
    })
}

/// A book with its derived fields.
#[derive(Debug)]
pub(crate) struct Ground<'a> {
    book: &'a Book,
    derived: Derived,
}

impl<'a> Ground<'a> {
    pub(crate) fn of(book: &'a Book) -> Self {
        Self {
            book,
            derived: Derived::of(book),
        }
    }

    pub(crate) fn facts(&self) -> Facts<'_> {
        Facts::new(self.book, &self.derived)
    }
}

/// The policy in force, checked.
pub(crate) fn policy(
    arguments: &Arguments,
    document: &Document,
    facts: Facts<'_>,
) -> Result<CheckedPolicy, Failure> {
    let path = arguments.file();
    let policy = document
        .policy()
        .ok_or_else(|| Failure::new(format!("{path}: there is no policy in this file.")))?;
    plan::check_policy(policy, facts).map_err(|faults| {
        Failure(
            faults
                .iter()
                .map(|fault| wording::of_policy(path, policy, fault))
                .collect(),
        )
    })
}

/// The programme of `--programme`, or the first.
pub(crate) fn programme<'a>(
    arguments: &Arguments,
    policy: &'a CheckedPolicy,
) -> Result<&'a CheckedProgramme, Failure> {
    let path = arguments.file();
    let all = policy.programmes();
    match arguments.value(&flags::PROGRAMME) {
        Some(id) => policy.programme(id).ok_or_else(|| {
            let ids: Vec<_> = all
                .iter()
                .map(|other| other.programme().id.as_str())
                .collect();
            Failure::new(format!(
                "{path}: there is no programme “{id}”. There are: {}.",
                ids.join(", ")
            ))
        }),
        None => all
            .first()
            .ok_or_else(|| Failure::new(format!("{path}: the policy has no programme."))),
    }
}

/// The name of a person or company; empty if it has none.
pub(crate) fn name<'a>(book: &'a Book, unit: Unit, id: &str) -> &'a str {
    let table = book.table(unit.table());
    let position = match unit {
        Unit::Person => book::fields::people::NAME,
        Unit::Company => book::fields::companies::NAME,
    };
    table.find(id).map_or("", |row| table.text(position, row))
}
