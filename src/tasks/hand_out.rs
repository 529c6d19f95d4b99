//! Handing out files that the session writes: lists, tables, everything about a person.

use session::{Request, Response};
use words::Said;
use yew::platform::spawn_local;

use super::Desk;
use crate::platform::page::files;
use crate::state::ToastKind;

impl Desk {
    /// Asks for files and gives them to the browser's downloads, one after another.
    pub(crate) fn hand_out(&self, requests: Vec<Request>) {
        let desk = self.clone();
        spawn_local(async move {
            for request in requests {
                match desk.engine.ask(request).await {
                    Response::File(file) => {
                        let name = format!("{}{}", file.stem, file.ending);
                        if files::download(&name, &file.media_type, &file.bytes) {
                            desk.toast(
                                ToastKind::Done,
                                Said::new("toast-handed-out")
                                    .text("name", name)
                                    .count("n", file.n),
                            );
                        } else {
                            desk.toast(ToastKind::Refused, Said::new("refused-download"));
                        }
                    }
                    Response::Refused(said) => desk.toast(ToastKind::Refused, said),
                    _ => desk.toast(ToastKind::Refused, Said::new("refused-unexpected")),
                }
            }
        });
    }
}
