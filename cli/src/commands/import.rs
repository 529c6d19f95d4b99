//! `import`: tables of text into a book, as one edit.

use std::collections::BTreeMap;
use std::path::Path;

use book::{Book, Currency};
use file::Document;
use serde_json::json;
use session::view::ImportView;
use session::{FileBytes, ImportChoices, Request, Response, Session};
use tables::{ReadOptions, Severity};
use words::{Language, Words};

use super::import_choices::{COLUMN, DATES, DECIMAL, ENCODING, choices};
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

    let view = look(
        &words,
        &mut session,
        files.clone(),
        ImportChoices::default(),
    )?;
    let choices = choices(arguments, &view)?;
    let view = if choices == ImportChoices::default() {
        view
    } else {
        look(&words, &mut session, files.clone(), choices.clone())?
    };
    let notes = notes(&words, &view);
    refuse_broken(&words, &files, &choices, &view)?;
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
    arguments.operands.iter().map(read).collect()
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

/// A file that breaks off is not taken by halves without a person looking at it.
fn refuse_broken(
    words: &Words,
    files: &[FileBytes],
    choices: &ImportChoices,
    view: &ImportView,
) -> Result<(), Failure> {
    let named = choices.encodings.first().and_then(|(_, name)| {
        tables::Encoding::ALL
            .into_iter()
            .find(|encoding| encoding.name() == name.as_str())
    });
    let options = ReadOptions {
        encoding: named,
        ..ReadOptions::default()
    };
    let is_broken = |file: &FileBytes| {
        let (_, found) = tables::read(&file.bytes, &options);
        found
            .iter()
            .any(|remark| remark.severity() == Severity::Error)
    };
    if files.iter().any(is_broken) {
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
