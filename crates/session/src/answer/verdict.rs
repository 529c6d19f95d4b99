//! The verdict in one or two sentences, and the deciding fact in a few words.

use allocation::{Reason, Seat};
use plan::Bar;
use plan::explain::{Explanation, Verdict};
use plan::reason_name;
use words::{Parameter, Said};

use super::why::Asked;

/// "Gets a gift. First in line for the reception:" and "one seat short."
pub(crate) fn of(asked: &Asked<'_>, said: &Explanation) -> (Said, Option<Said>) {
    let treatment = asked.treatment_name(said.treatment);
    let about = |code: &str| Said::new(code).with("treatment", treatment.clone());
    let holds = holding(asked, said);
    let both = |second: Said| {
        Said::new("why-two")
            .with("first", Parameter::Sentence(Box::new(holds.clone())))
            .with("second", Parameter::Sentence(Box::new(second)))
    };
    match said.verdict {
        Verdict::Given { seat } => (holds, Some(seat_said(asked, said, seat))),
        Verdict::Waiting {
            position: 1,
            because,
        } => (both(about("why-first-in-line")), Some(short(1, because))),
        Verdict::Waiting { position, because } => (
            both(about("why-in-line").ordinal("place", position)),
            Some(short(position, because)),
        ),
        Verdict::PassedOver { reason } => {
            (both(about("why-passed-over")), Some(reason_said(reason)))
        }
        Verdict::HoldsBetter { treatment } => {
            let better = asked.treatment_name(treatment);
            (
                holds,
                Some(Said::new("why-holds-better").with("treatment", better)),
            )
        }
        Verdict::NeverWith { treatment } => {
            let other = asked.treatment_name(treatment);
            (
                both(about("why-not-given")),
                Some(Said::new("why-never-with").with("treatment", other)),
            )
        }
        Verdict::WaitingInReserve { index, place } => {
            let treatment = &asked.planned.programme().treatments[said.treatment as usize];
            let segment = segment_name(asked, &treatment.reserves[index].segment);
            (
                both(
                    about("why-waits-in-reserve")
                        .ordinal("place", place)
                        .with("segment", segment),
                ),
                None,
            )
        }
        Verdict::Barred => (
            both(about("why-barred")),
            said.bars.first().map(|&bar| bar_said(asked, bar)),
        ),
        Verdict::NotEligible => {
            let rule = &asked.planned.programme().treatments[said.treatment as usize].eligibility;
            let n = said.failing(rule).len();
            (
                both(about("why-not-eligible")),
                Some(Said::new("why-conditions-fail").count("n", n)),
            )
        }
    }
}

fn segment_name(asked: &Asked<'_>, id: &str) -> Parameter {
    let named = asked.planned.lowered.policy().segments.get(id);
    named.map_or_else(
        || Parameter::Text(id.to_owned()),
        |named| Parameter::Bilingual {
            en: named.name.en.clone(),
            ru: named.name.ru.clone(),
        },
    )
}

/// "Gets: Gift." or "Gets nothing."
fn holding(asked: &Asked<'_>, said: &Explanation) -> Said {
    if said.holding.is_empty() {
        return Said::new("why-gets-nothing");
    }
    let names = said
        .holding
        .iter()
        .map(|&at| asked.treatment_name(at))
        .collect();
    Said::new("why-gets").with("treatments", Parameter::List(names))
}

fn short(position: u32, because: Option<Reason>) -> Said {
    match because {
        Some(Reason::Money) => Said::new("why-no-money-left"),
        _ => Said::new("why-seats-short").count("n", position),
    }
}

fn seat_said(asked: &Asked<'_>, said: &Explanation, seat: Seat) -> Said {
    let treatment = &asked.planned.programme().treatments[said.treatment as usize];
    match seat {
        Seat::Open => Said::new("why-seat-rank").ordinal("rank", said.rank.unwrap_or(0)),
        Seat::Pin { .. } => Said::new("why-seat-pin"),
        Seat::Obligation { index, .. } => {
            let id = &treatment.obligations[usize::from(index)].segment;
            Said::new("why-seat-owed").with("segment", segment_name(asked, id))
        }
        Seat::Reserve(index) => {
            let id = &treatment.reserves[usize::from(index)].segment;
            Said::new("why-seat-reserve").with("segment", segment_name(asked, id))
        }
        Seat::Base => Said::new("why-seat-base"),
    }
}

fn reason_said(reason: Reason) -> Said {
    Said::new(&format!("reason-{}", reason_name(reason).replace('_', "-")))
}

fn bar_said(asked: &Asked<'_>, bar: Bar) -> Said {
    let programme = asked.planned.programme();
    match bar {
        Bar::OptedOut => Said::new("bar-opted-out"),
        Bar::Excluded { index } => {
            Said::new("bar-excluded").text("reason", &programme.exclusions[index].reason)
        }
        Bar::Preference(preference) => {
            Said::new(&format!("bar-{}", preference.field().replace('_', "-")))
        }
        Bar::Unreachable(channel) => Said::new(&format!("bar-no-{}", channel.name())),
        Bar::ValueLimit { index } => {
            let limit = &programme.value_limits[index];
            Said::new("bar-value-limit").with("sum", Parameter::Money(limit.maximum_minor))
        }
    }
}

/// "meets all, ranks 26th".
pub(crate) fn summary(asked: &Asked<'_>, said: &Explanation) -> Said {
    let given = said.holding.contains(&said.treatment);
    let n = asked.planned.plan.solution().outcomes[said.treatment as usize].awarded;
    match (given, said.rank) {
        (true, Some(rank)) => Said::new("why-summary-given")
            .ordinal("rank", rank)
            .count("n", n),
        (true, None) => Said::new("why-summary-given-otherwise"),
        (false, Some(rank)) => Said::new("why-summary-ranks").ordinal("rank", rank),
        (false, None) if said.is_eligible => Said::new("why-summary-barred"),
        (false, None) => {
            let rule = &asked.planned.programme().treatments[said.treatment as usize].eligibility;
            Said::new("why-summary-fails").count("n", said.failing(rule).len())
        }
    }
}

/// "25 seats go by rank: 30 − 4 kept − 1 by hand; by revenue, then …".
pub(crate) fn rank_note(said: &Explanation) -> Said {
    let seats = &said.seats;
    let kept: u32 = seats.reserves.iter().sum();
    let keys = said
        .keys
        .iter()
        .map(|key| Parameter::Field(key.field.clone()))
        .collect();
    let code = match seats.maximum {
        Some(_) => "why-rank-note",
        None => "why-rank-note-unlimited",
    };
    Said::new(code)
        .count("n", seats.by_rank)
        .count("maximum", seats.maximum.unwrap_or(0))
        .count("kept", kept)
        .count("pins", seats.pins)
        .count("owed", seats.obligations)
        .with("keys", Parameter::List(keys))
}

/// What else is to be said: debts, reserves.
pub(crate) fn notes(asked: &Asked<'_>, at: usize, said: &Explanation) -> Vec<Said> {
    let programme = asked.planned.programme();
    let mut notes = Vec::new();
    for owed in &said.obligations {
        let months = programme.treatments[at].obligations[owed.index].months;
        let note = match (owed.is_owed, owed.last_given) {
            (true, Some(day)) => Said::new("why-owed-since").with("day", Parameter::Date(day.0)),
            (true, None) => Said::new("why-owed-never"),
            (false, Some(day)) => Said::new("why-owed-settled").with("day", Parameter::Date(day.0)),
            (false, None) => continue,
        };
        notes.push(
            note.with("treatment", asked.treatment_name(said.treatment))
                .count("months", months),
        );
    }
    for reserve in &said.reserves {
        let id = &programme.treatments[at].reserves[reserve.index].segment;
        if let Some(place) = reserve.place {
            let note = Said::new("why-in-reserve").with("segment", segment_name(asked, id));
            notes.push(note.ordinal("place", place).count("n", reserve.n_ranked));
        }
    }
    notes
}
