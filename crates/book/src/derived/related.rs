//! Which records belong to whom, as ranges of rows.

use crate::fields::{awards, interactions, invoices, people};
use crate::{Book, TableId};

/// For each parent row the child rows that belong to it, by date, earliest first.
#[derive(Clone, Debug, Default)]
pub struct Related {
    starts: Vec<u32>,
    rows: Vec<u32>,
}

/// The parent of a row that belongs to nobody.
const NO_ROW: u32 = u32::MAX;

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
    fn group(n_parents: u32, parent_of: &[u32], days: &[i32]) -> Self {
        let mut starts = vec![0_u32; n_parents as usize + 1];
        for &parent in parent_of.iter().filter(|&&parent| parent != NO_ROW) {
            starts[parent as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut rows = vec![0_u32; starts.last().copied().unwrap_or(0) as usize];
        for (child, &parent) in (0_u32..).zip(parent_of) {
            if parent != NO_ROW {
                let slot = &mut next[parent as usize];
                rows[*slot as usize] = child;
                *slot += 1;
            }
        }
        if !days.is_empty() {
            for parent in 0..n_parents as usize {
                let range = starts[parent] as usize..starts[parent + 1] as usize;
                rows[range].sort_by_key(|&child| days[child as usize]);
            }
        }
        Self { starts, rows }
    }
}

/// The parent row of each row, [`NO_ROW`] where there is none.
pub(super) struct Parents {
    company_of_person: Vec<u32>,
    company_of_invoice: Vec<u32>,
    person_of_interaction: Vec<u32>,
    person_of_award: Vec<u32>,
    contact_of_invoice: Vec<u32>,
}

impl Parents {
    pub(super) fn of(book: &Book) -> Self {
        let rows = |from: TableId, position, to: TableId| -> Vec<u32> {
            let keys = book.table(to).keys();
            let refs = book.table(from).refs(position).iter();
            refs.map(|&key| keys.row(key).unwrap_or(NO_ROW)).collect()
        };
        let (companies, people) = (TableId::Companies, TableId::People);
        Self {
            company_of_person: rows(people, people::COMPANY, companies),
            company_of_invoice: rows(TableId::Invoices, invoices::COMPANY, companies),
            person_of_interaction: rows(TableId::Interactions, interactions::PERSON, people),
            person_of_award: rows(TableId::Awards, awards::PERSON, people),
            contact_of_invoice: rows(TableId::Invoices, invoices::CONTACT, people),
        }
    }

    /// The company row of a person row.
    pub(super) fn company_of_person(&self, person: u32) -> Option<u32> {
        let row = self.company_of_person.get(person as usize).copied();
        row.filter(|&row| row != NO_ROW)
    }

    /// The person row of each row of interactions or awards.
    pub(super) fn person_of(&self, child: TableId) -> impl Iterator<Item = Option<u32>> {
        let people = match child {
            TableId::Interactions => self.person_of_interaction.as_slice(),
            TableId::Awards => &self.person_of_award,
            _ => &[],
        };
        people.iter().map(|&row| (row != NO_ROW).then_some(row))
    }

    /// The person rows named as contacts on invoices.
    pub(super) fn invoice_contacts(&self) -> impl Iterator<Item = Option<u32>> {
        let people = self.contact_of_invoice.iter();
        people.map(|&row| (row != NO_ROW).then_some(row))
    }
}

#[derive(Clone, Debug, Default)]
pub(super) struct RelatedRows {
    company_people: Related,
    pub(super) company_invoices: Related,
    company_interactions: Related,
    company_awards: Related,
    person_interactions: Related,
    person_awards: Related,
    person_invoices: Related,
}

impl RelatedRows {
    pub(super) fn of(book: &Book, parents: &Parents) -> Self {
        let (n_people, n_companies) = (book.people().n_rows(), book.companies().n_rows());
        let through_person = |people: &[u32]| -> Vec<u32> {
            let company = |&person: &u32| parents.company_of_person(person).unwrap_or(NO_ROW);
            people.iter().map(company).collect()
        };
        let days = |table: TableId, position| book.table(table).days(position);
        let interaction_days = days(TableId::Interactions, interactions::DATE);
        let award_days = days(TableId::Awards, awards::DATE);
        let invoice_days = days(TableId::Invoices, invoices::DATE);
        let by_company = |parent_of: &[u32], days| Related::group(n_companies, parent_of, days);
        let by_person = |parent_of: &[u32], days| Related::group(n_people, parent_of, days);
        Self {
            company_people: by_company(&parents.company_of_person, &[]),
            company_invoices: by_company(&parents.company_of_invoice, invoice_days),
            company_interactions: by_company(
                &through_person(&parents.person_of_interaction),
                interaction_days,
            ),
            company_awards: by_company(&through_person(&parents.person_of_award), award_days),
            person_interactions: by_person(&parents.person_of_interaction, interaction_days),
            person_awards: by_person(&parents.person_of_award, award_days),
            person_invoices: by_person(&parents.contact_of_invoice, invoice_days),
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
