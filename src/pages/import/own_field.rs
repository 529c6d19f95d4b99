//! The name and the type of a field of the firm's own that a column becomes.

use session::OwnFieldChoice;
use session::view::OwnFieldView;
use words::Said;
use yew::prelude::*;

use super::choices::Choice;
use crate::hooks::use_words;
use crate::platform::page::element;

const KINDS: [&str; 7] = [
    "text", "number", "money", "date", "flag", "choice", "choices",
];
const TABLES: [&str; 2] = ["people", "companies"];

/// See [`OwnField`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct OwnFieldProps {
    pub(super) file: u32,
    pub(super) column: u32,
    pub(super) header: String,
    pub(super) own: OwnFieldView,
    /// Whether both people and companies stand in the file.
    pub(super) has_both: bool,
    pub(super) on_choose: Callback<Choice>,
}

/// The fields for it.
#[component]
pub(super) fn OwnField(props: &OwnFieldProps) -> Html {
    let words = use_words();
    let own = &props.own;
    let change = |set: fn(&mut OwnFieldChoice, String)| {
        let (choose, now) = (props.on_choose.clone(), now(props));
        Callback::from(move |event: Event| {
            let mut next = now.clone();
            set(&mut next, element::value(&event));
            choose.emit(Choice::OwnField(next));
        })
    };
    let named = |key: &str| words.say(&Said::new(key).text("column", &props.header));
    html! {
        <span class="own">
            <input
                class="input"
                data-size="s"
                aria-label={named("import-own-name")}
                value={own.name.clone()}
                onchange={change(|own, name| own.name = name)}
            />
            <select class="select" data-size="s" aria-label={named("import-own-kind")} onchange={change(|own, kind| own.kind = kind)}>
                for kind in KINDS {
                    <option key={kind} value={kind} selected={kind == own.kind}>{ words.get(&format!("import-kind-{kind}")) }</option>
                }
            </select>
            if props.has_both {
                <select class="select" data-size="s" aria-label={named("import-own-table")} onchange={change(|own, table| own.table = table)}>
                    for table in TABLES {
                        <option key={table} value={table} selected={table == own.table}>{ words.get(&format!("import-table-{table}")) }</option>
                    }
                </select>
            }
        </span>
    }
}

fn now(props: &OwnFieldProps) -> OwnFieldChoice {
    OwnFieldChoice {
        file: props.file,
        column: props.column,
        table: props.own.table.clone(),
        name: props.own.name.clone(),
        kind: props.own.kind.clone(),
    }
}
