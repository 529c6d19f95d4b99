//! Why somebody has what they have: the drawer of the plan.

mod by_hand;
mod conditions;
mod drawer;
mod neighbours;
mod others;
mod ways;

pub(crate) use drawer::WhyDrawer;
