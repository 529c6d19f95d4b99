//! What is left at a moment of a turn: seats, cap, owner's maximum and minutes, money.

use super::facts::Facts;

/// What is left, counted up and down as awards are met.
#[derive(Debug)]
pub(super) struct Left {
    /// Open seats; `None` unlimited.
    pub(super) open: Option<u64>,
    /// Seats of each reserve.
    pub(super) reserved: Vec<u64>,
    /// Awards of this turn.
    pub(super) n_given: usize,
    in_group: Vec<u32>,
    of_owner: Vec<u32>,
    spent: i128,
    minutes: Vec<i128>,
}

impl Left {
    /// Before the turn's first award.
    pub(super) fn before(facts: &Facts<'_>) -> Self {
        let reserved = facts.reserved_seats();
        let maximum = facts.treatment().maximum;
        Self {
            open: maximum.map(|maximum| u64::from(maximum) - reserved.iter().sum::<u64>()),
            reserved,
            n_given: 0,
            in_group: vec![0; facts.problem.n_groups as usize],
            of_owner: vec![0; facts.problem.n_owners as usize],
            spent: facts.spent,
            minutes: facts.minutes.clone(),
        }
    }

    /// Counts an award, from a reserve or an open seat.
    pub(super) fn give(&mut self, facts: &Facts<'_>, unit: u32, from: Option<usize>) {
        self.spent += self.price(facts);
        self.n_given += 1;
        if let Some(group) = facts.group(unit) {
            self.in_group[group] += 1;
        }
        if let Some(owner) = facts.owner(unit) {
            self.of_owner[owner] += 1;
            self.minutes[owner] += i128::from(facts.treatment().minutes);
        }
        match from {
            Some(reserve) => self.reserved[reserve] = self.reserved[reserve].saturating_sub(1),
            None => self.open = self.open.map(|open| open.saturating_sub(1)),
        }
    }

    /// Whether one more award, to this unit, keeps every limit but the number of seats.
    pub(super) fn fits(&self, facts: &Facts<'_>, unit: u32) -> bool {
        self.has_cap(facts, unit)
            && self.has_owner_seat(facts, unit)
            && self.has_minutes(facts, unit)
            && self.has_money(facts)
    }

    /// Whether the unit's group may have one more.
    pub(super) fn has_cap(&self, facts: &Facts<'_>, unit: u32) -> bool {
        match (facts.treatment().cap_per_group, facts.group(unit)) {
            (Some(cap), Some(group)) => self.in_group[group] < cap,
            _ => true,
        }
    }

    /// Whether the unit's owner may have one more.
    pub(super) fn has_owner_seat(&self, facts: &Facts<'_>, unit: u32) -> bool {
        match (facts.treatment().maximum_per_owner, facts.owner(unit)) {
            (Some(maximum), Some(owner)) => self.of_owner[owner] < maximum,
            _ => true,
        }
    }

    /// Whether the unit's owner has the minutes for one more.
    pub(super) fn has_minutes(&self, facts: &Facts<'_>, unit: u32) -> bool {
        let minutes = i128::from(facts.treatment().minutes);
        let Some(owner) = facts.owner(unit).filter(|_| minutes > 0) else {
            return true;
        };
        let limit = facts.problem.owner_minutes[owner];
        limit.is_none_or(|limit| self.minutes[owner] + minutes <= i128::from(limit))
    }

    /// Whether there is money for one more.
    pub(super) fn has_money(&self, facts: &Facts<'_>) -> bool {
        let limit = facts.problem.budget;
        limit.is_none_or(|budget| self.spent + self.price(facts) <= i128::from(budget))
    }

    fn price(&self, facts: &Facts<'_>) -> i128 {
        let treatment = facts.treatment();
        let fixed = if self.n_given == 0 {
            treatment.fixed_cost
        } else {
            0
        };
        i128::from(treatment.unit_cost) + i128::from(fixed)
    }
}
