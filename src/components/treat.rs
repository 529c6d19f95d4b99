//! A treatment's square and name. `ink` 0 is nothing.

use yew::prelude::*;

/// See [`Treat`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct TreatProps {
    /// 1 is the darkest; 0 is nothing.
    pub(crate) ink: u8,
    pub(crate) name: AttrValue,
}

/// A treatment.
#[component]
pub(crate) fn Treat(props: &TreatProps) -> Html {
    html! { <span class="treat" data-t={props.ink.to_string()}>{ &props.name }</span> }
}
