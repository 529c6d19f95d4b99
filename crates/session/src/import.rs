//! An import under way: tables read, mapped and drafted; nothing changed yet.

use words::Said;

use crate::edit::Intent;
use crate::open::Open;
use crate::view::ImportView;
use crate::{FileBytes, ImportChoices};

/// What was read, waiting for a person's yes.
#[derive(Debug, Default)]
pub(crate) struct Pending {}

impl Pending {
    pub(crate) fn read(
        _open: &Open,
        _files: Vec<FileBytes>,
        _choices: &ImportChoices,
    ) -> (Self, ImportView) {
        (Self {}, ImportView::default())
    }

    /// The import as one edit.
    pub(crate) fn intent(self) -> Result<Intent, Said> {
        Err(Said::new("refused-no-import"))
    }
}
