//! `plan`: who gets what.

use std::fmt::Write as _;

use book::Book;
use file::result::{PlanResult, result_bytes};
use plan::{Lowered, Plan, Programme, Report};
use session::Response;
use words::{Language, Words};

use super::{Command, Flag, flags};
use crate::Done;
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::opened::{self, Ground};
use crate::screens;

static MODE: Flag = Flag {
    name: "mode",
    short: "",
    value: "priority",
    about: "the priority plan: the order of precedence, treatment by treatment",
};

pub(super) const COMMAND: Command = Command {
    name: "plan",
    operands: "FILE",
    least: 1,
    most: 1,
    about: "who gets what, who waits, and what falls short",
    flags: &[&flags::PROGRAMME, &MODE, &flags::AS_OF, &flags::JSON],
    run,
};

fn run(arguments: &Arguments) -> Result<Done, Failure> {
    if let Some(mode) = arguments.value(&MODE).filter(|mode| *mode != "priority") {
        return Err(Failure::new(format!(
            "--mode: “{mode}” is not there; there is priority."
        )));
    }
    let document = opened::document(arguments)?;
    let ground = Ground::of(&document.book);
    let facts = ground.facts();
    let policy = opened::policy(arguments, &document, facts)?;
    let checked = opened::programme(arguments, &policy)?;
    let lowered = plan::lower(facts, checked);
    let made = Plan::of(&lowered);
    let report = Report::of(facts, &lowered, &made);
    let out = if arguments.has(&flags::JSON) {
        let findings = plan::findings(facts, checked, &lowered, &made);
        let mut bytes = result_bytes(&PlanResult::of(&report, &findings));
        bytes.push(b'\n');
        bytes
    } else {
        let mut text = said(&document.book, &lowered, &report);
        text.push_str(&short_of(arguments)?);
        text.into_bytes()
    };
    Ok(Done {
        out,
        ..Done::default()
    })
}

/// The treatments with their places. Writing to a string cannot fail.
fn said(book: &Book, lowered: &Lowered, report: &Report) -> String {
    let words = Words::new(Language::En, book.home);
    let programme = lowered.programme();
    let mut text = format!(
        "{}, as of {}: {} of {} reached, {}\n",
        title(programme),
        report.as_of,
        report.n_reached,
        report.n_reached + report.n_not_reached,
        words.money(report.cost_minor)
    );
    let _ = writeln!(text, "Fingerprint {}", file::plan_fingerprint(report));
    for (treatment, went) in programme.treatments.iter().zip(&report.treatments) {
        let seats = went
            .maximum
            .map_or_else(|| "no limit".to_owned(), |n| format!("of {n}"));
        let _ = writeln!(
            text,
            "\n{}: {} awarded ({seats}), {} eligible, {} waiting, {}",
            language_of(&treatment.name.en, &treatment.name.ru, &treatment.id),
            went.awarded,
            went.eligible,
            went.waiting,
            words.money(went.cost_minor)
        );
        // A list without limit goes to almost everybody; `--json` has it whole.
        if treatment.maximum.is_none() {
            continue;
        }
        for award in report
            .awards
            .iter()
            .filter(|award| award.treatment == treatment.id)
        {
            let rank = award
                .rank
                .map_or_else(|| "–".to_owned(), |rank| rank.to_string());
            let name = opened::name(book, report.unit, &award.unit);
            let seat = award.seat.name();
            let _ = writeln!(text, "  {rank:>4}  {name} ({}), {seat}", award.unit);
        }
    }
    text
}

/// Shortfalls with their ways out, and findings.
fn short_of(arguments: &Arguments) -> Result<String, Failure> {
    let mut text = String::new();
    let (words, answer) = screens::ask(arguments, session::Request::Plan { full: None })?;
    let Response::Plan(view) = answer else {
        return Ok(text);
    };
    if !view.shortfalls.is_empty() {
        text.push_str("\nShortfalls\n");
    }
    for shortfall in &view.shortfalls {
        let _ = writeln!(text, "  {}", words.say(&shortfall.said));
        for way in &shortfall.ways {
            let _ = writeln!(text, "    – {}", words.say(&way.said));
        }
    }
    if !view.findings.is_empty() {
        text.push_str("\nFindings\n");
    }
    for finding in &view.findings {
        let _ = writeln!(text, "  {}", words.say(finding));
    }
    Ok(text)
}

fn title(programme: &Programme) -> &str {
    language_of(&programme.name.en, &programme.name.ru, &programme.id)
}

/// The English name, or the Russian, or the id.
fn language_of<'a>(en: &'a str, ru: &'a str, id: &'a str) -> &'a str {
    match Language::En.choose(en, ru) {
        "" => id,
        name => name,
    }
}
