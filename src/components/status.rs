//! Client, prospect or lost: a shape and a word.

use yew::prelude::*;

use crate::hooks::use_words;

/// See [`Status`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct StatusProps {
    /// `client`, `prospect`, `lost`, or empty.
    pub(crate) lifecycle: AttrValue,
    /// Instead of the plain word: "Client since 2011".
    #[prop_or_default]
    pub(crate) text: Option<AttrValue>,
}

/// A status.
#[component]
pub(crate) fn Status(props: &StatusProps) -> Html {
    let words = use_words();
    let text = props.text.clone().unwrap_or_else(|| {
        if props.lifecycle.is_empty() {
            AttrValue::default()
        } else {
            words.get(&format!("lifecycle-{}", props.lifecycle)).into()
        }
    });
    html! { <span class="status" data-v={props.lifecycle.clone()}>{ text }</span> }
}
