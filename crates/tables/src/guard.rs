//! The apostrophe that keeps a spreadsheet from taking a text for a formula.
//! Putting it on and taking it off are exact inverses.

use std::borrow::Cow;

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

/// A text as it may be handed to a spreadsheet: with the apostrophe where it needs one.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if is_dangerous(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text of a cell as it was before [`guarded`].
pub fn unguarded(cell: &str) -> &str {
    if is_guarded(cell) { &cell[1..] } else { cell }
}

/// Something in a text that should be marked where it is shown; the text itself stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Suspicion {
    /// A spreadsheet might run it as a formula.
    Formula,
    /// It has a tag, such as `<script>`.
    Markup,
    /// Characters turn the direction of the text, so that it may read otherwise than it is.
    DirectionMarks,
}

/// What is suspicious about a text; the first of [`Suspicion`] that holds. Plain numbers and phone numbers are not.
pub fn suspicion(text: &str) -> Option<Suspicion> {
    let is_direction = |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{61C}');
    let is_number_like = |c: char| {
        c.is_ascii_digit() || c.is_whitespace() || matches!(c, '+' | '-' | '.' | ',' | '(' | ')')
    };
    let has_tag = || {
        text.split('<').skip(1).any(|rest| {
            rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'))
        })
    };
    if is_dangerous(text) && !text.chars().all(is_number_like) {
        Some(Suspicion::Formula)
    } else if has_tag() {
        Some(Suspicion::Markup)
    } else if text.contains(is_direction) {
        Some(Suspicion::DirectionMarks)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_deceive_is_marked() {
        let cases = [
            ("=cmd|'/c calc'!A1", Some(Suspicion::Formula)),
            (" \"@SUM(A1)", Some(Suspicion::Formula)),
            ("＝1", Some(Suspicion::Formula)),
            ("-5", None),
            ("+7 (999) 123-45-67", None),
            ("<script>alert(1)</script>", Some(Suspicion::Markup)),
            ("a < b", None),
            ("\u{202e}gnp.exe", Some(Suspicion::DirectionMarks)),
            ("Ромашка", None),
        ];
        for (text, expected) in cases {
            assert_eq!(suspicion(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_guard_is_told_from_an_apostrophe() {
        for guarded in ["'=1", "''=1", "' +1", "'\t"] {
            assert!(is_guarded(guarded), "{guarded:?}");
        }
        for plain in ["'n", "'", "O'=1", "=1", "''"] {
            assert!(!is_guarded(plain), "{plain:?}");
        }
    }
}
