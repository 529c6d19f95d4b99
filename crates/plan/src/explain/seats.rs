//! What the seats of a treatment went to.

use allocation::Seat;

use crate::{Lowered, Plan};

/// The seats of a treatment by what they went to; they sum up to the awards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeatsTaken {
    /// Seats in total; `None` is unlimited.
    pub maximum: Option<u32>,
    /// By hand.
    pub pins: u32,
    /// By obligations.
    pub obligations: u32,
    /// By members of each reserve's segment, in order.
    pub reserves: Vec<u32>,
    /// By the floor.
    pub base: u32,
    /// By rank.
    pub by_rank: u32,
    /// Nobody's: kept, or nobody was left to take them.
    pub free: Option<u32>,
}

/// Counts the seats of a treatment.
#[must_use]
pub(super) fn taken(lowered: &Lowered, plan: &Plan, treatment: u32) -> SeatsTaken {
    let problem = &lowered.problem.treatments[treatment as usize];
    let awards = plan.solution().awards_of(treatment);
    let mut taken = SeatsTaken {
        maximum: problem.maximum,
        reserves: vec![0; problem.reserves.len()],
        ..SeatsTaken::default()
    };
    for award in awards {
        let seats = match award.seat {
            Seat::Pin { .. } => &mut taken.pins,
            Seat::Obligation { .. } => &mut taken.obligations,
            Seat::Reserve(index) => &mut taken.reserves[usize::from(index)],
            Seat::Base => &mut taken.base,
            Seat::Open => &mut taken.by_rank,
        };
        *seats += 1;
    }
    let n_awards = u32::try_from(awards.len()).unwrap_or(u32::MAX);
    taken.free = problem.maximum.map(|seats| seats.saturating_sub(n_awards));
    taken
}
