//! Copying, and saying whether it worked.

use session::{Request, Response};
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

    /// Puts the cells that a [`Request::CopyBlock`] asks for on the clipboard.
    pub(crate) fn copy_block(&self, request: Request) {
        let desk = self.clone();
        spawn_local(async move {
            match desk.engine.ask(request).await {
                Response::Block(block) if clipboard::copy_table(&block.tsv, &block.html).await => {
                    desk.toast(
                        ToastKind::Done,
                        Said::new("toast-copied-rows").count("n", block.n_rows),
                    );
                }
                Response::Refused(said) => desk.toast(ToastKind::Refused, said),
                _ => desk.toast(ToastKind::Refused, Said::new("refused-clipboard")),
            }
        });
    }
}
