//! Job titles onto roles, English and Russian: spellings of one role become one, and whether
//! somebody of that role usually decides is proposed. Titles that are not known stay as written.

mod words;

use words::{ALWAYS, NEVER, ROLES};

/// What a job title says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Role {
    /// The name in the book, the same for all languages: `CEO`, `chief-accountant`.
    pub name: &'static str,
    /// Whether somebody of the role usually decides; `None` where it depends on the firm.
    pub decides: Option<bool>,
}

/// The role that a title names, if it is one of those known.
#[must_use]
pub fn role_of(title: &str) -> Option<Role> {
    let title = plain(title);
    if title.is_empty() {
        return None;
    }
    let known = ROLES
        .iter()
        .find(|(_, _, words)| words.contains(&title.as_str()));
    known.map(|&(name, decides, _)| Role { name, decides })
}

/// Whether somebody with this title usually decides: by its role, or by the words in it.
#[must_use]
pub fn decides(title: &str) -> Option<bool> {
    if let Some(role) = role_of(title) {
        return role.decides;
    }
    let title = plain(title);
    let words: Vec<&str> = title.split(' ').collect();
    let has = |list: &[&str]| {
        list.iter().any(|word| match word.strip_suffix('*') {
            Some(start) => words.iter().any(|other| other.starts_with(start)),
            None if word.contains(' ') => title.starts_with(word),
            None => words.contains(word),
        })
    };
    if has(NEVER) {
        Some(false)
    } else if has(ALWAYS) {
        Some(true)
    } else {
        None
    }
}

/// Lower case, ё as е, letters and digits only.
fn plain(title: &str) -> String {
    let lower = title.to_lowercase().replace('ё', "е");
    let letters: String = lower
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c == '&' {
                c
            } else {
                ' '
            }
        })
        .collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_role_are_one_and_say_whether_it_decides() {
        for (title, name, decides) in [
            ("Ген. директор", "CEO", Some(true)),
            ("ГенДиректор", "CEO", Some(true)),
            ("Chief Executive Officer", "CEO", Some(true)),
            ("Главбух", "chief-accountant", Some(false)),
            ("закупки", "buyer", None),
            ("Founder & CEO", "founder", Some(true)),
            ("Co-Founder", "founder", Some(true)),
            ("head of HR", "HR", Some(true)),
            ("chief-accountant", "chief-accountant", Some(false)),
        ] {
            let role = role_of(title).unwrap_or_else(|| panic!("{title} is not known"));
            assert_eq!((role.name, role.decides), (name, decides), "{title}");
        }
    }

    #[test]
    fn words_in_other_titles_tell_who_decides() {
        for (title, expected) in [
            ("Head of Widgets", Some(true)),
            ("Director, Northern Region", Some(true)),
            ("Начальник цеха", Some(true)),
            ("Ассистент генерального директора", Some(false)),
            ("Executive secretary to the CEO", Some(false)),
            ("Космонавт", None),
            ("", None),
        ] {
            assert_eq!(decides(title), expected, "{title}");
        }
    }

    #[test]
    fn every_spelling_belongs_to_one_role() {
        let mut seen = std::collections::BTreeMap::new();
        for (name, _, words) in ROLES {
            for word in *words {
                assert_eq!(plain(word), *word, "spellings are plain");
                assert_eq!(seen.insert(*word, *name), None, "{word} twice");
            }
        }
    }
}
