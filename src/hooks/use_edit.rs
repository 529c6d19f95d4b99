//! Editing from a component: it hands over what changes, and no more.

use session::Edit;
use yew::prelude::*;

use super::contexts::{use_desk, use_settings};

/// A callback that makes an edit in the name of who sits here.
#[hook]
pub(crate) fn use_edit() -> Callback<Edit> {
    let desk = use_desk();
    let author = use_settings().author.clone();
    use_callback((desk, author), |edit: Edit, (desk, author)| {
        desk.edit(edit, author)
    })
}
