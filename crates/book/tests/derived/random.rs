//! Fast columns = plain definitions, family by family, on random books.

use book::testing::any_book;
use book::{Book, Derived, Facts, TableId, Unit, Value};
use proptest::prelude::*;

use crate::plain::Plain;

/// Checks the fields of one family for every company.
fn companies_agree<'a, N: AsRef<str>>(
    book: &'a Book,
    family: impl Fn(&Plain<'a>, &str) -> Vec<(N, Value)>,
) -> Result<(), TestCaseError> {
    let plain = Plain::of(book);
    let derived = Derived::of(book);
    let facts = Facts::new(book, &derived);
    for id in plain.company_ids() {
        agree(facts, Unit::Company, id, family(&plain, id))?;
    }
    Ok(())
}

fn agree<N: AsRef<str>>(
    facts: Facts<'_>,
    unit: Unit,
    id: &str,
    expected: Vec<(N, Value)>,
) -> Result<(), TestCaseError> {
    let row = facts.book.table(unit.table()).find(id).unwrap();
    for (name, value) in expected {
        let name = name.as_ref();
        let field = facts.find(unit.table(), name);
        prop_assert!(field.is_some(), "no field {name}");
        let found = facts.value(unit, row, field.unwrap());
        prop_assert_eq!(found, value, "{} of {}", name, id);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn revenue(book in any_book(12)) {
        companies_agree(&book, Plain::revenue)?;
    }

    #[test]
    fn lifecycle(book in any_book(12)) {
        companies_agree(&book, Plain::lifecycle)?;
    }

    #[test]
    fn abc(book in any_book(24)) {
        companies_agree(&book, Plain::abc)?;
    }

    #[test]
    fn xyz(book in any_book(12)) {
        companies_agree(&book, Plain::xyz)?;
    }

    #[test]
    fn rfm(book in any_book(24)) {
        companies_agree(&book, Plain::rfm)?;
    }

    #[test]
    fn tenure(book in any_book(9)) {
        companies_agree(&book, Plain::tenure)?;
    }

    #[test]
    fn counts(book in any_book(12)) {
        companies_agree(&book, Plain::counts)?;
    }

    #[test]
    fn invoice_contact(book in any_book(12)) {
        companies_agree(&book, Plain::invoice_contact)?;
    }

    #[test]
    fn events_of_companies_and_people(book in any_book(12)) {
        companies_agree(&book, Plain::company_events)?;
        let (plain, derived) = (Plain::of(&book), Derived::of(&book));
        for id in plain.person_ids() {
            agree(Facts::new(&book, &derived), Unit::Person, id, plain.person_events(id))?;
        }
    }

    #[test]
    fn people(book in any_book(12)) {
        let (plain, derived) = (Plain::of(&book), Derived::of(&book));
        for id in plain.person_ids() {
            agree(Facts::new(&book, &derived), Unit::Person, id, plain.person(id))?;
        }
    }

    #[test]
    fn every_derived_column_is_as_long_as_its_table(book in any_book(12)) {
        let derived = Derived::of(&book);
        for table in [TableId::Companies, TableId::People] {
            for (spec, column) in derived.fields(table) {
                let n_rows = book.table(table).n_rows() as usize;
                prop_assert_eq!(column.len(), n_rows, "{}", spec.name);
                let same_name = derived.fields(table).iter().filter(|(s, _)| s.name == spec.name);
                prop_assert_eq!(same_name.count(), 1, "{}", spec.name);
            }
        }
    }
}
