//! The verdict in one or two sentences, and the deciding fact in a few words.

use allocation::{Reason, Seat};
use plan::Bar;
use plan::explain::{Explanation, Verdict};
use plan::reason_name;
use plan::ways::Way;
use words::{Parameter, Said};

use super::seats::{self, Seats};
use super::things;
use super::why::Asked;

/// "Gets a gift. First in line for the reception:" and "one seat short."
pub(crate) fn of(asked: &Asked<'_>, said: &Explanation) -> (Said, Option<Said>) {
    let treatment = &asked.planned.programme().treatments[said.treatment as usize];
    let about = |code: &str| {
        Said::new(code)
            .with("given", things::given(treatment))
            .with("sought", things::sought(treatment))
    };
    let holds = holding(asked, said);
    let both = |second: Said| {
        Said::new("why-two")
            .with("first", Parameter::Sentence(Box::new(holds.clone())))
            .with("second", Parameter::Sentence(Box::new(second)))
    };
    match said.verdict {
        Verdict::Given { seat } => (holds, Some(seat_said(asked, said, seat))),
        Verdict::Waiting { position, because } => {
            let first = if asked.is_next(said.treatment) {
                about("why-first-in-line")
            } else {
                about("why-in-line").ordinal("place", position)
            };
            (both(first), Some(short(asked, said, because)))
        }
        Verdict::PassedOver { reason } => {
            (both(about("why-passed-over")), Some(reason_said(reason)))
        }
        Verdict::HoldsBetter { treatment } => {
            let better = &asked.planned.programme().treatments[treatment as usize];
            (
                holds,
                Some(about("why-holds-better").with("better", things::given(better))),
            )
        }
        Verdict::NeverWith { treatment } => {
            let other = &asked.planned.programme().treatments[treatment as usize];
            (
                both(about("why-not-given")),
                Some(Said::new("why-never-with").with("other", things::given(other))),
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

/// "Gets a gift." or "Gets nothing."
fn holding(asked: &Asked<'_>, said: &Explanation) -> Said {
    if said.holding.is_empty() {
        return Said::new("why-gets-nothing");
    }
    let all = &asked.planned.programme().treatments;
    let held: Vec<&plan::Treatment> = said.holding.iter().map(|&at| &all[at as usize]).collect();
    Said::new("why-gets").with("things", things::all_given(&held))
}

/// How many places are missing, as tried out; where more places do not help, what is in the way.
fn short(asked: &Asked<'_>, said: &Explanation, because: Option<Reason>) -> Said {
    let treatment = &asked.planned.programme().treatments[said.treatment as usize];
    let missing = said.ways_in.iter().find_map(|way| match way.way {
        Way::MoreSeats { n, .. } => Some(n),
        _ => None,
    });
    match (because, missing) {
        (Some(Reason::Money), _) => Said::new("why-no-money-left"),
        (_, Some(n)) => {
            let code = if things::is_gathering(treatment) {
                "why-seats-short"
            } else {
                "why-places-short"
            };
            let word = Parameter::Word(format!("number-{n}"));
            let said = Said::new(code).count("n", n);
            if n <= 10 {
                said.with("number", word)
            } else {
                said.with("number", Parameter::Count(n.into()))
            }
        }
        (_, None) => asked
            .blocked(said.treatment)
            .map_or_else(|| Said::new("why-no-place-helps"), reason_said),
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

/// "26th, for 25 seats".
pub(crate) fn rank_said(asked: &Asked<'_>, said: &Explanation, rank: u32) -> Said {
    let treatment = &asked.planned.programme().treatments[said.treatment as usize];
    let code = match (treatment.maximum, things::is_gathering(treatment)) {
        (None, _) => "why-rank-alone",
        (Some(_), true) => "why-rank-seats",
        (Some(_), false) => "why-rank-places",
    };
    Said::new(code)
        .ordinal("rank", rank)
        .count("n", seats_of(asked, said).by_rank)
}

fn seats_of(asked: &Asked<'_>, said: &Explanation) -> Seats {
    let ranks = asked.planned.lowered.ranks(said.treatment);
    seats::count_of(asked.planned, said.treatment as usize, &ranks)
}

/// "25 seats go by rank: 30 − 4 kept − 1 override; by revenue, then …": the same seats as the
/// gauge's.
pub(crate) fn rank_note(asked: &Asked<'_>, said: &Explanation) -> Said {
    let treatment = &asked.planned.programme().treatments[said.treatment as usize];
    let keys = said
        .keys
        .iter()
        .map(|key| Parameter::FieldInside(key.field.clone()))
        .collect();
    let Some(maximum) = treatment.maximum else {
        return Said::new("why-rank-note-unlimited").with("keys", Parameter::Then(keys));
    };
    let seats = seats_of(asked, said);
    let kept: u32 = seats.reserves.iter().sum();
    let parts = [
        ("minus-kept", kept),
        ("minus-owed", seats.owed),
        ("minus-over", seats.over),
        ("minus-base", seats.base),
        ("minus-free", seats.free.unwrap_or(0)),
    ];
    let parts: Vec<Parameter> = parts
        .into_iter()
        .filter(|&(_, n)| n > 0)
        .map(|(code, n)| Parameter::Sentence(Box::new(Said::new(code).count("n", n))))
        .collect();
    let code = match (parts.is_empty(), things::is_gathering(treatment)) {
        (true, true) => "why-rank-note-all-seats",
        (true, false) => "why-rank-note-all",
        (false, true) => "why-rank-note-seats",
        (false, false) => "why-rank-note",
    };
    Said::new(code)
        .count("n", seats.by_rank)
        .count("maximum", maximum)
        .with("parts", Parameter::Run(parts))
        .with("keys", Parameter::Then(keys))
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
