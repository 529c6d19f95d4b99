//! Where keys lead among cells. Pure.

/// A cell: line of the list and column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) row: u32,
    pub(super) column: usize,
}

/// The ground that one walks on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Walk {
    pub(super) n_rows: u32,
    pub(super) n_columns: usize,
    /// Rows of a page.
    pub(super) page: u32,
}

/// Where a key leads from a cell; `None` if it leads nowhere.
pub(super) fn walked(key: &str, control: bool, at: Spot, walk: Walk) -> Option<Spot> {
    let last_row = walk.n_rows.checked_sub(1)?;
    let last_column = walk.n_columns.checked_sub(1)?;
    let page = walk.page.max(1);
    let row = |row: u32| Spot {
        row: row.min(last_row),
        ..at
    };
    let column = |column: usize| Spot {
        column: column.min(last_column),
        ..at
    };
    Some(match (key, control) {
        ("ArrowDown", false) => row(at.row.saturating_add(1)),
        ("ArrowUp", false) => row(at.row.saturating_sub(1)),
        ("ArrowRight", false) => column(at.column + 1),
        ("ArrowLeft", false) => column(at.column.saturating_sub(1)),
        ("ArrowDown", true) => row(last_row),
        ("ArrowUp", true) => row(0),
        ("ArrowRight", true) | ("End", false) => column(last_column),
        ("ArrowLeft", true) | ("Home", false) => column(0),
        ("PageDown", _) => row(at.row.saturating_add(page)),
        ("PageUp", _) => row(at.row.saturating_sub(page)),
        ("Home", true) => Spot { row: 0, column: 0 },
        ("End", true) => Spot {
            row: last_row,
            column: last_column,
        },
        _ => return None,
    })
}

/// Whether a key is a letter that begins an edit. A few are the page's own.
pub(super) fn begins(key: &str) -> bool {
    let mut letters = key.chars();
    let (first, rest) = (letters.next(), letters.next());
    rest.is_none()
        && first.is_some_and(|c| !c.is_control() && !matches!(c, ' ' | '/' | '?' | '[' | ']'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUND: Walk = Walk {
        n_rows: 10,
        n_columns: 4,
        page: 3,
    };

    fn led(key: &str, control: bool, row: u32, column: usize) -> Option<(u32, usize)> {
        walked(key, control, Spot { row, column }, GROUND).map(|spot| (spot.row, spot.column))
    }

    #[test]
    fn keys_walk_within_the_list_and_stop_at_its_ends() {
        assert_eq!(led("ArrowDown", false, 9, 1), Some((9, 1)));
        assert_eq!(led("ArrowUp", false, 0, 1), Some((0, 1)));
        assert_eq!(led("ArrowRight", false, 2, 3), Some((2, 3)));
        assert_eq!(led("ArrowLeft", false, 2, 2), Some((2, 1)));
        assert_eq!(led("PageDown", false, 1, 0), Some((4, 0)));
        assert_eq!(led("PageUp", false, 1, 0), Some((0, 0)));
        assert_eq!(led("Home", false, 5, 2), Some((5, 0)));
        assert_eq!(led("End", false, 5, 2), Some((5, 3)));
        assert_eq!(led("Home", true, 5, 2), Some((0, 0)));
        assert_eq!(led("End", true, 5, 2), Some((9, 3)));
        assert_eq!(led("ArrowDown", true, 5, 2), Some((9, 2)));
        assert_eq!(led("a", false, 5, 2), None);
        let nowhere = Walk {
            n_rows: 0,
            ..GROUND
        };
        assert_eq!(walked("End", false, Spot::default(), nowhere), None);
    }

    #[test]
    fn letters_begin_an_edit_but_for_the_keys_of_the_page() {
        assert!(begins("a") && begins("Я") && begins("5") && begins("-") && begins("="));
        assert!(!begins("/") && !begins("?") && !begins(" ") && !begins("Shift") && !begins(""));
    }
}
