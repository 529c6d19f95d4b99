//! Copying text, and saying whether it worked.

use words::Said;
use yew::platform::spawn_local;

use super::Desk;
use crate::platform::page::clipboard;
use crate::state::ToastKind;

impl Desk {
    /// Puts a text on the clipboard.
    pub(crate) fn copy(&self, text: String) {
        let desk = self.clone();
        spawn_local(async move {
            if clipboard::copy(&text).await {
                desk.toast(ToastKind::Done, Said::new("toast-copied"));
            } else {
                desk.toast(ToastKind::Refused, Said::new("refused-clipboard"));
            }
        });
    }
}
