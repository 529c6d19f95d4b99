//! The options of `import` that say how columns are read and where they go.

use std::collections::BTreeMap;

use session::ImportChoices;
use session::view::{ColumnView, ImportView};

use super::Flag;
use crate::arguments::Arguments;
use crate::failure::Failure;

pub(super) static COLUMN: Flag = Flag {
    name: "column",
    short: "",
    value: "HEADER=TARGET",
    about: "where a column goes: people.email, own, leave_out; may come several times",
};
pub(super) static DATES: Flag = Flag {
    name: "dates",
    short: "",
    value: "day-first|month-first",
    about: "how to read days such as 03/04/2026 where the column does not tell",
};
pub(super) static DECIMAL: Flag = Flag {
    name: "decimal",
    short: "",
    value: "point|comma",
    about: "how to read amounts such as 1.234 where the column does not tell",
};
pub(super) static ENCODING: Flag = Flag {
    name: "encoding",
    short: "",
    value: "NAME",
    about: "the encoding of the files, such as windows-1251; found out if not given",
};

pub(super) static SHEET: Flag = Flag {
    name: "sheet",
    short: "",
    value: "NAME",
    about: "the sheet of workbooks; the first with something in it if not given",
};
pub(super) static MAPPING: Flag = Flag {
    name: "mapping",
    short: "",
    value: "FILE",
    about: "how columns are mapped: a mapping saved by the page, or a plan file that remembers some",
};

/// The choice of a sheet by name: before the columns, which depend on it.
pub(super) fn sheets(
    arguments: &Arguments,
    view: &ImportView,
    undecided_are_new: bool,
) -> Result<ImportChoices, Failure> {
    let mut choices = ImportChoices {
        undecided_are_new,
        ..ImportChoices::default()
    };
    let Some(wanted) = arguments.value(&SHEET) else {
        return Ok(choices);
    };
    for (file, source) in (0..).zip(&view.sources) {
        let mut sheets = (0..).zip(&source.sheets);
        if let Some((sheet, _)) = sheets.find(|(_, name)| name.as_str() == wanted) {
            choices.sheets.push((file, sheet));
        }
    }
    if choices.sheets.is_empty() {
        let all: Vec<&str> = view
            .sources
            .iter()
            .flat_map(|source| &source.sheets)
            .map(String::as_str)
            .collect();
        let all = if all.is_empty() {
            "none".to_owned()
        } else {
            all.join(", ")
        };
        return Err(Failure::new(format!(
            "--sheet: “{wanted}”: no file has a sheet of this name. There are: {all}."
        )));
    }
    Ok(choices)
}

/// What the flags say about the columns that were found.
pub(super) fn choices(
    arguments: &Arguments,
    view: &ImportView,
    so_far: ImportChoices,
) -> Result<ImportChoices, Failure> {
    let mut choices = so_far;
    let numbered = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    if let Some(encoding) = arguments.value(&ENCODING) {
        let all = 0..numbered(view.sources.len());
        choices.encodings = all.map(|file| (file, encoding.to_owned())).collect();
    }
    let one_of = |flag: &Flag, words: [(&str, &str); 2]| match arguments.value(flag) {
        None => Ok(None),
        Some(given) => words
            .into_iter()
            .find_map(|(typed, meant)| (typed == given).then(|| Some(meant.to_owned())))
            .ok_or_else(|| {
                Failure::new(format!(
                    "--{}: “{given}” is not one of {}.",
                    flag.name, flag.value
                ))
            }),
    };
    let dates = one_of(
        &DATES,
        [("day-first", "day_first"), ("month-first", "month_first")],
    )?;
    let decimal = one_of(&DECIMAL, [("point", "point"), ("comma", "comma")])?;
    let targets = targets(arguments, view)?;
    for (file, source) in (0..).zip(&view.sources) {
        for (column, found) in (0..).zip(&source.columns) {
            if let Some(target) = targets.get(found.header.as_str()) {
                choices.targets.push((file, column, (*target).to_owned()));
            }
            let is_open = |of: &Option<String>| of.as_deref() == Some("");
            if let Some(order) = dates.as_ref().filter(|_| is_open(&found.date_order)) {
                choices.date_orders.push((file, column, order.clone()));
            }
            if let Some(sign) = decimal.as_ref().filter(|_| is_open(&found.decimal_sign)) {
                choices.decimal_signs.push((file, column, sign.clone()));
            }
        }
    }
    Ok(choices)
}

/// The targets of `--column` by header; each header and target must be there.
fn targets<'a>(
    arguments: &'a Arguments,
    view: &ImportView,
) -> Result<BTreeMap<&'a str, &'a str>, Failure> {
    let columns: Vec<&ColumnView> = view
        .sources
        .iter()
        .flat_map(|source| &source.columns)
        .collect();
    let mut targets = BTreeMap::new();
    for given in arguments.values(&COLUMN) {
        let wrong = |why: &str| Failure::new(format!("--column: “{given}”: {why}."));
        let (header, target) = given
            .rsplit_once('=')
            .ok_or_else(|| wrong("not of the form HEADER=TARGET"))?;
        if !columns.iter().any(|column| column.header == header) {
            return Err(wrong("no file has a column of this name"));
        }
        if !view.targets.iter().any(|known| known == target) {
            return Err(wrong("there is no such target"));
        }
        targets.insert(header, target);
    }
    Ok(targets)
}
