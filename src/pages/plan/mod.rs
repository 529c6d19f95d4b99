//! The plan: who gets what, in order of precedence, and beside it why.

mod announced;
mod band;
mod band_head;
mod cut;
mod empty;
mod figures;
mod findings;
mod gauge;
mod ladder;
mod owed;
mod places;
mod screen;
mod what_if;
mod why;

pub(crate) use screen::PlanPage;
