//! Short answers about people and companies that several screens want.

use book::fields::{companies, interactions, invoices, owners, people};
use book::{Column, Date, EMPTY_DAY, EMPTY_NUMBER, Facts, TableId, Tri, Unit};

use crate::view::{Both, Place};

/// The kind of interaction that counts as "negotiated" on the screens.
pub(crate) const NEGOTIATION: &str = "negotiation";

pub(crate) fn both(text: &plan::Bilingual) -> Both {
    Both {
        en: text.en.clone(),
        ru: text.ru.clone(),
    }
}

/// Yes, no, or `None` for unknown.
pub(crate) fn flag(facts: Facts<'_>, position: usize, row: u32) -> Option<bool> {
    match facts.book.people().flags(position).get(row as usize) {
        Some(Tri::Yes) => Some(true),
        Some(Tri::No) => Some(false),
        _ => None,
    }
}

pub(crate) fn company_name(facts: Facts<'_>, company_row: Option<u32>) -> String {
    company_row.map_or_else(String::new, |row| {
        facts.book.companies().text(companies::NAME, row).to_owned()
    })
}

/// A unit's name.
pub(crate) fn name(facts: Facts<'_>, unit: Unit, row: u32) -> &str {
    match unit {
        Unit::Person => facts.book.people().text(people::NAME, row),
        Unit::Company => facts.book.companies().text(companies::NAME, row),
    }
}

/// The company a unit is of, or is.
pub(crate) fn company_row(facts: Facts<'_>, unit: Unit, row: u32) -> Option<u32> {
    match unit {
        Unit::Person => facts.company_of(row),
        Unit::Company => Some(row),
    }
}

/// A unit as a place without a seat.
pub(crate) fn place(facts: Facts<'_>, unit: Unit, row: u32) -> Place {
    Place {
        id: facts.book.table(unit.table()).row_id(row).into_owned(),
        name: name(facts, unit, row).to_owned(),
        company: match unit {
            Unit::Person => company_name(facts, facts.company_of(row)),
            Unit::Company => String::new(),
        },
        industry: match unit {
            Unit::Person => String::new(),
            Unit::Company => facts
                .book
                .companies()
                .text(companies::INDUSTRY, row)
                .to_owned(),
        },
        ..Place::default()
    }
}

/// A derived or stored text of a company.
pub(crate) fn company_text(facts: Facts<'_>, company_row: Option<u32>, name: &str) -> String {
    let field = facts.find(TableId::Companies, name);
    match (field.map(|field| facts.column(field)), company_row) {
        (Some(Column::Text(texts) | Column::Choice(texts)), Some(row)) => texts.get(row).to_owned(),
        _ => String::new(),
    }
}

/// A sum or number of a company.
pub(crate) fn company_number(
    facts: Facts<'_>,
    company_row: Option<u32>,
    name: &str,
) -> Option<i64> {
    let column = facts.column(facts.find(TableId::Companies, name)?);
    let row = company_row? as usize;
    match column {
        Column::Number(numbers) | Column::Money(numbers) => numbers
            .get(row)
            .copied()
            .filter(|&number| number != EMPTY_NUMBER),
        _ => None,
    }
}

/// A day of a unit's record.
pub(crate) fn day(facts: Facts<'_>, table: TableId, row: Option<u32>, name: &str) -> Option<Date> {
    match facts.column(facts.find(table, name)?) {
        Column::Date(days) => days
            .get(row? as usize)
            .copied()
            .filter(|&day| day != EMPTY_DAY)
            .map(Date),
        _ => None,
    }
}

/// Since when the company is one of ours: as written, or its first invoice.
pub(crate) fn since(facts: Facts<'_>, company_row: Option<u32>) -> Option<Date> {
    day(facts, TableId::Companies, company_row, "since")
        .or_else(|| day(facts, TableId::Companies, company_row, "first_invoice"))
}

/// The account manager's name.
pub(crate) fn owner_name(facts: Facts<'_>, company_row: Option<u32>) -> String {
    company_row
        .and_then(|row| facts.book.follow(TableId::Companies, row, companies::OWNER))
        .map_or_else(String::new, |row| {
            facts
                .book
                .table(TableId::Owners)
                .text(owners::NAME, row)
                .to_owned()
        })
}

/// Days since the person's last negotiation, counted to the as-of date.
pub(crate) fn negotiated_days(facts: Facts<'_>, row: u32) -> Option<i32> {
    let table = facts.book.table(TableId::Interactions);
    let days = table.days(interactions::DATE);
    let kinds = table.texts(interactions::KIND)?;
    let wanted = kinds.words.find(NEGOTIATION)?;
    facts
        .derived
        .related(TableId::People, TableId::Interactions)?
        .rows(row)
        .iter()
        .rev()
        .map(|&at| at as usize)
        .find(|&at| {
            kinds.codes[at] == wanted && days[at] != EMPTY_DAY && days[at] <= facts.as_of().0
        })
        .map(|at| facts.as_of().days_since(Date(days[at])))
}

/// A company's revenue of the last twelve months by month, oldest first, in minor units of the
/// book's currency, and the first day of the first month. Empty if there was none.
pub(crate) fn months(facts: Facts<'_>, company_row: Option<u32>) -> (Vec<i64>, Date) {
    const N: usize = 12;
    let (year, month, _) = facts.as_of().ymd();
    let this_month = Date::from_ymd(year, month, 1).unwrap_or(facts.as_of());
    let first = this_month.plus_months(-11);
    let mut sums = vec![0_i64; N];
    let table = facts.book.table(TableId::Invoices);
    let related = facts.derived.related(TableId::Companies, TableId::Invoices);
    let (Some(related), Some(company)) = (related, company_row) else {
        return (Vec::new(), first);
    };
    let starts: Vec<Date> = (0..12).map(|n| first.plus_months(n)).collect();
    let mut any = false;
    for &row in related.rows(company) {
        let day = Date(table.days(invoices::DATE)[row as usize]);
        if day < first || day > facts.as_of() {
            continue;
        }
        let at = starts
            .partition_point(|&start| start <= day)
            .saturating_sub(1);
        if let Some(minor) = home_amount(facts, row) {
            sums[at] = sums[at].saturating_add(minor);
            any = true;
        }
    }
    (if any { sums } else { Vec::new() }, first)
}

/// An invoice's amount in minor units of the book's currency; `None` without a rate.
pub(crate) fn home_amount(facts: Facts<'_>, invoice_row: u32) -> Option<i64> {
    let table = facts.book.table(TableId::Invoices);
    let minor = *table.numbers(invoices::AMOUNT).get(invoice_row as usize)?;
    if minor == EMPTY_NUMBER {
        return None;
    }
    let home = facts.book.home;
    let currency = table.currency(invoice_row, invoices::CURRENCY, home)?;
    if currency == home {
        return Some(minor);
    }
    facts
        .book
        .rates
        .get(&currency)?
        .to_home(minor, currency, home)
}
