//! The JSON Schema of the formats, made from the wire types. For docs and tests only.

use crate::v1;

/// The schema of a plan file of version 1, indented.
#[must_use]
pub fn plan_file_schema() -> String {
    pretty(&schemars::schema_for!(v1::File))
}

/// The schema of a rule in a file of its own, indented.
#[must_use]
pub fn rule_schema() -> String {
    pretty(&schemars::schema_for!(v1::Rule))
}

fn pretty(schema: &schemars::Schema) -> String {
    let mut text = serde_json::to_string_pretty(schema).unwrap_or_default();
    text.push('\n');
    text
}
