//! The screen where lists are brought in: what was found in the files, what their columns become,
//! and what that would do to the book.

mod begin;
mod book_name;
mod choices;
mod column;
mod outcome;
mod question;
mod rejected;
mod source;
mod targets;
mod use_import;

use session::view::ImportView;
use words::{Said, Words};
use yew::prelude::*;

use crate::components::{Note, PageHead, Tone};
use crate::hooks::{use_book, use_desk, use_paste, use_words};
use crate::platform::page::element;
use crate::shell::Screen;
use begin::Begin;
use outcome::OutcomeDrawer;
use question::Question;
use source::Source;
use use_import::use_import;

/// The screen.
#[component]
pub(crate) fn ImportPage() -> Html {
    let (words, desk) = (use_words(), use_desk());
    let is_open = use_book().overview.is_some();
    let (import, acts) = use_import();
    use_paste(Callback::from(move |text: String| {
        desk.take_pasted(text, is_open)
    }));
    let view = import.view.clone().filter(|view| !view.sources.is_empty());
    let sub = view
        .as_ref()
        .map_or_else(|| words.get("import-sub-none"), |view| sub(&words, view));
    let targets = use_memo(import.view.clone(), |view| {
        view.as_ref()
            .map_or_else(Vec::new, |view| view.targets.clone())
    });
    let drawer = view.clone().map(|view| {
        html! { <OutcomeDrawer {view} refused={import.refused.clone()} acts={acts.clone()} /> }
    });
    html! {
        <Screen class="import" drawer={drawer}>
            <PageHead title={words.get("screen-import")} {sub}>
                { steps(&words, view.as_deref()) }
            </PageHead>
            <p class="reading data mute turning" role="status" hidden={!import.is_busy}>{ " " }{ words.get("import-reading") }</p>
            <div class="sources">
                if let Some(view) = view {
                    for (number, source) in (0..).zip(view.sources.iter()) {
                        <Source
                            key={number}
                            {number}
                            source={source.clone()}
                            targets={targets.clone()}
                            is_alone={view.sources.len() == 1}
                            on_choose={acts.choose.clone()}
                        />
                    }
                } else {
                    <Begin key="begin" refused={import.refused.clone()} />
                }
            </div>
        </Screen>
    }
}

/// What was found, in a sentence or two.
fn sub(words: &Words, view: &ImportView) -> String {
    let of = |certainty: &str| {
        let columns = view.sources.iter().flat_map(|source| &source.columns);
        columns
            .filter(|column| column.certainty == certainty)
            .count()
    };
    let mut sentences = vec![match view.sources.as_slice() {
        [source] if source.columns.is_empty() => source.name.clone(),
        [source] => {
            let said = Said::new("import-sub")
                .text("file", &source.name)
                .count("rows", source.n_rows);
            words.say(&said.count("columns", source.columns.len()))
        }
        sources => {
            let n_rows: u32 = sources.iter().map(|source| source.n_rows).sum();
            words.say(
                &Said::new("import-sub-many")
                    .count("files", sources.len())
                    .count("rows", n_rows),
            )
        }
    }];
    for (certainty, key) in [
        ("guess", "import-sub-guesses"),
        ("left_out", "import-sub-left-out"),
    ] {
        if of(certainty) > 0 {
            sentences.push(words.count(key, of(certainty)));
        }
    }
    sentences.join(" ")
}

/// The steps, each a way to its place on the screen; they may be taken in any order.
fn steps(words: &Words, view: Option<&ImportView>) -> Html {
    let now = match view {
        None => 0,
        Some(view) if view.sources.iter().any(|source| source.columns.is_empty()) => 0,
        Some(view) if has_questions(view) => 1,
        Some(view) if !view.ready => 1,
        Some(_) => 2,
    };
    let places = [
        "import-begin",
        "import-columns",
        "import-rejected",
        "import-accept",
    ];
    let step = |(at, place): (usize, &'static str)| {
        let go = Callback::from(move |_: MouseEvent| {
            element::reveal(place);
            element::focus_id(place);
        });
        html! {
            <li key={at} aria-current={(at == now).then_some("step")} data-done={(at < now).then_some("")}>
                <button type="button" disabled={view.is_none()} onclick={go}>
                    <span class="nr">{ at + 1 }</span>{ words.get(&format!("import-step-{}", at + 1)) }
                </button>
            </li>
        }
    };
    html! { <ol class="steps" aria-label={words.get("import-steps")}>{ for places.into_iter().enumerate().map(step) }</ol> }
}

/// Whether a column waits for an answer.
fn has_questions(view: &ImportView) -> bool {
    let columns = view.sources.iter().flat_map(|source| &source.columns);
    columns
        .into_iter()
        .any(|column| Question::Dates.is_open(column) || Question::Decimals.is_open(column))
}

/// A note on what was refused.
fn refused_note(words: &Words, refused: Option<&Said>) -> Html {
    html! {
        <div class="refused" role="alert">
            if let Some(said) = refused {
                <Note tone={Tone::Bad}>{ words.say(said) }</Note>
            }
        </div>
    }
}
