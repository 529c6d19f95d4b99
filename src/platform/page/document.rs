//! What the document as a whole wears: language, theme, title; and printing it.

fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}

/// Sets an attribute of `<html>`, or takes it off.
pub(crate) fn set_attribute(name: &str, value: Option<&str>) {
    if let Some(root) = root() {
        // Both fail only for names that are no names.
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// An attribute of `<html>`.
pub(crate) fn attribute(name: &str) -> Option<String> {
    root()?.get_attribute(name)
}

/// The title of the tab.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// The languages the browser prefers, best first, joined by commas.
pub(crate) fn preferred_language() -> String {
    web_sys::window()
        .and_then(|window| window.navigator().language())
        .unwrap_or_default()
}

/// Whether a media query matches now.
pub(crate) fn matches(query: &str) -> bool {
    web_sys::window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|list| list.matches())
}

/// Opens the browser's print dialog.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        // Refused inside a sandboxed frame: nothing to do about it here.
        let _ = window.print();
    }
}
