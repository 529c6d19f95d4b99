//! Somebody added by hand: a person, with a company that is there or not yet, or a company.

use book::{TableId, Unit};
use session::{Edit, Request, Response};
use words::{Said, Words};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::cell::choices;
use crate::components::{Dialog, Note, Tone};
use crate::hooks::{use_desk, use_settings, use_words};
use crate::platform::ids;
use crate::platform::page::element;
use crate::route::Route;
use crate::state::ToastKind;

/// Fields of the form: name, kind, whether needed.
type Field = (&'static str, &'static str, bool);

const OF_PERSON: [Field; 7] = [
    ("name", "text", true),
    ("company_id", "text", false),
    ("role", "text", false),
    ("email", "text", false),
    ("phone", "text", false),
    ("address", "text", false),
    ("decision_maker", "flag", false),
];
const OF_COMPANY: [Field; 5] = [
    ("name", "text", true),
    ("industry", "text", false),
    ("city", "text", false),
    ("website", "text", false),
    ("status", "choice", false),
];

/// See [`AddDialog`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct AddDialogProps {
    pub(super) unit: Unit,
    /// The company that the person is in, where one came from it.
    #[prop_or_default]
    pub(super) company: String,
    pub(super) on_close: Callback<()>,
}

/// The form. Enter adds, Esc leaves.
#[component]
pub(super) fn AddDialog(props: &AddDialogProps) -> Html {
    let (words, desk, author) = (use_words(), use_desk(), use_settings().author.clone());
    let fields: &'static [Field] = match props.unit {
        Unit::Person => &OF_PERSON,
        Unit::Company => &OF_COMPANY,
    };
    let values = {
        let company = props.company.clone();
        use_state(move || {
            let begun = |(name, _, _): &Field| match *name {
                "company_id" => company.clone(),
                _ => String::new(),
            };
            fields.iter().map(begun).collect::<Vec<String>>()
        })
    };
    let refused = use_state(|| None::<Said>);
    let title = words.get(match props.unit {
        Unit::Person => "clients-add-person",
        Unit::Company => "clients-add-company",
    });
    let add = {
        let (values, refused, close) = (values.clone(), refused.clone(), props.on_close.clone());
        let (table, unit) = (props.unit.table(), props.unit);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let seed = ids::seed();
            let typed = fields
                .iter()
                .zip(values.iter())
                .map(|((name, _, _), text)| ((*name).to_owned(), text.clone()));
            let edit = Edit::Add {
                table: table.name().to_owned(),
                seed: seed.clone(),
                values: typed.collect(),
            };
            let request = desk.edit_request(edit, &author);
            let (desk, refused, close) = (desk.clone(), refused.clone(), close.clone());
            spawn_local(async move {
                match desk.engine.ask(Request::Edit(request)).await {
                    Response::Edited { label, .. } => {
                        desk.toast(ToastKind::Edit, label);
                        close.emit(());
                        desk.go(&route(unit, table, &seed));
                    }
                    Response::Refused(said) => refused.set(Some(said)),
                    _ => refused.set(Some(Said::new("refused-unexpected"))),
                }
            });
        })
    };
    let cancel = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <Dialog label={title.clone()} on_close={props.on_close.clone()} class="add-record">
            <h2>{ title }</h2>
            <form class="form" onsubmit={add}>
                for (at, field) in fields.iter().enumerate() {
                    { input(&words, props.unit, at, field, &values) }
                }
                <div hidden={refused.is_none()}>
                    <Note tone={Tone::Bad}><span>{ refused.as_ref().map(|said| words.say(said)).unwrap_or_default() }</span></Note>
                </div>
                <div class="rowx end">
                    <button type="button" class="btn" data-kind="quiet" onclick={cancel}>{ words.get("cancel") }</button>
                    <button type="submit" class="btn" data-kind="primary">{ words.get("clients-add-it") }</button>
                </div>
            </form>
        </Dialog>
    }
}

fn route(unit: Unit, table: TableId, seed: &str) -> Route {
    let id = session::new_id(table, seed);
    match unit {
        Unit::Person => Route::Clients { person: Some(id) },
        Unit::Company => Route::Company { id },
    }
}

fn input(
    words: &Words,
    unit: Unit,
    at: usize,
    field: &Field,
    values: &UseStateHandle<Vec<String>>,
) -> Html {
    let (name, kind, needed) = *field;
    let path = format!("{}.{name}", unit.name());
    let id = format!("add-{name}");
    let put = {
        let values = values.clone();
        Callback::from(move |text: String| {
            let mut next = (*values).clone();
            next[at] = text;
            values.set(next);
        })
    };
    let control = match choices(kind, &path) {
        Some(choices) => {
            let chosen = put.reform(|event: Event| element::value(&event));
            html! {
                <select class="select" id={id.clone()} onchange={chosen}>
                    <option value="" selected={values[at].is_empty()}>{ words.get("unknown") }</option>
                    for choice in choices.iter() {
                        <option key={*choice} value={*choice} selected={values[at] == *choice}>
                            { if kind == "flag" { words.get(choice) } else { words.choice(choice) } }
                        </option>
                    }
                </select>
            }
        }
        None => html! {
            <input
                class="input"
                type="text"
                id={id.clone()}
                autocomplete="off"
                required={needed}
                value={values[at].clone()}
                oninput={put.reform(|event: InputEvent| element::value(&event))}
            />
        },
    };
    html! {
        <div class="form-line" key={name}>
            <label for={id}>{ words.field(&path) }</label>
            { control }
        </div>
    }
}
