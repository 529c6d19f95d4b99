//! The plan of «Service levels»: companies, and managers' hours.

use book::{TableId, Unit};

use crate::sample_firm::SAMPLE;

#[test]
fn every_client_has_a_level_and_nobody_else_has() {
    let planned = SAMPLE.planned("service-levels");
    assert_eq!(planned.report.unit, Unit::Company);
    assert_eq!(planned.report.n_reached, 58);
    assert_eq!(planned.report.shortfalls, []);
    for treatment in &planned.report.treatments {
        assert!(treatment.awarded > 5, "{}", treatment.id);
    }
}

#[test]
fn a_managers_hours_pass_somebody_over() {
    let planned = SAMPLE.planned("service-levels");
    let skipped: Vec<_> = planned
        .report
        .skipped
        .iter()
        .map(|skip| {
            let company = SAMPLE.name(TableId::Companies, &skip.unit);
            (
                company,
                skip.treatment.as_str(),
                plan::reason_name(skip.reason),
            )
        })
        .collect();
    assert_eq!(
        skipped,
        [("Ладога".to_owned(), "personal_manager", "minutes")]
    );
}

#[test]
fn both_programmes_speak_both_languages() {
    for checked in SAMPLE.policy().programmes() {
        for treatment in &checked.programme().treatments {
            for text in [
                &treatment.name,
                &treatment.given,
                &treatment.justification,
                &treatment.public_wording,
            ] {
                let is_russian = text.ru.chars().any(|letter| ('а'..='я').contains(&letter));
                assert!(
                    is_russian && text.en.is_ascii() || text.en.contains('’'),
                    "{text:?}"
                );
            }
        }
    }
}

#[test]
fn it_is_fair() {
    let planned = SAMPLE.planned("service-levels");
    let violations = allocation::check(&planned.lowered.problem, planned.plan.solution());
    assert_eq!(violations, []);
}
