//! `explain`: why somebody gets a treatment or does not, and what would change it.

use std::fmt::Write as _;

use book::Facts;
use file::result::{ExplanationResult, ExplanationsResult, result_bytes};
use plan::{CheckedProgramme, Plan};
use session::view::{Cell, Condition, WhyView};
use session::{Request, Response};
use words::Words;

use super::{Command, Flag, flags};
use crate::Done;
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::opened::{self, Ground};
use crate::{screens, wording};

static UNIT: Flag = Flag {
    name: "unit",
    short: "",
    value: "ID",
    about: "the person or company",
};
static TREATMENT: Flag = Flag {
    name: "treatment",
    short: "",
    value: "ID",
    about: "one treatment; all of them if not given",
};

pub(super) const COMMAND: Command = Command {
    name: "explain",
    operands: "FILE --unit ID",
    least: 1,
    most: 1,
    about: "why somebody gets a treatment or does not, and what would change it",
    flags: &[
        &UNIT,
        &TREATMENT,
        &flags::PROGRAMME,
        &flags::AS_OF,
        &flags::JSON,
    ],
    run,
};

fn run(arguments: &Arguments) -> Result<Done, Failure> {
    let path = arguments.file();
    let unit = arguments
        .value(&UNIT)
        .ok_or_else(|| Failure::new("explain: --unit ID is missing. Try --help."))?;
    let document = opened::document(arguments)?;
    let ground = Ground::of(&document.book);
    let facts = ground.facts();
    let policy = opened::policy(arguments, &document, facts)?;
    let checked = opened::programme(arguments, &policy)?;
    let programme = checked.programme();
    let row = document
        .book
        .table(programme.unit.table())
        .find(unit)
        .ok_or_else(|| {
            Failure::new(format!(
                "{path}: there is no {} “{unit}”.",
                programme.unit.name()
            ))
        })?;
    let treatments = match arguments.value(&TREATMENT) {
        None => (0..programme.treatments.len()).collect(),
        Some(id) => vec![programme.position(id).ok_or_else(|| {
            let ids: Vec<_> = programme
                .treatments
                .iter()
                .map(|other| other.id.as_str())
                .collect();
            Failure::new(format!(
                "{path}: there is no treatment “{id}”. There are: {}.",
                ids.join(", ")
            ))
        })?],
    };
    let out = if arguments.has(&flags::JSON) {
        json(arguments, facts, checked, row, &treatments)?
    } else {
        said(arguments, unit)?.into_bytes()
    };
    Ok(Done {
        out,
        ..Done::default()
    })
}

fn json(
    arguments: &Arguments,
    facts: Facts<'_>,
    checked: &CheckedProgramme,
    row: u32,
    treatments: &[usize],
) -> Result<Vec<u8>, Failure> {
    let lowered = plan::lower(facts, checked);
    let made = Plan::of(&lowered);
    let mut explanations = treatments
        .iter()
        .filter_map(|&at| {
            let treatment = u32::try_from(at).ok()?;
            plan::explain(facts, checked, &lowered, &made, row, treatment)
        })
        .map(|said| ExplanationResult::of(facts, &lowered, &said))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| wording::of_write(arguments.file(), error))?;
    let mut bytes = match explanations.pop() {
        Some(one) if arguments.has(&TREATMENT) => result_bytes(&one),
        last => {
            explanations.extend(last);
            result_bytes(&ExplanationsResult {
                as_of: facts.as_of().to_string(),
                explanations,
                programme: checked.programme().id.clone(),
                unit: unit_id(facts, checked, row),
            })
        }
    };
    bytes.push(b'\n');
    Ok(bytes)
}

fn unit_id(facts: Facts<'_>, checked: &CheckedProgramme, row: u32) -> String {
    facts
        .book
        .table(checked.programme().unit.table())
        .row_id(row)
        .into_owned()
}

/// Writing to a string cannot fail.
fn said(arguments: &Arguments, unit: &str) -> Result<String, Failure> {
    let treatment = arguments.value(&TREATMENT).map(str::to_owned);
    let question = Request::Why {
        unit: unit.to_owned(),
        treatment,
    };
    let (words, answer) = screens::ask(arguments, question)?;
    let Response::Why(why) = answer else {
        return Ok(String::new());
    };
    let mut text = format!("{}, {}\n", why.name, why.company);
    let _ = writeln!(text, "{}", words.say(&why.verdict));
    if let Some(deciding) = &why.deciding {
        let _ = writeln!(text, "{}", words.say(deciding));
    }
    let name = words.choose(&why.treatment_name.en, &why.treatment_name.ru);
    let _ = writeln!(text, "\n{name}: {}", words.say(&why.summary));
    conditions(&mut text, &words, &why.conditions);
    for said in why.rank_said.iter().chain(&why.rank_note) {
        let _ = writeln!(text, "  {}", words.say(said));
    }
    neighbours(&mut text, &words, &why);
    if !why.ways.is_empty() {
        text.push_str("\nWhat would change it\n");
    }
    for way in &why.ways {
        let _ = writeln!(text, "  – {}", words.say(&way.said));
        if let Some(outcome) = &way.outcome {
            let _ = writeln!(text, "    {}", words.say(outcome));
        }
    }
    for other in why
        .others
        .iter()
        .filter(|_| arguments.value(&TREATMENT).is_none())
    {
        let name = words.choose(&other.name.en, &other.name.ru);
        let _ = writeln!(text, "\n{name}: {}", words.say(&other.summary));
        conditions(&mut text, &words, &other.conditions);
    }
    for note in &why.notes {
        let _ = writeln!(text, "\n{}", words.say(note));
    }
    Ok(text)
}

fn conditions(text: &mut String, words: &Words, conditions: &[Condition]) {
    for condition in conditions {
        let mark = if condition.met { "✓" } else { "✗" };
        let indent = "  ".repeat(condition.depth as usize + 1);
        let said = words.choose(&condition.words.en, &condition.words.ru);
        let _ = write!(text, "{indent}{mark} {said}");
        let actual = shown(words, &condition.actual);
        if !actual.is_empty() {
            let _ = write!(text, "  [{actual}]");
        }
        text.push('\n');
    }
}

fn neighbours(text: &mut String, words: &Words, why: &WhyView) {
    for near in &why.neighbours {
        if near.cut_before {
            text.push_str("  ---- cut ----\n");
        }
        let arrow = if near.me { "→" } else { " " };
        let value = shown(words, &near.value);
        let _ = writeln!(
            text,
            "{arrow} {:>4}  {}, {}  {value}",
            near.rank, near.name, near.company
        );
    }
}

fn shown(words: &Words, cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Choice(name) => words.choice(name),
        Cell::Choices(names) => names
            .iter()
            .map(|name| words.choice(name))
            .collect::<Vec<_>>()
            .join(", "),
        Cell::Number(number) => book::Decimal(*number).to_string(),
        Cell::Money(minor) => words.money(*minor),
        Cell::Date(day) => words.date(*day),
        Cell::Flag(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Cell::Record { id, name } => {
            if name.is_empty() {
                id.clone()
            } else {
                name.clone()
            }
        }
    }
}
