//! The decimal sign of a column, from all its cells.

use super::{DecimalSign, parse_decimal};

/// What the cells of a column say of its decimal sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DecimalEvidence {
    /// Also where nothing depends on it, as in a column of whole numbers.
    Point,
    Comma,
    /// Cells such as `1.234` read differently, or cells contradict each other: ask.
    Ambiguous,
}

impl DecimalEvidence {
    /// The sign, unless a person has to choose.
    pub fn sign(self) -> Option<DecimalSign> {
        match self {
            Self::Point => Some(DecimalSign::Point),
            Self::Comma => Some(DecimalSign::Comma),
            Self::Ambiguous => None,
        }
    }
}

/// Finds the decimal sign of a column from all its cells; what is no number has no say.
pub fn column_decimal_sign<'a>(cells: impl IntoIterator<Item = &'a str>) -> DecimalEvidence {
    match Votes::of(cells) {
        Votes {
            points: true,
            commas: true,
            ..
        } => DecimalEvidence::Ambiguous,
        Votes { points: true, .. } => DecimalEvidence::Point,
        Votes { commas: true, .. } => DecimalEvidence::Comma,
        Votes { open: true, .. } => DecimalEvidence::Ambiguous,
        _ => DecimalEvidence::Point,
    }
}

/// The sign that some of the cells need and none forbids.
pub(crate) fn clear_decimal_sign<'a>(
    cells: impl IntoIterator<Item = &'a str>,
) -> Option<DecimalSign> {
    match Votes::of(cells) {
        Votes {
            points: true,
            commas: false,
            ..
        } => Some(DecimalSign::Point),
        Votes {
            points: false,
            commas: true,
            ..
        } => Some(DecimalSign::Comma),
        _ => None,
    }
}

/// Which signs some cell needs, and whether some cell reads well with either.
#[derive(Default)]
struct Votes {
    points: bool,
    commas: bool,
    open: bool,
}

impl Votes {
    fn of<'a>(cells: impl IntoIterator<Item = &'a str>) -> Self {
        let mut votes = Self::default();
        for cell in cells {
            match vote(cell) {
                Vote::Nothing => {}
                Vote::Open => votes.open = true,
                Vote::Sign(DecimalSign::Point) => votes.points = true,
                Vote::Sign(DecimalSign::Comma) => votes.commas = true,
            }
        }
        votes
    }
}

/// What one cell says.
enum Vote {
    Nothing,
    /// Reads well with either sign, and differently.
    Open,
    Sign(DecimalSign),
}

fn vote(cell: &str) -> Vote {
    if !cell.bytes().any(|byte| matches!(byte, b'.' | b',')) {
        return Vote::Nothing;
    }
    let read = |sign| parse_decimal(cell, sign).ok().map(|amount| amount.number);
    match (read(DecimalSign::Point), read(DecimalSign::Comma)) {
        (Some(point), Some(comma)) if point != comma => Vote::Open,
        // `0,000` or `руб.`
        (Some(_), Some(_)) | (None, None) => Vote::Nothing,
        (Some(_), None) => Vote::Sign(DecimalSign::Point),
        (None, Some(_)) => Vote::Sign(DecimalSign::Comma),
    }
}
