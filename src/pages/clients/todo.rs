//! What is to be done about the records: each kind with whom it is about and the seats that it
//! blocks. A press shows the people, to be worked off right in the list.

use session::Request;
use session::view::{TodoItem, TodoView};
use words::{Parameter, Said, Words};
use yew::prelude::*;

use super::asked::Asked;
use crate::components::{Glyph, Icon};
use crate::hooks::{Loaded, use_view, use_words};

/// See [`Todo`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct TodoProps {
    pub(super) asked: Asked,
    pub(super) on_ask: Callback<Asked>,
}

/// The list; nothing is drawn where nothing is to be done.
#[component]
pub(super) fn Todo(props: &TodoProps) -> Html {
    let words = use_words();
    let loaded: Loaded<TodoView> = use_view(Some(Request::Todo));
    let items: &[TodoItem] = loaded.value.as_ref().map_or(&[], |view| &view.items);
    html! {
        <div class="todo" hidden={items.is_empty()} role="group" aria-label={words.get("todo")}>
            <span class="k"><Icon glyph={Glyph::Warn} />{ words.get("todo") }</span>
            <ul>
                for item in items.iter() {
                    { line(&words, props, item) }
                }
            </ul>
        </div>
    }
}

fn line(words: &Words, props: &TodoProps, item: &TodoItem) -> Html {
    let is_on = props.asked.doing() == Some(&item.kind);
    let next = props.asked.to_do((!is_on).then_some(item.kind.as_str()));
    let ask = props.on_ask.clone();
    let people = Said::new("n-people").count("n", item.n_people);
    let meta = match item.n_seats {
        Some(n) if n > 0 => words.say(
            &Said::new("todo-blocks")
                .with("people", Parameter::Sentence(Box::new(people)))
                .count("n", n),
        ),
        _ => words.say(&people),
    };
    html! {
        <li key={item.kind.clone()}>
            <button type="button" aria-pressed={is_on.to_string()} onclick={move |_| ask.emit(next.clone())}>
                <span>{ words.get(&format!("todo-{}", item.kind)) }</span>
                { " " }
                <span class="mute">{ meta }</span>
            </button>
        </li>
    }
}
