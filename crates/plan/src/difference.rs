//! What changes in people between two plans: who gains, who loses, and what it costs.
//!
//! Knows ids and treatments only, so that plans of different books and policies compare.

use std::collections::BTreeMap;

use crate::plan::bits;
use crate::{Lowered, Plan, Report};
use book::Facts;

/// Who moves between two plans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Whoever holds something better or more than before; by the treatment that decides, best
    /// first, in rank order where that is known, else by id.
    pub gains: Vec<Move>,
    /// Whoever holds less or worse.
    pub losses: Vec<Move>,
    /// Minor units more than before.
    pub cost_change_minor: i64,
}

/// The treatments of one unit before and after, best first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Id of the person or company.
    pub unit: String,
    /// Ids of treatments before; empty: none.
    pub from: Vec<String>,
    /// Ids of treatments after; empty: none.
    pub to: Vec<String>,
}

impl Difference {
    /// Whether nobody moves.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.gains.is_empty() && self.losses.is_empty()
    }

    /// All moves as one chain: the seat, then what its new holder leaves, and so on down.
    pub fn chain(&self) -> impl Iterator<Item = &Move> {
        self.gains.iter().chain(&self.losses)
    }
}

/// Who moves between two plans of the same programme on the same book, whose treatments are the
/// same in the same order.
#[must_use]
pub fn difference(facts: Facts<'_>, lowered: &Lowered, before: &Plan, after: &Plan) -> Difference {
    let programme = lowered.programme();
    let table = facts.book.table(programme.unit.table());
    let names = |held: u64| -> Vec<String> {
        bits(held)
            .map(|at| programme.treatments[at as usize].id.clone())
            .collect()
    };
    let mut ranks: Vec<Vec<u32>> = vec![Vec::new(); programme.treatments.len()];
    let mut moves: Vec<(bool, u32, u32, u32)> = Vec::new();
    for unit in 0..lowered.problem.n_units {
        let (had, has) = (before.held(unit), after.held(unit));
        // The best treatment that is in one and not in the other decides.
        let decides = (had ^ has).trailing_zeros();
        if decides < 64 {
            let is_loss = has >> decides & 1 == 0;
            let ranks = &mut ranks[decides as usize];
            if ranks.is_empty() {
                *ranks = lowered.ranks(decides);
            }
            // Rank 0 is no rank, and comes last.
            moves.push((is_loss, decides, ranks[unit as usize].wrapping_sub(1), unit));
        }
    }
    moves.sort_unstable();
    let mut difference = Difference {
        cost_change_minor: after.cost_minor().saturating_sub(before.cost_minor()),
        ..Difference::default()
    };
    for (is_loss, _, _, unit) in moves {
        let side = if is_loss {
            &mut difference.losses
        } else {
            &mut difference.gains
        };
        side.push(Move {
            unit: table.row_id(unit).into_owned(),
            from: names(before.held(unit)),
            to: names(after.held(unit)),
        });
    }
    difference
}

/// Who moves between any two plans, by ids. Treatments go by the order of precedence of the
/// later plan; one that only the earlier has comes last.
#[must_use]
pub fn compare(before: &Report, after: &Report) -> Difference {
    let mut order: BTreeMap<&str, usize> = BTreeMap::new();
    for treatment in after.treatments.iter().chain(&before.treatments) {
        let next = order.len();
        order.entry(&treatment.id).or_insert(next);
    }
    let mut units: BTreeMap<&str, [Vec<&str>; 2]> = BTreeMap::new();
    for (side, report) in [before, after].into_iter().enumerate() {
        for award in &report.awards {
            units.entry(&award.unit).or_default()[side].push(&award.treatment);
        }
    }
    let mut moves = Vec::new();
    for (unit, mut held) in units {
        for side in &mut held {
            side.sort_unstable_by_key(|id| order.get(id));
        }
        let [from, to] = held;
        let decides = |of: &[&str], other: &[&str]| {
            let only = of.iter().filter(|id| !other.contains(id));
            only.filter_map(|id| order.get(id)).min().copied()
        };
        let (lost, gained) = (decides(&from, &to), decides(&to, &from));
        let (is_loss, place) = match (lost, gained) {
            (None, None) => continue,
            (Some(lost), None) => (true, lost),
            (None, Some(gained)) => (false, gained),
            (Some(lost), Some(gained)) => (lost < gained, lost.min(gained)),
        };
        moves.push((is_loss, place, unit, from, to));
    }
    moves.sort_unstable();
    let mut difference = Difference {
        cost_change_minor: after.cost_minor.saturating_sub(before.cost_minor),
        ..Difference::default()
    };
    let owned = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect();
    for (is_loss, _, unit, from, to) in moves {
        let side = if is_loss {
            &mut difference.losses
        } else {
            &mut difference.gains
        };
        side.push(Move {
            unit: unit.to_owned(),
            from: owned(from),
            to: owned(to),
        });
    }
    difference
}
