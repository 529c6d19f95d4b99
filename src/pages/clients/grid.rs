//! The grid: only the rows in view are in the document, however long the list is. One Tab stop;
//! keys as in a spreadsheet: arrows walk cells, Shift widens a block, typing edits, Esc leaves.

use std::rc::Rc;

use session::view::{FieldView, FitView};
use session::{Edit, Request, Response};
use words::{Said, Words};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::asked::Asked;
use super::columns::{Column, field_of};
use super::editing::{Draft, Move, Place, record_of};
use super::heads::head;
use super::keys::{Spot, Walk, begins, walked};
use super::paste_block::use_block_paste;
use super::picked::Picked;
use super::row::{BlankRow, GroupRow, Row};
use super::use_rows::Rows;
use super::use_seen::{use_parts, use_seen, use_top_after_asking};
use super::window::{Window, to_reveal};
use crate::hooks::{use_desk, use_measure, use_settings, use_words};
use crate::platform::page::element;
use crate::platform::page::scroll::{self, Seen};
use crate::state::{Action, ToastKind};

/// The id of the grid.
pub(super) const GRID: &str = "people";
/// From here on sums are said in thousands.
const THOUSANDS_FROM_MINOR: i64 = 10_000_000;
/// So many lines are copied at most: more is a file.
const MOST_COPIED: u32 = 100_000;

/// See [`Grid`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct GridProps {
    pub(super) rows: Rows,
    pub(super) window: Window,
    pub(super) asked: Asked,
    pub(super) on_ask: Callback<Asked>,
    /// All fields of the list.
    pub(super) fields: Rc<Vec<FieldView>>,
    /// Whose drawer is open.
    pub(super) selected: Option<String>,
    pub(super) on_select: Callback<Option<String>>,
    /// The rows that are chosen.
    pub(super) picked: Picked,
    pub(super) on_pick: Callback<Picked>,
    /// A block was pasted: how it fitted.
    pub(super) on_fit: Callback<FitView>,
    /// Another part of the list is seen.
    pub(super) on_seen: Callback<Seen>,
}

/// Where the keys are: a cell, and the other corner of the block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct At {
    here: Spot,
    anchor: Spot,
}

/// The grid.
#[component]
pub(super) fn Grid(props: &GridProps) -> Html {
    let (words, desk, author) = (use_words(), use_desk(), use_settings().author.clone());
    let parts = use_parts();
    let at = use_state_eq(At::default);
    let draft = use_state(|| None::<Draft>);
    let in_thousands = use_mut_ref(|| false);
    // Sums keep their unit while one scrolls: it grows once and never shrinks.
    *in_thousands.borrow_mut() |= props.rows.greatest_minor() >= THOUSANDS_FROM_MINOR;
    let in_thousands = *in_thousands.borrow();
    let n = props.rows.n_lines;
    let n_columns = props.asked.columns.len();
    let clamp = |spot: Spot| Spot {
        row: spot.row.min(n.saturating_sub(1)),
        column: spot.column.min(n_columns.saturating_sub(1)),
    };
    let (here, anchor) = (clamp(at.here), clamp(at.anchor));
    use_seen(&parts, n, props.on_seen.clone());
    use_top_after_asking(&parts, &props.asked, {
        let at = at.setter();
        Callback::from(move |()| at.set(At::default()))
    });
    use_measure(&parts.list, "--height", props.window.height_px);
    use_measure(&parts.drawn, "--shift", props.window.shift_px);
    use_tracks(&parts.pane, props);
    use_block_paste(
        &parts.pane,
        &props.asked,
        props.rows.order,
        here,
        anchor,
        props.on_fit.clone(),
    );

    let open = {
        let (rows, select) = (props.rows.clone(), props.on_select.clone());
        Callback::from(move |number: u32| {
            if let Some(row) = rows.get(number).filter(|row| row.head.is_none()) {
                select.emit(Some(row.id.clone()));
            }
        })
    };
    let begin = {
        let (props, draft, words) = (props.clone(), draft.clone(), words.clone());
        move |spot: Spot, typed: Option<String>| -> bool {
            let path = props.asked.columns[spot.column].path(props.asked.unit);
            let field = field_of(&props.fields, &path).filter(|field| field.stored);
            let row = props.rows.get(spot.row).filter(|row| row.head.is_none());
            let (Some(field), Some(row)) = (field, row) else {
                return false;
            };
            let Some(record) = record_of(&path, props.asked.unit, row) else {
                return false;
            };
            let now = row.cells.get(spot.column).cloned().unwrap_or_default();
            let place = Place {
                spot,
                row: row.id.clone(),
                record,
            };
            draft.set(Some(Draft::new(&words, place, field, &now, typed)));
            true
        }
    };
    let go = {
        let (at, parts) = (at.clone(), parts.clone());
        Callback::from(move |(to, is_block): (Spot, bool)| {
            if let Some(seen) = parts.seen() {
                scroll::scroll_by(&parts.pane, to_reveal(n, seen, to.row));
            }
            element::reveal_across(&cell_id(to));
            at.set(At {
                here: to,
                anchor: if is_block { anchor } else { to },
            });
        })
    };
    let copy = {
        let (desk, asked) = (desk.clone(), props.asked.clone());
        move |from: Spot, to: Spot| {
            let columns = asked.paths();
            let request = Request::CopyBlock {
                query: asked.query(0, 0),
                first: from.row.min(to.row),
                last: from
                    .row
                    .max(to.row)
                    .min(from.row.min(to.row).saturating_add(MOST_COPIED)),
                columns: columns[from.column.min(to.column)..=from.column.max(to.column)].to_vec(),
            };
            desk.copy_block(request);
        }
    };
    let keyed = {
        let (parts, props, go, open) = (parts.clone(), props.clone(), go.clone(), open.clone());
        let (at, begin, desk, words) = (at.clone(), begin.clone(), desk.clone(), words.clone());
        Callback::from(move |event: KeyboardEvent| {
            if !element::is_target(&parts.pane, &event) || n == 0 {
                return;
            }
            let control = event.ctrl_key() || event.meta_key();
            let page = parts.seen().map_or(10, |s| s.view / s.row.max(1) - 1);
            let walk = Walk {
                n_rows: n,
                n_columns,
                page: u32::try_from(page).unwrap_or(1),
            };
            let key = event.key();
            if !event.alt_key()
                && let Some(to) = walked(&key, control, here, walk)
            {
                go.emit((shown(here, to), event.shift_key()));
                event.prevent_default();
                return;
            }
            let is_head = props
                .rows
                .get(here.row)
                .and_then(|row| row.head.as_ref())
                .map(|head| head.value.clone());
            let done = match (key.as_str(), control) {
                ("a" | "A" | "ф" | "Ф", true) => {
                    at.set(At { here, anchor: here });
                    props.on_pick.emit(Picked::everything());
                    at.set(At {
                        anchor: Spot { row: 0, column: 0 },
                        here: Spot {
                            row: n - 1,
                            column: n_columns - 1,
                        },
                    });
                    true
                }
                ("c" | "C" | "с" | "С", true) => {
                    copy(anchor, here);
                    true
                }
                (_, true) => false,
                ("Enter" | " ", _) if is_head.is_some() => {
                    if let Some(value) = is_head {
                        props.on_ask.emit(props.asked.folding(&value));
                    }
                    true
                }
                (" ", _) => {
                    let ids = (anchor.row.min(here.row)..=anchor.row.max(here.row))
                        .filter_map(|row| props.rows.get(row))
                        .filter(|row| row.head.is_none())
                        .map(|row| row.id.clone());
                    props.on_pick.emit(props.picked.toggled_all(ids.collect()));
                    true
                }
                // The name opens who it is the name of; it is edited by F2 or by typing.
                ("Enter", _) => {
                    if props.asked.columns[here.column] == Column::Name || !begin(here, None) {
                        open.emit(here.row);
                    }
                    true
                }
                ("F2", _) => {
                    if !begin(here, None) {
                        desk.act(Action::Announce(words.get("clients-not-edited")));
                    }
                    true
                }
                ("Escape", _) => {
                    if anchor == here {
                        props.on_select.emit(None);
                    } else {
                        go.emit((here, false));
                    }
                    true
                }
                ("Delete" | "Backspace", _) => begin(here, Some(String::new())),
                (key, false) if !event.alt_key() && begins(key) => {
                    begin(here, Some(key.to_owned()))
                }
                _ => false,
            };
            if done {
                event.prevent_default();
            }
        })
    };
    let keep = {
        let (desk, draft, go, author) = (desk.clone(), draft.clone(), go.clone(), author.clone());
        Callback::from(move |(text, then): (String, Move)| {
            let Some(now) = (*draft).clone() else { return };
            let leave = move |go: &Callback<(Spot, bool)>| {
                let to = then.from(now.place.spot, n, n_columns);
                if then != Move::Nowhere {
                    element::focus_id(GRID);
                    go.emit((to, false));
                }
            };
            if text == now.before {
                draft.set(None);
                leave(&go);
                return;
            }
            let edit = now.place.record.put(text.clone());
            let request = desk.edit_request(edit, &author);
            let (desk, draft, go) = (desk.clone(), draft.clone(), go.clone());
            let now = now.clone();
            spawn_local(async move {
                match desk.engine.ask(Request::Edit(request)).await {
                    Response::Refused(said) => draft.set(Some(Draft {
                        text,
                        refused: Some(said),
                        ..now
                    })),
                    answer => {
                        draft.set(None);
                        if let Response::Edited { label, .. } = answer {
                            desk.toast(ToastKind::Edit, label);
                        }
                        leave(&go);
                    }
                }
            });
        })
    };
    let leave = {
        let draft = draft.clone();
        Callback::from(move |()| {
            draft.set(None);
            element::focus_id(GRID);
        })
    };
    let press = {
        let (at, open, draft) = (at.clone(), open.clone(), draft.clone());
        let rows = props.rows.clone();
        Callback::from(move |(to, is_block): (Spot, bool)| {
            let row = rows.get(to.row).map(|row| row.id.as_str());
            if draft
                .as_ref()
                .is_some_and(|draft| row.is_some_and(|row| draft.is_in(row, to.column)))
            {
                return;
            }
            at.set(At {
                here: to,
                anchor: if is_block { anchor } else { to },
            });
            element::focus_id(GRID);
            if !is_block {
                open.emit(to.row);
            }
        })
    };
    let double = {
        let begin = begin.clone();
        Callback::from(move |spot: Spot| {
            begin(spot, None);
        })
    };
    let pick = {
        let (props, last) = (props.clone(), at.clone());
        Callback::from(move |(number, is_block): (u32, bool)| {
            let from = if is_block { last.here.row } else { number };
            let ids = (from.min(number)..=from.max(number))
                .filter_map(|row| props.rows.get(row))
                .filter(|row| row.head.is_none())
                .map(|row| row.id.clone());
            last.set(At {
                here: Spot {
                    row: number,
                    ..here
                },
                anchor: Spot {
                    row: number,
                    ..here
                },
            });
            props.on_pick.emit(if is_block {
                props.picked.with(ids.collect())
            } else {
                props.picked.toggled_all(ids.collect())
            });
        })
    };
    let fold = {
        let (ask, asked) = (props.on_ask.clone(), props.asked.clone());
        Callback::from(move |value: String| ask.emit(asked.folding(&value)))
    };
    let settle = {
        let (desk, author) = (desk.clone(), author.clone());
        Callback::from(move |(id, text): (String, &'static str)| {
            let edit = Edit::Cell {
                table: "people".to_owned(),
                id,
                field: "decision_maker".to_owned(),
                text: text.to_owned(),
            };
            desk.edit(edit, &author);
        })
    };
    let block_rows = anchor.row.min(here.row)..=anchor.row.max(here.row);
    let block_columns = (
        anchor.column.min(here.column),
        anchor.column.max(here.column),
    );
    let columns = use_memo(props.asked.columns.clone(), Clone::clone);
    let drawn = (props.window.first..props.window.last).map(|number| {
        match props.rows.get(number) {
            Some(row) if row.head.is_some() => html! {
                <GroupRow
                    key={format!("head {number}")}
                    row={row.clone()}
                    {number}
                    group={props.asked.group.clone()}
                    is_here={number == here.row}
                    on_fold={fold.clone()}
                />
            },
            Some(row) => html! {
                <Row
                    key={row.id.clone()}
                    row={row.clone()}
                    {number}
                    columns={columns.clone()}
                    fields={props.fields.clone()}
                    here={(number == here.row).then_some(here.column)}
                    block={(anchor != here && block_rows.contains(&number)).then_some(block_columns)}
                    draft={draft.as_ref().filter(|draft| draft.place.row == row.id).cloned()}
                    is_selected={props.selected.as_ref() == Some(&row.id)}
                    is_picked={props.picked.has(&row.id)}
                    is_repeated={repeats(props, number)}
                    {in_thousands}
                    on_press={press.clone()}
                    on_double={double.clone()}
                    on_pick={pick.clone()}
                    on_keep={keep.clone()}
                    on_leave={leave.clone()}
                    on_settle={settle.clone()}
                />
            },
            None => {
                html! { <BlankRow key={format!("blank {number}")} {number} columns={columns.clone()} /> }
            }
        }
    });
    let is_drawn = (props.window.first..props.window.last).contains(&here.row);
    let label = words.get(match props.asked.unit {
        book::Unit::Person => "clients-grid",
        book::Unit::Company => "clients-grid-companies",
    });
    html! {
        <div class="gridded">
            <div
                class="gridbox"
                ref={parts.pane.clone()}
                id={GRID}
                role="grid"
                tabindex="0"
                aria-label={label}
                aria-rowcount={(n + 1).to_string()}
                aria-colcount={(n_columns + 1).to_string()}
                aria-multiselectable="true"
                aria-activedescendant={is_drawn.then(|| cell_id(here))}
                data-custom={(!props.asked.has_usual_columns()).then_some("")}
                data-settles={props.asked.columns.contains(&Column::Settle).then_some("")}
                onkeydown={keyed}
            >
                <div class="people-head" role="rowgroup" ref={parts.head.clone()}>
                    <div class="person" role="row" aria-rowindex="1">
                        { check_all(&words, props) }
                        { for props.asked.columns.iter().enumerate().map(|(at, column)| head(&words, at, column, in_thousands, props)) }
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

/// The id of a cell's element.
pub(super) fn cell_id(spot: Spot) -> String {
    format!("client-{}-{}", spot.row, spot.column)
}

/// The cell that one comes to: columns that are hidden at this width are passed over.
fn shown(from: Spot, to: Spot) -> Spot {
    let is_drawn = |column: usize| {
        element::is_drawn(&cell_id(Spot {
            row: from.row,
            column,
        }))
    };
    let (back, ahead) = (
        (0..=to.column).rev().find(|&column| is_drawn(column)),
        (to.column..to.column + 40).find(|&column| is_drawn(column)),
    );
    let column = if to.column >= from.column {
        ahead.or(back)
    } else {
        back.or(ahead)
    };
    Spot {
        column: column.unwrap_or(to.column),
        ..to
    }
}

/// The tracks of the columns where they are not the usual ones, which the style sheet knows.
#[hook]
fn use_tracks(pane: &NodeRef, props: &GridProps) {
    let tracks: Vec<&str> = props
        .asked
        .columns
        .iter()
        .map(|column| column.track(&props.fields))
        .collect();
    let pane = pane.clone();
    use_effect_with(tracks.join(" "), move |tracks| {
        element::set_property(&pane, "--tracks", tracks);
    });
}

fn check_all(words: &Words, props: &GridProps) -> Html {
    let pick = {
        let (pick, next) = (
            props.on_pick.clone(),
            if props.picked.is_all() {
                Picked::default()
            } else {
                Picked::everything()
            },
        );
        Callback::from(move |_: Event| pick.emit(next.clone()))
    };
    html! {
        <div class="c-check" role="columnheader">
            <input type="checkbox" tabindex="-1" checked={props.picked.is_all()} aria-label={words.get("clients-pick-all")} onchange={pick} />
        </div>
    }
}

/// Whether a row's company is the one of the row above: said once, then dimmed.
fn repeats(props: &GridProps, number: u32) -> bool {
    let rows = &props.rows;
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
