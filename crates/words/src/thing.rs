//! The firm's name for what it gives, as it stands inside a sentence: "a gift", "an invitation to
//! the reception"; «открытку», «приглашение на приём».
//!
//! The names are the firm's own, so nothing is looked up: the article and the accusative follow
//! from the ending. Where a name is of no known shape it stands as it is.

use crate::Language;
use crate::sentence::small;

/// What is given, after "gets".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// With its article, or in the accusative.
    pub text: String,
    /// Whether the verb stands in the plural.
    pub is_plural: bool,
}

/// What somebody gets: "a gift"; for a gathering the invitation to it.
#[must_use]
pub fn given(language: Language, name: &str, gathering: bool) -> Thing {
    let one = |text: String| Thing {
        text,
        is_plural: false,
    };
    match (language, gathering) {
        (Language::En, true) => one(format!("an invitation to {}", definite(name))),
        (Language::En, false) => Thing {
            text: indefinite(name),
            is_plural: is_plural(name),
        },
        (Language::Ru, true) => one(format!("приглашение на {}", accusative(name))),
        (Language::Ru, false) => one(accusative(name)),
    }
}

/// What somebody stands in line for: "a gift", "the reception"; «подарок», «приём».
#[must_use]
pub fn sought(language: Language, name: &str, gathering: bool) -> String {
    match (language, gathering) {
        (Language::En, true) => definite(name),
        (Language::En, false) => indefinite(name),
        (Language::Ru, _) => accusative(name),
    }
}

/// By itself, with a small letter: "gift", «подарок».
#[must_use]
pub fn named(name: &str) -> String {
    lower(name)
}

fn lower(name: &str) -> String {
    let second = name.chars().nth(1);
    match (name.chars().next(), second) {
        // "E-mail" is a word like others, "VIP day" is not.
        (Some(first), Some('-')) => first.to_lowercase().chain(name.chars().skip(1)).collect(),
        _ => small(name),
    }
}

fn definite(name: &str) -> String {
    format!("the {}", lower(name))
}

fn indefinite(name: &str) -> String {
    let lower = lower(name);
    let is_mass = ["service", "access", "support", "attention", "advice"]
        .iter()
        .any(|word| lower.ends_with(word));
    if is_mass || is_plural(name) {
        return lower;
    }
    let article = if begins_with_vowel(&lower) { "an" } else { "a" };
    format!("{article} {lower}")
}

/// As it is heard, not as it is written.
fn begins_with_vowel(name: &str) -> bool {
    let name = name.to_lowercase();
    let begins = |with: &[&str]| with.iter().any(|begin| name.starts_with(begin));
    if begins(&["hour", "honor", "honour", "honest", "heir", "sms"]) {
        return true;
    }
    let is_consonant = begins(&["uni", "use", "usual", "eu", "one", "once", "uk ", "us "])
        && !begins(&["unin", "unim", "unid"]);
    !is_consonant && begins(&["a", "e", "i", "o", "u"])
}

fn is_plural(name: &str) -> bool {
    let last = name.split_whitespace().next_back().unwrap_or("");
    last.ends_with('s') && !last.ends_with("ss") && !last.ends_with("us")
}

/// Adjectives and the first noun of a Russian name in the accusative; what follows the noun
/// depends on it and stays.
fn accusative(name: &str) -> String {
    let name = lower(name);
    let mut words: Vec<String> = name.split(' ').map(str::to_owned).collect();
    // Some names are nothing but an adjective: «мастерская».
    let noun = words
        .iter()
        .position(|word| !is_adjective(word))
        .unwrap_or(words.len());
    // Things in the plural are called the same in the accusative.
    if words.get(noun).is_some_and(|word| is_many(word)) {
        return name;
    }
    let is_person = words.get(noun).is_some_and(|word| {
        [
            "менеджер",
            "куратор",
            "консультант",
            "помощник",
            "партнёр",
            "советник",
            "директор",
        ]
        .iter()
        .any(|known| word == known)
    });
    for (at, word) in words.iter_mut().enumerate().take(noun + 1) {
        *word = match (at < noun, is_person) {
            (true, true) => of_person(word),
            (true, false) => ending(
                word,
                &[("ая", "ую"), ("яя", "юю"), ("ша", "шу"), ("ья", "ью")],
            ),
            (false, true) => format!("{word}а"),
            (false, false) if word.ends_with("мя") => word.clone(),
            (false, false) => ending(word, &[("ия", "ию"), ("а", "у"), ("я", "ю")]),
        };
    }
    words.join(" ")
}

fn is_adjective(word: &str) -> bool {
    let ends = |with: &[&str]| with.iter().any(|end| word.ends_with(end));
    let known = ["наша", "наше", "наши", "ваша", "ваше", "ваши"];
    if known.contains(&word) || word.starts_with("треть") {
        // Not «треть» itself.
        return word != "треть";
    }
    // «Приглашение», «мероприятие», «комментарий»
    let is_noun = ends(&["ение", "ание", "яние", "тие", "вие", "лие", "арий", "орий"]);
    !is_noun
        && ends(&["ая", "яя", "ый", "ий", "ой", "ое", "ее", "ые", "ие"])
        && word.chars().count() > 3
}

/// Whether a noun in -а or -я stands in the plural. Most do not: those of a kind, and a list.
fn is_many(noun: &str) -> bool {
    ["ения", "ятия", "ытия", "ития", "ства"]
        .iter()
        .any(|end| noun.ends_with(end))
        || MANY.contains(&noun)
}

const MANY: &[&str] = &[
    "адреса",
    "блюда",
    "вечера",
    "вина",
    "дела",
    "деревья",
    "дома",
    "друзья",
    "задания",
    "издания",
    "кольца",
    "кресла",
    "листья",
    "масла",
    "места",
    "номера",
    "паспорта",
    "письма",
    "поезда",
    "пожелания",
    "права",
    "свидания",
    "слова",
    "собрания",
    "сорта",
    "счета",
    "цвета",
];

/// An adjective with a person: «общий» → «общего», «личный» → «личного».
fn of_person(word: &str) -> String {
    let soft = ["жий", "ший", "чий", "щий", "ний"];
    if soft.iter().any(|end| word.ends_with(end)) {
        ending(word, &[("ий", "его")])
    } else {
        ending(word, &[("ый", "ого"), ("ий", "ого"), ("ой", "ого")])
    }
}

fn ending(word: &str, pairs: &[(&str, &str)]) -> String {
    pairs
        .iter()
        .find_map(|(from, to)| word.strip_suffix(from).map(|stem| format!("{stem}{to}")))
        .unwrap_or_else(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_take_their_article() {
        let said = |name: &str| given(Language::En, name, false).text;
        assert_eq!(said("Gift"), "a gift");
        assert_eq!(said("E-mail"), "an e-mail");
        assert_eq!(said("Flowers"), "flowers");
        assert_eq!(said("Self-service"), "self-service");
        assert_eq!(said("VIP parcel"), "a VIP parcel");
        assert_eq!(said("Hour with a partner"), "an hour with a partner");
        assert_eq!(said("University lecture"), "a university lecture");
        assert_eq!(said("Uninterrupted evening"), "an uninterrupted evening");
        assert_eq!(said("Umbrella"), "an umbrella");
        assert_eq!(
            given(Language::En, "Reception", true).text,
            "an invitation to the reception"
        );
        assert_eq!(sought(Language::En, "Reception", true), "the reception");
    }

    #[test]
    fn russian_names_stand_in_the_accusative() {
        let said = |name: &str| sought(Language::Ru, name, false);
        for (name, expected) in [
            ("Подарок", "подарок"),
            ("Открытка", "открытку"),
            ("Письмо", "письмо"),
            ("Личная встреча", "личную встречу"),
            ("Бутылка вина", "бутылку вина"),
            ("Лекция", "лекцию"),
            ("Время эксперта", "время эксперта"),
            ("Цветы", "цветы"),
            ("Места на концерте", "места на концерте"),
            ("Лучшие места", "лучшие места"),
            ("Поздравления", "поздравления"),
            ("Третья встреча", "третью встречу"),
            ("Приглашение на вечер", "приглашение на вечер"),
            ("Посещение завода", "посещение завода"),
            ("Мастерская", "мастерскую"),
            ("Личный менеджер", "личного менеджера"),
            ("Общий менеджер", "общего менеджера"),
        ] {
            assert_eq!(said(name), expected);
        }
        assert_eq!(
            given(Language::Ru, "Приём", true).text,
            "приглашение на приём"
        );
    }
}
