//! Small settings kept by the browser. Refused storage keeps nothing and breaks nothing.

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// What was kept under a key.
pub(crate) fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a text under a key.
pub(crate) fn set(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // A full or refused store: the setting lasts as long as the page.
        let _ = storage.set_item(key, value);
    }
}

/// Keeps nothing under a key any more.
pub(crate) fn remove(key: &str) {
    if let Some(storage) = storage() {
        // Refused storage holds nothing to remove.
        let _ = storage.remove_item(key);
    }
}
