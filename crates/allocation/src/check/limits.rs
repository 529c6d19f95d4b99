//! Does everything stay within the limits: counted from the awards, in whatever order they
//! were given.

use super::Violation;
use super::facts::Facts;

/// Counts one turn.
pub(super) fn check_turn(facts: &Facts<'_>, violations: &mut Vec<Violation>) {
    let treatment = facts.now as u32;
    let limits = facts.treatment();
    if limits
        .maximum
        .is_some_and(|maximum| facts.given.len() > maximum as usize)
    {
        violations.push(Violation::OverMaximum { treatment });
    }
    for (index, &seats) in facts.reserved_seats().iter().enumerate() {
        let sits_here = |a: &&crate::Award| a.seat.reserve().map(usize::from) == Some(index);
        if facts.given.iter().filter(sits_here).count() as u64 > seats {
            violations.push(Violation::OverReserve { treatment, index });
        }
    }
    let groups = facts
        .given
        .iter()
        .filter_map(|award| facts.group(award.unit));
    for group in over(limits.cap_per_group, facts.problem.n_groups, groups) {
        violations.push(Violation::OverCap { treatment, group });
    }
    let owners = facts
        .given
        .iter()
        .filter_map(|award| facts.owner(award.unit));
    for owner in over(limits.maximum_per_owner, facts.problem.n_owners, owners) {
        violations.push(Violation::OverOwnerMaximum { treatment, owner });
    }
}

/// Counts what all turns used.
pub(super) fn check_totals(facts: &Facts<'_>, violations: &mut Vec<Violation>) {
    if facts
        .problem
        .budget
        .is_some_and(|budget| facts.spent > i128::from(budget))
    {
        violations.push(Violation::OverBudget);
    }
    for (owner, &used) in facts.minutes.iter().enumerate() {
        if facts.problem.owner_minutes[owner].is_some_and(|limit| used > i128::from(limit)) {
            violations.push(Violation::OverMinutes {
                owner: owner as u32,
            });
        }
    }
}

/// Which of `0..n` come more often than the limit.
fn over(limit: Option<u32>, n: u32, places: impl Iterator<Item = usize>) -> Vec<u32> {
    let Some(limit) = limit else {
        return Vec::new();
    };
    let mut counts = vec![0; n as usize];
    for place in places {
        counts[place] += 1;
    }
    (0..n)
        .filter(|&place| counts[place as usize] > limit)
        .collect()
}
