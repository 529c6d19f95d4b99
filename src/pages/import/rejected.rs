//! Rows that would stay outside: each with its place, the reason and a field to put it right in,
//! and all as a file.

use std::rc::Rc;

use session::view::{ImportRecordsView, ImportView, RejectedRow};
use session::{CellFix, ImportQuery, Request, Response};
use tables::{OutCell, WriteOptions};
use words::{Said, Words};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::choices::Choice;
use crate::hooks::{use_desk, use_words};
use crate::platform::page::{element, files};
use crate::state::ToastKind;

/// So many are listed; the file has more.
const LISTED: usize = 12;
const FILE: &str = "rejected.csv";

/// See [`Rejected`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct RejectedProps {
    pub(super) view: Rc<ImportView>,
    pub(super) n_mended: usize,
    pub(super) on_choose: Callback<Choice>,
    pub(super) on_all: Callback<()>,
}

/// The rejected rows.
#[component]
pub(super) fn Rejected(props: &RejectedProps) -> Html {
    let (words, desk) = (use_words(), use_desk());
    let rows = &props.view.rejected;
    let are_many = props.view.sources.len() > 1;
    let n_more = (props.view.n_rejected as usize).saturating_sub(LISTED);
    let download = {
        let (words, desk) = (words.clone(), desk.clone());
        Callback::from(move |_: MouseEvent| {
            let (words, desk) = (words.clone(), desk.clone());
            spawn_local(async move {
                let all = Request::ImportRecords(ImportQuery {
                    list: "rejected".to_owned(),
                    limit: u32::MAX,
                    ..ImportQuery::default()
                });
                let rows = match desk.engine.ask(all).await {
                    Response::ImportRecords(records) => records.rejected,
                    _ => ImportRecordsView::default().rejected,
                };
                if files::download(FILE, "text/csv", &csv(&words, &rows)) {
                    let said = Said::new("toast-saved-copy").text("name", FILE);
                    desk.toast(ToastKind::Done, said);
                } else {
                    desk.toast(ToastKind::Refused, Said::new("refused-download"));
                }
            });
        })
    };
    let all = props.on_all.reform(|_: MouseEvent| ());
    let take_back = props
        .on_choose
        .reform(|_: MouseEvent| Choice::TakeBackFixes);
    html! {
        <section class="dr-sec rejs" id="import-rejected" tabindex="-1" data-none={rows.is_empty().then_some("")}>
            <h3>
                { words.count("import-rejected", props.view.n_rejected) }
                <button type="button" class="linkish small" hidden={rows.is_empty()} onclick={download}>
                    { words.get("import-save-rejected") }
                </button>
            </h3>
            <ol>
                for row in rows.iter().take(LISTED) {
                    <li key={format!("{} {} {:?}", row.source, row.row, row.cell)}>
                        <span class="small mute">{ place(&words, row, are_many) }</span>
                        <span class="dim">{ words.say(&row.reason) }</span>
                        <Mend row={row.clone()} on_choose={props.on_choose.clone()} />
                    </li>
                }
            </ol>
            <p class="small" hidden={n_more == 0}>
                <button type="button" class="linkish" onclick={all}>{ words.count("import-rejected-all", props.view.n_rejected) }</button>
            </p>
            <p class="small mute" hidden={props.n_mended == 0}>
                { words.count("import-mended", props.n_mended) }{ " " }
                <button type="button" class="linkish" onclick={take_back}>{ words.get("import-take-back") }</button>
            </p>
        </section>
    }
}

/// Where a row stands: file, sheet, row and column, as far as there are several.
pub(super) fn place(words: &Words, row: &RejectedRow, are_many: bool) -> String {
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
    let mut parts = vec![said];
    if !row.sheet.is_empty() {
        parts.insert(0, row.sheet.clone());
    }
    if are_many {
        parts.insert(0, row.file.clone());
    }
    parts.join(", ")
}

/// See [`Mend`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct MendProps {
    pub(super) row: RejectedRow,
    pub(super) on_choose: Callback<Choice>,
}

/// The text that stands there, to be put right in place. What cannot be put right is shown.
#[component]
pub(super) fn Mend(props: &MendProps) -> Html {
    let words = use_words();
    let row = &props.row;
    let node = use_node_ref();
    let changed = {
        let (choose, row) = (props.on_choose.clone(), row.clone());
        Callback::from(move |event: Event| {
            choose.emit(Choice::Fix(CellFix {
                file: row.source,
                sheet: row.sheet_number,
                row: row.row,
                column: row.cell,
                was: row.text.clone(),
                text: element::value(&event),
            }));
        })
    };
    let name = Said::new("import-mend").count("row", row.row).text(
        "column",
        if row.header.is_empty() {
            &row.column
        } else {
            &row.header
        },
    );
    html! {
        <span class="mend">
            if row.cell.is_some() || row.is_row {
                <input
                    ref={node}
                    class="input"
                    data-size="s"
                    value={row.text.clone()}
                    placeholder={row.header.clone()}
                    aria-label={words.say(&name)}
                    onchange={changed}
                />
            } else {
                <b><bdi>{ &row.text }</bdi></b>
            }
        </span>
    }
}

/// The rows as a file: text that a program might run is made harmless, as in every file we write.
fn csv(words: &Words, rows: &[RejectedRow]) -> Vec<u8> {
    let heads = ["file", "sheet", "row", "column", "text", "reason"]
        .map(|head| words.get(&format!("import-csv-{head}")));
    let lines: Vec<[String; 6]> = rows
        .iter()
        .map(|row| {
            [
                row.file.clone(),
                row.sheet.clone(),
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
            ..RejectedRow::default()
        };
        let text = String::from_utf8(csv(&words, &[row])).unwrap();
        let line = text.lines().nth(1).unwrap();
        assert!(line.starts_with("a.csv,,88,F,"), "{line}");
        assert!(
            line.contains("'=cmd") && line.ends_with("not a number"),
            "{line}"
        );
    }
}
