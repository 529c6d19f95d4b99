//! What came out for one unit, in one word.

use allocation::{Reason, Seat};

use super::Explanation;
use crate::{Lowered, Plan};

/// What came out for a unit at a treatment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It gets the treatment.
    Given {
        /// On which seat.
        seat: Seat,
    },
    /// It may have it and is next in line.
    Waiting {
        /// From 1.
        position: u32,
        /// What ended the seats: full, only reserved ones left, or no money.
        because: Option<Reason>,
    },
    /// It was its turn, and something other than the number of seats was in the way.
    PassedOver {
        /// What.
        reason: Reason,
    },
    /// It may have it and holds something better, which is all it gets.
    HoldsBetter {
        /// Position of the better treatment.
        treatment: u32,
    },
    /// It may have it and holds something that never goes with it.
    NeverWith {
        /// Position of the other treatment.
        treatment: u32,
    },
    /// It does not meet the rule, is of a reserve's segment, and the kept seats went to others.
    WaitingInReserve {
        /// Position among the treatment's reserves.
        index: usize,
        /// Place in the reserve's own order, from 1.
        place: u32,
    },
    /// It would be asked, and is barred: see the bars.
    Barred,
    /// It does not meet the rule.
    NotEligible,
}

pub(super) fn of(lowered: &Lowered, plan: &Plan, unit_row: u32, said: &Explanation) -> Verdict {
    let treatment = said.treatment;
    if let Some(award) = plan.award(unit_row, treatment) {
        return Verdict::Given { seat: award.seat };
    }
    let has_claim = said.is_eligible || !said.reserves.is_empty();
    if has_claim && said.rank.is_none() && !said.bars.is_empty() {
        return Verdict::Barred;
    }
    let stopped_by = plan.solution().outcomes[treatment as usize].stopped_by;
    match said.skipped {
        Some(Reason::Holds { treatment }) => return Verdict::HoldsBetter { treatment },
        Some(Reason::Excluded { treatment }) => return Verdict::NeverWith { treatment },
        Some(reason @ (Reason::Full | Reason::ReservedSeats)) => {
            if let Some(position) = said.waiting {
                let because = Some(reason);
                return Verdict::Waiting { position, because };
            }
        }
        Some(Reason::NotRanked) | None => {}
        Some(reason) => return Verdict::PassedOver { reason },
    }
    if let Some(position) = said.waiting {
        let because = stopped_by;
        return Verdict::Waiting { position, because };
    }
    if said.rank.is_some()
        && let Some(verdict) = in_the_way(lowered, &said.holding, treatment)
    {
        return verdict;
    }
    for reserve in &said.reserves {
        if let Some(place) = reserve.place {
            return in_the_way(lowered, &said.holding, treatment).unwrap_or(
                Verdict::WaitingInReserve {
                    index: reserve.index,
                    place,
                },
            );
        }
    }
    Verdict::NotEligible
}

/// The first of what the unit held at the treatment's turn that keeps it from the treatment.
fn in_the_way(lowered: &Lowered, holding: &[u32], treatment: u32) -> Option<Verdict> {
    let treatments = &lowered.problem.treatments;
    let this = &treatments[treatment as usize];
    let mut earlier = holding.iter().filter(|&&held| held < treatment);
    earlier.find_map(|&held| {
        let other = &treatments[held as usize];
        if this.excludes.contains(&held) || other.excludes.contains(&treatment) {
            Some(Verdict::NeverWith { treatment: held })
        } else if this.also_with.contains(&held) {
            None
        } else {
            Some(Verdict::HoldsBetter { treatment: held })
        }
    })
}
