//! A silenced lint says why.

use super::{assert_none, sources};

#[test]
fn every_silenced_lint_has_a_reason() {
    let mut findings = Vec::new();
    for source in sources::rust() {
        let code = sources::code_only(&source.text);
        for start in ["#[allow(", "#![allow(", "#[expect(", "#![expect("] {
            for (at, _) in code.match_indices(start) {
                let end = code[at..].find(")]").map_or(code.len(), |n| at + n);
                if !code[at..end].contains("reason =") {
                    findings.push(format!("{}: {start}…)]", source.place(at)));
                }
            }
        }
        for (at, _) in code.match_indices("cfg_attr(") {
            let end = code[at..].find(")]").map_or(code.len(), |n| at + n);
            let body = &code[at..end];
            if (body.contains("allow(") || body.contains("expect(")) && !body.contains("reason =") {
                findings.push(source.place(at));
            }
        }
    }
    assert_none("`allow` and `expect` carry `reason = \"…\"`", &findings);
}
