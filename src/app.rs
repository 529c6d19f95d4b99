//! The app: state, engine and words, provided to everything below, and the listeners that feed
//! them. Draws nothing itself.

use std::rc::Rc;

use book::Currency;
use words::Words;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::engine::Engine;
use crate::hooks::use_global_keys;
use crate::platform::page::{address, document, kept};
use crate::route::Route;
use crate::shell::Frame;
use crate::state::{Action, BookState, Place, Settings, Shell, State, Toasts};
use crate::tasks::Desk;

/// The root component.
#[component]
pub(crate) fn App() -> Html {
    let state = use_reducer(first_state);
    let engine = {
        let told = state.dispatcher().to_callback();
        use_memo((), move |()| Engine::start(told.reform(Action::Heard)))
    };
    let desk = {
        let dispatch = state.dispatcher();
        (*use_memo((), move |()| Desk::new((*engine).clone(), dispatch))).clone()
    };
    let currency = state
        .book
        .overview
        .as_ref()
        .and_then(|overview| Currency::parse(&overview.currency))
        .unwrap_or(Currency::RUB);
    let words = use_memo(
        (state.settings.language, currency),
        |&(language, currency)| Words::new(language, currency),
    );
    use_address(&desk);
    use_overview(&desk, state.book.epoch);
    use_settings_kept(&state.settings);
    use_title(&words, &state);
    use_global_keys(&desk, &state);

    html! {
        <ContextProvider<Desk> context={desk}>
        <ContextProvider<Words> context={(*words).clone()}>
        <ContextProvider<Rc<Settings>> context={state.settings.clone()}>
        <ContextProvider<Rc<Place>> context={state.place.clone()}>
        <ContextProvider<Rc<BookState>> context={state.book.clone()}>
        <ContextProvider<Rc<Shell>> context={state.shell.clone()}>
        <ContextProvider<Rc<Toasts>> context={state.toasts.clone()}>
            <Frame />
        </ContextProvider<Rc<Toasts>>>
        </ContextProvider<Rc<Shell>>>
        </ContextProvider<Rc<BookState>>>
        </ContextProvider<Rc<Place>>>
        </ContextProvider<Rc<Settings>>>
        </ContextProvider<Words>>
        </ContextProvider<Desk>>
    }
}

fn first_state() -> State {
    let settings = Settings::from_kept(kept::get, &document::preferred_language());
    State {
        settings: Rc::new(settings),
        ..State::default()
    }
    .after(Action::Went(Route::parse(&address::hash())))
}

/// The state follows the address.
#[hook]
fn use_address(desk: &Desk) {
    let desk = desk.clone();
    use_effect_with((), move |()| {
        let went = move |hash: String| desk.act(Action::Went(Route::parse(&hash)));
        let listener = address::on_change(Callback::from(went));
        move || drop(listener)
    });
}

/// Asks what is open, at the start and whenever it changes.
#[hook]
fn use_overview(desk: &Desk, epoch: u64) {
    let desk = desk.clone();
    use_effect_with(epoch, move |_| {
        spawn_local(async move { desk.look().await })
    });
}

/// Settings are kept by the browser and worn by the document.
#[hook]
fn use_settings_kept(settings: &Rc<Settings>) {
    use_effect_with(Rc::clone(settings), |settings| {
        for (key, value) in settings.kept() {
            kept::set(key, &value);
        }
        document::set_attribute("lang", Some(settings.language.tag()));
        let theme = settings.theme;
        let forced = (theme != crate::state::Theme::System).then(|| theme.id());
        document::set_attribute("data-theme", forced);
    });
}

/// The tab is named after the screen.
#[hook]
fn use_title(words: &Words, state: &State) {
    let app = words.get("app-name");
    let title = match (&state.book.overview, state.place.route.screen()) {
        (Some(_), screen) if screen != crate::route::Screen::Start => {
            format!("{} · {app}", words.get(screen.words()))
        }
        _ => app,
    };
    use_effect_with(title, |title| document::set_title(title));
}
