//! Everything that can happen to the page's own state.

use session::view::Overview;
use words::Said;

use super::settings::SettingsChange;
use super::{Overlay, ToastKind};
use crate::engine::EngineEvent;
use crate::route::Route;

/// One change of the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    Settings(SettingsChange),
    /// The address says another place.
    Went(Route),
    /// The session said what is open, or that nothing is.
    Overview(Result<Box<Overview>, Said>),
    /// The engine spoke unasked.
    Heard(EngineEvent),
    /// Opens what lies over the screen, or closes it.
    Show(Option<Overlay>),
    /// On a narrow window: the drawer at full height, or peeking.
    Sheet(bool),
    /// Lists lie ready for the import screen.
    Incoming,
    /// The screen is made ready for paper, or is done with it.
    Printing(bool),
    /// Said to those who listen to the page.
    Announce(String),
    /// Another book has taken the place of the one that was open.
    AnotherBook,
    Toast(ToastKind, Said),
    DropToast(u64),
}
