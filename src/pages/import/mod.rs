//! The screen where lists are brought in: what was found in the files, what their columns become,
//! and what that would do to the book.

mod alike;
mod begin;
mod book_name;
mod choices;
mod column;
mod done;
mod keys;
mod look;
mod outcome;
mod own_field;
mod question;
mod rejected;
mod source;
mod targets;
mod use_import;
mod use_records;
mod use_window;
mod values;

use session::Request;
use session::view::{ImportView, SourceView};
use words::{Said, Words};
use yew::prelude::*;

use crate::components::{Note, PageHead, Tone};
use crate::hooks::{use_book, use_desk, use_paste, use_words};
use crate::platform::page::element;
use crate::platform::page::paste::Pasted;
use crate::shell::Screen;
use begin::Begin;
use done::DonePanel;
use look::{List, Look};
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
    use_paste({
        let desk = desk.clone();
        Callback::from(move |pasted: Pasted| desk.take_pasted(pasted, is_open))
    });
    let looking = use_state_eq(|| None::<List>);
    let view = import.view.clone().filter(|view| !view.sources.is_empty());
    let is_done = import.done.is_some();
    let sub = match (&view, is_done) {
        (_, true) => words.get("import-sub-done"),
        (Some(view), false) => sub(&words, view),
        (None, false) => words.get("import-sub-none"),
    };
    let targets = use_memo(import.view.clone(), |view| {
        view.as_ref()
            .map_or_else(Vec::new, |view| view.targets.clone())
    });
    let on_look = {
        let looking = looking.setter();
        Callback::from(move |list: List| {
            looking.set(Some(list));
            element::focus_soon("import-look");
        })
    };
    let on_back = {
        let looking = looking.setter();
        Callback::from(move |()| looking.set(None))
    };
    let drawer = view.clone().map(|view| {
        html! {
            <OutcomeDrawer
                {view}
                refused={import.refused.clone()}
                acts={acts.clone()}
                n_mended={import.n_mended}
                looking={*looking}
                on_look={on_look.clone()}
            />
        }
    });
    let save_mapping = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.hand_out(vec![Request::ImportMapping]))
    };
    let is_looking = looking.is_some() && view.is_some();
    html! {
        <Screen class="import" drawer={drawer}>
            <PageHead title={words.get("screen-import")} {sub}>
                { steps(&words, view.as_deref(), is_looking, is_done, &on_look, &on_back) }
            </PageHead>
            <p class="reading data mute turning" role="status" hidden={!import.is_busy}>{ " " }{ words.get("import-reading") }</p>
            <div class="sources">
                if let Some(done) = import.done.clone() {
                    <DonePanel key="done" {done} />
                } else if let Some(view) = view {
                    if let Some(list) = *looking {
                        <Look
                            key="look"
                            {view}
                            {list}
                            n_decided={import.n_decided}
                            on_list={on_look.reform(|list| list)}
                            {on_back}
                            on_choose={acts.choose.clone()}
                        />
                    } else {
                        <div key="files" class="sources">
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
                            <p class="small mute">
                                { words.get("import-more-files") }{ " " }
                                <button type="button" class="linkish" onclick={save_mapping.clone()}>{ words.get("import-save-mapping") }</button>
                            </p>
                        </div>
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
fn steps(
    words: &Words,
    view: Option<&ImportView>,
    is_looking: bool,
    is_done: bool,
    on_look: &Callback<List>,
    on_back: &Callback<()>,
) -> Html {
    let now = match view {
        _ if is_done => 3,
        None => 0,
        Some(_) if is_looking => 2,
        Some(view) if view.sources.iter().any(is_unread) => 0,
        Some(view) if has_questions(view) || !view.ready => 1,
        Some(_) => 3,
    };
    let first = view.map(List::first);
    let step = |at: usize| {
        let (look, back) = (on_look.clone(), on_back.clone());
        let go = Callback::from(move |_: MouseEvent| match (at, first) {
            (2, Some(list)) => look.emit(list),
            (3, _) => {
                element::reveal("import-accept");
                element::focus_id("import-accept");
            }
            _ => {
                back.emit(());
                element::focus_soon("import-columns");
            }
        });
        html! {
            <li key={at} aria-current={(at == now).then_some("step")} data-done={(at < now).then_some("")}>
                <button type="button" disabled={view.is_none()} onclick={go}>
                    <span class="nr">{ at + 1 }</span>{ words.get(&format!("import-step-{}", at + 1)) }
                </button>
            </li>
        }
    };
    html! { <ol class="steps" aria-label={words.get("import-steps")}>{ for (0..4).map(step) }</ol> }
}

/// Whether a file stands in the way: not read, and not passed over.
fn is_unread(source: &SourceView) -> bool {
    source.columns.is_empty() && !source.is_out
}

/// Whether a column waits for an answer.
fn has_questions(view: &ImportView) -> bool {
    let taken = view.sources.iter().filter(|source| !source.is_out);
    taken
        .flat_map(|source| &source.columns)
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
