//! One tab and its store.

use session::Request;

use super::play::Play;
use crate::engine::event::SavedState;
use crate::engine::host::Event;

const SAVED: SavedState = SavedState::Saved { at: 1_000_000 };

fn kept_book() -> Play {
    let mut play = Play::new();
    play.open(1);
    play.begin_book(1);
    play.edit(1);
    play.pass();
    play
}

#[test]
fn a_new_tab_has_nothing_to_save() {
    let mut play = Play::new();
    play.open(1);
    assert_eq!(play.saved(1), SavedState::Nothing);
    assert_eq!(play.restored(1), None);
}

#[test]
fn saved_is_said_only_after_the_writing_has_landed() {
    let mut play = Play::new();
    play.open(1);
    play.begin_book(1);
    play.put(1, Event::SaveDue);
    assert_eq!(play.saved(1), SavedState::Saving);
    play.land();
    assert_eq!(play.saved(1), SAVED);
}

#[test]
fn an_edit_during_a_writing_is_written_after_it() {
    let mut play = kept_book();
    play.edit(1);
    play.put(1, Event::SaveDue);
    play.edit(1);
    play.land();
    assert_eq!(
        play.saved(1),
        SavedState::Saving,
        "the second edit is not stored yet"
    );
    play.pass();
    assert_eq!(play.saved(1), SAVED);
    play.open(1);
    assert_eq!(play.name(1), "Name 3");
}

#[test]
fn after_a_reload_the_book_is_there() {
    let mut play = kept_book();
    play.open(1);
    assert_eq!(
        play.restored(1).map(|book| book.name),
        Some("Name 1".to_owned())
    );
    assert_eq!(play.name(1), "Name 1");
    assert_eq!(play.saved(1), SAVED);
}

#[test]
fn hiding_the_page_saves_at_once() {
    let mut play = kept_book();
    play.edit(1);
    play.put(1, Event::Flush);
    play.land();
    play.open(1);
    assert_eq!(play.name(1), "Name 2");
}

#[test]
fn the_book_opened_last_is_the_one_that_comes_back() {
    let mut play = kept_book();
    let other = Request::NewBook {
        id: "other".into(),
        name: "Other".into(),
        as_of: 20_000,
    };
    play.ask(1, other);
    play.pass();
    play.open(1);
    assert_eq!(play.name(1), "Other");
    assert_eq!(
        play.disk.borrow().shelves[0].len(),
        2,
        "the first book is still stored"
    );
}

#[test]
fn opening_another_book_waits_until_the_one_before_is_stored() {
    let mut play = kept_book();
    play.edit(1);
    let other = Request::NewBook {
        id: "other".into(),
        name: "Other".into(),
        as_of: 20_000,
    };
    play.ask(1, other);
    assert_eq!(play.name(1), "Name 2");
    play.pass();
    assert_eq!(play.name(1), "Other");
    let stored = play.disk.borrow().shelves[0]["b"].0.clone();
    assert!(stored.contains("Name 2"), "{stored}");
}

#[test]
fn what_the_first_shelf_lost_comes_back_from_the_mirror_and_is_said() {
    let mut play = kept_book();
    play.disk.borrow_mut().shelves[0].clear();
    play.open(1);
    assert_eq!(play.name(1), "Name 1");
    assert_eq!(play.told(1), ["storage-recovered"]);
    assert_eq!(
        play.disk.borrow().shelves[0].len(),
        1,
        "and is on the first shelf again"
    );
}

#[test]
fn a_damaged_copy_is_not_taken_for_a_book() {
    let mut play = kept_book();
    for (_, body) in play.disk.borrow_mut().shelves[0].values_mut() {
        let at = body.len() / 2;
        body[at] ^= 1;
    }
    play.open(1);
    assert_eq!(play.name(1), "Name 1");
    assert_eq!(play.told(1), ["storage-recovered"]);
}

#[test]
fn an_empty_store_that_should_not_be_empty_is_said_and_stays_empty() {
    let mut play = kept_book();
    play.disk
        .borrow_mut()
        .shelves
        .iter_mut()
        .for_each(|shelf| shelf.clear());
    play.open(1);
    play.pass();
    assert_eq!(play.told(1), ["storage-lost"]);
    assert_eq!(play.restored(1), None);
    assert!(
        play.disk
            .borrow()
            .shelves
            .iter()
            .all(|shelf| shelf.is_empty())
    );
}

#[test]
fn a_store_lost_while_the_page_is_open_is_written_again() {
    let mut play = kept_book();
    play.disk
        .borrow_mut()
        .shelves
        .iter_mut()
        .for_each(|shelf| shelf.clear());
    play.edit(1);
    play.pass();
    assert_eq!(play.saved(1), SAVED);
    play.open(1);
    assert_eq!(play.name(1), "Name 2");
}

#[test]
fn a_long_job_that_is_stopped_leaves_the_book_as_it_was() {
    let mut play = kept_book();
    play.edit(1);
    play.read_long(1);
    play.pass();
    play.stop(1);
    assert_eq!(play.name(1), "Name 2");
    assert_eq!(play.saved(1), SAVED);
}

#[test]
fn a_long_job_that_is_stopped_leaves_the_book_even_where_storage_is_refused() {
    let mut play = Play::new();
    play.disk.borrow_mut().refused = true;
    play.open(1);
    play.begin_book(1);
    play.edit(1);
    play.read_long(1);
    play.stop(1);
    assert_eq!(play.name(1), "Name 1");
    assert_eq!(play.saved(1), SavedState::Refused);
}

#[test]
fn where_storage_is_refused_everything_else_works() {
    let mut play = Play::new();
    play.disk.borrow_mut().refused = true;
    play.open(1);
    play.begin_book(1);
    play.edit(1);
    play.pass();
    assert_eq!(play.saved(1), SavedState::Refused);
    assert_eq!(play.name(1), "Name 1");
}

#[test]
fn what_is_forgotten_is_nowhere_any_more() {
    let mut play = kept_book();
    play.put(1, Event::Forget { n: 5 });
    play.pass();
    assert!(
        play.disk
            .borrow()
            .shelves
            .iter()
            .all(|shelf| shelf.is_empty())
    );
    assert_eq!(play.name(1), "");
    assert_eq!(play.saved(1), SavedState::Nothing);
}
