//! Headers as they are compared: by letters and digits only.

use tables::Table;

/// A header without case, blanks, signs and remarks in brackets: `Billing City`, `BILLINGCITY`
/// and `billing_city` are one, `Сумма, ₽ *` is `сумма`, ё counts as е.
#[must_use]
pub fn normal_header(header: &str) -> String {
    let mut normal: String = header
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| if c == 'ё' { 'е' } else { c })
        .collect();
    for remark in ["контакт", "компания", "rub", "руб", "usd", "eur"] {
        let bracketed = header
            .to_lowercase()
            .trim_end_matches([' ', '*', '.'])
            .ends_with(&format!("({remark})"));
        if bracketed && normal.len() > remark.len() {
            normal.truncate(normal.len() - remark.len());
        }
    }
    normal
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

#[cfg(test)]
mod tests {
    use super::*;

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
        ] {
            assert_eq!(normal_header(header), normal);
        }
    }
}
