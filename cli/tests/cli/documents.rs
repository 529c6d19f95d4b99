//! The examples of `docs/formats` run as they stand there.
//!
//! With `PRECEDENCE_RENEW=1` the results are written anew, to be read before they are committed.

use crate::common::{Folder, root};
use serde_json::Value;

/// A fenced block: its language and what stands in it.
fn blocks(text: &str) -> Vec<(&str, &str)> {
    let fences = text.split("```").skip(1).step_by(2);
    fences
        .map(|block| block.split_once('\n').unwrap())
        .collect()
}

fn page(name: &str) -> String {
    std::fs::read_to_string(root("docs/formats").join(name)).unwrap()
}

fn folder(name: &str) -> Folder {
    let folder = Folder::new(name);
    let text = page("plan-file.md");
    let (_, example) = blocks(&text)
        .into_iter()
        .find(|(of, _)| *of == "json plan-file")
        .unwrap();
    folder.write("FILE", example);
    folder
}

#[test]
fn the_plan_file_opens() {
    folder("documents-file").run(&["plan", "FILE"]).done();
}

#[test]
fn every_rule_counts_what_the_page_says() {
    let folder = folder("documents-rules");
    let text = page("rules.md");
    let mut n_rules = 0;
    for part in text.split("```json rule\n").skip(1) {
        let (rule, rest) = part.split_once("```").unwrap();
        let said = rest
            .trim_start()
            .strip_prefix("→ ")
            .unwrap()
            .lines()
            .next()
            .unwrap();
        let (count, unit) = match said.strip_suffix(" companies") {
            Some(count) => (count, "company"),
            None => (said, "person"),
        };
        folder.write("RULE.json", rule);
        let counted = folder
            .run(&[
                "count",
                "FILE",
                "--rule",
                "RULE.json",
                "--unit",
                unit,
                "--json",
            ])
            .json();
        assert_eq!(counted["count"].to_string(), count, "{rule}");
        n_rules += 1;
    }
    assert!(n_rules > 10);
}

/// An operator that the page does not name cannot be found by who writes rules by hand.
#[test]
fn the_page_names_every_operator() {
    let text = page("rules.md");
    for operator in rules::OPERATORS {
        assert!(
            text.contains(&format!("`{}`", operator.id())),
            "{}",
            operator.id()
        );
    }
}

#[test]
fn every_command_prints_what_the_page_says() {
    let folder = folder("documents-results");
    let mut text = page("results.md");
    let mut command: Vec<String> = Vec::new();
    let mut renewed = text.clone();
    for (of, block) in blocks(&text) {
        match of {
            "json rule-file" => folder.write("RULE.json", block),
            "sh" => {
                let typed = block.trim().strip_prefix("precedence ").unwrap();
                command = typed.split(' ').map(str::to_owned).collect();
            }
            "json result" => {
                let arguments: Vec<&str> = command.iter().map(String::as_str).collect();
                let printed = folder.run(&arguments).json();
                if std::env::var_os("PRECEDENCE_RENEW").is_some() {
                    let pretty = serde_json::to_string_pretty(&printed).unwrap() + "\n";
                    renewed = renewed.replacen(block, &pretty, 1);
                } else {
                    assert_eq!(
                        serde_json::from_str::<Value>(block).unwrap(),
                        printed,
                        "{command:?}"
                    );
                }
            }
            other => panic!("a block of {other}"),
        }
    }
    if renewed != text {
        text = renewed;
        std::fs::write(root("docs/formats/results.md"), text).unwrap();
    }
}

/// Anybody can compute the fingerprint of a plan from its JSON.
#[test]
fn the_fingerprint_of_a_plan_is_that_of_its_canonical_json() {
    let folder = folder("documents-fingerprint");
    let mut plan = folder.run(&["plan", "FILE", "--json"]).json();
    let said = plan["fingerprint"].as_str().unwrap().to_owned();
    let keys = plan.as_object_mut().unwrap();
    keys.remove("fingerprint");
    keys.remove("findings");
    // Without floats and with keys in order, compact JSON is canonical.
    plan.sort_all_objects();
    assert_eq!(file::fingerprint(plan.to_string().as_bytes()), said);
}
