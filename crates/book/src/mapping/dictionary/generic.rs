//! Words that many programs use, English and Russian, and what a table of them is about.

use super::{Key, Role, To, Word, word};
use crate::TableId::{self, Awards, Companies, Interactions, Invoices, Owners, People};

/// What a table of such columns feeds. A day with an amount is an invoice, with a treatment
/// an award, with a kind an interaction; else the table lists people, or companies.
pub(in super::super) fn guess(headers: &[String]) -> Option<Guess> {
    let known: Vec<Option<&Word>> = headers.iter().map(|header| find(WORDS, header)).collect();
    let has = |table: TableId, wanted: &str| {
        known
            .iter()
            .flatten()
            .flat_map(|word| word.targets)
            .any(|(to, slot)| *to == table && matches!(slot, To::Field(name) if *name == wanted))
    };
    let is_company =
        has(Companies, "name") || has(Companies, "tax_number") || known_id(&known, Companies);
    let is_person = has(People, "email")
        || known_name_part(&known)
        || has(People, "role")
        || has(People, "name")
        || known_id(&known, People);
    let has_day = has(Invoices, "date");
    let event = [
        (Invoices, "amount"),
        (Awards, "treatment"),
        (Interactions, "kind"),
    ]
    .into_iter()
    .find(|&(table, field)| has_day && has(table, field))
    .map(|(table, _)| table);
    let plain_name = headers
        .iter()
        .any(|header| matches!(header.as_str(), "name" | "наименование" | "название"));
    let mut feeds = Vec::new();
    let role = if event.is_some() {
        Role::Mention
    } else {
        Role::Main
    };
    if is_company || (!is_person && plain_name) {
        feeds.push((Companies, role, Key::Id));
    }
    if is_person {
        feeds.push((People, role, Key::Id));
    }
    feeds.extend(event.map(|table| (table, Role::Main, Key::Id)));
    let about = feeds.last()?.0;
    let complete = match about {
        Invoices => is_company,
        Interactions | Awards => is_person,
        _ => true,
    };
    let customers = ["customerid", "clientid", "idклиента", "кодклиента"];
    complete.then_some(Guess {
        feeds,
        known,
        about,
        has_customers: headers
            .iter()
            .any(|header| customers.contains(&header.as_str())),
    })
}

/// Which tables rows feed, and the word of each column.
#[derive(Debug)]
pub(in super::super) struct Guess {
    pub(in super::super) feeds: Vec<(TableId, Role, Key)>,
    known: Vec<Option<&'static Word>>,
    about: TableId,
    /// A customer may be a firm or a person: one that no column names is called as its person.
    has_customers: bool,
}

impl Guess {
    /// Where a column goes; `None` if its header says nothing.
    pub(in super::super) fn targets(
        &self,
        column: usize,
        header: &str,
    ) -> Option<Vec<(TableId, To)>> {
        let people = self.feeds.iter().any(|feed| feed.0 == People);
        match header {
            "id" | "ид" | "код" | "recordid" => return Some(vec![(self.about, To::Id)]),
            "name" | "наименование" | "название" if people && self.about == People =>
            {
                return Some(vec![(People, To::Field("name"))]);
            }
            "name" | "наименование" | "название" => {
                return Some(vec![(Companies, To::Field("name"))]);
            }
            _ => {}
        }
        let word = self.known.get(column).copied().flatten()?;
        let fed = |table: TableId| self.feeds.iter().any(|feed| feed.0 == table);
        // The status of an order or a call is not that of the company.
        let own_status = |to: To| !matches!(to, To::Field("status")) || self.about == Companies;
        let fits = |&(table, to): &(TableId, To)| fed(table) && own_status(to);
        let mut targets: Vec<_> = word.targets.iter().copied().filter(fits).collect();
        if self.has_customers {
            targets.extend(word.targets.iter().find_map(|&to| match to {
                (People, To::NamePart(order)) => Some((Companies, To::NamePart(order))),
                (People, To::Field("name")) => Some((Companies, To::NamePart(1))),
                _ => None,
            }));
        }
        (!targets.is_empty()).then_some(targets)
    }
}

fn known_id(known: &[Option<&Word>], table: TableId) -> bool {
    let is_id = |(to, slot): &(TableId, To)| *to == table && matches!(slot, To::Id);
    known
        .iter()
        .flatten()
        .flat_map(|word| word.targets)
        .any(is_id)
}

fn known_name_part(known: &[Option<&Word>]) -> bool {
    let is_part = |(to, slot): &(TableId, To)| *to == People && matches!(slot, To::NamePart(_));
    known
        .iter()
        .flatten()
        .flat_map(|word| word.targets)
        .any(is_part)
}

/// The word of a normalised header.
fn find(words: &'static [Word], header: &str) -> Option<&'static Word> {
    words.iter().find(|word| {
        word.headers
            .split('|')
            .any(|spelling| super::super::normal_header(spelling) == header)
    })
}

const WORDS: &[Word] = &[
    word(
        "Customer ID|Client ID|Company ID|Account ID|Organization ID|ID клиента|ID компании|Код клиента|Код контрагента",
        &[(Companies, To::Id)],
    ),
    word(
        "Company|Company name|Customer|Customer name|Client|Account|Account name|Organization|Organisation|Компания|Название компании|Клиент|Контрагент|Организация|Заказчик|Покупатель|Плательщик",
        &[(Companies, To::Field("name"))],
    ),
    word(
        "Tax number|Tax ID|VAT|VAT number|ИНН|ПлательщикИНН",
        &[(Companies, To::Field("tax_number"))],
    ),
    word(
        "Industry|Отрасль|Сфера деятельности",
        &[(Companies, To::Field("industry"))],
    ),
    word(
        "Region|State|Регион|Область|Country|Страна",
        &[(Companies, To::Field("region"))],
    ),
    word(
        "City|Город",
        &[(People, To::Field("city")), (Companies, To::Field("city"))],
    ),
    word(
        "Owner|Account manager|Manager|Ответственный|Менеджер|Ответственный менеджер",
        &[
            (Companies, To::Field("owner")),
            (Interactions, To::Field("owner")),
        ],
    ),
    word(
        "Website|Web|Site|Сайт|Корпоративный сайт",
        &[(Companies, To::Field("website"))],
    ),
    word(
        "Client since|Since|Клиент с|Дата начала работы",
        &[(Companies, To::Field("since"))],
    ),
    word(
        "Status|Lifecycle|Статус",
        &[(Companies, To::Field("status"))],
    ),
    word(
        "Potential|Потенциал",
        &[(Companies, To::Field("potential"))],
    ),
    word(
        "Referred by|Рекомендация|Кто рекомендовал",
        &[(Companies, To::Field("referred_by"))],
    ),
    word("Contact ID|Person ID|ID контакта", &[(People, To::Id)]),
    word(
        "Full name|Contact|Contact name|Contact person|Person|ФИО|Контакт|Контактное лицо|Полное имя контакта",
        &[(People, To::Field("name"))],
    ),
    word("First name|Given name|Имя", &[(People, To::NamePart(1))]),
    word(
        "Middle name|Patronymic|Отчество",
        &[(People, To::NamePart(2))],
    ),
    word(
        "Last name|Surname|Family name|Фамилия",
        &[(People, To::NamePart(3))],
    ),
    word(
        "Email|E-mail address|Mail|Почта|Эл. почта|Электронная почта|Рабочий e-mail",
        &[(People, To::Field("email"))],
    ),
    word(
        "Phone|Phone number|Telephone|Mobile|Mobile phone|Телефон|Мобильный телефон|Рабочий телефон",
        &[(People, To::Field("phone"))],
    ),
    word(
        "Address|Адрес|Почтовый адрес",
        &[(People, To::Field("address"))],
    ),
    word(
        "Role|Title|Job title|Position|Должность",
        &[(People, To::Field("role"))],
    ),
    word(
        "Decision maker|ЛПР|Принимает решения",
        &[(People, To::Field("decision_maker"))],
    ),
    word("Language|Язык", &[(People, To::Field("language"))]),
    word(
        "Birthday|Date of birth|Birthdate|Дата рождения|День рождения",
        &[(People, To::Field("birthday"))],
    ),
    word(
        "Opt out|Opted out|Unsubscribed|Do not contact|Email opt out|Отписан|Отписался|Отказ от рассылки|Не беспокоить|Не писать",
        &[(People, To::Field("opt_out"))],
    ),
    word(
        "No gifts|Do not send gifts|Без подарков|Не дарить|Не дарить подарки|Подарки не дарить",
        &[(People, To::Field("no_gifts"))],
    ),
    word(
        "No events|No invitations|Do not invite|Без мероприятий|Не приглашать|Не приглашать на мероприятия",
        &[(People, To::Field("no_events"))],
    ),
    word(
        "Channel|Preferred channel|Contact by|Preferred contact method|Канал|Канал связи|Способ связи|Предпочитаемый канал|Как связаться",
        &[(People, To::Field("channel"))],
    ),
    word(
        "Consent basis|Basis|Legal basis|Basis for contact|Consent|Основание|Основание для связи|Основание обработки|Правовое основание|\
         Согласие",
        &[(People, To::Field("consent_basis"))],
    ),
    word(
        "Consent source|Basis source|Source of consent|Источник согласия|Источник основания|Откуда согласие",
        &[(People, To::Field("consent_source"))],
    ),
    word(
        "Consent date|Basis date|Date of consent|Дата согласия|Дата основания|Согласие от",
        &[(People, To::Field("consent_date"))],
    ),
    word(
        "Consent until|Consent expires|Согласие до|Срок согласия",
        &[(People, To::Field("consent_until"))],
    ),
    word(
        "Recipient kind|Kind of recipient|Вид получателя|Тип получателя",
        &[(People, To::Field("recipient_kind"))],
    ),
    word(
        "Note|Notes|Comment|Description|Комментарий|Примечание",
        &[
            (Interactions, To::Field("note")),
            (Awards, To::Field("note")),
            (People, To::Field("note")),
        ],
    ),
    word(
        "Date|Order date|Invoice date|Payment date|Дата|Дата оплаты|Дата счета|Дата платежа|Дата заказа|Период",
        &[
            (Invoices, To::Field("date")),
            (Interactions, To::Field("date")),
            (Awards, To::Field("date")),
        ],
    ),
    word(
        "Amount|Revenue|Total|Sum|Price|Invoice amount|Order total|Сумма|Сумма документа|Оплачено|Выручка|Сумма счета|Бюджет",
        &[(Invoices, To::Field("amount"))],
    ),
    word("Currency|Валюта", &[(Invoices, To::Field("currency"))]),
    word("Invoice ID|Order ID|Payment ID", &[(Invoices, To::Id)]),
    word(
        "Number|Invoice number|Invoice no|Order number|Номер|Номер счета|№",
        &[(Invoices, To::Field("number"))],
    ),
    word(
        "Kind|Type of contact|Activity type|Вид|Вид контакта|Тип контакта|Тип активности",
        &[(Interactions, To::Field("kind"))],
    ),
    word(
        "Treatment|Gift|Подарок|Знак внимания",
        &[(Awards, To::Field("treatment"))],
    ),
    word("Value|Стоимость", &[(Awards, To::Field("value"))]),
    word("Minutes|Минуты", &[(Owners, To::Field("minutes"))]),
];
