//! The right drawer: always about what is selected. On a narrow window a sheet that peeks with
//! name and verdict, and opens to full height.

use yew::prelude::*;

use crate::components::{Glyph, Icon};
use crate::hooks::{use_desk, use_shell, use_words};
use crate::state::Action;

/// See [`Drawer`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct DrawerProps {
    /// Named after its subject.
    pub(crate) label: AttrValue,
    /// The subject, as the heading.
    pub(crate) title: AttrValue,
    /// Under the heading.
    #[prop_or_default]
    pub(crate) head: Html,
    /// Buttons beside the heading.
    #[prop_or_default]
    pub(crate) actions: Html,
    /// Without it the drawer cannot be closed.
    #[prop_or_default]
    pub(crate) on_close: Option<Callback<()>>,
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A drawer; its children are `section.dr-sec`.
#[component]
pub(crate) fn Drawer(props: &DrawerProps) -> Html {
    let (words, desk, full) = (use_words(), use_desk(), use_shell().sheet_full);
    let pull = Callback::from(move |_: MouseEvent| desk.act(Action::Sheet(!full)));
    let keyed = {
        let close = props.on_close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape"
                && let Some(close) = &close
            {
                event.prevent_default();
                close.emit(());
            }
        })
    };
    html! {
        <aside
            class="drawer"
            id="drawer"
            tabindex="-1"
            aria-label={props.label.clone()}
            data-open={full.then_some("full")}
            onkeydown={keyed}
        >
            <button type="button" class="dr-pull" aria-expanded={full.to_string()} onclick={pull}>
                <span class="sr">{ &props.label }</span>
            </button>
            <header class="dr-head">
                <div class="rowx spread">
                    <h2 class="trunc" title={props.title.clone()}>{ &props.title }</h2>
                    <span class="rowx tight">
                        { props.actions.clone() }
                        <span class="dr-close">
                            if let Some(close) = props.on_close.clone() {
                                <button
                                    type="button"
                                    class="btn"
                                    data-kind="quiet"
                                    data-icon=""
                                    data-size="s"
                                    aria-label={words.get("close")}
                                    onclick={move |_| close.emit(())}
                                >
                                    <Icon glyph={Glyph::Cross} />
                                </button>
                            }
                        </span>
                    </span>
                </div>
                { props.head.clone() }
            </header>
            { props.children.clone() }
        </aside>
    }
}
