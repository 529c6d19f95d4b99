//! The two languages of the product.

use serde::{Deserialize, Serialize};

/// A language of the screen.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Language {
    #[default]
    En,
    Ru,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::En, Self::Ru];

    /// The BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
        }
    }

    /// The language of a tag such as `ru-RU`; English if it is another one.
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        if tag.to_ascii_lowercase().starts_with("ru") {
            Self::Ru
        } else {
            Self::En
        }
    }

    /// The text of this language, or of the other where it is empty.
    #[must_use]
    pub fn choose<'a>(self, en: &'a str, ru: &'a str) -> &'a str {
        match self {
            Self::En if !en.trim().is_empty() => en,
            Self::Ru if ru.trim().is_empty() => en,
            Self::En | Self::Ru => ru,
        }
    }
}
