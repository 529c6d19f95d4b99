//! Remarks of reading and drafting as sentences.

use book::mapping::{Diagnostic, Reason};
use tables::{Problem, column_letters};
use words::{Parameter, Said};

use super::source::Source;
use super::table_word;

/// A remark on a file, with its place.
pub(super) fn of_table(found: &tables::Diagnostic) -> Said {
    let row = found.place.row.unwrap_or(0);
    let column = found
        .place
        .column
        .as_ref()
        .map_or_else(String::new, |column| column_letters(column.index));
    let said = |code: &str| {
        Said::new(&format!("read-{code}"))
            .count("row", row)
            .text("column", column.clone())
    };
    let said = said(&found.code().replace('_', "-"));
    match &found.problem {
        Problem::TooLarge {
            size_bytes,
            limit_bytes,
        } => said
            .count("size", size_bytes / 1_000_000)
            .count("limit", limit_bytes / 1_000_000),
        Problem::TooManyColumns { n_columns, limit } => {
            said.count("n", *n_columns).count("limit", *limit)
        }
        Problem::NotATable { kind } => said.with(
            "kind",
            Parameter::Word(format!("file-kind-{}", format!("{kind:?}").to_lowercase())),
        ),
        Problem::EncodingUnclear { candidates } => {
            let names = candidates
                .iter()
                .map(|c| Parameter::Text(c.encoding.name().to_owned()))
                .collect();
            said.with("encodings", Parameter::List(names))
        }
        Problem::BytesNotInEncoding { encoding, n_places } => {
            said.text("encoding", encoding.name()).count("n", *n_places)
        }
        Problem::LostCharacters { n_characters } => said.count("n", *n_characters),
        Problem::UnclosedQuote { n_rows_read } => said.count("n", *n_rows_read),
        Problem::StrayQuotes { n_cells } => said.count("n", *n_cells),
        Problem::RaggedRows {
            n_rows,
            expected,
            found,
        } => said
            .count("n", *n_rows)
            .count("expected", *expected)
            .count("found", *found),
        Problem::TitleRows { n_rows } | Problem::FooterRows { n_rows } => said.count("n", *n_rows),
        Problem::DuplicateHeader { name, renamed } => {
            said.text("name", name).text("renamed", renamed)
        }
        Problem::ZeroBytes { n_bytes } => said.count("n", *n_bytes),
        Problem::ErrorCells { n_cells } => said.count("n", *n_cells),
        Problem::EndsEarly {
            size_bytes,
            expected_bytes,
        } => said
            .count("size", *size_bytes)
            .count("expected", expected_bytes.unwrap_or(0)),
        Problem::Damaged { part } | Problem::HasDoctype { part } => said.text("part", part),
        Problem::UnpacksTooLarge { limit_bytes } => said.count("limit", limit_bytes / 1_000_000),
        Problem::UnpacksTooFar { limit_times } => said.count("limit", *limit_times),
        Problem::TooManyCells { limit } => said.count("limit", *limit),
        Problem::NoSuchSheet { index } => said.count("n", index + 1),
        _ => said,
    }
}

/// Why a cell or row stays outside.
pub(super) fn of_reason(reason: &Reason) -> Said {
    let said = Said::new(&format!("reject-{}", reason.code().replace('_', "-")));
    match reason {
        Reason::OtherCurrency(currency) => said.text("currency", currency),
        Reason::Missing { table, field } => said.with("table", table_word(*table)).with(
            "field",
            Parameter::Field(format!("{}.{field}", table.name())),
        ),
        Reason::Value(_) | Reason::NotAFlag => said,
    }
}

/// A remark on what the import would do.
pub(super) fn of_draft(found: &Diagnostic, sources: &[Source]) -> Said {
    let said = Said::new(&format!("draft-{}", found.code().replace('_', "-")));
    let column_of = |said: Said, file: &str, column: usize| {
        let source = sources.iter().find(|source| source.name == file);
        said.text("file", file)
            .text("column", source.map_or("", |source| source.header(column)))
    };
    match found {
        Diagnostic::UnknownTable { file } => said.text("file", file),
        Diagnostic::ChooseDateOrder { file, column }
        | Diagnostic::ChooseDecimalSign { file, column } => column_of(said, file, *column),
        Diagnostic::RowsLeftOut {
            file,
            column,
            n_rows,
            ..
        } => column_of(said, file, *column).count("n", *n_rows),
        Diagnostic::ColumnsLeftOut { file, headers } => {
            let headers = headers
                .iter()
                .map(|header| Parameter::Text(header.clone()))
                .collect();
            said.text("file", file)
                .with("headers", Parameter::List(headers))
        }
        Diagnostic::RepeatedRows {
            file,
            table,
            n_rows,
        } => said
            .text("file", file)
            .with("table", table_word(*table))
            .count("n", *n_rows),
        Diagnostic::Created { table, n_records } => said
            .with("table", table_word(*table))
            .count("n", *n_records),
        Diagnostic::UnknownReference {
            table,
            n_rows,
            first,
        }
        | Diagnostic::AmbiguousName {
            table,
            n_rows,
            first,
        } => said
            .with("table", table_word(*table))
            .count("n", *n_rows)
            .text("first", first),
    }
}
