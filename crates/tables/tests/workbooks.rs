//! Workbooks and cards that nobody here wrote give their facts, and what another reader
//! (calamine) finds in them; reading can be stopped.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "helpers of the tests may stop it and say why they skip; hostile files may not take long"
)]

use std::cell::Cell;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use calamine::{Data, Reader as _, open_workbook_auto_from_rs};
use tables::{
    DecimalSign, FileKind, HeaderRow, OutCell, OutSheet, Problem, Read, ReadOptions, Watch,
    parse_decimal, pasted, read, read_watched, sniff, write_csv, write_vcard, write_xlsx,
};

/// The folder, or `None` (and a word about it) where the data is not at hand.
fn shared(folder: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data")
        .join(folder);
    if !path.exists() {
        println!("skipped: no {}", path.display());
    }
    path.exists().then_some(path)
}

fn without_header() -> ReadOptions {
    ReadOptions {
        header_row: Some(HeaderRow::Absent),
        keeps_footer: true,
        ..ReadOptions::default()
    }
}

fn read_file(path: &Path, options: &ReadOptions) -> Read {
    read(&fs::read(path).unwrap(), options).0.unwrap()
}

fn rows(read: &Read) -> Vec<Vec<&str>> {
    let table = &read.table;
    (0..table.n_rows())
        .map(|row| table.row(row).collect())
        .collect()
}

#[test]
fn days_are_the_same_from_1900_and_1904_in_all_formats() {
    let Some(folder) = shared("xlsx") else { return };
    for name in ["date.xlsx", "date_1904.xlsx", "date.xls"] {
        let read = read_file(&folder.join(name), &without_header());
        let expected = [
            ["2021-01-01", "15"],
            ["2021-01-02", "16"],
            ["255:10:10", "17"],
        ];
        assert_eq!(rows(&read), expected, "{name}");
    }
    let read = read_file(&folder.join("date.ods"), &without_header());
    let column: Vec<&str> = read.table.column(0).collect();
    assert_eq!(
        column,
        ["2021-01-01", "2021-01-01 10:10:10", "10:10:10", "10:10:10"]
    );
}

#[test]
fn sheets_are_listed_and_hidden_ones_are_not_read_unasked() {
    let Some(folder) = shared("xlsx") else { return };
    for name in ["any_sheets.xlsx", "any_sheets.xls"] {
        let read = read_file(&folder.join(name), &without_header());
        let sheets: Vec<_> = read
            .sheets
            .iter()
            .map(|sheet| (sheet.name.as_str(), sheet.n_rows, sheet.is_visible))
            .collect();
        let expected = [
            ("Visible", 4, true),
            ("Hidden", 0, false),
            ("VeryHidden", 0, false),
        ];
        assert_eq!(sheets, expected, "{name}");
        assert_eq!(
            (read.name.as_str(), read.table.cell(2, 1)),
            ("Visible", "6")
        );
    }
}

#[test]
fn a_sheet_of_the_largest_size_with_22_cells_adds_up() {
    let Some(folder) = shared("xlsx") else { return };
    let read = read_file(&folder.join("issue_174.xlsx"), &without_header());
    let cells = rows(&read).concat();
    assert_eq!(cells.iter().filter(|cell| !cell.is_empty()).count(), 22);
    let thousandths = |cell: &&str| {
        let number = parse_decimal(cell, DecimalSign::Point).ok()?;
        number.number.to_minor(3).ok()
    };
    assert_eq!(cells.iter().filter_map(thousandths).sum::<i64>(), 126_701);
}

#[test]
fn tables_and_merged_cells_are_read() {
    let Some(folder) = shared("xlsx") else { return };
    let inventory = read_file(
        &folder.join("inventory-table.xlsx"),
        &ReadOptions::default(),
    );
    assert_eq!(inventory.table.headers(), ["Item", "Type", "Quantity"]);
    assert_eq!(rows(&inventory)[3], ["4", "Pear", "100"]);
    let merged = read_file(&folder.join("merged_range.xlsx"), &ReadOptions::default());
    assert_eq!(
        merged.table.headers(),
        ["A1", "B1", "C1", "", "E1", "F1", "G1", "H1"]
    );
    assert_eq!((merged.table.n_rows(), merged.table.row_line(0)), (2, 3));
}

#[test]
fn hostile_files_are_refused_at_once() {
    let Some(folder) = shared("xlsx") else { return };
    for (name, code) in [
        ("issue_594_dos.ods", "too_many_cells"),
        ("OOM_alloc3.xls", "ends_early"),
    ] {
        let start = Instant::now();
        let (read, diagnostics) = read(
            &fs::read(folder.join(name)).unwrap(),
            &ReadOptions::default(),
        );
        assert!(read.is_none(), "{name}");
        assert_eq!(diagnostics[0].code(), code, "{name}");
        assert!(start.elapsed() < Duration::from_secs(2), "{name}");
    }
    // This one once made readers ask for all memory there is; it has a table.
    let read = read_file(&folder.join("OOM_alloc2.xls"), &ReadOptions::default());
    assert_eq!((read.table.n_rows(), read.table.n_columns()), (191, 74));
}

#[test]
fn another_reader_finds_the_same_cells() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut n_cells = 0;
    for folder in [
        "tests/cases/xlsx",
        "tests/cases/xls",
        "tests/cases/ods",
        "tests/cases/xlsb",
        "../shared/data/xlsx",
    ] {
        let mut files = Vec::new();
        collect(&root.join(folder), &mut files);
        for path in files {
            n_cells += compare(&path);
        }
    }
    assert!(n_cells > 500, "only {n_cells} cells were compared");
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => collect(&path, files),
            false => files.push(path),
        }
    }
}

/// Compares all sheets that both readers read; the number of cells compared.
fn compare(path: &Path) -> usize {
    let bytes = fs::read(path).unwrap();
    // The other reader asks for 512 GiB here.
    if path.to_string_lossy().contains("a_cell_far_away") {
        return 0;
    }
    let is_workbook = [FileKind::Xlsx, FileKind::Xlsb, FileKind::Xls, FileKind::Ods];
    let (first, _) = read(&bytes, &without_header());
    let (true, Some(first)) = (is_workbook.contains(&sniff(&bytes)), first) else {
        return 0;
    };
    let Ok(mut other) = open_workbook_auto_from_rs(Cursor::new(&bytes)) else {
        return 0;
    };
    let mut n_cells = 0;
    for (index, sheet) in first
        .sheets
        .iter()
        .enumerate()
        .filter(|(_, sheet)| sheet.n_rows > 0)
    {
        let options = ReadOptions {
            sheet: Some(index),
            ..without_header()
        };
        let (Some(ours), Ok(theirs)) =
            (read(&bytes, &options).0, other.worksheet_range(&sheet.name))
        else {
            continue;
        };
        let (row_offset, column_offset) = theirs.start().unwrap_or_default();
        for (row, column, cell) in theirs.used_cells() {
            let line = row as u32 + row_offset + 1;
            let column = column + column_offset as usize;
            let Some(row) = (0..ours.table.n_rows()).find(|row| ours.table.row_line(*row) == line)
            else {
                continue;
            };
            if column >= ours.table.n_columns() {
                continue;
            }
            let found = ours.table.cell(row, column);
            let is_equal = match cell {
                // Errors in ODS are texts to it.
                Data::String(text) if text.starts_with("#N/A") => found.is_empty(),
                Data::String(text) => {
                    found.replace('\r', "").trim() == text.replace('\r', "").trim()
                }
                Data::Float(number) => found
                    .parse()
                    .is_ok_and(|ours: f64| (ours - number).abs() <= number.abs() * 1e-14),
                Data::Int(number) => found == number.to_string(),
                Data::Bool(flag) => found == if *flag { "yes" } else { "no" },
                Data::Error(_) => found.is_empty(),
                _ => true,
            };
            assert!(
                is_equal,
                "{} {line}:{column}: {found:?}, not {cell:?}",
                path.display()
            );
            n_cells += 1;
        }
    }
    n_cells
}

#[test]
fn cards_of_phones_and_mail_programs_give_their_people() {
    let Some(folder) = shared("vcard") else {
        return;
    };
    let facts = [
        ("John_Doe_ANDROID.vcf", 6, "henry@company.com", ""),
        ("John_Doe_GMAIL.vcf", 1, "john.doe@ibm.com", "IBM"),
        ("John_Doe_IPHONE.vcf", 1, "john.doe@ibm.com", "IBM"),
        ("John_Doe_MS_OUTLOOK.vcf", 1, "john.doe@ibm.cm", "IBM"),
        (
            "rfc2426-example.vcf",
            2,
            "howes@netscape.com",
            "Netscape Communications Corp.",
        ),
        (
            "rfc6350-example.vcf",
            1,
            "simon.perreault@viagenie.ca",
            "Viagenie",
        ),
    ];
    for (name, n_cards, email, organization) in facts {
        let read = read_file(&folder.join(name), &ReadOptions::default());
        let cell = |header: &str| {
            let column = read.table.column_index(header).unwrap();
            read.table.cell(n_cards - 1, column)
        };
        assert_eq!(read.table.n_rows(), n_cards, "{name}");
        assert_eq!(cell("E-mail 1"), email, "{name}");
        assert!(cell("Organization").starts_with(organization), "{name}");
    }
    let iphone = read_file(&folder.join("John_Doe_IPHONE.vcf"), &ReadOptions::default());
    let cell = |header: &str| {
        iphone
            .table
            .cell(0, iphone.table.column_index(header).unwrap())
    };
    assert_eq!(cell("Middle name"), "Richter,James");
    assert_eq!(
        (cell("Department"), cell("City"), cell("Postal code")),
        ("Accounting", "New York", "12345")
    );
    assert_eq!(
        (cell("Phone 5"), cell("Fax 2")),
        ("905-222-1234", "905-999-1234")
    );
    assert_eq!(
        (cell("Birthday"), cell("URL")),
        ("2012-06-06", "http://www.ibm.com")
    );
}

#[test]
fn reading_stops_when_told_so() {
    let n_rows = 20_000;
    let cells: Vec<String> = (0..n_rows).map(|row| format!("row {row}")).collect();
    let as_rows = || {
        cells
            .iter()
            .map(|cell| vec![OutCell::Text(cell), OutCell::Text("x")])
    };
    let sheet = OutSheet {
        name: "a",
        headers: vec!["id", "b"],
        rows: as_rows().collect(),
    };
    let cards = cells.iter().map(|cell| [cell.as_str(), "x"]);
    let html: String = cells
        .iter()
        .map(|cell| format!("<tr><td>{cell}<td>x"))
        .collect();
    let files = [
        write_csv(["id", "b"], as_rows(), &tables::WriteOptions::default()),
        write_xlsx(&[sheet]),
        write_vcard(&["Full name", "Note"], cards),
        format!("<table>{html}</table>").into_bytes(),
    ];
    for bytes in files {
        let kind = sniff(&bytes);
        let (n_asked, before) = (Cell::new(0), Cell::new(0));
        let (whole, _) = read_watched(
            &bytes,
            &ReadOptions::default(),
            Watch::new(&|progress| {
                n_asked.set(n_asked.get() + 1);
                let is_further = before.replace(progress.n_done) <= progress.n_done;
                assert!(is_further, "{kind:?} goes back");
                progress.n_done <= progress.n_total
            }),
        );
        assert!(whole.unwrap().table.n_rows() >= n_rows - 1, "{kind:?}");
        assert!(
            n_asked.get() > 3,
            "{kind:?} was asked {} times",
            n_asked.get()
        );
        for n_allowed in [0, 1, 2] {
            let n_asked = Cell::new(0);
            let look = |_| {
                n_asked.set(n_asked.get() + 1);
                n_asked.get() <= n_allowed
            };
            let (read, remarks) = read_watched(&bytes, &ReadOptions::default(), Watch::new(&look));
            assert!(read.is_none(), "{kind:?}");
            assert_eq!(remarks[0].problem, Problem::Stopped, "{kind:?}");
            assert_eq!(n_asked.get(), n_allowed + 1, "{kind:?}");
        }
    }
}

#[test]
fn what_was_copied_in_a_spreadsheet_is_a_table() {
    let (bytes, options) = pasted(
        Some("<html><body><table><tr><td>id<td>имя<tr><td>1<td>a, b</table>"),
        "x",
    );
    assert_eq!(rows(&read(&bytes, &options).0.unwrap()), [["1", "a, b"]]);
    let (bytes, options) = pasted(Some("<p>no table</p>"), "id\tимя\n1\tодин, \"два\"; три\n");
    assert_eq!(
        rows(&read(&bytes, &options).0.unwrap()),
        [["1", "один, \"два\"; три"]]
    );
    let (bytes, options) = pasted(None, "BEGIN:VCARD\nFN:Anna\nEND:VCARD\n");
    assert_eq!(
        read(&bytes, &options).0.unwrap().dialect.kind,
        FileKind::VCard
    );
}
