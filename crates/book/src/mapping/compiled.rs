//! A mapping made ready for many rows: for each book table, which columns say what.

use std::collections::BTreeMap;

use super::{Condition, Feed, Mapping, Pick, Reading, Scope, Slot};
use crate::{Book, Kind, TableId};

/// What rows say of one book table.
pub(super) struct Part<'m> {
    pub(super) feed: Feed,
    pub(super) ids: Vec<usize>,
    pub(super) cells: Vec<Cell<'m>>,
    pub(super) sums: Vec<Cell<'m>>,
    /// Columns in the order they are joined.
    pub(super) name_parts: Vec<usize>,
    pub(super) address_parts: Vec<usize>,
    pub(super) conditions: Vec<&'m Condition>,
    /// Where one of these is not met, the row only names the record.
    pub(super) about: Vec<&'m Condition>,
}

/// A column that fills a field.
pub(super) struct Cell<'m> {
    pub(super) column: usize,
    pub(super) field: &'m str,
    pub(super) pick: Pick,
    pub(super) kind: Kind,
    pub(super) reading: &'m Reading,
    pub(super) conditions: Vec<&'m Condition>,
}

/// The parts in table order: what is referred to before what refers.
pub(super) fn parts<'m>(mapping: &'m Mapping, own: &OwnFields) -> Vec<Part<'m>> {
    let mut parts: Vec<Part<'m>> = mapping
        .feeds
        .iter()
        .map(|&feed| part(mapping, feed, own))
        .collect();
    parts.sort_by_key(|part| part.feed.table);
    parts
}

fn part<'m>(mapping: &'m Mapping, feed: Feed, own: &OwnFields) -> Part<'m> {
    let on = |wanted: &dyn Fn(&Scope) -> bool| -> Vec<&'m Condition> {
        mapping
            .conditions
            .iter()
            .filter(|condition| wanted(&condition.scope))
            .collect()
    };
    let mut part = Part {
        feed,
        ids: Vec::new(),
        cells: Vec::new(),
        sums: Vec::new(),
        name_parts: Vec::new(),
        address_parts: Vec::new(),
        conditions: on(&|scope| *scope == Scope::Table(feed.table)),
        about: on(&|scope| *scope == Scope::About(feed.table)),
    };
    let (mut name_parts, mut address_parts) = (Vec::new(), Vec::new());
    for (column, mapped) in mapping.columns.iter().enumerate() {
        for target in mapped
            .targets
            .iter()
            .filter(|target| target.table == feed.table)
        {
            let cell = |field: &'m String, kind| Cell {
                column,
                field,
                pick: target.pick,
                kind,
                reading: &mapped.reading,
                conditions: on(&|scope| *scope == Scope::Field(feed.table, field.clone())),
            };
            match &target.slot {
                Slot::Id => part.ids.push(column),
                Slot::Field(name) => part.cells.push(cell(name, target.kind())),
                Slot::Own { name, kind } => {
                    part.cells
                        .push(cell(name, own.kind(feed.table, name).unwrap_or(*kind)));
                }
                Slot::Sum(name) => part.sums.push(cell(name, target.kind())),
                Slot::NamePart(order) => name_parts.push((*order, column)),
                Slot::AddressPart(order) => address_parts.push((*order, column)),
            }
        }
    }
    name_parts.sort_unstable();
    address_parts.sort_unstable();
    part.name_parts = name_parts.into_iter().map(|(_, column)| column).collect();
    part.address_parts = address_parts
        .into_iter()
        .map(|(_, column)| column)
        .collect();
    // The currency says how an amount is read.
    // What a title says of who decides gives way to what a column says of it.
    part.cells
        .sort_by_key(|cell| (cell.field != "currency", cell.pick == Pick::Decides));
    part
}

/// The firm's own fields, those that the import makes among them.
pub(super) struct OwnFields {
    kinds: BTreeMap<(TableId, String), Kind>,
    pub(super) made: Vec<(TableId, String, Kind)>,
}

impl OwnFields {
    pub(super) fn of<'m>(book: &Book, mappings: impl Iterator<Item = &'m Mapping>) -> Self {
        let mut own = Self {
            kinds: BTreeMap::new(),
            made: Vec::new(),
        };
        for table in TableId::ALL {
            for spec in book.table(table).specs() {
                own.kinds.insert((table, spec.name.clone()), spec.kind);
            }
        }
        for target in mappings
            .flat_map(|mapping| &mapping.columns)
            .flat_map(|column| &column.targets)
        {
            if let Slot::Own { name, kind } = &target.slot
                && !own.kinds.contains_key(&(target.table, name.clone()))
            {
                own.kinds.insert((target.table, name.clone()), *kind);
                own.made.push((target.table, name.clone(), *kind));
            }
        }
        own
    }

    fn kind(&self, table: TableId, name: &str) -> Option<Kind> {
        self.kinds.get(&(table, name.to_owned())).copied()
    }
}
