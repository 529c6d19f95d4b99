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
            choose.emit(Choice::Value(ValueChoice {
                file,
                column,
                target: target.clone(),
                text: text.clone(),
                becomes: element::value(&event),
            }));
        })
    };
    let name = words.say(&Said::new("import-value-of").text("text", &value.text));
    let is_free = values.known.is_empty();
    let is_nothing = value.becomes.is_empty();
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
                    <option value="" selected={is_nothing}>{ words.get("import-value-nothing") }</option>
                    if !is_nothing && !values.known.contains(&value.becomes) {
                        <option value={value.becomes.clone()} selected=true>{ words.choice(&value.becomes) }</option>
                    }
                    for known in values.known.iter() {
                        <option key={known.clone()} value={known.clone()} selected={*known == value.becomes}>
                            { becomes(words, known) }
                        </option>
                    }
                </select>
            }
        </li>
    }
}

/// A value in words: yes and no are such, the others have names.
fn becomes(words: &Words, value: &str) -> String {
    match value {
        "yes" | "no" => words.get(value),
        value => words.choice(value),
    }
}
