//! Checks tests over related records: the relation, what is measured, the condition inside.

use book::Kind;

use super::{Checker, Place};
use crate::tree::{CheckedMeasure, RelatedTest, What};
use crate::{Fault, Measure, Related, Rule};

impl Checker<'_> {
    pub(super) fn related(
        &mut self,
        rule: &Rule,
        related: &Related,
        place: Place,
    ) -> Result<What, Vec<(Option<usize>, Fault)>> {
        let child = related.table;
        let index = self.scope.facts.derived.related(place.table, child);
        if index.is_none() {
            let table = child.name();
            return Err(vec![(None, Fault::NotRelated { table })]);
        }
        let inside = Place {
            table: child,
            inside: true,
            depth: place.depth + 1,
            written: place.written + 1,
        };
        let mut faults = Vec::new();
        let measure = self.measure(related, inside).unwrap_or_else(|found| {
            faults.extend(found.into_iter().map(|fault| (None, fault)));
            CheckedMeasure::Exists
        });
        let (condition, found) = self.tree(&related.condition, inside);
        faults.extend(
            found
                .into_iter()
                .map(|(node, _, fault)| (Some(node), fault)),
        );
        if !faults.is_empty() {
            return Err(faults);
        }
        let key = (!condition.has_segments()).then(|| (place.table, rule.clone()));
        Ok(What::Related(Box::new(RelatedTest {
            parent: place.table,
            child,
            condition,
            measure,
            key,
        })))
    }

    fn measure(&self, related: &Related, inside: Place) -> Result<CheckedMeasure, Vec<Fault>> {
        let compare = |asked| self.comparison(asked, &related.operator, &related.operand);
        let field = |name: &str, fits: fn(Kind) -> bool| {
            let field = self.field(name, inside)?;
            if fits(field.kind) {
                return Ok(field);
            }
            Err(vec![Fault::MeasureDoesNotFit {
                field: name.to_owned(),
                kind: field.kind,
            }])
        };
        let numeric = |kind| matches!(kind, Kind::Number | Kind::Money);
        Ok(match &related.measure {
            Measure::Exists => CheckedMeasure::Exists,
            Measure::Missing => CheckedMeasure::Missing,
            Measure::Count => CheckedMeasure::Count(compare((related.table.name(), Kind::Number))?),
            Measure::Sum(name) => {
                let field = field(name, numeric)?;
                CheckedMeasure::Sum(field, compare((name, field.kind))?)
            }
            Measure::Average(name) => {
                let field = field(name, numeric)?;
                CheckedMeasure::Average(field, compare((name, field.kind))?)
            }
            Measure::Latest(name) => {
                let field = field(name, |kind| kind == Kind::Date)?;
                CheckedMeasure::Latest(field, compare((name, field.kind))?)
            }
        })
    }
}
