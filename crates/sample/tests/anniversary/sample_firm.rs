//! The sample, made and planned once for all tests.

use std::sync::LazyLock;

use book::{Book, Derived, Facts, TableId, Unit, Value};
use plan::{CheckedPolicy, CheckedProgramme, Finding, Lowered, Plan, Report};

pub(crate) static SAMPLE: LazyLock<Sample> = LazyLock::new(|| {
    let document = sample::anniversary();
    let derived = Derived::of(&document.book);
    Sample { document, derived }
});

pub(crate) struct Sample {
    pub(crate) document: file::Document,
    pub(crate) derived: Derived,
}

/// A programme of the sample with its plan.
pub(crate) struct Planned {
    pub(crate) checked: CheckedProgramme,
    pub(crate) lowered: Lowered,
    pub(crate) plan: Plan,
    pub(crate) report: Report,
}

impl Sample {
    pub(crate) fn book(&self) -> &Book {
        &self.document.book
    }

    pub(crate) fn facts(&self) -> Facts<'_> {
        Facts::new(&self.document.book, &self.derived)
    }

    pub(crate) fn policy(&self) -> CheckedPolicy {
        plan::check_policy(self.document.policy().unwrap(), self.facts()).unwrap()
    }

    pub(crate) fn planned(&self, programme: &str) -> Planned {
        let checked = self.policy().programme(programme).unwrap().clone();
        let lowered = plan::lower(self.facts(), &checked);
        let plan = Plan::of(&lowered);
        let report = Report::of(self.facts(), &lowered, &plan);
        Planned {
            checked,
            lowered,
            plan,
            report,
        }
    }

    /// A field of a unit by its path.
    pub(crate) fn value(&self, unit: Unit, row: u32, path: &str) -> Value {
        let facts = self.facts();
        facts.value(unit, row, facts.resolve(unit, path).unwrap())
    }

    /// How many companies are at this stage.
    pub(crate) fn n_companies(&self, lifecycle: &str) -> usize {
        let is_so =
            |&row: &u32| self.value(Unit::Company, row, "lifecycle") == Value::choice(lifecycle);
        (0..self.book().companies().n_rows()).filter(is_so).count()
    }

    /// The name of a person or company, by id.
    pub(crate) fn name(&self, table: TableId, id: &str) -> String {
        let table = self.book().table(table);
        table.text(0, table.find(id).unwrap()).to_owned()
    }

    /// The name of a person and of the company, by the person's id.
    pub(crate) fn person(&self, id: &str) -> (String, String) {
        let people = self.book().people();
        let row = people.find(id).unwrap();
        let company = self.facts().company_of(row).unwrap();
        (
            people.text(book::fields::people::NAME, row).to_owned(),
            self.book().companies().text(0, company).to_owned(),
        )
    }
}

impl Planned {
    /// Ids of those who get a treatment, by how the seat was given if that is asked.
    pub(crate) fn awarded(&self, treatment: &str, seat: Option<&str>) -> Vec<&str> {
        let awards = self.report.awards.iter();
        awards
            .filter(|award| award.treatment == treatment)
            .filter(|award| seat.is_none_or(|seat| award.seat.name() == seat))
            .map(|award| award.unit.as_str())
            .collect()
    }

    /// Ids of those who wait for a treatment, in order.
    pub(crate) fn waiting(&self, treatment: &str) -> Vec<&str> {
        let waiting = self.report.waitlist.iter();
        waiting
            .filter(|wait| wait.treatment == treatment)
            .map(|wait| wait.unit.as_str())
            .collect()
    }

    pub(crate) fn findings(&self) -> Vec<Finding> {
        plan::findings(SAMPLE.facts(), &self.checked, &self.lowered, &self.plan)
    }

    pub(crate) fn found(&self, code: &str) -> Vec<Finding> {
        let mut findings = self.findings();
        findings.retain(|finding| finding.code == code);
        findings
    }
}
