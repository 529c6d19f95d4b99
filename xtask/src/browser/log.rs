//! Chromium's own logs: a second witness beside what the page says of itself.

use anyhow::Result;
use serde_json::Value;

/// The errors of the console log.
pub(crate) fn severe(entries: &[Value]) -> Vec<String> {
    let severe = entries.iter().filter(|entry| entry["level"] == "SEVERE");
    severe
        .map(|entry| format!("console: {}", entry["message"].as_str().unwrap_or_default()))
        .collect()
}

/// Requests made on behalf of `page` for anything that is not the page itself.
pub(crate) fn foreign_requests(entries: &[Value], page: &str) -> Result<Vec<String>> {
    let mut foreign = Vec::new();
    for entry in entries {
        let message: Value = serde_json::from_str(entry["message"].as_str().unwrap_or("{}"))?;
        let message = &message["message"];
        if message["method"] != "Network.requestWillBeSent" {
            continue;
        }
        let document = message["params"]["documentURL"]
            .as_str()
            .unwrap_or_default();
        let address = message["params"]["request"]["url"]
            .as_str()
            .unwrap_or_default();
        let is_inside = ["blob:", "data:", page]
            .iter()
            .any(|start| address.starts_with(start));
        if document.starts_with(page) && !is_inside {
            foreign.push(address.to_owned());
        }
    }
    Ok(foreign)
}
