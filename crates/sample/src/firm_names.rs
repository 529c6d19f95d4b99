//! Names that sound like firms and are nobody's: a word and a trade, Russian or English.

use std::collections::BTreeSet;

use crate::places::{AT_HOME, City, FROM_ABROAD};
use crate::random::Random;

const FIRST_RU: [&str; 34] = [
    "Аврора",
    "Балтика",
    "Берег",
    "Бриз",
    "Вереск",
    "Высота",
    "Галактика",
    "Горный",
    "Дельта",
    "Днепр",
    "Заря",
    "Искра",
    "Квант",
    "Компас",
    "Лиман",
    "Маяк",
    "Мост",
    "Нева",
    "Оникс",
    "Основа",
    "Парус",
    "Перевал",
    "Пульс",
    "Рубеж",
    "Сапфир",
    "Север",
    "Сигма",
    "Союз",
    "Старт",
    "Степь",
    "Темп",
    "Утёс",
    "Форум",
    "Эталон",
];
const SECOND_RU: [(&str, &str); 13] = [
    ("Агро", "agriculture"),
    ("Капитал", "banking"),
    ("Логистика", "logistics"),
    ("Маш", "machinery"),
    ("Медиа", "media"),
    ("Продукт", "foods"),
    ("Сервис", "services"),
    ("Софт", "software"),
    ("Строй", "construction"),
    ("Телеком", "telecom"),
    ("Трейд", "retail"),
    ("Фарм", "pharma"),
    ("Энерго", "energy"),
];
const FIRST_EN: [&str; 24] = [
    "Alder",
    "Amber",
    "Beacon",
    "Birch",
    "Bramble",
    "Cobalt",
    "Crown",
    "Ember",
    "Falcon",
    "Foxglove",
    "Granite",
    "Heron",
    "Ivory",
    "Juniper",
    "Kestrel",
    "Larch",
    "Meadow",
    "Orchard",
    "Quarry",
    "Raven",
    "Rowan",
    "Stonebridge",
    "Thistle",
    "Willow",
];
const SECOND_EN: [(&str, &str); 12] = [
    ("Advisory", "services"),
    ("Builders", "construction"),
    ("Capital", "banking"),
    ("Farms", "agriculture"),
    ("Foods", "foods"),
    ("Freight", "logistics"),
    ("Media", "media"),
    ("Networks", "telecom"),
    ("Pharma", "pharma"),
    ("Power", "energy"),
    ("Stores", "retail"),
    ("Works", "machinery"),
];

/// Gives each name once.
#[derive(Debug, Default)]
pub(crate) struct FirmNames {
    taken: BTreeSet<String>,
}

impl FirmNames {
    /// Keeps a name from being given.
    pub(crate) fn take(&mut self, name: &str) {
        self.taken.insert(name.to_owned());
    }

    /// A name that no firm has yet, with the industry it speaks of and a city.
    pub(crate) fn give(&mut self, random: &mut Random) -> (String, &'static str, &'static City) {
        loop {
            let is_russian = random.percent(65);
            let (first, (second, industry), city) = if is_russian {
                let first = random.pick(&FIRST_RU);
                (first, random.pick(&SECOND_RU), random.weighted(&AT_HOME))
            } else {
                let first = random.pick(&FIRST_EN);
                (
                    first,
                    random.pick(&SECOND_EN),
                    random.weighted(&FROM_ABROAD),
                )
            };
            let name = format!("{first} {second}");
            if self.taken.insert(name.clone()) {
                return (name, industry, city);
            }
        }
    }
}
