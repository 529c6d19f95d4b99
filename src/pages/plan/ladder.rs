//! The ladder: all bands in order of precedence, and what a number being typed in one of them
//! would do to all.

use std::collections::BTreeSet;
use std::rc::Rc;

use session::view::{Band, PlanView};
use session::{Edit, EditRequest, Request};
use yew::prelude::*;

use super::band::BandView;
use crate::hooks::{use_media, use_view};
use crate::queries::{density, gauge};

/// See [`Ladder`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct LadderProps {
    pub(crate) plan: Rc<PlanView>,
    /// Whose explanation is open, and for which treatment.
    pub(crate) person: Option<AttrValue>,
    pub(crate) treatment: Option<AttrValue>,
    /// Treatments whose bands are wanted whole.
    pub(crate) opened: BTreeSet<String>,
    /// Whether all are, for paper.
    pub(crate) printing: bool,
    pub(crate) on_open: Callback<(String, bool)>,
}

/// The ladder.
#[component]
pub(crate) fn Ladder(props: &LadderProps) -> Html {
    let typed = use_state(|| None::<(String, u32)>);
    let preview = use_view::<PlanView>(typed.as_ref().map(|(id, n)| preview_of(id, *n)));
    let narrow = use_media("(max-width: 43.99rem)");
    let bands = &props.plan.bands;
    let counts: Vec<usize> = bands.iter().map(|band| band.n_awarded as usize).collect();
    let gauges = gauge::style(bands, narrow);
    let preview = preview.value.filter(|then| then.bands.len() == bands.len());
    let on_type = {
        let typed = typed.setter();
        Callback::from(move |next| typed.set(next))
    };
    html! {
        <div class="bands">
            for (at, density) in density::of_bands(&counts).into_iter().enumerate() {
                <BandView
                    key={bands[at].treatment.clone()}
                    plan={props.plan.clone()}
                    {at}
                    {density}
                    {gauges}
                    preview={preview.clone()}
                    typed={typed.as_ref().filter(|(id, _)| *id == bands[at].treatment).map(|(_, n)| *n)}
                    opened={props.printing || props.opened.contains(&bands[at].treatment)}
                    selected={selected(props, &bands[at])}
                    on_type={on_type.clone()}
                    on_open={props.on_open.clone()}
                />
            }
        </div>
    }
}

fn preview_of(treatment: &str, n: u32) -> Request {
    let edit = Edit::Maximum {
        treatment: treatment.to_owned(),
        n: Some(n),
    };
    // Nothing is made, so nobody made it at any time.
    Request::Preview(EditRequest {
        edit,
        author: String::new(),
        time: 0,
    })
}

/// The selected person, for the band it was selected in (or for all, if it came by name).
fn selected(props: &LadderProps, band: &Band) -> Option<AttrValue> {
    let here = props
        .treatment
        .as_deref()
        .is_none_or(|id| id == band.treatment);
    props.person.clone().filter(|_| here)
}
