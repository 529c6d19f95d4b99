//! Which columns the list has, in which order: any field of people and companies, computed ones
//! and the firm's own too.

use std::rc::Rc;

use session::view::FieldView;
use words::Words;
use yew::prelude::*;

use super::asked::Asked;
use super::columns::{Column, label};
use super::heads::moved_column;
use crate::components::{Dialog, Glyph, Icon, IconSize};
use crate::hooks::use_words;
use crate::platform::page::{drag, element};

/// See [`ColumnsPanel`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ColumnsPanelProps {
    pub(super) asked: Asked,
    pub(super) on_ask: Callback<Asked>,
    pub(super) fields: Rc<Vec<FieldView>>,
    pub(super) on_close: Callback<()>,
}

/// The columns that are shown, and all others to be looked for.
#[component]
pub(super) fn ColumnsPanel(props: &ColumnsPanelProps) -> Html {
    let words = use_words();
    let search = use_state(String::new);
    let change = {
        let (ask, asked) = (props.on_ask.clone(), props.asked.clone());
        Callback::from(move |columns: Vec<Column>| ask.emit(asked.with_columns(columns)))
    };
    let typed = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| search.set(element::value(&event)))
    };
    let usual = {
        let (change, unit) = (change.clone(), props.asked.unit);
        Callback::from(move |_: MouseEvent| change.emit(Column::usual(unit)))
    };
    let close = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <Dialog label={words.get("clients-columns")} on_close={props.on_close.clone()} class="columns-panel">
            <div class="rowx spread">
                <h2>{ words.get("clients-columns") }</h2>
                <button type="button" class="btn" data-kind="quiet" data-icon="" data-size="s" aria-label={words.get("close")} onclick={close}>
                    <Icon glyph={Glyph::Cross} />
                </button>
            </div>
            <p class="small mute">{ words.get("clients-columns-help") }</p>
            <div class="columns-two">
                <section>
                    <h3>{ words.get("clients-columns-shown") }</h3>
                    <ol class="columns-shown">
                        for (at, column) in props.asked.columns.iter().enumerate() {
                            { shown(&words, props, at, column, &change) }
                        }
                    </ol>
                    <button type="button" class="linkish small" onclick={usual}>{ words.get("clients-columns-usual") }</button>
                </section>
                <section>
                    <h3>{ words.get("clients-columns-all") }</h3>
                    <input
                        type="search"
                        class="input"
                        autocomplete="off"
                        aria-label={words.get("clients-columns-search")}
                        placeholder={words.get("clients-columns-search")}
                        value={(*search).clone()}
                        oninput={typed}
                    />
                    <ul class="columns-all">
                        for (name, column) in others(&words, props, &search) {
                            { other(&name, &column, props, &change) }
                        }
                    </ul>
                </section>
            </div>
        </Dialog>
    }
}

/// Columns that are not shown, by name, narrowed by what is looked for.
fn others(words: &Words, props: &ColumnsPanelProps, search: &str) -> Vec<(String, Column)> {
    let wanted = search.trim().to_lowercase();
    let unit = props.asked.unit;
    let specials: Vec<Column> = Column::special(unit).collect();
    let known: Vec<AttrValue> = specials.iter().map(|column| column.path(unit)).collect();
    let fields = props
        .fields
        .iter()
        .filter(|field| field.path != "segment" && !known.iter().any(|path| *path == field.path))
        .map(|field| Column::Field(AttrValue::from(field.path.clone())));
    let mut others: Vec<(String, Column)> = specials
        .into_iter()
        .chain(fields)
        .filter(|column| !props.asked.columns.contains(column))
        .map(|column| {
            let name = match &column {
                Column::Field(path) => label(words, &props.fields, path),
                other => other.name(words),
            };
            (name, column)
        })
        .filter(|(name, _)| name.to_lowercase().contains(&wanted))
        .collect();
    others.sort_by_key(|(name, _)| name.to_lowercase());
    others
}

fn shown(
    words: &Words,
    props: &ColumnsPanelProps,
    at: usize,
    column: &Column,
    change: &Callback<Vec<Column>>,
) -> Html {
    let move_to = {
        let (change, columns) = (change.clone(), props.asked.columns.clone());
        Callback::from(move |(from, to): (usize, usize)| {
            change.emit(moved_column(&columns, from, to));
        })
    };
    let keyed = {
        let move_to = move_to.clone();
        Callback::from(move |event: KeyboardEvent| {
            let to = match (event.alt_key(), event.key().as_str()) {
                (true, "ArrowUp") => at.checked_sub(1),
                (true, "ArrowDown") => Some(at + 1),
                _ => return,
            };
            event.prevent_default();
            if let Some(to) = to {
                move_to.emit((at, to));
                element::focus_soon(&format!("column-{to}"));
            }
        })
    };
    let remove = {
        let (change, columns) = (change.clone(), props.asked.columns.clone());
        Callback::from(move |_: MouseEvent| {
            let mut next = columns.clone();
            next.remove(at);
            change.emit(next);
        })
    };
    let dragged = Callback::from(move |event: DragEvent| drag::carry(&event, &at.to_string()));
    let over = Callback::from(|event: DragEvent| event.prevent_default());
    let dropped = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        event.stop_propagation();
        if let Some(from) = drag::carried(&event).and_then(|text| text.parse().ok()) {
            move_to.emit((from, at));
        }
    });
    html! {
        <li
            key={column.id().to_string()}
            id={format!("column-{at}")}
            tabindex="0"
            draggable="true"
            ondragstart={dragged}
            ondragover={over}
            ondrop={dropped}
            onkeydown={keyed}
        >
            <span>{ column.name(words) }</span>
            <button
                type="button"
                class="btn"
                data-kind="quiet"
                data-icon=""
                data-size="s"
                disabled={props.asked.columns.len() < 2 || *column == Column::Name}
                aria-label={words.say(&words::Said::new("clients-column-remove").text("name", column.name(words)))}
                onclick={remove}
            >
                <Icon glyph={Glyph::Cross} size={IconSize::Small} />
            </button>
        </li>
    }
}

fn other(
    name: &str,
    column: &Column,
    props: &ColumnsPanelProps,
    change: &Callback<Vec<Column>>,
) -> Html {
    let add = {
        let (change, mut next) = (change.clone(), props.asked.columns.clone());
        next.push(column.clone());
        Callback::from(move |_: MouseEvent| change.emit(next.clone()))
    };
    html! {
        <li key={column.id().to_string()}>
            <button type="button" class="linkish" onclick={add}>
                <Icon glyph={Glyph::Plus} size={IconSize::Small} /><span>{ name }</span>
            </button>
        </li>
    }
}
