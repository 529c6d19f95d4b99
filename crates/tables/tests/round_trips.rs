//! What is written is read back equal: random tables as workbooks and as address cards.
#![expect(clippy::unwrap_used, reason = "helpers of the test may stop it")]

use chrono::NaiveDate;
use proptest::prelude::*;
use tables::{
    Decimal, FileKind, HeaderRow, OutCell, OutSheet, ReadOptions, read, sniff, write_vcard,
    write_xlsx,
};

/// A cell of a table at random.
#[derive(Debug, Clone)]
enum Random {
    Empty,
    Text(String),
    Number(i64, u8),
    Day(i32),
}

impl Random {
    fn out(&self) -> OutCell<'_> {
        match self {
            Self::Empty => OutCell::Empty,
            Self::Text(text) => OutCell::Text(text),
            Self::Number(units, scale) => OutCell::Number(Decimal::new((*units).into(), *scale)),
            Self::Day(day) => OutCell::Date(date(*day)),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(units, scale) => Decimal::new((*units).into(), *scale).to_string(),
            Self::Day(day) => date(*day).to_string(),
        }
    }
}

fn date(day: i32) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(day).unwrap()
}

/// Cyrillic, quotes, formulas, marks of direction, line breaks, escapes and controls.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[а-яА-ЯёЁ a-z0-9]{1,12}",
        "[=+@\"'<>&;:,\\\\^_|-]{1,6}",
        "\\PC{1,8}",
        Just("=cmd|'/c calc'!A1".to_owned()),
        Just("\u{202E}gnp.exe".to_owned()),
        Just("строка\nвторая".to_owned()),
        Just("_x0041_ _x000D_".to_owned()),
        Just("BEGIN:VCARD".to_owned()),
        Just("  по краям  ".to_owned()),
        Just("1e5".to_owned()),
    ]
}

fn cell() -> impl Strategy<Value = Random> {
    prop_oneof![
        1 => Just(Random::Empty),
        4 => text().prop_map(Random::Text),
        2 => (any::<i64>(), 0_u8..5).prop_map(|(units, scale)| Random::Number(units, scale)),
        1 => (693_600_i32..3_000_000).prop_map(Random::Day),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_workbook_comes_back_equal(rows in prop::collection::vec(prop::collection::vec(cell(), 3), 0..12)) {
        let headers = ["имя", "сумма <1>", "d&e"];
        let rows: Vec<Vec<Random>> = rows
            .into_iter()
            .map(|row| [Random::Text("id".into())].into_iter().chain(row).collect())
            .collect();
        let sheet = OutSheet {
            name: "Клиенты",
            headers: ["id"].into_iter().chain(headers).collect(),
            rows: rows.iter().map(|row| row.iter().map(Random::out).collect()).collect(),
        };
        let bytes = write_xlsx(std::slice::from_ref(&sheet));
        prop_assert_eq!(sniff(&bytes), FileKind::Xlsx);
        prop_assert_eq!(&bytes, &write_xlsx(&[sheet]));
        let options = ReadOptions { header_row: Some(HeaderRow::Row(1)), keeps_footer: true, ..ReadOptions::default() };
        let (read, _) = read(&bytes, &options);
        let read = read.unwrap();
        prop_assert_eq!(&read.name, "Клиенты");
        prop_assert_eq!(&read.table.headers()[1..], &headers);
        let found: Vec<Vec<String>> = (0..read.table.n_rows())
            .map(|row| read.table.row(row).map(str::to_owned).collect())
            .collect();
        let expected: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(Random::text).collect()).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn address_cards_come_back_equal(rows in prop::collection::vec(prop::collection::vec(text(), 27), 1..6), holes in any::<u32>()) {
        let empty = read(b"BEGIN:VCARD\nEND:VCARD\n", &ReadOptions::default()).0.unwrap();
        let mut headers: Vec<String> = empty.table.headers().to_vec();
        headers.extend(
            ["E-mail 2", "E-mail 3", "Fax 1", "Nickname", "Prefix", "Street 2", "город \"^\"", "ИНН"]
                .map(str::to_owned),
        );
        headers[19..].sort();
        let mut rows = rows;
        // The first row is full, so that every column is there; others have holes.
        for row in rows.iter_mut().skip(1) {
            for (column, cell) in row.iter_mut().enumerate() {
                if holes >> (column % 32) & 1 == 1 {
                    cell.clear();
                }
            }
        }
        let names: Vec<&str> = headers.iter().map(String::as_str).collect();
        let bytes = write_vcard(&names, rows.iter().map(|row| row.iter().map(String::as_str)));
        prop_assert_eq!(sniff(&bytes), FileKind::VCard);
        let (read, diagnostics) = read(&bytes, &ReadOptions::default());
        let read = read.unwrap();
        // A text may hold U+FFFD itself, and that is remarked.
        let is_clean = diagnostics.iter().all(|found| found.code() == "lost_characters");
        prop_assert!(is_clean, "{:?}", diagnostics);
        prop_assert_eq!(read.table.headers(), &headers[..]);
        let found: Vec<Vec<String>> = (0..read.table.n_rows())
            .map(|row| read.table.row(row).map(str::to_owned).collect())
            .collect();
        prop_assert_eq!(found, rows);
    }
}
