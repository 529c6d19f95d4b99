//! The grid of people: only the rows in view are in the document, however long the list is. One
//! Tab stop; arrows walk, Enter opens, Esc closes the drawer.

use words::{Said, Words};
use yew::prelude::*;

use super::asked::Asked;
use super::columns::Column;
use super::heads::head;
use super::row::{BlankRow, Row};
use super::use_rows::Rows;
use super::use_seen::{use_parts, use_seen, use_top_after_asking};
use super::window::{Window, to_reveal};
use crate::hooks::{use_measure, use_words};
use crate::platform::page::element;
use crate::platform::page::scroll::{self, Seen};

/// The id of the grid.
pub(super) const GRID: &str = "people";
/// From here on sums are said in thousands.
const THOUSANDS_FROM_MINOR: i64 = 10_000_000;

/// See [`Grid`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct GridProps {
    pub(super) rows: Rows,
    pub(super) window: Window,
    pub(super) asked: Asked,
    pub(super) on_ask: Callback<Asked>,
    /// Whose drawer is open.
    pub(super) selected: Option<String>,
    pub(super) on_select: Callback<Option<String>>,
    /// Another part of the list is seen.
    pub(super) on_seen: Callback<Seen>,
}

/// The grid.
#[component]
pub(super) fn Grid(props: &GridProps) -> Html {
    let words = use_words();
    let parts = use_parts();
    let at = use_state_eq(|| 0_u32);
    let in_thousands = use_mut_ref(|| false);
    // Sums keep their unit while one scrolls: it grows once and never shrinks.
    *in_thousands.borrow_mut() |= props.rows.greatest_minor() >= THOUSANDS_FROM_MINOR;
    let in_thousands = *in_thousands.borrow();
    let n = props.rows.n_matching;
    let at_now = (*at).min(n.saturating_sub(1));
    use_seen(&parts, n, props.on_seen.clone());
    use_top_after_asking(&parts, &props.asked, at.setter());
    use_measure(&parts.list, "--height", props.window.height_px);
    use_measure(&parts.drawn, "--shift", props.window.shift_px);

    let open = {
        let (rows, select) = (props.rows.clone(), props.on_select.clone());
        Callback::from(move |number: u32| {
            if let Some(row) = rows.get(number) {
                select.emit(Some(row.id.clone()));
            }
        })
    };
    let keyed = {
        let (parts, at, open, select) = (
            parts.clone(),
            at.clone(),
            open.clone(),
            props.on_select.clone(),
        );
        Callback::from(move |event: KeyboardEvent| {
            if !element::is_target(&parts.pane, &event)
                || event.ctrl_key()
                || event.alt_key()
                || event.meta_key()
            {
                return;
            }
            let seen = parts.seen();
            match event.key().as_str() {
                "Enter" | " " => open.emit(at_now),
                "Escape" => select.emit(None),
                key => {
                    let page = seen.map_or(10, |seen| seen.view / seen.row.max(1) - 1);
                    let Some(next) = walked(key, at_now, n, u32::try_from(page).unwrap_or(1))
                    else {
                        return;
                    };
                    if let Some(seen) = seen {
                        scroll::scroll_by(&parts.pane, to_reveal(n, seen, next));
                    }
                    at.set(next);
                }
            }
            event.prevent_default();
        })
    };
    let press = {
        let (at, open) = (at.clone(), open.clone());
        Callback::from(move |number: u32| {
            at.set(number);
            open.emit(number);
        })
    };
    let drawn =
        (props.window.first..props.window.last).map(|number| match props.rows.get(number) {
            Some(row) => html! {
                <Row
                    key={row.id.clone()}
                    row={row.clone()}
                    {number}
                    is_here={number == at_now}
                    is_selected={props.selected.as_ref() == Some(&row.id)}
                    is_repeated={repeats(&props.rows, number)}
                    {in_thousands}
                    on_press={press.clone()}
                />
            },
            None => html! { <BlankRow key={format!("blank {number}")} {number} /> },
        });
    let is_drawn = (props.window.first..props.window.last).contains(&at_now);
    html! {
        <div class="gridded">
            <div
                class="gridbox"
                ref={parts.pane.clone()}
                id={GRID}
                role="grid"
                tabindex="0"
                aria-label={words.get("clients-grid")}
                aria-rowcount={(n + 1).to_string()}
                aria-readonly="true"
                aria-activedescendant={is_drawn.then(|| row_id(at_now))}
                onkeydown={keyed}
            >
                <div class="people-head" role="rowgroup" ref={parts.head.clone()}>
                    <div class="person" role="row" aria-rowindex="1">
                        { for Column::ALL.map(|column| head(&words, column, in_thousands, props)) }
                    </div>
                </div>
                <div class="people" role="rowgroup" ref={parts.list.clone()}>
                    <div class="people-in" role="presentation" ref={parts.drawn.clone()}>{ for drawn }</div>
                    <div class="row-probe" role="presentation" aria-hidden="true" ref={parts.row.clone()}></div>
                </div>
            </div>
            <p class="gridfoot small mute">
                <span>{ foot(&words, &props.window, n) }</span>
                <span class="walk" aria-hidden="true">{ words.get("clients-keys") }</span>
            </p>
        </div>
    }
}

/// The id of a row's element.
pub(super) fn row_id(number: u32) -> String {
    format!("client-{number}")
}

/// Where a key leads among `n` rows.
fn walked(key: &str, at: u32, n: u32, page: u32) -> Option<u32> {
    let last = n.checked_sub(1)?;
    Some(match key {
        "ArrowDown" => (at + 1).min(last),
        "ArrowUp" => at.saturating_sub(1),
        "PageDown" => at.saturating_add(page.max(1)).min(last),
        "PageUp" => at.saturating_sub(page.max(1)),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}

/// Whether a row's company is the one of the row above: said once, then dimmed.
fn repeats(rows: &Rows, number: u32) -> bool {
    let above = number.checked_sub(1).and_then(|above| rows.get(above));
    above.zip(rows.get(number)).is_some_and(|(above, row)| {
        !row.company_id.is_empty() && above.company_id == row.company_id
    })
}

fn foot(words: &Words, window: &Window, n: u32) -> String {
    let from = (window.seen_first + 1).min(n);
    words.say(
        &Said::new("clients-rows")
            .count("from", from)
            .count("to", window.seen_last)
            .count("n", n),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_walk_within_the_list_and_stop_at_its_ends() {
        assert_eq!(walked("ArrowDown", 4, 5, 3), Some(4));
        assert_eq!(walked("ArrowUp", 0, 5, 3), Some(0));
        assert_eq!(walked("PageDown", 1, 10, 3), Some(4));
        assert_eq!(walked("PageUp", 1, 10, 3), Some(0));
        assert_eq!(walked("End", 1, 10, 3), Some(9));
        assert_eq!(walked("Home", 9, 10, 3), Some(0));
        assert_eq!(walked("a", 1, 10, 3), None);
        assert_eq!(walked("End", 0, 0, 3), None);
    }
}
