//! Client companies of which nobody knows who decides: whom an invitation would miss.

use book::fields::people;
use book::{Column, TableId, Tri, Unit};

use super::{Check, Finding, Ground};

#[derive(Debug)]
pub(super) struct NoDecisionMaker;

impl Check for NoDecisionMaker {
    fn code(&self) -> &'static str {
        "no_decision_maker"
    }

    fn find(&self, ground: &Ground<'_>, findings: &mut Vec<Finding>) {
        let facts = ground.facts;
        let lifecycle = facts
            .find(TableId::Companies, "lifecycle")
            .map(|field| facts.column(field));
        let Some(Column::Choice(lifecycle)) = lifecycle else {
            return;
        };
        let Some(related) = facts.derived.related(TableId::Companies, TableId::People) else {
            return;
        };
        let decides = facts.book.people().flags(people::DECISION_MAKER);
        let companies = facts.book.companies();
        let missing: Vec<String> = (0..companies.n_rows())
            .filter(|&company| lifecycle.get(company) == "client")
            .filter(|&company| {
                let mut people = related.rows(company).iter();
                !people.any(|&person| decides.get(person as usize) == Some(&Tri::Yes))
            })
            .map(|company| companies.row_id(company).into_owned())
            .collect();
        if !missing.is_empty() {
            let mut finding = ground.finding(self.code()).about(missing).counted();
            finding.unit = Unit::Company;
            findings.push(finding);
        }
    }
}
