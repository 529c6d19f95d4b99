//! What lies over and beside the screen.

/// One thing that covers the screen; at most one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Overlay {
    /// Find anybody, or do anything.
    Find,
    /// All keys.
    Keys,
    /// Name, language, theme.
    Settings,
    /// The day that all is said for.
    Day,
}

/// The shell's own state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shell {
    pub(crate) overlay: Option<Overlay>,
    /// On a narrow window: whether the drawer is at full height.
    pub(crate) sheet_full: bool,
    /// Whether the screen is being made ready for paper.
    pub(crate) printing: bool,
    /// Grows whenever lists lie ready for the import screen.
    pub(crate) incoming: u64,
    /// What the live region says.
    pub(crate) announced: String,
}

impl Shell {
    /// Another place: nothing covers it.
    pub(super) fn moved(&mut self) {
        self.overlay = None;
    }
}
