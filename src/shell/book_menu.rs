//! The menu of the book: open, begin, save; and on a narrow window what the bar has no room for.

use session::Edit;
use yew::prelude::*;

use crate::commands;
use crate::components::{Glyph, Icon, IconSize, Menu, MenuItem};
use crate::hooks::{use_book, use_desk, use_edit, use_state_snapshot, use_words};

/// Commands of the menu: id, picture, a line above, narrow windows only.
const LINES: [(&str, Glyph, bool, bool); 12] = [
    ("undo", Glyph::Undo, false, true),
    ("redo", Glyph::Redo, false, true),
    ("bring-list", Glyph::Table, false, false),
    ("open-file", Glyph::File, false, false),
    ("save-copy", Glyph::Download, false, false),
    ("open-sample", Glyph::Plan, true, false),
    ("begin-empty", Glyph::Plus, false, false),
    ("as-of", Glyph::Cal, false, true),
    ("language", Glyph::Edit, true, true),
    ("theme", Glyph::Sun, false, true),
    ("settings", Glyph::User, true, false),
    ("all-keys", Glyph::Menu, false, false),
];

/// The menu.
#[component]
pub(crate) fn BookMenu() -> Html {
    let (state, words, desk, edit, book) = (
        use_state_snapshot(),
        use_words(),
        use_desk(),
        use_edit(),
        use_book(),
    );
    let name = book
        .overview
        .as_ref()
        .map(|overview| overview.book_name.clone())
        .unwrap_or_default();
    let mut items = programmes(&book, &words, &edit);
    for (id, glyph, parted, narrow_only) in LINES {
        let Some(command) = commands::by_id(id) else {
            continue;
        };
        let (desk, state) = (desk.clone(), state.clone());
        items.push(MenuItem {
            label: words.say(&command.name(&state)).into(),
            glyph: Some(glyph),
            keys: command.keys.first().map(|chord| chord.shown().into()),
            able: (command.able)(&state),
            perform: Callback::from(move |()| (command.perform)(&desk, &state)),
            parted,
            narrow_only,
        });
    }
    let face = html! {
        <><span class="trunc">{ name }</span><Icon glyph={Glyph::Down} size={IconSize::Small} /></>
    };
    html! { <Menu {face} label={words.get("book-menu")} class="book" {items} /> }
}

/// On a narrow window the programmes are chosen here.
fn programmes(
    book: &crate::state::BookState,
    words: &words::Words,
    edit: &Callback<Edit>,
) -> Vec<MenuItem> {
    let Some(overview) = &book.overview else {
        return Vec::new();
    };
    let line = |programme: &session::view::ProgrammeLine| {
        let id = programme.id.clone();
        MenuItem {
            label: words
                .choose(&programme.name.en, &programme.name.ru)
                .to_owned()
                .into(),
            glyph: (programme.id == overview.programme).then_some(Glyph::Check),
            keys: None,
            able: true,
            perform: edit.reform(move |()| Edit::Programme { id: id.clone() }),
            parted: false,
            narrow_only: true,
        }
    };
    overview.programmes.iter().map(line).collect()
}
