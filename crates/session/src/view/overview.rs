//! The line of state under each station, and the top bar.

use serde::{Deserialize, Serialize};
use words::Said;

use super::Both;

/// The book and the programme at a glance.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    pub book_id: String,
    pub book_name: String,
    /// Counts edits of this book, undone ones too.
    pub revision: u64,
    pub as_of: i32,
    /// ISO code of the book's currency.
    pub currency: String,
    pub n_people: u32,
    pub n_companies: u32,
    pub n_active_companies: u32,
    pub programmes: Vec<ProgrammeLine>,
    /// Id of the programme the screens are about; empty if there is none.
    pub programme: String,
    pub treatments: Vec<TreatmentName>,
    pub policy_version: u32,
    pub published: bool,
    /// Awards of all treatments but the base, and of the base.
    pub n_places: u32,
    pub n_base: u32,
    pub n_findings: u32,
    /// What undo would take back, and redo make again.
    pub undo: Option<Said>,
    pub redo: Option<Said>,
    /// SHA-256 of the plan, hexadecimal.
    pub plan_fingerprint: String,
    /// What is wrong with the policy, if it cannot be planned by.
    pub faults: Vec<Said>,
}

/// A programme to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeLine {
    pub id: String,
    pub name: Both,
}

/// A treatment's name and ink.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TreatmentName {
    pub id: String,
    pub name: Both,
    /// 1 is the darkest; the base is 4.
    pub ink: u8,
    /// Whether it is something one is invited to.
    pub gathering: bool,
}

/// Somebody found by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchHit {
    pub id: String,
    pub name: String,
    pub company: String,
    pub is_company: bool,
    /// Treatment held, if any.
    pub holds: Option<String>,
}
