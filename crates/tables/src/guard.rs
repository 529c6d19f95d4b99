//! The apostrophe that keeps a spreadsheet from taking a text for a formula.
//! Putting it on and taking it off are exact inverses.

/// Whether a spreadsheet might run this text: a formula sign, tab or line break comes
/// first, perhaps after blanks and quotes.
pub(crate) fn is_dangerous(text: &str) -> bool {
    for character in text.chars() {
        match character {
            '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠' => {
                return true;
            }
            '"' | '\'' | '`' | '«' | '“' | '”' | '„' | '‘' | '’' | '\u{FEFF}' | '\u{200B}' =>
                {}
            blank if blank.is_whitespace() => {}
            _ => return false,
        }
    }
    false
}

/// Whether the apostrophe at the start of `cell` is a guard, to be taken off.
pub(crate) fn is_guarded(cell: &str) -> bool {
    cell.strip_prefix('\'').is_some_and(is_dangerous)
}
