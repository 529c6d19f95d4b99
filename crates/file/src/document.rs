//! What a plan file says, as values of the domain.

use book::Book;
use plan::Policy;

/// The version of this application, as files name it.
pub const APP_VERSION: &str = env!("CARGO_PKG_VERSION");

/// An open plan file: what a session holds and what is read and written.
#[derive(Clone, Debug)]
pub struct Document {
    /// The version of the application that wrote it; whoever changes the document sets it to
    /// [`APP_VERSION`].
    pub made_by: String,
    pub book: Book,
    /// The versions of the policy, oldest first; the last one is in force.
    pub policies: Vec<Policy>,
    /// What was changed by whom, oldest first.
    pub log: Vec<LogEntry>,
}

impl Document {
    /// A book without a policy.
    #[must_use]
    pub fn new(book: Book) -> Self {
        Self {
            made_by: APP_VERSION.to_owned(),
            book,
            policies: Vec::new(),
            log: Vec::new(),
        }
    }

    /// The policy in force.
    #[must_use]
    pub fn policy(&self) -> Option<&Policy> {
        self.policies.last()
    }
}

/// A line of the change log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogEntry {
    /// Milliseconds since 1970-01-01T00:00Z; files hold the years 0000 to 9999.
    pub time_ms: i64,
    pub author: String,
    /// The id of a sentence that names the change.
    pub code: String,
    /// The parameters of the sentence, by name, as plain text.
    pub parameters: Vec<(String, String)>,
    /// Why, in the author's words; may be empty.
    pub reason: String,
}
