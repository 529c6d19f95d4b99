//! The policy screen: the ladder of treatments, one treatment's rule with live counts, its terms.

mod add_condition;
mod exceptions;
mod ladder;
mod node;
mod operand;
mod ranking;
mod rule;
mod terms;
mod texts;

use session::Request;
use session::view::PolicyView;
use yew::prelude::*;

use crate::components::{Empty, PageHead};
use crate::hooks::{Loaded, use_view, use_words};
use crate::shell::Screen;
use ladder::Ladder;
use rule::RuleCard;
use terms::TermsDrawer;

pub(crate) use operand::{OperandField, blank};

/// See [`PolicyPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct PolicyPageProps {
    /// From the address.
    pub(crate) treatment: Option<String>,
}

/// The screen.
#[component]
pub(crate) fn PolicyPage(props: &PolicyPageProps) -> Html {
    let words = use_words();
    let request = Request::Policy {
        treatment: props.treatment.clone().unwrap_or_default(),
    };
    let loaded: Loaded<PolicyView> = use_view(Some(request));
    let sub = loaded.value.as_ref().map_or_else(String::new, |view| {
        words.count(
            if view.published {
                "policy-sub-published"
            } else {
                "policy-sub-draft"
            },
            view.version,
        )
    });
    let drawer = loaded
        .value
        .as_ref()
        .map(|view| html! { <TermsDrawer view={view.clone()} /> });
    html! {
        <Screen class="policy" drawer={drawer}>
            <PageHead title={words.get("screen-policy")} sub={sub} />
            <div class="pol" data-stale={loaded.stale.then_some("")}>
                if let Some(view) = loaded.value.clone() {
                    <Ladder view={view.clone()} />
                    <RuleCard view={view} />
                } else if let Some(refused) = loaded.refused {
                    <Empty title={words.get("policy-empty")} text={words.say(&refused)} />
                }
            </div>
        </Screen>
    }
}
