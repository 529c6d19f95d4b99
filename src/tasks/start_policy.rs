//! A policy to start with, where the book has none: that of the sample firm.

use session::{Edit, Request, Response};
use words::Said;
use yew::platform::spawn_local;

use super::Desk;
use crate::platform::page::sample;
use crate::route::Screen;
use crate::state::ToastKind;

impl Desk {
    /// Takes the sample's policy as the first draft, and shows the plan it makes.
    pub(crate) fn start_policy(&self, author: &str) {
        let (desk, author) = (self.clone(), author.to_owned());
        spawn_local(async move {
            let Some(bytes) = sample::sample().await else {
                desk.toast(ToastKind::Refused, Said::new("refused-no-sample"));
                return;
            };
            let edit = desk.edit_request(Edit::TakePolicy { bytes }, &author);
            match desk.engine.ask(Request::Edit(edit)).await {
                Response::Edited { label, .. } => {
                    desk.toast(ToastKind::Edit, label);
                    desk.go(&Screen::Plan.bare());
                }
                Response::Refused(said) => desk.toast(ToastKind::Refused, said),
                _ => {}
            }
        });
    }
}
