//! After a change, what it did to people is said once to those who listen to the page.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use session::view::PlanView;
use yew::prelude::*;

use crate::hooks::{use_desk, use_words};
use crate::queries::changes;
use crate::state::Action;

/// Said when nothing more has changed for this long.
const QUIET_MS: u32 = 400;

/// Announces the difference between the plan last seen and this one.
#[hook]
pub(super) fn use_announced(plan: Option<Rc<PlanView>>) {
    let (desk, words) = (use_desk(), use_words());
    let last = use_mut_ref(|| None::<Rc<PlanView>>);
    let fingerprint = plan.as_ref().map(|plan| plan.fingerprint.clone());
    use_effect_with(fingerprint, move |_| {
        let before = std::mem::replace(&mut *last.borrow_mut(), plan.clone());
        let timer = before.zip(plan).map(|(before, after)| {
            let said = words.say(&changes::announced(&before, &after));
            Timeout::new(QUIET_MS, move || desk.act(Action::Announce(said)))
        });
        move || drop(timer)
    });
}
