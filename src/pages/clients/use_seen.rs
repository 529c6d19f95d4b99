//! What of the grid is seen: measured after each drawing, scrolling and resizing.

use yew::prelude::*;

use super::asked::Asked;
use super::window::settled;
use crate::platform::page::keys;
use crate::platform::page::scroll::{self, Seen};

/// The elements that are measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Parts {
    pub(super) pane: NodeRef,
    pub(super) head: NodeRef,
    pub(super) list: NodeRef,
    pub(super) drawn: NodeRef,
    pub(super) row: NodeRef,
}

impl Parts {
    pub(super) fn seen(&self) -> Option<Seen> {
        scroll::seen(&self.pane, &self.head, &self.list, &self.row)
    }
}

#[hook]
pub(super) fn use_parts() -> Parts {
    (*use_memo((), |()| Parts::default())).clone()
}

/// Measures after each drawing, scrolling and resizing.
#[hook]
pub(super) fn use_seen(parts: &Parts, n: u32, on_seen: Callback<Seen>) {
    let measure = {
        let parts = parts.clone();
        use_callback((n, on_seen), move |(), (n, on_seen)| {
            if let Some(seen) = parts.seen().filter(|seen| seen.row > 0) {
                on_seen.emit(settled(*n, seen));
            }
        })
    };
    {
        let measure = measure.clone();
        use_effect(move || measure.emit(()));
    }
    use_effect_with(measure, |measure| {
        let hear = |name| keys::on_window(name, measure.reform(|_: Event| ()));
        let listeners = (hear("scroll"), hear("resize"));
        move || drop(listeners)
    });
}

/// Another question begins at its first row.
#[hook]
pub(super) fn use_top_after_asking(parts: &Parts, asked: &Asked, to_top: Callback<()>) {
    let parts = parts.clone();
    let is_first = use_mut_ref(|| true);
    use_effect_with(asked.rows(), move |_| {
        if is_first.replace(false) {
            return;
        }
        to_top.emit(());
        if let Some(seen) = parts.seen().filter(|seen| seen.from > 0) {
            scroll::scroll_by(&parts.pane, -seen.from);
        }
    });
}
