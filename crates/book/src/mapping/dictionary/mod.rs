//! Headers to know without being told: one file for each program whose exports are known.
//!
//! To add a program: write its layouts in a file of its own, put them into [`LAYOUTS`], and a
//! small export of each into `tests/cases/layouts`. The table in `docs/imports.md` is made of
//! what stands here.

mod amocrm;
mod bank;
mod bitrix24;
mod generic;
mod google;
mod hubspot;
mod one_c;
mod outlook;
mod own;
mod pipedrive;
mod salesforce;
mod vcard;

pub(super) use generic::guess;

use tables::Table;

use super::{Key, Mapping, Pick, Role, Slot, Target, content};
use crate::{Kind, TableId};

/// A kind of export, recognised by its headers.
#[derive(Debug)]
pub(super) struct Layout {
    /// The program and the export, such as `salesforce accounts`.
    pub(super) name: &'static str,
    /// Headers that are all there; any one of those separated by `|`.
    pub(super) signature: &'static [&'static str],
    /// Tables that no column goes to are not fed.
    pub(super) feeds: &'static [(TableId, Role, Key)],
    pub(super) columns: &'static [Word],
    pub(super) conditions: &'static [Only],
    /// The column without which a row goes on with the row above; none if empty.
    pub(super) continues: &'static str,
    /// What only the cells tell.
    pub(super) adjust: Option<fn(&Table, &mut Mapping)>,
}

impl Layout {
    /// A layout without peculiarities, to be filled in.
    const PLAIN: Self = Self {
        name: "",
        signature: &[],
        feeds: &[],
        columns: &[],
        conditions: &[],
        continues: "",
        adjust: None,
    };
}

/// Headers and where their cells go; nowhere if `targets` is empty.
#[derive(Debug)]
pub(super) struct Word {
    /// Spellings separated by `|`, the best first; case, blanks and signs do not matter. A
    /// header that differs from a spelling by its digits only is one of its group.
    pub(super) headers: &'static str,
    pub(super) targets: &'static [(TableId, To)],
}

/// [`super::Slot`] as a constant.
#[derive(Clone, Copy, Debug)]
pub(super) enum To {
    Id,
    Field(&'static str),
    /// A field, filled by a part of the cell.
    Part(&'static str, Pick),
    NamePart(u8),
    AddressPart(u8),
    Sum(&'static str),
    /// A field of the firm's own that is called like the column.
    Own(Kind),
    /// A field of the firm's own with a name of its own.
    Named(&'static str, Kind),
}

impl To {
    pub(super) fn target(self, table: TableId, header: &str) -> Target {
        let slot = match self {
            Self::Id => Slot::Id,
            Self::Field(name) | Self::Part(name, _) => Slot::Field(name.to_owned()),
            Self::NamePart(order) => Slot::NamePart(order),
            Self::AddressPart(order) => Slot::AddressPart(order),
            Self::Sum(name) => Slot::Sum(name.to_owned()),
            Self::Own(kind) => return content::own_field_of(table, header, kind),
            Self::Named(name, kind) => return content::own_field_of(table, name, kind),
        };
        let target = Target::new(table, slot);
        match self {
            Self::Part(_, pick) => Target { pick, ..target },
            _ => target,
        }
    }
}

/// [`super::Condition`] as a constant.
#[derive(Debug)]
pub(super) struct Only {
    pub(super) header: &'static str,
    pub(super) on: On,
    pub(super) texts: &'static [&'static str],
    pub(super) opening: bool,
    pub(super) among: bool,
}

impl Only {
    /// Where the text is one of these.
    const fn among(header: &'static str, on: On, texts: &'static [&'static str]) -> Self {
        Self {
            header,
            on,
            texts,
            opening: false,
            among: true,
        }
    }

    /// Where the text is none of these.
    const fn not(header: &'static str, on: On, texts: &'static [&'static str]) -> Self {
        Self {
            header,
            on,
            texts,
            opening: false,
            among: false,
        }
    }

    /// Where the text begins with one of these.
    const fn opening(header: &'static str, on: On, texts: &'static [&'static str]) -> Self {
        Self {
            header,
            on,
            texts,
            opening: true,
            among: true,
        }
    }

    /// Where the text begins with none of these.
    const fn not_opening(header: &'static str, on: On, texts: &'static [&'static str]) -> Self {
        Self {
            header,
            on,
            texts,
            opening: true,
            among: false,
        }
    }
}

/// [`super::Scope`] as a constant.
#[derive(Clone, Copy, Debug)]
pub(super) enum On {
    Row,
    Table(TableId),
    Field(TableId, &'static str),
    About(TableId),
}

const fn word(headers: &'static str, targets: &'static [(TableId, To)]) -> Word {
    Word { headers, targets }
}

/// All layouts; of those that fit, the one that knows most columns is taken, then the first.
pub(super) static LAYOUTS: &[&[Layout]] = &[
    own::LAYOUTS,
    salesforce::LAYOUTS,
    hubspot::LAYOUTS,
    pipedrive::LAYOUTS,
    bitrix24::LAYOUTS,
    amocrm::LAYOUTS,
    one_c::LAYOUTS,
    bank::LAYOUTS,
    google::LAYOUTS,
    outlook::LAYOUTS,
    vcard::LAYOUTS,
];

/// What is known of an export: for documents, and for tests that make exports of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownLayout {
    /// The program and the export, such as `salesforce accounts`.
    pub name: &'static str,
    pub columns: Vec<KnownColumn>,
}

/// A column of a known export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownColumn {
    /// Its spellings, the best first.
    pub headers: Vec<&'static str>,
    /// Where its cells go, as [`Target::path`]; nowhere if empty.
    pub targets: Vec<String>,
}

/// All exports that need no mapping by hand, but for our own tables, whose headers are the
/// names of the book's fields.
#[must_use]
pub fn known_layouts() -> Vec<KnownLayout> {
    let column = |word: &Word| KnownColumn {
        headers: word.headers.split('|').map(str::trim).collect(),
        targets: word
            .targets
            .iter()
            .map(|&(table, to)| to.target(table, "").path())
            .collect(),
    };
    let layouts = LAYOUTS.iter().flat_map(|layouts| layouts.iter());
    layouts
        .filter(|layout| !layout.name.starts_with("own "))
        .map(|layout| KnownLayout {
            name: layout.name,
            columns: layout.columns.iter().map(column).collect(),
        })
        .collect()
}
