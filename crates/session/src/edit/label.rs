//! Names of steps: "Reception places to 31".

use plan::Policy;
use words::Parameter;

/// A treatment by the name the firm gave it, for a sentence.
pub(crate) fn treatment(policy: &Policy, programme: &str, id: &str) -> Parameter {
    policy
        .programme(programme)
        .and_then(|programme| Some(&programme.treatments[programme.position(id)?].name))
        .map_or_else(
            || Parameter::Text(id.to_owned()),
            |name| Parameter::Bilingual {
                en: name.en.clone(),
                ru: name.ru.clone(),
            },
        )
}
