//! amoCRM: deals, and contacts and companies in one file told apart by `Тип`.
//!
//! A deal in a stage of success is an invoice on its close date; open ones add up to the
//! potential of their company; failed ones are left out and counted.

use super::{Key, Layout, On, Only, Role, To, Word, word};
use crate::Kind;
use crate::TableId::{Companies, Invoices, People};

const WON: &[&str] = &[
    "успешно реализовано",
    "успешно реализована",
    "closed - won",
    "won",
];
const CLOSED: &[&str] = &[
    "успешно реализовано",
    "успешно реализована",
    "closed - won",
    "won",
    "закрыто и не реализовано",
    "закрыта и не реализована",
    "closed - lost",
    "lost",
];
const COMPANY: &[&str] = &["компания", "company"];
const COMPANY_TEXT: &[(crate::TableId, To)] = &[(Companies, To::Own(Kind::Text))];

const PHONES: &str =
    "Рабочий телефон|Рабочий прямой телефон|Мобильный телефон|Домашний телефон|Другой телефон";
const EMAILS: &str = "Рабочий email|Личный email|Другой email";

/// What no client is described by.
const PLUMBING: Word = word(
    "Кем создана|Кем создан|Дата редактирования|Кем редактирована|Ближайшая задача|Дата изменения",
    &[],
);

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        name: "amocrm deals",
        signature: &["Название сделки", "Бюджет", "Этап сделки|Статус сделки"],
        feeds: &[
            (Companies, Role::Mention, Key::Id),
            (People, Role::Mention, Key::Id),
            (Invoices, Role::Main, Key::Id),
        ],
        columns: &[
            word("ID", &[(Invoices, To::Id)]),
            word("Название сделки", &[(Invoices, To::Field("number"))]),
            word(
                "Бюджет",
                &[
                    (Invoices, To::Field("amount")),
                    (Companies, To::Sum("potential")),
                ],
            ),
            word("Ответственный", &[(Companies, To::Field("owner"))]),
            word("Дата создания сделки|Дата создания", &[]),
            word("Дата закрытия", &[(Invoices, To::Field("date"))]),
            word("Теги|Теги сделки", &[]),
            word("Примечание|Примечание 1", &[]),
            word("Этап сделки|Статус сделки", &[]),
            word("Воронка", &[]),
            word(
                "Полное имя контакта|Основной контакт",
                &[(People, To::Field("name")), (Companies, To::NamePart(1))],
            ),
            word("Должность", &[(People, To::Field("role"))]),
            word(
                "Компания|Компания контакта|Название компании",
                &[(Companies, To::Field("name"))],
            ),
            word(PHONES, &[(People, To::Field("phone"))]),
            word("Факс", &[]),
            word(EMAILS, &[(People, To::Field("email"))]),
            PLUMBING,
        ],
        conditions: &[
            Only::among("Этап сделки|Статус сделки", On::Table(Invoices), WON),
            Only::not(
                "Этап сделки|Статус сделки",
                On::Field(Companies, "potential"),
                CLOSED,
            ),
        ],
        ..Layout::PLAIN
    },
    Layout {
        name: "amocrm contacts and companies",
        signature: &[
            "Тип",
            "Полное имя контакта|Наименование|Имя",
            "Название компании|Компания",
            "ID|Ответственный",
        ],
        feeds: &[
            (Companies, Role::Main, Key::Id),
            (People, Role::Main, Key::Id),
        ],
        columns: &[
            word("ID", &[(Companies, To::Id), (People, To::Id)]),
            word("Тип", &[]),
            word(
                "Полное имя контакта|Наименование",
                &[(People, To::Field("name"))],
            ),
            word("Имя", &[(People, To::NamePart(1))]),
            word("Фамилия", &[(People, To::NamePart(3))]),
            word(
                "Название компании|Компания",
                &[(Companies, To::Field("name"))],
            ),
            word("Ответственный", &[(Companies, To::Field("owner"))]),
            word(
                "Дата создания контакта|Дата создания",
                &[(Companies, To::Field("since"))],
            ),
            word(
                "Сделки",
                &[
                    (Companies, To::Own(Kind::Text)),
                    (People, To::Own(Kind::Text)),
                ],
            ),
            word(
                "Теги",
                &[
                    (Companies, To::Own(Kind::Choices)),
                    (People, To::Own(Kind::Choices)),
                ],
            ),
            word(
                "Примечание|Примечание 1",
                &[(Companies, To::Field("note")), (People, To::Field("note"))],
            ),
            word("Должность", &[(People, To::Field("role"))]),
            word(
                PHONES,
                &[
                    (People, To::Field("phone")),
                    (Companies, To::Own(Kind::Text)),
                ],
            ),
            word(
                EMAILS,
                &[
                    (People, To::Field("email")),
                    (Companies, To::Own(Kind::Text)),
                ],
            ),
            word(
                "Факс",
                &[
                    (People, To::Own(Kind::Text)),
                    (Companies, To::Own(Kind::Text)),
                ],
            ),
            word(
                "Адрес",
                &[
                    (People, To::Field("address")),
                    (Companies, To::Own(Kind::Text)),
                ],
            ),
            word("Web", &[(Companies, To::Field("website"))]),
            word("ИНН", &[(Companies, To::Field("tax_number"))]),
            word("КПП", COMPANY_TEXT),
            PLUMBING,
        ],
        conditions: &[
            Only::among("Тип", On::About(Companies), COMPANY),
            Only::not("Тип", On::Table(People), COMPANY),
        ],
        ..Layout::PLAIN
    },
];
