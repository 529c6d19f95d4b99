//! Distinct texts in one arena, each known by a small number, its code.

use std::hash::Hasher as _;

use hashbrown::HashTable;
use rustc_hash::FxHasher;

/// An append-only set of texts. Codes count from 0 in order of arrival.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    arena: String,
    ends: Vec<u32>,
    codes: HashTable<u32>,
}

impl Dictionary {
    /// The text of a code; empty if the code was never given.
    #[must_use]
    pub fn text(&self, code: u32) -> &str {
        text_in(&self.arena, &self.ends, code)
    }

    /// The code of a text already here.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<u32> {
        self.codes
            .find(hash(text), |&code| self.text(code) == text)
            .copied()
    }

    /// The code of a text, adding it if it is new.
    pub fn intern(&mut self, text: &str) -> u32 {
        if let Some(code) = self.find(text) {
            return code;
        }
        let code = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.arena.push_str(text);
        self.ends
            .push(u32::try_from(self.arena.len()).unwrap_or(u32::MAX));
        let (arena, ends) = (&self.arena, &self.ends);
        self.codes
            .insert_unique(hash(text), code, |&other| hash(text_in(arena, ends, other)));
        code
    }

    /// How many distinct texts.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no text at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// All texts in code order.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|code| self.text(u32::try_from(code).unwrap_or(u32::MAX)))
    }
}

fn text_in<'a>(arena: &'a str, ends: &[u32], code: u32) -> &'a str {
    let code = code as usize;
    let start = if code == 0 {
        0
    } else {
        ends.get(code - 1).copied().unwrap_or(u32::MAX)
    };
    let end = ends.get(code).copied().unwrap_or(u32::MAX);
    arena.get(start as usize..end as usize).unwrap_or("")
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_its_first_code() {
        let mut words = Dictionary::default();
        let codes: Vec<_> = ["а", "b", "", "а"]
            .iter()
            .map(|word| words.intern(word))
            .collect();
        assert_eq!(codes, [0, 1, 2, 0]);
        assert_eq!(words.texts().collect::<Vec<_>>(), ["а", "b", ""]);
        assert_eq!(words.find("c"), None);
    }
}
