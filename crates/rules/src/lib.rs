//! Rules: who is meant, said precisely.
//!
//! A [`Rule`] is what a person wrote; [`check`] turns it into a [`CheckedRule`] or says what is
//! wrong and where; [`CheckedRule::evaluate`] scans columns. This room must not know policies,
//! treatments or words: a rule's sentence is given as parts, and worded elsewhere.

mod diagnostic;
mod rule;
mod segment;

pub use diagnostic::{Diagnostic, Fault};
pub use rule::{Measure, Operand, Period, Related, Rule, Test};
pub use segment::{Members, Segment, Segments};
