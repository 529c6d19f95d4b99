//! A cell being edited: what is typed, and where it goes.

use std::rc::Rc;

use book::Unit;
use session::Edit;
use session::view::{Cell, ClientRow, FieldView};
use words::{Said, Words};
use yew::prelude::*;

use super::cell::{choices, typing};
use super::keys::Spot;
use crate::hooks::use_words;
use crate::platform::page::element;

/// Where one types. The list may be sorted anew meanwhile: what is typed stays with its record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Where the cell stood when one began.
    pub(super) spot: Spot,
    /// The id of the row.
    pub(super) row: String,
    pub(super) record: Record,
}

/// What is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) place: Place,
    pub(super) kind: String,
    /// As it stood before, in the form that is typed.
    pub(super) before: String,
    pub(super) text: String,
    /// Values that occur.
    pub(super) choices: Rc<Vec<String>>,
    pub(super) refused: Option<Said>,
}

impl Draft {
    pub(super) fn new(
        words: &Words,
        place: Place,
        field: &FieldView,
        now: &Cell,
        typed: Option<String>,
    ) -> Self {
        let before = typing(words, now);
        let of_words = choices(&field.kind, &field.path).unwrap_or_default();
        let listed = field.choices.iter().map(|(value, name)| {
            if name.is_empty() {
                value.clone()
            } else {
                name.clone()
            }
        });
        let mut offered: Vec<String> = of_words.iter().map(|&value| value.to_owned()).collect();
        for value in listed {
            if !offered.contains(&value) {
                offered.push(value);
            }
        }
        Self {
            place,
            kind: field.kind.clone(),
            text: typed.unwrap_or_else(|| before.clone()),
            before,
            choices: Rc::new(offered),
            refused: None,
        }
    }

    /// Whether it is typed into this cell.
    pub(super) fn is_in(&self, row: &str, column: usize) -> bool {
        self.place.row == row && self.place.spot.column == column
    }
}

/// Where one goes when an edit is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Move {
    /// The focus went elsewhere by itself.
    Nowhere,
    Down,
    Up,
    Right,
    Left,
}

impl Move {
    /// The cell it leads to.
    pub(super) fn from(self, spot: Spot, n_rows: u32, n_columns: usize) -> Spot {
        let last = n_columns.saturating_sub(1);
        match self {
            Self::Nowhere => spot,
            Self::Down => Spot {
                row: (spot.row + 1).min(n_rows.saturating_sub(1)),
                ..spot
            },
            Self::Up => Spot {
                row: spot.row.saturating_sub(1),
                ..spot
            },
            Self::Right => Spot {
                column: (spot.column + 1).min(last),
                ..spot
            },
            Self::Left => Spot {
                column: spot.column.saturating_sub(1),
                ..spot
            },
        }
    }
}

/// A stored field of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) table: &'static str,
    pub(super) id: String,
    pub(super) field: String,
}

impl Record {
    /// The edit that puts what was typed there.
    pub(super) fn put(&self, text: String) -> Edit {
        Edit::Cell {
            table: self.table.to_owned(),
            id: self.id.clone(),
            field: self.field.clone(),
            text,
        }
    }
}

/// The record that a row's field is of; `None` for a person without a company.
pub(super) fn record_of(path: &str, unit: Unit, row: &ClientRow) -> Option<Record> {
    let (table, id, field) = if let Some(field) = path.strip_prefix("company.") {
        let id = match unit {
            Unit::Person => &row.company_id,
            Unit::Company => &row.id,
        };
        ("companies", id, field)
    } else {
        ("people", &row.id, path.strip_prefix("person.")?)
    };
    (!id.is_empty()).then(|| Record {
        table,
        id: id.clone(),
        field: field.to_owned(),
    })
}

/// See [`CellField`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CellFieldProps {
    pub(super) draft: Draft,
    pub(super) label: AttrValue,
    pub(super) on_keep: Callback<(String, Move)>,
    pub(super) on_leave: Callback<()>,
}

/// The field in a cell. Enter and Tab keep what was typed and move, Esc returns; what is refused
/// stays, with the reason beneath.
#[component]
pub(super) fn CellField(props: &CellFieldProps) -> Html {
    const ID: &str = "cell-field";
    let words = use_words();
    let node = use_node_ref();
    let text = use_state(|| props.draft.text.clone());
    // What was sent or left is not sent again by the field losing the focus.
    let is_done = use_mut_ref(|| false);
    {
        let node = node.clone();
        use_effect_with((), move |()| element::focus_at_end(&node));
    }
    {
        let is_done = is_done.clone();
        use_effect_with(props.draft.refused.clone(), move |_| {
            *is_done.borrow_mut() = false;
        });
    }
    let send = {
        let (keep, is_done) = (props.on_keep.clone(), is_done.clone());
        Callback::from(move |(text, then): (String, Move)| {
            if !is_done.replace(true) {
                keep.emit((text, then));
            }
        })
    };
    let keyed = {
        let (send, leave, is_done) = (send.clone(), props.on_leave.clone(), is_done.clone());
        Callback::from(move |event: KeyboardEvent| {
            let then = match (event.key().as_str(), event.shift_key()) {
                ("Enter", false) => Move::Down,
                ("Enter", true) => Move::Up,
                ("Tab", false) => Move::Right,
                ("Tab", true) => Move::Left,
                ("Escape", _) => {
                    *is_done.borrow_mut() = true;
                    event.prevent_default();
                    event.stop_propagation();
                    leave.emit(());
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            send.emit((element::value(&event), then));
        })
    };
    let typed = {
        let (text, is_done) = (text.clone(), is_done.clone());
        Callback::from(move |event: InputEvent| {
            *is_done.borrow_mut() = false;
            text.set(element::value(&event));
        })
    };
    let left = send.reform(|event: FocusEvent| (element::value(&event), Move::Nowhere));
    let refused = props.draft.refused.as_ref();
    let field = if props.draft.kind == "flag" {
        let now = match text.to_lowercase().chars().next() {
            Some('y' | 'д' | '1' | '+') => "yes",
            Some('n' | 'н' | '0' | '-') => "no",
            _ => "",
        };
        let changed = {
            let text = text.clone();
            Callback::from(move |event: Event| text.set(element::value(&event)))
        };
        html! {
            <select
                ref={node}
                class="cell-field"
                aria-label={props.label.clone()}
                onkeydown={keyed}
                onchange={changed}
                onblur={left}
            >
                for value in ["", "yes", "no"] {
                    <option key={value} {value} selected={value == now}>
                        { words.get(if value.is_empty() { "unknown" } else { value }) }
                    </option>
                }
            </select>
        }
    } else {
        html! {
            <input
                ref={node}
                class="cell-field"
                type="text"
                autocomplete="off"
                list={(!props.draft.choices.is_empty()).then_some("cell-choices")}
                aria-label={props.label.clone()}
                aria-invalid={refused.is_some().then_some("true")}
                aria-describedby={refused.is_some().then_some("cell-err")}
                value={(*text).clone()}
                oninput={typed}
                onkeydown={keyed}
                onblur={left}
            />
        }
    };
    html! {
        <span class="cell-edit" id={ID}>
            { field }
            <datalist id="cell-choices">
                for value in props.draft.choices.iter() {
                    <option key={value.clone()} value={value.clone()} />
                }
            </datalist>
            <span class="cell-err" id="cell-err" role="alert" hidden={refused.is_none()}>
                { refused.map(|said| words.say(said)).unwrap_or_default() }
            </span>
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_of_the_company_is_written_to_the_company() {
        let row = ClientRow {
            id: "p1".into(),
            company_id: "c1".into(),
            ..ClientRow::default()
        };
        let of = |path, unit| record_of(path, unit, &row).map(|record| (record.table, record.id));
        assert_eq!(
            of("company.status", Unit::Person),
            Some(("companies", "c1".into()))
        );
        assert_eq!(
            of("person.role", Unit::Person),
            Some(("people", "p1".into()))
        );
        assert_eq!(
            of("company.city", Unit::Company),
            Some(("companies", "p1".into()))
        );
        let alone = ClientRow {
            id: "p1".into(),
            ..ClientRow::default()
        };
        assert_eq!(record_of("company.status", Unit::Person, &alone), None);
        assert_eq!(record_of("segment", Unit::Person, &row), None);
    }

    #[test]
    fn what_is_typed_stays_with_its_record_when_the_list_is_sorted_anew() {
        let row = ClientRow {
            id: "p1".into(),
            ..ClientRow::default()
        };
        let Some(record) = record_of("person.role", Unit::Person, &row) else {
            panic!("a role is a field of a person")
        };
        let draft = Draft {
            place: Place {
                spot: Spot { row: 4, column: 1 },
                row: row.id,
                record,
            },
            kind: String::new(),
            before: String::new(),
            text: String::new(),
            choices: Rc::default(),
            refused: None,
        };
        // Somebody else stands in the fifth row now.
        assert!(draft.is_in("p1", 1) && !draft.is_in("p2", 1) && !draft.is_in("p1", 0));
        let Edit::Cell { table, id, .. } = draft.place.record.put("Captain".into()) else {
            panic!("a cell is put")
        };
        assert_eq!((table.as_str(), id.as_str()), ("people", "p1"));
    }
}
