//! A person in the grid.

use std::rc::Rc;

use session::view::{ClientRow, FieldView};
use words::{Said, Words};
use yew::prelude::*;

use super::cell::read;
use super::columns::{Column, kind_of};
use super::editing::{CellField, Draft, Move};
use super::grid::cell_id;
use super::heads::unit;
use super::keys::Spot;
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
    pub(super) columns: Rc<Vec<Column>>,
    pub(super) fields: Rc<Vec<FieldView>>,
    /// The column that the keys are at, if they are at this row.
    pub(super) here: Option<usize>,
    /// The columns of the block that is chosen, first and last.
    pub(super) block: Option<(usize, usize)>,
    /// The cell of this row that is being edited.
    pub(super) draft: Option<Draft>,
    /// Whether it is the one in the drawer.
    pub(super) is_selected: bool,
    pub(super) is_picked: bool,
    /// Whether the row above is of the same company.
    pub(super) is_repeated: bool,
    pub(super) in_thousands: bool,
    /// A cell pressed, and whether Shift was down.
    pub(super) on_press: Callback<(Spot, bool)>,
    pub(super) on_double: Callback<Spot>,
    /// The box of the row ticked, and whether Shift was down.
    pub(super) on_pick: Callback<(u32, bool)>,
    pub(super) on_keep: Callback<(String, Move)>,
    pub(super) on_leave: Callback<()>,
    /// Who and whether they decide.
    pub(super) on_settle: Callback<(String, &'static str)>,
}

/// A row.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let (words, book) = (use_words(), use_book());
    let cell = |(at, column): (usize, &Column)| {
        let role = if *column == Column::Name {
            "rowheader"
        } else {
            "gridcell"
        };
        let spot = Spot {
            row: props.number,
            column: at,
        };
        let press = {
            let press = props.on_press.clone();
            Callback::from(move |event: MouseEvent| press.emit((spot, event.shift_key())))
        };
        let double = props.on_double.reform(move |_: MouseEvent| spot);
        let draft = props
            .draft
            .as_ref()
            .filter(|draft| draft.is_in(&props.row.id, spot.column));
        let in_block = props.block.is_some_and(|(a, b)| (a..=b).contains(&at));
        let kind = match column {
            Column::Field(path) => Some(kind_of(&props.fields, path).to_owned()),
            _ => None,
        };
        html! {
            <div
                key={column.id().to_string()}
                class={column.class()}
                {role}
                id={cell_id(spot)}
                aria-colindex={(at + 2).to_string()}
                data-kind={kind}
                data-at={(props.here == Some(at)).then_some("")}
                data-in={in_block.then_some("")}
                data-edit={draft.is_some().then_some("")}
                onclick={press}
                ondblclick={double}
            >
                if let Some(draft) = draft {
                    <CellField
                        draft={draft.clone()}
                        label={column.name(&words)}
                        on_keep={props.on_keep.clone()}
                        on_leave={props.on_leave.clone()}
                    />
                } else {
                    { content(&words, &book, at, column, props) }
                }
            </div>
        }
    };
    html! {
        <div
            class="person"
            role="row"
            id={row_id(props.number)}
            aria-rowindex={(props.number + 2).to_string()}
            aria-selected={(props.is_selected || props.is_picked).to_string()}
            data-open={props.is_selected.then_some("")}
            data-picked={props.is_picked.then_some("")}
            data-here={props.here.map(|_| "")}
            data-again={props.is_repeated.then_some("")}
        >
            { check(&words, props) }
            { for props.columns.iter().enumerate().map(cell) }
        </div>
    }
}

fn check(words: &Words, props: &RowProps) -> Html {
    let pick = {
        let (pick, number) = (props.on_pick.clone(), props.number);
        // The box shows what is chosen, not what was pressed.
        Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            pick.emit((number, event.shift_key()));
        })
    };
    html! {
        <div class="c-check" role="gridcell">
            <input
                type="checkbox"
                tabindex="-1"
                checked={props.is_picked}
                aria-label={words.say(&Said::new("clients-pick").text("name", named(words, &props.row.name)))}
                onclick={pick}
            />
        </div>
    }
}

fn content(words: &Words, book: &BookState, at: usize, column: &Column, props: &RowProps) -> Html {
    let row = &props.row;
    match column {
        Column::Decides if row.decision_maker == Some(true) => {
            html! { <Diamond label={words.get("decision-maker")} /> }
        }
        Column::Decides => html! { <span></span> },
        Column::Settle => settle(words, props),
        Column::Field(_) => {
            let text = row
                .cells
                .get(at)
                .map(|cell| read(words, cell))
                .unwrap_or_default();
            html! { <span class="trunc" title={text.clone()}>{ text }</span> }
        }
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
            let role = words.choice(&row.role);
            html! { <span class="trunc mute" title={role.clone()}>{ role }</span> }
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

/// Whether they decide, by one press.
fn settle(words: &Words, props: &RowProps) -> Html {
    let now = props.row.decision_maker;
    let button = |answer: &'static str, is: bool| {
        let press = {
            let (settle, id) = (props.on_settle.clone(), props.row.id.clone());
            Callback::from(move |event: MouseEvent| {
                event.stop_propagation();
                settle.emit((id.clone(), answer));
            })
        };
        html! {
            <button type="button" class="btn" data-size="s" aria-pressed={(now == Some(is)).to_string()} onclick={press}>
                { words.get(answer) }
            </button>
        }
    };
    html! { <span class="settle">{ button("yes", true) }{ button("no", false) }</span> }
}

/// See [`GroupRow`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct GroupRowProps {
    pub(super) row: Rc<ClientRow>,
    pub(super) number: u32,
    /// Path of the field that parts the list.
    pub(super) group: String,
    pub(super) is_here: bool,
    pub(super) on_fold: Callback<String>,
}

/// The head of a group: what it is, how many are in it.
#[component]
pub(super) fn GroupRow(props: &GroupRowProps) -> Html {
    let words = use_words();
    let Some(head) = &props.row.head else {
        return html! { <div class="group-row"></div> };
    };
    let fold = {
        let value = head.value.clone();
        props.on_fold.reform(move |_: MouseEvent| value.clone())
    };
    let number = |text: &str| text.parse::<i64>().ok();
    let value = match (head.kind.as_str(), head.value.as_str()) {
        (_, "") => words.get("empty-value"),
        ("flag", flag) => words.get(flag),
        ("number", n) => number(n).map_or_else(
            || n.to_owned(),
            |n| words::format::number(words.language, n),
        ),
        ("money", n) => number(n).map_or_else(|| n.to_owned(), |n| words.money(n)),
        _ if !head.name.is_empty() => head.name.clone(),
        ("choice" | "text", choice) => words.choice(choice),
        (_, value) => value.to_owned(),
    };
    html! {
        <div
            class="group-row"
            role="row"
            id={row_id(props.number)}
            aria-rowindex={(props.number + 2).to_string()}
            aria-expanded={(!head.folded).to_string()}
            data-here={props.is_here.then_some("")}
            onclick={fold}
        >
            <span role="rowheader" id={cell_id(Spot { row: props.number, column: 0 })}>
                <span class="fold" data-folded={head.folded.then_some("")}><Icon glyph={Glyph::Down} size={IconSize::Small} /></span>
                <span class="mute">{ words.field(&props.group) }{ ": " }</span>
                <b>{ value }</b>
                { " " }
                <span class="mute">{ words::format::count(words.language, head.n.into()) }</span>
            </span>
        </div>
    }
}

fn row_id(number: u32) -> String {
    format!("client-{number}")
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
    pub(super) columns: Rc<Vec<Column>>,
}

/// A row that is still on its way.
#[component]
pub(super) fn BlankRow(props: &BlankRowProps) -> Html {
    html! {
        <div class="person" role="row" data-blank="" aria-busy="true" aria-rowindex={(props.number + 2).to_string()}>
            <div class="c-check" role="gridcell"><span></span></div>
            { for props.columns.iter().map(|column| html! { <div class={column.class()} role="gridcell"><span></span></div> }) }
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
