//! What bringing the lists would do, and the button that does it.

use std::rc::Rc;

use session::view::ImportView;
use words::{Said, Words};
use yew::prelude::*;

use super::look::List;
use super::rejected::Rejected;
use super::targets::label;
use super::use_import::Acts;
use super::{has_questions, is_unread, refused_note};
use crate::components::{Bar, BarPart, Glyph, Icon};
use crate::hooks::use_words;
use crate::shell::Drawer;

/// See [`OutcomeDrawer`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct OutcomeDrawerProps {
    pub(super) view: Rc<ImportView>,
    pub(super) refused: Option<Said>,
    pub(super) acts: Acts,
    /// How many texts were put right.
    pub(super) n_mended: usize,
    /// The list that is looked through.
    pub(super) looking: Option<List>,
    pub(super) on_look: Callback<List>,
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
                { counts(&words, props) }
                { tables(&words, view) }
                { changes(&words, view) }
            </section>
            { notes(&words, view) }
            <Rejected
                view={view.clone()}
                n_mended={props.n_mended}
                on_choose={props.acts.choose.clone()}
                on_all={props.on_look.reform(|()| List::Rejected)}
            />
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
    if view.sources.iter().any(is_unread) {
        "import-waits-for-file"
    } else if view.n_alike > 0 {
        "import-waits-for-alike"
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

fn counts(words: &Words, props: &OutcomeDrawerProps) -> Html {
    let inks = [Some(1), Some(2), Some(4), None, None];
    let lines = List::ALL.into_iter().zip(inks);
    let as_ = |list: List| match list {
        List::Alike => Some("hatch"),
        List::Rejected => Some("over"),
        List::New | List::Updated | List::Unchanged => None,
    };
    let parts: Vec<BarPart> = lines
        .clone()
        .map(|(list, ink)| BarPart {
            n: list.n(&props.view).into(),
            ink,
            as_: as_(list),
        })
        .collect();
    let line = |(list, ink): (List, Option<u8>)| {
        let (id, n) = (list.id(), list.n(&props.view));
        let look = props.on_look.reform(move |_: MouseEvent| list);
        html! {
            <li key={id}>
                <button
                    type="button"
                    id={format!("look-{id}")}
                    disabled={n == 0}
                    aria-pressed={(props.looking == Some(list)).to_string()}
                    onclick={look}
                >
                    <span class="sw" data-t={ink.map(|ink| ink.to_string())} data-as={as_(list)}></span>
                    <span>{ words.get(&format!("import-count-{id}")) }</span>
                    <b class="num">{ words::format::count(words.language, n.into()) }</b>
                    <span class="small mute">{ words.get(&format!("import-count-{id}-more")) }</span>
                </button>
            </li>
        }
    };
    html! {
        <div>
            <span class="bigbar"><Bar {parts} /></span>
            <ul class="cnt">{ for lines.map(line) }</ul>
        </div>
    }
}

/// Fields that get other values, and in how many records.
fn changes(words: &Words, view: &ImportView) -> Html {
    html! {
        <div class="chg-slot" hidden={view.changed_fields.is_empty()}>
            <h3>{ words.get("import-changed-fields") }</h3>
            <ul class="chg data">
                for (path, n) in view.changed_fields.iter().take(8) {
                    <li key={path.clone()}>
                        <span>{ label(words, path) }</span>
                        <span class="num">{ words::format::count(words.language, (*n).into()) }</span>
                    </li>
                }
            </ul>
        </div>
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
