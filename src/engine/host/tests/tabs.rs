//! Several tabs with one store.

use session::{Request, Response};

use super::play::Play;
use crate::engine::event::SavedState;
use crate::engine::host::Event;

fn two_tabs(mut play: Play) -> Play {
    play.open(1);
    play.begin_book(1);
    play.pass();
    play.open(2);
    play
}

#[test]
fn the_second_tab_follows_the_first() {
    let mut play = two_tabs(Play::new());
    assert_eq!(play.saved(2), SavedState::Follower);
    play.edit(1);
    play.pass();
    assert_eq!(play.name(2), play.name(1));
    assert!(play.heard_of_others(2));
}

#[test]
fn an_edit_in_a_follower_makes_it_the_writer() {
    let mut play = two_tabs(Play::new());
    play.edit(2);
    play.pass();
    assert!(matches!(play.saved(2), SavedState::Saved { .. }));
    assert_eq!(play.saved(1), SavedState::Follower);
    assert_eq!(play.name(1), play.name(2));
}

#[test]
fn a_tab_can_take_over_without_an_edit() {
    let mut play = two_tabs(Play::new());
    play.put(2, Event::TakeOver);
    assert!(matches!(play.saved(2), SavedState::Saved { .. }));
    play.pass();
    assert_eq!(play.saved(1), SavedState::Follower);
}

#[test]
fn when_the_writer_is_gone_a_follower_becomes_the_writer() {
    let mut play = two_tabs(Play::new());
    play.edit(1);
    play.pass();
    play.close(1);
    play.settle();
    assert!(matches!(play.saved(2), SavedState::Saved { .. }));
}

#[test]
fn a_writer_stores_its_last_before_it_hands_over() {
    let mut play = two_tabs(Play::new());
    play.edit(1);
    play.put(1, Event::Please);
    assert_eq!(play.saved(1), SavedState::Saving);
    play.land();
    assert_eq!(play.saved(1), SavedState::Follower);
    assert_eq!(play.name(2), "Name 1");
}

/// The lock is stolen from a tab that has an edit in memory: the edit is made again on top of
/// what the thief stored.
#[test]
fn edits_of_an_overtaken_tab_are_made_again_on_top() {
    for play in [Play::new(), Play::without_locks()] {
        let mut play = two_tabs(play);
        play.edit(1);
        play.edit(2);
        play.put(2, Event::SaveDue);
        play.land();
        play.pass();
        assert_eq!(play.name(1), play.name(2), "the tabs agree");
        let log = |own: usize| {
            play.tabs[&own]
                .host
                .session
                .document()
                .map(|document| document.log.len())
        };
        assert_eq!(log(1), Some(2), "both edits are in the log");
        assert_eq!(log(2), Some(2));
    }
}

#[test]
fn what_cannot_be_made_again_is_kept_and_said_and_overwrites_nothing() {
    let mut play = two_tabs(Play::without_locks());
    play.edit(1);
    play.pass();
    play.put(2, Event::Look);
    play.ask(1, Request::Undo);
    play.edit(2);
    play.put(2, Event::SaveDue);
    play.land();
    play.pass();
    let failed = SavedState::Failed {
        reason: "storage-overtaken".to_owned(),
    };
    assert_eq!(play.saved(1), failed);
    assert_eq!(
        play.name(1),
        "Book",
        "what was undone here stays undone here"
    );
    assert_eq!(
        play.name(2),
        "Name 2",
        "and nothing of the other tab is lost"
    );
    play.put(1, Event::TakeOver);
    assert_eq!(play.name(1), "Name 2");
}

#[test]
fn five_hundred_edits_in_turn_are_all_there() {
    for play in [Play::new(), Play::without_locks()] {
        let mut play = two_tabs(play);
        for n in 0..250 {
            assert!(matches!(play.edit(1), Response::Edited { .. }), "edit {n}");
            assert!(matches!(play.edit(2), Response::Edited { .. }), "edit {n}");
            if n % 7 == 0 {
                play.pass();
            }
        }
        play.pass();
        assert_eq!(play.name(1), play.name(2));
        let document = play.tabs[&1].host.session.document().unwrap();
        assert_eq!(document.log.len(), 500);
    }
}
