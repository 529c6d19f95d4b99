//! Treatments as they stand inside sentences: "gets a gift", "in line for the reception".

use plan::{Preference, Treatment};
use words::{Language, Parameter, thing};

/// Whether it is something one is invited to.
pub(crate) fn is_gathering(treatment: &Treatment) -> bool {
    treatment.respects == Some(Preference::NoEvents)
}

/// After "gets".
pub(crate) fn given(treatment: &Treatment) -> Parameter {
    said(treatment, |language, name| {
        thing::given(language, name, is_gathering(treatment)).text
    })
}

/// After "in line for".
pub(crate) fn sought(treatment: &Treatment) -> Parameter {
    said(treatment, |language, name| {
        thing::sought(language, name, is_gathering(treatment))
    })
}

/// Several after "gets": "a gift and an e-mail".
pub(crate) fn all_given(treatments: &[&Treatment]) -> Parameter {
    let each = |language: Language, joint: &str| {
        let texts: Vec<String> = treatments
            .iter()
            .map(|treatment| {
                let name = language.choose(&treatment.name.en, &treatment.name.ru);
                thing::given(language, name, is_gathering(treatment)).text
            })
            .collect();
        match texts.as_slice() {
            [most @ .., last] if !most.is_empty() => format!("{} {joint} {last}", most.join(", ")),
            _ => texts.concat(),
        }
    };
    Parameter::Bilingual {
        en: each(Language::En, "and"),
        ru: each(Language::Ru, "и"),
    }
}

fn said(treatment: &Treatment, say: impl Fn(Language, &str) -> String) -> Parameter {
    let name = |language: Language| language.choose(&treatment.name.en, &treatment.name.ru);
    Parameter::Bilingual {
        en: say(Language::En, name(Language::En)),
        ru: say(Language::Ru, name(Language::Ru)),
    }
}
