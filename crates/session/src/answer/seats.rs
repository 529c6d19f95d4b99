//! What the seats of a treatment went to: one count for gauges, explanations and lists.

use allocation::{Award, Seat};

use super::plan::count;
use crate::planned::Planned;

/// How a seat is taken, as the screens tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// In the order of rank; pinned or not.
    Rank,
    Owed,
    /// By hand, by somebody the rule does not rank.
    Over,
    /// Kept for the segment of the reserve at this position.
    Reserve(u16),
    Base,
}

impl Taken {
    pub(crate) const fn of(award: &Award, is_ranked: bool) -> Self {
        match award.seat {
            Seat::Open => Self::Rank,
            Seat::Pin { .. } if is_ranked => Self::Rank,
            Seat::Pin { .. } => Self::Over,
            Seat::Obligation { .. } => Self::Owed,
            Seat::Reserve(index) => Self::Reserve(index),
            Seat::Base => Self::Base,
        }
    }

    /// As gauges and figures name it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Rank => "rank",
            Self::Owed => "owed",
            Self::Over => "over",
            Self::Reserve(_) => "reserve",
            Self::Base => "base",
        }
    }

    /// Its place on the screen: by rank, then by override, then kept seats.
    pub(crate) const fn group(self) -> u8 {
        match self {
            Self::Rank | Self::Owed | Self::Base => 0,
            Self::Over => 1,
            Self::Reserve(_) => 2,
        }
    }
}

/// The seats of a treatment; with the free ones they sum up to the maximum.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Seats {
    pub(crate) by_rank: u32,
    pub(crate) owed: u32,
    pub(crate) over: u32,
    /// By reserve, in order.
    pub(crate) reserves: Vec<u32>,
    pub(crate) base: u32,
    /// `None` without a maximum.
    pub(crate) free: Option<u32>,
}

/// Counts the seats of the treatment at a position.
pub(crate) fn count_of(planned: &Planned, at: usize, ranks: &[u32]) -> Seats {
    let treatment = &planned.programme().treatments[at];
    let awards = planned.plan.solution().awards_of(count(at));
    let mut seats = Seats {
        reserves: vec![0; treatment.reserves.len()],
        free: treatment
            .maximum
            .map(|maximum| maximum.saturating_sub(count(awards.len()))),
        ..Seats::default()
    };
    for award in awards {
        let slot = match Taken::of(award, ranks[award.unit as usize] > 0) {
            Taken::Rank => &mut seats.by_rank,
            Taken::Owed => &mut seats.owed,
            Taken::Over => &mut seats.over,
            Taken::Reserve(index) => &mut seats.reserves[usize::from(index)],
            Taken::Base => &mut seats.base,
        };
        *slot += 1;
    }
    seats
}
