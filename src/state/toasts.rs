//! Notes that something was done. They leave by themselves; undo works after they have gone.

use words::Said;

const SHOWN_AT_MOST: usize = 3;

/// What a toast is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ToastKind {
    /// An edit, which can be undone.
    Edit,
    /// A step taken back or made again.
    Step,
    /// Something done that needs no undo.
    Done,
    /// Another book was opened; the one before is at hand.
    Replaced,
    /// Something refused.
    Refused,
    /// Something to know that nobody asked for.
    Told,
}

impl ToastKind {
    /// Whether it stands until it is closed by hand.
    pub(crate) const fn stays(self) -> bool {
        matches!(self, Self::Told | Self::Replaced)
    }
}

/// One note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Toast {
    pub(crate) id: u64,
    pub(crate) kind: ToastKind,
    pub(crate) said: Said,
}

/// The notes shown, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Toasts {
    pub(crate) shown: Vec<Toast>,
    last_id: u64,
}

impl Toasts {
    pub(super) fn push(&mut self, kind: ToastKind, said: Said) {
        self.last_id += 1;
        // Only the latest edit is what undo takes back: an older one must not offer it.
        if matches!(kind, ToastKind::Edit | ToastKind::Step) {
            self.shown
                .retain(|toast| !matches!(toast.kind, ToastKind::Edit | ToastKind::Step));
        }
        self.shown.push(Toast {
            id: self.last_id,
            kind,
            said,
        });
        while self.shown.len() > SHOWN_AT_MOST {
            // What was told unasked is said once only: the others give way first.
            let goes = self.shown.iter().position(|toast| !toast.kind.stays());
            self.shown.remove(goes.unwrap_or(0));
        }
    }

    /// Another book is open: what was done to the one before is of no use any more.
    pub(super) fn clear(&mut self) {
        self.shown.retain(|toast| toast.kind == ToastKind::Told);
    }

    pub(super) fn drop_one(&mut self, id: u64) {
        self.shown.retain(|toast| toast.id != id);
    }
}
