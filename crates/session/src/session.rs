//! The session itself: requests in, responses out.

use words::Said;

use crate::{Request, Response};

/// One open document with its history.
#[derive(Debug, Default)]
pub struct Session {}

impl Session {
    /// A session with nothing open.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers a request. Whatever is wrong comes back as [`Response::Refused`], with
    /// nothing changed.
    pub fn handle(&mut self, request: Request) -> Response {
        drop(request);
        Response::Refused(Said::new("refused-nothing-open"))
    }
}
