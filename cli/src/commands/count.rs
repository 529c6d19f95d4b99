//! `count`: how many meet a rule, and what every condition does to their number.

use std::fmt::Write as _;

use book::{Facts, Unit};
use file::Document;
use file::result::{CountResult, result_bytes};
use rules::Rule;
use words::{Language, Subject, Words};

use super::{Command, flags};
use crate::Done;
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::opened::{self, Ground};

pub(super) const COMMAND: Command = Command {
    name: "count",
    operands: "FILE",
    least: 1,
    most: 1,
    about: "how many people or companies meet a rule",
    flags: &[&flags::RULE, &flags::UNIT, &flags::AS_OF, &flags::JSON],
    run,
};

fn run(arguments: &Arguments) -> Result<Done, Failure> {
    let document = opened::document(arguments)?;
    let unit = arguments.unit(&flags::UNIT)?;
    let rule = opened::rule(arguments)?;
    let ground = Ground::of(&document.book);
    let facts = ground.facts();
    let checked = opened::checked_rule(arguments, &document, facts, unit, &rule)?;
    let total = document.book.table(unit.table()).n_rows();
    let counted = CountResult::of(facts.as_of(), unit, total, &checked.evaluate(facts));
    let out = if arguments.has(&flags::JSON) {
        let mut bytes = result_bytes(&counted);
        bytes.push(b'\n');
        bytes
    } else {
        said(&document, facts, unit, &rule, &counted).into_bytes()
    };
    Ok(Done {
        out,
        ..Done::default()
    })
}

fn said(
    document: &Document,
    facts: Facts<'_>,
    unit: Unit,
    rule: &Rule,
    counted: &CountResult,
) -> String {
    let words = Words::new(Language::En, document.book.home);
    let segment = |id: &str, language: Language| {
        let named = document.policy().and_then(|policy| policy.segments.get(id));
        named.map_or_else(
            || id.to_owned(),
            |named| language.choose(&named.name.en, &named.name.ru).to_owned(),
        )
    };
    let subject = Subject {
        facts,
        unit,
        segment: &segment,
    };
    let units = match unit {
        Unit::Person => "people",
        Unit::Company => "companies",
    };
    let mut text = format!(
        "{} of {} {units}, as of {}\n",
        counted.count, counted.total, counted.as_of
    );
    for (node, counts) in rule.nodes().into_iter().zip(&counted.nodes).skip(1) {
        // Writing to a string cannot fail.
        let _ = write!(
            text,
            "  {}: {} alone",
            words.condition(subject, node),
            counts.alone
        );
        if counts.lost > 0 {
            let _ = write!(text, ", {} lost because of it alone", counts.lost);
        }
        if counts.empty_added > 0 {
            let _ = write!(text, ", {} of them without a value", counts.empty_added);
        }
        text.push('\n');
    }
    text
}
