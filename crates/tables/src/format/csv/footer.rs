//! What exporting programs write below a table.

use super::scan::Scanned;
use crate::footer::is_footer_row;
use crate::{Diagnostic, Place, Problem};

/// Takes the footer out of the table and out of the rejected rows.
pub(super) fn leave_out(scanned: &mut Scanned, diagnostics: &mut Vec<Diagnostic>) {
    let mut n_rows = 0;
    let mut first = 0;
    loop {
        let last = scanned.table.n_rows.checked_sub(1);
        let last_number = last.map_or(0, |last| scanned.table.row_line(last));
        let row = match (scanned.rejected.last(), last) {
            (Some(rejected), _) if rejected.row > last_number => {
                if !is_footer_row(std::iter::once(rejected.text.as_str())) {
                    break;
                }
                let row = rejected.row;
                scanned.rejected.pop();
                row
            }
            (_, Some(last)) => {
                if !is_footer_row(scanned.table.row(last)) {
                    break;
                }
                scanned.table.truncate(last);
                last_number
            }
            _ => break,
        };
        first = row;
        n_rows += 1;
    }
    if n_rows > 0 {
        diagnostics.push(Diagnostic {
            problem: Problem::FooterRows { n_rows },
            place: Place::row(first),
        });
    }
}
