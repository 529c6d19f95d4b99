//! What the page itself knows: slices behind `Rc`, one [`Action`], one pure reducer.
//!
//! The book is not here: the session owns it, and views of it are asked for where they are
//! shown. Nothing here touches the browser.

mod action;
mod book;
mod place;
mod settings;
mod shell;
mod toasts;

use std::rc::Rc;

use yew::Reducible;

use crate::engine::EngineEvent;
pub(crate) use action::Action;
pub(crate) use book::BookState;
pub(crate) use place::Place;
pub(crate) use settings::{Settings, SettingsChange, Theme};
pub(crate) use shell::{Overlay, Shell};
pub(crate) use toasts::{Toast, ToastKind, Toasts};

/// All of it. A clone is a few pointers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct State {
    pub(crate) settings: Rc<Settings>,
    pub(crate) place: Rc<Place>,
    pub(crate) book: Rc<BookState>,
    pub(crate) shell: Rc<Shell>,
    pub(crate) toasts: Rc<Toasts>,
}

impl State {
    /// The state after an action.
    #[must_use]
    pub(crate) fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Settings(change) => change_slice(&mut next.settings, |s| s.change(change)),
            Action::Went(route) => {
                change_slice(&mut next.place, |place| place.go(route));
                change_slice(&mut next.shell, Shell::moved);
            }
            Action::Overview(answer) => change_slice(&mut next.book, |book| book.answered(answer)),
            Action::Heard(EngineEvent::Told(said)) => {
                change_slice(&mut next.toasts, |toasts| {
                    toasts.push(ToastKind::Told, said)
                });
            }
            Action::Heard(event) => change_slice(&mut next.book, |book| book.heard(event)),
            Action::Show(overlay) => change_slice(&mut next.shell, |shell| shell.overlay = overlay),
            Action::Sheet(full) => change_slice(&mut next.shell, |shell| shell.sheet_full = full),
            Action::Incoming => change_slice(&mut next.shell, |shell| shell.incoming += 1),
            Action::Printing(on) => change_slice(&mut next.shell, |shell| shell.printing = on),
            Action::Announce(text) => change_slice(&mut next.shell, |shell| shell.announced = text),
            Action::AnotherBook => {
                change_slice(&mut next.place, Place::forget);
                change_slice(&mut next.toasts, Toasts::clear);
            }
            Action::Toast(kind, said) => change_slice(&mut next.toasts, |t| t.push(kind, said)),
            Action::DropToast(id) => change_slice(&mut next.toasts, |toasts| toasts.drop_one(id)),
        }
        next
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        // The same `Rc` tells yew that nothing is to be drawn.
        if next == *self { self } else { Rc::new(next) }
    }
}

/// Changes a slice, and leaves the pointer as it is when nothing changed.
fn change_slice<S: Clone + PartialEq>(slice: &mut Rc<S>, change: impl FnOnce(&mut S)) {
    let mut changed = S::clone(slice);
    change(&mut changed);
    if changed != **slice {
        *slice = Rc::new(changed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::{Route, Screen};
    use words::{Language, Said};

    #[test]
    fn an_action_that_changes_nothing_keeps_the_very_same_state() {
        let state = Rc::new(State::default().after(Action::Went(Route::Start)));
        let same = Rc::clone(&state).reduce(Action::Went(Route::Start));
        assert!(Rc::ptr_eq(&state, &same));
    }

    #[test]
    fn an_action_touches_its_own_slice_only() {
        let before = State::default();
        let after = before.after(Action::Settings(SettingsChange::Language(Language::Ru)));
        assert_eq!(after.settings.language, Language::Ru);
        assert!(Rc::ptr_eq(&before.book, &after.book));
        assert!(Rc::ptr_eq(&before.place, &after.place));
    }

    #[test]
    fn a_screen_is_come_back_to_as_it_was_left() {
        let state = State::default()
            .after(Action::Went(Route::why("p-1", Some("gift"))))
            .after(Action::Went(Screen::Clients.bare()));
        assert_eq!(
            state.place.last(Screen::Plan),
            Route::why("p-1", Some("gift"))
        );
        assert_eq!(state.place.last(Screen::Policy), Screen::Policy.bare());
    }

    #[test]
    fn going_elsewhere_closes_what_lies_over_the_screen() {
        let state = State::default()
            .after(Action::Show(Some(Overlay::Find)))
            .after(Action::Went(Screen::Plan.bare()));
        assert_eq!(state.shell.overlay, None);
    }

    #[test]
    fn every_change_of_the_document_makes_the_views_ask_again() {
        let changed = EngineEvent::Changed {
            revision: 7,
            by_other_tab: false,
        };
        let state = State::default().after(Action::Heard(changed.clone()));
        assert_eq!(state.book.epoch, 1);
        assert_eq!(state.after(Action::Heard(changed)).book.epoch, 2);
    }

    #[test]
    fn a_refused_overview_means_that_nothing_is_open() {
        let overview = session::view::Overview {
            book_name: "N".into(),
            ..Default::default()
        };
        let state = State::default()
            .after(Action::Overview(Ok(Box::new(overview))))
            .after(Action::Overview(Err(Said::new("refused"))));
        assert!(state.book.overview.is_none(), "nothing is open any more");
        assert!(state.book.answered);
    }

    #[test]
    fn another_book_leaves_nothing_of_the_one_before() {
        let state = State::default()
            .after(Action::Went(Route::why("p-1", None)))
            .after(Action::Toast(ToastKind::Edit, Said::new("x")))
            .after(Action::AnotherBook);
        assert!(
            state.toasts.shown.is_empty(),
            "its edits cannot be undone here"
        );
        assert_eq!(state.place.last(Screen::Plan), Screen::Plan.bare());
    }

    #[test]
    fn toasts_stand_in_order_and_the_oldest_gives_way() {
        let mut state = State::default();
        for n in 0..5_i64 {
            state = state.after(Action::Toast(ToastKind::Done, Said::new("t").count("n", n)));
        }
        let ids: Vec<u64> = state.toasts.shown.iter().map(|toast| toast.id).collect();
        assert_eq!(ids, [3, 4, 5]);
        let state = state.after(Action::DropToast(4));
        assert_eq!(state.toasts.shown.len(), 2);
    }

    #[test]
    fn what_was_told_unasked_stays_whatever_else_happens() {
        let mut state =
            State::default().after(Action::Heard(EngineEvent::Told(Said::new("storage-lost"))));
        for n in 0..5_i64 {
            state = state.after(Action::Toast(ToastKind::Done, Said::new("t").count("n", n)));
        }
        let state = state.after(Action::AnotherBook);
        assert_eq!(state.toasts.shown.len(), 1);
        assert_eq!(state.toasts.shown[0].kind, ToastKind::Told);
    }

    #[test]
    fn only_the_latest_edit_offers_its_undo() {
        let toast = |kind| Action::Toast(kind, Said::new("x"));
        let state = State::default()
            .after(toast(ToastKind::Edit))
            .after(toast(ToastKind::Edit));
        assert_eq!(state.toasts.shown.len(), 1);
        assert_eq!(state.toasts.shown[0].id, 2);
        let undone = state.after(toast(ToastKind::Step));
        assert!(
            undone
                .toasts
                .shown
                .iter()
                .all(|toast| toast.kind != ToastKind::Edit)
        );
    }
}
