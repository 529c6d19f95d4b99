//! Elements: focus, style properties (CSSOM, as `style=` is not allowed by the page's policy),
//! values of fields.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::NodeRef;
use yew::events::Event;

/// The element of an id.
pub(crate) fn by_id(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Gives the focus to an element, scrolled into view. `false`: there is no such element.
pub(crate) fn focus_id(id: &str) -> bool {
    by_id(id)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        .is_some_and(|element| element.focus().is_ok())
}

/// Scrolls an element into view by as little as needed.
pub(crate) fn reveal(id: &str) {
    if let Some(element) = by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Gives the focus to a field, with what is typed next at its end.
pub(crate) fn focus_at_end(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // An element that is gone takes no focus.
        let _ = element.focus();
    }
    if let Some(input) = node.cast::<HtmlInputElement>() {
        let end = u32::try_from(input.value().encode_utf16().count()).unwrap_or(u32::MAX);
        // Only fields of text have a place to type at.
        let _ = input.set_selection_range(end, end);
    }
}

/// Whether an element is there and drawn, and not hidden at this width.
pub(crate) fn is_drawn(id: &str) -> bool {
    by_id(id)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        .is_some_and(|element| element.offset_parent().is_some())
}

/// Scrolls an element into view sideways, by as little as needed.
pub(crate) fn reveal_across(id: &str) {
    if let Some(element) = by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_inline(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Sets a custom property of a node: `--n`.
pub(crate) fn set_property(node: &NodeRef, name: &str, value: &str) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // Fails for no custom property.
        let _ = element.style().set_property(name, value);
    }
}

/// Whether a node holds this event's target.
pub(crate) fn holds(node: &NodeRef, event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    node.cast::<web_sys::Node>()
        .is_some_and(|own| own.contains(target.as_ref()))
}

/// Whether a node itself, not something in it, is an event's target.
pub(crate) fn is_target(node: &NodeRef, event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    target.is_some() && target == node.cast::<web_sys::Node>()
}

/// The value of the field an event is about.
pub(crate) fn value(event: &Event) -> String {
    let Some(target) = event.target() else {
        return String::new();
    };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return input.value();
    }
    if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        return area.value();
    }
    target
        .dyn_ref::<HtmlSelectElement>()
        .map(HtmlSelectElement::value)
        .unwrap_or_default()
}

/// Whether the box an event is about is ticked.
pub(crate) fn checked(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|input| input.checked())
}

/// Whether the focus is where letters are typed.
pub(crate) fn typing() -> bool {
    let focused = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element());
    focused.is_some_and(|element| {
        let typed = element.dyn_ref::<HtmlInputElement>().map(|input| {
            !matches!(
                input.type_().as_str(),
                "checkbox" | "radio" | "button" | "file"
            )
        });
        typed.unwrap_or_else(|| matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT"))
    })
}

/// The id of the element that has the focus.
pub(crate) fn focused_id() -> Option<String> {
    let element = web_sys::window()?.document()?.active_element()?;
    Some(element.id()).filter(|id| !id.is_empty())
}

/// Whether nothing in particular has the focus.
pub(crate) fn focus_is_nowhere() -> bool {
    let focused = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element());
    focused.is_none_or(|element| element.tag_name() == "BODY")
}

/// Presses an element, as if with the mouse: opens the choice of a file field.
pub(crate) fn press_id(id: &str) {
    if let Some(element) = by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Tries to give the focus to an element that is about to be drawn.
pub(crate) fn focus_soon(id: &str) {
    focus_within(id.to_owned(), 20);
}

fn focus_within(id: String, tries: u32) {
    if tries > 0 {
        gloo::timers::callback::Timeout::new(40, move || {
            if !focus_id(&id) {
                focus_within(id, tries - 1);
            }
        })
        .forget();
    }
}

/// Where an arrow, Home or End leads among elements laid out in rows or columns: by what is seen.
pub(crate) fn neighbour(ids: &[String], at: usize, key: &str) -> Option<usize> {
    let place = |id: &String| {
        let element = by_id(id)?.dyn_into::<HtmlElement>().ok()?;
        Some((element.offset_left(), element.offset_top()))
    };
    match key {
        "Home" => return Some(0),
        "End" => return ids.len().checked_sub(1),
        _ => {}
    }
    let (left, top) = place(ids.get(at)?)?;
    let seen = ids
        .iter()
        .enumerate()
        .filter_map(|(to, id)| place(id).map(|(x, y)| (to, x - left, y - top)));
    let nearest = |ahead: &dyn Fn(i32, i32) -> (i32, i32)| {
        seen.clone()
            .map(|(to, x, y)| (ahead(x, y), to))
            .filter(|((along, _), _)| *along > 1)
            .min()
            .map(|(_, to)| to)
    };
    match key {
        "ArrowRight" => nearest(&|x, y| (x, y.abs()))
            .filter(|_| true)
            .or(Some((at + 1).min(ids.len() - 1))),
        "ArrowLeft" => nearest(&|x, y| (-x, y.abs())).or(Some(at.saturating_sub(1))),
        "ArrowDown" => nearest(&|x, y| (y, x.abs())).or(Some(at)),
        "ArrowUp" => nearest(&|x, y| (-y, x.abs())).or(Some(at)),
        _ => None,
    }
}
