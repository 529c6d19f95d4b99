//! Which rows of a long list of the preview are drawn: those in view and a few around them.

use yew::prelude::*;

use crate::hooks::use_measure;
use crate::platform::page::scroll;

/// Rows drawn above and below those in view.
const AROUND: u32 = 20;
/// Rows are asked for in whole blocks, so that scrolling a little asks nothing.
pub(super) const BLOCK: u32 = 100;
/// Browsers draw no list higher than some ten million pixels.
pub(super) const MOST_ROWS: u32 = 150_000;

/// A list under a scroll bar of its own.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Window {
    pub(super) pane: NodeRef,
    /// What lies over the list's upper end.
    pub(super) head: NodeRef,
    pub(super) list: NodeRef,
    pub(super) row: NodeRef,
    /// Rows drawn: from, up to and without.
    pub(super) first: u32,
    pub(super) last: u32,
    pub(super) on_scroll: Callback<Event>,
}

impl Window {
    /// Offset and limit to ask for.
    pub(super) fn block(&self) -> (u32, u32) {
        block(self.first, self.last)
    }
}

fn block(first: u32, last: u32) -> (u32, u32) {
    let offset = first / BLOCK * BLOCK;
    (offset, last.max(first + 1).div_ceil(BLOCK) * BLOCK - offset)
}

/// The window on a list of `n` rows. The style sheet reads `--n` (rows) and `--from` (the first
/// one drawn) on the list; rows are of one height.
#[hook]
pub(super) fn use_window(n: u32) -> Window {
    let (pane, head) = (use_node_ref(), use_node_ref());
    let (list, row) = (use_node_ref(), use_node_ref());
    let seen = use_state_eq(|| (0_u32, 40_u32));
    let on_scroll = {
        let (pane, head, seen) = (pane.clone(), head.clone(), seen.setter());
        let (list, row) = (list.clone(), row.clone());
        Callback::from(move |_: Event| {
            if let Some(now) = scroll::seen(&pane, &head, &list, &row) {
                seen.set(rows(now));
            }
        })
    };
    let (from, until) = *seen;
    let first = from.saturating_sub(AROUND).min(n);
    let last = (until + AROUND).min(n).max(first);
    use_measure(&list, "--n", i64::from(n));
    use_measure(&list, "--from", i64::from(first));
    Window {
        pane,
        head,
        list,
        row,
        first,
        last,
        on_scroll,
    }
}

/// The rows in view, in steps of a few, so that not every pixel draws.
fn rows(seen: scroll::Seen) -> (u32, u32) {
    let row = seen.row.max(1);
    let from = u32::try_from(seen.from / row).unwrap_or(0) / 8 * 8;
    let in_view = u32::try_from(seen.view / row).unwrap_or(40) + 9;
    (from, from + in_view)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_hold_the_window_and_change_rarely() {
        assert_eq!(block(0, 40), (0, 100));
        assert_eq!(block(90, 130), (0, 200));
        assert_eq!(block(250, 290), (200, 100));
    }

    #[test]
    fn scrolling_within_a_few_rows_draws_nothing_anew() {
        let seen = |from| scroll::Seen {
            from,
            view: 400,
            row: 40,
        };
        assert_eq!(rows(seen(0)), rows(seen(300)));
        assert_eq!(rows(seen(330)), (8, 27));
    }
}
