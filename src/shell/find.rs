//! "Find anybody": people, companies and everything that can be done, by typing.

use session::Request;
use session::view::SearchHit;
use words::Said;
use yew::prelude::*;

use crate::components::{Dialog, Glyph, Icon};
use crate::hooks::{use_desk, use_state_snapshot, use_view, use_words};
use crate::platform::page::element;
use crate::queries::finds::{self, Find as Found};
use crate::state::{Action, State};
use crate::tasks::Desk;

const PEOPLE_AT_MOST: u32 = 8;
const COMMANDS_AT_MOST: usize = 8;

/// The dialog.
#[component]
pub(crate) fn Find() -> Html {
    let (words, desk, state) = (use_words(), use_desk(), use_state_snapshot());
    let typed = use_state(String::new);
    let at = use_state(|| 0_usize);
    let text = typed.trim().to_owned();
    let wanted = !text.is_empty() && state.book.overview.is_some();
    let hits = use_view::<Vec<SearchHit>>(wanted.then(|| Request::Find {
        text: text.clone(),
        limit: PEOPLE_AT_MOST,
    }));
    use_effect_with((), |()| {
        element::focus_id("find-field");
    });
    let people: Vec<SearchHit> = hits.value.as_deref().cloned().unwrap_or_default();
    let n_people = people.len();
    let mut lines: Vec<Found> = people.into_iter().map(Found::Hit).collect();
    let commands = finds::commands(&text, &state, &words);
    lines.extend(commands.into_iter().take(COMMANDS_AT_MOST).map(Found::Do));
    let chosen = (*at).min(lines.len().saturating_sub(1));

    let close = {
        let desk = desk.clone();
        Callback::from(move |()| desk.act(Action::Show(None)))
    };
    let choose = {
        let (desk, state) = (desk.clone(), state.clone());
        Callback::from(move |line: Found| perform(&line, &desk, &state))
    };
    let keyed = {
        let (at, lines, choose) = (at.clone(), lines.clone(), choose.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                if let Some(line) = lines.get(chosen) {
                    choose.emit(line.clone());
                }
            }
            "ArrowDown" | "ArrowUp" => {
                if let Some(next) = crate::components::moved(&event.key(), chosen, lines.len()) {
                    event.prevent_default();
                    element::reveal(&format!("find-{next}"));
                    at.set(next);
                }
            }
            _ => {}
        })
    };
    let input = {
        let (typed, at) = (typed.clone(), at.clone());
        Callback::from(move |event: InputEvent| {
            typed.set(element::value(&event));
            at.set(0);
        })
    };
    let nobody = wanted && n_people == 0 && hits.value.is_some();
    html! {
        <Dialog label={words.get("find-button")} on_close={close} class="pal">
            <div class="q">
                <Icon glyph={Glyph::Search} />
                <input
                    id="find-field"
                    role="combobox"
                    aria-expanded="true"
                    aria-controls="find-lines"
                    aria-activedescendant={(!lines.is_empty()).then(|| format!("find-{chosen}"))}
                    aria-label={words.get("find-button")}
                    placeholder={words.get("find-placeholder")}
                    autocomplete="off"
                    value={(*typed).clone()}
                    oninput={input}
                    onkeydown={keyed}
                />
                <kbd class="end">{ "Esc" }</kbd>
            </div>
            <ul class="menu" role="listbox" id="find-lines" aria-label={words.get("find-button")}>
                <li class="hd small mute" role="presentation" hidden={n_people == 0}>{ words.get("find-people") }</li>
                <li class="hd small mute" role="presentation" hidden={!nobody}>
                    { words.say(&Said::new("find-nobody").text("text", text)) }
                </li>
                for (i, line) in lines.iter().enumerate().take(n_people) {
                    <Line key={format!("p{i}")} line={line.clone()} number={i} chosen={i == chosen} on_choose={choose.clone()} />
                }
                <li class="hd small mute" role="presentation" hidden={lines.len() == n_people}>{ words.get("find-do") }</li>
                for (i, line) in lines.iter().enumerate().skip(n_people) {
                    <Line key={format!("c{i}")} line={line.clone()} number={i} chosen={i == chosen} on_choose={choose.clone()} />
                }
            </ul>
        </Dialog>
    }
}

fn perform(line: &Found, desk: &Desk, state: &State) {
    desk.act(Action::Show(None));
    match line {
        Found::Hit(hit) => {
            desk.go(&finds::place_of(hit, state.place.route.screen()));
            element::focus_soon("drawer");
        }
        Found::Do(command) => (command.perform)(desk, state),
    }
}

/// See [`Line`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct LineProps {
    line: Found,
    number: usize,
    chosen: bool,
    on_choose: Callback<Found>,
}

#[component]
fn Line(props: &LineProps) -> Html {
    let (words, state) = (use_words(), use_state_snapshot());
    let press = {
        let (line, choose) = (props.line.clone(), props.on_choose.clone());
        Callback::from(move |_: MouseEvent| choose.emit(line.clone()))
    };
    let said = match &props.line {
        Found::Hit(hit) => html! { <span><b>{ &hit.name }</b>{ " " }{ &hit.company }</span> },
        Found::Do(command) => html! { <span>{ words.say(&command.name(&state)) }</span> },
    };
    let keys = match &props.line {
        Found::Do(command) => command.keys.first().map(|chord| chord.shown()),
        Found::Hit(_) => None,
    };
    html! {
        <li
            role="option"
            id={format!("find-{}", props.number)}
            aria-selected={props.chosen.to_string()}
            onclick={press}
        >
            <span class="menu-line">
                { said }
                <kbd hidden={keys.is_none()}>{ keys.unwrap_or_default() }</kbd>
            </span>
        </li>
    }
}
