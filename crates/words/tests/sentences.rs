//! A rule reads as a sentence that one can sign: over every operator, in both languages, with
//! numerals and cases that agree.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use book::{Book, Change, Currency, Date, Derived, Facts, Kind, TableId, Unit};
use book::{Window, WindowUnit};
use rules::{Measure, OPERATORS, Operand, Period, Related, Rule};
use words::{Language, Subject, Words};

/// English and Russian of a rule about people or companies.
fn said(unit: Unit, say: impl Fn(&Words, Subject<'_>) -> String) -> [String; 2] {
    let mut book = Book::new("b", "B", Date::parse("2026-11-22").unwrap());
    let own = |table, name: &str, kind| Change::AddField {
        table,
        name: name.to_owned(),
        kind,
    };
    let changes = [
        own(TableId::People, "club", Kind::Text),
        own(TableId::People, "points", Kind::Number),
        own(TableId::People, "tags", Kind::Choices),
        own(TableId::People, "speaker", Kind::Flag),
        own(TableId::People, "last_award.gift", Kind::Date),
        Change::Insert {
            table: TableId::Owners,
            id: "o1".to_owned(),
            values: vec![("name".to_owned(), book::Value::text("Anna Orlova"))],
        },
    ];
    book::apply(&mut book, &changes).unwrap();
    let derived = Derived::of(&book);
    let segment = |_: &str, language: Language| language.choose("Clients", "Клиенты").to_owned();
    let subject = Subject {
        facts: Facts::new(&book, &derived),
        unit,
        segment: &segment,
    };
    [Language::En, Language::Ru].map(|language| {
        let words = Words::new(language, Currency::RUB);
        say(&words, subject).replace('\u{a0}', " ")
    })
}

fn sentence(unit: Unit, rule: &Rule) -> [String; 2] {
    said(unit, |words, subject| words.sentence(subject, rule))
}

fn person(field: &str, operator: &str, operand: Operand) -> [String; 2] {
    sentence(Unit::Person, &Rule::test(field, operator, operand))
}

fn window(n: u32, unit: WindowUnit) -> Operand {
    Operand::Window(Window { n, unit })
}

fn many(values: &[&str]) -> Operand {
    Operand::Many(values.iter().map(|&value| value.to_owned()).collect())
}

#[test]
fn every_operator_reads_as_a_sentence_in_both_languages() {
    let one = |text: &str| Operand::one(text);
    let cases: &[(&str, &str, Operand, &str, &str)] = &[
        (
            "person.language",
            "is",
            one("ru"),
            "Anyone whose language is Russian.",
            "Те, у кого язык — русский.",
        ),
        (
            "person.language",
            "is_not",
            one("ru"),
            "Anyone whose language is not Russian.",
            "Те, у кого язык — не русский.",
        ),
        (
            "person.club",
            "contains",
            one("FC"),
            "Anyone whose club contains “FC”.",
            "Те, у кого club содержит «FC».",
        ),
        (
            "person.club",
            "does_not_contain",
            one("FC"),
            "Anyone whose club does not contain “FC”.",
            "Те, у кого club не содержит «FC».",
        ),
        (
            "person.club",
            "starts_with",
            one("FC"),
            "Anyone whose club starts with “FC”.",
            "Те, у кого club начинается с «FC».",
        ),
        (
            "person.club",
            "ends_with",
            one("FC"),
            "Anyone whose club ends with “FC”.",
            "Те, у кого club кончается на «FC».",
        ),
        (
            "person.language",
            "any_of",
            many(&["ru", "en"]),
            "Anyone whose language is Russian or English.",
            "Те, у кого язык — русский или английский.",
        ),
        (
            "person.language",
            "none_of",
            many(&["ru", "en"]),
            "Anyone whose language is not Russian or English.",
            "Те, у кого язык — не русский или английский.",
        ),
        (
            "person.club",
            "is_empty",
            Operand::Nothing,
            "Anyone whose club is not known.",
            "Те, у кого не заполнено поле «club».",
        ),
        (
            "person.club",
            "is_not_empty",
            Operand::Nothing,
            "Anyone whose club is known.",
            "Те, у кого заполнено поле «club».",
        ),
        (
            "person.points",
            "equals",
            one("5"),
            "Anyone whose points is exactly 5.",
            "Те, у кого points — ровно 5.",
        ),
        (
            "person.points",
            "not_equal",
            one("5"),
            "Anyone whose points is not 5.",
            "Те, у кого points — не 5.",
        ),
        (
            "person.points",
            "less",
            one("5"),
            "Anyone whose points is less than 5.",
            "Те, у кого points меньше 5.",
        ),
        (
            "company.potential",
            "at_most",
            one("1500000"),
            "Anyone whose company’s potential is at most 1,500,000 ₽.",
            "Те, у чьей компании потенциал не больше 1 500 000 ₽.",
        ),
        (
            "company.potential",
            "more",
            one("1500.50"),
            "Anyone whose company’s potential is more than 1,500.50 ₽.",
            "Те, у чьей компании потенциал больше 1500,50 ₽.",
        ),
        (
            "company.potential",
            "at_least",
            one("20000"),
            "Anyone whose company’s potential is at least 20,000 ₽.",
            "Те, у чьей компании потенциал не меньше 20 000 ₽.",
        ),
        (
            "person.points",
            "between",
            Operand::Between("5".into(), "9".into()),
            "Anyone whose points is between 5 and 9.",
            "Те, у кого points — между 5 и 9.",
        ),
        (
            "person.consent_date",
            "on",
            one("2026-05-01"),
            "Anyone whose date of consent is 1 May 2026.",
            "Те, у кого дата согласия — 1 мая 2026.",
        ),
        (
            "person.consent_date",
            "before",
            one("2026-05-01"),
            "Anyone whose date of consent is before 1 May 2026.",
            "Те, у кого дата согласия — раньше 1 мая 2026.",
        ),
        (
            "person.consent_date",
            "after",
            one("2026-05-01"),
            "Anyone whose date of consent is after 1 May 2026.",
            "Те, у кого дата согласия — позже 1 мая 2026.",
        ),
        (
            "person.consent_date",
            "on_or_before",
            one("2026-05-01"),
            "Anyone whose date of consent is no later than 1 May 2026.",
            "Те, у кого дата согласия — не позже 1 мая 2026.",
        ),
        (
            "person.consent_date",
            "on_or_after",
            one("2026-05-01"),
            "Anyone whose date of consent is no earlier than 1 May 2026.",
            "Те, у кого дата согласия — не раньше 1 мая 2026.",
        ),
        (
            "person.consent_date",
            "in_last",
            window(6, WindowUnit::Months),
            "Anyone whose date of consent is within the last 6 months.",
            "Те, у кого дата согласия — в последние 6 месяцев.",
        ),
        (
            "person.consent_date",
            "more_than_ago",
            window(2, WindowUnit::Years),
            "Anyone whose date of consent is more than 2 years ago.",
            "Те, у кого дата согласия — раньше чем 2 года назад.",
        ),
        (
            "person.consent_until",
            "in_next",
            window(30, WindowUnit::Days),
            "Anyone whose consent until is within the next 30 days.",
            "Те, у кого согласие до — в ближайшие 30 дней.",
        ),
        (
            "person.consent_date",
            "this_period",
            Operand::Period(Period::Week),
            "Anyone whose date of consent falls in this week.",
            "Те, у кого дата согласия — на этой неделе.",
        ),
        (
            "person.consent_date",
            "last_period",
            Operand::Period(Period::Quarter),
            "Anyone whose date of consent falls in last quarter.",
            "Те, у кого дата согласия — в прошлом квартале.",
        ),
        (
            "person.consent_date",
            "next_period",
            Operand::Period(Period::Year),
            "Anyone whose date of consent falls in next year.",
            "Те, у кого дата согласия — в следующем году.",
        ),
        (
            "person.birthday",
            "anniversary_within",
            window(1, WindowUnit::Weeks),
            "Anyone whose birthday has its anniversary within the next week.",
            "Те, у кого годовщина (день рождения) — в ближайшую неделю.",
        ),
        (
            "person.tags",
            "has_any",
            many(&["a", "b"]),
            "Anyone whose tags includes a or b.",
            "Те, у кого в поле «tags» есть a или b.",
        ),
        (
            "person.tags",
            "has_all",
            many(&["a", "b"]),
            "Anyone whose tags includes a and b.",
            "Те, у кого в поле «tags» есть a и b.",
        ),
        (
            "person.tags",
            "has_none",
            many(&["a", "b"]),
            "Anyone whose tags does not include a or b.",
            "Те, у кого в поле «tags» не стоит a или b.",
        ),
        (
            "person.speaker",
            "is_yes",
            Operand::Nothing,
            "Anyone whose speaker is “yes”.",
            "Те, у кого поле «speaker» — да.",
        ),
        (
            "person.speaker",
            "is_no",
            Operand::Nothing,
            "Anyone whose speaker is “no”.",
            "Те, у кого поле «speaker» — нет.",
        ),
        (
            "person.speaker",
            "is_unknown",
            Operand::Nothing,
            "Anyone whose speaker is not known.",
            "Те, у кого поле «speaker» — неизвестно.",
        ),
    ];
    for (field, operator, operand, en, ru) in cases {
        let texts = person(field, operator, operand.clone());
        assert_eq!(texts, [*en, *ru], "{operator}");
    }
    for operator in OPERATORS {
        assert!(
            cases.iter().any(|case| case.1 == operator.id()),
            "no case of {}",
            operator.id()
        );
    }
}

#[test]
fn numerals_agree_with_their_nouns() {
    let months = |n: u32| {
        person(
            "person.consent_date",
            "in_last",
            window(n, WindowUnit::Months),
        )
    };
    let ru = |n: u32| months(n)[1].clone();
    assert_eq!(ru(1), "Те, у кого дата согласия — в последний месяц.");
    assert_eq!(ru(2), "Те, у кого дата согласия — в последние 2 месяца.");
    assert_eq!(ru(5), "Те, у кого дата согласия — в последние 5 месяцев.");
    assert_eq!(ru(12), "Те, у кого дата согласия — в последние 12 месяцев.");
    assert_eq!(ru(21), "Те, у кого дата согласия — в последние 21 месяц.");
    assert_eq!(
        months(1)[0],
        "Anyone whose date of consent is within the last month."
    );
    let years = |n: &str| person("company.tenure_years", "at_least", Operand::one(n));
    assert_eq!(
        years("1"),
        [
            "Anyone whose company has been with us for at least 1 year.",
            "Те, чья компания с нами не меньше 1 года."
        ]
    );
    assert_eq!(years("5")[1], "Те, чья компания с нами не меньше 5 лет.");
    assert_eq!(
        years("2.5")[1],
        "Те, чья компания с нами не меньше 2,5 лет."
    );
    let referred = |n: &str| person("company.n_referred", "at_least", Operand::one(n));
    assert_eq!(
        referred("2"),
        [
            "Anyone whose company referred at least 2 clients to us.",
            "Те, чья компания рекомендовала нас не меньше чем 2 клиентам."
        ]
    );
    assert_eq!(
        referred("21")[1],
        "Те, чья компания рекомендовала нас не меньше чем 21 клиенту."
    );
}

fn contacts(measure: Measure, kind: &str, months: u32, operator: &str, n: &str) -> Rule {
    Rule::Related(Related {
        table: TableId::Interactions,
        measure,
        condition: Box::new(Rule::All(vec![
            Rule::test("kind", "is", Operand::one(kind)),
            Rule::test("date", "in_last", Operand::months(months)),
        ])),
        operator: operator.to_owned(),
        operand: Operand::one(n),
    })
}

#[test]
fn related_records_are_said_in_people_s_words_or_one_by_one() {
    let rule = contacts(Measure::Exists, "negotiation", 6, "", "");
    assert_eq!(
        sentence(Unit::Person, &rule),
        [
            "Anyone with whom we negotiated in the last 6 months.",
            "Те, с кем вели переговоры в последние 6 месяцев."
        ]
    );
    assert_eq!(
        sentence(
            Unit::Person,
            &contacts(Measure::Count, "declined", 24, "at_least", "2")
        ),
        [
            "Anyone who declined an invitation at least 2 times in the last 24 months.",
            "Те, кто отклонял приглашение в последние 24 месяца не меньше 2 раз."
        ]
    );
    assert_eq!(
        sentence(
            Unit::Company,
            &contacts(Measure::Count, "letter", 1, "less", "3")
        ),
        [
            "Any company whose number of contacts (kind is letter and date is within the last month) \
             is less than 3.",
            "Компании, у которых число контактов (вид — письмо и дата — в последний месяц) меньше 3."
        ]
    );
    let none = Rule::Related(Related {
        table: TableId::Interactions,
        measure: Measure::Missing,
        condition: Box::new(Rule::All(Vec::new())),
        operator: String::new(),
        operand: Operand::Nothing,
    });
    assert_eq!(
        sentence(Unit::Person, &none),
        [
            "Anyone who has not a single contact.",
            "Те, у кого нет ни одного контакта."
        ]
    );
    assert_eq!(
        person("person.opt_out", "is", Operand::one("no")),
        [
            "Anyone who has not asked not to be written to.",
            "Те, кто не просил не писать."
        ]
    );
    let all = Rule::Related(Related {
        table: TableId::Invoices,
        measure: Measure::Sum("amount".to_owned()),
        condition: Box::new(Rule::All(Vec::new())),
        operator: "at_least".to_owned(),
        operand: Operand::one("1000"),
    });
    assert_eq!(
        sentence(Unit::Company, &all),
        [
            "Any company whose sum of amount over invoices is at least 1,000 ₽.",
            "Компании, у которых сумма поля «сумма» у счетов не меньше 1000 ₽."
        ]
    );
}

fn reception() -> Rule {
    let one =
        |field: &str, operator: &str, value: &str| Rule::test(field, operator, Operand::one(value));
    Rule::All(vec![
        one("company.lifecycle", "is", "client"),
        Rule::test("person.decision_maker", "is_yes", Operand::Nothing),
        Rule::Any(vec![
            one("company.revenue_12m", "at_least", "1500000"),
            one("company.since", "on_or_before", "2015-12-31"),
            one("company.n_referred", "at_least", "2"),
        ]),
        Rule::None(vec![
            contacts(Measure::Count, "declined", 24, "at_least", "2"),
            Rule::test("person.speaker", "is_yes", Operand::Nothing),
        ]),
    ])
}

#[test]
fn a_rule_of_several_parts_is_one_sentence() {
    let texts = said(Unit::Person, |words, subject| {
        let name = words.choose("Reception", "Приём");
        words.goes_to(subject, &reception(), name, true)
    });
    assert_eq!(
        texts[0],
        "An invitation to the reception goes to anyone whose company is a client; who makes \
         decisions; either whose company brought us at least 1,500,000 ₽ in the last 12 months, or \
         whose company has been with us since 31 Dec 2015 or longer, or whose company referred at \
         least 2 clients to us; but not anyone who declined an invitation at least 2 times in the \
         last 24 months or whose speaker is “yes”."
    );
    assert_eq!(
        texts[1],
        "Приглашение на приём получают те, чья компания — наш клиент; кто принимает решения; либо \
         чья компания принесла не меньше 1 500 000 ₽ за последние 12 месяцев, либо чья компания с \
         нами с 31 дек 2015 или дольше, либо чья компания рекомендовала нас не меньше чем 2 \
         клиентам; кроме тех, кто отклонял приглашение в последние 24 месяца не меньше 2 раз или у \
         кого поле «speaker» — да."
    );
}

#[test]
fn groups_of_nothing_and_of_one_read_as_what_they_mean() {
    let client = || Rule::test("company.lifecycle", "is", Operand::one("client"));
    let cases = [
        (Rule::All(Vec::new()), "Everyone.", "Все."),
        (Rule::Any(Vec::new()), "Nobody.", "Никто."),
        (
            Rule::All(vec![Rule::Any(vec![client()])]),
            "Anyone whose company is a client.",
            "Те, чья компания — наш клиент.",
        ),
        (
            Rule::None(vec![client()]),
            "Everyone but those whose company is a client.",
            "Все, кроме тех, чья компания — наш клиент.",
        ),
        (
            Rule::All(vec![client(), Rule::Segment("s".to_owned())]),
            "Anyone whose company is a client and who belongs to “Clients”.",
            "Те, чья компания — наш клиент и кто входит в сегмент «Клиенты».",
        ),
    ];
    for (rule, en, ru) in cases {
        assert_eq!(sentence(Unit::Person, &rule), [en, ru]);
    }
    let nobody = said(Unit::Person, |words, subject| {
        let name = words.choose("Flowers", "Цветы");
        words.goes_to(subject, &Rule::Any(Vec::new()), name, false)
    });
    assert_eq!(
        nobody,
        ["Flowers: goes to nobody.", "Цветы не получает никто."]
    );
    let everyone = said(Unit::Company, |words, subject| {
        let name = words.choose("Flowers", "Открытка");
        words.goes_to(subject, &Rule::All(Vec::new()), name, false)
    });
    assert_eq!(
        everyone,
        [
            "Flowers go to every company.",
            "Открытку получают все компании."
        ]
    );
}

#[test]
fn a_reference_is_told_by_name_and_by_id_where_there_is_no_such_record() {
    let owners = many(&["o1", "gone"]);
    assert_eq!(
        person("company.owner", "any_of", owners),
        [
            "Anyone whose company’s account manager is Anna Orlova or gone.",
            "Те, у чьей компании ведущий менеджер — Anna Orlova или gone."
        ]
    );
}
