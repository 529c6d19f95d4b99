//! Why somebody has what they have: the verdict, the conditions, the rank and the ways in.

use book::{Facts, Unit, fields};
use plan::explain::{Explanation, explain, explain_only};
use words::{Language, Said, Words};

use super::overview::ink;
use super::people::{self, both};
use super::plan::{count, treatment_name};
use super::{conditions, verdict, ways};
use crate::open::Open;
use crate::planned::Planned;
use crate::view::{Neighbour, OtherTreatment, WhyView};

/// What the parts of the answer are made from.
pub(crate) struct Asked<'a> {
    pub(crate) facts: Facts<'a>,
    pub(crate) planned: &'a Planned,
    pub(crate) unit: Unit,
    pub(crate) row: u32,
    /// English, Russian.
    pub(crate) words: [Words; 2],
}

/// The explanation of a unit; of the treatment that is nearest to being decided otherwise if none is
/// named.
pub(crate) fn answer(open: &Open, id: &str, treatment: Option<&str>) -> Result<WhyView, Said> {
    let planned = open
        .planned()
        .ok_or_else(|| Said::new("refused-no-policy"))?;
    let facts = open.facts();
    let unit = planned.programme().unit;
    let row =
        row_of(facts, unit, id).ok_or_else(|| Said::new("refused-no-record").text("id", id))?;
    let words = [Language::En, Language::Ru].map(|language| Words::new(language, facts.book.home));
    let asked = Asked {
        facts,
        planned,
        unit,
        row,
        words,
    };
    let at = treatment
        .and_then(|id| planned.position(id))
        .unwrap_or_else(|| asked.nearest());
    asked.view(at).ok_or_else(|| Said::new("refused-no-policy"))
}

/// The row of a unit by its own id, or of a person's company in a programme of companies.
fn row_of(facts: Facts<'_>, unit: Unit, id: &str) -> Option<u32> {
    facts
        .book
        .table(unit.table())
        .find(id)
        .or_else(|| match unit {
            Unit::Company => facts.company_of(facts.book.people().find(id)?),
            Unit::Person => None,
        })
}

impl Asked<'_> {
    /// The best treatment that the unit gets or waits for; the best of all if there is none.
    fn nearest(&self) -> usize {
        let n = self.planned.programme().treatments.len();
        (0..n)
            .find(|&at| {
                let plan = &self.planned.plan;
                plan.award(self.row, count(at)).is_some()
                    || plan.waiting(self.row, count(at)).is_some()
            })
            .unwrap_or(0)
    }

    fn explain(&self, at: usize, with_ways: bool) -> Option<Explanation> {
        let checked = self.planned.checked()?;
        let (lowered, plan) = (&self.planned.lowered, &self.planned.plan);
        let explained = if with_ways { explain } else { explain_only };
        explained(self.facts, checked, lowered, plan, self.row, count(at))
    }

    fn view(&self, at: usize) -> Option<WhyView> {
        let said = self.explain(at, true)?;
        let programme = self.planned.programme();
        let treatment = programme.treatments.get(at)?;
        let company = people::company_row(self.facts, self.unit, self.row);
        let is_person = self.unit == Unit::Person;
        let (verdict, deciding) = verdict::of(self, &said);
        let pin = programme
            .pins
            .iter()
            .find(|pin| pin.treatment == treatment.id && pin.unit == said.unit);
        let exclusion = programme.exclusions.iter().find(|exclusion| {
            exclusion.unit == said.unit
                && exclusion
                    .treatment
                    .as_ref()
                    .is_none_or(|id| *id == treatment.id)
        });
        let others = (0..programme.treatments.len()).filter(|&other| other != at);
        Some(WhyView {
            id: said.unit.clone(),
            name: people::name(self.facts, self.unit, self.row).to_owned(),
            role: if is_person {
                self.facts
                    .book
                    .people()
                    .text(fields::people::ROLE, self.row)
                    .to_owned()
            } else {
                String::new()
            },
            company: if is_person {
                people::company_name(self.facts, company)
            } else {
                String::new()
            },
            lifecycle: people::company_text(self.facts, company, "lifecycle"),
            since: people::since(self.facts, company).map(|day| day.0),
            decision_maker: if is_person {
                people::flag(self.facts, fields::people::DECISION_MAKER, self.row)
            } else {
                None
            },
            owner: people::owner_name(self.facts, company),
            verdict,
            deciding,
            treatment: treatment.id.clone(),
            treatment_name: both(&treatment.name),
            ink: ink(programme, at),
            summary: verdict::summary(self, &said),
            conditions: conditions::views(self, &treatment.eligibility, &said),
            rank: said.rank,
            rank_said: said.rank.map(|rank| verdict::rank_said(self, &said, rank)),
            rank_note: Some(verdict::rank_note(self, &said)).filter(|_| said.rank.is_some()),
            neighbours: self.neighbours(&said),
            ways: ways::views(self, at, &said),
            others: others.filter_map(|other| self.other(other)).collect(),
            notes: verdict::notes(self, at, &said),
            holds_it: said.holding.contains(&count(at)),
            pinned: pin.map(|pin| pin.reason.clone()),
            excluded: exclusion.map(|exclusion| exclusion.reason.clone()),
            would_displace: ways::displaced(self, &said),
            unit_cost_minor: treatment.unit_cost_minor,
        })
    }

    fn other(&self, at: usize) -> Option<OtherTreatment> {
        let said = self.explain(at, false)?;
        let programme = self.planned.programme();
        let treatment = &programme.treatments[at];
        Some(OtherTreatment {
            treatment: treatment.id.clone(),
            name: both(&treatment.name),
            ink: ink(programme, at),
            summary: verdict::summary(self, &said),
            conditions: conditions::views(self, &treatment.eligibility, &said),
        })
    }

    fn neighbours(&self, said: &Explanation) -> Vec<Neighbour> {
        let table = self.facts.book.table(self.unit.table());
        let mut after_cut = false;
        said.neighbours
            .iter()
            .map(|near| {
                let row = table.find(&near.unit).unwrap_or(self.row);
                let place = people::place(self.facts, self.unit, row);
                let cut_before = std::mem::replace(&mut after_cut, near.is_last_in);
                let value = near.keys.first().cloned().unwrap_or_default();
                Neighbour {
                    id: near.unit.clone(),
                    rank: near.rank,
                    name: place.name,
                    company: place.company,
                    value: super::cells::cell(self.facts, book::Kind::Text, value),
                    me: near.is_self,
                    cut_before,
                }
            })
            .collect()
    }

    /// Whether one more place of a treatment would go to this unit.
    pub(crate) fn is_next(&self, at: u32) -> bool {
        let solution = self.planned.plan.solution();
        allocation::next_in(&self.planned.lowered.problem, solution, at) == Some(self.row)
    }

    /// What keeps the unit from a treatment even where there are places for all.
    pub(crate) fn blocked(&self, at: u32) -> Option<allocation::Reason> {
        let mut problem = self.planned.lowered.problem.clone();
        problem.treatments[at as usize].maximum = None;
        self.planned.plan.again(&problem, at).skipped(self.row, at)
    }

    /// The name of a unit by id.
    pub(crate) fn name_of(&self, id: &str) -> String {
        let row = self.facts.book.table(self.unit.table()).find(id);
        row.map_or_else(
            || id.to_owned(),
            |row| people::name(self.facts, self.unit, row).to_owned(),
        )
    }

    pub(crate) fn treatment_name(&self, at: u32) -> words::Parameter {
        treatment_name(self.planned, at as usize)
    }
}
