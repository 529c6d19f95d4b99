//! Verbs: what the page does when a person acts. Each asks the session, touches the browser
//! through `platform`, and tells the state what came of it. One verb a file.

mod copy;
mod desk;
mod edit;
mod hand_out;
mod open;
mod save;
mod start_policy;
mod step;

pub(crate) use desk::Desk;
pub(crate) use open::{LIST_FIELD, PLAN_FILE_FIELD};
pub(crate) use step::Step;
