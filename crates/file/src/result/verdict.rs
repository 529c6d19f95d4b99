//! What came out for one unit, as JSON.

use allocation::{Reason, Seat};
use plan::{Programme, Treatment, Verdict, reason_name};
use serde::Serialize;

/// What came out.
#[derive(Debug, Default, Serialize)]
pub struct VerdictResult {
    /// `given`, `waiting`, `passed_over`, `holds_better`, `never_with`, `waiting_in_reserve`,
    /// `barred` or `not_eligible`.
    pub code: &'static str,
    /// Place in line, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<u32>,
    /// What was in the way, as in `skipped` of a plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'static str>,
    /// The kind of seat, as in `awards` of a plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<&'static str>,
    /// The segment of the reserve or obligation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<String>,
    /// Id of the other treatment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub treatment: Option<String>,
}

/// The kind of a seat.
pub(super) const fn seat_name(seat: Seat) -> &'static str {
    match seat {
        Seat::Pin { .. } => "pin",
        Seat::Obligation { .. } => "obligation",
        Seat::Reserve(_) => "reserve",
        Seat::Base => "base",
        Seat::Open => "open",
    }
}

/// A verdict as it is written.
pub(super) fn verdict(
    programme: &Programme,
    treatment: &Treatment,
    verdict: Verdict,
) -> VerdictResult {
    let other = |position: u32| programme.treatments[position as usize].id.clone();
    let bare = |code| VerdictResult {
        code,
        ..VerdictResult::default()
    };
    match verdict {
        Verdict::Given { seat } => VerdictResult {
            seat: Some(seat_name(seat)),
            segment: segment_of(treatment, seat),
            ..bare("given")
        },
        Verdict::Waiting { position, because } => VerdictResult {
            position: Some(position),
            reason: because.map(reason_name),
            ..bare("waiting")
        },
        Verdict::PassedOver { reason } => VerdictResult {
            reason: Some(reason_name(reason)),
            ..bare("passed_over")
        },
        Verdict::HoldsBetter { treatment } => VerdictResult {
            reason: Some(reason_name(Reason::Holds { treatment })),
            treatment: Some(other(treatment)),
            ..bare("holds_better")
        },
        Verdict::NeverWith { treatment } => VerdictResult {
            treatment: Some(other(treatment)),
            ..bare("never_with")
        },
        Verdict::WaitingInReserve { index, place } => VerdictResult {
            position: Some(place),
            segment: Some(treatment.reserves[index].segment.clone()),
            ..bare("waiting_in_reserve")
        },
        Verdict::Barred => bare("barred"),
        Verdict::NotEligible => bare("not_eligible"),
    }
}

fn segment_of(treatment: &Treatment, seat: Seat) -> Option<String> {
    match seat {
        Seat::Obligation { index, .. } => {
            Some(treatment.obligations[usize::from(index)].segment.clone())
        }
        Seat::Reserve(index) => Some(treatment.reserves[usize::from(index)].segment.clone()),
        Seat::Pin { .. } | Seat::Base | Seat::Open => None,
    }
}
