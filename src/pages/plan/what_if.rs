//! One more, one fewer: whose place it would be, and the whole chain on demand.

use std::rc::Rc;

use session::view::{Move, PlanView, WhatIf};
use words::{Said, Words};
use yew::prelude::*;

use crate::hooks::{use_book, use_words};
use crate::queries::what_if;
use crate::state::BookState;

/// See [`WhatIfs`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct WhatIfsProps {
    pub(crate) plan: Rc<PlanView>,
    pub(crate) at: usize,
}

/// Both lines.
#[component]
pub(crate) fn WhatIfs(props: &WhatIfsProps) -> Html {
    let (words, book) = (use_words(), use_book());
    let band = &props.plan.bands[props.at];
    let own = format!("one-more-{}", band.treatment);
    let more = if words.has(&own) {
        own
    } else {
        "one-more".to_owned()
    };
    let line = |label: String, step: &WhatIf, fewer: bool| {
        line(label, step, &band.treatment, fewer, &words, &book)
    };
    html! {
        <div class="whatif" hidden={band.one_more.is_none() && band.one_fewer.is_none()}>
            <div hidden={band.one_more.is_none()}>
                if let Some(step) = &band.one_more {
                    { line(words.get(&more), step, false) }
                }
            </div>
            <div hidden={band.one_fewer.is_none()}>
                if let Some(step) = &band.one_fewer {
                    { line(words.get("one-fewer"), step, true) }
                }
            </div>
        </div>
    }
}

fn line(
    label: String,
    step: &WhatIf,
    treatment: &str,
    fewer: bool,
    words: &Words,
    book: &BookState,
) -> Html {
    let Some(chain) = what_if::chain(step, treatment) else {
        return html! { <p><span class="sgn">{ label }</span>{ " " }<span class="after">{ words.get("what-if-nobody") }</span></p> };
    };
    let all: Vec<String> = std::iter::once(chain.first)
        .chain(chain.rest.iter().copied())
        .map(|moved| moved_said(moved, words, book))
        .collect();
    let after = if fewer {
        gets_said(chain.first, words, book)
    } else {
        let next = step.next.as_ref().filter(|next| next.id != chain.first.id);
        next.map_or_else(String::new, |next| {
            format!(
                "· {}",
                words.say(&Said::new("what-if-next").text("name", &next.name))
            )
        })
    };
    let company = if chain.first.company.is_empty() {
        String::new()
    } else {
        format!(", {}", chain.first.company)
    };
    html! {
        <details title={all.join("\n")}>
            <summary>
                <span class="sgn">{ label }</span>
                <span>{ "→ " }<b>{ &chain.first.name }</b>{ company }{ " " }<span class="after">{ after }</span></span>
            </summary>
            <ol class="small dim">
                for (at, moved) in all.iter().enumerate() {
                    <li key={at}>{ moved }</li>
                }
                <li key="cost">{ signed(step.cost_change_minor, words) }</li>
            </ol>
        </details>
    }
}

/// "Anna Orlova: Gift → Reception".
fn moved_said(moved: &Move, words: &Words, book: &BookState) -> String {
    let side = |side: &Option<String>| match side {
        Some(id) => treatment(id, words, book),
        None => words.get("nothing"),
    };
    words.say(
        &Said::new("what-if-move")
            .text("name", &moved.name)
            .text("from", side(&moved.from))
            .text("to", side(&moved.to)),
    )
}

fn gets_said(moved: &Move, words: &Words, book: &BookState) -> String {
    match &moved.to {
        Some(id) => {
            let thing = book.treatment(id).map_or_else(
                || id.clone(),
                |it| {
                    let name = words.choose(&it.name.en, &it.name.ru);
                    words::thing::given(words.language, name, it.gathering).text
                },
            );
            let key = if moved.keeps {
                "what-if-keeps"
            } else {
                "what-if-gets"
            };
            words.say(&Said::new(key).text("thing", thing))
        }
        None => words.get("what-if-gets-nothing"),
    }
}

fn treatment(id: &str, words: &Words, book: &BookState) -> String {
    book.treatment(id).map_or_else(
        || id.to_owned(),
        |treatment| {
            words
                .choose(&treatment.name.en, &treatment.name.ru)
                .to_owned()
        },
    )
}

/// A change of cost with its sign.
pub(super) fn signed(minor: i64, words: &Words) -> String {
    if minor > 0 {
        format!("+{}", words.money(minor))
    } else {
        words.money(minor)
    }
}
