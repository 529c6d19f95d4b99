//! Where a long list stands within what is seen, and scrolling it: in a pane of its own on a wide
//! window, with the whole page on a narrow one. All in whole pixels.

use wasm_bindgen::prelude::*;
use yew::NodeRef;

#[wasm_bindgen]
extern "C" {
    type Boxed;
    #[wasm_bindgen(method, js_name = getBoundingClientRect)]
    fn edges(this: &Boxed) -> Edges;
    type Edges;
    #[wasm_bindgen(method, getter)]
    fn top(this: &Edges) -> f64;
    #[wasm_bindgen(method, getter)]
    fn bottom(this: &Edges) -> f64;
}

/// What of a list is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    /// From the list's upper edge to the first pixel seen; below zero while the list begins lower.
    pub(crate) from: i32,
    /// How much of it can be seen at once.
    pub(crate) view: i32,
    /// The height of the measured row.
    pub(crate) row: i32,
}

/// Measures: the pane that clips, the head that lies over its upper end, the list, and one row.
pub(crate) fn seen(pane: &NodeRef, head: &NodeRef, list: &NodeRef, row: &NodeRef) -> Option<Seen> {
    let (pane, head, list, row) = (
        edges_of(pane)?,
        edges_of(head)?,
        edges_of(list)?,
        edges_of(row)?,
    );
    let upper = pane.0.max(head.1).max(0);
    let lower = pane.1.min(window_height()?);
    Some(Seen {
        from: upper - list.0,
        view: (lower - upper).max(0),
        row: row.1 - row.0,
    })
}

/// Scrolls down (or, below zero, up): the pane if it scrolls, else the page.
pub(crate) fn scroll_by(pane: &NodeRef, pixels: i32) {
    let Some(pane) = pane.cast::<web_sys::Element>() else {
        return;
    };
    if pane.scroll_height() > pane.client_height() {
        pane.set_scroll_top(pane.scroll_top() + pixels);
    } else if let Some(window) = web_sys::window() {
        window.scroll_by_with_x_and_y(0.0, f64::from(pixels));
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "places on a screen, far below the limit"
)]
fn edges_of(node: &NodeRef) -> Option<(i32, i32)> {
    let edges = node.get()?.unchecked_into::<Boxed>().edges();
    Some((edges.top().round() as i32, edges.bottom().round() as i32))
}

#[expect(clippy::cast_possible_truncation, reason = "the height of a window")]
fn window_height() -> Option<i32> {
    let height = web_sys::window()?.inner_height().ok()?.as_f64()?;
    Some(height.round() as i32)
}
