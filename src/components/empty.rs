//! An empty place: what would stand here, and the one action that fills it.

use yew::prelude::*;

/// See [`Empty`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct EmptyProps {
    pub(crate) title: AttrValue,
    #[prop_or_default]
    pub(crate) text: AttrValue,
    /// The action.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// An empty place.
#[component]
pub(crate) fn Empty(props: &EmptyProps) -> Html {
    html! {
        <div class="empty">
            <h3>{ &props.title }</h3>
            <p class="data">{ &props.text }</p>
            <div class="acts">{ props.children.clone() }</div>
        </div>
    }
}
