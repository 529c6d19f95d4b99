//! After the lists were brought: what happened, the way back, and where to go on.

use words::{Said, Words};
use yew::prelude::*;

use super::use_import::Done;
use crate::components::{Glyph, Icon, IconSize};
use crate::hooks::{use_book, use_desk, use_words};
use crate::route::Screen;

/// See [`DonePanel`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct DonePanelProps {
    pub(super) done: Done,
}

/// The panel.
#[component]
pub(super) fn DonePanel(props: &DonePanelProps) -> Html {
    let (words, desk, book) = (use_words(), use_desk(), use_book());
    let done = &props.done;
    let has_policy = book
        .overview
        .as_ref()
        .is_some_and(|overview| !overview.programmes.is_empty());
    let go = |screen: Screen| {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.go(&screen.bare()))
    };
    let undo = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            desk.undo();
            desk.go(&Screen::Clients.bare());
        })
    };
    let more = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.choose_lists())
    };
    html! {
        <section class="done" role="status">
            <h2><Icon glyph={Glyph::Check} size={IconSize::Large} />{ title(&words, done) }</h2>
            <ul class="chg data">
                for (table, n) in done.new_by_table.iter() {
                    <li key={table.clone()}>
                        <span>{ words.get(&format!("import-table-{table}")) }</span>
                        <span class="num">{ words::format::count(words.language, (*n).into()) }</span>
                    </li>
                }
            </ul>
            <p class="data mute" hidden={done.n_rejected == 0}>{ words.count("import-done-rejected", done.n_rejected) }</p>
            <p class="acts">
                <button type="button" class="btn" data-kind={has_policy.then_some("primary")} onclick={go(Screen::Clients)}>{ words.get("import-open-clients") }</button>
                <button type="button" class="btn" data-kind={(!has_policy).then_some("primary")} onclick={go(if has_policy { Screen::Plan } else { Screen::Policy })}>
                    { words.get(if has_policy { "import-open-plan" } else { "import-open-policy" }) }
                </button>
                <button type="button" class="btn" data-kind="quiet" onclick={more}>{ words.get("import-bring-more") }</button>
                <button type="button" class="btn" data-kind="quiet" onclick={undo}>
                    <Icon glyph={Glyph::Undo} size={IconSize::Small} />{ words.get("import-undo") }
                </button>
            </p>
        </section>
    }
}

fn title(words: &Words, done: &Done) -> String {
    let said = Said::new("import-done")
        .count("new", done.n_new)
        .count("updated", done.n_updated);
    words.say(&said)
}
