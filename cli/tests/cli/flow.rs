//! From tables to a plan on the command line.

use crate::common::{Folder, root};
use serde_json::json;

const COMPANIES: &str = "id,name,status,industry,region,owner,since,referred_by\n\
    c1,Vector,,Logistics,North,Anna,2019-03-31,\n\
    c2,Полюс,,,,Anna,,c1\n";
const PEOPLE: &str = "id,company_id,name,email,role,decision_maker,city\n\
    p1,c1,Пётр Алёхин,p@vector.example,CEO,yes,Тверь\n\
    p2,c2,\"=HYPERLINK(\"\"x\"\")\",o@polus.example,CFO,no,\n";
const INVOICES: &str = "company_id,date,amount\nc1,2026-03-10,2500000.50\nc1,2024-01-01,100\n";
const INTERACTIONS: &str = "person_id,date,kind\np1,2026-10-05,negotiation\n";

fn tables(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("companies.csv", COMPANIES);
    folder.write("people.csv", PEOPLE);
    folder.write("invoices.csv", INVOICES);
    folder.write("interactions.csv", INTERACTIONS);
    folder
}

const IMPORT: [&str; 9] = [
    "import",
    "companies.csv",
    "people.csv",
    "invoices.csv",
    "interactions.csv",
    "-o",
    "book.json",
    "--as-of",
    "2026-11-22",
];

#[test]
fn tables_become_a_book_that_lists_derived_fields() {
    let folder = tables("flow-import");
    folder.run(&IMPORT).done();
    folder.run(&["verify", "book.json"]).done();
    let fields = "id,revenue_12m,revenue_total,n_invoices,lifecycle,abc";
    let listed = folder
        .run(&["list", "book.json", "--unit", "company", "--fields", fields])
        .done();
    assert_eq!(
        listed,
        "id,revenue_12m,revenue_total,n_invoices,lifecycle,abc\r\n\
         c1,2500000.5,2500100.5,2,client,A\r\n\
         c2,0,0,0,prospect,\r\n"
    );
    let listed = folder
        .run(&[
            "list",
            "book.json",
            "--fields",
            "name,company.revenue_12m,decision_maker",
            "--json",
        ])
        .json();
    let expected = json!([
        { "name": "Пётр Алёхин", "company.revenue_12m": 2_500_000.5, "decision_maker": true },
        { "name": "=HYPERLINK(\"x\")", "company.revenue_12m": 0, "decision_maker": false },
    ]);
    assert_eq!(listed, expected);
}

#[test]
fn formulas_are_guarded_in_csv() {
    let folder = tables("flow-guard");
    folder.run(&IMPORT).done();
    let listed = folder
        .run(&["list", "book.json", "--fields", "name"])
        .done();
    assert!(listed.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{listed}");
}

#[test]
fn as_of_moves_every_window() {
    let folder = tables("flow-as-of");
    folder.run(&IMPORT).done();
    let list = |day| {
        let fields = [
            "--unit",
            "company",
            "--fields",
            "revenue_12m,lifecycle",
            "--as-of",
            day,
        ];
        folder
            .run(&[&["list", "book.json"], &fields[..]].concat())
            .done()
    };
    assert!(
        list("2027-03-11").contains("\r\n0,lost\r\n"),
        "{}",
        list("2027-03-11")
    );
    assert!(
        list("2024-06-01").contains("\r\n100,client\r\n"),
        "{}",
        list("2024-06-01")
    );
}

#[test]
fn a_second_import_changes_nothing_twice() {
    let folder = tables("flow-again");
    folder.run(&IMPORT).done();
    folder.write("people.csv", PEOPLE.replace("CFO", "CEO"));
    let again = [
        &[
            "import",
            "people.csv",
            "companies.csv",
            "--into",
            "book.json",
        ],
        &["-o", "next.json", "--json"][..],
    ];
    let said = folder.run(&again.concat()).json();
    assert_eq!(
        (&said["new"], &said["updated"]),
        (&json!(0), &json!(1)),
        "{said}"
    );
}

#[test]
fn rules_count_people_and_companies() {
    let folder = tables("flow-count");
    folder.run(&IMPORT).done();
    folder.write(
        "rule.json",
        r#"{"field":"revenue_12m","op":"at_least","value":"2500000.5"}"#,
    );
    let of = |unit| {
        let said = folder
            .run(&[
                "count",
                "book.json",
                "--rule",
                "rule.json",
                "--unit",
                unit,
                "--json",
            ])
            .json();
        (said["count"].clone(), said["total"].clone())
    };
    assert_eq!(of("company"), (json!(1), json!(2)));
    assert_eq!(of("person"), (json!(1), json!(2)));
    assert_eq!(
        folder.run(&["count", "book.json", "--json"]).json()["count"],
        2
    );
}

#[test]
fn the_sample_is_planned_explained_and_checked() {
    let sample = root("samples/anniversary.json");
    let sample = sample.to_str().unwrap();
    let folder = Folder::new("flow-sample");
    let plan = folder.run(&["plan", sample, "--json"]).json();
    for key in [
        "as_of",
        "programme",
        "mode",
        "fingerprint",
        "treatments",
        "awards",
        "waitlist",
        "shortfalls",
        "findings",
        "cost_minor",
    ] {
        assert!(plan.get(key).is_some(), "{key}");
    }
    assert_eq!(plan["mode"], "priority");
    let awards = plan["awards"].as_array().unwrap();
    for treatment in plan["treatments"].as_array().unwrap() {
        let n = awards
            .iter()
            .filter(|award| award["treatment"] == treatment["id"])
            .count();
        assert_eq!(treatment["awarded"], n);
    }
    let again = folder.run(&["plan", sample, "--json"]).json();
    assert_eq!(plan, again);

    let waiting = plan["waitlist"][0].clone();
    let (unit, treatment) = (
        waiting["unit"].as_str().unwrap(),
        waiting["treatment"].as_str().unwrap(),
    );
    let explain = ["explain", sample, "--unit", unit, "--treatment", treatment];
    let why = folder.run(&[&explain, &["--json"][..]].concat()).json();
    assert_eq!(why["waiting"], waiting["position"]);
    assert_eq!(why["treatment"], waiting["treatment"]);
    assert!(!folder.run(&explain).done().is_empty());

    let checked = folder.run(&["check", sample, "--json"]);
    assert_eq!(checked.code, 1, "{}", checked.errors);
    assert_eq!(checked.json()["findings"], plan["findings"]);
    assert!(
        folder
            .run(&["plan", sample])
            .done()
            .contains(plan["fingerprint"].as_str().unwrap())
    );
}

#[test]
fn a_plan_without_findings_ends_well() {
    let folder = tables("flow-clean");
    folder.run(&IMPORT).done();
    let mut book: serde_json::Value = serde_json::from_slice(&folder.read("book.json")).unwrap();
    book["policies"] = json!([{ "version": 1, "programmes": [{
        "id": "news", "unit": "person",
        "treatments": [{
            "id": "email", "name": { "en": "E-mail" }, "eligibility": { "all": [] },
            "justification": { "en": "Everybody hears of it." },
            "public_wording": { "en": "News" }, "channel": "email",
        }],
    }] }]);
    folder.write("plan.json", book.to_string());
    let checked = folder.run(&["check", "plan.json"]);
    assert_eq!(
        (checked.code, checked.out.as_str()),
        (0, "Nothing found.\n"),
        "{}",
        checked.errors
    );
    // The key order of what a person writes is free; the bytes are then not canonical.
    book["header"]["app_version"] = json!("by hand");
    folder.write("plan.json", serde_json::to_string_pretty(&book).unwrap());
    assert_eq!(folder.run(&["verify", "plan.json", "--json"]).code, 1);
}
