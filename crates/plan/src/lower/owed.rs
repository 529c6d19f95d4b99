//! Who has been given something lately: what obligations count from.

use book::fields::awards;
use book::{Date, EMPTY_DAY, Facts, TableId, Unit, Window};
use rules::Bits;

/// Units with an award of one of the treatments in the last `months` before the as-of date,
/// both ends included. A company has what its people have.
pub(crate) fn given_within(facts: Facts<'_>, unit: Unit, treatments: &[&str], months: u32) -> Bits {
    let book = facts.book;
    let table = book.table(TableId::Awards);
    let mut given = Bits::none(book.table(unit.table()).n_rows() as usize);
    let Some(names) = table.texts(awards::TREATMENT) else {
        return given;
    };
    let codes: Vec<u32> = treatments
        .iter()
        .filter_map(|id| names.words.find(id))
        .collect();
    let from = Window::months(months).start(book.as_of);
    let days = table.days(awards::DATE);
    for (row, (&code, &day)) in (0_u32..).zip(names.codes.iter().zip(days)) {
        let lately = day != EMPTY_DAY && day >= from.0 && day <= book.as_of.0;
        if lately
            && codes.contains(&code)
            && let Some(owner) = unit_of_award(facts, unit, row)
        {
            given.insert(owner as usize);
        }
    }
    given
}

/// The latest day up to the as-of date on which a unit was given one of the treatments.
pub(crate) fn last_given(
    facts: Facts<'_>,
    unit: Unit,
    unit_row: u32,
    treatments: &[&str],
) -> Option<Date> {
    let table = facts.book.table(TableId::Awards);
    let related = facts.derived.related(unit.table(), TableId::Awards)?;
    let days = table.days(awards::DATE);
    let given = related.rows(unit_row).iter().filter_map(|&row| {
        let day = *days.get(row as usize)?;
        let counts = day != EMPTY_DAY && day <= facts.as_of().0;
        (counts && treatments.contains(&table.text(awards::TREATMENT, row))).then_some(Date(day))
    });
    given.max()
}

fn unit_of_award(facts: Facts<'_>, unit: Unit, award: u32) -> Option<u32> {
    let person = facts.book.follow(TableId::Awards, award, awards::PERSON)?;
    match unit {
        Unit::Person => Some(person),
        Unit::Company => facts.company_of(person),
    }
}
