//! Letters as they are compared: lower case, marks and punctuation aside, Cyrillic and Latin
//! brought together by sound and by look.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The words of a text in lower case; ё counts as е, marks above letters as none.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut end = |word: &mut String| {
        if !word.is_empty() {
            words.push(of_one_script(word));
            word.clear();
        }
    };
    if text.chars().all(is_plain) {
        for c in text.chars().flat_map(char::to_lowercase) {
            match c {
                'ё' => word.push('е'),
                c if c.is_alphanumeric() => word.push(c),
                '\'' | '’' | '`' => {}
                _ => end(&mut word),
            }
        }
        end(&mut word);
        return words;
    }
    for c in text.nfkc().flat_map(char::to_lowercase).nfd() {
        match c {
            c if c.is_alphanumeric() => word.push(c),
            // й is a letter of its own; all other marks are left out, ё becomes е.
            '\u{306}' if word.ends_with('и') => {
                word.pop();
                word.push('й');
            }
            c if is_combining_mark(c) || matches!(c, '\'' | '’' | '`' | '\u{ad}' | '\u{200b}') => {
            }
            _ => end(&mut word),
        }
    }
    end(&mut word);
    words
}

/// Whether a letter is what it is: no marks to take off, no other form.
fn is_plain(c: char) -> bool {
    c.is_ascii()
        || matches!(
            c,
            'А'..='я' | 'ё' | 'Ё' | '«' | '»' | '“' | '”' | '„' | '’' | '–' | '—'
        )
}

/// A word with letters of two scripts, written by mistake or to deceive, in the one that all its
/// letters can be of; in the one it has more of if it can be either.
fn of_one_script(word: &str) -> String {
    let n_cyrillic = word.chars().filter(|&c| is_cyrillic(c)).count();
    let n_latin = word.chars().filter(char::is_ascii_alphabetic).count();
    if n_cyrillic == 0 || n_latin == 0 {
        return word.to_owned();
    }
    let all_twins = |is: &dyn Fn(char) -> bool, twin: &dyn Fn(&(char, char)) -> char| {
        word.chars()
            .filter(|&c| is(c))
            .all(|c| TWINS.iter().any(|pair| twin(pair) == c))
    };
    let latin_fits = all_twins(&|c| c.is_ascii_alphabetic(), &|pair| pair.0);
    let cyrillic_fits = all_twins(&is_cyrillic, &|pair| pair.1);
    let to_cyrillic = match (latin_fits, cyrillic_fits) {
        (true, true) => n_cyrillic >= n_latin,
        (latin_fits, _) => latin_fits,
    };
    let other = |c: char| {
        TWINS
            .iter()
            .find(|(latin, cyrillic)| c == if to_cyrillic { *latin } else { *cyrillic })
            .map_or(
                c,
                |(latin, cyrillic)| if to_cyrillic { *cyrillic } else { *latin },
            )
    };
    word.chars().map(other).collect()
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

/// Whether a word has Cyrillic letters.
pub(super) fn has_cyrillic(word: &str) -> bool {
    word.chars().any(is_cyrillic)
}

/// How a word looks: Cyrillic letters that look like Latin ones are taken for them.
pub(super) fn look(word: &str) -> String {
    let latin = |c: char| {
        let twin = TWINS.iter().find(|(_, cyrillic)| *cyrillic == c);
        twin.map_or(c, |(latin, _)| *latin)
    };
    word.chars().map(latin).collect()
}

/// Letters that look alike, as capitals or as small letters: Latin, Cyrillic.
const TWINS: [(char, char); 13] = [
    ('a', 'а'),
    ('b', 'в'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'н'),
    ('i', 'і'),
    ('k', 'к'),
    ('m', 'м'),
    ('o', 'о'),
    ('p', 'р'),
    ('t', 'т'),
    ('x', 'х'),
    ('y', 'у'),
];

/// How a word sounds, roughly, in Latin letters: the usual ways to write a Russian word in Latin
/// end in the same text.
pub(super) fn sound(word: &str) -> String {
    let latin: String = word
        .chars()
        .flat_map(|c| {
            let at = RUSSIAN.iter().find(|(russian, _)| *russian == c);
            let text = at.map(|(_, latin)| *latin);
            text.unwrap_or("")
                .chars()
                .chain(text.is_none().then_some(c))
        })
        .collect();
    let mut sound = String::with_capacity(latin.len());
    let mut rest = latin.as_str();
    while let Some(c) = rest.chars().next() {
        let rule = RULES.iter().find(|(from, _)| rest.starts_with(from));
        let (len, text) = match rule {
            Some((from, to)) => (from.len(), *to),
            None if c == 'c' => {
                let soft = rest[1..].starts_with(['e', 'i', 'y']);
                (1, if soft { "s" } else { "k" })
            }
            None => (c.len_utf8(), &rest[..c.len_utf8()]),
        };
        for letter in text.chars() {
            if !sound.ends_with(letter) || letter.is_ascii_digit() {
                sound.push(letter);
            }
        }
        rest = &rest[len..];
    }
    sound
}

/// The longest first.
const RULES: [(&str, &str); 31] = [
    ("shch", "sh"),
    ("sch", "sh"),
    ("shh", "sh"),
    ("tch", "ch"),
    ("ch", "ch"),
    ("kh", "h"),
    ("th", "t"),
    ("ph", "f"),
    ("ck", "k"),
    ("ts", "s"),
    ("tz", "s"),
    ("qu", "kv"),
    ("ya", "ia"),
    ("ja", "ia"),
    ("yu", "iu"),
    ("ju", "iu"),
    ("yo", "e"),
    ("jo", "e"),
    ("io", "e"),
    ("ye", "e"),
    ("je", "e"),
    ("ie", "e"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("yi", "i"),
    ("x", "ks"),
    ("q", "k"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
];

const RUSSIAN: [(char, &str); 38] = [
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('й', "i"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "h"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "sh"),
    ('ъ', ""),
    ('ы', "i"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "iu"),
    ('я', "ia"),
    ('і', "i"),
    ('ї', "i"),
    ('є', "e"),
    ('ґ', "g"),
    ('ў', "u"),
    ('ђ', "d"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_by_letters_alone() {
        assert_eq!(words("ООО «Ёлка-Плюс» №2"), ["ооо", "елка", "плюс", "no2"]);
        assert_eq!(words("O'Neil, José"), ["oneil", "jose"]);
        assert_eq!(words("Йод"), words("И\u{306}од"));
        // A Latin a, o and p within a Russian word.
        assert_eq!(words("Pомaшкa POMAШKA"), ["ромашка", "ромашка"]);
    }

    #[test]
    fn usual_ways_to_write_russian_in_latin_sound_alike() {
        for (russian, spellings) in [
            ("сергей", "sergey sergei sergej"),
            ("алексей", "alexey aleksei alexei"),
            ("юлия", "yulia julia yuliya iuliia"),
            ("щербаков", "shcherbakov scherbakov"),
            ("хабаров", "khabarov habarov"),
            ("чайковский", "tchaikovsky chaykovskiy chaikovskii"),
            ("елкин", "yolkin elkin"),
            ("цветков", "tsvetkov"),
            ("вектор", "vector vektor"),
            ("яндекс", "yandex iandeks"),
            ("альфа", "alfa alpha"),
        ] {
            for spelling in spellings.split(' ') {
                assert_eq!(sound(spelling), sound(russian), "{spelling}");
            }
        }
    }
}
