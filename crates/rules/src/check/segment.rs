//! Checks references to segments: that there is one, that it fits, and that it ends.

use book::{TableId, Unit};

use super::{Checker, Faults, Place};
use crate::tree::{CheckedMembers, CheckedSegment};
use crate::{Fault, Members};

impl Checker<'_> {
    pub(super) fn segment(&mut self, id: &str, place: Place) -> Result<(), Fault> {
        let name = || id.to_owned();
        let all = self.scope.segments;
        let segment = all
            .get(id)
            .ok_or_else(|| Fault::UnknownSegment { segment: name() })?;
        let fits = match segment.unit {
            Unit::Person => place.table == TableId::People,
            Unit::Company => matches!(place.table, TableId::People | TableId::Companies),
        };
        if !fits {
            return Err(Fault::SegmentOfOtherUnit { segment: name() });
        }
        if let Some(at) = self.open.iter().position(|open| open == id) {
            let through = self.open[at..].to_vec();
            return Err(Fault::SegmentCycle { through });
        }
        if let Some(known) = self.segments.get(id) {
            return known.as_ref().map(|_| ()).map_err(Clone::clone);
        }
        let checked = match &segment.members {
            Members::List(ids) | Members::Snapshot { ids, .. } => {
                Ok(CheckedMembers::Ids(ids.clone()))
            }
            Members::Dynamic(rule) => {
                self.open.push(name());
                let (tree, faults) = self.tree(rule, Place::unit(segment.unit, place.depth + 1));
                self.open.pop();
                segment_fault(id, faults).map_or(Ok(CheckedMembers::Rule(tree)), Err)
            }
        };
        let unit = segment.unit;
        let checked = checked.map(|members| CheckedSegment { unit, members });
        let answer = checked.as_ref().map(|_| ()).map_err(Clone::clone);
        self.segments.insert(name(), checked);
        answer
    }
}

/// What a reference to a segment says of the faults in it: the cycle or depth that only shows
/// from outside, or that the segment has faults of its own.
fn segment_fault(id: &str, faults: Faults) -> Option<Fault> {
    let first = faults.into_iter().map(|(_, _, fault)| fault).next()?;
    Some(match first {
        Fault::SegmentCycle { .. } | Fault::TooDeep => first,
        _ => Fault::FaultySegment {
            segment: id.to_owned(),
        },
    })
}
