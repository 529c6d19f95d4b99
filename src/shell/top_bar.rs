//! The top bar: which book, programme and day; saved; undo; find; language, theme, share.

use words::Language;
use yew::prelude::*;

use super::as_of::AsOf;
use super::book_menu::BookMenu;
use super::saved::Saved;
use crate::commands;
use crate::components::{Choice, Glyph, Icon, Mark, Segmented};
use crate::hooks::{use_book, use_desk, use_edit, use_state_snapshot, use_words};
use crate::route::Route;
use crate::state::Theme;
use session::Edit;

/// The top bar.
#[component]
pub(crate) fn TopBar() -> Html {
    let words = use_words();
    html! {
        <header class="topbar">
            <a class="mark" href={Route::Start.format()} aria-label={words.get("app-name")}>
                <Mark /><span>{ words.get("app-name") }</span>
            </a>
            <BookMenu />
            <Programmes />
            <AsOf />
            <Saved />
            <span class="rowx tight undo">
                <CommandButton id="undo" glyph={Glyph::Undo} />
                <CommandButton id="redo" glyph={Glyph::Redo} />
            </span>
            <FindButton />
            <span class="sep"></span>
            <LanguageButton />
            <ThemeButton />
            <ShareButton />
        </header>
    }
}

/// Which programme the screens are about.
#[component]
fn Programmes() -> Html {
    let (book, words, edit) = (use_book(), use_words(), use_edit());
    let (choices, chosen) = book
        .overview
        .as_ref()
        .map_or_else(Default::default, |overview| {
            let choices: Vec<Choice> = overview
                .programmes
                .iter()
                .map(|line| {
                    Choice::new(
                        line.id.clone(),
                        words.choose(&line.name.en, &line.name.ru).to_owned(),
                    )
                })
                .collect();
            (choices, AttrValue::from(overview.programme.clone()))
        });
    let choose = edit.reform(|id: AttrValue| Edit::Programme { id: id.to_string() });
    html! {
        <span class="prog" hidden={choices.is_empty()}>
            <Segmented label={words.get("programme")} {choices} {chosen} on_choose={choose} />
        </span>
    }
}

/// See [`CommandButton`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct CommandButtonProps {
    id: &'static str,
    glyph: Glyph,
}

/// A command as a quiet button with its name for a title.
#[component]
fn CommandButton(props: &CommandButtonProps) -> Html {
    let (state, words, desk) = (use_state_snapshot(), use_words(), use_desk());
    let Some(command) = commands::by_id(props.id) else {
        return html! { <span hidden=true></span> };
    };
    let name = words.say(&command.name(&state));
    let title = command
        .keys
        .first()
        .map_or(name.clone(), |chord| format!("{name} ({})", chord.shown()));
    let able = (command.able)(&state);
    html! {
        <button
            type="button"
            class="btn"
            data-kind="quiet"
            data-icon=""
            data-command={props.id}
            disabled={!able}
            aria-label={name}
            aria-keyshortcuts={command.keys.first().and_then(|chord| chord.aria())}
            {title}
            onclick={move |_| (command.perform)(&desk, &state)}
        >
            <Icon glyph={props.glyph} />
        </button>
    }
}

#[component]
fn FindButton() -> Html {
    let (words, desk, state) = (use_words(), use_desk(), use_state_snapshot());
    let find = Callback::from(move |_: MouseEvent| {
        if let Some(command) = commands::by_id("find") {
            (command.perform)(&desk, &state);
        }
    });
    html! {
        <button type="button" class="findbox" data-command="find" aria-keyshortcuts="Control+K" aria-label={words.get("find-button")} onclick={find}>
            <Icon glyph={Glyph::Search} />
            <span>{ words.get("find-button") }</span>
            <kbd class="end">{ "Ctrl K" }</kbd>
        </button>
    }
}

#[component]
fn LanguageButton() -> Html {
    let (words, desk, state) = (use_words(), use_desk(), use_state_snapshot());
    let face = match words.language {
        Language::En => "EN",
        Language::Ru => "RU",
    };
    let switch = Callback::from(move |_: MouseEvent| {
        if let Some(command) = commands::by_id("language") {
            (command.perform)(&desk, &state);
        }
    });
    let name = words.get("command-language");
    html! {
        <button type="button" class="btn lang" data-command="language" data-kind="quiet" data-icon="" aria-label={name.clone()} title={name} onclick={switch}>
            { face }
        </button>
    }
}

/// Goes round the three themes; its picture is the one worn now.
#[component]
pub(crate) fn ThemeButton() -> Html {
    let (words, desk, state) = (use_words(), use_desk(), use_state_snapshot());
    let theme = state.settings.theme;
    let glyph = match theme {
        Theme::System => Glyph::Auto,
        Theme::Light => Glyph::Sun,
        Theme::Dark => Glyph::Moon,
    };
    let name = format!(
        "{}: {}",
        words.get("theme"),
        words.get(&format!("theme-{}", theme.id()))
    );
    let turn = Callback::from(move |_: MouseEvent| {
        if let Some(command) = commands::by_id("theme") {
            (command.perform)(&desk, &state);
        }
    });
    html! {
        <button type="button" class="btn theme" data-command="theme" data-kind="quiet" data-icon="" aria-label={name.clone()} title={name} onclick={turn}>
            <Icon {glyph} />
        </button>
    }
}

#[component]
fn ShareButton() -> Html {
    let (words, desk, book) = (use_words(), use_desk(), use_book());
    let name = book
        .overview
        .as_ref()
        .map(|overview| overview.book_name.clone())
        .unwrap_or_default();
    let title = words.get("command-save-copy");
    html! {
        <button type="button" class="btn share" data-command="save-copy" {title} onclick={move |_| desk.save_copy(&name)}>
            <Icon glyph={Glyph::Share} /><span>{ words.get("share") }</span>
        </button>
    }
}
