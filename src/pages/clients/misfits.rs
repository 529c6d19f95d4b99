//! The cells of a pasted block that did not fit: how many, and each with its reason.

use session::view::FitView;
use words::Said;
use yew::prelude::*;

use crate::components::{Glyph, Icon, IconSize, Note, Tone};
use crate::hooks::use_words;

/// See [`MisfitsNote`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct MisfitsNoteProps {
    pub(super) fit: FitView,
    pub(super) on_close: Callback<()>,
}

/// The note; it stays until it is closed or the next block is pasted.
#[component]
pub(super) fn MisfitsNote(props: &MisfitsNoteProps) -> Html {
    let words = use_words();
    let fit = &props.fit;
    let close = props.on_close.reform(|_: MouseEvent| ());
    let place = |row: u32, column: u32, whose: &str| {
        words.say(
            &Said::new("paste-place")
                .count("row", row)
                .count("column", column)
                .text("whose", whose),
        )
    };
    html! {
        <Note tone={Tone::Warn}>
            <details class="misfits" role="status">
                <summary>
                    { words.count("paste-misfits", fit.n_rejected) }
                    { " " }
                    { words.count("paste-fitted", fit.n_cells) }
                </summary>
                <ul>
                    for cell in fit.rejected.iter() {
                        <li key={format!("{}-{}", cell.row, cell.column)}>
                            <span class="mute">{ place(cell.row, cell.column, &cell.whose) }</span>
                            { " " }
                            { words.say(&cell.said) }
                        </li>
                    }
                </ul>
            </details>
            <button type="button" class="btn" data-kind="quiet" data-icon="" data-size="s" aria-label={words.get("close")} onclick={close}>
                <Icon glyph={Glyph::Cross} size={IconSize::Small} />
            </button>
        </Note>
    }
}
