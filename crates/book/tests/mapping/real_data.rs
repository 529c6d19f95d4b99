//! Files that nobody here wrote. Skipped where they are not beside the project.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use book::mapping::{Diagnostic, draft, propose};
use book::{Book, Change, Currency, Date, Derived, TableId, apply};
use tables::{ReadOptions, Table, read};

use crate::kit::{accept, cell, of_companies};

fn real(folder: &str, names: &[&str]) -> Option<Vec<(String, Table)>> {
    let root: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data")
        .join(folder);
    if !root.is_dir() {
        return None;
    }
    let one = |name: &&str| {
        let bytes = std::fs::read(root.join(name)).unwrap();
        let (read, diagnostics) = read(&bytes, &ReadOptions::default());
        let table = read
            .unwrap_or_else(|| panic!("{name}: {diagnostics:?}"))
            .table;
        ((*name).to_owned(), table)
    };
    Some(names.iter().map(one).collect())
}

fn imported(files: &[(String, Table)], as_of: &str, home: &str) -> (Book, Vec<Diagnostic>) {
    let mut book = Book::new("real", "Real", Date::parse(as_of).unwrap());
    apply(&mut book, &[Change::Home(Currency::parse(home).unwrap())]).unwrap();
    let mappings: Vec<_> = files.iter().map(|(_, table)| propose(table)).collect();
    let sources: Vec<_> = files
        .iter()
        .zip(&mappings)
        .map(|((file, table), mapping)| book::mapping::Source {
            file,
            table,
            mapping,
        })
        .collect();
    let draft = draft(&book, &sources);
    assert!(draft.is_complete(), "{:?}", draft.diagnostics);
    assert_eq!(draft.rejected, []);
    accept(&mut book, &draft);
    (book, draft.diagnostics)
}

fn total(book: &Book, field: &str) -> i64 {
    of_companies(book, field)
        .iter()
        .map(|(_, minor)| minor.parse::<i64>().unwrap_or(0))
        .sum()
}

#[test]
fn rfm_orders_give_the_published_scores() {
    let Some(files) = real(
        "rfm-orders",
        &[
            "rfm_data_orders.csv",
            "published-segments-transaction-level.csv",
        ],
    ) else {
        return;
    };
    let (book, _) = imported(&files[..1], "2006-12-31", "USD");
    assert_eq!(book.companies().n_rows(), 995);
    assert_eq!(book.people().n_rows(), 995);
    assert_eq!(book.table(TableId::Invoices).n_rows(), 4_906);
    assert_eq!(total(&book, "revenue_total"), 46_415_800);

    let mut n_by_score = BTreeMap::new();
    let fields = ["rfm_r", "rfm_f", "rfm_m"];
    for field in fields {
        for (_, score) in of_companies(&book, field) {
            *n_by_score.entry((field, score)).or_insert(0) += 1;
        }
    }
    let expected = [
        [197, 200, 199, 199, 200],
        [268, 187, 176, 244, 120],
        [200, 200, 198, 202, 195],
    ];
    for (field, counts) in fields.into_iter().zip(expected) {
        let found = [1, 2, 3, 4, 5].map(|score: i32| n_by_score[&(field, score.to_string())]);
        assert_eq!(found, counts, "{field}");
    }

    let cuts = Derived::of(&book).cut_points().clone();
    let shown = |cuts: Option<[book::Fifths; 4]>| cuts.unwrap().map(|cut| cut.to_string());
    assert_eq!(shown(cuts.rfm_recency_days), ["115", "181", "297.4", "482"]);
    assert_eq!(shown(cuts.rfm_frequency), ["4", "5", "6", "8"]);
    assert_eq!(
        shown(cuts.rfm_monetary_minor),
        ["25580", "38200", "50640", "66600"]
    );

    // The published names carry titles (Mr., PhD): a customer is told by the title-free name
    // within, or where several fit, by orders, recency and spend.
    let published = &files[1].1;
    let column = |name: &str| published.column_index(name).unwrap();
    let [name, score, orders, recency, spend] = [
        "customer_id",
        "rfm_score",
        "orders",
        "recency_days",
        "total_spend",
    ]
    .map(column);
    let facts: BTreeMap<String, [String; 4]> = {
        let by = |field: &str| of_companies(&book, field);
        let (rfm, n, last, sum) = (
            by("rfm"),
            by("n_invoices"),
            by("last_invoice"),
            by("revenue_total"),
        );
        (0..rfm.len())
            .map(|at| {
                let days = book.as_of.days_since(Date::parse(&last[at].1).unwrap());
                let minor: i64 = sum[at].1.parse().unwrap();
                let facts = [
                    rfm[at].1.clone(),
                    n[at].1.clone(),
                    days.to_string(),
                    (minor / 100).to_string(),
                ];
                (rfm[at].0.clone(), facts)
            })
            .collect()
    };
    let mut taken = BTreeMap::new();
    for row in 0..published.n_rows() {
        let cell = |column| published.cell(row, column);
        let titled = format!(" {} ", cell(name)).to_lowercase();
        let mut fitting = facts.iter().filter(|(id, facts)| {
            let same = facts[1..] == [cell(orders), cell(recency), cell(spend)];
            same && titled.contains(&format!(" {} ", id.to_lowercase()))
        });
        let (id, found) = fitting
            .next()
            .unwrap_or_else(|| panic!("nobody is {titled}"));
        assert_eq!(found[0], cell(score), "{titled}");
        assert_eq!(taken.insert(id, row), None, "{titled} twice");
    }
    assert_eq!(taken.len(), 995);
}

#[test]
fn chinook_gives_its_totals_and_its_best() {
    let Some(files) = real("chinook", &["Invoice.csv", "Customer.csv"]) else {
        return;
    };
    let (book, _) = imported(&files, "2013-12-31", "USD");
    assert_eq!(book.companies().n_rows(), 59);
    assert_eq!(book.people().n_rows(), 59);
    assert_eq!(book.table(TableId::Invoices).n_rows(), 412);
    assert_eq!(total(&book, "revenue_total"), 232_860);
    let mut best: Vec<(i64, String)> = of_companies(&book, "revenue_total")
        .into_iter()
        .map(|(id, minor)| (-minor.parse::<i64>().unwrap(), id))
        .collect();
    best.sort();
    let best: Vec<_> = best[..3]
        .iter()
        .map(|(minus, id)| (id.as_str(), -minus))
        .collect();
    assert_eq!(best, [("6", 4_962), ("26", 4_762), ("57", 4_662)]);
    let mut days: Vec<String> = of_companies(&book, "first_invoice")
        .into_iter()
        .map(|(_, day)| day)
        .collect();
    days.sort();
    assert_eq!(days[0], "2009-01-01");
    assert_eq!(
        cell(&book, TableId::Companies, "1", "name"),
        "Embraer - Empresa Brasileira de Aeronáutica S.A."
    );
    assert_eq!(
        cell(&book, TableId::Companies, "2", "name"),
        "Leonie Köhler"
    );
}

#[test]
fn salesforce_accounts_and_opportunities_come_in_whole() {
    let Some(files) = real("salesforce", &["opportunityData.csv", "accountData.csv"]) else {
        return;
    };
    let (book, said) = imported(&files, "2006-12-31", "USD");
    assert_eq!(
        book.companies().n_rows(),
        423,
        "all accounts of opportunities are found"
    );
    assert_eq!(book.table(TableId::Invoices).n_rows(), 8, "closed won");
    assert_eq!(
        total(&book, "revenue_total") + total(&book, "potential"),
        627_000_000
    );
    assert_eq!(total(&book, "revenue_total"), 220_000_000);
    let left_out = |d: &Diagnostic| {
        matches!(
            d,
            Diagnostic::RowsLeftOut {
                table: Some(TableId::Invoices),
                n_rows: 30,
                ..
            }
        )
    };
    assert!(said.iter().any(left_out), "{said:?}");
    let created = |d: &Diagnostic| {
        matches!(
            d,
            Diagnostic::Created {
                table: TableId::Companies,
                ..
            }
        )
    };
    assert!(!said.iter().any(created));
}
