//! The rail: the stations of the work, each with one line of state.

use words::{Parameter, Said, Words};
use yew::prelude::*;

use crate::components::{Glyph, Icon, IconSize};
use crate::hooks::{use_book, use_place, use_words};
use crate::route::Screen;
use session::view::Overview;

/// A station of the rail.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Station {
    screen: Screen,
    glyph: Glyph,
    /// `done`, `look`, or nothing yet.
    state: &'static str,
    said: String,
}

/// The rail.
#[component]
pub(crate) fn Rail() -> Html {
    let (book, place, words) = (use_book(), use_place(), use_words());
    let stations = book
        .overview
        .as_ref()
        .map(|overview| stations(overview, &words).to_vec());
    let here = match place.route.screen() {
        // Bringing a list is part of the clients.
        Screen::Import => Screen::Clients,
        screen => screen,
    };
    html! {
        <nav class="rail" aria-label={words.get("rail-label")}>
            <ol class="flow">
                for station in stations.unwrap_or_default() {
                    <li key={station.screen.words()}>
                        <a
                            href={place.last(station.screen).format()}
                            data-state={station.state}
                            aria-current={(station.screen == here).then_some("page")}
                        >
                            <span class="dot"></span>
                            <Icon glyph={station.glyph} />
                            <span class="name">{ words.get(station.screen.words()) }</span>
                            <span class="say">{ &station.said }</span>
                        </a>
                    </li>
                }
            </ol>
            <p class="rail-foot">
                <Icon glyph={Glyph::Lock} size={IconSize::Small} />
                <span>{ words.get("rail-foot") }</span>
            </p>
        </nav>
    }
}

fn stations(overview: &Overview, words: &Words) -> [Station; 3] {
    let broken = !overview.faults.is_empty();
    let planned = !overview.treatments.is_empty() && !broken;
    let nobody = overview.n_people == 0 && overview.n_companies == 0;
    let clients = if nobody {
        words.get("rail-nobody")
    } else {
        let said = Said::new("rail-clients")
            .with(
                "people",
                Parameter::Sentence(Box::new(
                    Said::new("n-people").count("n", overview.n_people),
                )),
            )
            .with(
                "firms",
                Parameter::Sentence(Box::new(
                    Said::new("n-firms").count("n", overview.n_companies),
                )),
            );
        words.say(&said)
    };
    let policy = match (broken, overview.treatments.len()) {
        (true, _) => words.count("rail-faults", overview.faults.len()),
        (false, 0) => words.get("rail-no-policy"),
        (false, n) => words.say(
            &Said::new("rail-policy")
                .count("v", overview.policy_version)
                .count("n", n),
        ),
    };
    [
        Station {
            screen: Screen::Clients,
            glyph: Glyph::Clients,
            state: if nobody { "" } else { "done" },
            said: clients,
        },
        Station {
            screen: Screen::Policy,
            glyph: Glyph::Policy,
            state: if broken {
                "look"
            } else if planned {
                "done"
            } else {
                ""
            },
            said: policy,
        },
        Station {
            screen: Screen::Plan,
            glyph: Glyph::Plan,
            state: match (planned, overview.n_findings) {
                (false, _) => "",
                (true, 0) => "done",
                (true, _) => "look",
            },
            said: if planned {
                plan_said(overview, words)
            } else {
                words.get("rail-no-plan")
            },
        },
    ]
}

/// "180 places, 276 e-mails"; the base is named by its own word where there is one.
fn plan_said(overview: &Overview, words: &Words) -> String {
    let places = words.count("n-places", overview.n_places);
    let base = overview
        .treatments
        .iter()
        .find(|treatment| treatment.ink == 4);
    let Some(base) = base.filter(|_| overview.n_base > 0) else {
        return places;
    };
    let own = format!("n-of-{}", base.id);
    let given = if words.has(&own) {
        words.count(&own, overview.n_base)
    } else {
        let name = words.choose(&base.name.en, &base.name.ru);
        words.say(
            &Said::new("n-of-base")
                .count("n", overview.n_base)
                .text("name", name),
        )
    };
    format!("{places}, {given}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use book::Currency;
    use session::view::{Both, TreatmentName};
    use words::Language;

    fn planned() -> Overview {
        let treatment = |id: &str, ink| TreatmentName {
            gathering: false,
            id: id.to_owned(),
            name: Both {
                en: "Call".into(),
                ru: "Звонок".into(),
            },
            ink,
        };
        Overview {
            n_people: 486,
            n_companies: 312,
            policy_version: 7,
            treatments: vec![treatment("reception", 1), treatment("email", 4)],
            n_places: 180,
            n_base: 276,
            ..Overview::default()
        }
    }

    fn said(overview: &Overview, language: Language) -> Vec<(&'static str, String)> {
        let words = Words::new(language, Currency::RUB);
        stations(overview, &words)
            .map(|station| (station.state, station.said))
            .to_vec()
    }

    #[test]
    fn each_station_says_how_far_it_is() {
        assert_eq!(
            said(&planned(), Language::En),
            [
                ("done", "486 people, 312 firms".to_owned()),
                ("done", "v7, 2 treatments".to_owned()),
                ("done", "180 places, 276 e-mails".to_owned()),
            ]
        );
        assert_eq!(said(&planned(), Language::Ru)[2].1, "180 мест, 276 писем");
    }

    #[test]
    fn companies_without_people_are_not_nobody() {
        let companies = Overview {
            n_people: 0,
            ..planned()
        };
        let first = said(&companies, Language::En)[0].clone();
        assert_eq!(first, ("done", "0 people, 312 firms".to_owned()));
    }

    #[test]
    fn a_fault_of_the_policy_leaves_the_plan_undone() {
        let broken = Overview {
            faults: vec![Said::new("x")],
            ..planned()
        };
        let states: Vec<&str> = said(&broken, Language::En)
            .iter()
            .map(|(state, _)| *state)
            .collect();
        assert_eq!(states, ["done", "look", ""]);
    }

    #[test]
    fn a_base_without_a_word_of_its_own_is_named_by_the_firm() {
        let mut overview = planned();
        overview.treatments[1].id = "call".into();
        assert_eq!(
            said(&overview, Language::En)[2].1,
            "180 places, Call to 276"
        );
    }
}
