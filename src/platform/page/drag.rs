//! What is carried while something is dragged within the page, and where it is held.

use wasm_bindgen::JsCast;
use web_sys::Element;
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

/// Whether the pointer is in the lower half of the element that hears the event.
pub(crate) fn is_lower_half(event: &DragEvent) -> bool {
    let over = event
        .current_target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    over.is_some_and(|element| {
        let place = element.get_bounding_client_rect();
        f64::from(event.client_y()) > place.top() + place.height() / 2.0
    })
}
