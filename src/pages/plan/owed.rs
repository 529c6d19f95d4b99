//! What the policy asks for and cannot be done, with the smallest changes that would settle it.

use std::rc::Rc;

use session::view::{BandWay, PlanView, ShortfallView};
use session::{Edit, Figure};
use words::{Parameter, Said, Words};
use yew::prelude::*;

use super::screen::why;
use super::what_if::signed;
use crate::components::{Glyph, Icon};
use crate::hooks::{use_book, use_desk, use_edit, use_words};
use crate::pages::counted::FigureButton;

/// More people than this who go without are listed in the drawer.
const NAMED_AT_MOST: usize = 100;

/// See [`Owed`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct OwedProps {
    pub(crate) plan: Rc<PlanView>,
    /// The band's position.
    pub(crate) at: usize,
}

/// The shortfalls of a band.
#[component]
pub(crate) fn Owed(props: &OwedProps) -> Html {
    let (words, book, edit, desk) = (use_words(), use_book(), use_edit(), use_desk());
    let treatment = &props.plan.bands[props.at].treatment;
    let own = props
        .plan
        .shortfalls
        .iter()
        .enumerate()
        .filter(|(_, it)| it.treatment == *treatment);
    let version = book
        .overview
        .as_ref()
        .filter(|overview| overview.published)
        .map(|overview| overview.policy_version);
    let first = props
        .plan
        .shortfalls
        .first()
        .map(|it| it.treatment.as_str())
        == Some(treatment.as_str());
    html! {
        <div class="owed-all" id={first.then_some("owed")} tabindex="-1">
            for (number, shortfall) in own {
                <div class="owed" key={number}>
                    <div class="owed-say">
                        <Icon glyph={Glyph::Info} />
                        <div>
                            <h3>{ words.say(&shortfall.said) }</h3>
                            <p>{ shortfall.detail.as_ref().map(|said| words.say(said)).unwrap_or_default() }</p>
                        </div>
                    </div>
                    { ways(number, &shortfall.ways, &words, &edit) }
                    { unmet(number, shortfall, &words, &desk) }
                    <p class="small mute no-print" hidden={version.is_none() || shortfall.ways.is_empty()}>
                        { words.say(&Said::new("owed-draft").count("v", version.unwrap_or(0) + 1)) }
                    </p>
                </div>
            }
        </div>
    }
}

fn ways(number: usize, ways: &[BandWay], words: &Words, edit: &Callback<Edit>) -> Html {
    let shortfall = u32::try_from(number).unwrap_or(u32::MAX);
    let (unmet, cost, budget) = (
        words.get("owed-unmet"),
        words.get("owed-cost"),
        words.get("owed-budget"),
    );
    html! {
        <div class="tbl-scroll" hidden={ways.is_empty()}>
            <table class="tbl" data-stack="">
                <thead>
                    <tr>
                        <th>{ words.get("owed-change") }</th>
                        <th class="num">{ &unmet }</th>
                        <th class="num">{ &cost }</th>
                        <th class="num">{ &budget }</th>
                        <th class="no-print"><span class="sr">{ words.get("try") }</span></th>
                    </tr>
                </thead>
                <tbody>
                    for (way, it) in (0_u32..).zip(ways) {
                        <tr key={way}>
                            <td>{ words.say(&it.said) }</td>
                            <td class="num" data-k={unmet.clone()}>{ it.unmet_after }</td>
                            <td class="num">{ signed(it.cost_change_minor, words) }</td>
                            <td class={classes!("num", it.budget_left_minor.is_some_and(|left| left < 0).then_some("bad"))}>
                                { left(it, words) }
                            </td>
                            <td class="num no-print">
                                <button
                                    type="button"
                                    class="btn"
                                    data-size="s"
                                    aria-label={format!("{}: {}", words.get("try"), words.say(&it.said))}
                                    onclick={edit.reform(move |_: MouseEvent| Edit::Try { shortfall, way })}
                                >
                                    { words.get("try") }
                                </button>
                            </td>
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}

fn left(way: &BandWay, words: &Words) -> String {
    way.budget_left_minor.map_or_else(String::new, |left| {
        let (key, sum) = if left < 0 {
            ("owed-over", -left)
        } else {
            ("owed-left", left)
        };
        words.say(&Said::new(key).with("sum", Parameter::Money(sum)))
    })
}

/// Who goes without, by name.
fn unmet(
    number: usize,
    shortfall: &ShortfallView,
    words: &Words,
    desk: &crate::tasks::Desk,
) -> Html {
    if shortfall.unmet.len() > NAMED_AT_MOST {
        let figure = Figure::Shortfall {
            number: u32::try_from(number).unwrap_or(u32::MAX),
        };
        return html! {
            <p class="data"><FigureButton {figure} class="linkish">{ words.get("owed-who") }</FigureButton></p>
        };
    }
    html! {
        <details class="data" hidden={shortfall.unmet.is_empty() || shortfall.kind == "pin"}>
            <summary><span class="linkish">{ words.get("owed-who") }</span></summary>
            <ul class="owed-names">
                for place in &shortfall.unmet {
                    <li key={place.id.clone()}>
                        <button
                            type="button"
                            class="linkish"
                            onclick={
                                let (desk, to) = (desk.clone(), why(&place.id, &shortfall.treatment));
                                move |_| desk.go(&to)
                            }
                        >
                            { &place.name }
                        </button>
                        <span class="mute">{ format!(" {}", place.company) }</span>
                    </li>
                }
            </ul>
        </details>
    }
}
