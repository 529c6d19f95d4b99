//! The 58 clients, by revenue. A decider stands as name, role, days since the last
//! negotiation, days since the last gift (0: never). Few were given one in 2025: most are owed it
//! since October 2024.

use super::Mark::{DeclinedTwice, NoAddress, NoEvents, NoGifts, Official, OptOut};
use super::{Client, Decider, d};
use crate::places::{
    BRISTOL, City, IRKUTSK, KAZAN, LONDON, MANCHESTER, MOSCOW, NOVOSIBIRSK, OSLO, PERM, PETERSBURG,
    ROSTOV, SAMARA, TVER, YEKATERINBURG,
};

const fn client(
    name: &'static str,
    industry: &'static str,
    city: &'static City,
    since: (i32, u32),
    revenue: i64,
    owner: usize,
    deciders: &'static [Decider],
) -> Client {
    Client {
        name,
        industry,
        city,
        since,
        revenue,
        owner,
        deciders,
    }
}

#[rustfmt::skip] // a table: one firm to a paragraph
pub(crate) static CLIENTS: [Client; 58] = [
    client("Каскад Логистика", "logistics", &MOSCOW, (2009, 3), 9_840_000, 0, &[
        d("Максим Павлов", "CEO", 12, 402),
        d("Татьяна Морозова", "CFO", 19, 771),
        d("Григорий Михайлов", "COO", 233, 771),
    ]),
    client("Halcyon Foods", "foods", &MOSCOW, (2012, 9), 8_120_500, 1, &[
        d("Oliver Walker", "CEO", 23, 771),
        d("Алексей Волков", "CFO", 31, 128),
        d("Виктор Козлов", "COO", 40, 771).who(NoEvents),
    ]),
    client("Полюс Фарм", "pharma", &PETERSBURG, (2016, 2), 6_730_000, 2, &[
        d("Роман Степанов", "CEO", 17, 771),
        d("Татьяна Жукова", "director", 52, 0),
    ]),
    client("Iron Bridge", "construction", &LONDON, (2014, 5), 5_964_000, 1, &[
        d("David Pryce", "CEO", 28, 199),
        d("Михаил Иванов", "CFO", 66, 771),
    ]),
    client("Орион Групп", "machinery", &YEKATERINBURG, (2017, 6), 5_215_000, 4, &[
        d("Сергей Громов", "CEO", 9, 771),
        d("Алексей Николаев", "CFO", 71, 0),
    ]),
    client("Summit Energy", "energy", &MOSCOW, (2016, 11), 4_269_000, 3, &[
        d("Мария Смирнова", "CEO", 33, 771),
        d("James Green", "CFO", 118, 98),
    ]),
    client("Атлант Строй", "construction", &SAMARA, (2018, 4), 3_902_000, 0, &[
        d("Павел Белов", "owner", 45, 128),
        d("Максим Яковлев", "CEO", 77, 771),
    ]),
    // Owes us money, and so is not invited.
    client("Blue Harbor", "logistics", &PETERSBURG, (2013, 8), 3_640_000, 5, &[
        d("George Sutton", "CEO", 36, 771),
        d("David Barrow", "COO", 49, 0),
    ]),
    client("Спектр Банк", "banking", &MOSCOW, (2020, 10), 3_274_100, 3, &[
        d("Григорий Зайцев", "director", 21, 771),
        d("Sarah O’Brien", "CFO", 84, 0),
    ]),
    client("Lumen Systems", "software", &KAZAN, (2019, 1), 3_051_000, 2, &[
        d("Sarah Wright", "CEO", 58, 0).who(NoGifts),
        d("Мария Никитина", "CIO", 233, 771),
    ]),
    client("Магистраль", "logistics", &NOVOSIBIRSK, (2010, 7), 2_888_000, 4, &[
        d("Ольга Орлова", "CEO", 26, 771),
        d("Елена Макарова", "CFO", 83, 98),
    ]),
    client("Verity Pharma", "pharma", &LONDON, (2017, 3), 2_702_600, 1, &[
        d("Linda Marsh", "CEO", 39, 771),
        d("Mary Whitfield", "director", 91, 199),
    ]),
    client("Гелиос Энерго", "energy", &PERM, (2018, 9), 2_540_000, 0, &[
        d("Лев Лебедев", "CEO", 62, 771),
        d("Дмитрий Васильев", "CFO", 105, 0),
    ]),
    client("Silver Oak", "banking", &MOSCOW, (2021, 2), 2_313_700, 5, &[
        d("John Overton", "CEO", 47, 771),
        d("George Mercer", "CFO", 110, 0),
    ]),
    client("Vega", "software", &MOSCOW, (2011, 4), 2_195_000, 1, &[
        d("Anna Orlova", "CEO", 41, 426),
        d("Alice Ashby", "CFO", 262, 426),
    ]),
    client("Альтаир", "machinery", &SAMARA, (2016, 5), 2_051_000, 2, &[
        d("Дарья Сидорова", "CEO", 211, 771),
        d("Дарья Фёдорова", "CFO", 247, 0),
    ]),
    client("Delta Networks", "telecom", &PETERSBURG, (2019, 9), 1_942_400, 3, &[
        d("Mary Hughes", "CEO", 55, 402),
        d("Martin Doyle", "CTO", 87, 402),
    ]),
    client("Кедр", "retail", &IRKUTSK, (2013, 11), 1_861_000, 4, &[
        d("Николай Борисов", "owner", 30, 771),
        d("James Hall", "COO", 124, 0),
    ]),
    client("Tern Shipping", "logistics", &MOSCOW, (2017, 10), 1_747_900, 0, &[
        d("Наталья Петрова", "director", 24, 402),
        d("Вера Семёнова", "CFO", 225, 402),
    ]),
    client("Стрела Авиа", "machinery", &KAZAN, (2018, 3), 1_690_000, 2, &[
        d("Елена Попова", "CEO", 68, 771),
        d("Павел Рощин", "CFO", 74, 0).who(DeclinedTwice),
    ]),
    client("Saxby", "retail", &MANCHESTER, (2020, 6), 1_622_000, 1, &[
        d("Susan Lovell", "CEO", 80, 771),
        d("Claire Wood", "buyer", 133, 0),
    ]),
    client("Восток Инвест", "banking", &MOSCOW, (2019, 4), 1_548_000, 5, &[
        d("Юрий Титов", "director", 50, 0).who(NoGifts),
        d("Вадим Шилов", "CFO", 96, 771),
    ]),
    client("Nordlys", "energy", &OSLO, (2012, 1), 1_430_000, 3, &[
        d("Alice Keane", "CEO", 64, 771),
        d("Ruth Ainsley", "CFO", 141, 771),
    ]),
    client("Сфера Медиа", "media", &MOSCOW, (2014, 10), 1_362_000, 0, &[
        d("Людмила Захарова", "CEO", 37, 771),
    ]),
    client("Pioneer Works", "construction", &SAMARA, (2018, 8), 1_290_200, 0, &[
        d("Martin Stone", "director", 116, 771),
    ]),
    client("Импульс Софт", "software", &NOVOSIBIRSK, (2020, 2), 1_184_000, 4, &[
        d("Hugh Blake", "CEO", 73, 771),
        d("Илья Фомин", "CTO", 150, 0),
    ]),
    client("Harbour & Finch", "retail", &LONDON, (2008, 6), 1_090_000, 2, &[
        d("Ruth Clarke", "CEO", 59, 771),
        d("Walter Finch", "owner", 90, 771),
    ]),
    client("Прима Агро", "agriculture", &ROSTOV, (2019, 12), 1_012_000, 5, &[
        d("Ксения Новикова", "CEO", 102, 771),
        d("Егор Прохоренко", "owner", 188, 0),
    ]),
    client("Crystal Partners", "banking", &MOSCOW, (2021, 5), 948_000, 3, &[
        d("Сергей Панин", "director", 85, 771),
    ]),
    client("Факел Телеком", "telecom", &PERM, (2017, 7), 905_000, 5, &[
        d("Ирина Соловьёва", "CEO", 97, 771),
    ]),
    client("Titan Steel", "machinery", &YEKATERINBURG, (2013, 2), 861_000, 4, &[
        d("Frances Harris", "CEO", 53, 771),
        d("Михаил Крылов", "COO", 129, 771),
    ]),
    client("Ладога", "foods", &PETERSBURG, (2018, 6), 812_000, 1, &[
        d("Людмила Соколова", "CEO", 42, 771),
    ]),
    client("Quill & Sons", "media", &BRISTOL, (2007, 9), 774_000, 2, &[
        d("Emma Pryce", "owner", 112, 771),
    ]),
    client("Байкал Трейд", "retail", &IRKUTSK, (2016, 1), 731_000, 4, &[
        d("Юрий Егоров", "director", 70, 771),
    ]),
    client("Bright Foods", "foods", &MOSCOW, (2022, 3), 690_500, 5, &[
        d("Susan Walker", "CEO", 56, 771),
    ]),
    client("Янтарь", "retail", &PETERSBURG, (2019, 5), 655_000, 3, &[
        d("Ксения Андреева", "owner", 144, 771),
    ]),
    client("Онега", "energy", &PETERSBURG, (2021, 9), 628_000, 1, &[
        d("Полина Захарова", "director", 92, 0).who(Official),
    ]),
    client("Prime Capital", "banking", &LONDON, (2011, 10), 592_600, 3, &[
        d("Paul Ashby", "CEO", 78, 98),
    ]),
    client("Aldwych", "media", &LONDON, (2020, 9), 561_000, 2, &[
        d("Полина Борисова", "director", 163, 771),
    ]),
    client("Контур М", "software", &TVER, (2022, 10), 534_000, 0, &[
        d("Роман Фёдоров", "CEO", 88, 0),
    ]),
    client("Родник", "foods", &TVER, (2018, 2), 506_000, 0, &[
        d("Наталья Рогова", "owner", 61, 771),
        d("Андрей Семёнов", "director", 215, 0),
    ]),
    client("Fairbanks", "machinery", &MANCHESTER, (2021, 11), 478_000, 1, &[
        d("Adam Keane", "CEO", 120, 771).who(OptOut),
    ]),
    client("Зенит Проект", "construction", &MOSCOW, (2023, 2), 452_000, 5, &[
        d("Николай Яковлев", "director", 65, 771),
    ]),
    client("Mosaic", "media", &LONDON, (2022, 6), 426_000, 2, &[
        d("Claire Wright", "CEO", 107, 771),
    ]),
    client("Тверь Строймаш", "machinery", &TVER, (2020, 4), 398_000, 4, &[
        d("Иван Титов", "director", 81, 0).who(Official),
    ]),
    client("Лазурит", "retail", &ROSTOV, (2021, 7), 371_000, 5, &[
        d("Иван Петров", "owner", 152, 771),
    ]),
    client("Ника Фарм", "pharma", &KAZAN, (2023, 9), 342_000, 2, &[
        d("Анна Васильева", "CEO", 48, 0),
    ]),
    client("Ясень", "construction", &PERM, (2022, 1), 318_000, 4, &[
        d("Виктор Панин", "director", 171, 771),
    ]),
    client("Ashdown", "banking", &LONDON, (2023, 4), 296_000, 3, &[
        d("Emma Ainsley", "CFO", 99, 0),
    ]),
    client("Волна", "media", &ROSTOV, (2022, 11), 271_000, 0, &[
        d("Ольга Зайцева", "CEO", 136, 0).who(NoAddress),
    ]),
    client("Грань", "construction", &YEKATERINBURG, (2023, 7), 248_000, 4, &[
        d("Лев Павлов", "owner", 69, 771),
    ]),
    client("Первый Порт", "logistics", &PETERSBURG, (2024, 1), 226_000, 5, &[
        d("Олег Егоров", "director", 94, 771),
    ]),
    client("Кристалл Про", "software", &NOVOSIBIRSK, (2024, 3), 204_000, 1, &[
        d("Григорий Гусев", "CEO", 57, 0),
    ]),
    client("Тройка Медиа", "media", &MOSCOW, (2024, 6), 187_000, 2, &[
        d("Paul Barrow", "director", 127, 771),
    ]),
    client("Уралмаркет", "retail", &YEKATERINBURG, (2024, 9), 168_000, 4, &[
        d("Андрей Никитин", "buyer", 76, 0),
    ]),
    client("Сокол Сервис", "services", &MOSCOW, (2025, 2), 154_000, 3, &[
        d("Инна Фролова", "director", 34, 199),
    ]),
    client("Рассвет Агро", "agriculture", &ROSTOV, (2021, 3), 142_000, 5, &[
        d("Ирина Громова", "director", 157, 98),
    ]),
    // Nobody knows yet who decides here.
    client("Горизонт", "telecom", &SAMARA, (2025, 5), 136_000, 0, &[]),
];
