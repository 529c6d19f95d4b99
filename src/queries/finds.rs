//! What "Find anybody" lists: people and companies by name, and commands by their names.

use session::view::SearchHit;

use crate::commands::{ALL, Command};
use crate::route::{Route, Screen};
use crate::state::State;
use words::Words;

/// A line that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Find {
    Hit(SearchHit),
    Do(&'static Command),
}

/// Commands that can be done now, whose name holds every typed word.
pub(crate) fn commands(typed: &str, state: &State, words: &Words) -> Vec<&'static Command> {
    let wanted: Vec<String> = typed.split_whitespace().map(folded).collect();
    ALL.iter()
        .copied()
        .filter(|command| command.id != "find" && (command.able)(state))
        .filter(|command| {
            let name = folded(&words.say(&command.name(state)));
            wanted.iter().all(|word| name.contains(word))
        })
        .collect()
}

/// Where somebody who was found is shown: in the drawer of the list when there, else explained.
pub(crate) fn place_of(hit: &SearchHit, screen: Screen) -> Route {
    if hit.is_company {
        Route::Company { id: hit.id.clone() }
    } else if screen == Screen::Clients {
        Route::Clients {
            person: Some(hit.id.clone()),
        }
    } else {
        Route::why(&hit.id, None)
    }
}

fn folded(text: &str) -> String {
    text.to_lowercase().replace('ё', "е")
}

#[cfg(test)]
mod tests {
    use super::*;
    use book::Currency;
    use words::Language;

    fn ids(typed: &str, language: Language) -> Vec<&'static str> {
        let words = Words::new(language, Currency::RUB);
        commands(typed, &State::default(), &words)
            .iter()
            .map(|command| command.id)
            .collect()
    }

    #[test]
    fn commands_are_found_by_any_words_of_their_names() {
        assert_eq!(ids("sample OPEN", Language::En), ["open-sample"]);
        assert_eq!(ids("пустой книги", Language::Ru), ["begin-empty"]);
        assert!(ids("zzz", Language::En).is_empty());
    }

    #[test]
    fn what_cannot_be_done_now_is_not_offered() {
        assert!(!ids("", Language::En).contains(&"undo"));
    }

    #[test]
    fn a_person_opens_where_one_is_at_work() {
        let hit = SearchHit {
            id: "p".into(),
            ..SearchHit::default()
        };
        assert_eq!(
            place_of(&hit, Screen::Clients),
            Route::Clients {
                person: Some("p".into())
            }
        );
        assert_eq!(place_of(&hit, Screen::Policy), Route::why("p", None));
    }
}
