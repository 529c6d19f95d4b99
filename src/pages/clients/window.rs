//! Which rows of a long list are drawn. Pure: measured pixels in, rows and places out.
//!
//! Browsers refuse elements beyond some ten million pixels, so a longer list is drawn into a
//! shorter one: the scroll bar leads through all rows, and the rows in view keep their height.

use crate::platform::page::scroll::Seen;

/// No list is drawn higher than this.
const MOST_PX: i64 = 8_000_000;
/// Rows drawn above and below those in view.
const OVERSCAN: i64 = 12;
/// Rows are asked for in whole blocks, so that scrolling a little asks nothing.
const BLOCK: u32 = 32;
/// However high the window, no more rows are drawn.
const MOST_ROWS: i64 = 160;

/// Before anything is measured.
pub(super) const UNMEASURED: Seen = Seen {
    from: 0,
    view: 900,
    row: 30,
};

/// The rows drawn of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Window {
    /// Rows drawn: from, up to and without.
    pub(super) first: u32,
    pub(super) last: u32,
    /// Rows in view, even by a pixel.
    pub(super) seen_first: u32,
    pub(super) seen_last: u32,
    /// Height of the whole list, and where in it the first row drawn stands.
    pub(super) height_px: i64,
    pub(super) shift_px: i64,
}

/// The window on a list of `n` rows.
pub(super) fn window(n: u32, seen: Seen) -> Window {
    let list = List::new(n, seen);
    let from = list.from(seen);
    let at = list.stretched(from);
    let n = i64::from(n);
    let seen_first = (at / list.row).min(n);
    let seen_last = (at + list.view)
        .div_euclid(list.row)
        .saturating_add(i64::from((at + list.view) % list.row > 0))
        .min(n);
    let first = (seen_first - OVERSCAN).max(0);
    let last = (seen_last + OVERSCAN).min(n).min(first + MOST_ROWS);
    Window {
        first: count(first),
        last: count(last),
        seen_first: count(seen_first),
        seen_last: count(seen_last),
        height_px: list.height,
        shift_px: from - (at - first * list.row),
    }
}

/// How far to scroll so that a row is whole in view; 0 if it is.
pub(super) fn to_reveal(n: u32, seen: Seen, row: u32) -> i32 {
    let list = List::new(n, seen);
    let from = list.from(seen);
    let at = list.stretched(from);
    let (top, bottom) = (i64::from(row) * list.row, (i64::from(row) + 1) * list.row);
    let wanted = if top < at {
        top
    } else if bottom > at + list.view {
        bottom - list.view
    } else {
        return 0;
    };
    i32::try_from(list.shortened(wanted) - from).unwrap_or(0)
}

/// What is measured, but for movements within a row, which change nothing that is drawn.
pub(super) fn settled(n: u32, seen: Seen) -> Seen {
    let list = List::new(n, seen);
    if list.whole > list.height {
        return seen;
    }
    Seen {
        from: seen.from.div_euclid(seen.row.max(1)) * seen.row.max(1),
        ..seen
    }
}

/// Offset and limit to ask for, so that the window's rows come in whole blocks.
pub(super) fn block(window: &Window) -> (u32, u32) {
    let offset = window.first / BLOCK * BLOCK;
    let until = window.last.max(window.first + 1).div_ceil(BLOCK) * BLOCK;
    (offset, until - offset)
}

struct List {
    row: i64,
    view: i64,
    /// All rows at their height, and the list as it is drawn.
    whole: i64,
    height: i64,
}

impl List {
    fn new(n: u32, seen: Seen) -> Self {
        let row = i64::from(seen.row.max(1));
        let whole = i64::from(n) * row;
        Self {
            row,
            view: i64::from(seen.view.max(0)),
            whole,
            height: whole.min(MOST_PX),
        }
    }

    /// The upper edge of what is seen, in the list as drawn.
    fn from(&self, seen: Seen) -> i64 {
        i64::from(seen.from).clamp(0, (self.height - self.view).max(0))
    }

    /// A place in the list as drawn, among all rows.
    fn stretched(&self, from: i64) -> i64 {
        let (drawn, all) = (self.height - self.view, self.whole - self.view);
        if self.whole == self.height || drawn <= 0 {
            from
        } else {
            from * all / drawn
        }
    }

    fn shortened(&self, at: i64) -> i64 {
        let (drawn, all) = (self.height - self.view, self.whole - self.view);
        if self.whole == self.height || all <= 0 {
            at
        } else {
            at * drawn / all
        }
    }
}

fn count(n: i64) -> u32 {
    u32::try_from(n).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(from: i32) -> Seen {
        Seen {
            from,
            view: 600,
            row: 30,
        }
    }

    #[test]
    fn only_rows_in_view_and_a_few_around_are_drawn() {
        let top = window(1000, seen(0));
        assert_eq!(
            (top.first, top.last, top.seen_first, top.seen_last),
            (0, 32, 0, 20)
        );
        let middle = window(1000, seen(3015));
        assert_eq!((middle.seen_first, middle.seen_last), (100, 121));
        assert_eq!((middle.first, middle.shift_px), (88, 88 * 30));
        assert!(middle.last - middle.first <= 60);
    }

    #[test]
    fn a_short_list_is_drawn_whole_and_an_empty_one_not_at_all() {
        let few = window(3, seen(500));
        assert_eq!(
            (few.first, few.last, few.height_px, few.shift_px),
            (0, 3, 90, 0)
        );
        let none = window(0, seen(0));
        assert_eq!((none.first, none.last, none.height_px), (0, 0, 0));
    }

    #[test]
    fn a_million_rows_end_with_the_last_one_within_what_browsers_draw() {
        let n = 1_000_000;
        let end = window(n, seen(i32::MAX));
        assert_eq!(end.height_px, MOST_PX);
        assert_eq!(end.seen_last, n);
        // The last row's lower edge is the list's.
        let lower = end.shift_px + i64::from(end.last - end.first) * 30;
        assert_eq!(lower, MOST_PX);
        assert_eq!(window(n, seen(0)).seen_first, 0);
    }

    #[test]
    fn every_place_of_the_scroll_bar_draws_rows_that_cover_the_view() {
        for from in (0..8_000_000).step_by(77_777) {
            let window = window(1_000_000, seen(from));
            let first_seen = window.shift_px + i64::from(window.seen_first - window.first) * 30;
            let from = i64::from(from).min(MOST_PX - 600);
            assert!(first_seen <= from && from < first_seen + 30, "{from}");
        }
    }

    #[test]
    fn a_row_is_revealed_by_as_little_as_needed() {
        assert_eq!(to_reveal(100, seen(300), 10), 0);
        assert_eq!(to_reveal(100, seen(300), 9), -30);
        assert_eq!(to_reveal(100, seen(300), 30), 30);
    }

    #[test]
    fn any_row_of_a_million_can_be_revealed() {
        for row in [0, 1, 499_999, 999_999] {
            let there = seen(to_reveal(1_000_000, seen(0), row));
            let window = window(1_000_000, there);
            assert!(window.seen_first <= row && row < window.seen_last, "{row}");
        }
    }

    #[test]
    fn blocks_hold_the_window_and_change_rarely() {
        assert_eq!(block(&window(1000, seen(0))), (0, 32));
        let (offset, limit) = block(&window(1000, seen(3015)));
        assert_eq!((offset, limit), (64, 96));
        assert_eq!(block(&window(1000, seen(3100))), (64, 96));
    }
}
