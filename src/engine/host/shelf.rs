//! What the host needs of a store, and what lies in it: one record a book, a stamp on each.

use serde::{Deserialize, Serialize};

pub(crate) use crate::platform::cabinet::{Label, Trouble};

/// A store of labelled bodies. Reading and writing may fail at any time.
pub(crate) trait Shelf {
    /// All keys with their labels.
    async fn labels(&self) -> Result<Vec<Label>, Trouble>;
    /// A body by its key.
    async fn body(&self, key: &str) -> Result<Option<Vec<u8>>, Trouble>;
    /// Puts a body if `decide`, given all labels within the same transaction, gives its label.
    async fn put(
        &self,
        key: &str,
        body: &[u8],
        decide: impl Fn(&[Label]) -> Option<String>,
    ) -> Result<Option<String>, Trouble>;
    /// Removes everything.
    async fn clear(&self) -> Result<(), Trouble>;
}

/// The label of a stored book.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stamp {
    pub(crate) book: String,
    pub(crate) name: String,
    /// Grows with every writing of any book, so that the greatest is the newest without a clock.
    pub(crate) revision: u64,
    /// Milliseconds since 1970; shown, never compared.
    pub(crate) saved_at: i64,
    pub(crate) length: u64,
    /// SHA-256 of the body, by which it is known to be whole.
    pub(crate) fingerprint: String,
}

impl Stamp {
    /// From a label.
    pub(crate) fn read(label: &str) -> Option<Self> {
        serde_json::from_str(label).ok()
    }

    /// As a label.
    pub(crate) fn write(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }

    /// Whether these bytes are what the stamp was put on.
    pub(super) fn fits(&self, bytes: &[u8]) -> bool {
        self.length == bytes.len() as u64 && self.fingerprint == file::fingerprint(bytes)
    }
}
