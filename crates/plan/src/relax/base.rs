//! Ways out where the floor does not hold: let everybody in whom it names, more seats or money.

use rules::Rule;

use super::{Ground, Relaxation, RelaxationKind};
use crate::{RuleEdit, TreatmentEdit};

pub(super) fn ways_out(ground: &Ground<'_>, treatment: u32) -> Vec<Relaxation> {
    let programme = ground.checked.programme();
    let mut ways = Vec::new();
    if let Some(base) = &programme.base {
        let written = &programme.treatments[treatment as usize].eligibility;
        let both = Rule::Any(vec![written.clone(), base.members.clone()]);
        let change = ground.edit(treatment, TreatmentEdit::Rule(RuleEdit::Replace(both)));
        ways.extend(ground.price(RelaxationKind::OpenBase, vec![change]));
    }
    ways.extend(ground.more_seats(treatment).or_else(|| ground.more_money()));
    ways
}
