//! The words for values, English and Russian.

use crate::TableId::{self, Companies, Interactions, People};

/// The values that the book knows for a choice field; none where any text is a value.
pub(super) fn known(table: TableId, field: &str) -> &'static [&'static str] {
    find(table, field).map_or(&[], |field| field.values)
}

/// The value that a text in lower case stands for.
pub(super) fn meant(table: TableId, field: &str, text: &str) -> Option<&'static str> {
    let text = text.replace('ё', "е");
    let words = find(table, field)?.words;
    words
        .iter()
        .find(|(value, words)| *value == text || words.contains(&text.as_str()))
        .map(|(value, _)| *value)
}

struct Field {
    table: TableId,
    name: &'static str,
    values: &'static [&'static str],
    words: &'static [(&'static str, &'static [&'static str])],
}

fn find(table: TableId, name: &str) -> Option<&'static Field> {
    FIELDS
        .iter()
        .find(|field| field.table == table && field.name == name)
}

const FIELDS: &[Field] = &[
    Field {
        table: Companies,
        name: "status",
        values: &["client", "prospect", "lost"],
        words: &[
            (
                "client",
                &[
                    "customer",
                    "active",
                    "active client",
                    "evangelist",
                    "клиент",
                    "активный",
                    "действующий",
                    "постоянный",
                    "активный клиент",
                    "действующий клиент",
                    "постоянный клиент",
                    "покупатель",
                ],
            ),
            (
                "prospect",
                &[
                    "lead",
                    "new",
                    "open",
                    "subscriber",
                    "opportunity",
                    "marketing qualified lead",
                    "marketingqualifiedlead",
                    "sales qualified lead",
                    "salesqualifiedlead",
                    "потенциальный",
                    "потенциальный клиент",
                    "лид",
                    "новый",
                    "в работе",
                    "перспективный",
                ],
            ),
            (
                "lost",
                &[
                    "former",
                    "former customer",
                    "churned",
                    "inactive",
                    "closed",
                    "бывший",
                    "бывший клиент",
                    "потерян",
                    "потерянный",
                    "ушел",
                    "закрыта",
                    "закрыт",
                    "неактивный",
                    "не работаем",
                    "отказ",
                ],
            ),
        ],
    },
    Field {
        table: Interactions,
        name: "kind",
        values: &["negotiation", "meeting", "call", "email"],
        words: &[
            (
                "negotiation",
                &[
                    "negotiations",
                    "talks",
                    "demo",
                    "presentation",
                    "переговоры",
                    "презентация",
                    "показ",
                ],
            ),
            (
                "meeting",
                &[
                    "visit",
                    "appointment",
                    "lunch",
                    "in person",
                    "встреча",
                    "визит",
                    "встреча в офисе",
                    "совещание",
                ],
            ),
            (
                "call",
                &[
                    "phone",
                    "phone call",
                    "telephone",
                    "outgoing call",
                    "incoming call",
                    "звонок",
                    "исходящий звонок",
                    "входящий звонок",
                    "телефонный звонок",
                    "телефон",
                    "созвон",
                ],
            ),
            (
                "email",
                &[
                    "e-mail",
                    "mail",
                    "letter",
                    "message",
                    "письмо",
                    "почта",
                    "эл. письмо",
                    "электронное письмо",
                    "переписка",
                ],
            ),
        ],
    },
    Field {
        table: People,
        name: "channel",
        values: &["email", "phone", "post"],
        words: &[
            (
                "email",
                &[
                    "e-mail",
                    "mail",
                    "почта",
                    "эл. почта",
                    "электронная почта",
                    "имейл",
                    "email",
                    "письмо",
                ],
            ),
            (
                "phone",
                &[
                    "call",
                    "telephone",
                    "mobile",
                    "телефон",
                    "звонок",
                    "по телефону",
                ],
            ),
            (
                "post",
                &[
                    "letter",
                    "postal",
                    "postal mail",
                    "бумажное письмо",
                    "почтой",
                    "открытка",
                    "обычная почта",
                ],
            ),
        ],
    },
    Field {
        table: People,
        name: "language",
        values: &["en", "ru"],
        words: &[
            (
                "en",
                &[
                    "english",
                    "eng",
                    "английский",
                    "англ",
                    "en-us",
                    "en-gb",
                    "en-us",
                ],
            ),
            ("ru", &["russian", "rus", "русский", "рус", "ru-ru"]),
        ],
    },
    Field {
        table: People,
        name: "consent_basis",
        values: &["consent", "contract", "legitimate_interest"],
        words: &[
            (
                "consent",
                &[
                    "opt-in",
                    "given",
                    "согласие",
                    "согласие получено",
                    "дано согласие",
                    "подписка",
                ],
            ),
            (
                "contract",
                &["agreement", "договор", "контракт", "исполнение договора"],
            ),
            (
                "legitimate_interest",
                &[
                    "legitimate interest",
                    "legitimate interests",
                    "законный интерес",
                ],
            ),
        ],
    },
];
