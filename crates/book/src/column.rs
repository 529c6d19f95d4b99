//! Columns: one vector of small integers a field, texts behind codes.

use crate::{Dictionary, Value};

/// The code that stands for "no text" in text and choice columns.
pub const EMPTY_CODE: u32 = 0;
/// The number that stands for "empty" in number and money columns.
pub const EMPTY_NUMBER: i64 = i64::MIN;
/// The day that stands for "empty" in date columns.
pub const EMPTY_DAY: i32 = i32::MIN;
/// The key that stands for "refers to nobody".
pub const EMPTY_KEY: u32 = u32::MAX;

/// Yes, no or unknown, in one byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tri {
    #[default]
    Unknown,
    No,
    Yes,
}

/// Texts by code; code 0 is the empty text.
#[derive(Clone, Debug)]
pub struct TextColumn {
    pub codes: Vec<u32>,
    pub words: Dictionary,
}

impl Default for TextColumn {
    fn default() -> Self {
        let mut words = Dictionary::default();
        words.intern("");
        Self {
            codes: Vec::new(),
            words,
        }
    }
}

impl TextColumn {
    /// The text of a row, empty if there is none.
    #[must_use]
    pub fn get(&self, row: u32) -> &str {
        self.codes
            .get(row as usize)
            .map_or("", |&code| self.words.text(code))
    }

    /// Adds a row.
    pub fn push(&mut self, text: &str) {
        let code = self.words.intern(text);
        self.codes.push(code);
    }
}

/// Sets of choices by code; set 0 is the empty set.
#[derive(Clone, Debug)]
pub struct ChoicesColumn {
    pub codes: Vec<u32>,
    /// The choices of each set, as codes of `words`.
    pub sets: Vec<Vec<u32>>,
    pub words: Dictionary,
}

impl Default for ChoicesColumn {
    fn default() -> Self {
        Self {
            codes: Vec::new(),
            sets: vec![Vec::new()],
            words: Dictionary::default(),
        }
    }
}

impl ChoicesColumn {
    /// The names chosen in a row, sorted.
    pub fn get(&self, row: u32) -> impl Iterator<Item = &str> {
        let set = self
            .codes
            .get(row as usize)
            .map_or(0, |&code| code as usize);
        self.sets
            .get(set)
            .into_iter()
            .flatten()
            .map(|&word| self.words.text(word))
    }

    fn code(&mut self, names: &[String]) -> u32 {
        let set: Vec<u32> = names.iter().map(|name| self.words.intern(name)).collect();
        let at = self
            .sets
            .iter()
            .position(|other| *other == set)
            .unwrap_or_else(|| {
                self.sets.push(set);
                self.sets.len() - 1
            });
        u32::try_from(at).unwrap_or(0)
    }
}

/// The cells of one field, a row after another.
#[derive(Clone, Debug)]
pub enum Column {
    Text(TextColumn),
    /// Ten-thousandths, [`EMPTY_NUMBER`] where empty.
    Number(Vec<i64>),
    /// Minor units, [`EMPTY_NUMBER`] where empty.
    Money(Vec<i64>),
    /// Days as in [`crate::Date`], [`EMPTY_DAY`] where empty.
    Date(Vec<i32>),
    Flag(Vec<Tri>),
    Choice(TextColumn),
    Choices(ChoicesColumn),
    /// Keys of another table, [`EMPTY_KEY`] where empty.
    Ref(Vec<u32>),
}

impl Column {
    /// How many rows.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Text(c) | Self::Choice(c) => c.codes.len(),
            Self::Number(c) | Self::Money(c) => c.len(),
            Self::Date(c) => c.len(),
            Self::Flag(c) => c.len(),
            Self::Choices(c) => c.codes.len(),
            Self::Ref(c) => c.len(),
        }
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether a row has no value.
    #[must_use]
    pub fn is_empty_at(&self, row: u32) -> bool {
        let row = row as usize;
        match self {
            Self::Text(c) | Self::Choice(c) => c.codes[row] == EMPTY_CODE,
            Self::Number(c) | Self::Money(c) => c[row] == EMPTY_NUMBER,
            Self::Date(c) => c[row] == EMPTY_DAY,
            Self::Flag(c) => c[row] == Tri::Unknown,
            Self::Choices(c) => c.codes[row] == 0,
            Self::Ref(c) => c[row] == EMPTY_KEY,
        }
    }

    pub(crate) fn push_empty(&mut self) {
        match self {
            Self::Text(c) | Self::Choice(c) => c.codes.push(EMPTY_CODE),
            Self::Number(c) | Self::Money(c) => c.push(EMPTY_NUMBER),
            Self::Date(c) => c.push(EMPTY_DAY),
            Self::Flag(c) => c.push(Tri::Unknown),
            Self::Choices(c) => c.codes.push(0),
            Self::Ref(c) => c.push(EMPTY_KEY),
        }
    }

    pub(crate) fn swap_remove(&mut self, row: u32) {
        let row = row as usize;
        match self {
            Self::Text(c) | Self::Choice(c) => drop(c.codes.swap_remove(row)),
            Self::Number(c) | Self::Money(c) => drop(c.swap_remove(row)),
            Self::Date(c) => drop(c.swap_remove(row)),
            Self::Flag(c) => drop(c.swap_remove(row)),
            Self::Choices(c) => drop(c.codes.swap_remove(row)),
            Self::Ref(c) => drop(c.swap_remove(row)),
        }
    }

    /// Writes a value whose kind was checked; a [`Value::Ref`] comes as its key.
    pub(crate) fn set(&mut self, row: u32, value: &Value, key: u32) {
        let row = row as usize;
        match (self, value) {
            (Self::Text(c), Value::Text(text)) | (Self::Choice(c), Value::Choice(text)) => {
                c.codes[row] = c.words.intern(text);
            }
            (Self::Number(c), Value::Number(number)) => c[row] = number.0,
            (Self::Money(c), Value::Money(minor)) => c[row] = *minor,
            (Self::Date(c), Value::Date(day)) => c[row] = day.0,
            (Self::Flag(c), Value::Flag(yes)) => c[row] = if *yes { Tri::Yes } else { Tri::No },
            (Self::Choices(c), Value::Choices(names)) => c.codes[row] = c.code(names),
            (Self::Ref(c), Value::Ref(_)) => c[row] = key,
            (Self::Text(c) | Self::Choice(c), _) => c.codes[row] = EMPTY_CODE,
            (Self::Number(c) | Self::Money(c), _) => c[row] = EMPTY_NUMBER,
            (Self::Date(c), _) => c[row] = EMPTY_DAY,
            (Self::Flag(c), _) => c[row] = Tri::Unknown,
            (Self::Choices(c), _) => c.codes[row] = 0,
            (Self::Ref(c), _) => c[row] = EMPTY_KEY,
        }
    }
}
