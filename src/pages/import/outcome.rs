//! What bringing the lists would do, and the button that does it.

use std::rc::Rc;

use session::view::ImportView;
use words::{Said, Words};
use yew::prelude::*;

use super::rejected::Rejected;
use super::use_import::Acts;
use super::{has_questions, refused_note};
use crate::components::{Bar, BarPart, Glyph, Icon};
use crate::hooks::use_words;
use crate::shell::Drawer;

/// See [`OutcomeDrawer`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct OutcomeDrawerProps {
    pub(super) view: Rc<ImportView>,
    pub(super) refused: Option<Said>,
    pub(super) acts: Acts,
}

/// The drawer.
#[component]
pub(super) fn OutcomeDrawer(props: &OutcomeDrawerProps) -> Html {
    let words = use_words();
    let view = &props.view;
    let cancel = props.acts.cancel.reform(|_: MouseEvent| ());
    let accept = props.acts.accept.reform(|_: MouseEvent| ());
    let n_changes = view.n_new + view.n_updated;
    let title = words.get("import-outcome");
    html! {
        <Drawer label={title.clone()} {title}>
            <p class="verdictline peek">{ peek(&words, view) }</p>
            <section class="dr-sec">
                { refused_note(&words, props.refused.as_ref()) }
                { counts(&words, view) }
                { tables(&words, view) }
            </section>
            { notes(&words, view) }
            <Rejected view={view.clone()} />
            <footer class="dr-foot">
                <p class="small mute">{ words.get(if view.ready { "import-one-step" } else { waits_for(view) }) }</p>
                <span class="acts">
                    <button
                        type="button"
                        class="btn"
                        data-kind="primary"
                        id="import-accept"
                        disabled={!view.ready}
                        onclick={accept}
                    >
                        { words.count("import-accept", n_changes) }
                    </button>
                    <button type="button" class="btn" data-kind="quiet" onclick={cancel}>{ words.get("cancel") }</button>
                </span>
            </footer>
        </Drawer>
    }
}

/// Why it cannot be brought yet.
fn waits_for(view: &ImportView) -> &'static str {
    let is_asking = has_questions(view) || view.notes.iter().any(is_question);
    if view.sources.iter().any(|source| source.columns.is_empty()) {
        "import-waits-for-file"
    } else if is_asking {
        "import-waits-for-answers"
    } else {
        "import-nothing-new"
    }
}

fn is_question(note: &Said) -> bool {
    note.code.starts_with("draft-choose") || note.code == "draft-unknown-table"
}

fn peek(words: &Words, view: &ImportView) -> String {
    let said = Said::new("import-peek")
        .count("new", view.n_new)
        .count("updated", view.n_updated);
    words.say(
        &said
            .count("unchanged", view.n_unchanged)
            .count("rejected", view.n_rejected),
    )
}

fn counts(words: &Words, view: &ImportView) -> Html {
    let lines = [
        ("new", view.n_new, Some(1), None),
        ("updated", view.n_updated, Some(2), None),
        ("unchanged", view.n_unchanged, Some(4), None),
        ("rejected", view.n_rejected, None, Some("over")),
    ];
    let parts: Vec<BarPart> = lines
        .iter()
        .map(|&(_, n, ink, as_)| BarPart {
            n: n.into(),
            ink,
            as_,
        })
        .collect();
    html! {
        <>
            <span class="bigbar"><Bar {parts} /></span>
            <dl class="cnt">
                { for lines.into_iter().map(|(id, n, ink, as_)| html! {
                    <div key={id}>
                        <dt>
                            <span class="sw" data-t={ink.map(|ink: u8| ink.to_string())} data-as={as_}></span>
                            { words.get(&format!("import-count-{id}")) }
                            <span class="small mute">{ words.get(&format!("import-count-{id}-more")) }</span>
                        </dt>
                        <dd>{ words::format::count(words.language, n.into()) }</dd>
                    </div>
                }) }
            </dl>
        </>
    }
}

/// New records by table.
fn tables(words: &Words, view: &ImportView) -> Html {
    html! {
        <div class="chg-slot" hidden={view.new_by_table.is_empty()}>
            <h3>{ words.get("import-new-by-table") }</h3>
            <ul class="chg data">
                for (table, n) in view.new_by_table.iter() {
                    <li key={table.clone()}>
                        <span>{ words.get(&format!("import-table-{table}")) }</span>
                        <span class="num">{ words::format::count(words.language, (*n).into()) }</span>
                    </li>
                }
            </ul>
        </div>
    }
}

/// Remarks; questions stand first.
fn notes(words: &Words, view: &ImportView) -> Html {
    let (questions, others): (Vec<&Said>, Vec<&Said>) =
        view.notes.iter().partition(|note| is_question(note));
    let line = |at: usize, note: &Said, glyph: Glyph| {
        html! { <li key={at} data-tone={(glyph == Glyph::Warn).then_some("warn")}><Icon {glyph} /><p>{ words.say(note) }</p></li> }
    };
    let n_questions = questions.len();
    let questions = questions
        .into_iter()
        .enumerate()
        .map(|(at, note)| line(at, note, Glyph::Warn));
    let others = others
        .into_iter()
        .enumerate()
        .map(|(at, note)| line(n_questions + at, note, Glyph::Info));
    html! {
        <section class="dr-sec remarks" hidden={view.notes.is_empty()}>
            <h3>{ words.get("import-notes") }<small>{ view.notes.len() }</small></h3>
            <ul>{ for questions.chain(others) }</ul>
        </section>
    }
}
