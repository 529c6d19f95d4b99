//! The people behind a figure.

use serde::{Deserialize, Serialize};
use words::Said;

/// A list of those that a figure counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedView {
    /// What the figure says.
    pub title: Said,
    /// How many there are in all.
    pub n: u32,
    /// Whether they are companies.
    pub is_company: bool,
    /// Whether the lines can be explained by the plan on screen.
    pub explains: bool,
    /// The first of them.
    pub lines: Vec<CountedLine>,
}

/// One of those counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedLine {
    pub id: String,
    pub name: String,
    pub company: String,
    /// Place among those who may have the treatment.
    pub rank: Option<u32>,
    /// The treatment that is to be explained.
    pub treatment: Option<String>,
    /// What they get, the reason of a decision by hand, the cost.
    pub note: Said,
}
