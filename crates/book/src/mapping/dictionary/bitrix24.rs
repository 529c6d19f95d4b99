//! Bitrix24: companies, contacts and deals.
//!
//! A deal in a stage of success is an invoice on its (expected) close date; open ones add up to
//! the potential of their company; failed ones are left out and counted. A row without the ID
//! goes on with the row above: that is how several phones or contacts of one company come.

use super::{Key, Layout, On, Only, Role, To, Word, word};
use crate::Kind;
use crate::TableId::{Companies, Invoices, People};

const WON: &[&str] = &[
    "сделка успешна",
    "успешно",
    "успех",
    "успешно реализовано",
    "выиграна",
    "won",
    "deal won",
    "closed won",
];
const CLOSED: &[&str] = &[
    "сделка успешна",
    "успешно",
    "успех",
    "успешно реализовано",
    "выиграна",
    "won",
    "deal won",
    "closed won",
    "сделка провалена",
    "провал",
    "провалена",
    "проиграна",
    "анализ причины провала",
    "закрыто и не реализовано",
    "отказ",
    "lose",
    "lost",
    "deal lost",
    "closed lost",
    "analyze failure",
];

/// Own phones and addresses of a company.
const COMPANY_TEXT: &[(crate::TableId, To)] = &[(Companies, To::Own(Kind::Text))];

/// What no client is described by.
const PLUMBING: Word = word(
    "Дата изменения|Кем изменена|Кем создана|Кем создан|Кем изменен|Доступна для всех|Доступен для всех|Участвует в экспорте контактов|\
     Внешний код|Логотип|Фотография|Наблюдатели|Повторная сделка|Повторное обращение",
    &[],
);

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        name: "bitrix24 companies",
        signature: &[
            "Название компании",
            "Тип компании|Сфера деятельности|Годовой оборот",
            "ID|Ответственный",
        ],
        feeds: &[
            (Companies, Role::Main, Key::Id),
            (People, Role::Main, Key::Id),
        ],
        columns: &[
            word("ID", &[(Companies, To::Id)]),
            word("Название компании", &[(Companies, To::Field("name"))]),
            word("Тип компании", &[(Companies, To::Own(Kind::Choice))]),
            word("Сфера деятельности", &[(Companies, To::Field("industry"))]),
            word("Кол-во сотрудников", &[(Companies, To::Own(Kind::Choice))]),
            word("Годовой оборот", COMPANY_TEXT),
            word("Валюта", &[]),
            word("ИНН|Реквизит: ИНН", &[(Companies, To::Field("tax_number"))]),
            word("КПП|Реквизит: КПП", COMPANY_TEXT),
            word("Город", &[(Companies, To::Field("city"))]),
            word("Регион|Область", &[(Companies, To::Field("region"))]),
            word("Фактический адрес", COMPANY_TEXT),
            word("Юридический адрес", COMPANY_TEXT),
            word("Банковские реквизиты", COMPANY_TEXT),
            word("Комментарий", &[(Companies, To::Field("note"))]),
            word("Ответственный", &[(Companies, To::Field("owner"))]),
            word("Дата создания", &[(Companies, To::Field("since"))]),
            word(
                "Рабочий телефон|Мобильный телефон|Домашний телефон|Другой телефон",
                COMPANY_TEXT,
            ),
            word("Корпоративный сайт", &[(Companies, To::Field("website"))]),
            word("Рабочий e-mail|Частный e-mail|Другой e-mail", COMPANY_TEXT),
            word(
                "Контакт|Контакт: Полное имя",
                &[(People, To::Field("name"))],
            ),
            word("Контакт: ID", &[(People, To::Id)]),
            word("Контакт: Имя", &[(People, To::NamePart(1))]),
            word("Контакт: Отчество", &[(People, To::NamePart(2))]),
            word("Контакт: Фамилия", &[(People, To::NamePart(3))]),
            word("Контакт: Должность", &[(People, To::Field("role"))]),
            word(
                "Контакт: Рабочий e-mail|Контакт: Частный e-mail",
                &[(People, To::Field("email"))],
            ),
            word(
                "Контакт: Рабочий телефон|Контакт: Мобильный телефон",
                &[(People, To::Field("phone"))],
            ),
            PLUMBING,
        ],
        continues: "ID",
        ..Layout::PLAIN
    },
    Layout {
        name: "bitrix24 contacts",
        signature: &[
            "Имя",
            "Фамилия",
            "Компания|Должность",
            "Обращение|Тип контакта|Ответственный|Источник",
        ],
        feeds: &[
            (Companies, Role::Mention, Key::Id),
            (People, Role::Main, Key::Id),
        ],
        columns: &[
            word("ID", &[(People, To::Id)]),
            word("Обращение", &[(People, To::Own(Kind::Choice))]),
            word("Имя", &[(People, To::NamePart(1))]),
            word("Отчество", &[(People, To::NamePart(2))]),
            word("Фамилия", &[(People, To::NamePart(3))]),
            word("Дата рождения", &[(People, To::Field("birthday"))]),
            word("Должность", &[(People, To::Field("role"))]),
            word("Компания", &[(Companies, To::Field("name"))]),
            word("Компания: ID|ID компании", &[(Companies, To::Id)]),
            word("Тип контакта", &[(People, To::Own(Kind::Choice))]),
            word("Источник", &[(People, To::Own(Kind::Choice))]),
            word(
                "Дополнительно об источнике",
                &[(People, To::Own(Kind::Text))],
            ),
            word("Ответственный", &[(Companies, To::Field("owner"))]),
            word("Комментарий", &[(People, To::Field("note"))]),
            word("Адрес", &[(People, To::Field("address"))]),
            word(
                "Рабочий телефон|Мобильный телефон|Домашний телефон|Другой телефон",
                &[(People, To::Field("phone"))],
            ),
            word(
                "Рабочий e-mail|Частный e-mail|Другой e-mail",
                &[(People, To::Field("email"))],
            ),
            word("Дата создания", &[]),
            PLUMBING,
        ],
        continues: "ID",
        ..Layout::PLAIN
    },
    Layout {
        name: "bitrix24 deals",
        signature: &[
            "Название сделки|Название",
            "Стадия сделки",
            "Сумма",
            "Компания|Контакт",
        ],
        feeds: &[
            (Companies, Role::Mention, Key::Id),
            (People, Role::Mention, Key::Id),
            (Invoices, Role::Main, Key::Id),
        ],
        columns: &[
            word("ID", &[(Invoices, To::Id)]),
            word(
                "Название сделки|Название",
                &[(Invoices, To::Field("number"))],
            ),
            word("Стадия сделки", &[]),
            word("Воронка|Направление|Тип|Источник", &[]),
            word(
                "Сумма",
                &[
                    (Invoices, To::Field("amount")),
                    (Companies, To::Sum("potential")),
                ],
            ),
            word("Валюта", &[(Invoices, To::Field("currency"))]),
            word("Вероятность|Вероятность, %", &[]),
            word(
                "Контакт",
                &[(People, To::Field("name")), (Companies, To::NamePart(1))],
            ),
            word("Контакт: ID", &[(People, To::Id)]),
            word(
                "Контакт: Рабочий e-mail|Контакт: Частный e-mail|Контакт: Другой e-mail",
                &[(People, To::Field("email"))],
            ),
            word(
                "Контакт: Рабочий телефон|Контакт: Мобильный телефон",
                &[(People, To::Field("phone"))],
            ),
            word("Контакт: Должность", &[(People, To::Field("role"))]),
            word(
                "Компания|Компания: Название компании",
                &[(Companies, To::Field("name"))],
            ),
            word("Компания: ID", &[(Companies, To::Id)]),
            word(
                "Дата закрытия|Предполагаемая дата закрытия|Дата завершения|Дата начала",
                &[(Invoices, To::Field("date"))],
            ),
            word("Сделка закрыта", &[]),
            word("Дата создания", &[]),
            word("Ответственный", &[(Companies, To::Field("owner"))]),
            word("Комментарий", &[]),
            PLUMBING,
        ],
        conditions: &[
            Only::among("Стадия сделки", On::Table(Invoices), WON),
            Only::not("Стадия сделки", On::Field(Companies, "potential"), CLOSED),
        ],
        continues: "ID",
        ..Layout::PLAIN
    },
];
