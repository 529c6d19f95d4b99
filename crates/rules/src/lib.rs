//! Rules: who is meant, said precisely.
//!
//! A [`Rule`] is what a person wrote; [`check`](fn@check) turns it into a [`CheckedRule`] or says what is
//! wrong and where; [`CheckedRule::evaluate`] scans columns. This room must not know policies,
//! treatments or words: `words` makes the sentence of a rule.

mod anniversary;
mod bits;
mod change;
mod check;
mod diagnostic;
mod evaluate;
mod explain;
mod fold;
mod look;
mod matcher;
mod measure;
mod money;
mod operators;
mod proposal;
mod rule;
mod scan;
mod segment;
mod tree;
mod typed;

pub use bits::Bits;
pub use change::{MOST_CHANGES, MOST_STEPS, SmallestChange, Step};
pub use check::{DEEPEST, DEEPEST_WRITTEN, Scope, check};
pub use diagnostic::{Diagnostic, Fault};
pub use evaluate::{Evaluation, Evaluator, Memo, NodeCounts, NodeUnits};
pub use explain::{Gap, NodeOutcome};
pub use fold::fold;
pub use matcher::Matcher;
pub use operators::{OPERATORS, Operator, find_operator, operators_for};
pub use rule::{Measure, Operand, Period, Related, Rule, Test};
pub use segment::{Members, Segment, Segments};
pub use tree::CheckedRule;
pub use typed::{Shape, TypedOperand};
