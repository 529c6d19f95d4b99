//! What components reach for: words, state, views of the session, the desk to act from.

mod contexts;
mod use_dismiss;
mod use_edit;
mod use_global_keys;
mod use_measure;
mod use_media;
mod use_paste;
mod use_printing;
mod use_view;

pub(crate) use contexts::{
    use_book, use_desk, use_place, use_settings, use_shell, use_state_snapshot, use_toasts,
    use_words,
};
pub(crate) use use_dismiss::use_dismiss;
pub(crate) use use_edit::use_edit;
pub(crate) use use_global_keys::use_global_keys;
pub(crate) use use_measure::use_measure;
pub(crate) use use_media::use_media;
pub(crate) use use_paste::use_paste;
pub(crate) use use_printing::use_printing;
pub(crate) use use_view::{Loaded, use_view};
