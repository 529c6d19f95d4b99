//! Records added by hand.

use book::{Book, Change, TableId, Value, fields};
use words::Said;

use super::{Intent, book_steps, cell};

/// The id of a record added by hand: the caller gives the seed, as there is no chance in here.
#[must_use]
pub fn new_id(table: TableId, seed: &str) -> String {
    let letter = match table {
        TableId::Owners => "o",
        TableId::Companies => "c",
        TableId::People => "p",
        TableId::Invoices => "i",
        TableId::Interactions => "n",
        TableId::Awards => "a",
    };
    format!("{letter}-{seed}")
}

/// A person may be put into a company that is not there yet: it is added with the person.
pub(super) fn read(
    book: &Book,
    table: &str,
    seed: &str,
    values: &[(String, String)],
) -> Result<Intent, Said> {
    let table =
        TableId::parse(table).ok_or_else(|| Said::new("refused-no-field").text("field", table))?;
    let records = book.table(table);
    let id = new_id(table, seed);
    if seed.is_empty() || records.find(&id).is_some() {
        return Err(Said::new("refused-id-taken").text("id", id));
    }
    let mut changes = Vec::new();
    let mut read = Vec::new();
    for (field, text) in values.iter().filter(|(_, text)| !text.trim().is_empty()) {
        let position = records
            .position(field)
            .ok_or_else(|| Said::new("refused-no-field").text("field", field))?;
        let is_company = (table, position) == (TableId::People, fields::people::COMPANY);
        let value = match cell::value(book, table, position, text) {
            Err(_) if is_company && !is_ambiguous(book, text) => {
                let company = new_id(TableId::Companies, seed);
                changes.push(Change::Insert {
                    table: TableId::Companies,
                    id: company.clone(),
                    values: vec![("name".to_owned(), Value::text(text.trim()))],
                });
                Value::Ref(company)
            }
            value => value?,
        };
        read.push((field.clone(), value));
    }
    let name = values
        .iter()
        .find(|(field, _)| field == "name")
        .map_or("", |(_, text)| text.trim());
    if name.is_empty() && matches!(table, TableId::People | TableId::Companies) {
        return Err(Said::new("refused-empty-name-of-new"));
    }
    let code = match table {
        TableId::People => "edit-add-person",
        TableId::Companies => "edit-add-company",
        _ => "edit-add-record",
    };
    let label = Said::new(code).text("name", if name.is_empty() { &id } else { name });
    changes.push(Change::Insert {
        table,
        id,
        values: read,
    });
    Ok(book_steps(label, changes))
}

/// Whether several companies are called so, so that none can be meant.
fn is_ambiguous(book: &Book, name: &str) -> bool {
    let wanted = rules::fold(name.trim());
    let companies = book.companies();
    (0..companies.n_rows())
        .any(|row| rules::fold(companies.text(fields::companies::NAME, row)) == wanted)
}
