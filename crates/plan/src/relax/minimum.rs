//! Ways out where fewer were given than the minimum: lower it, let more in, more seats or money.

use super::{Ground, Relaxation, RelaxationKind, widen};
use crate::TreatmentEdit;

pub(super) fn ways_out(ground: &Ground<'_>, treatment: u32) -> Vec<Relaxation> {
    let awarded = ground.plan.solution().outcomes[treatment as usize].awarded;
    let lower = ground.edit(treatment, TreatmentEdit::Minimum(awarded));
    let kind = RelaxationKind::LowerMinimum { minimum: awarded };
    let mut ways = Vec::new();
    ways.extend(ground.price(kind, vec![lower]));
    ways.extend(widen::ways_out(ground, treatment));
    ways.extend(ground.more_seats(treatment).or_else(|| ground.more_money()));
    ways
}
