//! What is known of one state of a book, so that the next rule need not scan again.

use std::collections::BTreeMap;
use std::sync::Arc;

use book::{Facts, FieldRef};

use crate::Bits;
use crate::money::{HomeAmounts, is_invoice_amount};
use crate::tree::LeafKey;

/// The answers of tests on one state of a book. Throw it away when the book changes.
#[derive(Clone, Debug, Default)]
pub struct Memo {
    leaves: BTreeMap<LeafKey, Leaf>,
    company_rows: Option<Arc<[u32]>>,
    /// `Some(None)` if the column of amounts can be used as it is.
    amounts: Option<Option<HomeAmounts>>,
}

#[derive(Clone, Debug)]
struct Leaf {
    bits: Arc<Bits>,
    n_empty: Option<usize>,
    used: bool,
}

impl Memo {
    /// Forgets the tests that no rule has asked since the last call, so that a threshold that
    /// is dragged along does not pile up answers.
    pub fn forget_unused(&mut self) {
        self.leaves.retain(|_, leaf| std::mem::take(&mut leaf.used));
    }

    /// How many tests are known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.leaves.len()
    }

    /// Whether no test is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.leaves.is_empty()
    }

    pub(super) fn leaf(&mut self, key: &LeafKey) -> Option<Arc<Bits>> {
        let leaf = self.leaves.get_mut(key)?;
        leaf.used = true;
        Some(Arc::clone(&leaf.bits))
    }

    pub(super) fn keep(&mut self, key: LeafKey, bits: Bits) -> Arc<Bits> {
        let bits = Arc::new(bits);
        let leaf = Leaf {
            bits: Arc::clone(&bits),
            n_empty: None,
            used: true,
        };
        self.leaves.insert(key, leaf);
        bits
    }

    pub(super) fn n_empty(&self, key: &LeafKey) -> Option<usize> {
        self.leaves.get(key)?.n_empty
    }

    pub(super) fn keep_n_empty(&mut self, key: &LeafKey, n_empty: usize) {
        if let Some(leaf) = self.leaves.get_mut(key) {
            leaf.n_empty = Some(n_empty);
        }
    }

    /// The company row of each person row, beyond all rows where there is none.
    pub(super) fn company_rows(&mut self, facts: Facts<'_>) -> Arc<[u32]> {
        let rows = self.company_rows.get_or_insert_with(|| {
            (0..facts.book.people().n_rows())
                .map(|person| facts.company_of(person).unwrap_or(u32::MAX))
                .collect()
        });
        Arc::clone(rows)
    }

    /// A money field in the book's currency, if its column is not.
    pub(super) fn converted(&mut self, facts: Facts<'_>, field: FieldRef) -> Option<Arc<[i64]>> {
        if !is_invoice_amount(facts, field) {
            return None;
        }
        Some(Arc::clone(&self.home_amounts(facts)?.amounts))
    }

    /// The invoices in a currency without a rate: they count nowhere.
    pub(super) fn without_rate(&mut self, facts: Facts<'_>) -> Option<Arc<Bits>> {
        Some(Arc::clone(&self.home_amounts(facts)?.without_rate))
    }

    fn home_amounts(&mut self, facts: Facts<'_>) -> Option<&HomeAmounts> {
        self.amounts
            .get_or_insert_with(|| HomeAmounts::of(facts.book))
            .as_ref()
    }
}
