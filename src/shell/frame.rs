//! The frame of the page: the start by itself, or a screen with top bar and rail around it.

use yew::prelude::*;

use super::as_of::DaySheet;
use super::banner::Banner;
use super::file_fields::FileFields;
use super::find::Find;
use super::keys_sheet::KeysSheet;
use super::live::Live;
use super::rail::Rail;
use super::settings_sheet::SettingsSheet;
use super::toasts::ToastStack;
use super::top_bar::TopBar;
use super::working::Working;
use crate::hooks::{use_book, use_desk, use_place, use_shell, use_words};
use crate::pages::{ClientsPage, ImportPage, PlanPage, PolicyPage, StartPage};
use crate::platform::page::files;
use crate::route::Route;
use crate::state::Overlay;

/// The frame.
#[component]
pub(crate) fn Frame() -> Html {
    let (book, place, shell) = (use_book(), use_place(), use_shell());
    let desk = use_desk();
    let open = book.overview.is_some();
    let at_start = !open || place.route == Route::Start;
    let over = Callback::from(|event: DragEvent| event.prevent_default());
    let dropped = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        desk.take_files(files::dropped(&event), open);
    });
    html! {
        <div class="page" ondragover={over} ondrop={dropped}>
            <div class="page-in">
                if !book.answered && place.route != Route::Start {
                    <Opening />
                } else if at_start {
                    <StartPage />
                } else {
                    { around(&place.route) }
                }
            </div>
            <div class="overlays">
                { overlay(shell.overlay) }
            </div>
            <Working />
            <ToastStack />
            <Live />
            <FileFields />
        </div>
    }
}

fn around(route: &Route) -> Html {
    html! {
        <div class="app">
            <SkipLink />
            <TopBar />
            <Banner />
            <Rail />
            { screen(route) }
        </div>
    }
}

fn screen(route: &Route) -> Html {
    match route {
        Route::Start => html! { <StartPage /> },
        Route::Clients { person } => {
            html! { <ClientsPage person={person.clone()} company={None::<String>} /> }
        }
        Route::Company { id } => {
            html! { <ClientsPage person={None::<String>} company={id.clone()} /> }
        }
        Route::Policy { treatment } => html! { <PolicyPage treatment={treatment.clone()} /> },
        Route::Plan { person, treatment } => {
            html! { <PlanPage person={person.clone()} treatment={treatment.clone()} /> }
        }
        Route::Import => html! { <ImportPage /> },
    }
}

fn overlay(overlay: Option<Overlay>) -> Html {
    match overlay {
        None => html! { <span hidden=true></span> },
        Some(Overlay::Find) => html! { <Find /> },
        Some(Overlay::Keys) => html! { <KeysSheet /> },
        Some(Overlay::Settings) => html! { <SettingsSheet /> },
        Some(Overlay::Day) => html! { <DaySheet /> },
    }
}

/// The first stop of Tab: past the bar and the rail. A link's hash is a place here, so it moves
/// the focus itself.
#[component]
fn SkipLink() -> Html {
    let words = use_words();
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        crate::platform::page::element::focus_id("main");
    });
    html! { <a class="skip" href="#main" onclick={skip}>{ words.get("skip-link") }</a> }
}

/// Until the session has said what is open.
#[component]
fn Opening() -> Html {
    let words = use_words();
    html! { <p class="opening" role="status">{ words.get("opening") }</p> }
}
