//! Headers to know without being told: one file for each program whose exports are known.
//!
//! To add a program: write its layouts in a file of its own and put them into [`LAYOUTS`].

mod generic;
mod own;
mod salesforce;

pub(super) use generic::guess;

use super::{Key, Role};
use crate::TableId;

/// A kind of export, recognised by its headers.
#[derive(Debug)]
pub(super) struct Layout {
    /// The program and the export, such as `salesforce accounts`.
    pub(super) name: &'static str,
    /// Headers that are all there; any one of those separated by `|`.
    pub(super) signature: &'static [&'static str],
    pub(super) feeds: &'static [(TableId, Role, Key)],
    pub(super) columns: &'static [Word],
    pub(super) conditions: &'static [Only],
}

/// Headers and where their cells go; nowhere if `targets` is empty.
#[derive(Debug)]
pub(super) struct Word {
    /// Spellings separated by `|`; case, blanks and signs do not matter.
    pub(super) headers: &'static str,
    pub(super) targets: &'static [(TableId, To)],
}

/// [`super::Slot`] as a constant.
#[derive(Clone, Copy, Debug)]
pub(super) enum To {
    Id,
    Field(&'static str),
    NamePart(u8),
    AddressPart(u8),
    Sum(&'static str),
}

/// [`super::Condition`] as a constant.
#[derive(Debug)]
pub(super) struct Only {
    pub(super) header: &'static str,
    pub(super) on: On,
    pub(super) texts: &'static [&'static str],
    pub(super) among: bool,
}

/// [`super::Scope`] as a constant.
#[derive(Clone, Copy, Debug)]
pub(super) enum On {
    Row,
    Table(TableId),
    Field(TableId, &'static str),
}

const fn word(headers: &'static str, targets: &'static [(TableId, To)]) -> Word {
    Word { headers, targets }
}

/// All layouts; of those that fit, the one that knows most columns is taken, then the first.
pub(super) static LAYOUTS: &[&[Layout]] = &[own::LAYOUTS, salesforce::LAYOUTS];
