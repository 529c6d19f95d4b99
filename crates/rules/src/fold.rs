//! How texts are compared: without regard to case, and ё as е.

/// The text as it is compared: lower case, ё as е.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Replaces the content of `folded` by the folded text; saves an allocation per word.
pub(crate) fn fold_into(text: &str, folded: &mut String) {
    folded.clear();
    if text.is_ascii() {
        folded.push_str(text);
        folded.make_ascii_lowercase();
        return;
    }
    for letter in text.chars().flat_map(char::to_lowercase) {
        folded.push(if letter == 'ё' { 'е' } else { letter });
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_and_yo_do_not_matter() {
        assert_eq!(fold("Семёнов & Sons"), fold("СЕМЕНОВ & sons"));
        assert_eq!(fold("ЁЛКА"), "елка");
        assert_ne!(fold("й"), fold("и"));
    }
}
