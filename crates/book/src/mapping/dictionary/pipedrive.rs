//! Pipedrive: organizations, people and deals; every header names its kind, `Person - Email`.
//!
//! A won deal is an invoice on its won time; open ones add up to the potential of their
//! organization; lost and deleted ones are left out and counted.

use super::{Key, Layout, On, Only, Role, To, word};
use crate::Kind;
use crate::TableId::{Companies, Invoices, People};

const WON: &[&str] = &["won", "выиграна", "выиграно", "выигранная", "успешно"];
const OPEN: &[&str] = &["open", "открыта", "открыто", "открытая", "в работе"];

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        name: "pipedrive organizations",
        signature: &["Organization - Name|Организация - Название|Организация - Имя"],
        feeds: &[(Companies, Role::Main, Key::Id)],
        columns: &[
            word("Organization - ID|Организация - ID", &[(Companies, To::Id)]),
            word(
                "Organization - Name|Организация - Название|Организация - Имя",
                &[(Companies, To::Field("name"))],
            ),
            word(
                "Organization - Owner|Организация - Владелец",
                &[(Companies, To::Field("owner"))],
            ),
            word(
                "Organization - Address|Организация - Адрес",
                &[(Companies, To::Own(Kind::Text))],
            ),
            word(
                "Organization - City/town/village/locality of Address",
                &[(Companies, To::Field("city"))],
            ),
            word(
                "Organization - Country of Address",
                &[(Companies, To::Own(Kind::Choice))],
            ),
            word(
                "Organization - Industry|Организация - Отрасль",
                &[(Companies, To::Field("industry"))],
            ),
            word(
                "Organization - Website|Организация - Сайт",
                &[(Companies, To::Field("website"))],
            ),
            word(
                "Organization - Label|Organization - Labels|Организация - Метка",
                &[(Companies, To::Own(Kind::Choices))],
            ),
            word(
                "Organization - Organization created",
                &[(Companies, To::Field("since"))],
            ),
        ],
        ..Layout::PLAIN
    },
    Layout {
        name: "pipedrive people",
        signature: &[
            "Person - Name|Контактное лицо - Имя",
            "Person - Email|Person - Phone|Person - Email - Work|Person - Phone - Work|Person - Organization|Контактное лицо - Эл. почта|\
             Контактное лицо - Телефон|Контактное лицо - Организация",
        ],
        feeds: &[
            (Companies, Role::Mention, Key::Id),
            (People, Role::Main, Key::Id),
        ],
        columns: &[
            word("Person - ID", &[(People, To::Id)]),
            word(
                "Person - Name|Контактное лицо - Имя",
                &[(People, To::Field("name"))],
            ),
            word("Person - First name", &[]),
            word("Person - Last name", &[]),
            word(
                "Person - Email|Person - Email - Work|Person - Email - Home|Person - Email - Other|Контактное лицо - Эл. почта",
                &[(People, To::Field("email"))],
            ),
            word(
                "Person - Phone|Person - Phone - Work|Person - Phone - Mobile|Person - Phone - Home|Person - Phone - Other|\
                 Контактное лицо - Телефон",
                &[(People, To::Field("phone"))],
            ),
            word(
                "Person - Organization|Organization - Name|Контактное лицо - Организация",
                &[(Companies, To::Field("name"))],
            ),
            word(
                "Organization - ID|Person - Organization ID",
                &[(Companies, To::Id)],
            ),
            word(
                "Person - Job title|Контактное лицо - Должность",
                &[(People, To::Field("role"))],
            ),
            word(
                "Person - Owner|Контактное лицо - Владелец",
                &[(Companies, To::Field("owner"))],
            ),
            word("Person - Postal address", &[(People, To::Field("address"))]),
            word("Person - Birthday", &[(People, To::Field("birthday"))]),
            word("Person - Notes", &[(People, To::Field("note"))]),
            word(
                "Person - Label|Person - Labels|Контактное лицо - Метка",
                &[(People, To::Own(Kind::Choices))],
            ),
        ],
        ..Layout::PLAIN
    },
    Layout {
        name: "pipedrive deals",
        signature: &[
            "Deal - Title|Сделка - Название",
            "Deal - Value|Сделка - Сумма|Сделка - Стоимость",
            "Deal - Status|Сделка - Статус",
        ],
        feeds: &[
            (Companies, Role::Mention, Key::Id),
            (People, Role::Mention, Key::Id),
            (Invoices, Role::Main, Key::Id),
        ],
        columns: &[
            word("Deal - ID|Сделка - ID", &[(Invoices, To::Id)]),
            word(
                "Deal - Title|Сделка - Название",
                &[(Invoices, To::Field("number"))],
            ),
            word(
                "Deal - Value|Сделка - Сумма|Сделка - Стоимость",
                &[
                    (Invoices, To::Field("amount")),
                    (Companies, To::Sum("potential")),
                ],
            ),
            word(
                "Deal - Currency|Deal - Currency of Value|Сделка - Валюта",
                &[(Invoices, To::Field("currency"))],
            ),
            word("Deal - Pipeline|Сделка - Воронка", &[]),
            word("Deal - Stage|Сделка - Этап", &[]),
            word("Deal - Status|Сделка - Статус", &[]),
            word(
                "Deal - Owner|Сделка - Владелец",
                &[(Companies, To::Field("owner"))],
            ),
            word(
                "Deal - Organization|Organization - Name|Сделка - Организация",
                &[(Companies, To::Field("name"))],
            ),
            word(
                "Deal - Organization ID|Organization - ID",
                &[(Companies, To::Id)],
            ),
            word(
                "Deal - Contact person|Person - Name|Сделка - Контактное лицо",
                &[(People, To::Field("name")), (Companies, To::NamePart(1))],
            ),
            word("Deal - Contact person ID|Person - ID", &[(People, To::Id)]),
            word("Person - Email", &[(People, To::Field("email"))]),
            word("Person - Phone", &[(People, To::Field("phone"))]),
            word(
                "Deal - Won time|Deal - Deal closed on|Deal - Expected close date|Сделка - Время выигрыша|Сделка - Дата закрытия",
                &[(Invoices, To::Field("date"))],
            ),
            word(
                "Deal - Lost time|Deal - Deal created|Deal - Update time|Deal - Lost reason|Deal - Probability",
                &[],
            ),
        ],
        conditions: &[
            Only::among("Deal - Status|Сделка - Статус", On::Table(Invoices), WON),
            Only::among(
                "Deal - Status|Сделка - Статус",
                On::Field(Companies, "potential"),
                OPEN,
            ),
        ],
        ..Layout::PLAIN
    },
];
