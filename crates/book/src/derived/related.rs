//! Which records belong to whom, as ranges of rows.

use crate::fields::{awards, interactions, invoices, people};
use crate::{Book, TableId};

/// For each parent row the child rows that belong to it, by date, earliest first.
#[derive(Clone, Debug, Default)]
pub struct Related {
    starts: Vec<u32>,
    rows: Vec<u32>,
}

impl Related {
    /// The child rows of a parent row.
    #[must_use]
    pub fn rows(&self, parent: u32) -> &[u32] {
        let at = parent as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(&start), Some(&end)) => &self.rows[start as usize..end as usize],
            _ => &[],
        }
    }

    /// Groups child rows by parent row; children without a parent are left out.
    fn group(n_parents: u32, parent_of: &[Option<u32>], days: &[i32]) -> Self {
        let mut starts = vec![0_u32; n_parents as usize + 1];
        for parent in parent_of.iter().flatten() {
            starts[*parent as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut rows = vec![0_u32; starts.last().copied().unwrap_or(0) as usize];
        for (child, parent) in (0_u32..).zip(parent_of) {
            if let Some(parent) = parent {
                let slot = &mut next[*parent as usize];
                rows[*slot as usize] = child;
                *slot += 1;
            }
        }
        for parent in 0..n_parents as usize {
            let range = starts[parent] as usize..starts[parent + 1] as usize;
            rows[range].sort_by_key(|&child| days.get(child as usize).copied().unwrap_or(0));
        }
        Self { starts, rows }
    }
}

#[derive(Clone, Debug, Default)]
pub(super) struct RelatedRows {
    company_people: Related,
    company_invoices: Related,
    company_interactions: Related,
    company_awards: Related,
    person_interactions: Related,
    person_awards: Related,
    person_invoices: Related,
}

impl RelatedRows {
    pub(super) fn of(book: &Book) -> Self {
        let (n_people, n_companies) = (book.people().n_rows(), book.companies().n_rows());
        let parents = |table, position| -> Vec<Option<u32>> {
            (0..book.table(table).n_rows())
                .map(|row| book.follow(table, row, position))
                .collect()
        };
        let days = |table: TableId, position| book.table(table).days(position);
        let company_of = parents(TableId::People, people::COMPANY);
        let through = |people: &[Option<u32>]| -> Vec<Option<u32>> {
            people
                .iter()
                .map(|person| person.and_then(|row| company_of[row as usize]))
                .collect()
        };
        let interactions = parents(TableId::Interactions, interactions::PERSON);
        let awards = parents(TableId::Awards, awards::PERSON);
        let interaction_days = days(TableId::Interactions, interactions::DATE);
        let award_days = days(TableId::Awards, awards::DATE);
        let invoice_days = days(TableId::Invoices, invoices::DATE);
        Self {
            company_people: Related::group(n_companies, &company_of, &[]),
            company_invoices: Related::group(
                n_companies,
                &parents(TableId::Invoices, invoices::COMPANY),
                invoice_days,
            ),
            company_interactions: Related::group(
                n_companies,
                &through(&interactions),
                interaction_days,
            ),
            company_awards: Related::group(n_companies, &through(&awards), award_days),
            person_interactions: Related::group(n_people, &interactions, interaction_days),
            person_awards: Related::group(n_people, &awards, award_days),
            person_invoices: Related::group(
                n_people,
                &parents(TableId::Invoices, invoices::CONTACT),
                invoice_days,
            ),
        }
    }

    pub(super) fn of_tables(&self, parent: TableId, child: TableId) -> Option<&Related> {
        match (parent, child) {
            (TableId::Companies, TableId::People) => Some(&self.company_people),
            (TableId::Companies, TableId::Invoices) => Some(&self.company_invoices),
            (TableId::Companies, TableId::Interactions) => Some(&self.company_interactions),
            (TableId::Companies, TableId::Awards) => Some(&self.company_awards),
            (TableId::People, TableId::Interactions) => Some(&self.person_interactions),
            (TableId::People, TableId::Awards) => Some(&self.person_awards),
            (TableId::People, TableId::Invoices) => Some(&self.person_invoices),
            _ => None,
        }
    }
}
