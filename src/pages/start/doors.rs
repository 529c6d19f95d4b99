//! The three doors: the sample, one's own list, a plan file. A book that is open is a fourth way.

use words::Said;
use yew::prelude::*;

use crate::components::{Glyph, Icon, Measured};
use crate::engine::SavedState;
use crate::hooks::{use_book, use_desk, use_place, use_settings, use_words};
use crate::route::Screen;
use crate::shell::time;

/// The doors.
#[component]
pub(crate) fn Doors() -> Html {
    let words = use_words();
    html! {
        <section class="doors" aria-label={words.get("start-doors")}>
            <SampleDoor />
            <ListDoor />
            <FileDoor />
        </section>
    }
}

#[component]
fn SampleDoor() -> Html {
    let (words, desk) = (use_words(), use_desk());
    let tick = |n: i64, ink: &'static str| {
        html! { <span class="gauge" data-t={ink}><Measured name="--n" value={n} /></span> }
    };
    html! {
        <div class="door">
            <span class="pic" aria-hidden="true">{ tick(30, "1") }{ tick(50, "2") }{ tick(100, "3") }</span>
            <h2>{ words.get("door-sample") }</h2>
            <p>{ words.get("door-sample-text") }</p>
            <span class="act">
                <button
                    type="button"
                    class="btn"
                    data-kind="primary"
                    data-command="open-sample"
                    aria-label={words.get("door-sample")}
                    onclick={move |_| desk.open_sample()}
                >
                    { words.get("door-sample-act") }
                </button>
            </span>
        </div>
    }
}

#[component]
fn ListDoor() -> Html {
    let (words, desk, language) = (use_words(), use_desk(), use_settings().language);
    let choose = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.choose_lists())
    };
    html! {
        <div class="door" data-drop="">
            <span class="pic"><Icon glyph={Glyph::Table} /></span>
            <h2>{ words.get("door-list") }</h2>
            <p>{ words.get("door-list-text") }</p>
            <span class="act">
                <button type="button" class="btn" onclick={choose}>{ words.get("door-choose") }</button>
                <button type="button" class="linkish data" onclick={move |_| desk.begin_empty(language)}>
                    { words.get("command-begin-empty") }
                </button>
            </span>
        </div>
    }
}

#[component]
fn FileDoor() -> Html {
    let (words, desk) = (use_words(), use_desk());
    html! {
        <div class="door">
            <span class="pic"><Icon glyph={Glyph::File} /></span>
            <h2>{ words.get("door-file") }</h2>
            <p>{ words.get("door-file-text") }</p>
            <span class="act">
                <button type="button" class="btn" onclick={move |_| desk.choose_plan_file()}>
                    { words.get("door-choose") }
                </button>
                <Resume />
            </span>
        </div>
    }
}

/// The book that was open last, by name and time of saving.
#[component]
fn Resume() -> Html {
    let (words, book, place) = (use_words(), use_book(), use_place());
    let said = book.overview.as_ref().map(|overview| match &book.saved {
        SavedState::Saved { at } => Said::new("door-resume")
            .text("name", &overview.book_name)
            .text("time", time(*at)),
        _ => Said::new("door-resume-plain").text("name", &overview.book_name),
    });
    let to = if book
        .overview
        .as_ref()
        .is_some_and(|overview| overview.treatments.is_empty())
    {
        Screen::Clients
    } else {
        Screen::Plan
    };
    html! {
        <span>
            if let Some(said) = said {
                <a class="linkish data" id="resume" href={place.last(to).format()}>{ words.say(&said) }</a>
            }
        </span>
    }
}
