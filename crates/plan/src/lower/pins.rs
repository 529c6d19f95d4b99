//! Decisions by hand that give a place: who can be pinned, and which pins are lost.

use super::bars::{Bar, Bars};

/// A pin that cannot even be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostPin {
    /// Position among the programme's pins.
    pub index: usize,
    /// Why.
    pub lost: PinLost,
}

/// Why a pin is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PinLost {
    /// The record is no longer in the book.
    NoUnit,
    /// The unit is barred, and not only by a value limit.
    Barred(Vec<Bar>),
}

/// Puts the pins into the treatments, in the order in which they were made, and returns those
/// that cannot be put.
pub(super) fn place(bars: Bars<'_>, treatments: &mut [allocation::Treatment]) -> Vec<LostPin> {
    let programme = bars.programme;
    let table = bars.facts.book.table(programme.unit.table());
    let mut lost_pins = Vec::new();
    for (index, pin) in programme.pins.iter().enumerate() {
        let Some(position) = programme.position(&pin.treatment) else {
            continue; // checked: pins name treatments
        };
        let Some(row) = table.find(&pin.unit) else {
            let lost = PinLost::NoUnit;
            lost_pins.push(LostPin { index, lost });
            continue;
        };
        let mut barring = bars.of(&programme.treatments[position], row);
        barring.retain(|bar| !matches!(bar, Bar::ValueLimit { .. }));
        if !barring.is_empty() {
            let lost = PinLost::Barred(barring);
            lost_pins.push(LostPin { index, lost });
        } else if !treatments[position].pins.contains(&row) {
            treatments[position].pins.push(row);
        }
    }
    lost_pins
}
