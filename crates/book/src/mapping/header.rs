//! Headers as they are compared: by letters and digits only.

use tables::{Table, column_letters};
use unicode_normalization::UnicodeNormalization as _;

/// A header without case, blanks, signs and remarks in brackets: `Billing City`, `BILLINGCITY`
/// and `billing_city` are one, `Сумма, ₽ *` is `сумма`, ё counts as е.
#[must_use]
pub fn normal_header(header: &str) -> String {
    let lower: String = header.nfkc().flat_map(char::to_lowercase).collect();
    let mut normal: String = lower
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| if c == 'ё' { 'е' } else { c })
        .collect();
    for remark in REMARKS {
        let end = lower.trim_end_matches([' ', '*', '.', ':']);
        let is_remark = end
            .strip_suffix(')')
            .and_then(|end| end.trim_end_matches('.').strip_suffix(remark))
            .is_some_and(|end| end.ends_with('('));
        if is_remark && normal.len() > remark.len() {
            normal.truncate(normal.len() - remark.len());
        }
    }
    normal
}

/// Remarks in brackets that say whose a value is, or in which currency.
const REMARKS: [&str; 6] = ["контакт", "компания", "rub", "руб", "usd", "eur"];

/// Whether a header says in brackets that its values are the company's.
#[must_use]
pub(super) fn is_of_company(header: &str) -> bool {
    let lower = header.to_lowercase();
    lower.trim_end_matches([' ', '*']).ends_with("(компания)")
}

/// A normalised header without its digits: `email2value` is one of the group of `email1value`.
#[must_use]
pub(super) fn without_digits(normal: &str) -> String {
    normal.chars().filter(|c| !c.is_ascii_digit()).collect()
}

/// A text by which a mapping made for a table is found again for another with the same headers.
#[must_use]
pub fn fingerprint(table: &Table) -> String {
    table
        .headers()
        .iter()
        .map(|header| normal_header(header))
        .collect::<Vec<_>>()
        .join("|")
}

/// Whether a [`fingerprint`] is only letters that columns without names are given, `A`, `B`, `C`:
/// it is that of every such table of this width, and tells none of them.
#[must_use]
pub fn is_of_letters(fingerprint: &str) -> bool {
    fingerprint
        .split('|')
        .enumerate()
        .all(|(column, header)| header == column_letters(column).to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_letters_in_their_order_are_those_of_columns_without_names() {
        assert!(is_of_letters("a") && is_of_letters("a|b|c"));
        assert!(!is_of_letters("") && !is_of_letters("b|a") && !is_of_letters("a|b|email"));
    }

    #[test]
    fn spellings_of_one_header_are_one() {
        for (header, normal) in [
            ("Billing City", "billingcity"),
            ("BILLING_CITY", "billingcity"),
            ("Сумма, ₽ *", "сумма"),
            ("Бюджет (RUB)", "бюджет"),
            ("Должность (контакт)", "должность"),
            ("Счёт", "счет"),
            ("Компания", "компания"),
            ("E-mail 1 - Value", "email1value"),
            ("Рабочий телефон (компания)*", "рабочийтелефон"),
            ("Рабочий теле\u{444}он", "рабочийтелефон"),
            ("И\u{306}од", "йод"),
            ("Ｎａｍｅ", "name"),
            ("Сумма, руб.", "суммаруб"),
            ("Сумма (руб.)", "сумма"),
        ] {
            assert_eq!(normal_header(header), normal);
        }
    }
}
