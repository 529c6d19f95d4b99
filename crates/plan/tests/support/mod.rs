//! What the tests of plans share: cases in plain text, random policies, and the plain reading
//! of a plan that they are compared with.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "each test file uses a part of this"
)]

pub mod case;
pub mod random;
pub mod rule;
pub mod said;

use book::{Book, Derived, Facts};
use plan::{CheckedPolicy, CheckedProgramme, Lowered, Plan, Policy, check_policy, lower};

/// A policy planned on a book.
pub struct World {
    pub book: Book,
    pub derived: Derived,
    pub checked: CheckedPolicy,
    pub lowered: Lowered,
    pub plan: Plan,
}

impl std::fmt::Debug for World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:#?}", self.checked.policy())
    }
}

impl World {
    /// Plans the policy's first programme.
    pub fn new(book: Book, policy: &Policy) -> Self {
        let derived = Derived::of(&book);
        let facts = Facts::new(&book, &derived);
        let checked = check_policy(policy, facts).unwrap();
        let lowered = lower(facts, &checked.programmes()[0]);
        let plan = Plan::of(&lowered);
        Self {
            book,
            derived,
            checked,
            lowered,
            plan,
        }
    }

    pub fn facts(&self) -> Facts<'_> {
        Facts::new(&self.book, &self.derived)
    }

    pub fn programme(&self) -> &CheckedProgramme {
        &self.checked.programmes()[0]
    }

    pub fn id(&self, row: u32) -> String {
        let table = self.book.table(self.lowered.unit().table());
        table.row_id(row).into_owned()
    }

    pub fn row(&self, id: &str) -> u32 {
        let table = self.book.table(self.lowered.unit().table());
        table.find(id).unwrap_or_else(|| panic!("no {id}"))
    }

    pub fn treatment(&self, id: &str) -> u32 {
        u32::try_from(self.programme().programme().position(id).unwrap()).unwrap()
    }
}
