//! One owner's clients get more than half of the seats of a limited treatment.

use allocation::NONE;
use book::TableId;

use super::{Check, Finding, Ground, Parameter};

/// With fewer owners than this, somebody has most of everything anyway.
const FEWEST_OWNERS: usize = 3;
/// One seat is no concentration.
const FEWEST_SEATS: u32 = 2;

#[derive(Debug)]
pub(super) struct Concentration;

impl Check for Concentration {
    fn code(&self) -> &'static str {
        "concentration"
    }

    fn find(&self, ground: &Ground<'_>, findings: &mut Vec<Finding>) {
        let owners = ground.facts.book.table(TableId::Owners);
        let n_owners = owners.n_rows() as usize;
        if n_owners < FEWEST_OWNERS {
            return;
        }
        for (treatment, written) in (0_u32..).zip(&ground.programme().treatments) {
            if written.maximum.is_none() {
                continue;
            }
            let awards = ground.plan.solution().awards_of(treatment);
            let owner_of = |unit: u32| ground.lowered.problem.owner[unit as usize];
            let mut n_seats = vec![0_u32; n_owners];
            for award in awards.iter().filter(|award| owner_of(award.unit) != NONE) {
                n_seats[owner_of(award.unit) as usize] += 1;
            }
            let of = u32::try_from(awards.len()).unwrap_or(u32::MAX);
            let most = (0_u32..)
                .zip(&n_seats)
                .find(|&(_, &n)| n >= FEWEST_SEATS && n > of - n);
            if let Some((owner, _)) = most {
                let theirs = awards.iter().filter(|award| owner_of(award.unit) == owner);
                let finding = ground
                    .at(self.code(), &written.id)
                    .about(ground.ids(theirs.map(|award| award.unit)))
                    .counted()
                    .with("of", Parameter::Count(of))
                    .with("owner", Parameter::Owner(owners.row_id(owner).into_owned()));
                findings.push(finding);
            }
        }
    }
}
