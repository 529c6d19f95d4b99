//! Processor time of an import by parts (Linux): `cargo run --release -p book --example import_speed -- 100000`.
#![expect(clippy::print_stdout, reason = "prints its times")]
#![expect(clippy::unwrap_used, reason = "stops at what cannot be")]

use std::fmt::Write as _;

use book::mapping::{Source, draft, look_alikes, propose};
use book::{Book, Date, apply};
use tables::{ReadOptions, Table, read};

const FIRST: [&str; 12] = [
    "Пётр",
    "Анна",
    "Ольга",
    "Иван",
    "Мария",
    "Сергей",
    "John",
    "Mary",
    "Olga",
    "Peter",
    "Boris",
    "Юлия",
];

fn main() {
    let n: usize = std::env::args()
        .nth(1)
        .and_then(|n| n.parse().ok())
        .unwrap_or(100_000);
    for (name, texts) in [
        ("own tables", own_tables(n)),
        ("a program's people", vec![contacts(n)]),
    ] {
        println!("{name}, {n} people");
        let started = busy_ms();
        let tables: Vec<Table> = texts
            .iter()
            .map(|text| {
                read(text.as_bytes(), &ReadOptions::default())
                    .0
                    .unwrap()
                    .table
            })
            .collect();
        let started = said("read", started);
        let mappings: Vec<_> = tables.iter().map(propose).collect();
        let started = said("propose", started);
        let sources: Vec<_> = tables
            .iter()
            .zip(&mappings)
            .map(|(table, mapping)| Source {
                file: "f",
                table,
                mapping,
            })
            .collect();
        let mut book = Book::new("b", "B", Date::from_ymd(2026, 11, 22).unwrap());
        let drafted = draft(&book, &sources);
        let started = said("draft", started);
        let found = look_alikes(&book, &drafted, &[], &mut |_, _| true).unwrap();
        let started = said(&format!("look-alikes ({})", found.len()), started);
        apply(&mut book, &drafted.changes).unwrap();
        let started = said("apply", started);
        let again = draft(&book, &sources);
        assert!(again.changes.is_empty());
        said("draft again", started);
    }
}

fn said(part: &str, started: u64) -> u64 {
    println!("  {part}: {} ms", busy_ms() - started);
    busy_ms()
}

/// What the processor spent on this process, whatever else the machine does.
fn busy_ms() -> u64 {
    let times = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let ns: u64 = times
        .split(' ')
        .next()
        .and_then(|ns| ns.parse().ok())
        .unwrap_or(0);
    ns / 1_000_000
}

/// A small generator: the same texts each time.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }

    fn word(&mut self) -> String {
        let syllables = [
            "ва", "ки", "ло", "мен", "ро", "са", "тру", "фи", "бел", "гор", "дан", "ир", "нов",
            "пет", "ши", "ков",
        ];
        let n = 2 + self.below(3);
        (0..n)
            .map(|_| syllables[self.below(syllables.len())])
            .collect()
    }
}

fn own_tables(n: usize) -> Vec<String> {
    let mut random = Random(1);
    let mut companies = "id,name,city\n".to_owned();
    for id in 0..n / 4 {
        writeln!(
            companies,
            "c{id},ООО {} {},Омск",
            random.word(),
            random.word()
        )
        .unwrap();
    }
    let mut people = "id,company_id,name,email,role,decision_maker,city\n".to_owned();
    for id in 0..n {
        let (first, last) = (FIRST[random.below(FIRST.len())], random.word());
        writeln!(
            people,
            "p{id},c{},{first} {last},u{id}@x.example,CEO,yes,Омск",
            random.below(n / 4)
        )
        .unwrap();
    }
    let mut invoices = "company_id,date,amount\n".to_owned();
    for _ in 0..n * 3 / 2 {
        writeln!(
            invoices,
            "c{},2026-0{}-1{},{}.50",
            random.below(n / 4),
            1 + random.below(9),
            random.below(9),
            random.below(100_000)
        )
        .unwrap();
    }
    let mut interactions = "person_id,date,kind\n".to_owned();
    for _ in 0..n * 2 {
        writeln!(
            interactions,
            "p{},2026-0{}-1{},call",
            random.below(n),
            1 + random.below(9),
            random.below(9)
        )
        .unwrap();
    }
    vec![companies, people, invoices, interactions]
}

fn contacts(n: usize) -> String {
    let mut random = Random(2);
    let mut text = "ID;Обращение;Имя;Фамилия;Должность;Компания;Тип контакта;Ответственный;Рабочий телефон;Рабочий e-mail\n".to_owned();
    for id in 0..n {
        let (first, last) = (FIRST[random.below(FIRST.len())], random.word());
        let company = random.below(n / 4);
        writeln!(text, "{id};Г-н;{first};{last};Директор;ООО Фирма{company};Клиент;Анна;+7 495 {};u{id}@x.example", 1_000_000 + random.below(9_000_000)).unwrap();
    }
    text
}
