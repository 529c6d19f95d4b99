//! What holds for any text: our own files come back exactly, another reader agrees, and
//! damage is never a panic.

use proptest::prelude::*;
use tables::{
    Decimal, DecimalSign, Delimiter, Encoding, HeaderRow, OutCell, Problem, RaggedRows,
    ReadOptions, WriteOptions, parse_decimal, read, write_csv,
};

/// Text that is likely to be misread.
fn nasty_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\""),
        Just("\"\""),
        Just(","),
        Just(";"),
        Just("\t"),
        Just("|"),
        Just("\n"),
        Just("\r\n"),
        Just("\r"),
        Just("'"),
        Just("="),
        Just("+"),
        Just("-"),
        Just("@"),
        Just("＝"),
        Just(" "),
        Just("\u{a0}"),
        Just("\u{feff}"),
        Just("\u{202e}"),
        Just("ё"),
        Just("Ромашка"),
        Just("a"),
        Just("7"),
        Just("{"),
        Just("<table"),
        Just("sep=;"),
        Just("Grand Total"),
        Just("%PDF-"),
        Just("🎁"),
    ];
    prop_oneof![
        prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat()),
        "[^\0\u{fffd}]{0,8}"
    ]
}

fn delimiter() -> impl Strategy<Value = Delimiter> {
    prop::sample::select(Delimiter::ALL.to_vec())
}

fn rows(text: BoxedStrategy<String>) -> impl Strategy<Value = Vec<Vec<String>>> {
    (1_usize..6).prop_flat_map(move |width| {
        prop::collection::vec(prop::collection::vec(text.clone(), width), 1..12)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_back_exactly(rows in rows(nasty_text().boxed()), delimiter in delimiter(), byte_order_mark: bool) {
        let headers: Vec<String> = (0..rows[0].len()).map(|column| format!("=column {column}")).collect();
        let options = WriteOptions { delimiter, byte_order_mark, ..WriteOptions::default() };
        let cells = rows.iter().map(|row| row.iter().map(|text| OutCell::Text(text)));
        let bytes = write_csv(&headers, cells, &options);
        let options = ReadOptions {
            delimiter: Some(delimiter),
            header_row: Some(HeaderRow::Row(1)),
            keeps_footer: true,
            ..ReadOptions::default()
        };
        let (read, diagnostics) = read(&bytes, &options);
        prop_assert_eq!(diagnostics, []);
        let table = read.unwrap().table;
        prop_assert_eq!(table.headers(), headers);
        let found: Vec<Vec<&str>> = (0..table.n_rows()).map(|row| table.row(row).collect()).collect();
        prop_assert_eq!(found, rows);
    }

    #[test]
    fn no_written_text_starts_a_formula(text in nasty_text()) {
        let bytes = write_csv(["x"], [[OutCell::Text(&text)]], &WriteOptions::default());
        let written = String::from_utf8(bytes).unwrap();
        let cell = written.strip_prefix("x\r\n").unwrap();
        let start = cell.trim_start_matches(|c: char| c == '"' || c == '\u{feff}' || c == '\u{200b}' || c.is_whitespace());
        prop_assert!(!start.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{written:?}");
    }

    #[test]
    fn another_reader_agrees(rows in rows("[a-c,;\"\n ]{0,6}".boxed()), delimiter in delimiter(), crlf: bool) {
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter.byte()).from_writer(Vec::new());
        writer.write_record((0..rows[0].len()).map(|column| format!("c{column}"))).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let text = if crlf { text.replace('\n', "\r\n") } else { text };
        let mut other = csv::ReaderBuilder::new().delimiter(delimiter.byte()).from_reader(text.as_bytes());
        let expected: Vec<Vec<String>> = other
            .records()
            .map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
            .filter(|cells| cells.len() == 1 || cells.iter().any(|cell| !cell.is_empty()))
            .collect();
        let options = ReadOptions {
            delimiter: Some(delimiter),
            header_row: Some(HeaderRow::Row(1)),
            keeps_footer: true,
            ..ReadOptions::default()
        };
        let (read, _) = read(text.as_bytes(), &options);
        let table = read.unwrap().table;
        let found: Vec<Vec<&str>> = (0..table.n_rows()).map(|row| table.row(row).collect()).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_written_number_reads_back(units in any::<i64>(), scale in 0_u8..9, is_comma: bool) {
        let sign = if is_comma { DecimalSign::Comma } else { DecimalSign::Point };
        let number = Decimal::new(units.into(), scale);
        prop_assert_eq!(parse_decimal(&number.to_text(sign), sign).unwrap().number, number);
    }

    #[test]
    fn any_cell_is_a_value_or_a_problem(text in "[-+−0-9., '()e₽$рRUBN/:TZам\u{a0}]{0,14}") {
        for sign in [DecimalSign::Point, DecimalSign::Comma] {
            let _ = parse_decimal(&text, sign);
        }
        let _ = tables::column_decimal_sign([text.as_str()]);
        let _ = tables::column_date_order([text.as_str()]);
        let _ = tables::parse_date(&text, tables::DateOrder::DayFirst);
    }
}

/// A small generator of its own, so that the same inputs come every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }
}

#[test]
fn ten_thousand_damaged_files_do_no_harm() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/csv");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().join("input.csv"))
        .collect();
    paths.sort();
    let seeds: Vec<Vec<u8>> = paths
        .iter()
        .map(|path| std::fs::read(path).unwrap())
        .collect();
    let nasty: [&[u8]; 12] = [
        b"\"",
        b",",
        b";",
        b"\n",
        b"\r",
        b"\0",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"PK\x03\x04",
        b"'=",
        b"\"\"\"",
    ];
    let mut dice = Dice(20_261_122);
    let mut n_read = 0;
    for round in 0..10_000 {
        let mut bytes = seeds[round % seeds.len()].clone();
        for _ in 0..=dice.below(4) {
            let at = dice.below(bytes.len() + 1);
            match dice.below(5) {
                0 => bytes.truncate(at),
                1 if at < bytes.len() => bytes[at] = dice.below(256) as u8,
                2 if at < bytes.len() => drop(bytes.remove(at)),
                3 => drop(bytes.splice(at..at, nasty[dice.below(nasty.len())].iter().copied())),
                _ => {
                    let from = dice.below(bytes.len() + 1);
                    let copy = bytes[from.min(at)..at.max(from)].to_vec();
                    bytes.splice(at..at, copy);
                }
            }
        }
        let encoding = match dice.below(3) {
            0 => Some(Encoding::ALL[dice.below(Encoding::ALL.len())]),
            _ => None,
        };
        let options = ReadOptions {
            encoding,
            delimiter: (dice.below(4) == 0).then(|| Delimiter::ALL[dice.below(4)]),
            header_row: (dice.below(4) == 0).then(|| HeaderRow::Row(dice.below(6) as u32)),
            first_row: (dice.below(8) == 0).then(|| dice.below(6) as u32),
            ragged_rows: if dice.below(2) == 0 {
                RaggedRows::Pad
            } else {
                RaggedRows::Reject
            },
            ..ReadOptions::default()
        };
        let (read, diagnostics) = read(&bytes, &options);
        let Some(read) = read else {
            assert!(
                diagnostics
                    .iter()
                    .any(|d| d.severity() == tables::Severity::Error),
                "round {round}"
            );
            continue;
        };
        n_read += 1;
        let table = read.table;
        let n_bytes: usize = (0..table.n_rows())
            .flat_map(|row| table.row(row))
            .map(str::len)
            .sum();
        assert!(n_bytes <= 4 * bytes.len(), "round {round}");
        let has_replacement = (0..table.n_rows())
            .flat_map(|row| table.row(row))
            .any(|cell| cell.contains('\u{fffd}'));
        let said = diagnostics.iter().any(|d| {
            matches!(
                d.problem,
                Problem::BytesNotInEncoding { .. } | Problem::LostCharacters { .. }
            )
        });
        assert!(
            !has_replacement || said,
            "round {round}: silent replacement"
        );
        let numbers: Vec<u32> = (0..table.n_rows()).map(|row| table.row_line(row)).collect();
        assert!(
            numbers.is_sorted_by(|a, b| a < b),
            "round {round}: row numbers go up"
        );
    }
    assert!(
        n_read > 2_000,
        "only {n_read} were read: the damage is too great to test anything"
    );
}

/// Each of these takes long, or all the memory, in a reader that is not careful.
#[test]
fn hostile_files_are_over_quickly() {
    let wide = |n: usize| format!("{}\n", "a,".repeat(n));
    let files = [
        ",".repeat(2_000_000),
        wide(1_000_000),
        wide(10_000) + &"x\n".repeat(500_000),
        "\"".repeat(1_000_001),
        format!("a,b\n{}", "\"\"\"\",".repeat(300_000)),
        format!("a,b\n{}", "\n\nCopyright (c),".repeat(200_000)),
        format!("a\n{}", "'' ".repeat(300_000)),
        (0..2_000).map(|n| ",".repeat(n) + "x\n").collect(),
        "Ромашка;".repeat(100_000),
    ];
    for text in &files {
        for ragged_rows in [RaggedRows::Reject, RaggedRows::Pad] {
            let (read, diagnostics) = read(
                text.as_bytes(),
                &ReadOptions {
                    ragged_rows,
                    ..ReadOptions::default()
                },
            );
            assert!(read.is_some() || !diagnostics.is_empty());
        }
    }
}
