//! No list yet: where one is dropped, chosen or pasted.

use words::Said;
use yew::prelude::*;

use super::refused_note;
use crate::components::{Glyph, Icon, IconSize};
use crate::hooks::{use_desk, use_words};

/// See [`Begin`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct BeginProps {
    pub(super) refused: Option<Said>,
}

/// The place for a list. The whole window takes a drop; this says so.
#[component]
pub(super) fn Begin(props: &BeginProps) -> Html {
    let (words, desk) = (use_words(), use_desk());
    let choose = Callback::from(move |_: MouseEvent| desk.choose_lists());
    html! {
        <div class="begin-slot">
            { refused_note(&words, props.refused.as_ref()) }
            <div class="begin">
                <Icon glyph={Glyph::Table} size={IconSize::Large} />
                <h2>{ words.get("import-begin") }</h2>
                <p class="dim">{ words.get("import-begin-text") }</p>
                <p class="acts">
                    <button type="button" class="btn" data-kind="primary" id="import-begin" onclick={choose}>
                        { words.get("import-choose") }
                    </button>
                    <span class="small mute">{ words.get("import-or-paste") }</span>
                </p>
                <p class="small mute">{ words.get("import-nothing-changes") }</p>
            </div>
        </div>
    }
}
