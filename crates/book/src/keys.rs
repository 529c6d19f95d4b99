//! Stable identities of records: an id is a text, a key the small number that stands for it.
//!
//! Other tables refer to a record by key, whether or not the record is there yet, so that an
//! invoice of an unknown company is kept and can be reported. Tables whose ids are only ever
//! minted here store no text for them.

use std::borrow::Cow;

use crate::dictionary::Dictionary;

const NO_ROW: u32 = u32::MAX;

/// The ids of one table and the rows they stand in.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    names: Names,
    row_of: Vec<u32>,
    key_of: Vec<u32>,
}

#[derive(Clone, Debug)]
enum Names {
    /// Keys 0..n are named "1", "2", …
    Counted(u32),
    Given(Dictionary),
}

impl Default for Names {
    fn default() -> Self {
        Self::Counted(0)
    }
}

impl Keys {
    /// The id of a key.
    #[must_use]
    pub fn id(&self, key: u32) -> Cow<'_, str> {
        match &self.names {
            Names::Counted(_) => Cow::Owned((u64::from(key) + 1).to_string()),
            Names::Given(names) => Cow::Borrowed(names.text(key)),
        }
    }

    /// The key of an id that has been seen, with or without a record.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<u32> {
        match &self.names {
            Names::Counted(n) => counted(id).filter(|key| key < n),
            Names::Given(names) => names.find(id),
        }
    }

    /// The key of an id, remembering the id if it is new.
    pub fn intern(&mut self, id: &str) -> u32 {
        if let Some(key) = self.find(id) {
            return key;
        }
        if let Names::Counted(n) = self.names {
            if counted(id) == Some(n) {
                return self.count_one(n);
            }
            let mut names = Dictionary::default();
            for key in 0..n {
                names.intern(&(u64::from(key) + 1).to_string());
            }
            self.names = Names::Given(names);
        }
        let Names::Given(names) = &mut self.names else {
            return NO_ROW;
        };
        let key = names.intern(id);
        self.row_of.push(NO_ROW);
        key
    }

    /// An id that no record has had, and its key.
    pub fn mint(&mut self) -> u32 {
        if let Names::Counted(n) = self.names {
            return self.count_one(n);
        }
        let mut n = self.row_of.len() + 1;
        while self.find(&n.to_string()).is_some() {
            n += 1;
        }
        self.intern(&n.to_string())
    }

    fn count_one(&mut self, n: u32) -> u32 {
        self.names = Names::Counted(n + 1);
        self.row_of.push(NO_ROW);
        n
    }

    /// The row of a key's record, if there is one.
    #[must_use]
    pub fn row(&self, key: u32) -> Option<u32> {
        self.row_of
            .get(key as usize)
            .copied()
            .filter(|&row| row != NO_ROW)
    }

    /// The key of the record in a row; rows count from 0 without gaps.
    #[must_use]
    pub fn key(&self, row: u32) -> u32 {
        self.key_of.get(row as usize).copied().unwrap_or(u32::MAX)
    }

    /// How many records.
    #[must_use]
    pub fn n_rows(&self) -> u32 {
        u32::try_from(self.key_of.len()).unwrap_or(u32::MAX)
    }

    /// How many ids, with and without records.
    #[must_use]
    pub fn n_keys(&self) -> u32 {
        u32::try_from(self.row_of.len()).unwrap_or(u32::MAX)
    }

    /// Gives a key the next row. The key must have none.
    pub(crate) fn push(&mut self, key: u32) -> u32 {
        let row = self.n_rows();
        self.key_of.push(key);
        if let Some(slot) = self.row_of.get_mut(key as usize) {
            *slot = row;
        }
        row
    }

    /// Takes a row away; the last row moves into its place.
    pub(crate) fn swap_remove(&mut self, row: u32) {
        let gone = self.key_of.swap_remove(row as usize);
        self.row_of[gone as usize] = NO_ROW;
        if let Some(&moved) = self.key_of.get(row as usize) {
            self.row_of[moved as usize] = row;
        }
    }
}

fn counted(id: &str) -> Option<u32> {
    let plain = !id.starts_with('0') && id.bytes().all(|byte| byte.is_ascii_digit());
    let n: u32 = plain.then(|| id.parse().ok()).flatten()?;
    Some(n - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counted_ids_turn_into_given_ones_unchanged() {
        let mut keys = Keys::default();
        let first = keys.mint();
        keys.push(first);
        let other = keys.intern("C-7");
        keys.push(other);
        let next = keys.mint();
        assert_eq!(
            (keys.id(first), keys.id(other), keys.id(next)),
            ("1".into(), "C-7".into(), "3".into())
        );
        assert_eq!(keys.find("1"), Some(first));
        for other in ["01", "+1", "0", "1 ", "4294967296", ""] {
            assert_eq!(Keys::default().find(other), None);
            assert_eq!(counted(other), None, "{other}");
        }
        keys.swap_remove(0);
        assert_eq!((keys.row(first), keys.row(other)), (None, Some(0)));
    }
}
