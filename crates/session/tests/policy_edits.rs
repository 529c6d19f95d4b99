//! What the policy screen edits, and that every edit can be taken back.

mod common;

use common::{edit, made, opened, plan, policy, segment};
use session::view::NodeView;
use session::{Edit, NodeEdit, OperandText, RankText, Request, Response, RuleOf, Session};
use words::{Language, Words};

fn reception() -> RuleOf {
    RuleOf::Treatment("reception".into())
}

fn rule(of: RuleOf, edit: NodeEdit) -> Edit {
    Edit::Rule { of, edit }
}

fn shape(nodes: &[NodeView]) -> Vec<(u32, String)> {
    nodes
        .iter()
        .map(|node| (node.depth, node.words.en.clone()))
        .collect()
}

/// Makes edits one by one; taking them all back leaves the screen as it was.
fn there_and_back(edits: Vec<Edit>) -> Session {
    let mut session = opened();
    let (before, planned) = (policy(&mut session, "reception"), plan(&mut session));
    let n = edits.len();
    for change in edits {
        made(&mut session, change);
    }
    for _ in 0..n {
        session.handle(Request::Undo);
    }
    let after = policy(&mut session, "reception");
    assert_eq!(after.nodes, before.nodes);
    assert_eq!(after.terms, before.terms);
    assert_eq!(after.ranking, before.ranking);
    assert_eq!(plan(&mut session), planned);
    for _ in 0..n {
        session.handle(Request::Redo);
    }
    session
}

#[test]
fn a_condition_goes_out_of_its_group_and_back() {
    let mut session = opened();
    let before = shape(&policy(&mut session, "reception").nodes);
    made(&mut session, rule(reception(), NodeEdit::Out { node: 4 }));
    let out = shape(&policy(&mut session, "reception").nodes);
    assert_eq!(
        out[6],
        (1, before[4].1.clone()),
        "after the two left in the group"
    );
    made(&mut session, rule(reception(), NodeEdit::Into { node: 6 }));
    let back = shape(&policy(&mut session, "reception").nodes);
    assert_eq!(back[6], (2, before[4].1.clone()), "at the end of the group");
    made(
        &mut session,
        rule(reception(), NodeEdit::Shift { node: 6, by: -1 }),
    );
    made(
        &mut session,
        rule(reception(), NodeEdit::Shift { node: 5, by: -1 }),
    );
    assert_eq!(shape(&policy(&mut session, "reception").nodes), before);
}

#[test]
fn conditions_groups_and_segments_are_added_changed_and_taken_back() {
    let mut session = there_and_back(vec![
        rule(
            reception(),
            NodeEdit::AddGroup {
                group: 0,
                kind: "any".into(),
            },
        ),
        rule(
            reception(),
            NodeEdit::AddSegment {
                group: 11,
                segment: "clients".into(),
            },
        ),
        rule(
            reception(),
            NodeEdit::Segment {
                node: 12,
                segment: "negotiated_recently".into(),
            },
        ),
        rule(
            reception(),
            NodeEdit::AddTest {
                group: 11,
                field: "person.language".into(),
                operator: "is".into(),
                operand: OperandText::One("en".into()),
            },
        ),
        rule(reception(), NodeEdit::Remove { node: 1 }),
    ]);
    let view = policy(&mut session, "reception");
    let last = view.nodes.last().unwrap();
    assert_eq!((last.depth, last.field.as_str()), (2, "person.language"));
    assert!(
        view.sentence
            .en
            .contains("“Negotiated with in the last 6 months”"),
        "{}",
        view.sentence.en
    );
}

#[test]
fn windows_and_counts_of_related_records_are_edited_in_place() {
    let mut session = opened();
    let view = policy(&mut session, "reception");
    let declined = view
        .nodes
        .iter()
        .find(|node| node.kind == "related")
        .unwrap();
    assert_eq!(declined.field, "count-interactions");
    assert_eq!(declined.operand, OperandText::One("2".into()));
    let date = declined
        .inner
        .iter()
        .find(|test| test.field.ends_with("date"))
        .unwrap();
    made(
        &mut session,
        rule(
            reception(),
            NodeEdit::Compare {
                node: declined.number,
                inner: Some(date.number),
                operator: "in_last".into(),
                operand: OperandText::Window {
                    n: 5,
                    unit: "years".into(),
                },
            },
        ),
    );
    made(
        &mut session,
        rule(
            reception(),
            NodeEdit::Compare {
                node: declined.number,
                inner: None,
                operator: "at_least".into(),
                operand: OperandText::One("3".into()),
            },
        ),
    );
    let after = policy(&mut session, "reception").sentence;
    assert!(
        after.en.contains("at least 3 times in the last 5 years"),
        "{}",
        after.en
    );
    assert!(
        after.ru.contains("в последние 5 лет не меньше 3 раз"),
        "{}",
        after.ru
    );
}

#[test]
fn the_order_is_reordered_flipped_added_to_and_emptied() {
    let mut session = opened();
    let keys = |session: &mut Session| -> Vec<RankText> {
        policy(session, "reception")
            .ranking
            .iter()
            .map(|key| RankText {
                field: key.field.clone(),
                descending: key.descending,
            })
            .collect()
    };
    let mut wanted = keys(&mut session);
    wanted.rotate_left(1);
    wanted[0].descending = !wanted[0].descending;
    wanted.push(RankText {
        field: "person.name".into(),
        descending: false,
    });
    made(
        &mut session,
        Edit::Ranking {
            treatment: "reception".into(),
            keys: wanted.clone(),
        },
    );
    assert_eq!(keys(&mut session), wanted);
    let ranks_by_nothing = Edit::Ranking {
        treatment: "reception".into(),
        keys: vec![RankText {
            field: "company.owner".into(),
            descending: true,
        }],
    };
    let refused = edit(&mut session, ranks_by_nothing);
    assert!(matches!(refused, Response::Refused(_)), "{refused:?}");
    made(
        &mut session,
        Edit::Ranking {
            treatment: "reception".into(),
            keys: Vec::new(),
        },
    );
    assert!(keys(&mut session).is_empty());
    assert!(plan(&mut session).envy_free);
}

#[test]
fn reserves_and_obligations_come_and_go() {
    let treatment = || "reception".to_owned();
    let mut session = there_and_back(vec![
        Edit::RemoveReserve {
            treatment: treatment(),
            index: 0,
        },
        Edit::AddReserve {
            treatment: treatment(),
            segment: "prospects_worth_a_seat".into(),
        },
        Edit::ReserveSegment {
            treatment: treatment(),
            index: 0,
            segment: "lost_worth_winning_back".into(),
        },
        Edit::AddObligation {
            treatment: treatment(),
            segment: "client_decision_makers".into(),
        },
        Edit::ObligationSegment {
            treatment: treatment(),
            index: 0,
            segment: "speakers".into(),
        },
        Edit::CapPerCompany {
            treatment: treatment(),
            n: None,
        },
    ]);
    let view = policy(&mut session, "reception");
    assert_eq!(view.terms.reserves[0].segment_id, "lost_worth_winning_back");
    assert_eq!(view.terms.obligations[0].segment_id, "speakers");
    assert_eq!(view.terms.cap_per_company, None);
    made(
        &mut session,
        Edit::RemoveObligation {
            treatment: treatment(),
            index: 0,
        },
    );
    let gone = edit(
        &mut session,
        Edit::RemoveObligation {
            treatment: treatment(),
            index: 0,
        },
    );
    assert!(matches!(gone, Response::Refused(_)));
}

#[test]
fn treatments_are_added_renamed_copied_and_removed_with_undo() {
    let mut session = opened();
    let names = |session: &mut Session| -> Vec<String> {
        let rungs = policy(session, "").rungs;
        rungs.into_iter().map(|rung| rung.name.en).collect()
    };
    let before = names(&mut session);
    made(
        &mut session,
        Edit::AddTreatment {
            en: "Concert".into(),
            ru: "Концерт".into(),
        },
    );
    let added = plan(&mut session);
    assert_eq!(
        added.bands.last().unwrap().n_awarded,
        0,
        "nobody until somebody says who"
    );
    made(
        &mut session,
        Edit::DuplicateTreatment {
            treatment: "gift".into(),
        },
    );
    made(
        &mut session,
        Edit::RenameTreatment {
            treatment: "gift-2".into(),
            en: "Book".into(),
            ru: String::new(),
        },
    );
    assert_eq!(
        names(&mut session),
        ["Reception", "Gift", "Book", "Postcard", "E-mail", "Concert"]
    );
    assert!(plan(&mut session).envy_free);
    for treatment in ["gift", "gift-2", "treatment-2", "reception", "postcard"] {
        made(
            &mut session,
            Edit::RemoveTreatment {
                treatment: treatment.into(),
            },
        );
    }
    let last = edit(
        &mut session,
        Edit::RemoveTreatment {
            treatment: "email".into(),
        },
    );
    assert!(matches!(last, Response::Refused(_)), "{last:?}");
    for _ in 0..8 {
        session.handle(Request::Undo);
    }
    assert_eq!(names(&mut session), before);
}

#[test]
fn a_segment_s_rule_is_shown_and_edited_as_a_treatment_s() {
    let mut session = opened();
    let id = "prospects_worth_a_seat";
    let before = segment(&mut session, id);
    assert_eq!(
        before.sentence.en.replace('\u{a0}', " "),
        "Anyone whose company is a prospect, who makes decisions, whose company’s potential is at \
         least 1,500,000 ₽ and with whom we negotiated in the last 150 days."
    );
    assert_eq!(
        before.sentence.ru.replace('\u{a0}', " "),
        "Те, чья компания — потенциальный клиент, кто принимает решения, у чьей компании потенциал \
         не меньше 1 500 000 ₽ и с кем вели переговоры в последние 150 дней."
    );
    made(
        &mut session,
        rule(RuleOf::Segment(id.into()), NodeEdit::Remove { node: 3 }),
    );
    let after = segment(&mut session, id);
    assert!(after.n_members > before.n_members);
    assert_eq!(after.nodes.len() + 1, before.nodes.len());
    session.handle(Request::Undo);
    assert_eq!(segment(&mut session, id), before);
    let list = segment(&mut session, "speakers");
    assert_eq!((list.n_members, list.nodes.len()), (1, 0));
}

#[test]
fn a_rule_that_no_file_could_hold_is_refused_when_it_is_edited() {
    let mut session = opened();
    let mut deepest = 0;
    let refused = loop {
        let nested = rule(
            reception(),
            NodeEdit::AddGroup {
                group: if deepest == 0 { 0 } else { 10 + deepest },
                kind: "all".into(),
            },
        );
        match edit(&mut session, nested) {
            Response::Edited { .. } => deepest += 1,
            Response::Refused(said) => break said,
            other => panic!("{other:?}"),
        }
        assert!(deepest < 100);
        let saved = session.handle(Request::Save { time: 0 });
        assert!(
            matches!(saved, Response::Saved { .. }),
            "{deepest}: {saved:?}"
        );
    };
    assert_eq!(deepest as usize + 1, file::MAX_RULE_DEPTH);
    let words = Words::new(Language::En, book::Currency::RUB);
    assert!(
        words.say(&refused).contains("24 levels"),
        "{}",
        words.say(&refused)
    );
}

#[test]
fn the_rule_and_its_terms_read_as_a_document() {
    let mut session = opened();
    let view = policy(&mut session, "reception");
    let plain = |text: &str| text.replace('\u{a0}', " ");
    assert_eq!(
        plain(&view.terms_sentence.en),
        "There are 30 seats; at least 20 are to be taken. No more than 2 to one company. 5 places \
         are kept for “The best prospects”; what they leave goes to those next by rank. The order \
         is by revenue of the last 12 months (highest first), then first day with us (earliest \
         first), then last negotiation (latest first); where all of it is equal, by record number."
    );
    assert_eq!(
        plain(&view.terms_sentence.ru),
        "Всего 30 мест, занять надо не меньше 20. Не больше 2 на одну компанию. 5 мест \
         оставлено тем, кто входит в сегмент «Лучшие из потенциальных»; незанятое достаётся \
         следующим по старшинству. Порядок: выручка за 12 месяцев (сначала больше), затем первый \
         день с нами (сначала раньше), затем последние переговоры (сначала позже); при полном \
         равенстве — номер записи."
    );
    assert!(
        view.sentence.en.starts_with(
            "An invitation to the reception goes to anyone whose company is a client;"
        )
    );
    assert!(
        view.sentence
            .ru
            .starts_with("Приглашение на приём получают те, чья компания — наш клиент;")
    );
    for treatment in ["reception", "gift", "postcard", "email"] {
        let view = policy(&mut session, treatment);
        for text in [&view.sentence, &view.terms_sentence] {
            for said in [&text.en, &text.ru] {
                assert!(said.ends_with('.') && !said.contains(['{', '}']), "{said}");
            }
        }
    }
}
