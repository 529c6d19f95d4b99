//! `n_people`, `n_decision_makers`, `n_referred`.

use super::{Fields, related::Parents};
use crate::fields::{companies, people};
use crate::{Book, Tri};

pub(super) fn add(fields: &mut Fields, book: &Book, parents: &Parents) {
    let n = book.companies().n_rows() as usize;
    let (mut n_people, mut n_decision_makers, mut n_referred) =
        (vec![0; n], vec![0; n], vec![0; n]);
    for (row, &decides) in (0..).zip(book.people().flags(people::DECISION_MAKER)) {
        if let Some(company) = parents.company_of_person(row) {
            n_people[company as usize] += 1;
            n_decision_makers[company as usize] += i64::from(decides == Tri::Yes);
        }
    }
    let companies = book.companies();
    for &referrer in companies.refs(companies::REFERRED_BY) {
        if let Some(row) = companies.keys().row(referrer) {
            n_referred[row as usize] += 1;
        }
    }
    fields.count("n_people", n_people);
    fields.count("n_decision_makers", n_decision_makers);
    fields.count("n_referred", n_referred);
}
