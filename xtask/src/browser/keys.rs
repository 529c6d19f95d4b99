//! Keys by their names, as WebDriver codes them: "Escape", "Control+z", "Shift+Tab".

use anyhow::{Result, bail};
use serde_json::{Value, json};

/// The input actions that press a chord such as "Control+Shift+z" and let it go.
pub(crate) fn chord(text: &str) -> Result<Value> {
    let mut codes = Vec::new();
    for name in text.split('+') {
        codes.push(code(name)?);
    }
    let down = codes
        .iter()
        .map(|code| json!({ "type": "keyDown", "value": code }));
    let up = codes
        .iter()
        .rev()
        .map(|code| json!({ "type": "keyUp", "value": code }));
    let actions: Vec<Value> = down.chain(up).collect();
    Ok(json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }))
}

fn code(name: &str) -> Result<String> {
    let code = match name {
        "Backspace" => '\u{e003}',
        "Tab" => '\u{e004}',
        "Enter" => '\u{e007}',
        "Shift" => '\u{e008}',
        "Control" => '\u{e009}',
        "Alt" => '\u{e00a}',
        "Escape" => '\u{e00c}',
        "Space" => ' ',
        "PageUp" => '\u{e00e}',
        "PageDown" => '\u{e00f}',
        "End" => '\u{e010}',
        "Home" => '\u{e011}',
        "ArrowLeft" => '\u{e012}',
        "ArrowUp" => '\u{e013}',
        "ArrowRight" => '\u{e014}',
        "ArrowDown" => '\u{e015}',
        "Delete" => '\u{e017}',
        "F1" => '\u{e031}',
        _ if name.chars().count() == 1 => return Ok(name.to_owned()),
        _ => bail!("no key '{name}'"),
    };
    Ok(code.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chord_lets_go_in_the_opposite_order() {
        let actions = chord("Control+z").unwrap();
        let keys: Vec<&str> = actions["actions"][0]["actions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|action| action["value"].as_str().unwrap())
            .collect();
        assert_eq!(keys, ["\u{e009}", "z", "z", "\u{e009}"]);
    }

    #[test]
    fn an_unknown_key_is_refused() {
        assert!(chord("Hyper+z").is_err());
    }
}
