//! A company and the one that it referred are treated differently. Compared is the best that
//! anybody in each of the two gets.

use book::fields::companies;
use book::{TableId, Unit};

use super::{Check, Finding, Ground, Parameter};

#[derive(Debug)]
pub(super) struct ReferralParity;

impl Check for ReferralParity {
    fn code(&self) -> &'static str {
        "referral_parity"
    }

    fn find(&self, ground: &Ground<'_>, findings: &mut Vec<Finding>) {
        let book = ground.facts.book;
        let table = book.companies();
        let best = best_of_companies(ground);
        let mut pairs: Vec<(u32, u32)> = (0..table.n_rows())
            .filter_map(|referred| {
                let referrer = book.follow(TableId::Companies, referred, companies::REFERRED_BY)?;
                (referrer != referred).then_some((referrer, referred))
            })
            .filter(|&(referrer, referred)| best[referrer as usize].0 != best[referred as usize].0)
            .collect();
        pairs.sort_unstable();
        for (referrer, referred) in pairs {
            let side = |company: u32| best[company as usize];
            let units = [side(referrer), side(referred)]
                .into_iter()
                .filter_map(|(_, unit)| unit);
            let company = |row: u32| Parameter::Company(table.row_id(row).into_owned());
            let mut finding = ground
                .finding(self.code())
                .about(ground.ids(units))
                .with("referrer", company(referrer))
                .with("referred", company(referred));
            for (name, (treatment, _)) in [
                ("referrer_gets", side(referrer)),
                ("referred_gets", side(referred)),
            ] {
                if let Some(written) = ground.programme().treatments.get(treatment as usize) {
                    finding = finding.with(name, Parameter::Treatment(written.id.clone()));
                }
            }
            findings.push(finding);
        }
    }
}

/// The best treatment in each company, `u32::MAX` for none, and who gets it.
fn best_of_companies(ground: &Ground<'_>) -> Vec<(u32, Option<u32>)> {
    let n_companies = ground.facts.book.companies().n_rows() as usize;
    let mut best = vec![(u32::MAX, None); n_companies];
    for award in &ground.plan.solution().awards {
        let company = match ground.programme().unit {
            Unit::Company => Some(award.unit),
            Unit::Person => ground.facts.company_of(award.unit),
        };
        // Awards come best treatment first.
        if let Some(slot) = company.and_then(|company| best.get_mut(company as usize))
            && slot.1.is_none()
        {
            *slot = (award.treatment, Some(award.unit));
        }
    }
    best
}
