//! An empty inline element whose length or place is a figure: a run of a gauge, a part of a bar.

use yew::prelude::*;

use crate::hooks::use_measure;

/// See [`Measured`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct MeasuredProps {
    /// The custom property the style sheet reads: `--n`.
    pub(crate) name: &'static str,
    pub(crate) value: i64,
    /// `i` for a length, `b` for a place.
    #[prop_or("i")]
    pub(crate) tag: &'static str,
    /// `data-as`.
    #[prop_or_default]
    pub(crate) as_: Option<AttrValue>,
    /// `data-t`: the ink of a treatment, 1 to 4.
    #[prop_or_default]
    pub(crate) ink: Option<u8>,
}

/// A measured element.
#[component]
pub(crate) fn Measured(props: &MeasuredProps) -> Html {
    let node = use_node_ref();
    use_measure(&node, props.name, props.value);
    html! {
        <@{props.tag}
            ref={node}
            data-as={props.as_.clone()}
            data-t={props.ink.map(|ink| ink.to_string())}
        ></@>
    }
}
