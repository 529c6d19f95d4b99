//! How the records of a file are found again in the book.

use session::view::SourceView;
use words::{Said, Words};
use yew::prelude::*;

use super::choices::Choice;
use crate::hooks::use_words;
use crate::platform::page::element;

/// See [`Keys`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct KeysProps {
    pub(super) file: u32,
    pub(super) source: SourceView,
    pub(super) on_choose: Callback<Choice>,
}

/// A choice for each table that can be matched in several ways; the others are said.
#[component]
pub(super) fn Keys(props: &KeysProps) -> Html {
    let words = use_words();
    let feeds = &props.source.feeds;
    html! {
        <div class="keys-slot" hidden={feeds.is_empty()}>
            <p class="matched data">
                <span class="mute">{ words.get("import-matched") }</span>
                for feed in feeds.iter() {
                    <label key={feed.table.clone()}>
                        <span>{ words.get(&format!("import-table-{}", feed.table)) }</span>
                        if feed.keys.len() > 1 {
                            <select
                                class="select"
                                data-size="s"
                                aria-label={named(&words, &feed.table)}
                                onchange={chosen(props, &feed.table)}
                            >
                                for key in feed.keys.iter() {
                                    <option key={key.clone()} value={key.clone()} selected={*key == feed.key}>{ said(&words, key) }</option>
                                }
                            </select>
                        } else {
                            <b>{ said(&words, &feed.key) }</b>
                        }
                    </label>
                }
            </p>
        </div>
    }
}

fn said(words: &Words, key: &str) -> String {
    words.get(&format!("import-key-{}", key.replace('_', "-")))
}

fn named(words: &Words, table: &str) -> String {
    let table = words.get(&format!("import-table-{table}"));
    words.say(&Said::new("import-key-of").text("table", table))
}

fn chosen(props: &KeysProps, table: &str) -> Callback<Event> {
    let (choose, file, table) = (props.on_choose.clone(), props.file, table.to_owned());
    Callback::from(move |event: Event| {
        choose.emit(Choice::Key {
            file,
            table: table.clone(),
            key: element::value(&event),
        });
    })
}
