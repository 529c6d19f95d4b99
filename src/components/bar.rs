//! A bar of parts, as long as the figures they stand for. A picture only: its words stand beside.

use yew::prelude::*;

use super::Measured;

/// A part of a bar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct BarPart {
    /// Its share; nothing is drawn for zero and below.
    pub(crate) n: i64,
    /// The ink of a treatment, 1 to 4.
    pub(crate) ink: Option<u8>,
    /// `free`, `over`, `hatch` or `accent`.
    pub(crate) as_: Option<&'static str>,
}

/// See [`Bar`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct BarProps {
    pub(crate) parts: Vec<BarPart>,
}

/// A bar.
#[component]
pub(crate) fn Bar(props: &BarProps) -> Html {
    html! {
        <span class="bar" aria-hidden="true">
            for (at, part) in props.parts.iter().enumerate().filter(|(_, part)| part.n > 0) {
                <Measured
                    key={at}
                    name="--w"
                    value={part.n}
                    as_={part.as_.map(AttrValue::from)}
                    ink={part.ink}
                />
            }
        </span>
    }
}
