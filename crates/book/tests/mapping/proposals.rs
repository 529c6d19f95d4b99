//! What a table is taken for, and how surely.

use book::mapping::{Confidence, propose};

use crate::kit::table;

/// Headers, one row of cells; the layout and where each column goes.
fn proposed(text: &str) -> String {
    let table = table(text);
    let mapping = propose(&table);
    let columns = mapping.columns.iter().map(|column| {
        let sure = match column.confidence {
            Confidence::Sure => "!",
            Confidence::Likely => "",
            Confidence::Guess => "?",
            Confidence::LeftOut => "-",
        };
        let paths: Vec<String> = column.targets.iter().map(|target| target.path()).collect();
        format!("{}{sure}", paths.join("+"))
    });
    format!(
        "{}: {}",
        mapping.layout,
        columns.collect::<Vec<_>>().join(" ")
    )
}

#[test]
fn our_own_tables_need_no_mapping() {
    for (text, expected) in [
        (
            "id,name,status,industry,region,owner,since,referred_by,vip\nc1,A,client,IT,North,Anna,2020-01-01,c2,yes\n",
            "own companies: companies.id! companies.name! companies.status! companies.industry! companies.region! \
             companies.owner! companies.since! companies.referred_by! companies.own?",
        ),
        (
            "id,company_id,name,email,role,decision_maker,city\np1,c1,Ann,a@b.example,CEO,yes,Omsk\n",
            "own people: people.id! companies.id! people.name! people.email! people.role! people.decision_maker! people.city!",
        ),
        (
            "company_id,date,amount\nc1,2026-01-31,1500.50\n",
            "own invoices: companies.id! invoices.date! invoices.amount!",
        ),
        (
            "person_id,date,kind\np1,2026-01-31,call\n",
            "own interactions: people.id! interactions.date! interactions.kind!",
        ),
        (
            "person_id,treatment,date,value\np1,gift,2026-01-31,1000\n",
            "own awards: people.id! awards.treatment! awards.date! awards.value!",
        ),
        (
            "id,name,minutes\nanna,Anna,600\n",
            "own owners: owners.id! owners.name! owners.minutes!",
        ),
    ] {
        assert_eq!(proposed(text), expected);
    }
}

#[test]
fn usual_words_are_known_in_english_and_russian() {
    for (text, expected) in [
        (
            "customer_id,order_date,revenue,first_name,last_name,email\nA B,2006-01-31,32,A,B,a@b.example\n",
            ": companies.id invoices.date invoices.amount people.name+companies.name people.name+companies.name people.email",
        ),
        (
            "Контрагент;ИНН;Дата;Сумма, ₽;Номер\nООО Роза;7701;31.01.2026;1 200,50;17\n",
            ": companies.name companies.tax_number invoices.date invoices.amount invoices.number",
        ),
        (
            "Фамилия;Имя;Компания;Должность;Телефон;Мобильный телефон;ЛПР;Размер\nИванов;Пётр;Роза;Директор;+7 1;+7 2;да;XL\n",
            ": people.name people.name companies.name people.role people.phone people.phone+people.own people.decision_maker people.own?",
        ),
        (
            "Компания;Отрасль;Город\nРоза;Цветы;Омск\n",
            ": companies.name companies.industry companies.city",
        ),
        (
            "id;name;email;phone\n1;Ann;a@b.example;+7\n",
            ": people.id people.name people.email people.phone",
        ),
        (
            "Контакт;Дата;Вид\nАнна;31.01.2026;звонок\n",
            ": people.name interactions.date interactions.kind",
        ),
    ] {
        assert_eq!(proposed(text), expected);
    }
}

#[test]
fn what_is_empty_computed_or_unknown_beside_events_is_left_out() {
    assert_eq!(
        proposed("id,name,abc,revenue_12m,blank\nc1,A,B,100,\n"),
        "own companies: companies.id! companies.name! - - -"
    );
    assert_eq!(
        proposed("company_id,date,amount,warehouse\nc1,2026-01-31,1,W\n"),
        "own invoices: companies.id! invoices.date! invoices.amount! -"
    );
    assert_eq!(proposed("alpha,beta\n1,2\n"), ": - -");
}

#[test]
fn a_person_can_send_a_column_elsewhere() {
    let table = table("id,name,x,y\nc1,A,2020-01-31,5\n");
    let mut mapping = propose(&table);
    assert!(mapping.send(&table, 2, "companies.since"));
    assert!(mapping.send(&table, 3, "leave_out"));
    assert!(!mapping.send(&table, 3, "companies.nonsense"));
    assert!(!mapping.send(&table, 9, "own"));
    let paths: Vec<_> = mapping
        .columns
        .iter()
        .map(|c| c.targets.first().map(|t| t.path()))
        .collect();
    assert_eq!(paths[2].as_deref(), Some("companies.since"));
    assert_eq!(paths[3], None);
}
