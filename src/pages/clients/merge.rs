//! Two records made one: what they say differently is chosen field by field, nothing is lost
//! unsaid.

use std::collections::BTreeSet;

use session::view::MergeView;
use session::{Edit, Request};
use words::Said;
use yew::prelude::*;

use super::cell::read;
use crate::components::{Dialog, Note, Tone, unique};
use crate::hooks::{Loaded, use_edit, use_view, use_words};

/// See [`MergeDialog`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct MergeDialogProps {
    /// `person` or `company`.
    pub(super) unit: AttrValue,
    pub(super) keep: String,
    pub(super) drop: String,
    /// Asked to close; `true`: they are one now.
    pub(super) on_close: Callback<bool>,
}

/// The fields that differ, and which value is kept.
#[component]
pub(super) fn MergeDialog(props: &MergeDialogProps) -> Html {
    let (words, edit) = (use_words(), use_edit());
    let from_drop = use_state(BTreeSet::<String>::new);
    let group = use_memo((), |()| unique("merge"));
    let loaded: Loaded<MergeView> = use_view(Some(Request::TryMerge {
        unit: props.unit.to_string(),
        keep: props.keep.clone(),
        drop: props.drop.clone(),
    }));
    let close = props.on_close.reform(|()| false);
    let cancel = props.on_close.reform(|_: MouseEvent| false);
    let merge = {
        let (props, from_drop) = (props.clone(), from_drop.clone());
        Callback::from(move |_: MouseEvent| {
            edit.emit(Edit::Merge {
                unit: props.unit.to_string(),
                keep: props.keep.clone(),
                drop: props.drop.clone(),
                from_drop: from_drop.iter().cloned().collect(),
            });
            props.on_close.emit(true);
        })
    };
    let body = match &loaded.value {
        None => html! {
            <div hidden={loaded.refused.is_none()}>
                <Note tone={Tone::Bad}>{ loaded.refused.as_ref().map(|said| words.say(said)).unwrap_or_default() }</Note>
            </div>
        },
        Some(view) => html! {
            <div class="merge-body">
                <p>{ words.say(&Said::new("merge-what").text("keep", view.keep.clone()).text("drop", view.drop.clone()).count("n", view.n_moved)) }</p>
                <p class="mute" hidden={view.differing.is_empty()}>{ words.get("merge-choose") }</p>
                <ul class="merge-fields">
                    for field in view.differing.iter() {
                        <li key={field.path.clone()} role="radiogroup" aria-label={words.field(&field.path)}>
                            <span class="mute">{ words.field(&field.path) }</span>
                            for (is_dropped, value) in [(false, &field.kept), (true, &field.dropped)] {
                                <label key={is_dropped.to_string()}>
                                    <input
                                        type="radio"
                                        name={format!("{}-{}", *group, field.field)}
                                        checked={from_drop.contains(&field.field) == is_dropped}
                                        onchange={
                                            let (from_drop, name) = (from_drop.clone(), field.field.clone());
                                            move |_: Event| {
                                                let mut next = (*from_drop).clone();
                                                if is_dropped {
                                                    next.insert(name.clone());
                                                } else {
                                                    next.remove(&name);
                                                }
                                                from_drop.set(next);
                                            }
                                        }
                                    />
                                    { read(&words, value) }
                                </label>
                            }
                        </li>
                    }
                </ul>
            </div>
        },
    };
    html! {
        <Dialog label={words.get("merge-title")} on_close={close} class="merge-two">
            <h2>{ words.get("merge-title") }</h2>
            { body }
            <div class="rowx end">
                <button type="button" class="btn" data-kind="quiet" onclick={cancel}>{ words.get("cancel") }</button>
                <button type="button" class="btn" data-kind="primary" disabled={loaded.value.is_none()} onclick={merge}>{ words.get("merge-it") }</button>
            </div>
        </Dialog>
    }
}
