//! Edges one can check by eye.

use book::{
    Book, Change, Currency, Date, Derived, Diagnostic, Facts, Rate, Settings, TableId, Unit, Value,
    apply,
};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn book() -> Book {
    Book::new("b", "B", day("2026-11-22"))
}

fn add(book: &mut Book, table: TableId, id: &str, values: &[(&str, Value)]) {
    let values = values
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()))
        .collect();
    apply(
        book,
        &[Change::Insert {
            table,
            id: id.to_owned(),
            values,
        }],
    )
    .unwrap();
}

fn company(book: &mut Book, id: &str) {
    add(book, TableId::Companies, id, &[]);
}

fn invoice(book: &mut Book, company: &str, date: &str, minor: i64, currency: &str) {
    let id = book.mint(TableId::Invoices);
    let values = [
        ("company_id", Value::Ref(company.to_owned())),
        ("date", Value::Date(day(date))),
        ("amount", Value::Money(minor)),
        ("currency", Value::choice(currency)),
    ];
    add(book, TableId::Invoices, &id, &values);
}

fn shown(book: &Book, unit: Unit, id: &str, field: &str) -> String {
    let derived = Derived::of(book);
    let facts = Facts::new(book, &derived);
    let row = book.table(unit.table()).find(id).unwrap();
    match facts.value(unit, row, facts.find(unit.table(), field).unwrap()) {
        Value::Empty => String::new(),
        Value::Text(text) | Value::Choice(text) | Value::Ref(text) => text,
        Value::Number(number) => number.to_string(),
        Value::Money(minor) => minor.to_string(),
        Value::Date(day) => day.to_string(),
        Value::Flag(yes) => if yes { "yes" } else { "no" }.to_owned(),
        Value::Choices(names) => names.join(","),
    }
}

fn of_company(book: &Book, id: &str, field: &str) -> String {
    shown(book, Unit::Company, id, field)
}

#[test]
fn a_window_begins_on_the_same_day_a_year_ago_and_ends_today() {
    let mut book = book();
    company(&mut book, "c");
    for (date, minor) in [
        ("2025-11-21", 1),
        ("2025-11-22", 10),
        ("2026-11-22", 100),
        ("2026-11-23", 1000),
    ] {
        invoice(&mut book, "c", date, minor, "");
    }
    assert_eq!(of_company(&book, "c", "revenue_12m"), "110");
    assert_eq!(
        of_company(&book, "c", "revenue_total"),
        "111",
        "what is dated later counts nowhere"
    );
    assert_eq!(of_company(&book, "c", "n_invoices"), "3");
    assert_eq!(of_company(&book, "c", "last_invoice"), "2026-11-22");
    apply(&mut book, &[Change::AsOf(day("2026-11-23"))]).unwrap();
    assert_eq!(of_company(&book, "c", "revenue_12m"), "1100");
}

#[test]
fn lifecycle_follows_from_invoices_unless_set_by_hand() {
    let mut book = book();
    for (id, date) in [
        ("in", "2025-11-22"),
        ("out", "2025-11-21"),
        ("later", "2026-11-23"),
    ] {
        company(&mut book, id);
        invoice(&mut book, id, date, 100, "");
    }
    company(&mut book, "none");
    company(&mut book, "refund");
    invoice(&mut book, "refund", "2026-11-01", -100, "");
    for (id, stage) in [
        ("in", "client"),
        ("out", "lost"),
        ("later", "prospect"),
        ("none", "prospect"),
        ("refund", "prospect"),
    ] {
        assert_eq!(of_company(&book, id, "lifecycle"), stage, "{id}");
        assert_eq!(of_company(&book, id, "lifecycle_by_hand"), "no");
    }
    for status in ["Lost", "vip"] {
        let set = Change::Set {
            table: TableId::Companies,
            id: "in".into(),
            field: "status".into(),
            value: Value::choice(status),
        };
        apply(&mut book, &[set]).unwrap();
        let (stage, by_hand) = if status == "Lost" {
            ("lost", "yes")
        } else {
            ("client", "no")
        };
        assert_eq!(of_company(&book, "in", "lifecycle"), stage);
        assert_eq!(of_company(&book, "in", "lifecycle_by_hand"), by_hand);
    }
    let unknown = Diagnostic::UnknownStatus {
        status: "vip".into(),
        n_companies: 1,
    };
    assert_eq!(Derived::of(&book).diagnostics(), [unknown]);
}

#[test]
fn a_credit_note_lowers_revenue_and_is_no_invoice() {
    let mut book = book();
    company(&mut book, "c");
    invoice(&mut book, "c", "2026-01-10", 500, "");
    invoice(&mut book, "c", "2026-02-10", -200, "");
    assert_eq!(of_company(&book, "c", "revenue_12m"), "300");
    assert_eq!(of_company(&book, "c", "n_invoices_12m"), "1");
    assert_eq!(of_company(&book, "c", "last_invoice"), "2026-01-10");
}

#[test]
fn a_currency_without_rate_counts_nowhere_and_is_named() {
    let mut book = book();
    let usd = Currency::parse("USD").unwrap();
    company(&mut book, "c");
    invoice(&mut book, "c", "2026-01-10", 10_000, "USD");
    invoice(&mut book, "c", "2026-01-11", 5_000, "usd");
    invoice(&mut book, "c", "2026-01-12", 700, "roubles");
    invoice(&mut book, "c", "2026-01-13", 30, "RUB");
    assert_eq!(of_company(&book, "c", "revenue_12m"), "30");
    assert_eq!(of_company(&book, "c", "n_invoices"), "1");
    let said = [
        Diagnostic::NoRate {
            currency: usd,
            n_invoices: 2,
            sum_minor: 15_000,
        },
        Diagnostic::UnknownCurrency {
            text: "roubles".into(),
            n_invoices: 1,
        },
    ];
    assert_eq!(Derived::of(&book).diagnostics(), said);
    let rate = Change::Rate {
        currency: usd,
        rate: Some(Rate(90_000_000)),
    };
    apply(&mut book, &[rate]).unwrap();
    assert_eq!(
        of_company(&book, "c", "revenue_12m"),
        (15_000 * 90 + 30).to_string()
    );
    assert_eq!(Derived::of(&book).diagnostics(), &said[1..]);
}

#[test]
fn what_refers_to_nobody_is_kept_and_said() {
    let mut book = book();
    invoice(&mut book, "ghost", "2026-01-10", 100, "");
    invoice(&mut book, "absent", "2026-01-10", 100, "");
    add(
        &mut book,
        TableId::People,
        "p",
        &[("company_id", Value::Ref("ghost".into()))],
    );
    let dangling = |table, n_records, id: &str| Diagnostic::Dangling {
        table,
        field: "company_id".into(),
        n_records,
        id: id.into(),
    };
    let said = [
        dangling(TableId::People, 1, "ghost"),
        dangling(TableId::Invoices, 2, "absent"),
    ];
    assert_eq!(Derived::of(&book).diagnostics(), said);
    company(&mut book, "ghost");
    assert_eq!(of_company(&book, "ghost", "revenue_12m"), "100");
    assert_eq!(of_company(&book, "ghost", "n_people"), "1");
}

#[test]
fn a_are_the_fewest_that_bring_four_fifths_and_ties_go_by_id() {
    let mut book = book();
    for (id, minor) in [("d", 20), ("b", 30), ("a", 30), ("c", 20)] {
        company(&mut book, id);
        invoice(&mut book, id, "2026-10-01", minor, "");
    }
    let classes = ["a", "b", "c", "d"].map(|id| of_company(&book, id, "abc"));
    assert_eq!(classes, ["A", "A", "A", "B"], "30 + 30 + 20 is 80 %");
    let ranks = ["a", "b", "c", "d"].map(|id| of_company(&book, id, "revenue_rank"));
    assert_eq!(ranks, ["1", "2", "3", "4"]);
    assert_eq!(
        Derived::of(&book).cut_points().abc_least_minor,
        [Some(20), Some(20)]
    );
    company(&mut book, "whale");
    invoice(&mut book, "whale", "2026-10-01", 1_000_000, "");
    assert_eq!(
        of_company(&book, "whale", "abc"),
        "A",
        "even when it alone exceeds the share"
    );
    company(&mut book, "none");
    assert_eq!(of_company(&book, "none", "abc"), "");
}

#[test]
fn xyz_compares_full_calendar_quarters() {
    let mut book = book();
    let settings = Settings {
        xyz_quarters: 2,
        ..Settings::default()
    };
    apply(&mut book, &[Change::Settings(Box::new(settings))]).unwrap();
    // Mean 100; deviations of 10, 25 and 26 are 10 %, 25 % and 26 %.
    for (id, second, third) in [("x", 90, 110), ("y", 75, 125), ("z", 74, 126)] {
        company(&mut book, id);
        invoice(&mut book, id, "2026-04-01", second, "");
        invoice(&mut book, id, "2026-09-30", third, "");
        invoice(&mut book, id, "2026-10-01", 9_999, "");
    }
    let classes = ["x", "y", "z"].map(|id| of_company(&book, id, "xyz"));
    assert_eq!(classes, ["X", "Y", "Z"]);
    let days = Derived::of(&book).cut_points().xyz_days;
    assert_eq!(days, Some((day("2026-04-01"), day("2026-09-30"))));
    apply(&mut book, &[Change::AsOf(day("2026-12-31"))]).unwrap();
    let days = Derived::of(&book).cut_points().xyz_days;
    assert_eq!(
        days,
        Some((day("2026-07-01"), day("2026-12-31"))),
        "its last day completes a quarter"
    );
}

#[test]
fn cuts_set_by_hand_replace_quintiles() {
    let mut book = book();
    for (id, n) in [("a", 1), ("b", 2), ("c", 9)] {
        company(&mut book, id);
        for _ in 0..n {
            invoice(&mut book, id, "2026-11-12", 100, "");
        }
    }
    let settings = Settings {
        rfm_recency_days: Some([10, 20, 30, 40]),
        rfm_frequency: Some([2, 3, 4, 9]),
        rfm_monetary_minor: Some([100, 200, 901, 902]),
        ..Settings::default()
    };
    apply(&mut book, &[Change::Settings(Box::new(settings))]).unwrap();
    let scores = ["a", "b", "c"].map(|id| of_company(&book, id, "rfm"));
    assert_eq!(
        scores,
        ["412", "423", "453"],
        "a value on a cut has passed it"
    );
    let cuts = Derived::of(&book).cut_points().rfm_recency_days.unwrap();
    assert_eq!(cuts.map(|cut| cut.to_string()), ["10", "20", "30", "40"]);
}

#[test]
fn tenure_and_anniversary_at_month_ends() {
    let mut book = Book::new("b", "B", day("2025-02-28"));
    let since = |date: &str| ("since", Value::Date(day(date)));
    add(
        &mut book,
        TableId::Companies,
        "leap",
        &[since("2020-02-29")],
    );
    add(&mut book, TableId::Companies, "new", &[since("2025-02-28")]);
    add(
        &mut book,
        TableId::Companies,
        "future",
        &[since("2025-03-01")],
    );
    company(&mut book, "old");
    invoice(&mut book, "old", "2015-03-01", 1, "");
    let of = |field: &str| ["leap", "new", "future", "old"].map(|id| of_company(&book, id, field));
    assert_eq!(of("tenure_years"), ["5", "0", "", "9"]);
    assert_eq!(of("tenure_days"), ["1826", "0", "", "3652"]);
    assert_eq!(
        of("anniversary"),
        ["2025-02-28", "2026-02-28", "2026-03-01", ""]
    );
}

#[test]
fn who_opted_out_is_reachable_by_no_channel() {
    let mut book = book();
    let filled = [
        ("email", Value::text("a@b.example")),
        ("address", Value::text("Moscow")),
    ];
    add(&mut book, TableId::People, "p", &filled);
    assert_eq!(shown(&book, Unit::Person, "p", "reachable"), "email,post");
    let set = Change::Set {
        table: TableId::People,
        id: "p".into(),
        field: "opt_out".into(),
        value: Value::Flag(true),
    };
    apply(&mut book, &[set]).unwrap();
    assert_eq!(shown(&book, Unit::Person, "p", "reachable"), "");
}

#[test]
fn the_latest_invoice_names_the_contact() {
    let mut book = book();
    for (id, decides) in [("cfo", true), ("clerk", false)] {
        add(
            &mut book,
            TableId::People,
            id,
            &[("decision_maker", Value::Flag(decides))],
        );
    }
    company(&mut book, "c");
    for (id, date, contact) in [
        ("1", "2026-01-01", "clerk"),
        ("2", "2026-02-01", "cfo"),
        ("3", "2026-03-01", "nobody"),
        ("4", "2027-01-01", "clerk"),
    ] {
        add(
            &mut book,
            TableId::Invoices,
            id,
            &[
                ("company_id", Value::Ref("c".into())),
                ("date", Value::Date(day(date))),
                ("contact_id", Value::Ref(contact.into())),
            ],
        );
    }
    assert_eq!(of_company(&book, "c", "invoice_contact"), "cfo");
    assert_eq!(of_company(&book, "c", "invoice_contact_decides"), "yes");
}

#[test]
fn only_so_many_kinds_get_fields_of_their_own() {
    let mut book = book();
    add(&mut book, TableId::People, "p", &[]);
    for n in 0..45 {
        for _ in 0..=usize::from(n != 7) {
            let id = book.mint(TableId::Interactions);
            add(
                &mut book,
                TableId::Interactions,
                &id,
                &[
                    ("person_id", Value::Ref("p".into())),
                    ("date", Value::Date(day("2026-01-01"))),
                    ("kind", Value::choice(&format!("remark {n}"))),
                ],
            );
        }
    }
    let derived = Derived::of(&book);
    let said = Diagnostic::TooManyNames {
        table: TableId::Interactions,
        n_without: 5,
    };
    assert_eq!(derived.diagnostics(), [said]);
    let facts = Facts::new(&book, &derived);
    assert!(
        facts
            .find(TableId::People, "last_interaction.remark 7")
            .is_none(),
        "the rarest"
    );
    assert_eq!(shown(&book, Unit::Person, "p", "n_interactions"), "89");
}
