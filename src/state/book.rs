//! What is open, as far as the shell shows it.

use session::view::Overview;
use words::Said;

use crate::engine::{EngineEvent, SavedState};

/// The open book at a glance, and the truth about saving.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct BookState {
    /// `None`: nothing is open.
    pub(crate) overview: Option<Box<Overview>>,
    /// Whether the session has answered at all since the page was opened.
    pub(crate) answered: bool,
    /// Grows with every change of what is open; views that were asked for before are old.
    pub(crate) epoch: u64,
    pub(crate) saved: SavedState,
    /// A long job: the key of its name, and percent.
    pub(crate) progress: Option<(String, u8)>,
}

impl BookState {
    pub(super) fn answered(&mut self, answer: Result<Box<Overview>, Said>) {
        self.answered = true;
        self.overview = answer.ok();
    }

    pub(super) fn heard(&mut self, event: EngineEvent) {
        match event {
            EngineEvent::Changed { .. } => self.epoch += 1,
            EngineEvent::Saved(saved) => self.saved = saved,
            EngineEvent::Progress { percent: 100.., .. } => self.progress = None,
            EngineEvent::Progress { job, percent } => self.progress = Some((job, percent)),
            // Said by a toast; nothing of the book changes.
            EngineEvent::Told(_) => {}
        }
    }

    /// A treatment's name in both languages, by its id.
    pub(crate) fn treatment(&self, id: &str) -> Option<&session::view::TreatmentName> {
        let overview = self.overview.as_ref()?;
        overview
            .treatments
            .iter()
            .find(|treatment| treatment.id == id)
    }
}
