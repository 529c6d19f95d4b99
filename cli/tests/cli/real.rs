//! Real tables that nobody here wrote, with facts known about them. Skipped where they are not.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::common::{Folder, root};
use serde_json::Value;

fn data(folder: &str) -> Option<PathBuf> {
    let path = root("../shared/data").join(folder);
    path.is_dir().then_some(path)
}

fn import(folder: &Folder, files: &[PathBuf], as_of: &str) -> String {
    let mut arguments = vec!["import"];
    arguments.extend(files.iter().map(|file| file.to_str().unwrap()));
    arguments.extend(["-o", "book.json", "--as-of", as_of, "--currency", "USD"]);
    folder.run(&arguments).done()
}

fn list(folder: &Folder, fields: &str) -> Vec<Value> {
    let list = [
        "list",
        "book.json",
        "--unit",
        "company",
        "--json",
        "--fields",
        fields,
    ];
    let Value::Array(rows) = folder.run(&list).json() else {
        panic!("no list")
    };
    rows
}

/// R package rfm: 4 906 orders of 995 customers, scores as published.
#[test]
fn rfm_orders_get_the_published_scores() {
    let Some(data) = data("rfm-orders") else {
        return;
    };
    let folder = Folder::new("real-rfm");
    import(&folder, &[data.join("rfm_data_orders.csv")], "2006-12-31");
    let rows = list(&folder, "rfm_r,rfm_f,rfm_m,revenue_total");
    assert_eq!(rows.len(), 995);
    let revenue: f64 = rows
        .iter()
        .map(|row| row["revenue_total"].as_f64().unwrap())
        .sum();
    assert!((revenue - 464_158.0).abs() < 0.001, "{revenue}");
    let scores = |field: &str| {
        let mut counts = BTreeMap::new();
        for row in &rows {
            *counts.entry(row[field].as_i64().unwrap()).or_insert(0) += 1;
        }
        counts.into_values().collect::<Vec<_>>()
    };
    assert_eq!(scores("rfm_r"), [197, 200, 199, 199, 200]);
    assert_eq!(scores("rfm_f"), [268, 187, 176, 244, 120]);
    assert_eq!(scores("rfm_m"), [200, 200, 198, 202, 195]);
}

#[test]
fn chinook_has_its_totals_and_top_three() {
    let Some(data) = data("chinook") else { return };
    let folder = Folder::new("real-chinook");
    import(
        &folder,
        &[data.join("Customer.csv"), data.join("Invoice.csv")],
        "2013-12-31",
    );
    let rows = list(&folder, "id,revenue_total,n_invoices");
    assert_eq!(rows.len(), 59);
    let total = |field: &str| -> f64 { rows.iter().map(|row| row[field].as_f64().unwrap()).sum() };
    assert!((total("n_invoices") - 412.0).abs() < 0.001);
    assert!(
        (total("revenue_total") - 2_328.60).abs() < 0.001,
        "{}",
        total("revenue_total")
    );
    let mut best: Vec<(f64, &str)> = rows
        .iter()
        .map(|row| {
            (
                row["revenue_total"].as_f64().unwrap(),
                row["id"].as_str().unwrap(),
            )
        })
        .collect();
    best.sort_by(|a, b| b.0.total_cmp(&a.0));
    assert_eq!(best[..3], [(49.62, "6"), (47.62, "26"), (46.62, "57")]);
}

#[test]
fn salesforce_comes_in_whole() {
    let Some(data) = data("salesforce") else {
        return;
    };
    let folder = Folder::new("real-salesforce");
    let files = [
        data.join("accountData.csv"),
        data.join("opportunityData.csv"),
    ];
    import(&folder, &files, "2012-12-31");
    let rows = list(&folder, "id,name,n_invoices");
    assert_eq!(rows.len(), 423);
    assert!(
        rows.iter()
            .all(|row| !row["name"].to_string().contains('\u{fffd}'))
    );
}
