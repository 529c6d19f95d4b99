//! The browser's own modal dialogs: they keep the focus inside and give it back.

use web_sys::HtmlDialogElement;
use yew::NodeRef;

/// Opens or closes a `<dialog>`.
pub(crate) fn set_open(node: &NodeRef, open: bool) {
    let Some(dialog) = node.cast::<HtmlDialogElement>() else {
        return;
    };
    if open && !dialog.open() {
        // Fails only for a dialog that is not in the document, which is not shown anyway.
        let _ = dialog.show_modal();
    } else if !open && dialog.open() {
        dialog.close();
    }
}
