//! What the words in columns become: each distinct text with how often it stands there, and the
//! value of the book that it means.

use session::ValueChoice;
use session::view::{SourceView, ValueView, ValuesView};
use words::{Said, Words};
use yew::prelude::*;

use super::choices::Choice;
use super::targets::label;
use crate::components::{Glyph, Icon, IconSize};
use crate::hooks::use_words;
use crate::platform::page::element;

/// Texts shown at once.
const SHOWN: usize = 40;

/// A text that nobody has said anything of.
const OPEN: &str = "?";

/// See [`Values`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ValuesProps {
    pub(super) file: u32,
    pub(super) source: SourceView,
    pub(super) on_choose: Callback<Choice>,
}

/// The columns of words of a file; open where one is not understood.
#[component]
pub(super) fn Values(props: &ValuesProps) -> Html {
    let words = use_words();
    let columns = &props.source.values;
    let n_unknown: usize = columns.iter().map(n_unknown).sum();
    html! {
        <div class="values-slot" hidden={columns.is_empty()}>
            <details class="values" open={n_unknown > 0}>
                <summary>
                    { words.get("import-values") }
                    <span class="small pbm" hidden={n_unknown == 0}>
                        <Icon glyph={Glyph::Warn} size={IconSize::Small} />
                        <span>{ words.count("import-values-unknown", n_unknown) }</span>
                    </span>
                </summary>
                <div class="values-grid">
                    for values in columns.iter() {
                        <section key={format!("{} {}", values.column, values.target)}>
                            <h3>
                                <bdi>{ header(props, values) }</bdi>
                                <span class="small mute">{ " → " }{ label(&words, &values.target) }</span>
                            </h3>
                            <ul class="vals data">
                                for value in values.values.iter().take(SHOWN) {
                                    { line(&words, props, values, value) }
                                }
                            </ul>
                            <p class="small mute" hidden={n_more(values) == 0}>
                                { words.count("import-values-more", n_more(values)) }
                            </p>
                        </section>
                    }
                </div>
            </details>
        </div>
    }
}

fn n_unknown(values: &ValuesView) -> usize {
    values.values.iter().filter(|value| !value.is_known).count()
}

fn n_more(values: &ValuesView) -> usize {
    values.values.len().saturating_sub(SHOWN) + values.n_more as usize
}

fn header<'a>(props: &'a ValuesProps, values: &ValuesView) -> &'a str {
    let column = props.source.columns.get(values.column as usize);
    column.map_or("", |column| &column.header)
}

fn line(words: &Words, props: &ValuesProps, values: &ValuesView, value: &ValueView) -> Html {
    let chosen = {
        let (choose, file, column) = (props.on_choose.clone(), props.file, values.column);
        let (target, text) = (values.target.clone(), value.text.clone());
        Callback::from(move |event: Event| {
            let becomes = element::value(&event);
            if becomes == OPEN {
                return;
            }
            choose.emit(Choice::Value(ValueChoice {
                file,
                column,
                target: target.clone(),
                text: text.clone(),
                becomes,
            }));
        })
    };
    let name = words.say(&Said::new("import-value-of").text("text", &value.text));
    let is_free = values.known.is_empty();
    html! {
        <li key={value.text.to_lowercase()} data-unknown={(!value.is_known).then_some("")}>
            <span class="val"><bdi>{ &value.text }</bdi></span>
            <span class="num mute">{ words::format::count(words.language, value.n_rows.into()) }</span>
            if is_free {
                <input
                    class="input"
                    data-size="s"
                    aria-label={name}
                    value={value.becomes.clone()}
                    onchange={chosen}
                />
            } else {
                <select class="select" data-size="s" aria-label={name} onchange={chosen}>
                    for (becomes, label, is_now) in options(words, values, value) {
                        <option key={becomes.clone()} value={becomes.clone()} selected={is_now}>{ label }</option>
                    }
                </select>
            }
        </li>
    }
}

/// What a text can become: value, words, and whether it is that now.
fn options(words: &Words, values: &ValuesView, value: &ValueView) -> Vec<(String, String, bool)> {
    let is_nothing = value.becomes.is_empty();
    let is_open = is_nothing && !value.is_known;
    let mut options = Vec::new();
    if is_open {
        options.push((OPEN.to_owned(), words.get("import-choose-one"), true));
    }
    let nothing = words.get("import-value-nothing");
    options.push((String::new(), nothing, is_nothing && !is_open));
    let is_other = !is_nothing && !values.known.contains(&value.becomes);
    let other = is_other.then_some(&value.becomes);
    options.extend(values.known.iter().chain(other).map(|known| {
        let is_now = *known == value.becomes;
        (known.clone(), becomes(words, known), is_now)
    }));
    options
}

/// A value in words: yes and no are such, the others have names.
fn becomes(words: &Words, value: &str) -> String {
    match value {
        "yes" | "no" => words.get(value),
        value => words.choice(value),
    }
}
