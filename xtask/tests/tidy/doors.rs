//! The browser has one door in the app: `src/platform/`.

use super::{assert_none, sources};

#[test]
fn only_the_platform_room_knows_the_browser() {
    let mut findings = Vec::new();
    for source in sources::rust() {
        let may = [
            "src/platform/",
            "src/platform.rs",
            "crates/embed/",
            "xtask/",
        ];
        if may.iter().any(|allowed| source.path.starts_with(allowed)) {
            continue;
        }
        let code = sources::code_only(&source.text);
        for door in ["web_sys", "js_sys"] {
            if let Some(at) = code.find(door) {
                findings.push(format!("{}: {door}", source.place(at)));
            }
        }
    }
    assert_none(
        "web_sys and js_sys stay in src/platform/: offer what is needed from there",
        &findings,
    );
}
