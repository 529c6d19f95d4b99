//! Scarce seats, given out by a procedure that one can read aloud.
//!
//! Integers only: a [`Problem`] goes in, a [`Solution`] comes out, and [`check`](fn@check) says
//! what is wrong with a solution without trusting whoever made it. This room knows no
//! client, rule, date, currency or language: units, groups, owners and treatments are
//! indices, money is minor units, and the caller has done all ranking.
//!
//! # The procedure
//!
//! Treatments take their turn in order of precedence. A unit that already holds an
//! earlier treatment is no candidate for a later one, unless the later one lists the
//! earlier in [`Treatment::also_with`]; a pair in [`Treatment::excludes`] never meets in
//! one unit, whatever else is said. In its turn a treatment gives seats
//!
//! 1. to **pins**, by rank; pinned units that are not ranked come after, as listed;
//! 2. to **obligations**, one after the other, by rank; a unit that holds something
//!    better gets the treatment in addition, unless what it holds settles the debt;
//! 3. from each **reserve** to its own list, in that list's order;
//! 4. when it is the **base** treatment: to the members of the base who hold nothing
//!    yet, by rank;
//! 5. as **open** seats, by rank.
//!
//! Reserved seats are set aside before anybody is seated, so nobody outside the segment
//! takes one before the segment is served. A pinned or owed unit of the segment sits on
//! a reserved seat while there is one (so pinning somebody who has a seat anyway moves
//! nobody else, where a segment is ranked like everybody); other pins and obligations use
//! open seats. After step 3, seats of a
//! reserve that nobody took become open, unless it is hard; pins and obligations that
//! were refused only for want of a seat are asked again, then come steps 4 and 5.
//!
//! Never above the maximum, the cap per group, the maximum per owner, the owner's
//! minutes or the money left, in any step. Whoever does not fit is passed over with a
//! [`Reason`], and the next in rank is asked. Nothing unmet removes anybody: it is a
//! [`Shortfall`]. Who is left is the waitlist.
#![deny(clippy::float_arithmetic)]

mod check;
mod flaws;
mod problem;
mod solution;
mod solve;
mod unit_set;

pub use check::{Claim, Violation, check};
pub use flaws::Flaw;
pub use problem::{Base, NONE, Obligation, Problem, Reserve, Treatment};
pub use solution::{Award, Outcome, Reason, Seat, Shortfall, Skip, Solution};
pub use solve::{next_in, solve, solve_from};
pub use unit_set::UnitSet;
