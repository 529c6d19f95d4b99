//! Random books and edits for the tests of this room and of those built on it.
//!
//! Small domains on purpose: ties, repeated ids, dangling references, empty cells, credit
//! notes, future dates, foreign money without a rate and month ends are frequent.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::{
    Book, Change, Currency, Date, Decimal, Kind, Rate, Settings, TableId, Value, Window, apply,
};

/// Own fields of every book made here, on companies and on people alike.
pub const OWN_FIELDS: [(&str, Kind); 7] = [
    ("own_text", Kind::Text),
    ("own_number", Kind::Number),
    ("own_money", Kind::Money),
    ("own_date", Kind::Date),
    ("own_flag", Kind::Flag),
    ("own_choice", Kind::Choice),
    ("own_choices", Kind::Choices),
];

/// A book of up to `n_people` people with companies, owners and all that belongs to them.
/// Records have ids `owners1`, `companies1`, `people1`, … and `1`, `2`, … in other tables;
/// a reference may lead to a record that is not there.
pub fn any_book(n_people: usize) -> BoxedStrategy<Book> {
    let records = TableId::ALL.map(|table| vec(any_record(table), 0..=size(table, n_people)));
    (any_as_of(), any_settings(), any_rate(), records)
        .prop_map(|(as_of, settings, rate, records)| {
            let mut book = Book::new("random", "Random", as_of);
            let mut changes = vec![Change::Settings(Box::new(settings)), rate];
            for table in [TableId::Companies, TableId::People] {
                changes.extend(OWN_FIELDS.map(|(name, kind)| Change::AddField {
                    table,
                    name: name.to_owned(),
                    kind,
                }));
            }
            for (table, records) in TableId::ALL.into_iter().zip(records) {
                changes.extend(
                    records
                        .into_iter()
                        .zip(1..)
                        .map(|(values, n)| Change::Insert {
                            table,
                            id: id(table, n),
                            values,
                        }),
                );
            }
            let applied = apply(&mut book, &changes);
            assert!(applied.is_ok(), "{applied:?}");
            book
        })
        .boxed()
}

/// A change that may or may not be possible on a book of [`any_book`]`(n_people)`.
pub fn any_change(n_people: usize) -> BoxedStrategy<Change> {
    let id_of = move |table| (1..=size(table, n_people) + 2).prop_map(move |n| id(table, n));
    let on_table = select(TableId::ALL.to_vec()).prop_flat_map(move |table| {
        prop_oneof![
            3 => (id_of(table), any_record(table))
                .prop_map(move |(id, values)| Change::Insert { table, id, values }),
            3 => id_of(table).prop_map(move |id| Change::Remove { table, id }),
            6 => (id_of(table), any_cell(table))
                .prop_map(move |(id, (field, value))| Change::Set { table, id, field, value }),
            1 => select(OWN_FIELDS.to_vec()).prop_map(move |(name, kind)| Change::AddField {
                table,
                name: name.to_owned(),
                kind,
            }),
            1 => select(OWN_FIELDS.to_vec())
                .prop_map(move |(name, _)| Change::RemoveField { table, name: name.to_owned() }),
        ]
    });
    prop_oneof![
        12 => on_table,
        1 => any_as_of().prop_map(Change::AsOf),
        1 => any_settings().prop_map(|settings| Change::Settings(Box::new(settings))),
        1 => any_rate(),
        1 => any_memory(),
        1 => select(vec!["RUB", "USD"]).prop_map(|code| {
            Change::Home(Currency::parse(code).unwrap_or(Currency::RUB))
        }),
        1 => select(vec!["One", "Other"]).prop_map(|name| Change::Name(name.to_owned())),
    ]
    .boxed()
}

/// A day on which windows are counted: month ends and a leap day among them.
pub fn any_as_of() -> BoxedStrategy<Date> {
    select(vec![
        (2026, 11, 22),
        (2024, 2, 29),
        (2023, 3, 31),
        (2025, 1, 1),
    ])
    .prop_map(|(year, month, day)| Date::from_ymd(year, month, day).unwrap_or(Date(739_000)))
    .boxed()
}

/// A value that fits the kind, or empty one time in five. References fit [`any_book`]'s ids.
pub fn any_value(field: &str, kind: Kind) -> BoxedStrategy<Value> {
    let filled = match (kind, field) {
        (Kind::Text, _) => words(&["Пётр", "петр", "Anna", "anna ", "O'Neil", "a@b.example"])
            .prop_map(|text| Value::text(&text))
            .boxed(),
        (Kind::Number, _) => (-30_000..300_000_i64)
            .prop_map(|n| Value::Number(Decimal(n)))
            .boxed(),
        (Kind::Money, _) => prop_oneof![
            2 => select(vec![0, 100, 10_000, 250_000, -10_000]),
            1 => -50_000..1_000_000_i64,
        ]
        .prop_map(Value::Money)
        .boxed(),
        (Kind::Date, _) => any_day().prop_map(Value::Date).boxed(),
        (Kind::Flag, _) => any::<bool>().prop_map(Value::Flag).boxed(),
        (Kind::Choices, _) => vec(words(&["a", "б", "c"]), 1..3)
            .prop_map(Value::choices)
            .boxed(),
        (Kind::Choice, name) => words(choices(name))
            .prop_map(|name| Value::choice(&name))
            .boxed(),
        (Kind::Ref(target), _) => (1..8_usize)
            .prop_map(move |n| Value::Ref(id(target, n)))
            .boxed(),
    };
    prop_oneof![1 => Just(Value::Empty), 4 => filled].boxed()
}

fn any_record(table: TableId) -> BoxedStrategy<Vec<(String, Value)>> {
    all_fields(table)
        .into_iter()
        .map(|(name, kind)| any_value(name, kind).prop_map(move |value| (name.to_owned(), value)))
        .collect::<Vec<_>>()
        .prop_map(|mut values| {
            values.retain(|(_, value)| *value != Value::Empty);
            values
        })
        .boxed()
}

fn any_cell(table: TableId) -> BoxedStrategy<(String, Value)> {
    select(all_fields(table))
        .prop_flat_map(|(name, kind)| {
            any_value(name, kind).prop_map(move |value| (name.to_owned(), value))
        })
        .boxed()
}

fn all_fields(table: TableId) -> Vec<(&'static str, Kind)> {
    let mut fields = table.builtin().to_vec();
    if matches!(table, TableId::Companies | TableId::People) {
        fields.extend(OWN_FIELDS);
    }
    fields
}

fn any_day() -> BoxedStrategy<Date> {
    let near = any_as_of().prop_flat_map(|day| {
        let edges =
            [-12, -6, -3, -1, 0, 1].map(|n| Window::months(12).end(day).plus_months(n - 12));
        (select(edges.to_vec()), -1..=1_i32).prop_map(|(day, n)| day.plus_days(n))
    });
    let years = (738_000..740_000_i32).prop_map(Date);
    prop_oneof![near, years].boxed()
}

fn any_settings() -> BoxedStrategy<Settings> {
    let windows = (
        1..=24_u32,
        1..=24_u32,
        1..=9_u32,
        proptest::option::of(1..=36_u32),
    );
    let cuts = proptest::option::of((1..5_u32, 1..5_u32));
    (windows, cuts)
        .prop_map(
            |((active_months, revenue_months, xyz_quarters, rfm_months), cuts)| Settings {
                active_months,
                revenue_months,
                xyz_quarters,
                rfm_months,
                rfm_frequency: cuts.map(|(low, step)| [0, 1, 2, 3].map(|n| low + n * step)),
                ..Settings::default()
            },
        )
        .boxed()
}

fn any_rate() -> BoxedStrategy<Change> {
    let currency = Currency::parse("USD").unwrap_or(Currency::RUB);
    proptest::option::of(1_000_000..100_000_000_i64)
        .prop_map(move |rate| Change::Rate {
            currency,
            rate: rate.map(Rate),
        })
        .boxed()
}

fn any_memory() -> BoxedStrategy<Change> {
    let mapping = |n: u8| crate::mapping::Mapping {
        layout: format!("layout {n}"),
        ..crate::mapping::Mapping::default()
    };
    (0..3_u8, proptest::option::of(0..3_u8))
        .prop_map(move |(headers, n)| Change::Remember {
            headers: headers.to_string(),
            mapping: n.map(|n| Box::new(mapping(n))),
        })
        .boxed()
}

fn choices(field: &str) -> &'static [&'static str] {
    match field {
        "status" => &["client", "prospect", "lost", "на паузе"],
        "currency" => &["RUB", "USD", "EUR", "roubles"],
        "kind" => &["negotiation", "meeting", "call"],
        "treatment" => &["reception", "gift", "postcard"],
        "role" => &["CEO", "генеральный директор", "accountant"],
        "channel" => &["email", "phone", "post"],
        "language" => &["en", "ru"],
        _ => &["North", "север", "Юг"],
    }
}

fn words(of: &'static [&'static str]) -> BoxedStrategy<String> {
    select(of).prop_map(str::to_owned).boxed()
}

fn id(table: TableId, n: usize) -> String {
    match table {
        TableId::Owners | TableId::Companies | TableId::People => format!("{}{n}", table.name()),
        TableId::Invoices | TableId::Interactions | TableId::Awards => n.to_string(),
    }
}

const fn size(table: TableId, n_people: usize) -> usize {
    match table {
        TableId::Owners => 3,
        TableId::Companies => n_people / 3 + 1,
        TableId::People | TableId::Awards => n_people,
        TableId::Invoices | TableId::Interactions => 2 * n_people,
    }
}
