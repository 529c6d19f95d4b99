//! Names of people who do not exist: given names and surnames, Russian and English.

use std::collections::BTreeSet;

use crate::random::Random;

/// The letters a name is written in, and the language to address its bearer in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Cyrillic,
    Latin,
}

impl Script {
    /// The code of the language.
    pub(crate) const fn language(self) -> &'static str {
        match self {
            Self::Cyrillic => "ru",
            Self::Latin => "en",
        }
    }
}

const MEN_RU: [&str; 26] = [
    "Алексей",
    "Андрей",
    "Антон",
    "Борис",
    "Вадим",
    "Виктор",
    "Глеб",
    "Григорий",
    "Денис",
    "Дмитрий",
    "Егор",
    "Иван",
    "Илья",
    "Кирилл",
    "Лев",
    "Максим",
    "Михаил",
    "Николай",
    "Олег",
    "Павел",
    "Пётр",
    "Роман",
    "Семён",
    "Сергей",
    "Тимофей",
    "Юрий",
];
const WOMEN_RU: [&str; 24] = [
    "Алина",
    "Алёна",
    "Анна",
    "Вера",
    "Галина",
    "Дарья",
    "Евгения",
    "Елена",
    "Зоя",
    "Инна",
    "Ирина",
    "Ксения",
    "Лариса",
    "Людмила",
    "Мария",
    "Надежда",
    "Наталья",
    "Нина",
    "Ольга",
    "Полина",
    "Раиса",
    "Светлана",
    "Татьяна",
    "Юлия",
];
/// Men's; women's end in one more «а».
const SURNAMES_RU: [&str; 52] = [
    "Агапов",
    "Аксёнов",
    "Балашов",
    "Белов",
    "Борисов",
    "Быстров",
    "Васильев",
    "Волков",
    "Воронцов",
    "Горбунов",
    "Громов",
    "Гусев",
    "Дёмин",
    "Егоров",
    "Ершов",
    "Жуков",
    "Зайцев",
    "Зимин",
    "Зуев",
    "Калинин",
    "Карпов",
    "Князев",
    "Козлов",
    "Колосов",
    "Королёв",
    "Крылов",
    "Кузнецов",
    "Лебедев",
    "Лукин",
    "Макаров",
    "Мельников",
    "Миронов",
    "Морозов",
    "Никитин",
    "Носов",
    "Орлов",
    "Панин",
    "Петров",
    "Поляков",
    "Рогов",
    "Рощин",
    "Савельев",
    "Семёнов",
    "Сидоров",
    "Соловьёв",
    "Степанов",
    "Титов",
    "Уваров",
    "Фомин",
    "Фролов",
    "Шилов",
    "Яковлев",
];
const GIVEN_EN: [&str; 36] = [
    "Adam", "Alice", "Arthur", "Claire", "David", "Dora", "Edward", "Emma", "Frances", "George",
    "Grace", "Harriet", "Helen", "Hugh", "James", "Jane", "John", "Judith", "Karen", "Laura",
    "Linda", "Martin", "Mary", "Nora", "Oliver", "Paul", "Peter", "Philip", "Robert", "Ruth",
    "Sarah", "Simon", "Stella", "Susan", "Thomas", "Walter",
];
const SURNAMES_EN: [&str; 40] = [
    "Ainsley",
    "Ashby",
    "Barrow",
    "Beckett",
    "Blake",
    "Calder",
    "Clarke",
    "Crane",
    "Doyle",
    "Easton",
    "Fenwick",
    "Gale",
    "Green",
    "Hall",
    "Harris",
    "Hollis",
    "Hughes",
    "Keane",
    "King",
    "Langley",
    "Lovell",
    "Marsh",
    "Mercer",
    "Merton",
    "Norris",
    "O’Brien",
    "Overton",
    "Pryce",
    "Radley",
    "Rowe",
    "Selby",
    "Stone",
    "Sutton",
    "Thorne",
    "Walker",
    "Wells",
    "Whitfield",
    "Winter",
    "Wood",
    "Wright",
];

/// Gives each name once.
#[derive(Debug, Default)]
pub(crate) struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    /// Keeps a name from being given.
    pub(crate) fn take(&mut self, name: &str) {
        self.taken.insert(name.to_owned());
    }

    /// A name that nobody has yet.
    pub(crate) fn give(&mut self, script: Script, random: &mut Random) -> String {
        loop {
            let name = match script {
                Script::Latin => {
                    format!("{} {}", random.pick(&GIVEN_EN), random.pick(&SURNAMES_EN))
                }
                Script::Cyrillic if random.percent(50) => {
                    format!("{} {}", random.pick(&MEN_RU), random.pick(&SURNAMES_RU))
                }
                Script::Cyrillic => {
                    format!("{} {}а", random.pick(&WOMEN_RU), random.pick(&SURNAMES_RU))
                }
            };
            if self.taken.insert(name.clone()) {
                return name;
            }
        }
    }
}

/// The script that a name is written in.
pub(crate) fn script_of(name: &str) -> Script {
    if name.is_ascii() || name.contains('’') {
        Script::Latin
    } else {
        Script::Cyrillic
    }
}
