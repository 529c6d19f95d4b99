//! The heads of the grid's columns: pressed, they order the list; pressed again, they reverse it.

use words::{Said, Words};
use yew::prelude::*;

use super::columns::{Column, kind_of};
use super::grid::GridProps;
use crate::components::{Diamond, Glyph, Icon, IconSize};
use crate::platform::page::drag;

/// The head of a column. Alt and an arrow, or dragging, moves the column.
pub(super) fn head(
    words: &Words,
    at: usize,
    column: &Column,
    in_thousands: bool,
    props: &GridProps,
) -> Html {
    let is_sorted = props.asked.sort == *column;
    let order = is_sorted.then_some(if props.asked.descending {
        "descending"
    } else {
        "ascending"
    });
    let label = match column {
        Column::Revenue => {
            words.say(&Said::new("clients-revenue").text("unit", unit(words, in_thousands)))
        }
        column => column.name(words),
    };
    let face = match column {
        Column::Decides => html! { <Diamond label={label} /> },
        Column::Months => html! { <span class="sr">{ label }</span> },
        _ => html! { <span>{ label }</span> },
    };
    let moved = {
        let (ask, asked) = (props.on_ask.clone(), props.asked.clone());
        Callback::from(move |(from, to): (usize, usize)| {
            ask.emit(asked.with_columns(moved_column(&asked.columns, from, to)));
        })
    };
    let keyed = {
        let moved = moved.clone();
        Callback::from(move |event: KeyboardEvent| {
            if !event.alt_key() {
                return;
            }
            let to = match event.key().as_str() {
                "ArrowLeft" => at.checked_sub(1),
                "ArrowRight" => Some(at + 1),
                _ => return,
            };
            event.prevent_default();
            if let Some(to) = to {
                moved.emit((at, to));
            }
        })
    };
    let dragged = Callback::from(move |event: DragEvent| drag::carry(&event, &at.to_string()));
    let over = Callback::from(|event: DragEvent| event.prevent_default());
    let dropped = Callback::from(move |event: DragEvent| {
        if let Some(from) = drag::carried(&event).and_then(|text| text.parse().ok()) {
            event.prevent_default();
            event.stop_propagation();
            moved.emit((from, at));
        }
    });
    let kind = match column {
        Column::Field(path) => Some(kind_of(&props.fields, path).to_owned()),
        _ => None,
    };
    html! {
        <div
            key={column.id().to_string()}
            class={column.class()}
            role="columnheader"
            aria-sort={order}
            data-kind={kind}
            draggable="true"
            ondragstart={dragged}
            ondragover={over}
            ondrop={dropped}
            onkeydown={keyed}
        >
            if column.sort().is_some() {
                <button
                    type="button"
                    class={classes!(is_sorted.then_some("sorted"))}
                    title={(*column == Column::Decides).then(|| column.name(words))}
                    onclick={
                        let (ask, next) = (props.on_ask.clone(), props.asked.sorted(column));
                        move |_| ask.emit(next.clone())
                    }
                >
                    { face }
                    <span class="order">
                        if is_sorted && *column != Column::Decides {
                            <Icon glyph={if props.asked.descending { Glyph::Down } else { Glyph::Up }} size={IconSize::Small} />
                        }
                    </span>
                </button>
            } else {
                { face }
            }
        </div>
    }
}

/// The columns with one of them at another place.
pub(super) fn moved_column(columns: &[Column], from: usize, to: usize) -> Vec<Column> {
    let mut columns = columns.to_vec();
    if from < columns.len() && to < columns.len() {
        let column = columns.remove(from);
        columns.insert(to, column);
    }
    columns
}

/// What sums are counted in: `₽ k`.
pub(super) fn unit(words: &Words, in_thousands: bool) -> String {
    let key = if in_thousands {
        "clients-thousands"
    } else {
        "clients-units"
    };
    words.say(&Said::new(key).text("sign", words::format::sign(words.currency)))
}
