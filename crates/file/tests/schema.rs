//! The committed JSON Schemas are those of the wire types. To renew them after an additive
//! change: `PRECEDENCE_RENEW=1 cargo test -p file --test schema`.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests stop at what cannot be"
)]

use std::path::PathBuf;

fn check(name: &str, schema: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs/formats")
        .join(name);
    if std::env::var_os("PRECEDENCE_RENEW").is_some() {
        std::fs::write(&path, schema).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == schema,
        "docs/formats/{name} differs from the wire types"
    );
}

#[test]
fn the_schema_of_plan_files_is_committed() {
    check("plan-file.v1.schema.json", &file::plan_file_schema());
}

#[test]
fn the_schema_of_rules_is_committed() {
    check("rule.v1.schema.json", &file::rule_schema());
}
