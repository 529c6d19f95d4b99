//! A person in the grid.

use std::rc::Rc;

use session::view::ClientRow;
use words::Words;
use yew::prelude::*;

use super::columns::Column;
use super::grid::row_id;
use super::heads::unit;
use super::spark::Spark;
use crate::components::{Diamond, Glyph, Icon, IconSize, Status, Treat};
use crate::hooks::{use_book, use_words};
use crate::state::BookState;

/// See [`Row`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct RowProps {
    pub(super) row: Rc<ClientRow>,
    /// From 0, in the whole list.
    pub(super) number: u32,
    /// Whether the keys are at it.
    pub(super) is_here: bool,
    /// Whether it is the one in the drawer.
    pub(super) is_selected: bool,
    /// Whether the row above is of the same company.
    pub(super) is_repeated: bool,
    pub(super) in_thousands: bool,
    pub(super) on_press: Callback<u32>,
}

/// A row.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let (words, book) = (use_words(), use_book());
    let press = {
        let (press, number) = (props.on_press.clone(), props.number);
        Callback::from(move |_: MouseEvent| press.emit(number))
    };
    let cell = |column: Column| {
        let role = if column == Column::Name {
            "rowheader"
        } else {
            "gridcell"
        };
        html! { <div class={column.class()} {role}>{ content(&words, &book, column, props) }</div> }
    };
    html! {
        <div
            class="person"
            role="row"
            id={row_id(props.number)}
            aria-rowindex={(props.number + 2).to_string()}
            aria-selected={props.is_selected.to_string()}
            data-here={props.is_here.then_some("")}
            data-again={props.is_repeated.then_some("")}
            onclick={press}
        >
            { for Column::ALL.map(cell) }
        </div>
    }
}

fn content(words: &Words, book: &BookState, column: Column, props: &RowProps) -> Html {
    let row = &props.row;
    match column {
        Column::Decides if row.decision_maker == Some(true) => {
            html! { <Diamond label={words.get("decision-maker")} /> }
        }
        Column::Decides => html! { <span></span> },
        Column::Name => html! {
            <>
                <span class="trunc" title={row.name.clone()}>{ named(words, &row.name) }</span>
                <span class="hint">
                    if row.n_hints > 0 {
                        <span role="img" aria-label={words.count("clients-hints", row.n_hints)}>
                            <Icon glyph={Glyph::Warn} size={IconSize::Small} />
                        </span>
                    }
                </span>
            </>
        },
        Column::Role => {
            html! { <span class="trunc mute" title={row.role.clone()}>{ &row.role }</span> }
        }
        Column::Company => {
            html! { <span class="trunc" title={row.company.clone()}>{ &row.company }</span> }
        }
        Column::Status if row.lifecycle.is_empty() => html! { <span></span> },
        Column::Status => {
            html! { <Status lifecycle={row.lifecycle.clone()} text={AttrValue::from(words.choice(&row.lifecycle))} /> }
        }
        Column::Revenue => {
            // Where the heads have no room, the unit stands behind the sum.
            let unit = row.revenue_minor.map(|_| unit(words, props.in_thousands));
            html! { <span data-unit={unit}>{ row.revenue_minor.map(|minor| sum(words, minor, props.in_thousands)).unwrap_or_default() }</span> }
        }
        Column::Months if props.is_repeated => html! { <span></span> },
        Column::Months => html! { <Spark months={row.months.clone()} /> },
        Column::Segment => html! {
            <>
                <span class="abc" data-v={row.abc.clone()} hidden={row.abc.is_empty()}>{ &row.abc }</span>
                <span class="rfm mute">{ &row.rfm }</span>
            </>
        },
        Column::Negotiated => {
            html! { <span>{ row.negotiated_days.map(|days| words.count("clients-days", days)).unwrap_or_default() }</span> }
        }
        Column::Gives => gives(words, book, row),
    }
}

fn named(words: &Words, name: &str) -> String {
    if name.is_empty() {
        words.get("clients-nameless")
    } else {
        name.to_owned()
    }
}

fn gives(words: &Words, book: &BookState, row: &ClientRow) -> Html {
    let is_planned = book
        .overview
        .as_ref()
        .is_some_and(|overview| !overview.treatments.is_empty());
    let Some(best) = row.holds.first().filter(|_| is_planned) else {
        if !is_planned {
            return html! { <span></span> };
        }
        let key = if row.opted_out {
            "clients-opted-out"
        } else {
            "clients-nothing"
        };
        return html! { <Treat ink={0} name={words.get(key)} /> };
    };
    let (ink, name) = book.treatment(best).map_or((4, best.clone()), |treatment| {
        (
            treatment.ink,
            words
                .choose(&treatment.name.en, &treatment.name.ru)
                .to_owned(),
        )
    });
    html! { <Treat {ink} {name} /> }
}

/// A sum without its sign: the unit stands in the head.
fn sum(words: &Words, minor: i64, in_thousands: bool) -> String {
    let mut one = i64::pow(10, words.currency.digits());
    if in_thousands {
        one = one.saturating_mul(1000);
    }
    let rounded = (minor.saturating_add(minor.signum() * one / 2)) / one;
    words::format::count(words.language, rounded)
}

/// See [`BlankRow`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct BlankRowProps {
    pub(super) number: u32,
}

/// A row that is still on its way.
#[component]
pub(super) fn BlankRow(props: &BlankRowProps) -> Html {
    html! {
        <div class="person" role="row" data-blank="" aria-busy="true" aria-rowindex={(props.number + 2).to_string()}>
            { for Column::ALL.map(|column| html! { <div class={column.class()} role="gridcell"><span></span></div> }) }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use book::Currency;
    use words::Language;

    #[test]
    fn sums_are_rounded_to_the_unit_of_the_head() {
        let words = Words::new(Language::En, Currency::RUB);
        assert_eq!(sum(&words, 174_790_000, true), "1,748");
        assert_eq!(sum(&words, -174_790_050, false), "\u{2212}1,747,901");
        let yen = Words::new(Language::En, Currency::parse("JPY").unwrap());
        assert_eq!(sum(&yen, 1_234, false), "1,234");
    }
}
