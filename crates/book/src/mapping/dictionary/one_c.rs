//! 1C: the card and the turnover of account 62, lists of documents and of counterparties.
//!
//! Of the card of account 62 only what is posted against income (accounts 90 and 91) becomes
//! an invoice: payments and offsets would count it twice. Lines of balances and sums are left
//! out. Counterparty and contract share a cell: the first line is the counterparty. Of the
//! turnover only the counterparties come in, with their turnover as a field of the firm's own:
//! it has no days.

use super::{Key, Layout, On, Only, Role, To, word};
use crate::Kind;
use crate::TableId::{Companies, Invoices};
use crate::mapping::Pick;

/// What lines begin with that sum up others.
const SUMS: &[&str] = &["сальдо", "обороты", "итого", "всего"];
const EMPTY: &[&str] = &[""];
const INCOME: &[&str] = &["90", "91"];
/// How turnovers name the accounts that their counterparties stand below.
const ACCOUNTS: &[&str] = &[
    "62",
    "62.01",
    "62.02",
    "62.03",
    "62.21",
    "62.22",
    "62.31",
    "62.32",
    "62.р",
    "62.от",
    "76",
    "76.01",
    "76.02",
    "76.05",
    "76.06",
    "счет",
    "контрагенты",
    "договоры",
];

const TURNOVER_OF: &str = "Счет|Контрагенты|Счет, Контрагенты|Счет Контрагенты";
const COUNTERPARTY: &[(crate::TableId, To)] = &[(Companies, To::Part("name", Pick::Line))];
const TURNOVER: &[(crate::TableId, To)] =
    &[(Companies, To::Named("Обороты за период", Kind::Money))];
const ONLY_COUNTERPARTIES: &[Only] = &[
    Only::not_opening(TURNOVER_OF, On::Row, SUMS),
    Only::not(TURNOVER_OF, On::Row, ACCOUNTS),
    Only::not(TURNOVER_OF, On::Row, EMPTY),
];

const MENTION_AND_INVOICES: &[(crate::TableId, Role, Key)] = &[
    (Companies, Role::Mention, Key::Id),
    (Invoices, Role::Main, Key::Id),
];

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        name: "1c account card",
        signature: &["Период", "Документ", "Аналитика Дт", "Дебет|Дебет Счет"],
        feeds: MENTION_AND_INVOICES,
        columns: &[
            word("Период", &[(Invoices, To::Field("date"))]),
            word("Документ", &[(Invoices, To::Part("number", Pick::Number))]),
            word("Аналитика Дт", &[(Companies, To::Part("name", Pick::Line))]),
            word("Аналитика Кт", &[]),
            word("Дебет|Дебет Счет", &[]),
            word("Дебет (2)|Дебет Сумма", &[(Invoices, To::Field("amount"))]),
            word("Кредит|Кредит Счет", &[]),
            word("Кредит (2)|Кредит Сумма", &[]),
            word("Текущее сальдо|Текущее сальдо (2)|Показатель", &[]),
        ],
        conditions: &[
            Only::not_opening("Период", On::Row, SUMS),
            Only::not("Период", On::Row, EMPTY),
            Only::opening("Кредит|Кредит Счет", On::Row, INCOME),
        ],
        ..Layout::PLAIN
    },
    Layout {
        name: "1c account turnover",
        signature: &[
            TURNOVER_OF,
            "Сальдо на начало периода|Сальдо на начало периода Дебет",
            "Обороты за период|Обороты за период Дебет",
        ],
        feeds: &[(Companies, Role::Main, Key::Name)],
        columns: &[
            word(TURNOVER_OF, COUNTERPARTY),
            word("ИНН", &[(Companies, To::Field("tax_number"))]),
            word("Обороты за период|Обороты за период Дебет", TURNOVER),
            word("Обороты за период (2)|Обороты за период Кредит", &[]),
            word(
                "Сальдо на начало периода|Сальдо на начало периода (2)|Сальдо на начало периода Дебет|Сальдо на начало периода Кредит",
                &[],
            ),
            word(
                "Сальдо на конец периода|Сальдо на конец периода (2)|Сальдо на конец периода Дебет|Сальдо на конец периода Кредит",
                &[],
            ),
        ],
        conditions: ONLY_COUNTERPARTIES,
        ..Layout::PLAIN
    },
    Layout {
        name: "1c account turnover, lower header",
        signature: &[
            TURNOVER_OF,
            "Дебет",
            "Кредит",
            "Дебет (2)",
            "Кредит (2)",
            "Дебет (3)",
            "Кредит (3)",
        ],
        feeds: &[(Companies, Role::Main, Key::Name)],
        columns: &[
            word(TURNOVER_OF, COUNTERPARTY),
            word("Дебет (2)", TURNOVER),
            word("Дебет", &[]),
            word("Кредит", &[]),
            word("Кредит (2)", &[]),
            word("Дебет (3)", &[]),
            word("Кредит (3)", &[]),
        ],
        conditions: ONLY_COUNTERPARTIES,
        ..Layout::PLAIN
    },
    Layout {
        name: "1c documents",
        signature: &[
            "Контрагент",
            "Дата|Документ|Ссылка",
            "Сумма документа|Сумма|Поступление",
            "Вид операции|Организация|Документ|Ссылка|Поступление|Сумма документа",
        ],
        feeds: MENTION_AND_INVOICES,
        columns: &[
            word("Дата", &[(Invoices, To::Field("date"))]),
            word("Номер", &[(Invoices, To::Field("number"))]),
            word(
                "Документ|Ссылка",
                &[
                    (Invoices, To::Part("number", Pick::Number)),
                    (Invoices, To::Part("date", Pick::Day)),
                ],
            ),
            word("Вид операции", &[]),
            word(
                "Сумма документа|Поступление|Сумма|Сумма, руб",
                &[(Invoices, To::Field("amount"))],
            ),
            word("Списание", &[]),
            word("Контрагент", &[(Companies, To::Part("name", Pick::Line))]),
            word(
                "ИНН|ИНН контрагента",
                &[(Companies, To::Field("tax_number"))],
            ),
            word("Договор|Договор контрагента|Назначение платежа", &[]),
            word("Организация", &[]),
            word("Валюта", &[(Invoices, To::Field("currency"))]),
            word("Ответственный|Менеджер", &[(Companies, To::Field("owner"))]),
            word("Комментарий|Склад|Подразделение|Проведен", &[]),
        ],
        conditions: &[
            Only::not_opening("Дата|Документ", On::Row, SUMS),
            Only::not_opening("Номер|Документ|Ссылка", On::Row, SUMS),
            Only::not("Поступление", On::Row, EMPTY),
        ],
        ..Layout::PLAIN
    },
    Layout {
        name: "1c counterparties",
        signature: &[
            "Наименование|Наименование в программе",
            "ИНН",
            "КПП|Код|Полное наименование|Юридический адрес",
        ],
        feeds: &[(Companies, Role::Main, Key::Id)],
        columns: &[
            word("Код", &[(Companies, To::Id)]),
            word(
                "Наименование|Наименование в программе",
                &[(Companies, To::Field("name"))],
            ),
            word(
                "Полное наименование|Наименование полное",
                &[(Companies, To::Own(Kind::Text))],
            ),
            word("ИНН", &[(Companies, To::Field("tax_number"))]),
            word("КПП", &[(Companies, To::Own(Kind::Text))]),
            word("ОГРН|ОКПО", &[(Companies, To::Own(Kind::Text))]),
            word(
                "Группа|Входит в группу",
                &[(Companies, To::Own(Kind::Choice))],
            ),
            word(
                "Вид контрагента|Юр. / физ. лицо",
                &[(Companies, To::Own(Kind::Choice))],
            ),
            word("Телефон", &[(Companies, To::Own(Kind::Text))]),
            word(
                "Электронная почта|Email|Адрес электронной почты",
                &[(Companies, To::Own(Kind::Text))],
            ),
            word("Юридический адрес", &[(Companies, To::Own(Kind::Text))]),
            word("Фактический адрес", &[(Companies, To::Own(Kind::Text))]),
            word(
                "Основной менеджер|Ответственный|Менеджер",
                &[(Companies, To::Field("owner"))],
            ),
            word("Комментарий", &[(Companies, To::Field("note"))]),
            word("Дата создания", &[(Companies, To::Field("since"))]),
        ],
        conditions: &[Only::not_opening(
            "Наименование|Наименование в программе",
            On::Row,
            SUMS,
        )],
        ..Layout::PLAIN
    },
];
