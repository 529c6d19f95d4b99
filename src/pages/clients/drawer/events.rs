//! What happened: invoices, contacts and awards, latest first, by year.

use book::Date;
use session::view::Event as Happened;
use words::{Parameter, Said, Words};
use yew::prelude::*;

use crate::components::{Glyph, Icon};
use crate::hooks::{use_book, use_words};
use crate::state::BookState;

/// So many at first, and so many more with each press.
const STEP: usize = 24;

/// See [`Events`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct EventsProps {
    pub(super) events: Vec<Happened>,
    /// Whether all are shown from the start.
    #[prop_or_default]
    pub(super) whole: bool,
}

/// The history.
#[component]
pub(super) fn Events(props: &EventsProps) -> Html {
    let (words, book) = (use_words(), use_book());
    let n_shown = use_state(|| if props.whole { usize::MAX } else { STEP });
    let events = &props.events;
    let n_rest = events.len().saturating_sub(*n_shown);
    let more = {
        let n_shown = n_shown.clone();
        Callback::from(move |_: MouseEvent| n_shown.set(*n_shown + STEP))
    };
    let mut year = None;
    let lines = events
        .iter()
        .take(*n_shown)
        .enumerate()
        .flat_map(|(at, event)| {
            let (this, _, _) = Date(event.day).ymd();
            let is_new = year.replace(this) != Some(this);
            let head =
                is_new.then(|| html! { <li class="yr" key={format!("y{this}")}>{ this }</li> });
            head.into_iter()
                .chain([line(&words, &book, at, event)])
                .collect::<Vec<_>>()
        });
    html! {
        <section class="dr-sec">
            <h3>{ words.get("person-events") }</h3>
            <ol class="tl">{ for lines }</ol>
            <p class="data mute" hidden={!events.is_empty()}>{ words.get("person-no-events") }</p>
            <button type="button" class="linkish small" hidden={n_rest == 0} onclick={more}>
                { words.count("person-more-events", n_rest) }
            </button>
        </section>
    }
}

fn line(words: &Words, book: &BookState, at: usize, event: &Happened) -> Html {
    let beneath: Vec<&str> = [&event.note, &event.whose, &event.owner]
        .into_iter()
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    html! {
        <li key={at} data-kind={event.kind.clone()}>
            <span class="d">{ words::format::day_month(words.language, Date(event.day)) }</span>
            <Icon glyph={glyph(event)} />
            <span>
                { said(words, book, event) }
                <span class="mute small beneath">{ beneath.join(" · ") }</span>
            </span>
        </li>
    }
}

fn glyph(event: &Happened) -> Glyph {
    match (event.kind.as_str(), event.what.as_str()) {
        ("invoice", _) => Glyph::Bill,
        ("award", what) => Glyph::of_treatment(what),
        (_, "call" | "phone") => Glyph::Phone,
        (_, "email" | "letter" | "post") => Glyph::Email,
        _ => Glyph::Meet,
    }
}

fn said(words: &Words, book: &BookState, event: &Happened) -> String {
    match event.kind.as_str() {
        "invoice" => match event.amount_minor {
            Some(minor) => {
                words.say(&Said::new("event-invoice").with("sum", Parameter::Money(minor)))
            }
            None => words.get("event-invoice-no-sum"),
        },
        "award" => {
            let name = book.treatment(&event.what).map_or_else(
                || capital(&words.choice(&event.what)),
                |treatment| {
                    words
                        .choose(&treatment.name.en, &treatment.name.ru)
                        .to_owned()
                },
            );
            let said = Said::new("event-award").text("treatment", name);
            match event.amount_minor {
                Some(minor) if minor > 0 => {
                    format!("{}, {}", words.say(&said), words.money(minor))
                }
                _ => words.say(&said),
            }
        }
        _ => capital(&words.choice(&event.what)),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_begins_with_a_capital_in_either_alphabet() {
        assert_eq!(capital("переговоры"), "Переговоры");
        assert_eq!(capital("e-mail"), "E-mail");
        assert_eq!(capital(""), "");
    }
}
