//! Every figure opens into the people it counts: the button that a figure is, and the drawer
//! with the list behind it.

use session::view::{CountedLine, CountedView};
use session::{Figure, Request};
use words::Words;
use yew::prelude::*;

use crate::components::{Note, Tone};
use crate::hooks::{use_desk, use_shell, use_view, use_words};
use crate::platform::page::keys;
use crate::route::Route;
use crate::shell::Drawer;

/// How many are listed at first, and how many more at a time.
const LISTED: u32 = 100;

/// Opens a figure on the screen around.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OpenFigure(pub(crate) Callback<Figure>);

/// See [`FigureButton`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct FigureButtonProps {
    pub(crate) figure: Figure,
    /// What is drawn; for readers too, unless there is a label.
    pub(crate) children: Html,
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) class: Classes,
    #[prop_or_default]
    pub(crate) title: Option<AttrValue>,
}

/// A figure that opens.
#[component]
pub(crate) fn FigureButton(props: &FigureButtonProps) -> Html {
    let open = use_context::<OpenFigure>();
    let pressed = {
        let figure = props.figure.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(OpenFigure(open)) = &open {
                open.emit(figure.clone());
            }
        })
    };
    html! {
        <button
            type="button"
            class={classes!("fig", props.class.clone())}
            aria-label={props.label.clone()}
            title={props.title.clone()}
            onclick={pressed}
        >
            { props.children.clone() }
        </button>
    }
}

/// See [`CountedDrawer`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct CountedDrawerProps {
    pub(crate) figure: Figure,
    /// Somebody of the list was chosen.
    pub(crate) on_pick: Callback<String>,
    pub(crate) on_close: Callback<()>,
}

/// The list.
#[component]
pub(crate) fn CountedDrawer(props: &CountedDrawerProps) -> Html {
    let words = use_words();
    let limit = use_state(|| LISTED);
    {
        let limit = limit.setter();
        use_effect_with(props.figure.clone(), move |_| limit.set(LISTED));
    }
    let free = use_shell().overlay.is_none();
    use_effect_with((free, props.on_close.clone()), |(free, close)| {
        // Esc closes it wherever the focus is; whoever else heard the key goes first.
        let close = close.clone();
        let heard = free.then(|| {
            keys::on_key(Callback::from(move |event: KeyboardEvent| {
                if event.key() == "Escape" && !event.default_prevented() {
                    event.prevent_default();
                    close.emit(());
                }
            }))
        });
        move || drop(heard)
    });
    let counted = use_view::<CountedView>(Some(Request::Counted {
        figure: props.figure.clone(),
        limit: *limit,
    }));
    let Some(view) = counted.value.clone() else {
        let said = counted
            .refused
            .as_ref()
            .map_or_else(String::new, |said| words.say(said));
        return html! {
            <Drawer label={words.get("screen-plan")} title={words.get("screen-plan")} on_close={props.on_close.clone()}>
                <section class="dr-sec" hidden={said.is_empty()}><Note tone={Tone::Warn}>{ said }</Note></section>
            </Drawer>
        };
    };
    let title = words.say(&view.title);
    let unseen = (view.n as usize).saturating_sub(view.lines.len());
    let more = {
        let limit = limit.clone();
        Callback::from(move |_: MouseEvent| limit.set(limit.saturating_mul(5)))
    };
    // A finding is a sentence: too long for a heading.
    let is_long = title.chars().count() > 44;
    let heading = match (is_long, view.title.code.starts_with("finding-")) {
        (true, true) => words.get("findings-title"),
        (true, false) => words.get("counted-head"),
        (false, _) => title.clone(),
    };
    html! {
        <Drawer label={title.clone()} title={heading} on_close={props.on_close.clone()}>
            <section class="dr-sec counted">
                <p class="verdictline" hidden={!is_long}>{ &title }</p>
                <p class="data dim">
                    { if view.n == 0 { words.get("counted-nobody") } else { words.count(if view.is_company { "n-firms" } else { "n-people" }, view.n) } }
                </p>
                <ol class="near counted-lines">
                    for (at, line) in view.lines.iter().enumerate() {
                        <li key={at}><Line line={line.clone()} explains={view.explains} on_pick={props.on_pick.clone()} /></li>
                    }
                </ol>
                <p class="more" hidden={unseen == 0}>
                    <button type="button" class="linkish data" onclick={more}>{ words.count("and-more", unseen) }</button>
                </p>
            </section>
        </Drawer>
    }
}

/// See [`Line`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct LineProps {
    line: CountedLine,
    explains: bool,
    on_pick: Callback<String>,
}

/// One of those counted; opens the explanation where there is one.
#[component]
fn Line(props: &LineProps) -> Html {
    let (words, desk) = (use_words(), use_desk());
    let line = &props.line;
    let note = note(line, &words);
    let face = html! {
        <>
            <span class="rk">{ line.rank.map(|rank| rank.to_string()).unwrap_or_default() }</span>
            <span>
                { &line.name }
                <span class="mute" hidden={line.company.is_empty()}>{ format!(", {}", line.company) }</span>
                <span class="out" hidden={note.is_empty()}>{ note }</span>
            </span>
        </>
    };
    if !props.explains {
        return html! { <span class="near-line">{ face }</span> };
    }
    let pressed = {
        let (pick, id) = (props.on_pick.clone(), line.id.clone());
        let to = Route::why(&line.id, line.treatment.as_deref());
        move |_: MouseEvent| {
            pick.emit(id.clone());
            desk.go(&to);
        }
    };
    html! { <button type="button" class="near-line" onclick={pressed}>{ face }</button> }
}

fn note(line: &CountedLine, words: &Words) -> String {
    if line.note.code.is_empty() {
        String::new()
    } else {
        words.say(&line.note)
    }
}
