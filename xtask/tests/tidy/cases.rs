//! Each operator, format and finding has cases in `tests/cases/<family>/<case>/`.

use std::fs;

use super::{assert_none, sources};

/// Where the members of a family are written, one per file or folder, and where their cases are.
/// A member `in_last.rs` is covered by the folder `in_last` or by any `in_last-…`. The cases of a
/// format are a family of their own.
const FAMILIES: [(&str, &str); 3] = [
    ("crates/rules/src/operators", "tests/cases/rules"),
    ("crates/tables/src/format", "tests/cases"),
    ("crates/plan/src/findings", "tests/cases/findings"),
];

/// Files of those folders that are shared by the members and are none themselves.
const NOT_MEMBERS: [&str; 3] = ["mod", "operand", "testing"];

#[test]
fn every_member_of_a_family_has_cases() {
    let mut findings = Vec::new();
    for (folder, family) in FAMILIES {
        let cases_dir = sources::root().join(family);
        if !cases_dir.is_dir() {
            continue; // the family has no runner yet
        }
        let cases = names(&cases_dir);
        for member in names(&sources::root().join(folder)) {
            let member = member.trim_end_matches(".rs");
            let has_case = cases
                .iter()
                .any(|case| case == member || case.starts_with(&format!("{member}-")));
            if !NOT_MEMBERS.contains(&member) && !has_case {
                findings.push(format!("{folder}/{member}.rs: no {family}/{member}"));
            }
        }
    }
    assert_none(
        "a new operator, format or finding comes with its cases",
        &findings,
    );
}

fn names(dir: &std::path::Path) -> Vec<String> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}
