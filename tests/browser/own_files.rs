//! From three exports of one's own to the first plan, with every click counted.

use anyhow::{Result, ensure};

use super::Spec;
use crate::browser::Browser;

pub(crate) const SPEC: Spec = Spec {
    name: "three exports of one's own become the first plan in at most ten clicks",
    run,
};

const MOST: usize = 10;

const COMPANIES: &str = "ID;Название компании;Тип компании;Сфера деятельности;Ответственный\n\
    1;ООО «Вега»;Клиент;Связь;Борис Новик\n2;Кедр;Клиент;Лес;Борис Новик\n";
const CONTACTS: &str = "ID;Обращение;Имя;Фамилия;Отчество;Дата рождения;Должность;Компания;Тип контакта;Источник;Рабочий e-mail\n\
    11;;Анна;Орлова;;;Генеральный директор;ООО «Вега»;Клиенты;Звонок;anna@vega.example\n\
    12;;Олег;Титов;;;Инженер;Кедр;Клиенты;Звонок;oleg@kedr.example\n";
const INVOICES: &str = "Дата;Номер;Вид операции;Сумма документа;Контрагент;Организация;Валюта;Ответственный\n\
    15.10.2026 12:00:00;00-1;Услуги;1 250 000,50;ООО «Вега»;Наша фирма;руб.;Новик\n\
    31.08.2026 9:30:00;00-2;Услуги;90 000,00;Кедр;Наша фирма;руб.;Новик\n";

fn run(browser: &mut Browser) -> Result<()> {
    browser.open("")?;
    let mut n_clicks = 0;
    for (name, text) in [
        ("COMPANY_20261120.csv", COMPANIES),
        ("CONTACT_20261120.csv", CONTACTS),
        ("Реализация.csv", INVOICES),
    ] {
        browser.drop_file(".page", name, &windows_1251(text))?;
        n_clicks += 1;
        browser.wait_for(
            name,
            &format!("document.querySelector('.sources')?.textContent.includes('{name}') || document.querySelector('.page-head')?.textContent.includes('{name}')"),
        )?;
    }
    browser.wait_for_text("Bitrix24 contacts")?;
    let mut click = |browser: &mut Browser, selector: &str| {
        n_clicks += 1;
        browser.wait_for(
            selector,
            &format!("document.querySelector('{selector}:not([disabled])') !== null"),
        )?;
        browser.click_css(selector)
    };
    click(browser, "#import-accept")?;
    browser.wait_for_text("new, 0 changed")?;
    click(browser, ".done .btn[data-kind=primary]")?;
    browser.wait_for_text("Start with the anniversary policy")?;
    click(browser, ".empty .btn[data-kind=primary]")?;
    browser.wait_for("the plan", "location.hash.startsWith('#/plan')")?;
    browser.wait_for_text("Анна Орлова")?;
    ensure!(n_clicks <= MOST, "{n_clicks} clicks");
    Ok(())
}

/// Enough of windows-1251 for Russian words.
fn windows_1251(text: &str) -> Vec<u8> {
    let byte = |c: char| match c {
        'А'..='я' => u32::from(c) - 0x410 + 0xC0,
        '«' => 0xAB,
        '»' => 0xBB,
        c => u32::from(c),
    };
    text.chars()
        .map(|c| u8::try_from(byte(c)).unwrap_or(b'?'))
        .collect()
}
