//! Names that are alike and names that are not; doubles in a book.
#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

use book::similar::{ALIKE, Of, Reason, names_alike, within};
use book::{Book, Change, Date, TableId, Value, apply};
use proptest::prelude::*;

#[test]
fn companies_that_may_be_one() {
    for (a, b) in [
        ("ООО «Ромашка»", "Ромашка"),
        ("ООО \"Ромашка\"", "Ромашка, ООО"),
        (
            "Общество с ограниченной ответственностью «Ромашка»",
            "ООО Ромашка",
        ),
        ("ООО Ёлка", "ООО Елка"),
        ("АО «Вектор»", "вектор ао"),
        ("ПАО Сбербанк", "Сбербанк"),
        ("Альфа-Банк", "АльфаБанк"),
        ("Альфа Банк", "АО «Альфа-Банк»"),
        ("Vector", "Вектор"),
        ("Romashka LLC", "ООО «Ромашка»"),
        ("Yandex", "Яндекс"),
        ("Северсталь", "Severstal PAO"),
        ("Ромашка", "Ромашкa"),
        ("POMAШKA", "РОМАШКА"),
        ("POCA", "РОСА"),
        ("Ромашка", "Рмоашка"),
        ("Ромашка Плюс", "Плюс Ромашка"),
        ("Торговый дом Ромашка", "ТД Ромашка"),
        ("Ромашка Групп", "Ромашка"),
        ("Rose Ltd", "Rose Limited"),
        ("Rose & Co.", "Rose and Company"),
        ("Müller GmbH", "Muller"),
        ("Acme Inc.", "ACME Incorporated"),
        ("Acme, L.L.C.", "Acme LLC"),
        ("Wackenhut Group", "Wackenhutt Group"),
        ("The Coffee Company", "Coffee Company"),
        ("ИП Иванов Пётр Сергеевич", "Иванов Петр Сергеевич ИП"),
        ("ООО «Строй-Инвест»", "Стройинвест"),
    ] {
        let score = names_alike(Of::Company, a, b);
        assert!(score >= ALIKE, "{a} | {b}: {score}");
    }
}

#[test]
fn companies_that_are_not_one() {
    for (a, b) in [
        ("ООО Роза", "ООО Проза"),
        ("ООО Ромашка", "ООО Лютик"),
        ("Завод 5", "Завод 6"),
        ("Школа № 7", "Школа № 17"),
        ("Ромашка", "Ромашка Юг Недвижимость"),
        ("Альфа-Банк", "Альфа-Страхование"),
        ("Газпром нефть", "Газпром бурение"),
        ("United Oil & Gas", "United Paper & Pulp"),
        ("Burlington Textiles", "Arlington Textures"),
        ("North Star", "South Star"),
        ("ООО", "АО"),
        ("Lily GmbH", "Rose GmbH"),
        ("", "Rose"),
        ("Мир", "Пир"),
        ("Стройтрест", "Стройинвест"),
    ] {
        let score = names_alike(Of::Company, a, b);
        assert!(score < ALIKE, "{a} | {b}: {score}");
    }
}

#[test]
fn people_that_may_be_one() {
    for (a, b) in [
        ("Пётр Иванов", "Иванов Петр"),
        ("Иванов Пётр Сергеевич", "Пётр Иванов"),
        ("П. Иванов", "Пётр Иванов"),
        ("Иванов П.С.", "Иванов Пётр Сергеевич"),
        ("Пётр Иванов", "Petr Ivanov"),
        ("Алексей Щербаков", "Alexey Shcherbakov"),
        ("Юлия Хабарова", "Julia Khabarova"),
        ("Сергей Чайковский", "Sergei Tchaikovsky"),
        ("Пётр Иванов", "Пётр Ивонов"),
        ("Пeтр Иванов", "Петр Иванов"),
        ("José García", "Jose Garcia"),
        ("Mary O'Neil", "Mary ONeil"),
        ("J. Smith", "John Smith"),
    ] {
        let score = names_alike(Of::Person, a, b);
        assert!(score >= ALIKE, "{a} | {b}: {score}");
    }
}

#[test]
fn people_that_are_not_one() {
    for (a, b) in [
        ("Пётр Иванов", "Пётр Петров"),
        ("Анна Иванова", "Иван Иванов"),
        ("Александр Иванов", "Александра Иванова"),
        ("Иванов Пётр Сергеевич", "Иванов Пётр Андреевич"),
        ("John Smith", "Jane Smith"),
        ("John Smith", "John Snow"),
        ("Пётр", "Иванов"),
        ("A. Smith", "B. Smith"),
    ] {
        let score = names_alike(Of::Person, a, b);
        assert!(score < ALIKE, "{a} | {b}: {score}");
    }
}

fn any_name() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        prop::sample::select(vec![
            "ООО",
            "Ltd",
            "Ромашка",
            "romashka",
            "Рoза",
            "Пётр",
            "П.",
            "Group",
            "7",
            "№",
            "Сергеевич",
            "A"
        ])
        .prop_map(str::to_owned),
        "[а-яёa-zА-Я0-9.\u{306} -]{1,9}",
    ];
    prop::collection::vec(word, 0..5).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn likeness_has_no_sides_and_a_name_is_like_itself(a in any_name(), b in any_name()) {
        for of in [Of::Company, Of::Person] {
            prop_assert_eq!(names_alike(of, &a, &b), names_alike(of, &b, &a));
            let itself = names_alike(of, &a, &a);
            prop_assert_eq!(itself, if book::similar::is_comparable(&a) { 1000 } else { 0 });
        }
    }
}

/// Table, id and texts by field.
type Row<'a> = (TableId, &'a str, &'a [(&'a str, &'a str)]);

fn book_of(records: &[Row<'_>]) -> Book {
    let mut book = Book::new("b", "B", Date::from_ymd(2026, 11, 22).unwrap());
    for (table, id, values) in records {
        let value = |field: &str, text: &str| match field {
            "company_id" => Value::Ref(text.to_owned()),
            _ => Value::text(text),
        };
        let values = values
            .iter()
            .map(|(field, text)| ((*field).to_owned(), value(field, text)))
            .collect();
        apply(
            &mut book,
            &[Change::Insert {
                table: *table,
                id: (*id).to_owned(),
                values,
            }],
        )
        .unwrap();
    }
    book
}

#[test]
fn doubles_of_a_book_are_found_with_their_reasons() {
    use TableId::{Companies, People};
    let book = book_of(&[
        (
            Companies,
            "1",
            &[("name", "ООО «Ромашка»"), ("tax_number", "7701")],
        ),
        (Companies, "2", &[("name", "Romashka")]),
        (
            Companies,
            "3",
            &[("name", "Ромашка"), ("tax_number", "7702")],
        ),
        (
            Companies,
            "4",
            &[
                ("name", "Вектор"),
                ("website", "https://www.vector.example/about"),
            ],
        ),
        (
            Companies,
            "5",
            &[("name", "Вектор Инжиниринг"), ("website", "vector.example")],
        ),
        (
            Companies,
            "6",
            &[
                ("name", "Берег"),
                ("website", "bereg.example"),
                ("tax_number", "7703"),
            ],
        ),
        (
            Companies,
            "7",
            &[
                ("name", "Берег"),
                ("website", "bereg.example"),
                ("tax_number", "7704"),
            ],
        ),
        (
            People,
            "p1",
            &[
                ("name", "Пётр Иванов"),
                ("company_id", "1"),
                ("phone", "+7 (916) 111-22-33"),
            ],
        ),
        (
            People,
            "p2",
            &[("name", "Ivanov Petr"), ("company_id", "2")],
        ),
        (
            People,
            "p3",
            &[("name", "Пётр Иванов"), ("company_id", "4")],
        ),
        (
            People,
            "p4",
            &[
                ("name", "П. Иванов"),
                ("company_id", "5"),
                ("phone", "8 916 1112233"),
            ],
        ),
        (
            People,
            "p5",
            &[("name", "Ольга Ким"), ("email", "olga@x.example")],
        ),
        (
            People,
            "p6",
            &[("name", "Олечка"), ("email", "OLGA@x.example")],
        ),
        (
            People,
            "p7",
            &[("name", "Борис"), ("email", "info@x.example")],
        ),
        (
            People,
            "p8",
            &[("name", "Анна"), ("email", "info@x.example")],
        ),
    ]);
    let found = within(&book, &mut |_, _| true).unwrap();
    let mut pairs: Vec<(&str, &str)> = found
        .iter()
        .map(|pair| (pair.left.as_str(), pair.right.as_str()))
        .collect();
    pairs.sort_unstable();
    assert_eq!(
        pairs,
        [
            ("1", "2"),
            ("2", "3"),
            ("4", "5"),
            ("p1", "p2"),
            ("p1", "p4"),
            ("p5", "p6")
        ],
        "not 1 and 3, nor 6 and 7 of one website, which have two tax numbers, nor namesakes in two firms"
    );
    let of = |left: &str, right: &str| {
        found
            .iter()
            .find(|pair| (pair.left.as_str(), pair.right.as_str()) == (left, right))
            .unwrap()
    };
    assert!(of("p1", "p4").reasons.contains(&Reason::SamePhone));
    assert!(of("p5", "p6").reasons.contains(&Reason::SameEmail));
    assert!(of("p1", "p2").reasons.contains(&Reason::SameCompany));
    assert_eq!(within(&book, &mut |_, _| false), None, "it can be stopped");
}
