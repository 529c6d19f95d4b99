//! What would be lost if the session ended now, as far as the page has heard. Knows no browser.

use std::cell::Cell;

use super::event::SavedState;

/// Heard of changes and of their saving.
#[derive(Debug, Default)]
pub(super) struct Stake {
    /// The last change that was asked for and not answered, by its number.
    change: Cell<Option<u64>>,
    is_saving: Cell<bool>,
}

impl Stake {
    /// A change was asked for.
    pub(super) fn asked(&self, n: u64) {
        self.change.set(Some(n));
    }

    /// Answers come in order: with the last change all are answered.
    pub(super) fn answered(&self, n: u64) {
        if self.change.get() == Some(n) {
            self.change.set(None);
        }
    }

    pub(super) fn heard(&self, state: &SavedState) {
        self.is_saving.set(*state == SavedState::Saving);
    }

    /// The session has ended. Whether a change may have gone with it; asked once.
    pub(super) fn take(&self) -> bool {
        let is_changing = self.change.take().is_some();
        self.is_saving.take() || is_changing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_at_stake_from_the_asking_until_it_is_saved() {
        let stake = Stake::default();
        assert!(!stake.take(), "nothing was changed");

        stake.asked(1);
        stake.asked(2);
        stake.answered(1);
        assert!(stake.take(), "the second is not answered");
        assert!(!stake.take(), "told once");

        stake.asked(3);
        stake.heard(&SavedState::Saving);
        stake.answered(3);
        assert!(stake.take(), "answered, but being saved");

        stake.heard(&SavedState::Saving);
        stake.heard(&SavedState::Saved { at: 1 });
        assert!(!stake.take(), "saved");
    }
}
