//! A book that is begun with a list is called as the list.

use book::Currency;
use session::FileBytes;
use session::view::Overview;
use words::{Language, Words};

/// Whether a book is as it was begun: empty, unchanged, and with the name every new book has.
pub(super) fn is_untouched(overview: &Overview) -> bool {
    let is_empty =
        overview.n_people == 0 && overview.n_companies == 0 && overview.programmes.is_empty();
    is_empty
        && overview.revision == 0
        && Language::ALL.iter().any(|&language| {
            Words::new(language, Currency::RUB).get("book-new-name") == overview.book_name
        })
}

/// A name for a book from that of a file: without its folder and its ending. Pasted rows have none.
pub(super) fn of_files(files: &[FileBytes]) -> Option<String> {
    let name = &files.first()?.name;
    let is_pasted =
        |language: &Language| Words::new(*language, Currency::RUB).get("import-pasted") == *name;
    if Language::ALL.iter().any(is_pasted) {
        return None;
    }
    let (stem, _) = name.rsplit_once('.').unwrap_or((name, ""));
    let stem = stem.trim();
    (!stem.is_empty()).then(|| stem.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_book_is_called_as_the_first_list() {
        let named = |name: &str| {
            of_files(&[FileBytes {
                name: name.to_owned(),
                bytes: Vec::new(),
            }])
        };
        assert_eq!(
            named("Клиенты ноябрь.csv").as_deref(),
            Some("Клиенты ноябрь")
        );
        assert_eq!(named("clients").as_deref(), Some("clients"));
        assert_eq!(named("Pasted"), None);
        assert_eq!(named(".csv"), None);
    }

    #[test]
    fn a_book_somebody_named_or_filled_keeps_its_name() {
        let new = Overview {
            book_name: "Новая книга".to_owned(),
            ..Overview::default()
        };
        let default_name = Words::new(Language::Ru, Currency::RUB).get("book-new-name");
        assert!(is_untouched(&Overview {
            book_name: default_name,
            ..new.clone()
        }));
        assert!(!is_untouched(&Overview {
            book_name: "Northgate".to_owned(),
            ..new.clone()
        }));
        assert!(!is_untouched(&Overview { n_people: 1, ..new }));
    }
}
