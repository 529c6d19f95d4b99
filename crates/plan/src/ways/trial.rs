//! Tries steps on copies: the policy edited, the book changed, all planned again.

use book::{Book, Change, Derived, Facts, apply};

use super::{Step, Way, WayIn};
use crate::explain::Explanation;
use crate::{
    CheckedProgramme, Lowered, Plan, PolicyChange, ProgrammeEdit, TreatmentEdit, attempt,
    check_policy, difference, lower,
};

/// One unit that wants one treatment.
#[derive(Clone, Copy)]
pub(super) struct Trial<'a> {
    pub(super) facts: Facts<'a>,
    pub(super) checked: &'a CheckedProgramme,
    pub(super) lowered: &'a Lowered,
    pub(super) plan: &'a Plan,
    pub(super) said: &'a Explanation,
    pub(super) unit_row: u32,
}

impl Trial<'_> {
    pub(super) fn treatment_id(&self) -> &str {
        &self.checked.programme().treatments[self.said.treatment as usize].id
    }

    /// A step that edits the programme.
    pub(super) fn programme(&self, edit: ProgrammeEdit) -> Step {
        let id = &self.checked.programme().id;
        Step::Policy(PolicyChange::programme(id, edit))
    }

    /// A step that edits the treatment.
    pub(super) fn treatment(&self, edit: TreatmentEdit) -> Step {
        let id = &self.checked.programme().id;
        Step::Policy(PolicyChange::treatment(id, self.treatment_id(), edit))
    }

    /// Whether the unit has the treatment in a plan.
    pub(super) fn is_in(&self, plan: &Plan) -> bool {
        plan.held(self.unit_row) >> self.said.treatment & 1 == 1
    }

    /// The way, if its steps bring the unit in.
    pub(super) fn way(&self, way: Way, steps: Vec<Step>) -> Option<WayIn> {
        let difference = self.with(&steps, |_, _, lowered, plan| {
            self.is_in(plan)
                .then(|| difference(self.facts, lowered, self.plan, plan))
        })??;
        Some(WayIn {
            way,
            steps,
            difference,
        })
    }

    /// Plans with the steps taken and looks at the result; `None` if they cannot be taken.
    pub(super) fn with<R>(
        &self,
        steps: &[Step],
        look: impl FnOnce(Facts<'_>, &CheckedProgramme, &Lowered, &Plan) -> R,
    ) -> Option<R> {
        let mut edits = Vec::new();
        let mut changes = Vec::new();
        for step in steps {
            match step {
                Step::Policy(edit) => edits.push(edit.clone()),
                Step::Book(change) => changes.push(change.clone()),
            }
        }
        if changes.is_empty() {
            let tried = attempt(self.facts, self.lowered, &edits).ok()?;
            let checked = tried.policy.programme(&self.checked.programme().id)?;
            return Some(look(self.facts, checked, &tried.lowered, &tried.plan));
        }
        let book = changed(self.facts.book, &changes)?;
        let derived = Derived::of(&book);
        let facts = Facts::new(&book, &derived);
        let policy = crate::change::apply_all(self.lowered.policy(), &edits).ok()?;
        let policy = check_policy(&policy, facts).ok()?;
        let checked = policy.programme(&self.checked.programme().id)?;
        let lowered = lower(facts, checked);
        let plan = Plan::of(&lowered);
        Some(look(facts, checked, &lowered, &plan))
    }
}

fn changed(book: &Book, changes: &[Change]) -> Option<Book> {
    let mut copy = book.clone();
    apply(&mut copy, changes).ok()?;
    Some(copy)
}
