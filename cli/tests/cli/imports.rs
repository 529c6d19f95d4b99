//! `import`: formats told by content, sheets by name, mappings from files, look-alikes said.

use crate::common::{Folder, root};

const PEOPLE: &str = "id,company_id,name,email\nP1,,Anna Orlova,anna@vega.example\n\
                      P2,,Oleg Titov,oleg@kedr.example\n";

#[test]
fn a_workbook_is_read_and_a_sheet_that_is_not_there_names_those_that_are() {
    let folder = Folder::new("import-sheets");
    let file = root("tests/cases/xlsx");
    let Some(workbook) = first_with(&file, "xlsx") else {
        return;
    };
    let workbook = workbook.to_string_lossy().into_owned();
    let said = folder
        .run(&["import", &workbook, "-o", "book.json", "--sheet", "No such"])
        .refused();
    assert!(said.contains("no file has a sheet of this name"), "{said}");
    assert!(!folder.has("book.json"));
}

fn first_with(folder: &std::path::Path, ending: &str) -> Option<std::path::PathBuf> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .ok()?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    files.sort();
    files.into_iter().find_map(|path| {
        if path.is_dir() {
            first_with(&path, ending)
        } else {
            path.extension()
                .is_some_and(|of| of == ending)
                .then_some(path)
        }
    })
}

#[test]
fn a_vcard_called_txt_is_read_by_its_content() {
    let folder = Folder::new("import-vcard");
    folder.write(
        "cards.txt",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Orlova\r\nN:Orlova;Anna;;;\r\nEMAIL:anna@vega.example\r\n\
         ORG:Vega\r\nEND:VCARD\r\n",
    );
    let said = folder
        .run(&["import", "cards.txt", "-o", "book.json"])
        .done();
    assert!(said.contains("1 people"), "{said}");
}

#[test]
fn a_mapping_remembered_by_one_book_maps_the_next_file_with_these_headers() {
    let folder = Folder::new("import-mapping");
    folder.write("a.csv", "id,name,Folder\nC1,Vega,blue\n");
    folder.write("b.csv", "id,name,Folder\nC2,Kedr,green\n");
    let column = "Folder=companies.note";
    folder
        .run(&["import", "a.csv", "-o", "a.json", "--column", column])
        .done();
    folder
        .run(&["import", "b.csv", "-o", "b.json", "--mapping", "a.json"])
        .done();
    let listed = folder
        .run(&[
            "list",
            "b.json",
            "--unit",
            "company",
            "--fields",
            "name,note",
        ])
        .done();
    assert!(listed.contains("Kedr,green"), "{listed}");
}

#[test]
fn look_alikes_come_in_as_new_ones_and_are_said_or_are_one_where_asked() {
    let folder = Folder::new("import-alike");
    folder.write("people.csv", PEOPLE);
    folder
        .run(&["import", "people.csv", "-o", "book.json"])
        .done();
    folder.write(
        "more.csv",
        "id,company_id,name,email\nX1,,Anna Orlowa,a.orlova@vega.example\n",
    );
    let arguments = [
        "import",
        "more.csv",
        "-o",
        "more.json",
        "--into",
        "book.json",
    ];
    let ran = folder.run(&arguments);
    assert!(
        ran.errors.contains("“Anna Orlowa” may be “Anna Orlova”"),
        "{}",
        ran.errors
    );
    assert!(ran.done().contains("1 people"));
    let said = folder
        .run(&[&arguments[..], &["--same", "typo"]].concat())
        .done();
    assert!(said.contains("1 updated"), "{said}");
}

#[test]
fn what_is_no_table_is_named_and_nothing_is_written() {
    let folder = Folder::new("import-no-table");
    folder.write("scan.csv", b"%PDF-1.7\n");
    folder.write("empty.csv", b"");
    for (file, expected) in [("scan.csv", "a PDF"), ("empty.csv", "0 bytes")] {
        let said = folder.run(&["import", file, "-o", "book.json"]).refused();
        assert!(said.contains(expected), "{said}");
        assert!(!folder.has("book.json"));
    }
}
