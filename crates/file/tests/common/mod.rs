//! Random documents: policies that name anything, rules of every form, logs.

use std::collections::BTreeMap;

use book::{Date, TableId, Unit, Window, WindowUnit};
use file::{Document, LogEntry};
use plan::policy::{
    Base, Bilingual, Channel, Exclusion, NamedSegment, Obligation, Pin, Policy, Preference,
    Programme, RankKey, Reserve, Treatment, ValueLimit,
};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use rules::{Measure, Members, Operand, Period, Related, Rule, Segment};

/// A document with a random book, up to two policies and a log.
pub(crate) fn any_document(n_people: usize) -> impl Strategy<Value = Document> {
    (
        book::testing::any_book(n_people),
        vec(any_policy(), 0..=2),
        vec(any_entry(), 0..4),
    )
        .prop_map(|(book, policies, log)| Document {
            policies,
            log,
            ..Document::new(book)
        })
}

/// A text with everything that escaping and ordering can get wrong.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => "[a-z_]{1,8}",
        1 => any::<String>(),
        1 => select(vec!["\u{0}\u{1f}\u{7f}\"\\/\n\r\t\u{8}\u{c}", "ё", "\u{fb33}", "😀", "\u{2028}"])
            .prop_map(str::to_owned),
    ]
}

fn any_both() -> impl Strategy<Value = Bilingual> {
    (any_text(), any_text()).prop_map(|(en, ru)| Bilingual::new(&en, &ru))
}

fn any_day() -> impl Strategy<Value = Date> {
    (-365..=3_652_059_i32).prop_map(Date)
}

fn any_unit() -> impl Strategy<Value = Unit> {
    select(vec![Unit::Person, Unit::Company])
}

/// Amounts that JSON numbers carry and those that they do not.
fn any_minor() -> impl Strategy<Value = i64> {
    let edge = 1_i64 << 53;
    prop_oneof![
        3 => -1_000..1_000_000_i64,
        1 => select(vec![0, edge - 1, edge, 1 - edge, -edge, i64::MAX, -i64::MAX]),
    ]
}

fn any_operand() -> impl Strategy<Value = Operand> {
    let units = vec![
        WindowUnit::Days,
        WindowUnit::Weeks,
        WindowUnit::Months,
        WindowUnit::Years,
    ];
    let periods = vec![Period::Week, Period::Month, Period::Quarter, Period::Year];
    prop_oneof![
        Just(Operand::Nothing),
        any_text().prop_map(Operand::One),
        vec(any_text(), 0..3).prop_map(Operand::Many),
        (any_text(), any_text()).prop_map(|(from, to)| Operand::Between(from, to)),
        (any::<u32>(), select(units)).prop_map(|(n, unit)| Operand::Window(Window { n, unit })),
        select(periods).prop_map(Operand::Period),
    ]
}

/// A rule of any form, nested a few levels.
pub(crate) fn any_rule() -> impl Strategy<Value = Rule> {
    let test = (any_text(), any_text(), any_operand())
        .prop_map(|(field, operator, operand)| Rule::test(&field, &operator, operand));
    let leaf = prop_oneof![3 => test, 1 => any_text().prop_map(Rule::Segment)];
    leaf.prop_recursive(4, 24, 3, |inner| {
        let compared = prop_oneof![
            Just(Measure::Count),
            any_text().prop_map(Measure::Sum),
            any_text().prop_map(Measure::Average),
            any_text().prop_map(Measure::Latest),
        ];
        let bare = select(vec![Measure::Exists, Measure::Missing])
            .prop_map(|measure| (measure, String::new(), Operand::Nothing));
        let measured = prop_oneof![bare, (compared, any_text(), any_operand())];
        let related = (select(TableId::ALL.to_vec()), measured, inner.clone()).prop_map(
            |(table, (measure, operator, operand), condition)| {
                let condition = Box::new(condition);
                Rule::Related(Related {
                    table,
                    measure,
                    condition,
                    operator,
                    operand,
                })
            },
        );
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Rule::All),
            vec(inner.clone(), 0..3).prop_map(Rule::Any),
            vec(inner, 0..3).prop_map(Rule::None),
            related,
        ]
    })
}

fn any_segment() -> impl Strategy<Value = NamedSegment> {
    let members = prop_oneof![
        any_rule().prop_map(Members::Dynamic),
        vec(any_text(), 0..3).prop_map(Members::List),
        (vec(any_text(), 0..3), any_day()).prop_map(|(ids, on)| Members::Snapshot { ids, on }),
    ];
    (any_both(), any_unit(), members).prop_map(|(name, unit, members)| NamedSegment {
        name,
        segment: Segment { unit, members },
    })
}

fn any_ranking() -> impl Strategy<Value = Vec<RankKey>> {
    let key =
        (any_text(), any::<bool>()).prop_map(|(field, descending)| RankKey { field, descending });
    vec(key, 0..3)
}

fn any_treatment() -> impl Strategy<Value = Treatment> {
    let words = (any_both(), any_both(), any_both(), any_both());
    let seats = (
        any::<u32>(),
        option::of(any::<u32>()),
        option::of(any::<u32>()),
        option::of(any::<u32>()),
        any::<u32>(),
    );
    let money = (any_minor(), any_minor(), any_minor());
    let reserve = (any_text(), any::<u32>(), any::<bool>(), any_ranking()).prop_map(
        |(segment, seats, hard, ranking)| Reserve {
            segment,
            seats,
            hard,
            ranking,
        },
    );
    let obligation = (any_text(), any::<u32>(), vec(any_text(), 0..2)).prop_map(
        |(segment, months, settled_by)| Obligation {
            segment,
            months,
            settled_by,
        },
    );
    let others = (vec(any_text(), 0..2), vec(any_text(), 0..2));
    let reach = (
        option::of(select(Channel::ALL.to_vec())),
        option::of(select(vec![Preference::NoGifts, Preference::NoEvents])),
    );
    let days = (option::of(any_day()), option::of(any_day()));
    let lists = (any_ranking(), vec(reserve, 0..2), vec(obligation, 0..2));
    (words, any_rule(), seats, money, lists, others, reach, days).prop_map(
        |(words, eligibility, seats, money, lists, others, reach, days)| Treatment {
            id: String::new(),
            name: words.0,
            given: words.1,
            eligibility,
            justification: words.2,
            public_wording: words.3,
            ranking: lists.0,
            minimum: seats.0,
            maximum: seats.1,
            maximum_per_owner: seats.2,
            cap_per_company: seats.3,
            unit_cost_minor: money.0,
            fixed_cost_minor: money.1,
            minutes: seats.4,
            reserves: lists.1,
            obligations: lists.2,
            never_with: others.0,
            also_with: others.1,
            channel: reach.0,
            respects: reach.1,
            value_minor: money.2,
            from: days.0,
            until: days.1,
        },
    )
}

fn any_programme() -> impl Strategy<Value = Programme> {
    let pin = (any_text(), any_text(), any_text(), any_text(), any_day()).prop_map(
        |(treatment, unit, reason, author, on)| Pin {
            treatment,
            unit,
            reason,
            author,
            on,
        },
    );
    let exclusion = (
        option::of(any_text()),
        any_text(),
        any_text(),
        any_text(),
        any_day(),
    )
        .prop_map(|(treatment, unit, reason, author, on)| Exclusion {
            treatment,
            unit,
            reason,
            author,
            on,
        });
    let limit =
        (any_text(), any_minor(), any_text()).prop_map(|(recipient_kind, maximum_minor, note)| {
            ValueLimit {
                recipient_kind,
                maximum_minor,
                note,
            }
        });
    let base =
        (any_text(), any_rule()).prop_map(|(treatment, members)| Base { treatment, members });
    let head = (
        any_both(),
        any_unit(),
        option::of(base),
        option::of(any_minor()),
        any::<bool>(),
    );
    let hand = (vec(pin, 0..2), vec(exclusion, 0..2), vec(limit, 0..2));
    (head, hand, vec(any_treatment(), 0..3)).prop_map(|(head, hand, mut treatments)| {
        for (treatment, n) in treatments.iter_mut().zip(1..) {
            treatment.id = format!("treatment{n}");
        }
        Programme {
            id: String::new(),
            name: head.0,
            unit: head.1,
            treatments,
            base: head.2,
            budget_minor: head.3,
            limit_owner_minutes: head.4,
            pins: hand.0,
            exclusions: hand.1,
            value_limits: hand.2,
        }
    })
}

fn any_policy() -> impl Strategy<Value = Policy> {
    let segments = btree_map("[a-zё]{1,4}", any_segment(), 0..3);
    (
        any::<u32>(),
        any::<bool>(),
        segments,
        vec(any_programme(), 0..2),
    )
        .prop_map(|(version, published, segments, mut programmes)| {
            for (programme, n) in programmes.iter_mut().zip(1..) {
                programme.id = format!("programme{n}");
            }
            Policy {
                version,
                published,
                segments,
                programmes,
            }
        })
}

fn any_entry() -> impl Strategy<Value = LogEntry> {
    let times = prop_oneof![
        0..4_000_000_000_000_i64,
        -62_167_219_200_000..253_402_300_800_000_i64
    ];
    (
        times,
        any_text(),
        any_text(),
        btree_map(any_text(), any_text(), 0..3),
        any_text(),
    )
        .prop_map(
            |(time_ms, author, code, parameters, reason): (_, _, _, BTreeMap<_, _>, _)| {
                let mut parameters: Vec<_> = parameters.into_iter().collect();
                parameters.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
                LogEntry {
                    time_ms,
                    author,
                    code,
                    parameters,
                    reason,
                }
            },
        )
}
