//! Where one is, and where one was on each screen.

use std::collections::BTreeMap;

use crate::route::{Route, Screen};

/// The route, and the last one of every screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) route: Route,
    last: BTreeMap<Screen, Route>,
}

impl Place {
    pub(super) fn go(&mut self, route: Route) {
        self.last.insert(route.screen(), route.clone());
        self.route = route;
    }

    /// What was selected belonged to another book.
    pub(super) fn forget(&mut self) {
        self.last.clear();
    }

    /// The screen as it was left: with the same person in its drawer.
    pub(crate) fn last(&self, screen: Screen) -> Route {
        self.last
            .get(&screen)
            .cloned()
            .unwrap_or_else(|| screen.bare())
    }
}
