//! Icons: 16 px grid, 1.4 px stroke, the colour of the text. Each stands beside a word or has one
//! as its name, so the picture itself is hidden from readers.

use yew::prelude::*;

/// A picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Glyph {
    Clients,
    Policy,
    Plan,
    Search,
    Undo,
    Redo,
    Sun,
    Share,
    Lock,
    Check,
    Cross,
    Pin,
    Over,
    Plus,
    Minus,
    Down,
    Up,
    Warn,
    Info,
    More,
    Menu,
    Upload,
    Download,
    File,
    Table,
    Print,
    Copy,
    Cal,
    Filter,
    Edit,
    Reception,
    Gift,
    Postcard,
    Email,
    User,
    Phone,
    Meet,
    Bill,
    Auto,
    Moon,
    Place,
    Grip,
}

/// How large: 16 px, 13 px, 24 px.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum IconSize {
    #[default]
    Usual,
    Small,
    Large,
}

/// See [`Icon`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct IconProps {
    pub(crate) glyph: Glyph,
    #[prop_or_default]
    pub(crate) size: IconSize,
}

/// An icon.
#[component]
pub(crate) fn Icon(props: &IconProps) -> Html {
    let size = match props.size {
        IconSize::Usual => None,
        IconSize::Small => Some("ic-s"),
        IconSize::Large => Some("ic-l"),
    };
    html! {
        <svg class={classes!("ic", size)} viewBox="0 0 16 16" aria-hidden="true">
            { strokes(props.glyph) }
        </svg>
    }
}

impl Glyph {
    /// The picture of a treatment: of the four kinds that the words know, or a place.
    pub(crate) fn of_treatment(id: &str) -> Self {
        match id {
            "reception" => Self::Reception,
            "gift" => Self::Gift,
            "postcard" => Self::Postcard,
            "email" | "e-mail" => Self::Email,
            _ => Self::Place,
        }
    }
}

fn strokes(glyph: Glyph) -> Html {
    match glyph {
        Glyph::Clients => {
            html! { <><path d="M2.5 3.5h11v9h-11z"/><circle cx="6" cy="7" r="1.4"/><path d="M3.8 10.6c.4-1.2 1.2-1.7 2.2-1.7s1.8.5 2.2 1.7M10 6.5h2M10 9h2"/></> }
        }
        Glyph::Policy => {
            html! { <><path d="M3.5 2h6.2L12.5 4.8V14h-9z"/><path d="M9.5 2v3h3M5.5 8h5M5.5 10.5h3.2"/></> }
        }
        Glyph::Plan => {
            html! { <><path d="M2 3.5h12M2 6.5h9"/><path d="M2 12.5h4.5"/><path d="M1.5 9.5h13" stroke-dasharray="2 1.6"/></> }
        }
        Glyph::Search => {
            html! { <><circle cx="7" cy="7" r="4.3"/><path d="m10.3 10.3 3.2 3.2"/></> }
        }
        Glyph::Undo => {
            html! { <><path d="M3 6.5h6.5a3.25 3.25 0 0 1 0 6.5H6M5.5 4 3 6.5 5.5 9"/></> }
        }
        Glyph::Redo => {
            html! { <><path d="M13 6.5H6.5a3.25 3.25 0 0 0 0 6.5H10M10.5 4 13 6.5 10.5 9"/></> }
        }
        Glyph::Sun => {
            html! { <><circle cx="8" cy="8" r="2.8"/><path d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M3.4 12.6l1.1-1.1M11.5 4.5l1.1-1.1"/></> }
        }
        Glyph::Share => html! { <><path d="M8 9.5V2M5.3 4.5 8 2l2.7 2.5M4.5 7H3v7h10V7h-1.5"/></> },
        Glyph::Lock => html! { <><path d="M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2"/></> },
        Glyph::Check => html! { <><path d="m3 8.5 3.2 3.2L13 4.8"/></> },
        Glyph::Cross => html! { <><path d="m4.2 4.2 7.6 7.6M11.8 4.2l-7.6 7.6"/></> },
        Glyph::Pin => html! { <><path d="M6 2h4M6.5 2.2v4L4.5 9h7l-2-2.8v-4M8 9v5"/></> },
        Glyph::Over => html! { <><path d="M8 2v12M2.8 5l10.4 6M13.2 5 2.8 11"/></> },
        Glyph::Plus => html! { <><path d="M8 3.5v9M3.5 8h9"/></> },
        Glyph::Minus => html! { <><path d="M3.5 8h9"/></> },
        Glyph::Down => html! { <><path d="m4.5 6.5 3.5 3.5 3.5-3.5"/></> },
        Glyph::Up => html! { <><path d="m4.5 9.5 3.5-3.5 3.5 3.5"/></> },
        Glyph::Warn => {
            html! { <><path d="M8 2.3 14.2 13H1.8zM8 6.5v3"/><circle cx="8" cy="11.2" r=".3" fill="currentColor"/></> }
        }
        Glyph::Info => {
            html! { <><circle cx="8" cy="8" r="5.8"/><path d="M8 7.3v3.6"/><circle cx="8" cy="5.2" r=".3" fill="currentColor"/></> }
        }
        Glyph::More => {
            html! { <><g fill="currentColor" stroke="none"><circle cx="3.5" cy="8" r="1.1"/><circle cx="8" cy="8" r="1.1"/><circle cx="12.5" cy="8" r="1.1"/></g></> }
        }
        Glyph::Menu => html! { <><path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11"/></> },
        Glyph::Upload => html! { <><path d="M8 10.5V2.5M5 5.3l3-2.8 3 2.8M2.5 10v3.5h11V10"/></> },
        Glyph::Download => html! { <><path d="M8 2.5v8M5 7.7l3 2.8 3-2.8M2.5 10v3.5h11V10"/></> },
        Glyph::File => html! { <><path d="M3.5 2h6.2l2.8 2.8V14h-9z"/><path d="M9.5 2v3h3"/></> },
        Glyph::Table => html! { <><path d="M2 3h12v10H2zM2 6.3h12M2 9.6h12M6.5 3v10"/></> },
        Glyph::Print => {
            html! { <><path d="M4.5 6V2.5h7V6M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7v4h-7z"/></> }
        }
        Glyph::Copy => html! { <><path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3"/></> },
        Glyph::Cal => {
            html! { <><path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v2.5M10.5 2v2.5"/></> }
        }
        Glyph::Filter => html! { <><path d="M2 3.5h12L9.5 8.7V13l-3-1.5V8.7z"/></> },
        Glyph::Grip => html! {
            <g fill="currentColor" stroke="none">
                <circle cx="6" cy="4" r="1"/><circle cx="10" cy="4" r="1"/>
                <circle cx="6" cy="8" r="1"/><circle cx="10" cy="8" r="1"/>
                <circle cx="6" cy="12" r="1"/><circle cx="10" cy="12" r="1"/>
            </g>
        },
        Glyph::Edit => {
            html! { <><path d="M3 13l.6-2.8 7.6-7.6 2.2 2.2-7.6 7.6zM10 3.8l2.2 2.2"/></> }
        }
        Glyph::Reception => {
            html! { <><path d="M1.5 12.5 4.5 4h10l-3 8.5z"/><path d="M4.5 4 7 12.5M8.5 7.5h3M8 10h2"/></> }
        }
        Glyph::Gift => {
            html! { <><path d="M2 5.5h12v3H2zM3 8.5h10v5.5H3zM8 5.5V14M8 5.5C6.5 5.5 4.8 4.9 4.8 3.5c0-1.6 2.7-1.6 3.2 2 .5-3.6 3.2-3.6 3.2-2 0 1.4-1.7 2-3.2 2z"/></> }
        }
        Glyph::Postcard => {
            html! { <><path d="M1.5 3.5h13v9h-13zM8 5.5v5M10 5.5h2.5V8H10zM10 10.5h2.5"/></> }
        }
        Glyph::Email => html! { <><path d="M1.5 3.5h13v9h-13zM1.5 4l6.5 5 6.5-5"/></> },
        Glyph::User => {
            html! { <><circle cx="8" cy="5.5" r="2.7"/><path d="M2.8 13.5c.7-3 2.7-4.2 5.2-4.2s4.5 1.2 5.2 4.2"/></> }
        }
        Glyph::Phone => {
            html! { <><path d="M4 2.5 6 2l1.3 3.3L5.8 6.5c.7 1.7 2 3 3.7 3.7l1.2-1.5L14 10l-.5 2c-.2 1-.9 1.5-1.9 1.5C6.7 13.5 2.5 9.3 2.5 4.4c0-1 .5-1.7 1.5-1.9z"/></> }
        }
        Glyph::Meet => {
            html! { <><path d="M2 11.5h12M4 11.5V14M12 11.5V14"/><circle cx="5" cy="5" r="1.8"/><circle cx="11" cy="5" r="1.8"/><path d="M2.5 10c.3-1.7 1.3-2.4 2.5-2.4s2.2.7 2.5 2.4M8.5 10c.3-1.7 1.3-2.4 2.5-2.4s2.2.7 2.5 2.4"/></> }
        }
        Glyph::Bill => {
            html! { <><path d="M3.5 2h9v12l-1.5-1.2L9.5 14 8 12.8 6.5 14 5 12.8 3.5 14zM5.8 5.5h4.4M5.8 8h4.4"/></> }
        }
        Glyph::Auto => {
            html! { <><circle cx="8" cy="8" r="5.3"/><path d="M8 2.7a5.3 5.3 0 0 1 0 10.6z" fill="currentColor"/></> }
        }
        Glyph::Moon => {
            html! { <><path d="M12.8 9.9A5.5 5.5 0 0 1 6.1 3.2a5.5 5.5 0 1 0 6.7 6.7z"/></> }
        }
        Glyph::Place => html! { <><path d="M2.5 4.5h11v7h-11z"/><path d="M5 7h4M5 9.3h2.5"/></> },
    }
}

/// The diamond of a decision maker; `label` says so to readers, empty where a word stands beside.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct DiamondProps {
    #[prop_or_default]
    pub(crate) label: AttrValue,
}

/// A decision maker's mark.
#[component]
pub(crate) fn Diamond(props: &DiamondProps) -> Html {
    let hidden = props.label.is_empty();
    html! {
        <svg
            class="dmk"
            viewBox="0 0 10 10"
            role={(!hidden).then_some("img")}
            aria-label={(!hidden).then(|| props.label.clone())}
            aria-hidden={hidden.then_some("true")}
        >
            <path d="M5 .5 9.5 5 5 9.5.5 5z" />
        </svg>
    }
}

/// The mark of the house: four lines, each shorter and lighter than the one above.
#[component]
pub(crate) fn Mark() -> Html {
    html! {
        <svg viewBox="0 0 18 18" fill="none" stroke="currentColor" aria-hidden="true">
            <path d="M1 3h16" stroke-width="2.4" />
            <path d="M1 7.3h12" stroke-width="1.9" />
            <path d="M1 11.3h8" stroke-width="1.4" />
            <path d="M1 15h4" stroke-width="1" />
        </svg>
    }
}
