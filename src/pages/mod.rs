//! The screens, one folder each. A screen asks for its view, lays it out and hands edits over;
//! what can be worked out of a view without drawing is in [`crate::queries`].

mod clients;
mod counted;
mod import;
mod plan;
mod policy;
mod start;

pub(crate) use clients::ClientsPage;
pub(crate) use import::ImportPage;
pub(crate) use plan::PlanPage;
pub(crate) use policy::PolicyPage;
pub(crate) use start::StartPage;
