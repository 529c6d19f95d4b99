//! Records behind a count of the preview, a window at a time.

use std::rc::Rc;

use session::view::{ImportRecordsView, ImportView};
use session::{ImportQuery, Request, Response};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::hooks::use_desk;

/// Asks for a window of a list, again when the preview is another one. The last answer stays until
/// the next is there.
#[hook]
pub(super) fn use_records(
    list: &'static str,
    offset: u32,
    limit: u32,
    view: Rc<ImportView>,
) -> Rc<ImportRecordsView> {
    let desk = use_desk();
    let known = use_state(Rc::<ImportRecordsView>::default);
    let last = use_mut_ref(|| 0_u32);
    let setter = known.setter();
    use_effect_with(
        ((list, offset, limit), view),
        move |((list, offset, limit), _)| {
            *last.borrow_mut() += 1;
            let own = *last.borrow();
            let asked = Request::ImportRecords(ImportQuery {
                list: (*list).to_owned(),
                table: String::new(),
                offset: *offset,
                limit: *limit,
            });
            spawn_local(async move {
                let answer = desk.engine.ask(asked).await;
                if *last.borrow() == own
                    && let Response::ImportRecords(records) = answer
                {
                    setter.set(Rc::from(records));
                }
            });
        },
    );
    (*known).clone()
}
