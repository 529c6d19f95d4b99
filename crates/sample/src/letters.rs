//! Names as they stand in addresses: small Latin letters.

/// `Каскад Логистика` → `kaskad-logistika`, `Quill & Sons` → `quill-sons`.
pub(crate) fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.to_lowercase().chars() {
        match latin(letter) {
            Some(latin) => slug.push_str(latin),
            None if letter.is_ascii_alphanumeric() => slug.push(letter),
            None if letter == '\'' || letter == '’' => {}
            None if slug.ends_with('-') => {}
            None => slug.push('-'),
        }
    }
    slug.trim_matches('-').to_owned()
}

fn latin(letter: char) -> Option<&'static str> {
    const TABLE: [(char, &str); 33] = [
        ('а', "a"),
        ('б', "b"),
        ('в', "v"),
        ('г', "g"),
        ('д', "d"),
        ('е', "e"),
        ('ё', "e"),
        ('ж', "zh"),
        ('з', "z"),
        ('и', "i"),
        ('й', "y"),
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
        ('х', "kh"),
        ('ц', "ts"),
        ('ч', "ch"),
        ('ш', "sh"),
        ('щ', "shch"),
        ('ъ', ""),
        ('ы', "y"),
        ('ь', ""),
        ('э', "e"),
        ('ю', "yu"),
        ('я', "ya"),
    ];
    TABLE
        .iter()
        .find(|(own, _)| *own == letter)
        .map(|&(_, latin)| latin)
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn names_become_addresses() {
        assert_eq!(slug("Каскад Логистика"), "kaskad-logistika");
        assert_eq!(slug("Harbour & Finch"), "harbour-finch");
        assert_eq!(slug("O’Brien"), "obrien");
        assert_eq!(slug("Фёдоров"), "fedorov");
    }
}
