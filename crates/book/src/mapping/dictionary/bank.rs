//! The exchange of 1C with banks (`1CClientBankExchange`): payments that came in become
//! invoices of their payer; those that went out are left out and counted. A payment came in if
//! it has a day of receipt, or if it went to the account that all rows have in common.

use std::collections::BTreeMap;

use tables::Table;

use super::{Key, Layout, Role, To, word};
use crate::TableId::{Companies, Invoices};
use crate::mapping::{Condition, Mapping, Pick, Scope, normal_header};

pub(super) const LAYOUTS: &[Layout] = &[Layout {
    name: "1c bank exchange",
    signature: &[
        "Номер",
        "Дата",
        "Сумма",
        "Плательщик|Плательщик1|ПлательщикИНН",
        "Получатель|Получатель1|ПолучательСчет",
    ],
    feeds: &[
        (Companies, Role::Mention, Key::Id),
        (Invoices, Role::Main, Key::Id),
    ],
    columns: &[
        word("Номер", &[(Invoices, To::Field("number"))]),
        word("ДатаПоступило", &[]),
        word("Дата", &[(Invoices, To::Field("date"))]),
        word("Сумма", &[(Invoices, To::Field("amount"))]),
        word(
            "Плательщик1|Плательщик",
            &[(Companies, To::Part("name", Pick::Payer))],
        ),
        word("ПлательщикИНН", &[(Companies, To::Field("tax_number"))]),
        word(
            "Получатель|Получатель1|ПолучательИНН|ПолучательКПП|ПолучательСчет|ПолучательРасчСчет|ПолучательБанк1|ПолучательБанк2|\
             ПолучательБИК|ПолучательКорсчет",
            &[],
        ),
        word(
            "ПлательщикСчет|ПлательщикРасчСчет|ПлательщикКПП|ПлательщикБанк1|ПлательщикБанк2|ПлательщикБИК|ПлательщикКорсчет",
            &[],
        ),
        word(
            "НазначениеПлатежа|НазначениеПлатежа1|НазначениеПлатежа2",
            &[],
        ),
        word(
            "СекцияДокумент|ДатаСписано|ВидПлатежа|ВидОплаты|Код|Очередность|РасчСчет|КвитанцияДата|КвитанцияВремя|\
             КвитанцияСодержание|СрокПлатежа|СтатусСоставителя|ПоказательКБК|ОКАТО|ПоказательОснования|ПоказательПериода|\
             ПоказательНомера|ПоказательДаты|ПоказательТипа",
            &[],
        ),
    ],
    adjust: Some(only_incoming),
    ..Layout::PLAIN
}];

fn only_incoming(table: &Table, mapping: &mut Mapping) {
    let column = |name: &str| {
        let name = normal_header(name);
        table
            .headers()
            .iter()
            .position(|header| normal_header(header) == name)
    };
    let filled = |at: &usize| table.column(*at).any(|cell| !cell.trim().is_empty());
    if let Some(at) = column("ДатаПоступило").filter(filled) {
        mapping
            .conditions
            .push(condition(at, vec![String::new()], false));
        return;
    }
    let accounts = |names: [&str; 2]| {
        names
            .into_iter()
            .find_map(|name| column(name).filter(filled))
    };
    let Some(to) = accounts(["ПолучательСчет", "ПолучательРасчСчет"])
    else {
        return;
    };
    let own: Vec<String> = match column("РасчСчет").filter(filled) {
        Some(at) => table
            .column(at)
            .map(|cell| cell.trim().to_lowercase())
            .filter(|cell| !cell.is_empty())
            .collect(),
        None => {
            let from = accounts(["ПлательщикСчет", "ПлательщикРасчСчет"]);
            common_account(table, from, to).into_iter().collect()
        }
    };
    if !own.is_empty() {
        mapping.conditions.push(condition(to, own, true));
    }
}

/// The account that every payment goes from or to.
fn common_account(table: &Table, from: Option<usize>, to: usize) -> Option<String> {
    let mut n_rows: BTreeMap<&str, usize> = BTreeMap::new();
    for row in 0..table.n_rows() {
        let receiver = table.cell(row, to).trim();
        let payer = from.map_or("", |from| table.cell(row, from).trim());
        for account in [receiver, payer] {
            if !account.is_empty() {
                *n_rows.entry(account).or_default() += 1;
            }
        }
    }
    let in_all = |(_, n): &(&&str, &usize)| **n >= table.n_rows();
    let mut common = n_rows.iter().filter(in_all);
    let account = common.next()?.0.to_lowercase();
    // A single payment does not tell whose account is whose.
    common.next().is_none().then_some(account)
}

fn condition(column: usize, mut texts: Vec<String>, among: bool) -> Condition {
    texts.sort();
    texts.dedup();
    Condition {
        column,
        scope: Scope::Row,
        texts,
        opening: false,
        among,
    }
}
