//! The plan as a table for other programs.

use book::Unit;
use tables::{OutCell, WriteOptions};
use words::Said;

use super::people;
use crate::open::Open;

/// One row an award, then one a place in a queue: unit, name, company, treatment, rank, seat.
pub(crate) fn answer(open: &Open) -> Result<Vec<u8>, Said> {
    let planned = open
        .planned()
        .ok_or_else(|| Said::new("refused-no-policy"))?;
    let facts = open.facts();
    let report = planned.report(facts);
    let unit = planned.programme().unit;
    let name = |id: &str, unit: Unit| {
        let row = facts.book.table(unit.table()).find(id);
        row.map_or_else(String::new, |row| people::name(facts, unit, row).to_owned())
    };
    let headers = ["unit", "name", "company", "treatment", "rank", "seat"];
    let mut rows: Vec<Vec<String>> = Vec::new();
    for award in &report.awards {
        let company = award.company.as_deref().unwrap_or("");
        rows.push(vec![
            award.unit.clone(),
            name(&award.unit, unit),
            name(company, Unit::Company),
            award.treatment.clone(),
            award.rank.map_or_else(String::new, |rank| rank.to_string()),
            award.seat.name().to_owned(),
        ]);
    }
    for wait in &report.waitlist {
        let seat = format!("waiting {}", wait.position);
        rows.push(vec![
            wait.unit.clone(),
            name(&wait.unit, unit),
            String::new(),
            wait.treatment.clone(),
            String::new(),
            seat,
        ]);
    }
    let cells = rows
        .iter()
        .map(|row| row.iter().map(|cell| OutCell::Text(cell)));
    // Excel takes a file for UTF-8 only with a mark.
    let options = WriteOptions {
        byte_order_mark: true,
        ..WriteOptions::default()
    };
    Ok(tables::write_csv(headers, cells, &options))
}
