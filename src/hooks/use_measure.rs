//! A figure that the style sheet draws: a custom property of an element.

use yew::prelude::*;

use crate::platform::page::element;

/// Keeps the custom property `name` of the node at `value`. The page's policy forbids `style=`
/// in markup, so it goes through the object model after each drawing.
#[hook]
pub(crate) fn use_measure(node: &NodeRef, name: &'static str, value: i64) {
    let node = node.clone();
    use_effect_with((name, value), move |&(name, value)| {
        element::set_property(&node, name, &value.to_string());
    });
}
