//! What an edit of the policy would do: the plan of the changed policy, nothing made.

use words::Said;

use super::plan;
use crate::EditRequest;
use crate::history::Delta;
use crate::open::Open;
use crate::planned::Planning;
use crate::view::PlanView;

pub(crate) fn answer(open: &Open, request: &EditRequest) -> Result<PlanView, Said> {
    let intent = open.intent(request)?;
    let [Delta::Policies(policies)] = intent.forward.as_slice() else {
        return Err(Said::new("refused-no-preview"));
    };
    let planning = Planning::of(
        open.facts(),
        policies.last(),
        &open.programme,
        Some(&open.planning),
    );
    match planning.planned() {
        Some(planned) => Ok(plan::view(open.facts(), planned, None)),
        None => Err(planning
            .faults()
            .into_iter()
            .next()
            .unwrap_or_else(|| Said::new("refused-no-policy"))),
    }
}
