//! Rules: who is meant, said precisely.
//!
//! A [`Rule`] is what a person wrote; [`check`] turns it into a [`CheckedRule`] or says what is
//! wrong and where; [`CheckedRule::evaluate`] scans columns. This room must not know policies,
//! treatments or words: a rule's sentence is given as parts, and worded elsewhere.

mod bits;
mod check;
mod diagnostic;
mod evaluate;
mod fold;
mod matcher;
mod operators;
mod rule;
mod scan;
mod segment;
mod tree;
mod typed;

pub use bits::Bits;
pub use check::{DEEPEST, Scope, check};
pub use diagnostic::{Diagnostic, Fault};
pub use evaluate::{Evaluation, Evaluator, Memo, NodeCounts};
pub use fold::fold;
pub use matcher::Matcher;
pub use operators::{OPERATORS, Operator, find_operator, operators_for};
pub use rule::{Measure, Operand, Period, Related, Rule, Test};
pub use segment::{Members, Segment, Segments};
pub use tree::CheckedRule;
pub use typed::{Shape, TypedOperand};
