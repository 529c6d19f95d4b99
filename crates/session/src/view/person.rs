//! Everything about one person, for the drawer.

use serde::{Deserialize, Serialize};
use words::Said;

use super::Cell;

/// A person with company, holdings, hints, facts and history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonView {
    pub id: String,
    pub name: String,
    pub role: String,
    pub company_id: String,
    pub company: String,
    pub decision_maker: Option<bool>,
    pub lifecycle: String,
    pub since: Option<i32>,
    /// What the plan gives: sentences such as "Gift, 14th of 50".
    pub gives: Vec<Said>,
    /// Treatments held, best first.
    pub holds: Vec<String>,
    pub hints: Vec<Hint>,
    /// Revenue by month, oldest first, with the first month's first day.
    pub months: Vec<i64>,
    pub first_month: i32,
    pub revenue_minor: Option<i64>,
    pub facts: Vec<Fact>,
    /// Latest first.
    pub events: Vec<Event>,
}

/// Something worth a look.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hint {
    pub said: Said,
}

/// A field and its value. `table`, `id` and `field` say where an edit goes; `table` is empty
/// where the field is derived.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Full path, for its name.
    pub path: String,
    pub value: Cell,
    pub table: String,
    pub id: String,
    pub field: String,
    /// `text`, `number`, `money`, `date`, `flag`, `choice`, `choices`, `ref`.
    pub kind: String,
}

/// An invoice, interaction or award.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub day: i32,
    /// `invoice`, `interaction` or `award`.
    pub kind: String,
    /// Kind of interaction or treatment, as in the book.
    pub what: String,
    pub amount_minor: Option<i64>,
    pub note: String,
    /// Another person's name where the event is theirs (a colleague's, or the invoice's contact).
    pub whose: String,
    pub owner: String,
}
