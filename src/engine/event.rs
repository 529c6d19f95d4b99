//! What the engine tells the page unasked.

use serde::{Deserialize, Serialize};
use words::Said;

/// What the engine tells the page unasked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum EngineEvent {
    /// The document is another one or has another state: views must be asked for again.
    /// `by_other_tab`: the edit was made in another tab.
    Changed { revision: u64, by_other_tab: bool },
    /// Whether all that was edited is kept.
    Saved(SavedState),
    /// A long job: its name (a message key) and how far it is, in percent; 100 ends it.
    Progress { job: String, percent: u8 },
    /// Something a person has to know: a store that was repaired or is empty and should not be,
    /// an engine that had to be started again.
    Told(Said),
}

/// The truth about saving. "Saved" is said only when the store has confirmed it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum SavedState {
    /// Nothing to save yet.
    #[default]
    Nothing,
    Saving,
    /// Milliseconds since 1970.
    Saved {
        at: i64,
    },
    /// Not saved: why (a message key). All is kept in memory.
    Failed {
        reason: String,
    },
    /// This browser refuses storage: nothing is kept beyond this page.
    Refused,
    /// Another tab writes; this one follows it and can take over. The first edit here does.
    Follower,
}

/// A book that the browser kept, and that was opened from there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredBook {
    pub(crate) name: String,
    /// Milliseconds since 1970.
    pub(crate) saved_at: i64,
}
