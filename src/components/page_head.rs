//! The head of a screen: serif title, one sentence of state, actions at the right.

use yew::prelude::*;

/// See [`PageHead`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct PageHeadProps {
    pub(crate) title: AttrValue,
    #[prop_or_default]
    pub(crate) sub: AttrValue,
    /// The actions.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// The head of a screen.
#[component]
pub(crate) fn PageHead(props: &PageHeadProps) -> Html {
    html! {
        <div class="page-head">
            <div>
                <h1>{ &props.title }</h1>
                <p class="sub">{ &props.sub }</p>
            </div>
            <div class="acts">{ props.children.clone() }</div>
        </div>
    }
}
