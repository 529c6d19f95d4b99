//! What a column can become, in words and by table.

use words::Words;

/// The tables, in the order people think of them.
const TABLES: [&str; 6] = [
    "people",
    "companies",
    "invoices",
    "interactions",
    "awards",
    "owners",
];

/// Targets that belong to no table: they stand first.
pub(super) const APART: [&str; 2] = ["leave_out", "own"];

/// Targets by table: its name, and path and label of each.
pub(super) fn groups(words: &Words, targets: &[String]) -> Vec<(String, Vec<(String, String)>)> {
    TABLES
        .iter()
        .map(|table| {
            let of = targets
                .iter()
                .filter(|target| target.split_once('.').is_some_and(|(of, _)| of == *table));
            let labelled = of
                .map(|target| (target.clone(), label(words, target)))
                .collect();
            (words.get(&format!("import-table-{table}")), labelled)
        })
        .collect()
}

/// A target in words: by itself where its field's name would not say whose it is.
pub(super) fn label(words: &Words, target: &str) -> String {
    let key = format!("target-{}", target.replace(['.', '_'], "-"));
    if words.has(&key) {
        words.get(&key)
    } else {
        words.field(target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use book::{Currency, Table, TableId};
    use words::Language;

    #[test]
    fn every_target_is_named_in_both_languages_and_none_twice_in_its_table() {
        for language in Language::ALL {
            let words = Words::new(language, Currency::RUB);
            for table in TableId::ALL {
                let specs = Table::new(table);
                let fields = specs
                    .specs()
                    .iter()
                    .map(|spec| spec.name.as_str())
                    .chain(["id"]);
                let mut labels: Vec<String> = Vec::new();
                for field in fields {
                    let label = label(&words, &format!("{}.{field}", table.name()));
                    assert!(
                        label != field && !label.contains('_'),
                        "{}.{field}: {label}",
                        table.name()
                    );
                    assert!(
                        !labels.contains(&label),
                        "{label} twice in {}",
                        table.name()
                    );
                    labels.push(label);
                }
                assert!(words.has(&format!("import-table-{}", table.name())));
            }
        }
    }

    #[test]
    fn targets_stand_in_their_tables() {
        let words = Words::new(Language::En, Currency::RUB);
        let targets = ["leave_out", "people.email", "companies.name"].map(str::to_owned);
        let groups = groups(&words, &targets);
        assert_eq!(
            groups[0].1,
            [("people.email".to_owned(), "E-mail".to_owned())]
        );
        assert_eq!(groups[1].1.len(), 1);
    }
}
