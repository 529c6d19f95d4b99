//! Rows that would stay outside: each with its place and the reason, and all as a file to mend.

use std::rc::Rc;

use session::view::{ImportView, RejectedRow};
use tables::{OutCell, WriteOptions};
use words::{Said, Words};
use yew::prelude::*;

use crate::hooks::{use_desk, use_words};
use crate::platform::page::files;
use crate::state::ToastKind;

/// So many are listed; the file has more.
const LISTED: usize = 60;
const FILE: &str = "rejected.csv";

/// See [`Rejected`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct RejectedProps {
    pub(super) view: Rc<ImportView>,
}

/// The rejected rows.
#[component]
pub(super) fn Rejected(props: &RejectedProps) -> Html {
    let (words, desk) = (use_words(), use_desk());
    let rows = &props.view.rejected;
    let are_many = props.view.sources.len() > 1;
    let n_more = (props.view.n_rejected as usize).saturating_sub(LISTED);
    let download = {
        let (words, view) = (words.clone(), props.view.clone());
        Callback::from(move |_: MouseEvent| {
            if files::download(FILE, "text/csv", &csv(&words, &view.rejected)) {
                desk.toast(
                    ToastKind::Done,
                    Said::new("toast-saved-copy").text("name", FILE),
                );
            } else {
                desk.toast(ToastKind::Refused, Said::new("refused-download"));
            }
        })
    };
    html! {
        <section class="dr-sec rejs" id="import-rejected" tabindex="-1" data-none={rows.is_empty().then_some("")}>
            <h3>
                { words.count("import-rejected", props.view.n_rejected) }
                <button type="button" class="linkish small" hidden={rows.is_empty()} onclick={download}>
                    { words.get("import-save-rejected") }
                </button>
            </h3>
            <ol>
                for (at, row) in rows.iter().take(LISTED).enumerate() {
                    <li key={at}>
                        <span class="small mute">{ place(&words, row, are_many) }</span>
                        <span><b><bdi>{ clipped(&row.text) }</bdi></b>{ " " }<span class="dim">{ words.say(&row.reason) }</span></span>
                    </li>
                }
            </ol>
            <p class="small mute" hidden={n_more == 0}>{ words.count("import-rejected-more", n_more) }</p>
        </section>
    }
}

fn place(words: &Words, row: &RejectedRow, are_many: bool) -> String {
    let key = if row.column.is_empty() {
        "import-place-row"
    } else {
        "import-place"
    };
    let said = words.say(
        &Said::new(key)
            .count("row", row.row)
            .text("column", &row.column),
    );
    if are_many {
        format!("{}, {said}", row.file)
    } else {
        said
    }
}

/// Enough of a long row to know it by.
fn clipped(text: &str) -> String {
    const LONG: usize = 80;
    let mut clipped: String = text.chars().take(LONG).collect();
    if clipped.len() < text.len() {
        clipped.push('…');
    }
    clipped
}

/// The rows as a file: text that a program might run is made harmless, as in every file we write.
fn csv(words: &Words, rows: &[RejectedRow]) -> Vec<u8> {
    let heads = ["file", "row", "column", "text", "reason"]
        .map(|head| words.get(&format!("import-csv-{head}")));
    let lines: Vec<[String; 5]> = rows
        .iter()
        .map(|row| {
            [
                row.file.clone(),
                row.row.to_string(),
                row.column.clone(),
                row.text.clone(),
                words.say(&row.reason),
            ]
        })
        .collect();
    let cells = lines
        .iter()
        .map(|line| line.iter().map(|cell| OutCell::Text(cell)));
    let options = WriteOptions {
        byte_order_mark: true,
        ..WriteOptions::default()
    };
    tables::write_csv(heads, cells, &options)
}

#[cfg(test)]
mod tests {
    use super::*;
    use book::Currency;
    use words::Language;

    #[test]
    fn the_file_of_rejected_rows_names_the_place_and_runs_nothing() {
        let words = Words::new(Language::En, Currency::RUB);
        let row = RejectedRow {
            file: "a.csv".to_owned(),
            row: 88,
            column: "F".to_owned(),
            text: "=cmd|'/c calc'!A1".to_owned(),
            reason: Said::new("reject-not-a-number"),
        };
        let text = String::from_utf8(csv(&words, &[row])).unwrap();
        let line = text.lines().nth(1).unwrap();
        assert!(line.starts_with("a.csv,88,F,"), "{line}");
        assert!(
            line.contains("'=cmd") && line.ends_with("not a number"),
            "{line}"
        );
    }

    #[test]
    fn a_long_row_is_clipped_between_letters() {
        assert_eq!(clipped("коротко"), "коротко");
        assert_eq!(clipped(&"я".repeat(100)).chars().count(), 81);
    }
}
