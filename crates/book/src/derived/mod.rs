//! Derived fields: what follows from the records at the as-of date, as ordinary columns.
//!
//! A pure function of the book. One family of fields a file; integers only. Days after the
//! as-of date count nowhere. Windows named `…_12m` are as long as the settings say. Counts
//! and sums are 0 where there is nothing; days, scores and classes are then empty.

mod abc;
mod counts;
mod cut_points;
mod diagnostic;
mod events;
mod invoice_contact;
mod ledger;
mod lifecycle;
mod people;
mod quarters;
mod related;
mod revenue;
mod rfm;
mod tenure;

pub use cut_points::{CutPoints, Fifths};
pub use diagnostic::Diagnostic;
pub use related::Related;

use crate::{Book, Column, FieldSpec, Kind, TableId, Tri, Window};

/// The derived columns of companies and people, and who has which invoices,
/// interactions and awards. Valid for the book it was made of, until that changes.
#[derive(Clone, Debug)]
pub struct Derived {
    companies: Vec<(FieldSpec, Column)>,
    people: Vec<(FieldSpec, Column)>,
    related: related::RelatedRows,
    cut_points: CutPoints,
    diagnostics: Vec<Diagnostic>,
}

impl Derived {
    /// Computes all derived fields at the book's as-of date.
    #[must_use]
    pub fn of(book: &Book) -> Self {
        let parents = related::Parents::of(book);
        let related = related::RelatedRows::of(book, &parents);
        let mut diagnostics = diagnostic::dangling(book);
        let ledger = ledger::Ledger::of(book, &related, &mut diagnostics);
        let mut cut_points = CutPoints::default();

        let mut companies = Fields::default();
        let earned = revenue::add(&mut companies, book, &ledger);
        lifecycle::add(&mut companies, book, &earned, &mut diagnostics);
        abc::add(&mut companies, book, &earned, &mut cut_points);
        quarters::add(&mut companies, book, &ledger, &mut cut_points);
        rfm::add(&mut companies, book, &ledger, &mut cut_points);
        tenure::add(&mut companies, book, &earned);
        counts::add(&mut companies, book, &parents);
        invoice_contact::add(&mut companies, book, &related);

        let mut people = Fields::default();
        for events in [events::INTERACTIONS, events::AWARDS] {
            let seen = events::Seen::of(book, &parents, events);
            diagnostics.extend(seen.too_many_names());
            seen.add(&mut companies, book.companies().n_rows(), |person| {
                parents.company_of_person(person)
            });
            seen.add(&mut people, book.people().n_rows(), Some);
        }
        people::add(&mut people, book, &parents);
        Self {
            companies: companies.0,
            people: people.0,
            related,
            cut_points,
            diagnostics,
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

    /// Where one class or score ends and the next begins, to be shown beside them.
    #[must_use]
    pub const fn cut_points(&self) -> &CutPoints {
        &self.cut_points
    }

    /// What could not be counted, and why; in a fixed order.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}

/// Derived columns as they are made.
#[derive(Default)]
struct Fields(Vec<(FieldSpec, Column)>);

impl Fields {
    fn push(&mut self, name: impl Into<String>, kind: Kind, column: Column) {
        let spec = FieldSpec {
            name: name.into(),
            kind,
            own: false,
        };
        self.0.push((spec, column));
    }

    /// Ten-thousandths.
    fn number(&mut self, name: impl Into<String>, column: Vec<i64>) {
        self.push(name, Kind::Number, Column::Number(column));
    }

    fn count(&mut self, name: impl Into<String>, mut column: Vec<i64>) {
        for n in &mut column {
            *n = n.saturating_mul(crate::DECIMAL_SCALE);
        }
        self.number(name, column);
    }

    fn money(&mut self, name: impl Into<String>, column: Vec<i64>) {
        self.push(name, Kind::Money, Column::Money(column));
    }

    fn date(&mut self, name: impl Into<String>, column: Vec<i32>) {
        self.push(name, Kind::Date, Column::Date(column));
    }

    fn flag(&mut self, name: impl Into<String>, column: Vec<Tri>) {
        self.push(name, Kind::Flag, Column::Flag(column));
    }
}

/// The first day of the windows named `…_12m`.
fn window_start(book: &Book) -> i32 {
    Window::months(book.settings.revenue_months)
        .start(book.as_of)
        .0
}

/// Minor units of a sum; sums that do not fit stop at the ends of the type.
fn to_minor(sum: i128) -> i64 {
    i64::try_from(sum).unwrap_or(if sum < 0 { -i64::MAX } else { i64::MAX })
}
