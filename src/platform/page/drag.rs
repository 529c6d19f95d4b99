//! What is carried while something is dragged within the page.

use yew::events::DragEvent;

const KIND: &str = "text/plain";

/// Gives a dragged thing its name.
pub(crate) fn carry(event: &DragEvent, name: &str) {
    if let Some(carried) = event.data_transfer() {
        // Refused, nothing is carried, and nothing happens where it is dropped.
        let _ = carried.set_data(KIND, name);
    }
}

/// The name of what is dropped.
pub(crate) fn carried(event: &DragEvent) -> Option<String> {
    event.data_transfer()?.get_data(KIND).ok()
}
