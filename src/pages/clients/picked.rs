//! The rows that are chosen: some by id, or all that the list finds.

use std::collections::BTreeSet;

use session::{ClientsQuery, ListScope, ScopeRows};

/// Chosen rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Picked {
    all: bool,
    ids: BTreeSet<String>,
}

impl Picked {
    /// All that the list finds, those not in view too.
    pub(super) fn everything() -> Self {
        Self {
            all: true,
            ids: BTreeSet::new(),
        }
    }

    pub(super) const fn is_all(&self) -> bool {
        self.all
    }

    pub(super) fn is_empty(&self) -> bool {
        !self.all && self.ids.is_empty()
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.all || self.ids.contains(id)
    }

    /// How many of `n_matching`.
    pub(super) fn count(&self, n_matching: u32) -> u32 {
        if self.all {
            n_matching
        } else {
            u32::try_from(self.ids.len()).unwrap_or(u32::MAX)
        }
    }

    /// The two that are chosen, if they are two.
    pub(super) fn pair(&self) -> Option<(String, String)> {
        let mut ids = self.ids.iter().cloned();
        match (ids.next(), ids.next(), ids.next()) {
            (Some(a), Some(b), None) if !self.all => Some((a, b)),
            _ => None,
        }
    }

    /// With more rows. Where all are chosen, it begins anew with these.
    pub(super) fn with(&self, more: Vec<String>) -> Self {
        let mut ids = self.ids.clone();
        ids.extend(more);
        Self { all: false, ids }
    }

    /// With these rows, or without them if all of them are in already.
    pub(super) fn toggled_all(&self, rows: Vec<String>) -> Self {
        if !self.all && !rows.iter().all(|id| self.ids.contains(id)) {
            return self.with(rows);
        }
        let mut ids = self.ids.clone();
        for id in &rows {
            ids.remove(id);
        }
        Self { all: false, ids }
    }

    /// As the session takes it; `members` of the list that is shown.
    pub(super) fn scope(&self, query: ClientsQuery, members: u64) -> ListScope {
        ListScope {
            query,
            rows: if self.all {
                ScopeRows::All { members }
            } else {
                ScopeRows::Ids(self.ids.iter().cloned().collect())
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    #[test]
    fn a_second_time_takes_the_same_rows_out() {
        let two = Picked::default().toggled_all(ids(&["a", "b"]));
        assert_eq!(two.count(9), 2);
        let three = two.toggled_all(ids(&["b", "c"]));
        assert!(three.has("a") && three.has("b") && three.has("c"));
        assert!(three.toggled_all(ids(&["a", "b", "c"])).is_empty());
    }

    #[test]
    fn everything_is_counted_by_the_list_and_nobody_is_nobody() {
        let all = Picked::everything();
        assert_eq!(all.count(486), 486);
        assert!(all.has("anybody"));
        let rows = |picked: &Picked| picked.scope(ClientsQuery::default(), 7).rows;
        assert_eq!(rows(&all), ScopeRows::All { members: 7 });
        assert_eq!(rows(&Picked::default()), ScopeRows::Ids(Vec::new()));
    }
}
