//! Where firms are: cities with streets that one will not find there.

use crate::random::Random;

/// A city. Names are ASCII words, so that each language can have its own word for them.
#[derive(Debug)]
pub(crate) struct City {
    pub(crate) name: &'static str,
    pub(crate) region: &'static str,
    /// As it stands in an address; Cyrillic where letters are addressed so.
    written: &'static str,
    is_russian: bool,
}

const fn russian(name: &'static str, region: &'static str, written: &'static str) -> City {
    City {
        name,
        region,
        written,
        is_russian: true,
    }
}

const fn abroad(name: &'static str, written: &'static str) -> City {
    City {
        name,
        region: "abroad",
        written,
        is_russian: false,
    }
}

pub(crate) static MOSCOW: City = russian("Moscow", "centre", "Москва");
pub(crate) static PETERSBURG: City = russian("Saint-Petersburg", "north-west", "Санкт-Петербург");
pub(crate) static TVER: City = russian("Tver", "centre", "Тверь");
pub(crate) static KAZAN: City = russian("Kazan", "volga", "Казань");
pub(crate) static SAMARA: City = russian("Samara", "volga", "Самара");
pub(crate) static PERM: City = russian("Perm", "urals", "Пермь");
pub(crate) static YEKATERINBURG: City = russian("Yekaterinburg", "urals", "Екатеринбург");
pub(crate) static NOVOSIBIRSK: City = russian("Novosibirsk", "siberia", "Новосибирск");
pub(crate) static IRKUTSK: City = russian("Irkutsk", "siberia", "Иркутск");
pub(crate) static ROSTOV: City = russian("Rostov", "south", "Ростов-на-Дону");
pub(crate) static LONDON: City = abroad("London", "London");
pub(crate) static MANCHESTER: City = abroad("Manchester", "Manchester");
pub(crate) static BRISTOL: City = abroad("Bristol", "Bristol");
pub(crate) static OSLO: City = abroad("Oslo", "Oslo");

/// Where firms with Russian names are.
pub(crate) static AT_HOME: [(&City, i64); 10] = [
    (&MOSCOW, 40),
    (&PETERSBURG, 16),
    (&KAZAN, 7),
    (&SAMARA, 7),
    (&YEKATERINBURG, 8),
    (&NOVOSIBIRSK, 7),
    (&PERM, 5),
    (&ROSTOV, 5),
    (&TVER, 3),
    (&IRKUTSK, 2),
];

/// Where firms with English names are.
pub(crate) static FROM_ABROAD: [(&City, i64); 6] = [
    (&MOSCOW, 45),
    (&PETERSBURG, 15),
    (&LONDON, 22),
    (&MANCHESTER, 8),
    (&BRISTOL, 6),
    (&OSLO, 4),
];

const STREETS_RU: [&str; 14] = [
    "ул. Липовая",
    "ул. Верхняя Пристань",
    "Яблоневый пер.",
    "ул. Канатная",
    "Медный пер.",
    "наб. Тихая",
    "ул. Фонарщиков",
    "Часовой пр-д",
    "ул. Стеклянная",
    "Конторский пер.",
    "ул. Северные Ворота",
    "Суконная пл.",
    "ул. Весовая",
    "Почтовый тупик",
];
const STREETS_EN: [&str; 8] = [
    "Foundry Lane",
    "Lantern Yard",
    "Ropewalk Street",
    "Tallow Court",
    "North Gate Row",
    "Sailcloth Road",
    "Ledger Square",
    "Copperplate Lane",
];

impl City {
    /// A firm's post address in it.
    pub(crate) fn address(&self, random: &mut Random) -> String {
        let house = random.between(1, 64);
        if self.is_russian {
            let office = random.between(101, 612);
            let street = random.pick(&STREETS_RU);
            format!("{}, {street}, {house}, офис {office}", self.written)
        } else {
            let street = random.pick(&STREETS_EN);
            format!("{house} {street}, {}", self.written)
        }
    }

    /// A number nobody has: no exchange in Russia begins with 0, and Ofcom keeps
    /// 020 7946 0000 to 0999 for fiction.
    pub(crate) fn phone(&self, random: &mut Random) -> String {
        let (high, low) = (random.between(0, 99), random.between(10, 99));
        if self.is_russian {
            format!("+7 495 000-{high:02}-{low:02}")
        } else {
            format!("+44 20 7946 0{}{low:02}", high % 10)
        }
    }
}
