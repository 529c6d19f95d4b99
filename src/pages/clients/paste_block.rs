//! A block pasted into the grid: what fits is one edit, what does not is told cell by cell.

use session::view::FitView;
use session::{Edit, Paste, Request, Response};
use words::Said;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::asked::Asked;
use super::keys::Spot;
use crate::hooks::{use_desk, use_settings};
use crate::platform::page::paste::on_paste_into;
use crate::state::ToastKind;

/// Takes what is pasted while the grid has the focus; its first cell goes to the upper corner of
/// the block that is chosen, and a single line fills the block. `order` is that of the list that
/// is shown.
#[hook]
pub(super) fn use_block_paste(
    pane: &NodeRef,
    asked: &Asked,
    order: u64,
    here: Spot,
    anchor: Spot,
    on_fit: Callback<FitView>,
) {
    let (desk, author) = (use_desk(), use_settings().author.clone());
    let first = here.row.min(anchor.row);
    let lines = here.row.max(anchor.row) - first + 1;
    let column = here.column.min(anchor.column);
    let asked = asked.clone();
    let taken = Callback::from(move |text: String| {
        let paths = asked.paths();
        let paste = Paste {
            query: asked.query(0, 0),
            first,
            order,
            columns: paths.get(column..).unwrap_or_default().to_vec(),
            text,
            lines,
        };
        let edit = desk.edit_request(Edit::Paste(paste.clone()), &author);
        let (desk, on_fit) = (desk.clone(), on_fit.clone());
        spawn_local(async move {
            let fit = match desk.engine.ask(Request::TryPaste(paste)).await {
                Response::Fit(fit) => fit,
                Response::Refused(said) => return desk.toast(ToastKind::Refused, said),
                _ => return desk.toast(ToastKind::Refused, Said::new("refused-unexpected")),
            };
            if fit.n_cells > 0 {
                match desk.engine.ask(Request::Edit(edit)).await {
                    Response::Edited { label, .. } => desk.toast(ToastKind::Edit, label),
                    Response::Refused(said) => return desk.toast(ToastKind::Refused, said),
                    _ => {}
                }
            }
            on_fit.emit(*fit);
        });
    });
    let pane = pane.clone();
    let latest = use_mut_ref(|| taken.clone());
    *latest.borrow_mut() = taken;
    use_effect_with((), move |()| {
        let heard = Callback::from(move |text| {
            let taken = latest.borrow().clone();
            taken.emit(text);
        });
        let listener = on_paste_into(&pane, heard);
        move || drop(listener)
    });
}
