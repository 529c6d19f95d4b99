//! Derived fields: what follows from the records at the as-of date, as ordinary columns.
//!
//! A pure function of the book. One family of fields a file; integers only.

mod related;

pub use related::Related;

use crate::{Book, Column, FieldSpec, TableId};

/// The derived columns of companies and people, and who has which invoices,
/// interactions and awards. Valid for the book it was made of, until that changes.
#[derive(Clone, Debug)]
pub struct Derived {
    companies: Vec<(FieldSpec, Column)>,
    people: Vec<(FieldSpec, Column)>,
    related: related::RelatedRows,
}

impl Derived {
    /// Computes all derived fields at the book's as-of date.
    #[must_use]
    pub fn of(book: &Book) -> Self {
        let related = related::RelatedRows::of(book);
        Self {
            companies: Vec::new(),
            people: Vec::new(),
            related,
        }
    }

    /// The derived fields of a table; none for tables other than companies and people.
    #[must_use]
    pub fn fields(&self, table: TableId) -> &[(FieldSpec, Column)] {
        match table {
            TableId::Companies => &self.companies,
            TableId::People => &self.people,
            _ => &[],
        }
    }

    /// The rows of `child` that belong to each row of `parent`, by date, earliest first.
    /// `None` if the two are not related.
    #[must_use]
    pub fn related(&self, parent: TableId, child: TableId) -> Option<&Related> {
        self.related.of_tables(parent, child)
    }
}
