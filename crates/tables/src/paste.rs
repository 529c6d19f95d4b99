//! What the clipboard holds of a copied range, as bytes and options to [`read`](crate::read()).

use crate::{Delimiter, FileKind, ReadOptions, sniff};

/// The better of the two forms that a spreadsheet puts on the clipboard: the table of the `html` if it has one,
/// else the `text`, which is separated by tabs if it has any.
pub fn pasted(html: Option<&str>, text: &str) -> (Vec<u8>, ReadOptions) {
    let html = html.filter(|html| html.to_ascii_lowercase().contains("<table"));
    if let Some(html) = html {
        let options = ReadOptions {
            kind: Some(FileKind::HtmlTable),
            encoding: Some(crate::Encoding::Utf8),
            ..ReadOptions::default()
        };
        return (html.as_bytes().to_vec(), options);
    }
    let mut options = ReadOptions::default();
    if sniff(text.as_bytes()) == FileKind::Csv {
        options.encoding = Some(crate::Encoding::Utf8);
        options.delimiter = text.contains('\t').then_some(Delimiter::Tab);
    }
    (text.as_bytes().to_vec(), options)
}
