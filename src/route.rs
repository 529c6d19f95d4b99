//! Where one is: the hash of the address, read and written. It holds ids of records, never names
//! or figures. Pure; going there is [`crate::tasks`]' business.

/// A screen, and what is selected on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Route {
    #[default]
    Start,
    Clients {
        person: Option<String>,
    },
    Policy {
        treatment: Option<String>,
    },
    /// `treatment`: the one to explain; without it the session chooses.
    Plan {
        person: Option<String>,
        treatment: Option<String>,
    },
    Import,
    /// A company among the clients.
    Company {
        id: String,
    },
}

/// A screen without what is selected on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Screen {
    Start,
    Clients,
    Policy,
    Plan,
    Import,
}

impl Screen {
    /// The key of its name among the words.
    pub(crate) const fn words(self) -> &'static str {
        match self {
            Self::Start => "screen-start",
            Self::Clients => "screen-clients",
            Self::Policy => "screen-policy",
            Self::Plan => "screen-plan",
            Self::Import => "screen-import",
        }
    }

    /// The screen with nothing selected.
    pub(crate) const fn bare(self) -> Route {
        match self {
            Self::Start => Route::Start,
            Self::Clients => Route::Clients { person: None },
            Self::Policy => Route::Policy { treatment: None },
            Self::Plan => Route::Plan {
                person: None,
                treatment: None,
            },
            Self::Import => Route::Import,
        }
    }
}

impl Route {
    /// The plan with somebody's explanation open.
    pub(crate) fn why(person: &str, treatment: Option<&str>) -> Self {
        Self::Plan {
            person: Some(person.to_owned()),
            treatment: treatment.map(str::to_owned),
        }
    }

    /// Which screen this is.
    pub(crate) const fn screen(&self) -> Screen {
        match self {
            Self::Start => Screen::Start,
            Self::Clients { .. } | Self::Company { .. } => Screen::Clients,
            Self::Policy { .. } => Screen::Policy,
            Self::Plan { .. } => Screen::Plan,
            Self::Import => Screen::Import,
        }
    }

    /// The person or company selected.
    pub(crate) fn person(&self) -> Option<&str> {
        match self {
            Self::Clients { person } | Self::Plan { person, .. } => person.as_deref(),
            Self::Company { id } => Some(id),
            Self::Start | Self::Policy { .. } | Self::Import => None,
        }
    }

    /// As a hash: `#/plan?person=p-12`.
    pub(crate) fn format(&self) -> String {
        let (path, pairs): (&str, [(&str, Option<&String>); 2]) = match self {
            Self::Start => ("", [("", None), ("", None)]),
            Self::Clients { person } => ("clients", [("person", person.as_ref()), ("", None)]),
            Self::Policy { treatment } => {
                ("policy", [("treatment", treatment.as_ref()), ("", None)])
            }
            Self::Plan { person, treatment } => (
                "plan",
                [
                    ("person", person.as_ref()),
                    ("treatment", treatment.as_ref()),
                ],
            ),
            Self::Import => ("import", [("", None), ("", None)]),
            Self::Company { id } => ("company", [("id", Some(id)), ("", None)]),
        };
        let mut hash = format!("#/{path}");
        let mut mark = '?';
        for (name, value) in pairs {
            if let Some(value) = value {
                hash.push(mark);
                hash.push_str(name);
                hash.push('=');
                encode(value, &mut hash);
                mark = '&';
            }
        }
        hash
    }

    /// Reads a hash. An unknown one is the start; unknown and broken parts are passed over.
    pub(crate) fn parse(hash: &str) -> Self {
        let hash = hash.trim_start_matches('#').trim_start_matches('/');
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let of = |wanted: &str| {
            query
                .split('&')
                .filter_map(|pair| pair.split_once('='))
                .find(|(name, _)| *name == wanted)
                .and_then(|(_, value)| decode(value))
                .filter(|value| !value.is_empty())
        };
        match path {
            "clients" => Self::Clients {
                person: of("person"),
            },
            "policy" => Self::Policy {
                treatment: of("treatment"),
            },
            "plan" => Self::Plan {
                person: of("person"),
                treatment: of("treatment"),
            },
            "import" => Self::Import,
            "company" => of("id").map_or(Self::Clients { person: None }, |id| Self::Company { id }),
            _ => Self::Start,
        }
    }
}

fn encode(value: &str, into: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            into.push(char::from(byte));
        } else {
            into.push('%');
            into.push(char::from(HEX[usize::from(byte >> 4)]));
            into.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

fn decode(value: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            u8::try_from(high * 16 + low).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_comes_back_from_its_hash() {
        for id in ["p-12", "Иван & Co", "a=b?c#d/%41", "100 %", "\u{10ffff}"] {
            let id = Some(id.to_owned());
            for route in [
                Route::Start,
                Route::Clients { person: None },
                Route::Clients { person: id.clone() },
                Route::Policy {
                    treatment: id.clone(),
                },
                Route::Plan {
                    person: id.clone(),
                    treatment: None,
                },
                Route::Plan {
                    person: None,
                    treatment: id.clone(),
                },
                Route::Plan {
                    person: id.clone(),
                    treatment: id.clone(),
                },
                Route::Import,
                Route::Company {
                    id: id.clone().unwrap_or_default(),
                },
            ] {
                assert_eq!(Route::parse(&route.format()), route, "{}", route.format());
            }
        }
    }

    #[test]
    fn a_hash_is_plain_ascii() {
        assert_eq!(
            Route::why("ё", Some("gift")).format(),
            "#/plan?person=%D1%91&treatment=gift"
        );
    }

    #[test]
    fn what_is_no_route_leads_to_the_start_and_broken_parts_are_passed_over() {
        assert_eq!(Route::parse(""), Route::Start);
        assert_eq!(Route::parse("#/nowhere?person=1"), Route::Start);
        assert_eq!(Route::parse("#/plan?person=%D1"), Screen::Plan.bare());
        assert_eq!(Route::parse("#/plan?person=%4"), Screen::Plan.bare());
        assert_eq!(Route::parse("#/plan?x&person=&y=1"), Screen::Plan.bare());
        assert_eq!(Route::parse("#plan?person=p"), Route::why("p", None));
    }
}
