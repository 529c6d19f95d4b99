//! What a person set for this browser. Kept by the page, not in the book.

use words::Language;

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    /// In the order the button goes through them.
    pub(crate) const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// As it is kept, and as `data-theme` has it.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of an id; the system's for any other text.
    pub(crate) fn of_id(id: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|theme| theme.id() == id)
            .unwrap_or_default()
    }

    /// The one after this.
    pub(crate) const fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }
}

/// The settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Settings {
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    /// Whether single letters are commands while no field has the focus.
    pub(crate) single_keys: bool,
    /// The name that stands beside one's changes.
    pub(crate) author: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::En,
            theme: Theme::System,
            single_keys: true,
            author: String::new(),
        }
    }
}

/// One setting changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SettingsChange {
    Language(Language),
    Theme(Theme),
    SingleKeys(bool),
    Author(String),
}

impl Settings {
    pub(super) fn change(&mut self, change: SettingsChange) {
        match change {
            SettingsChange::Language(language) => self.language = language,
            SettingsChange::Theme(theme) => self.theme = theme,
            SettingsChange::SingleKeys(on) => self.single_keys = on,
            SettingsChange::Author(author) => self.author = author,
        }
    }

    /// As key and text, to be kept.
    pub(crate) fn kept(&self) -> [(&'static str, String); 4] {
        [
            ("precedence.language", self.language.tag().to_owned()),
            ("precedence.theme", self.theme.id().to_owned()),
            (
                "precedence.single-keys",
                if self.single_keys { "on" } else { "off" }.to_owned(),
            ),
            ("precedence.author", self.author.clone()),
        ]
    }

    /// From what was kept; a first visit speaks the browser's language.
    pub(crate) fn from_kept(get: impl Fn(&str) -> Option<String>, browser_language: &str) -> Self {
        let language = get("precedence.language").unwrap_or_else(|| browser_language.to_owned());
        Self {
            language: Language::of_tag(&language),
            theme: Theme::of_id(&get("precedence.theme").unwrap_or_default()),
            single_keys: get("precedence.single-keys").as_deref() != Some("off"),
            author: get("precedence.author").unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_as_they_were_kept() {
        for theme in Theme::ALL {
            let settings = Settings {
                language: Language::Ru,
                theme,
                single_keys: false,
                author: "Ольга".to_owned(),
            };
            let kept = settings.kept();
            let get = |key: &str| kept.iter().find(|(k, _)| *k == key).map(|(_, v)| v.clone());
            assert_eq!(Settings::from_kept(get, "en-GB"), settings);
        }
    }

    #[test]
    fn a_first_visit_speaks_the_language_of_the_browser() {
        assert_eq!(
            Settings::from_kept(|_| None, "ru-RU").language,
            Language::Ru
        );
        assert_eq!(Settings::from_kept(|_| None, "de"), Settings::default());
    }

    #[test]
    fn the_theme_button_goes_round() {
        assert_eq!(Theme::System.next().next().next(), Theme::System);
    }
}
