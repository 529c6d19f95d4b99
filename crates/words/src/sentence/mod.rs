//! A rule in words, in two forms: a condition as a card shows it, and the whole rule as the
//! sentence that one signs. It knows fields, operators and messages, and no policy.

mod card;
mod prose;
mod value;

use book::{Facts, Unit};
use rules::Rule;

use crate::{Language, Said, Words};

/// What a sentence needs to know beside the rule.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    pub facts: Facts<'a>,
    pub unit: Unit,
    /// The name of a segment in a language, by id.
    pub segment: &'a dyn Fn(&str, Language) -> String,
}

impl std::fmt::Debug for Subject<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Subject({:?})", self.unit)
    }
}

impl Words {
    /// The rule by itself, as a sentence: "Anyone who makes decisions and whose company is a
    /// client."
    #[must_use]
    pub fn sentence(&self, subject: Subject<'_>, rule: &Rule) -> String {
        format!("{}.", capital(&self.whom(subject, rule)))
    }

    /// Who gets something, as a sentence: "A gift goes to anyone whose company is a client."
    /// `name` is the firm's name for it in this language; a `gathering` is what one is invited to.
    #[must_use]
    pub fn goes_to(
        &self,
        subject: Subject<'_>,
        rule: &Rule,
        name: &str,
        gathering: bool,
    ) -> String {
        let thing = crate::thing::given(self.language, name, gathering);
        let code = match (self.is_nobody(rule), thing.is_plural) {
            (true, _) => "goes-to-nobody",
            (false, false) => "goes-to",
            (false, true) => "go-to",
        };
        self.say(
            &Said::new(code)
                .text("thing", capital(&thing.text))
                .text("whom", self.whom(subject, rule)),
        )
    }

    /// A node of a rule by itself, as a card shows it: a condition, or the name of a group.
    #[must_use]
    pub fn condition(&self, subject: Subject<'_>, rule: &Rule) -> String {
        match rule {
            Rule::All(_) => self.get("group-all"),
            Rule::Any(_) => self.get("group-any"),
            Rule::None(_) => self.get("group-none"),
            leaf => capital(&self.card(subject, card::Scope::Unit, leaf)),
        }
    }
}

/// With a small first letter, unless the word is an abbreviation or a name with a dash ("E-mail").
pub(crate) fn small(text: &str) -> String {
    let mut chars = text.chars();
    let (first, second) = (chars.next(), chars.next());
    match (first, second) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            first.to_lowercase().chain(text.chars().skip(1)).collect()
        }
        _ => text.to_owned(),
    }
}

pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
