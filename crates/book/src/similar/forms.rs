//! Legal forms: what stands beside the name of a firm and is not part of it.

/// Takes the legal forms out of the words of a name; what they are is returned by kind.
pub(super) fn take(words: &mut Vec<String>) -> Vec<&'static str> {
    join_letters(words);
    let mut found = Vec::new();
    for (kind, phrases) in FORMS {
        for phrase in *phrases {
            let parts: Vec<&str> = phrase.split(' ').collect();
            while let Some(at) = position(words, &parts) {
                // What is nothing but a form is the name.
                if words.len() == parts.len() {
                    break;
                }
                words.drain(at..at + parts.len());
                found.push(*kind);
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn position(words: &[String], parts: &[&str]) -> Option<usize> {
    words
        .windows(parts.len())
        .position(|window| window.iter().zip(parts).all(|(word, part)| word == part))
}

/// `l l c` of `L.L.C.` becomes `llc`.
fn join_letters(words: &mut Vec<String>) {
    let is_letter =
        |word: &String| word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let mut at = 0;
    while at < words.len() {
        let n = words[at..]
            .iter()
            .take_while(|word| is_letter(word))
            .count();
        if n > 1 {
            let joined = words[at..at + n].concat();
            let is_form = FORMS
                .iter()
                .any(|(_, phrases)| phrases.contains(&joined.as_str()));
            if is_form {
                words.splice(at..at + n, [joined]);
            }
        }
        at += n.max(1);
    }
}

/// The longest phrases first: a shorter one may stand in them.
const FORMS: &[(&str, &[&str])] = &[
    (
        "limited",
        &[
            "общество с ограниченной ответственностью",
            "товарищество с ограниченной ответственностью",
            "ооо",
            "тоо",
            "ooo",
            "llc",
            "limited liability company",
            "limited",
            "ltd",
            "gmbh",
            "sarl",
            "srl",
            "bv",
            "pty",
            "pte",
            "lc",
            "oy",
            "aps",
            "doo",
            "sp z o o",
            "spzoo",
            "ug",
        ],
    ),
    (
        "joint stock",
        &[
            "публичное акционерное общество",
            "закрытое акционерное общество",
            "открытое акционерное общество",
            "непубличное акционерное общество",
            "акционерное общество",
            "нпао",
            "пао",
            "оао",
            "зао",
            "ао",
            "pao",
            "oao",
            "zao",
            "ao",
            "jsc",
            "pjsc",
            "plc",
            "ag",
            "sa",
            "sas",
            "spa",
            "nv",
            "ab",
            "as",
            "asa",
            "se",
            "kgaa",
        ],
    ),
    (
        "corporation",
        &["incorporated", "inc", "corporation", "corp"],
    ),
    (
        "sole trader",
        &["индивидуальный предприниматель", "ип", "ip", "sole trader"],
    ),
    (
        "partnership",
        &["llp", "lp", "kg", "ohg", "gbr", "полное товарищество"],
    ),
    (
        "state",
        &[
            "федеральное государственное унитарное предприятие",
            "фгуп",
            "гуп",
            "муп",
            "фгбу",
            "фгаоу",
            "мбоу",
            "гбу",
        ],
    ),
    (
        "non-profit",
        &[
            "автономная некоммерческая организация",
            "ано",
            "нко",
            "чоу",
            "ev",
        ],
    ),
    (
        "company",
        &["company", "co", "компания", "фирма", "предприятие"],
    ),
];

/// Words that stand in many names and tell little.
pub(super) const WEAK: [&str; 22] = [
    "group",
    "групп",
    "группа",
    "holding",
    "холдинг",
    "торговый",
    "дом",
    "тд",
    "гк",
    "нпо",
    "производственная",
    "the",
    "and",
    "и",
    "of",
    "international",
    "интернешнл",
    "trading",
    "рус",
    "rus",
    "russia",
    "россия",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::similar::letters::words;

    #[test]
    fn forms_are_told_from_names() {
        for (name, rest, forms) in [
            ("ООО «Ромашка»", "ромашка", "limited"),
            ("Ромашка, ООО", "ромашка", "limited"),
            (
                "Общество с ограниченной ответственностью \"Ромашка\"",
                "ромашка",
                "limited",
            ),
            ("Rose L.L.C.", "rose", "limited"),
            ("Rose & Co. Ltd", "rose", "company limited"),
            ("ИП Иванов И. И.", "иванов и и", "sole trader"),
            ("ПАО Сбербанк", "сбербанк", "joint stock"),
            ("Компания", "компания", ""),
        ] {
            let mut words = words(name);
            let forms_found = take(&mut words);
            assert_eq!(
                (words.join(" ").as_str(), forms_found.join(" ").as_str()),
                (rest, forms),
                "{name}"
            );
        }
    }
}
