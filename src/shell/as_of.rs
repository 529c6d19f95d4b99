//! The day that all is said for. Moving it is an edit; today is offered, never taken by itself.

use book::Date;
use session::Edit;
use words::{Parameter, Said};
use yew::prelude::*;

use crate::components::{Dialog, Glyph, Icon, IconSize};
use crate::hooks::{use_book, use_desk, use_dismiss, use_edit, use_words};
use crate::platform::page::{clock, element};
use crate::state::Action;

/// The day, and a popover to move it.
#[component]
pub(crate) fn AsOf() -> Html {
    let (book, words, edit) = (use_book(), use_words(), use_edit());
    let open = use_state(|| false);
    let node = use_node_ref();
    let dismiss = {
        let open = open.setter();
        use_callback((), move |(), ()| open.set(false))
    };
    use_dismiss(&node, *open, "as-of", dismiss);
    let day = book.overview.as_ref().map_or(0, |overview| overview.as_of);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let said = words.say(&Said::new("as-of").with("day", Parameter::Date(day)));
    html! {
        <span class="menu-box asof-box" ref={node}>
            <button type="button" id="as-of" class="asof" aria-haspopup="dialog" aria-expanded={open.to_string()} onclick={toggle}>
                <Icon glyph={Glyph::Cal} size={IconSize::Small} />{ said }
            </button>
            <span class="menu-slot">
                if *open {
                    <div class="popover" role="dialog" aria-label={words.get("as-of-label")}>
                        <DayForm {day} on_day={edit.reform(|day| Edit::AsOf { day })} />
                    </div>
                }
            </span>
        </span>
    }
}

/// The same as a dialog, for where the bar has no room.
#[component]
pub(crate) fn DaySheet() -> Html {
    let (book, words, edit, desk) = (use_book(), use_words(), use_edit(), use_desk());
    let close = Callback::from(move |()| desk.act(Action::Show(None)));
    let day = book.overview.as_ref().map_or(0, |overview| overview.as_of);
    html! {
        <Dialog label={words.get("as-of-label")} on_close={close.clone()}>
            <div class="body"><DayForm {day} on_day={edit.reform(|day| Edit::AsOf { day })} /></div>
            <footer>
                <button type="button" class="btn" onclick={close.reform(|_: MouseEvent| ())}>{ words.get("close") }</button>
            </footer>
        </Dialog>
    }
}

/// See [`DayForm`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct DayFormProps {
    day: i32,
    on_day: Callback<i32>,
}

#[component]
fn DayForm(props: &DayFormProps) -> Html {
    let words = use_words();
    use_effect_with((), |()| {
        element::focus_id("as-of-day");
    });
    let changed = {
        let on_day = props.on_day.clone();
        Callback::from(move |event: Event| {
            if let Some(day) = Date::parse(&element::value(&event)) {
                on_day.emit(day.0);
            }
        })
    };
    let today = clock::today();
    let to_today = props.on_day.reform(move |_: MouseEvent| today);
    html! {
        <div class="stack">
            <div class="field">
                <label for="as-of-day">{ words.get("as-of-label") }</label>
                <input type="date" class="input" id="as-of-day" value={Date(props.day).to_string()} onchange={changed} />
                <span class="hint">{ words.get("as-of-hint") }</span>
            </div>
            <div class="acts">
                <button type="button" class="btn" data-size="s" disabled={today == props.day} onclick={to_today}>
                    { words.say(&Said::new("as-of-today").with("day", Parameter::Date(today))) }
                </button>
            </div>
        </div>
    }
}
