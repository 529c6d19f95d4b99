//! Outlook contacts, English and Russian. `Title` is an honorific here, `0/0/00` no birthday.

use super::{Key, Layout, Role, To, word};
use crate::Kind;
use crate::TableId::{Companies, People};

pub(super) const LAYOUTS: &[Layout] = &[Layout {
    name: "outlook contacts",
    signature: &[
        "First Name|Имя",
        "Last Name|Фамилия",
        "Company|Организация",
        "Job Title|Должность",
        "E-mail Address|Адрес эл. почты|Business Street|Улица (раб. адрес)",
    ],
    feeds: &[
        (Companies, Role::Mention, Key::Id),
        (People, Role::Main, Key::Id),
    ],
    columns: &[
        word("Title|Обращение", &[(People, To::Own(Kind::Choice))]),
        word("First Name|Имя", &[(People, To::NamePart(1))]),
        word("Middle Name|Отчество", &[(People, To::NamePart(2))]),
        word("Last Name|Фамилия", &[(People, To::NamePart(3))]),
        word("Suffix|Суффикс", &[(People, To::Own(Kind::Text))]),
        word("Company|Организация", &[(Companies, To::Field("name"))]),
        word("Department|Отдел", &[(People, To::Own(Kind::Text))]),
        word("Job Title|Должность", &[(People, To::Field("role"))]),
        word(
            "Business Street|Улица (раб. адрес)",
            &[(People, To::AddressPart(1))],
        ),
        word(
            "Business City|Город (раб. адрес)",
            &[(People, To::AddressPart(2)), (People, To::Field("city"))],
        ),
        word(
            "Business State|Область (раб. адрес)",
            &[(People, To::AddressPart(3))],
        ),
        word(
            "Business Postal Code|Индекс (раб. адрес)",
            &[(People, To::AddressPart(4))],
        ),
        word(
            "Business Country/Region|Business Country|Страна или регион (раб. адрес)",
            &[(People, To::AddressPart(5))],
        ),
        word(
            "Home Street|Home City|Home State|Home Postal Code|Home Country/Region|Home Country|Other Street|Other City|Other State|\
             Other Postal Code|Other Country/Region|Other Country",
            &[(People, To::Own(Kind::Text))],
        ),
        word(
            "Business Phone|Business Phone 2|Company Main Phone|Mobile Phone|Primary Phone|Home Phone|Home Phone 2|Other Phone|\
             Car Phone|Assistant's Phone|Рабочий телефон|Телефон раб. 2|Телефон переносной|Домашний телефон|Основной телефон",
            &[(People, To::Field("phone"))],
        ),
        word(
            "Business Fax|Home Fax|Other Fax|Рабочий факс",
            &[(People, To::Own(Kind::Text))],
        ),
        word(
            "E-mail Address|E-mail 2 Address|E-mail 3 Address|Адрес эл. почты|Адрес 2 эл. почты",
            &[(People, To::Field("email"))],
        ),
        word("Birthday|День рождения", &[(People, To::Field("birthday"))]),
        word("Categories|Категории", &[(People, To::Own(Kind::Choices))]),
        word("Notes|Заметки", &[(People, To::Field("note"))]),
        word(
            "Web Page|Веб-страница",
            &[(Companies, To::Field("website"))],
        ),
        word("Language|Язык", &[(People, To::Field("language"))]),
        word(
            "Manager's Name|Assistant's Name|Spouse|Children|Profession|Hobby|Nickname",
            &[(People, To::Own(Kind::Text))],
        ),
        word("Anniversary|Годовщина", &[(People, To::Own(Kind::Text))]),
        word(
            "E-mail Type|E-mail Display Name|E-mail 2 Type|E-mail 2 Display Name|E-mail 3 Type|E-mail 3 Display Name|Gender|Initials|\
             Priority|Private|Sensitivity|Telex|TTY/TDD Phone|Callback|ISDN|Pager|Radio Phone|Account|Billing Information|\
             Directory Server|Government ID Number|Internet Free Busy|Keywords|Location|Mileage|Office Location|\
             Organizational ID Number|PO Box|Referred By|Business Address PO Box|Home Address PO Box|Other Address PO Box|User 1",
            &[],
        ),
    ],
    ..Layout::PLAIN
}];
