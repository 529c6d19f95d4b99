//! References inside records: texts of cells become ids of owners, referrers and contacts.

use super::{Import, tally};
use crate::mapping::Key;
use crate::mapping::records::Records;
use crate::{Kind, TableId, Value};

impl Import<'_> {
    /// Replaces the texts of references by ids; those that may come later are returned.
    pub(super) fn references(
        &mut self,
        table: TableId,
        values: &mut [(String, Value)],
    ) -> Vec<(&'static str, TableId)> {
        let mut open = Vec::new();
        for (field, value) in values {
            let Value::Ref(text) = value else { continue };
            let Some(&(name, Kind::Ref(target))) =
                table.builtin().iter().find(|(name, _)| name == field)
            else {
                continue;
            };
            match (target, name) {
                (TableId::Owners, _) => *text = self.owner_named(text),
                (_, "company_id" | "person_id") => {}
                _ => open.push((name, target)),
            }
        }
        open
    }

    /// The id of the owner that a cell names, made if there is none.
    fn owner_named(&mut self, text: &str) -> String {
        let owners = self.records(TableId::Owners);
        let by_name =
            |owners: &mut Records<'_>| owners.with(Key::Name, text, "").map(|(number, _)| number);
        let number = match owners.with_id(text).or_else(|| by_name(owners)) {
            Some(number) => number,
            None => owners.add(text, vec![("name".to_owned(), Value::text(text))]),
        };
        owners.list[number as usize].id.clone()
    }

    /// Resolves the references that had to wait for all rows.
    pub(super) fn close_references(&mut self) {
        for (table, number, field, target) in std::mem::take(&mut self.open_references) {
            let Some(Value::Ref(text)) = self.record(table, number).get(field).cloned() else {
                continue;
            };
            let records = self.records(target);
            let found = records.with_id(&text).map(|number| (number, false));
            match found.or_else(|| records.with(Key::Name, &text, "")) {
                Some((found, is_ambiguous)) => {
                    let id = records.list[found as usize].id.clone();
                    self.record(table, number)
                        .set(field.to_owned(), Value::Ref(id));
                    if is_ambiguous {
                        tally(&mut self.ambiguous, target, &text);
                    }
                }
                None => tally(&mut self.unknown, target, &text),
            }
        }
    }
}
