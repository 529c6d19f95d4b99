//! The contexts that the app provides, each small and by itself.

use std::rc::Rc;

use words::Words;
use yew::prelude::*;

use crate::state::{BookState, Place, Settings, Shell, State, Toasts};
use crate::tasks::Desk;

macro_rules! provided {
    ($(#[$doc:meta])* $name:ident, $type:ty) => {
        $(#[$doc])*
        #[hook]
        pub(crate) fn $name() -> $type {
            use_context::<$type>().expect("the app provides it to every component")
        }
    };
}

provided!(
    /// The words of the language chosen.
    use_words, Words
);
provided!(
    /// Where things are done from: the engine and the dispatcher.
    use_desk, Desk
);
provided!(
    /// Language, theme, keys, author.
    use_settings, Rc<Settings>
);
provided!(
    /// Where one is.
    use_place, Rc<Place>
);
provided!(
    /// What is open, at a glance.
    use_book, Rc<BookState>
);
provided!(
    /// What lies over the screen.
    use_shell, Rc<Shell>
);
provided!(
    /// Notes shown.
    use_toasts, Rc<Toasts>
);

/// The whole state, for commands.
#[hook]
pub(crate) fn use_state_snapshot() -> State {
    State {
        settings: use_settings(),
        place: use_place(),
        book: use_book(),
        shell: use_shell(),
        toasts: use_toasts(),
    }
}
