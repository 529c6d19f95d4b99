//! A long job: its name, how far it is, and Cancel. The style sheet shows it after 400 ms and its
//! button after a second, so that short work does not flicker.

use yew::prelude::*;

use crate::components::Measured;
use crate::hooks::{use_book, use_desk, use_words};

/// The job under way.
#[component]
pub(crate) fn Working() -> Html {
    let (book, words, desk) = (use_book(), use_words(), use_desk());
    let stop = Callback::from(move |_: MouseEvent| desk.engine.stop());
    html! {
        <div class="working">
            if let Some((job, percent)) = &book.progress {
                <div
                    class="progress"
                    role="progressbar"
                    aria-valuemin="0"
                    aria-valuemax="100"
                    aria-valuenow={percent.to_string()}
                    aria-label={words.get(job)}
                >
                    <span>{ words.get(job) }</span>
                    <button type="button" class="btn" data-size="s" onclick={stop}>{ words.get("cancel") }</button>
                    <span class="track"><Measured name="--v" value={i64::from(*percent)} /></span>
                    <span class="small mute">{ words.get("working-kept") }</span>
                </div>
            }
        </div>
    }
}
