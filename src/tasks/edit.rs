//! Edits, and taking them back. Every edit is one step with a name and a toast that undoes it.

use session::{Edit, EditRequest, Request, Response};
use words::{Parameter, Said};
use yew::platform::spawn_local;

use super::Desk;
use crate::platform::page::clock;
use crate::state::ToastKind;

impl Desk {
    /// An edit as the session takes it: with author and time.
    pub(crate) fn edit_request(&self, edit: Edit, author: &str) -> EditRequest {
        EditRequest {
            edit,
            author: author.to_owned(),
            time: clock::now(),
        }
    }

    /// Makes an edit, says its name and offers to undo it.
    pub(crate) fn edit(&self, edit: Edit, author: &str) {
        let quiet = matches!(edit, Edit::Programme { .. });
        let request = Request::Edit(self.edit_request(edit, author));
        let desk = self.clone();
        spawn_local(async move {
            match desk.engine.ask(request).await {
                Response::Edited { label, .. } if !quiet => desk.toast(ToastKind::Edit, label),
                Response::Refused(said) => desk.toast(ToastKind::Refused, said),
                _ => {}
            }
        });
    }

    /// Takes the last step back.
    pub(crate) fn undo(&self) {
        self.walk(Request::Undo, "toast-undone");
    }

    /// Makes the step last taken back again.
    pub(crate) fn redo(&self) {
        self.walk(Request::Redo, "toast-redone");
    }

    fn walk(&self, request: Request, key: &'static str) {
        let desk = self.clone();
        spawn_local(async move {
            match desk.engine.ask(request).await {
                Response::Edited { label, .. } => {
                    let step = Parameter::Sentence(Box::new(label));
                    desk.toast(ToastKind::Step, Said::new(key).with("step", step));
                }
                Response::Refused(said) => desk.toast(ToastKind::Refused, said),
                _ => {}
            }
        });
    }
}
