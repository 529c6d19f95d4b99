//! Cells of a list as text, to be pasted into a spreadsheet or a document.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::{cells, clients};
use crate::ClientsQuery;
use crate::list::{self, Line};
use crate::open::Open;
use crate::view::{BlockView, Cell};

/// Lines from the first to the last, both included; heads of groups are left out.
pub(crate) fn answer(
    open: &Open,
    query: &ClientsQuery,
    first: u32,
    last: u32,
    columns: &[String],
) -> BlockView {
    let facts = open.facts();
    let listed = list::listed(open, query);
    let fields = clients::columns(facts, listed.unit, columns);
    let n = (last.saturating_sub(first) as usize).saturating_add(1);
    let mut block = BlockView {
        html: "<table>".to_owned(),
        ..BlockView::default()
    };
    for line in listed.lines.iter().skip(first as usize).take(n) {
        let Line::Row(row) = *line else { continue };
        block.n_rows += 1;
        block.html.push_str("<tr>");
        for (at, field) in fields.iter().enumerate() {
            let cell = field.map_or(Cell::Empty, |field| {
                cells::of_unit(facts, listed.unit, row, field)
            });
            let text = cells::plain(&cell, facts.book.home);
            let text = match cell {
                Cell::Empty | Cell::Number(_) | Cell::Money(_) | Cell::Date(_) | Cell::Flag(_) => {
                    Cow::Borrowed(text.as_str())
                }
                // What somebody typed may be a formula to a spreadsheet.
                Cell::Text(_) | Cell::Choice(_) | Cell::Choices(_) | Cell::Record { .. } => {
                    tables::guarded(&text)
                }
            };
            if at > 0 {
                block.tsv.push('\t');
            }
            push_tsv(&mut block.tsv, &text);
            // Writing to a string cannot fail.
            let _ = write!(block.html, "<td>{}</td>", escaped(&text));
        }
        block.tsv.push_str("\r\n");
        block.html.push_str("</tr>");
    }
    block.html.push_str("</table>");
    block
}

fn push_tsv(into: &mut String, text: &str) {
    if text.contains(['\t', '\n', '\r']) || text.starts_with('"') {
        into.push('"');
        into.push_str(&text.replace('"', "\"\""));
        into.push('"');
    } else {
        into.push_str(text);
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
