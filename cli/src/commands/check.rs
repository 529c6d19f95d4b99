//! `check`: what the checks find in the plan.

use std::fmt::Write as _;

use file::result::{FindingResult, FindingsResult, result_bytes};
use plan::Plan;
use session::Response;

use super::{Command, flags};
use crate::Done;
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::opened::{self, Ground};
use crate::screens;

pub(super) const COMMAND: Command = Command {
    name: "check",
    operands: "FILE",
    least: 1,
    most: 1,
    about: "what the checks find in the plan; exit code 1 if there is anything",
    flags: &[&flags::PROGRAMME, &flags::AS_OF, &flags::JSON],
    run,
};

fn run(arguments: &Arguments) -> Result<Done, Failure> {
    let document = opened::document(arguments)?;
    let ground = Ground::of(&document.book);
    let facts = ground.facts();
    let policy = opened::policy(arguments, &document, facts)?;
    let checked = opened::programme(arguments, &policy)?;
    let lowered = plan::lower(facts, checked);
    let findings = plan::findings(facts, checked, &lowered, &Plan::of(&lowered));
    let has_findings = !findings.is_empty();
    let out = if arguments.has(&flags::JSON) {
        let mut bytes = result_bytes(&FindingsResult {
            as_of: facts.as_of().to_string(),
            findings: findings.iter().map(FindingResult::of).collect(),
            programme: checked.programme().id.clone(),
        });
        bytes.push(b'\n');
        bytes
    } else {
        said(arguments)?.into_bytes()
    };
    Ok(Done {
        out,
        has_findings,
        ..Done::default()
    })
}

fn said(arguments: &Arguments) -> Result<String, Failure> {
    let (words, answer) = screens::ask(arguments, session::Request::Plan { full: None })?;
    let Response::Plan(view) = answer else {
        return Ok(String::new());
    };
    let mut text = String::new();
    for finding in &view.findings {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", words.say(finding));
    }
    if view.findings.is_empty() {
        text.push_str("Nothing found.\n");
    }
    Ok(text)
}
