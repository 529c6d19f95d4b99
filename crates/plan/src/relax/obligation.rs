//! Ways out where more is owed than there is: let something better settle it, owe it less often,
//! or have more of it.

use super::{Ground, Relaxation, RelaxationKind};
use crate::{PolicyChange, TreatmentEdit};

pub(super) fn ways_out(ground: &Ground<'_>, treatment: u32, index: usize) -> Vec<Relaxation> {
    let mut ways = Vec::new();
    let settle = settle(ground, treatment, index);
    let best = settle.iter().min_by_key(|way| way.unmet_after);
    let and_more = best.and_then(|best| settle_and_more(ground, treatment, best));
    ways.extend(settle);
    ways.extend(and_more);
    ways.extend(longer(ground, treatment, index));
    ways.extend(ground.more_seats(treatment).or_else(|| ground.more_money()));
    ways
}

/// Each better treatment that somebody unmet holds, then all of them together.
fn settle(ground: &Ground<'_>, treatment: u32, index: usize) -> Vec<Relaxation> {
    let programme = ground.checked.programme();
    let before = &programme.treatments[treatment as usize].obligations[index].settled_by;
    let better = programme.treatments[..treatment as usize].iter();
    let new: Vec<String> = better
        .map(|other| other.id.clone())
        .filter(|id| !before.contains(id))
        .collect();
    let by = |treatments: Vec<String>| {
        let change = TreatmentEdit::SettledBy {
            index,
            treatments: before.iter().chain(&treatments).cloned().collect(),
        };
        let change = ground.edit(treatment, change);
        ground.price(RelaxationKind::SettleBy { treatments }, vec![change])
    };
    let mut ways: Vec<Relaxation> = new.iter().filter_map(|id| by(vec![id.clone()])).collect();
    if ways.len() > 1
        && let Some(all) = by(new)
        && ways.iter().all(|way| way.unmet_after > all.unmet_after)
    {
        ways.push(all);
    }
    ways
}

/// What settles most, and as many seats as the rest takes.
fn settle_and_more(ground: &Ground<'_>, treatment: u32, best: &Relaxation) -> Option<Relaxation> {
    let RelaxationKind::SettleBy { treatments } = &best.kind else {
        return None;
    };
    if best.unmet_after == 0 {
        return None;
    }
    let settled = ground.problem_after(&best.changes)?;
    let (n, maximum) = ground.fewest_seats(&settled, treatment)?;
    let kind = RelaxationKind::SettleAndMoreSeats {
        treatments: treatments.clone(),
        n,
        maximum,
    };
    let is_settling = |change: &&PolicyChange| matches!(change, PolicyChange::Treatment { .. });
    let mut changes: Vec<_> = best.changes.iter().filter(is_settling).cloned().collect();
    changes.push(ground.edit(treatment, TreatmentEdit::Maximum(Some(maximum))));
    let way = ground.price(kind, changes)?;
    (way.unmet_after < best.unmet_after).then_some(way)
}

/// A period longer by a quarter, by half a year, and twice as long, where each helps more.
fn longer(ground: &Ground<'_>, treatment: u32, index: usize) -> Vec<Relaxation> {
    let obligation = &ground.checked.programme().treatments[treatment as usize].obligations[index];
    let mut periods = [3, 6, obligation.months].map(|more| obligation.months.saturating_add(more));
    periods.sort_unstable();
    let mut ways: Vec<Relaxation> = Vec::new();
    for months in periods {
        let change = TreatmentEdit::ObligationMonths { index, months };
        let change = ground.edit(treatment, change);
        let way = ground.price(RelaxationKind::Longer { months }, vec![change]);
        let last = ways.last().map_or(u32::MAX, |way| way.unmet_after);
        ways.extend(way.filter(|way| way.unmet_after < last));
    }
    ways
}
