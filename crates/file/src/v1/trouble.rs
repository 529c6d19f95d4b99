//! Faults found while converting, with the path to them.

use crate::Fault;
use crate::place::Step;

/// A fault and where it is, innermost step first.
#[derive(Debug)]
pub(crate) struct Trouble {
    steps: Vec<Step>,
    pub(crate) fault: Fault,
}

impl Trouble {
    /// The path from the document.
    pub(crate) fn path(&self) -> Vec<Step> {
        self.steps.iter().rev().cloned().collect()
    }
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        Self {
            steps: Vec::new(),
            fault,
        }
    }
}

/// Says where a fault was while it travels outwards.
pub(crate) trait Within: Sized {
    fn step(self, step: Step) -> Self;

    /// In the value of a key.
    fn within(self, key: &str) -> Self {
        self.step(Step::Key(key.to_owned()))
    }

    /// In an element of a list.
    fn at(self, index: usize) -> Self {
        self.step(Step::Index(index))
    }
}

impl<T> Within for Result<T, Trouble> {
    fn step(mut self, step: Step) -> Self {
        if let Err(trouble) = &mut self {
            trouble.steps.push(step);
        }
        self
    }
}

/// Converts a list, naming the element where it fails.
pub(crate) fn each<A, B>(
    list: Vec<A>,
    convert: impl Fn(A) -> Result<B, Trouble>,
) -> Result<Vec<B>, Trouble> {
    list.into_iter()
        .enumerate()
        .map(|(index, item)| convert(item).at(index))
        .collect()
}

/// Refuses a list in which an id is empty or comes twice.
pub(crate) fn distinct<'a>(ids: impl Iterator<Item = &'a str>) -> Result<(), Trouble> {
    let mut seen = std::collections::BTreeSet::new();
    for (index, id) in ids.enumerate() {
        if id.is_empty() {
            return Err(Trouble::from(Fault::EmptyId)).within("id").at(index);
        }
        if !seen.insert(id) {
            let fault = Fault::RepeatedId { id: id.to_owned() };
            return Err(Trouble::from(fault)).within("id").at(index);
        }
    }
    Ok(())
}
