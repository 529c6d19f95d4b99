//! Job titles onto roles, English and Russian: spellings of one role become one, and whether
//! somebody of that role usually decides is proposed. Titles that are not known stay as written.

/// What a job title says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Role {
    /// The name in the book, the same for all languages: `CEO`, `chief-accountant`.
    pub name: &'static str,
    /// Whether somebody of the role usually decides; `None` where it depends on the firm.
    pub decides: Option<bool>,
}

/// The role that a title names, if it is one of those known.
#[must_use]
pub fn role_of(title: &str) -> Option<Role> {
    let title = plain(title);
    if title.is_empty() {
        return None;
    }
    let known = ROLES
        .iter()
        .find(|(_, _, words)| words.contains(&title.as_str()));
    known.map(|&(name, decides, _)| Role { name, decides })
}

/// Whether somebody with this title usually decides: by its role, or by the words in it.
#[must_use]
pub fn decides(title: &str) -> Option<bool> {
    if let Some(role) = role_of(title) {
        return role.decides;
    }
    let title = plain(title);
    let words: Vec<&str> = title.split(' ').collect();
    let has = |list: &[&str]| {
        list.iter().any(|word| match word.strip_suffix('*') {
            Some(start) => words.iter().any(|other| other.starts_with(start)),
            None if word.contains(' ') => title.starts_with(word),
            None => words.contains(word),
        })
    };
    if has(NEVER) {
        Some(false)
    } else if has(ALWAYS) {
        Some(true)
    } else {
        None
    }
}

/// Lower case, ё as е, letters and digits only.
fn plain(title: &str) -> String {
    let lower = title.to_lowercase().replace('ё', "е");
    let letters: String = lower
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c == '&' {
                c
            } else {
                ' '
            }
        })
        .collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words of those who help somebody else decide.
const NEVER: &[&str] = &[
    "assistant",
    "secretary",
    "intern",
    "trainee",
    "junior",
    "receptionist",
    "ассистент*",
    "помощник*",
    "секретар*",
    "стажер*",
    "младший",
    "делопроизводител*",
    "водител*",
    "курьер*",
];
/// Words of those who lead.
const ALWAYS: &[&str] = &[
    "ceo",
    "cfo",
    "coo",
    "cto",
    "cio",
    "cmo",
    "cpo",
    "chief",
    "owner",
    "founder",
    "cofounder",
    "president",
    "partner",
    "director",
    "chairman",
    "head of",
    "vp",
    "vice president",
    "managing",
    "директор*",
    "гендиректор*",
    "собственник*",
    "владел*",
    "учредител*",
    "основател*",
    "президент*",
    "председател*",
    "руководител*",
    "начальник*",
    "партнер*",
    "глава",
    "управляющ*",
];

type Known = (&'static str, Option<bool>, &'static [&'static str]);

const ROLES: &[Known] = &[
    (
        "CEO",
        Some(true),
        &[
            "ceo",
            "chief executive officer",
            "chief executive",
            "general director",
            "president & ceo",
            "генеральный директор",
            "ген директор",
            "гендиректор",
            "ген дир",
            "гд",
            "генеральныи директор",
            "единоличный исполнительный орган",
        ],
    ),
    (
        "director",
        Some(true),
        &[
            "director",
            "managing director",
            "md",
            "general manager",
            "executive director",
            "директор",
            "дир",
            "директор компании",
            "руководитель",
            "руководитель организации",
            "исполнительный директор",
            "исп директор",
            "управляющий директор",
        ],
    ),
    (
        "owner",
        Some(true),
        &[
            "owner",
            "business owner",
            "proprietor",
            "co owner",
            "собственник",
            "владелец",
            "собственник бизнеса",
            "владелец бизнеса",
            "совладелец",
            "индивидуальный предприниматель",
            "ип",
            "предприниматель",
        ],
    ),
    (
        "founder",
        Some(true),
        &[
            "founder",
            "co founder",
            "cofounder",
            "founder & ceo",
            "ceo & founder",
            "founder ceo",
            "учредитель",
            "основатель",
            "соучредитель",
            "сооснователь",
        ],
    ),
    (
        "chairman",
        Some(true),
        &[
            "chairman",
            "chairman of the board",
            "chairwoman",
            "chair",
            "председатель правления",
            "председатель",
            "председатель совета директоров",
        ],
    ),
    (
        "CFO",
        Some(true),
        &[
            "cfo",
            "chief financial officer",
            "finance director",
            "financial director",
            "head of finance",
            "vp finance",
            "финансовый директор",
            "фин директор",
            "финдиректор",
            "директор по финансам",
            "финдир",
        ],
    ),
    (
        "COO",
        Some(true),
        &[
            "coo",
            "chief operating officer",
            "operations director",
            "head of operations",
            "операционный директор",
            "директор по операциям",
        ],
    ),
    (
        "CTO",
        Some(true),
        &[
            "cto",
            "chief technology officer",
            "technical director",
            "технический директор",
            "тех директор",
            "техдиректор",
        ],
    ),
    (
        "CIO",
        Some(true),
        &[
            "cio",
            "chief information officer",
            "it director",
            "head of it",
            "директор по ит",
            "ит директор",
        ],
    ),
    (
        "HR",
        Some(true),
        &[
            "hr",
            "hr director",
            "head of hr",
            "chief people officer",
            "chro",
            "директор по персоналу",
            "hr директор",
            "начальник отдела кадров",
            "руководитель hr",
        ],
    ),
    (
        "head-of-marketing",
        Some(true),
        &[
            "cmo",
            "chief marketing officer",
            "marketing director",
            "head of marketing",
            "директор по маркетингу",
            "руководитель отдела маркетинга",
            "начальник отдела маркетинга",
            "руководитель маркетинга",
        ],
    ),
    (
        "head-of-sales",
        Some(true),
        &[
            "head of sales",
            "sales director",
            "vp sales",
            "chief commercial officer",
            "commercial director",
            "коммерческий директор",
            "ком директор",
            "комм директор",
            "комдир",
            "директор по продажам",
            "руководитель отдела продаж",
            "начальник отдела продаж",
            "роп",
        ],
    ),
    (
        "head-of-procurement",
        Some(true),
        &[
            "head of procurement",
            "procurement director",
            "head of purchasing",
            "chief procurement officer",
            "purchasing director",
            "procurement lead",
            "cpo",
            "директор по закупкам",
            "начальник отдела закупок",
            "руководитель отдела закупок",
            "начальник отдела снабжения",
            "руководитель закупок",
            "директор по снабжению",
            "начальник снабжения",
        ],
    ),
    (
        "buyer",
        None,
        &[
            "procurement",
            "procurement manager",
            "buyer",
            "purchasing",
            "purchasing manager",
            "purchaser",
            "purchasing agent",
            "менеджер по закупкам",
            "закупки",
            "закупщик",
            "снабженец",
            "специалист по закупкам",
            "отдел закупок",
            "снабжение",
        ],
    ),
    (
        "deputy-director",
        None,
        &[
            "deputy director",
            "deputy ceo",
            "заместитель директора",
            "зам директора",
            "замдиректора",
            "заместитель генерального директора",
            "зам ген директора",
        ],
    ),
    (
        "project-lead",
        None,
        &[
            "project lead",
            "project manager",
            "руководитель проекта",
            "менеджер проекта",
            "руководитель проектов",
        ],
    ),
    (
        "sales-manager",
        None,
        &[
            "sales manager",
            "account manager",
            "sales",
            "sales representative",
            "менеджер по продажам",
            "менеджер по работе с клиентами",
            "продажи",
        ],
    ),
    (
        "chief-accountant",
        Some(false),
        &[
            "chief accountant",
            "head accountant",
            "главный бухгалтер",
            "главбух",
            "гл бухгалтер",
            "гл бух",
        ],
    ),
    (
        "accountant",
        Some(false),
        &[
            "accountant",
            "bookkeeper",
            "accounting",
            "accounts payable",
            "бухгалтер",
            "бухгалтерия",
            "бух",
        ],
    ),
    (
        "office-manager",
        Some(false),
        &[
            "office manager",
            "office administrator",
            "офис менеджер",
            "администратор",
        ],
    ),
    (
        "assistant",
        Some(false),
        &[
            "assistant",
            "personal assistant",
            "executive assistant",
            "secretary",
            "pa",
            "помощник руководителя",
            "секретарь",
            "ассистент",
            "помощник",
            "помощник директора",
            "личный помощник",
            "личный ассистент",
            "секретарь руководителя",
        ],
    ),
    (
        "engineer",
        None,
        &["engineer", "chief engineer", "инженер", "главный инженер"],
    ),
    (
        "lawyer",
        None,
        &[
            "lawyer",
            "legal counsel",
            "general counsel",
            "юрист",
            "юрисконсульт",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_role_are_one_and_say_whether_it_decides() {
        for (title, name, decides) in [
            ("Ген. директор", "CEO", Some(true)),
            ("ГенДиректор", "CEO", Some(true)),
            ("Chief Executive Officer", "CEO", Some(true)),
            ("Главбух", "chief-accountant", Some(false)),
            ("закупки", "buyer", None),
            ("Founder & CEO", "founder", Some(true)),
            ("Co-Founder", "founder", Some(true)),
            ("head of HR", "HR", Some(true)),
            ("chief-accountant", "chief-accountant", Some(false)),
        ] {
            let role = role_of(title).unwrap_or_else(|| panic!("{title} is not known"));
            assert_eq!((role.name, role.decides), (name, decides), "{title}");
        }
    }

    #[test]
    fn words_in_other_titles_tell_who_decides() {
        for (title, expected) in [
            ("Head of Widgets", Some(true)),
            ("Director, Northern Region", Some(true)),
            ("Начальник цеха", Some(true)),
            ("Ассистент генерального директора", Some(false)),
            ("Executive secretary to the CEO", Some(false)),
            ("Космонавт", None),
            ("", None),
        ] {
            assert_eq!(decides(title), expected, "{title}");
        }
    }

    #[test]
    fn every_spelling_belongs_to_one_role() {
        let mut seen = std::collections::BTreeMap::new();
        for (name, _, words) in ROLES {
            for word in *words {
                assert_eq!(plain(word), *word, "spellings are plain");
                assert_eq!(seen.insert(*word, *name), None, "{word} twice");
            }
        }
    }
}
