//! Everything that the book says of a person, on one page to be printed and as a file; and the
//! last thing: erasing the person for good, with what remains elsewhere.

use std::rc::Rc;

use session::view::{Cell, PersonView};
use session::{Edit, Request, Response};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::super::cell::read;
use super::events::Events;
use crate::components::{Dialog, Glyph, Icon};
use crate::hooks::{use_desk, use_settings, use_words};
use crate::platform::page::document;
use crate::state::ToastKind;

/// See [`Everything`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct EverythingProps {
    pub(super) person: Rc<PersonView>,
    pub(super) on_close: Callback<()>,
}

/// The page.
#[component]
pub(super) fn Everything(props: &EverythingProps) -> Html {
    let (words, desk) = (use_words(), use_desk());
    let person = &props.person;
    let file = {
        let (desk, id) = (desk.clone(), person.id.clone());
        Callback::from(move |_: MouseEvent| {
            desk.hand_out(vec![Request::EverythingAbout { id: id.clone() }]);
        })
    };
    let print = Callback::from(|_: MouseEvent| document::print());
    let close = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <Dialog label={words.get("person-everything")} on_close={props.on_close.clone()} class="everything">
            <div class="rowx wrap spread no-print">
                <span class="rowx">
                    <button type="button" class="btn" onclick={print}><Icon glyph={Glyph::Print} /><span>{ words.get("person-print") }</span></button>
                    <button type="button" class="btn" onclick={file}><Icon glyph={Glyph::Download} /><span>{ words.get("person-as-file") }</span></button>
                </span>
                <button type="button" class="btn" data-kind="quiet" data-icon="" aria-label={words.get("close")} onclick={close}>
                    <Icon glyph={Glyph::Cross} />
                </button>
            </div>
            <h2>{ &person.name }</h2>
            <p class="mute">{ words.get("person-everything-sub") }</p>
            <h3>{ words.get("person-facts") }</h3>
            <dl class="kv">
                for fact in person.facts.iter().filter(|fact| fact.value != Cell::Empty) {
                    <dt key={format!("k{}", fact.path)}>{ words.field(&fact.path) }</dt>
                    <dd key={format!("v{}", fact.path)}>{ read(&words, &fact.value) }</dd>
                }
            </dl>
            <h3>{ words.get("clients-gives") }</h3>
            <ul>
                for (at, said) in person.gives.iter().enumerate() {
                    <li key={at}>{ words.say(said) }</li>
                }
            </ul>
            <Events events={person.events.clone()} whole={true} />
        </Dialog>
    }
}

/// See [`Erase`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct EraseProps {
    pub(super) person: Rc<PersonView>,
    /// Asked to close; `true`: the person is erased.
    pub(super) on_close: Callback<bool>,
}

/// What erasing does, and what it does not reach.
#[component]
pub(super) fn Erase(props: &EraseProps) -> Html {
    let (words, desk, author) = (use_words(), use_desk(), use_settings().author.clone());
    let erase = {
        let (id, close) = (props.person.id.clone(), props.on_close.clone());
        Callback::from(move |_: MouseEvent| {
            let edit = desk.edit_request(Edit::Erase { id: id.clone() }, &author);
            let (desk, close) = (desk.clone(), close.clone());
            spawn_local(async move {
                match desk.engine.ask(Request::Edit(edit)).await {
                    // There is no way back to offer.
                    Response::Edited { label, .. } => {
                        desk.toast(ToastKind::Done, label);
                        close.emit(true);
                    }
                    Response::Refused(said) => desk.toast(ToastKind::Refused, said),
                    _ => {}
                }
            });
        })
    };
    let keep = props.on_close.reform(|_: MouseEvent| false);
    html! {
        <Dialog label={words.get("person-erase")} on_close={props.on_close.reform(|()| false)} class="erase">
            <h2>{ words.say(&words::Said::new("person-erase-title").text("name", props.person.name.clone())) }</h2>
            <p>{ words.get("person-erase-what") }</p>
            <p>{ words.get("person-erase-remains") }</p>
            <div class="rowx end">
                <button type="button" class="btn" onclick={keep}>{ words.get("cancel") }</button>
                <button type="button" class="btn" data-kind="primary" onclick={erase}>{ words.get("person-erase-it") }</button>
            </div>
        </Dialog>
    }
}
