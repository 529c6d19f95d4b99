//! The policy screen: the ladder of treatments, one treatment's rule with live counts, its terms.

mod add_condition;
mod exceptions;
mod ladder;
mod name_fields;
mod node;
mod operand;
mod ranking;
mod rule;
mod segment;
mod start;
mod terms;
mod texts;
mod tree;
mod walk;

use session::view::PolicyView;
use session::{Figure, Request};
use words::Words;
use yew::prelude::*;

use crate::components::{Empty, PageHead};
use crate::hooks::{Loaded, use_view, use_words};
use crate::pages::counted::{CountedDrawer, OpenFigure};
use crate::platform::page::element;
use crate::shell::Screen;
use ladder::Ladder;
use rule::RuleCard;
use segment::SegmentCard;
use terms::TermsDrawer;

pub(crate) use operand::{OperandField, blank};
pub(crate) use start::StartPolicy;

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
    let figure = use_state(|| None::<Figure>);
    let segment = use_state(|| None::<AttrValue>);
    let open_figure = {
        let figure = figure.setter();
        use_callback((), move |counted: Figure, ()| {
            figure.set(Some(counted));
            element::focus_soon("drawer");
        })
    };
    {
        // Another treatment is another subject.
        let (figure, segment) = (figure.setter(), segment.setter());
        use_effect_with(props.treatment.clone(), move |_| {
            figure.set(None);
            segment.set(None);
        });
    }
    let shut = {
        let figure = figure.setter();
        Callback::from(move |()| figure.set(None))
    };
    let open_segment = {
        let segment = segment.setter();
        Callback::from(move |id: AttrValue| segment.set(Some(id)))
    };
    let back = {
        let segment = segment.setter();
        Callback::from(move |()| segment.set(None))
    };
    let drawer = loaded.value.as_ref().map(|view| match (*figure).clone() {
        Some(counted) => {
            html! { <CountedDrawer figure={counted} on_pick={Callback::noop()} on_close={shut} /> }
        }
        None => html! { <TermsDrawer view={view.clone()} on_segment={open_segment} /> },
    });
    html! {
        <ContextProvider<OpenFigure> context={OpenFigure(open_figure)}>
        <Screen class="policy" drawer={drawer}>
            <PageHead title={words.get("screen-policy")} sub={sub} />
            <div class="pol" data-stale={loaded.stale.then_some("")}>
                if let Some(view) = loaded.value.clone() {
                    <Ladder view={view.clone()} />
                    if let Some(id) = (*segment).clone() {
                        <SegmentCard segment={id} from={shown_name(&view, &words)} on_back={back} />
                    } else {
                        <RuleCard view={view} />
                    }
                } else if let Some(refused) = loaded.refused {
                    <Empty title={words.get("policy-empty")} text={words.say(&refused)}>
                        <StartPolicy />
                    </Empty>
                }
            </div>
        </Screen>
        </ContextProvider<OpenFigure>>
    }
}

/// The name of the treatment shown.
fn shown_name(view: &PolicyView, words: &Words) -> AttrValue {
    let rung = view.rungs.get(view.selected as usize);
    rung.map_or_else(AttrValue::default, |rung| {
        words.choose(&rung.name.en, &rung.name.ru).to_owned().into()
    })
}
