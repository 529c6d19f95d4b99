//! The heads of the grid's columns: pressed, they order the list; pressed again, they reverse it.

use words::{Said, Words};
use yew::prelude::*;

use super::columns::Column;
use super::grid::GridProps;
use crate::components::{Diamond, Glyph, Icon, IconSize};

/// The head of a column.
pub(super) fn head(words: &Words, column: Column, in_thousands: bool, props: &GridProps) -> Html {
    let is_sorted = props.asked.sort == column;
    let order = is_sorted.then_some(if props.asked.descending {
        "descending"
    } else {
        "ascending"
    });
    let label = match column {
        Column::Revenue => {
            words.say(&Said::new("clients-revenue").text("unit", unit(words, in_thousands)))
        }
        column => words.get(column.words()),
    };
    let face = match column {
        Column::Decides => html! { <Diamond label={label} /> },
        Column::Months => html! { <span class="sr">{ label }</span> },
        _ => html! { <span>{ label }</span> },
    };
    html! {
        <div class={column.class()} role="columnheader" aria-sort={order}>
            if column.sort().is_some() {
                <button
                    type="button"
                    class={classes!(is_sorted.then_some("sorted"))}
                    title={(column == Column::Decides).then(|| words.get(column.words()))}
                    onclick={
                        let (ask, next) = (props.on_ask.clone(), props.asked.sorted(column));
                        move |_| ask.emit(next.clone())
                    }
                >
                    { face }
                    <span class="order">
                        if is_sorted && column != Column::Decides {
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

/// What sums are counted in: `₽ k`.
pub(super) fn unit(words: &Words, in_thousands: bool) -> String {
    let key = if in_thousands {
        "clients-thousands"
    } else {
        "clients-units"
    };
    words.say(&Said::new(key).text("sign", words::format::sign(words.currency)))
}
