//! Every message of both languages parses, both have the same keys, and sentences come out whole.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read the words has failed"
)]

use std::collections::BTreeMap;
use std::path::Path;

use book::Currency;
use fluent_bundle::FluentResource;
use words::{Language, Parameter, Said, Words};

fn keys(language: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(language);
    let mut keys = BTreeMap::new();
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let source = std::fs::read_to_string(&file).unwrap();
        if let Err((_, errors)) = FluentResource::try_new(source.clone()) {
            panic!("{language}/{name}: {errors:?}");
        }
        for line in source.lines() {
            let Some((key, _)) = line.split_once(" =") else {
                continue;
            };
            if key.starts_with(|c: char| c.is_ascii_lowercase()) {
                let other = keys.insert(key.to_owned(), name.clone());
                assert_eq!(other, None, "{language}: {key} stands twice, in {name} too");
            }
        }
    }
    keys
}

#[test]
fn both_languages_have_the_same_keys_in_the_same_files() {
    let (en, ru) = (keys("en"), keys("ru"));
    let missing = |a: &BTreeMap<String, String>, b: &BTreeMap<String, String>| -> Vec<String> {
        a.iter()
            .filter(|(key, file)| b.get(*key) != Some(file))
            .map(|(key, file)| format!("{file}: {key}"))
            .collect()
    };
    assert_eq!(missing(&en, &ru), Vec::<String>::new(), "missing in ru");
    assert_eq!(missing(&ru, &en), Vec::<String>::new(), "missing in en");
}

#[test]
fn counts_agree_with_their_nouns() {
    let said = |n: i64| Said::new("rung-kept").count("n", n).count("kept", 4);
    let ru = Words::new(Language::Ru, Currency::RUB);
    assert_eq!(ru.say(&said(1)), "1 место, оставлено 4");
    assert_eq!(ru.say(&said(3)), "3 места, оставлено 4");
    assert_eq!(ru.say(&said(11)), "11 мест, оставлено 4");
    assert_eq!(ru.say(&said(21)), "21 место, оставлено 4");
    let en = Words::new(Language::En, Currency::RUB);
    assert_eq!(en.say(&said(1)), "1 place, 4 kept");
    assert_eq!(en.say(&said(1_200)), "1,200 places, 4 kept");
}

#[test]
fn fields_are_named_by_path_by_name_or_by_family() {
    let en = Words::new(Language::En, Currency::RUB);
    assert_eq!(en.field("company.revenue_12m"), "Revenue, 12 months");
    assert_eq!(
        en.field("company.last_interaction.negotiation"),
        "Last negotiation"
    );
    assert_eq!(en.field("person.last_award.gift"), "Last award: gift");
    assert_eq!(en.field("person.last_award.тортик"), "Last award: тортик");
    assert_eq!(en.field("company.Цвет папки"), "Цвет папки");
}

#[test]
fn a_sentence_may_hold_others() {
    let en = Words::new(Language::En, Currency::RUB);
    let gift = Parameter::Bilingual {
        en: "Gift".into(),
        ru: "Подарок".into(),
    };
    let first = Said::new("why-gets").with("things", Parameter::List(vec![gift.clone()]));
    let second = Said::new("why-in-line")
        .ordinal("place", 3)
        .with("sought", gift);
    let both = Said::new("why-two")
        .with("first", Parameter::Sentence(Box::new(first)))
        .with("second", Parameter::Sentence(Box::new(second)));
    assert_eq!(en.say(&both), "Gets Gift. 3rd in line for Gift:");
}
