//! The cases below `tests/cases/plan` and `tests/cases/findings`: each says in plain text what a
//! tiny policy gives on a tiny book. With `UPDATE_CASES=1` the expected lines are written anew,
//! to be read before they are kept.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its own ground is wrong"
)]

mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use support::{World, case, said};

#[test]
fn plans_explanations_and_ways_are_as_the_cases_say() {
    run("plan");
}

#[test]
fn findings_are_as_the_cases_say() {
    run("findings");
}

#[test]
fn every_check_has_a_case_that_finds_and_one_that_does_not() {
    let mut found = BTreeSet::new();
    let mut passed = BTreeSet::new();
    for file in case::files("findings") {
        let code = file
            .parent()
            .unwrap()
            .file_name()
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        let case = case::Case::read(&std::fs::read_to_string(&file).unwrap());
        let world = World::new(case.book, &case.policy);
        if said::section(&world, &format!("findings {code}")).is_empty() {
            passed.insert(code);
        } else {
            found.insert(code);
        }
    }
    let codes: BTreeSet<String> = plan::findings::CHECKS
        .iter()
        .map(|check| check.code().to_owned())
        // The allocator gives nothing to object to: the check spoils a plan in its own file.
        .filter(|code| code != "justified_envy")
        .collect();
    assert_eq!(found, codes, "a case each that finds");
    assert!(
        passed.is_superset(&codes),
        "a case each that passes: {passed:?}"
    );
}

fn run(family: &str) {
    let is_update = std::env::var_os("UPDATE_CASES").is_some();
    let mut wrong = String::new();
    for file in case::files(family) {
        let text = std::fs::read_to_string(&file).unwrap();
        let case = case::Case::read(&text);
        let world = World::new(case.book, &case.policy);
        let objections = allocation::check(&world.lowered.problem, world.plan.solution());
        assert_eq!(objections, [], "{}", file.display());
        let head = text.split("expect ").next().unwrap();
        let mut updated = head.to_owned();
        for (title, expected) in &case.expected {
            let actual = said::section(&world, title);
            if actual != *expected {
                let lines = actual.join("\n");
                writeln!(wrong, "{}\nexpect {title}\n{lines}\n", file.display()).unwrap();
            }
            updated += &format!("expect {title}\n");
            for line in &actual {
                updated += &format!("{line}\n");
            }
            updated += "\n";
        }
        if is_update {
            std::fs::write(&file, format!("{}\n", updated.trim_end())).unwrap();
        }
    }
    assert!(is_update || wrong.is_empty(), "{wrong}");
}
