//! A note in place: what happened, what is kept, what to do.

use yew::prelude::*;

use super::{Glyph, Icon};

/// How grave it is. Always with a shape and words, never by colour alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tone {
    #[default]
    Plain,
    Warn,
    Bad,
}

impl Tone {
    const fn id(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Warn => Some("warn"),
            Self::Bad => Some("bad"),
        }
    }

    const fn glyph(self) -> Glyph {
        match self {
            Self::Plain => Glyph::Info,
            Self::Warn | Self::Bad => Glyph::Warn,
        }
    }
}

/// See [`Note`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct NoteProps {
    #[prop_or_default]
    pub(crate) tone: Tone,
    /// The first words, in bold.
    #[prop_or_default]
    pub(crate) title: AttrValue,
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A note.
#[component]
pub(crate) fn Note(props: &NoteProps) -> Html {
    html! {
        <div class="note" data-tone={props.tone.id()}>
            <Icon glyph={props.tone.glyph()} />
            <div><b>{ &props.title }</b>{ " " }{ props.children.clone() }</div>
        </div>
    }
}
