//! What a file is, told by its first bytes and never by its name.

/// Kinds of file that are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FileKind {
    /// Separated values, or text of one column.
    Csv,
    /// Office Open XML spreadsheet.
    Xlsx,
    /// Binary Office Open XML spreadsheet.
    Xlsb,
    /// Spreadsheet of Excel 97–2003.
    Xls,
    /// OpenDocument spreadsheet.
    Ods,
    /// Office file that needs a password.
    ProtectedOffice,
    /// HTML with a table, often called `.xls`.
    HtmlTable,
    /// HTML without a table.
    Html,
    /// XML of any sort.
    Xml,
    /// JSON, such as our own plan file.
    Json,
    /// Sealed with age.
    Sealed,
    VCard,
    /// `1CClientBankExchange`.
    BankFile,
    Pdf,
    /// Word document, old or new.
    Document,
    /// Presentation, old or new.
    Presentation,
    RichText,
    /// Spreadsheet of Apple Numbers.
    Numbers,
    Image,
    /// zip, gzip, 7z or rar that is none of the above.
    Archive,
    /// SQLite or Parquet.
    Database,
    /// Old Office file of an unknown sort.
    OleFile,
}

impl FileKind {
    /// Stable snake_case name; the key of its words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Xlsb => "xlsb",
            Self::Xls => "xls",
            Self::Ods => "ods",
            Self::ProtectedOffice => "protected_office",
            Self::HtmlTable => "html_table",
            Self::Html => "html",
            Self::Xml => "xml",
            Self::Json => "json",
            Self::Sealed => "sealed",
            Self::VCard => "vcard",
            Self::BankFile => "bank_file",
            Self::Pdf => "pdf",
            Self::Document => "document",
            Self::Presentation => "presentation",
            Self::RichText => "rich_text",
            Self::Numbers => "numbers",
            Self::Image => "image",
            Self::Archive => "archive",
            Self::Database => "database",
            Self::OleFile => "ole_file",
        }
    }
}

/// Says what the bytes are; text of no known sort is taken for [`FileKind::Csv`].
pub fn sniff(bytes: &[u8]) -> FileKind {
    let by_magic = MAGIC.iter().find(|(offset, magic, _)| {
        bytes
            .get(*offset..)
            .is_some_and(|rest| rest.starts_with(magic))
    });
    match by_magic {
        Some((_, b"PK\x03\x04", _)) => of_zip(bytes),
        Some((_, OLE, _)) => of_ole(bytes),
        Some((_, _, kind)) => *kind,
        None => of_text(bytes),
    }
}

const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// `(offset, bytes there, kind)`; zip and OLE are looked into further.
const MAGIC: &[(usize, &[u8], FileKind)] = &[
    (0, b"%PDF-", FileKind::Pdf),
    (0, b"PK\x03\x04", FileKind::Archive),
    (0, b"PK\x05\x06", FileKind::Archive),
    (0, OLE, FileKind::OleFile),
    (0, b"\x89PNG\r\n", FileKind::Image),
    (0, b"\xFF\xD8\xFF", FileKind::Image),
    (0, b"GIF87a", FileKind::Image),
    (0, b"GIF89a", FileKind::Image),
    (8, b"WEBP", FileKind::Image),
    (4, b"ftyphei", FileKind::Image),
    (4, b"ftypmif1", FileKind::Image),
    (4, b"ftypavif", FileKind::Image),
    (0, b"II*\0", FileKind::Image),
    (0, b"MM\0*", FileKind::Image),
    (0, b"\x1F\x8B\x08", FileKind::Archive),
    (0, b"7z\xBC\xAF\x27\x1C", FileKind::Archive),
    (0, b"Rar!\x1A\x07", FileKind::Archive),
    (0, b"SQLite format 3\0", FileKind::Database),
    (0, b"PAR1", FileKind::Database),
    (0, b"{\\rtf", FileKind::RichText),
    (0, b"age-encryption.org/", FileKind::Sealed),
    (0, b"-----BEGIN AGE ENCRYPTED FILE-----", FileKind::Sealed),
];

/// How much of each end of an archive is searched for names, in bytes.
const ZIP_ENDS: usize = 128 * 1024;
/// How much of an OLE file is searched for its directory, in bytes.
const OLE_START: usize = 16 * 1024 * 1024;

/// The parts of an archive stand by name in its local and central headers.
fn of_zip(bytes: &[u8]) -> FileKind {
    [
        ("xl/workbook.xml", FileKind::Xlsx),
        ("xl\\workbook.xml", FileKind::Xlsx),
        ("xl/workbook.bin", FileKind::Xlsb),
        ("opendocument.spreadsheet", FileKind::Ods),
        ("Index/Tables/", FileKind::Numbers),
        ("word/document.xml", FileKind::Document),
        ("opendocument.text", FileKind::Document),
        ("ppt/presentation.xml", FileKind::Presentation),
        ("opendocument.presentation", FileKind::Presentation),
    ]
    .into_iter()
    .find(|(name, _)| {
        let (first, last) = (
            bytes.len().min(ZIP_ENDS),
            bytes.len().saturating_sub(ZIP_ENDS),
        );
        contains(&bytes[..first], name.as_bytes()) || contains(&bytes[last..], name.as_bytes())
    })
    .map_or(FileKind::Archive, |(_, kind)| kind)
}

/// The streams of an OLE file stand in its directory in UTF-16.
fn of_ole(bytes: &[u8]) -> FileKind {
    [
        ("EncryptedPackage", FileKind::ProtectedOffice),
        ("WordDocument", FileKind::Document),
        ("PowerPoint Document", FileKind::Presentation),
        ("Workbook", FileKind::Xls),
        ("Book", FileKind::Xls),
    ]
    .into_iter()
    .find(|(name, _)| {
        let wide: Vec<u8> = name.bytes().flat_map(|byte| [byte, 0]).collect();
        contains(&bytes[..bytes.len().min(OLE_START)], &wide)
    })
    .map_or(FileKind::OleFile, |(_, kind)| kind)
}

/// Looks at the start of a text, in UTF-8 or UTF-16, without white space and letter case.
fn of_text(bytes: &[u8]) -> FileKind {
    let start: Vec<u8> = bytes
        .iter()
        .take(16 * 1024)
        .copied()
        .filter(|byte| *byte != 0)
        .skip_while(|byte| {
            matches!(
                byte,
                0xEF | 0xBB | 0xBF | 0xFE | 0xFF | b' ' | b'\t' | b'\r' | b'\n'
            )
        })
        .map(|byte| byte.to_ascii_lowercase())
        .collect();
    match start.first() {
        Some(b'<') => of_markup(&start),
        Some(b'{') => FileKind::Json,
        Some(b'[') if is_json_array(&start[1..]) => FileKind::Json,
        _ if start.starts_with(b"begin:vcard") => FileKind::VCard,
        _ if start.starts_with(b"1cclientbankexchange") => FileKind::BankFile,
        _ => FileKind::Csv,
    }
}

fn of_markup(start: &[u8]) -> FileKind {
    let is_html = [
        &b"<!doctype html"[..],
        b"<html",
        b"<head",
        b"<body",
        b"<meta",
        b"<style",
    ];
    if contains(start, b"<table") {
        FileKind::HtmlTable
    } else if is_html.into_iter().any(|tag| contains(start, tag)) {
        FileKind::Html
    } else if start.starts_with(b"<?xml") || start.starts_with(b"<!") {
        FileKind::Xml
    } else {
        FileKind::Csv
    }
}

fn is_json_array(rest: &[u8]) -> bool {
    let next = rest.iter().find(|byte| !byte.is_ascii_whitespace());
    matches!(next, Some(b'{' | b'[' | b'"' | b']' | b'-' | b'0'..=b'9'))
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack
        .windows(needle.len())
        .any(|window| window == needle)
}
