//! The Fluent bundles and how parameters enter them.

use std::rc::Rc;

use book::{Currency, Date};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::{Language, Parameter, Said, format};

macro_rules! resources {
    ($language:literal) => {
        [
            include_str!(concat!("../", $language, "/common.ftl")),
            include_str!(concat!("../", $language, "/shell.ftl")),
            include_str!(concat!("../", $language, "/start.ftl")),
            include_str!(concat!("../", $language, "/clients.ftl")),
            include_str!(concat!("../", $language, "/policy.ftl")),
            include_str!(concat!("../", $language, "/plan.ftl")),
            include_str!(concat!("../", $language, "/import.ftl")),
            include_str!(concat!("../", $language, "/fields.ftl")),
            include_str!(concat!("../", $language, "/rules.ftl")),
            include_str!(concat!("../", $language, "/findings.ftl")),
            include_str!(concat!("../", $language, "/messages.ftl")),
        ]
    };
}

type Bundle = FluentBundle<FluentResource>;

thread_local! {
    /// Both languages, parsed when words are first wanted: every answer that speaks wants them again.
    static BUNDLES: [Rc<Bundle>; 2] = [Words::parse(Language::En), Words::parse(Language::Ru)];
}

/// The words of one language, and the currency that sums are said in.
#[derive(Clone)]
pub struct Words {
    pub language: Language,
    pub currency: Currency,
    bundle: Rc<Bundle>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Words({:?}, {})", self.language, self.currency.code())
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language && self.currency == other.currency
    }
}

impl Words {
    /// The words of a language.
    #[must_use]
    pub fn new(language: Language, currency: Currency) -> Self {
        BUNDLES.with(|[en, ru]| Self {
            language,
            currency,
            bundle: Rc::clone(match language {
                Language::En => en,
                Language::Ru => ru,
            }),
        })
    }

    fn parse(language: Language) -> Rc<Bundle> {
        let sources = match language {
            Language::En => resources!("en"),
            Language::Ru => resources!("ru"),
        };
        let mut bundle = FluentBundle::new(language.tag().parse().into_iter().collect());
        // Marks that isolate parameters would show up in exported and compared texts.
        bundle.set_use_isolating(false);
        for source in sources {
            // The test below holds that every file parses; what does parse is used in any case.
            let resource =
                FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, _)| rest);
            bundle.add_resource_overriding(resource);
        }
        Rc::new(bundle)
    }

    /// A message without parameters. A key that is missing is shown as it is.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// A message with one count.
    #[must_use]
    pub fn count(&self, key: &str, n: impl TryInto<i64>) -> String {
        self.say(&Said::new(key).count("n", n))
    }

    /// A sentence.
    #[must_use]
    pub fn say(&self, said: &Said) -> String {
        let mut args = FluentArgs::new();
        for (name, parameter) in &said.parameters {
            match parameter {
                // A count is written with separators, and its plural form stands in `<name>_plural`.
                Parameter::Count(n) => {
                    args.set(format!("{name}_plural"), FluentValue::from(self.plural(*n)));
                    args.set(
                        name.clone(),
                        FluentValue::from(format::count(self.language, *n)),
                    );
                }
                other => args.set(name.clone(), FluentValue::from(self.plain(other))),
            }
        }
        self.format(&said.code, Some(&args))
    }

    /// Whether there is a message of this key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The firm's own words in this language.
    #[must_use]
    pub fn choose<'a>(&self, en: &'a str, ru: &'a str) -> &'a str {
        self.language.choose(en, ru)
    }

    /// A sum with its currency.
    #[must_use]
    pub fn money(&self, minor: i64) -> String {
        format::money(self.language, self.currency, minor)
    }

    /// A day with its year.
    #[must_use]
    pub fn date(&self, day: i32) -> String {
        format::date(self.language, Date(day))
    }

    /// The name of a field: the message `field-…` of its path, or for a firm's own field its name.
    #[must_use]
    pub fn field(&self, path: &str) -> String {
        let bare = path.split_once('.').map_or(path, |(_, rest)| rest);
        let key = |text: &str| format!("field-{}", text.replace(['.', '_'], "-"));
        if let Some(found) = [key(path), key(bare)].iter().find(|key| self.has(key)) {
            return self.get(found);
        }
        // `last_interaction.negotiation`: a family of fields, one for each word of the firm's.
        if let Some((family, member)) = bare.split_once('.') {
            let family_key = format!("field-family-{}", family.replace('_', "-"));
            if self.has(&family_key) {
                return self
                    .say(&Said::new(&family_key).with("of", Parameter::Word(choice_key(member))));
            }
        }
        bare.to_owned()
    }

    /// A choice's name: the message `choice-…` if both languages know it, or the choice itself.
    #[must_use]
    pub fn choice(&self, name: &str) -> String {
        self.plain(&Parameter::Word(choice_key(name)))
    }

    /// A parameter as text.
    #[must_use]
    pub fn plain(&self, parameter: &Parameter) -> String {
        match parameter {
            Parameter::Text(text) => text.clone(),
            Parameter::Count(n) => format::count(self.language, *n),
            Parameter::Ordinal(n) => format::ordinal(self.language, *n),
            Parameter::Number(n) => format::number(self.language, *n),
            Parameter::Money(minor) => self.money(*minor),
            Parameter::Date(day) => self.date(*day),
            Parameter::Word(key) if self.has(key) => self.get(key),
            Parameter::Word(key) => key.strip_prefix("choice-").unwrap_or(key).to_owned(),
            Parameter::Bilingual { en, ru } => self.choose(en, ru).to_owned(),
            Parameter::Field(path) => self.field(path),
            Parameter::FieldInside(path) => self.prose_field(path),
            Parameter::List(items) => self.each(items).join(", "),
            Parameter::Then(items) => self.each(items).join(&self.get("join-then")),
            Parameter::Run(items) => self.each(items).join(" "),
            Parameter::Sentence(said) => self.say(said),
        }
    }

    fn each(&self, items: &[Parameter]) -> Vec<String> {
        items.iter().map(|item| self.plain(item)).collect()
    }

    fn plural(&self, n: i64) -> &'static str {
        let n = n.unsigned_abs();
        match self.language {
            Language::En => {
                if n == 1 {
                    "one"
                } else {
                    "many"
                }
            }
            Language::Ru => match (n % 10, n % 100) {
                (_, 11..=14) => "many",
                (1, _) => "one",
                (2..=4, _) => "few",
                _ => "many",
            },
        }
    }

    fn format(&self, key: &str, args: Option<&FluentArgs>) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return key.to_owned();
        };
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, args, &mut errors)
            .into_owned()
    }
}

fn choice_key(name: &str) -> String {
    let ascii = name
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    if ascii && !name.is_empty() {
        format!("choice-{}", name.replace('_', "-"))
    } else {
        name.to_owned()
    }
}
