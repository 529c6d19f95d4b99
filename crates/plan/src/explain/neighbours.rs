//! Who stands around a unit and around the cut.

use std::collections::BTreeSet;

use allocation::Seat;
use book::{Facts, Value};

use crate::{CheckedProgramme, Lowered, Plan};

/// Somebody near in rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// Id of the person or company.
    pub unit: String,
    /// From 1.
    pub rank: u32,
    /// The values of the ranking keys, in order.
    pub keys: Vec<Value>,
    /// The seat, if it has one.
    pub seat: Option<Seat>,
    /// Something better that it holds instead.
    pub holds: Option<u32>,
    /// Whether this is the unit itself.
    pub is_self: bool,
    /// Whether the cut is just below this one.
    pub is_last_in: bool,
}

/// Two above and two below the cut, the unit itself, and two on each side of it; by rank.
pub(super) fn around(
    facts: Facts<'_>,
    checked: &CheckedProgramme,
    lowered: &Lowered,
    plan: &Plan,
    unit_row: u32,
    treatment: u32,
) -> Vec<Neighbour> {
    let ranked = &lowered.problem.treatments[treatment as usize].ranked;
    let cut = plan.solution().outcomes[treatment as usize].cut;
    let place = ranked.iter().position(|&other| other == unit_row);
    let mut places = BTreeSet::new();
    if let Some(cut) = cut.map(|cut| cut as usize) {
        places.extend(cut.saturating_sub(1)..=cut.saturating_add(2));
    }
    if let Some(place) = place {
        places.extend(place.saturating_sub(2)..=place.saturating_add(2));
    }
    let keys = &checked.treatments[treatment as usize].ranking;
    let table = facts.book.table(lowered.unit().table());
    places
        .into_iter()
        .filter_map(|place| Some((place, *ranked.get(place)?)))
        .map(|(place, unit)| {
            let seat = plan.award(unit, treatment).map(|award| award.seat);
            Neighbour {
                unit: table.row_id(unit).into_owned(),
                rank: u32::try_from(place + 1).unwrap_or(u32::MAX),
                keys: keys
                    .iter()
                    .map(|key| facts.value(lowered.unit(), unit, key.field))
                    .collect(),
                seat,
                holds: plan
                    .best(unit)
                    .filter(|&best| seat.is_none() && best < treatment),
                is_self: unit == unit_row,
                is_last_in: cut.is_some_and(|cut| cut as usize == place),
            }
        })
        .collect()
}
