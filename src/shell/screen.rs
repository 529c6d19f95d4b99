//! A screen within the frame: main, and beside it the drawer about what is selected.

use yew::prelude::*;

use crate::platform::page::element;

/// See [`Screen`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ScreenProps {
    pub(crate) children: Html,
    /// A [`super::Drawer`]; nothing where nothing is selected.
    #[prop_or_default]
    pub(crate) drawer: Option<Html>,
    /// For the style sheet: `plan`.
    pub(crate) class: &'static str,
}

/// A screen.
#[component]
pub(crate) fn Screen(props: &ScreenProps) -> Html {
    use_effect_with((), |()| {
        // Coming from another screen, the element that had the focus is gone.
        if element::focus_is_nowhere() {
            element::focus_id("main");
        }
    });
    html! {
        <div class={classes!("screen", props.class)}>
            <main class="main" id="main" tabindex="-1">{ props.children.clone() }</main>
            <div class="drawer-slot">
                if let Some(drawer) = props.drawer.clone() {
                    { drawer }
                }
            </div>
        </div>
    }
}
