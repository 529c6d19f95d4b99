//! `import`: tables of text into a book, as one edit.

use std::collections::BTreeMap;
use std::path::Path;

use book::{Book, Currency};
use file::Document;
use serde_json::json;
use session::view::ImportView;
use session::{FileBytes, ImportChoices, ImportQuery, Request, Response, Session};
use words::{Language, Words};

use super::import_choices::{COLUMN, DATES, DECIMAL, ENCODING, MAPPING, SHEET, choices, sheets};
use super::{Command, Flag, flags};
use crate::Done;
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::{clock, opened, screens, wording};

static OUT: Flag = Flag {
    name: "out",
    short: "o",
    value: "BOOK",
    about: "the plan file to write",
};
static INTO: Flag = Flag {
    name: "into",
    short: "",
    value: "FILE",
    about: "a plan file to bring the tables into; a new book if not given",
};
static NAME: Flag = Flag {
    name: "name",
    short: "",
    value: "NAME",
    about: "the firm's name, for a new book",
};
static CURRENCY: Flag = Flag {
    name: "currency",
    short: "",
    value: "CODE",
    about: "the currency of a new book; RUB if not given",
};

static SAME: Flag = Flag {
    name: "same",
    short: "",
    value: "REASON",
    about: "new records that resemble others for this reason are those: same_email, same_tax_number, legal_form …; may come several times",
};

/// Lists beyond this are not searched for records that resemble each other unless asked.
const SEARCHED_BYTES: usize = 20_000_000;

pub(super) const COMMAND: Command = Command {
    name: "import",
    operands: "FILES… -o BOOK",
    least: 1,
    most: usize::MAX,
    about: "brings tables (CSV, Excel, ODS, HTML, vCard, 1C) into a book and writes it as a plan file",
    flags: &[
        &OUT,
        &INTO,
        &NAME,
        &CURRENCY,
        &COLUMN,
        &DATES,
        &DECIMAL,
        &ENCODING,
        &SHEET,
        &MAPPING,
        &SAME,
        &flags::AS_OF,
        &flags::JSON,
    ],
    run,
};

fn run(arguments: &Arguments) -> Result<Done, Failure> {
    let out = arguments
        .value(&OUT)
        .ok_or_else(|| Failure::new("import: -o BOOK is missing. Try --help."))?;
    let files = files(arguments)?;
    let document = begin(arguments, out, &files)?;
    let words = Words::new(Language::En, document.book.home);
    let bytes = file::write(&document).map_err(|error| wording::of_write(out, error))?;
    let mut session = Session::new();
    screens::answer(&words, out, session.handle(Request::Open { bytes }))?;

    let n_bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
    let is_searched = n_bytes <= SEARCHED_BYTES || !arguments.values(&SAME).is_empty();
    let first = ImportChoices {
        undecided_are_new: !is_searched,
        ..ImportChoices::default()
    };
    let view = look(&words, &mut session, files, first)?;
    let on_sheet = sheets(arguments, &view, !is_searched)?;
    let view = if on_sheet.sheets.is_empty() {
        view
    } else {
        look(&words, &mut session, Vec::new(), on_sheet.clone())?
    };
    let mut choices = choices(arguments, &view, on_sheet)?;
    let n_alike = view.n_alike;
    choices.undecided_are_new = true;
    for reason in arguments.values(&SAME) {
        choices.pair_rules.push((reason.clone(), true));
    }
    let alike = alike(&words, &mut session, n_alike);
    let view = look(&words, &mut session, Vec::new(), choices)?;
    let mut notes = notes(&words, &view);
    notes.extend(alike);
    refuse_broken(&words, &view)?;
    if !view.ready && view.n_unchanged == 0 {
        return Err(Failure(
            [notes, vec!["Nothing was written.".to_owned()]].concat(),
        ));
    }
    if view.ready {
        let time = clock::now_ms();
        screens::answer(&words, out, session.handle(Request::ImportAccept { time }))?;
    }
    let saved = session.handle(Request::Save {
        time: clock::now_ms(),
    });
    let Response::Saved {
        bytes, fingerprint, ..
    } = screens::answer(&words, out, saved)?
    else {
        return Err(Failure::new(format!("{out}: Not written.")));
    };
    std::fs::write(out, bytes).map_err(|error| Failure::new(format!("{out}: {error}")))?;
    let said = said(arguments, out, &view, &fingerprint);
    Ok(Done {
        out: said.into_bytes(),
        notes,
        ..Done::default()
    })
}

fn files(arguments: &Arguments) -> Result<Vec<FileBytes>, Failure> {
    let read = |path: &String| {
        Ok(FileBytes {
            name: path.clone(),
            bytes: opened::bytes(path)?,
        })
    };
    let mapping = arguments.value(&MAPPING).map(str::to_owned);
    arguments
        .operands
        .iter()
        .chain(&mapping)
        .map(read)
        .collect()
}

/// The book before the import.
fn begin(arguments: &Arguments, out: &str, files: &[FileBytes]) -> Result<Document, Failure> {
    let as_of = arguments.day(&flags::AS_OF)?;
    if let Some(path) = arguments.value(&INTO) {
        let mut document = file::read(&opened::bytes(path)?)
            .map_err(|error| wording::of_file(path, "a plan file", &error))?;
        document.book.as_of = as_of.unwrap_or(document.book.as_of);
        return Ok(document);
    }
    let stem = Path::new(out)
        .file_stem()
        .map_or_else(|| "Book".into(), |stem| stem.to_string_lossy());
    let name = arguments.value(&NAME).unwrap_or(&stem);
    // The same files make the same book again; other files, another one.
    let content: Vec<u8> = files
        .iter()
        .flat_map(|file| file.bytes.iter().copied())
        .collect();
    let id = &file::fingerprint(&content)[..16];
    let mut book = Book::new(id, name, as_of.unwrap_or_else(clock::today));
    if let Some(code) = arguments.value(&CURRENCY) {
        book.home = Currency::parse(code).ok_or_else(|| {
            Failure::new(format!("--currency: “{code}” is no currency such as EUR."))
        })?;
    }
    Ok(Document::new(book))
}

fn look(
    words: &Words,
    session: &mut Session,
    files: Vec<FileBytes>,
    choices: ImportChoices,
) -> Result<ImportView, Failure> {
    let answer = session.handle(Request::ImportRead { files, choices });
    match screens::answer(words, "import", answer)? {
        Response::Import(view) => Ok(*view),
        _ => Err(Failure::new("import: nothing was read.")),
    }
}

/// Remarks on files, columns and rows, each with its file and place.
fn notes(words: &Words, view: &ImportView) -> Vec<String> {
    let mut notes = Vec::new();
    for source in &view.sources {
        notes.extend(
            source
                .faults
                .iter()
                .map(|fault| format!("{}: {}", source.name, words.say(fault))),
        );
    }
    notes.extend(view.notes.iter().map(|note| words.say(note)));
    for rejected in &view.rejected {
        let column = if rejected.column.is_empty() {
            String::new()
        } else {
            format!(", column {}", rejected.column)
        };
        notes.push(format!(
            "{}: row {}{column}: “{}”: {}",
            rejected.file,
            rejected.row,
            rejected.text,
            words.say(&rejected.reason)
        ));
    }
    let n_listed = u32::try_from(view.rejected.len()).unwrap_or(u32::MAX);
    if view.n_rejected > n_listed {
        notes.push(format!("… and {} more", view.n_rejected - n_listed));
    }
    notes
}

/// Records that resemble others: they come in as new ones, which is said.
fn alike(words: &Words, session: &mut Session, n_alike: u32) -> Vec<String> {
    let query = ImportQuery {
        list: "alike".to_owned(),
        limit: 10,
        ..ImportQuery::default()
    };
    let pairs = match session.handle(Request::ImportRecords(query)) {
        Response::ImportRecords(records) => records.pairs,
        _ => Vec::new(),
    };
    let shown = u32::try_from(pairs.len()).unwrap_or(u32::MAX);
    let mut notes: Vec<String> = pairs
        .iter()
        .map(|pair| {
            let reasons: Vec<String> = pair
                .reasons
                .iter()
                .map(|reason| words.get(&format!("alike-{}", reason.replace('_', "-"))))
                .collect();
            format!(
                "{}: row {}: “{}” may be “{}”: {}",
                pair.file,
                pair.new.row,
                pair.new_name,
                pair.other_name,
                reasons.join(", ")
            )
        })
        .collect();
    if n_alike > shown && shown > 0 {
        notes.push(format!("… and {} more pairs", n_alike - shown));
    }
    notes
}

/// A file that breaks off is not taken by halves without a person looking at it.
fn refuse_broken(words: &Words, view: &ImportView) -> Result<(), Failure> {
    if view.sources.iter().any(|source| source.breaks_off) {
        return Err(Failure(
            [notes(words, view), vec!["Nothing was written.".to_owned()]].concat(),
        ));
    }
    Ok(())
}

fn said(arguments: &Arguments, out: &str, view: &ImportView, fingerprint: &str) -> String {
    if arguments.has(&flags::JSON) {
        let tables: BTreeMap<_, _> = view.new_by_table.iter().cloned().collect();
        let report = json!({
            "fingerprint": fingerprint,
            "new": view.n_new,
            "new_by_table": tables,
            "out": out,
            "rejected": view.n_rejected,
            "unchanged": view.n_unchanged,
            "updated": view.n_updated,
        });
        return format!("{report}\n");
    }
    let tables: Vec<_> = view
        .new_by_table
        .iter()
        .map(|(table, n)| format!("{n} {table}"))
        .collect();
    let tables = if tables.is_empty() {
        "nothing".to_owned()
    } else {
        tables.join(", ")
    };
    format!(
        "{out}: new: {tables}; {} updated, {} unchanged, {} rejected.\nFingerprint {fingerprint}\n",
        view.n_updated, view.n_unchanged, view.n_rejected
    )
}
