//! New records that resemble others are shown, and merged only where somebody says so.

use book::mapping::{
    Decision, LookAlike, Mapping, Other, Source, draft_with, look_alikes, propose,
};
use book::{Book, TableId};
use tables::Table;

use crate::kit::{accept, cell, empty, import, rows, table};

const BOOK: [&str; 2] = [
    "id,name,city\n1,ООО «Ромашка»,Москва\n2,Вектор,\n",
    "id,company_id,name,phone\np1,1,Пётр Иванов,+7 916 111-22-33\n",
];
const CRM: &str = "ID;Название компании;Сфера деятельности;Ответственный\n501;Romashka;Торговля;Анна\n502;Лютик;Услуги;Анна\n503;Лютик ООО;Услуги;Анна\n";
const PEOPLE: &str =
    "Имя;Фамилия;Компания;Телефон\nП.;Иванов;Romashka;8 916 1112233\nОльга;Ким;Лютик;\n";

struct Files {
    tables: Vec<Table>,
    mappings: Vec<Mapping>,
}

impl Files {
    fn of(texts: &[&str]) -> Self {
        let tables: Vec<Table> = texts.iter().map(|text| table(text)).collect();
        let mappings = tables.iter().map(propose).collect();
        Self { tables, mappings }
    }

    fn sources(&self) -> Vec<Source<'_>> {
        let both = self.tables.iter().zip(&self.mappings);
        both.map(|(table, mapping)| Source {
            file: "f",
            table,
            mapping,
        })
        .collect()
    }

    fn asked(&self, book: &Book, decisions: &[Decision]) -> Vec<LookAlike> {
        let draft = draft_with(book, &self.sources(), decisions, &mut |_, _| true).unwrap();
        look_alikes(book, &draft, decisions, &mut |_, _| true).unwrap()
    }
}

/// `new id ~ other id`, with a star where both are new.
fn shown(asked: &[LookAlike]) -> Vec<String> {
    let pair = |found: &LookAlike| {
        let star = if matches!(found.other, Other::Row(_)) {
            "*"
        } else {
            ""
        };
        format!(
            "{} {}~{}{star}",
            found.new.table.name(),
            found.new_id,
            found.other_id
        )
    };
    let mut pairs: Vec<String> = asked.iter().map(pair).collect();
    pairs.sort();
    pairs
}

fn decide(asked: &[LookAlike], is_same: bool) -> Vec<Decision> {
    let decision = |found: &LookAlike| Decision {
        new: found.new.clone(),
        other: found.other.clone(),
        is_same,
    };
    asked.iter().map(decision).collect()
}

#[test]
fn look_alikes_are_asked_and_not_merged_by_themselves() {
    let mut book = empty();
    import(&mut book, &BOOK);
    let files = Files::of(&[CRM, PEOPLE]);
    let asked = files.asked(&book, &[]);
    assert_eq!(
        shown(&asked),
        ["companies 501~1", "companies 503~502*", "people 2~p1"]
    );
    assert!(
        asked
            .iter()
            .all(|found| found.score >= book::similar::ALIKE && !found.reasons.is_empty())
    );
    let draft = draft_with(&book, &files.sources(), &[], &mut |_, _| true).unwrap();
    assert_eq!(draft.counts[&TableId::Companies].n_new, 3);

    let different = decide(&asked, false);
    assert_eq!(
        files.asked(&book, &different),
        [],
        "what was decided is not asked again"
    );
    let again = draft_with(&book, &files.sources(), &different, &mut |_, _| true).unwrap();
    assert_eq!(
        again.changes, draft.changes,
        "different ones come in as they are"
    );
}

#[test]
fn rows_that_are_the_same_go_to_the_record_they_are() {
    let mut book = empty();
    import(&mut book, &BOOK);
    let files = Files::of(&[CRM, PEOPLE]);
    let decisions = decide(&files.asked(&book, &[]), true);
    assert_eq!(files.asked(&book, &decisions), []);
    let draft = draft_with(&book, &files.sources(), &decisions, &mut |_, _| true).unwrap();
    accept(&mut book, &draft);
    assert_eq!(
        rows(&book, TableId::Companies),
        [
            "1: city=Москва industry=Торговля name=ООО «Ромашка» owner=Анна",
            "2: name=Вектор",
            "502: industry=Услуги name=Лютик owner=Анна",
        ]
    );
    assert_eq!(book.people().n_rows(), 2);
    assert_eq!(cell(&book, TableId::People, "p1", "company_id"), "1");
    assert_eq!(cell(&book, TableId::People, "p1", "phone"), "8 916 1112233");
    assert_eq!(
        cell(&book, TableId::People, "2", "company_id"),
        "502",
        "who refers to it goes along"
    );
}

#[test]
fn reading_and_comparing_say_how_far_they_are_and_can_be_stopped() {
    let files = Files::of(&[CRM, PEOPLE]);
    let mut heard = Vec::new();
    let draft = draft_with(&empty(), &files.sources(), &[], &mut |done, total| {
        heard.push((done, total));
        true
    });
    assert_eq!(
        (heard.first(), heard.last()),
        (Some(&(0, 5)), Some(&(5, 5)))
    );
    assert!(draft.is_some());
    assert!(draft_with(&empty(), &files.sources(), &[], &mut |_, _| false).is_none());
    assert_eq!(
        look_alikes(&empty(), &draft.unwrap(), &[], &mut |_, _| false),
        None
    );
}
