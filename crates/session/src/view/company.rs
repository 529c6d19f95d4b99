//! Everything about one company, for its page.

use serde::{Deserialize, Serialize};
use words::Said;

use super::{Event, Fact};

/// A company with its people, figures, facts and history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompanyView {
    pub id: String,
    pub name: String,
    pub lifecycle: String,
    pub since: Option<i32>,
    pub owner: String,
    /// What the plan gives the company itself.
    pub gives: Vec<Said>,
    pub holds: Vec<String>,
    pub people: Vec<CompanyPerson>,
    pub months: Vec<i64>,
    pub first_month: i32,
    pub revenue_minor: Option<i64>,
    pub revenue_total_minor: Option<i64>,
    pub n_invoices: u32,
    pub n_interactions: u32,
    pub n_awards: u32,
    pub facts: Vec<Fact>,
    /// Latest first: invoices of the company, interactions and awards of its people.
    pub events: Vec<Event>,
}

/// Somebody in a company.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompanyPerson {
    pub id: String,
    pub name: String,
    pub role: String,
    pub decision_maker: Option<bool>,
    pub holds: Vec<String>,
}
