//! Tests over related records: the condition once over the whole child table, then a number
//! for each unit.

use std::sync::Arc;

use book::{EMPTY_DAY, TableId};

use super::Run;
use crate::measure::{Cells, measured};
use crate::scan::{scan_days, scan_numbers};
use crate::tree::{CheckedMeasure, Comparison, RelatedTest};
use crate::{Bits, Matcher};

impl<'r> Run<'_, '_, 'r> {
    pub(super) fn related(&mut self, test: &'r RelatedTest) -> Bits {
        let facts = self.evaluator.facts;
        let n_parents = self.evaluator.n_rows(test.parent);
        let Some(index) = facts.derived.related(test.parent, test.child) else {
            return Bits::none(n_parents);
        };
        match &test.measure {
            CheckedMeasure::Exists | CheckedMeasure::Missing => {
                let found = self.condition(test);
                let mut bits = Bits::from_fn(n_parents, |parent| {
                    let rows = index.rows(u32::try_from(parent).unwrap_or(u32::MAX));
                    rows.iter().any(|&row| found.get(row as usize))
                });
                if matches!(test.measure, CheckedMeasure::Missing) {
                    bits.invert();
                }
                bits
            }
            CheckedMeasure::Count(compare)
            | CheckedMeasure::Sum(_, compare)
            | CheckedMeasure::Average(_, compare)
            | CheckedMeasure::Latest(_, compare) => {
                let mut bits = self.scan_measure(test, &compare.matcher(facts));
                if compare.operator.is_negative() {
                    bits.invert();
                }
                bits
            }
        }
    }

    /// How many units a negative comparison lets in because there is nothing to measure.
    pub(super) fn related_empty_added(&mut self, test: &'r RelatedTest) -> usize {
        let negative = |compare: &Comparison| compare.operator.is_negative();
        if !test.measure.comparison().is_some_and(negative) {
            return 0;
        }
        self.scan_measure(test, &Matcher::Empty).count()
    }

    /// The child rows that meet the condition.
    fn condition(&mut self, test: &'r RelatedTest) -> Arc<Bits> {
        let found = self.root(test.child, &test.condition);
        let facts = self.evaluator.facts;
        if test.child == TableId::Invoices
            && let Some(uncounted) = self.evaluator.memo.without_rate(facts)
        {
            let mut counted = Arc::unwrap_or_clone(found);
            counted.and_not(&uncounted);
            return Arc::new(counted);
        }
        found
    }

    fn scan_measure(&mut self, test: &'r RelatedTest, matcher: &Matcher) -> Bits {
        let facts = self.evaluator.facts;
        let n_parents = self.evaluator.n_rows(test.parent);
        let Some(index) = facts.derived.related(test.parent, test.child) else {
            return Bits::none(n_parents);
        };
        let found = self.condition(test);
        let converted = match &test.measure {
            CheckedMeasure::Sum(field, _) | CheckedMeasure::Average(field, _) => {
                self.evaluator.memo.converted(facts, *field)
            }
            _ => None,
        };
        let cells = Cells::of(&test.measure, facts, converted.as_deref());
        let measures = (0..u32::try_from(n_parents).unwrap_or(u32::MAX)).map(|parent| {
            let rows = index.rows(parent).iter().copied();
            measured(
                &test.measure,
                rows.filter(|&row| found.get(row as usize)),
                cells,
            )
        });
        if matches!(test.measure, CheckedMeasure::Latest(..)) {
            let day = |day| i32::try_from(day).unwrap_or(EMPTY_DAY);
            scan_days(&measures.map(day).collect::<Vec<_>>(), matcher)
        } else {
            scan_numbers(&measures.collect::<Vec<_>>(), matcher)
        }
    }
}
