//! The page's two file fields. Buttons, menus and keys press them; they are never seen.

use yew::prelude::*;

use crate::hooks::{use_book, use_desk};
use crate::platform::page::files;
use crate::tasks::{LIST_FIELD, PLAN_FILE_FIELD};

/// The fields.
#[component]
pub(crate) fn FileFields() -> Html {
    let (desk, open) = (use_desk(), use_book().overview.is_some());
    let chosen = Callback::from(move |event: Event| desk.take_files(files::chosen(&event), open));
    html! {
        <div hidden=true>
            <input type="file" id={PLAN_FILE_FIELD} accept=".precedence,.json" onchange={chosen.clone()} />
            <input type="file" id={LIST_FIELD} multiple=true accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls,.ods,.vcf,.htm,.html,text/csv,text/vcard" onchange={chosen} />
        </div>
    }
}
