//! Revenue of twelve months: a bar each, the best one named, the figures as a table beside it.

use book::Date;
use session::view::{Cell, Fact};
use words::{Parameter, Said, Words};
use yew::prelude::*;

use crate::hooks::use_words;

const WIDTH: i64 = 348;
const FLOOR: i64 = 64;
const ROOM: i64 = 50;
const GAP: i64 = 3;

/// See [`Revenue`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct RevenueProps {
    /// For somebody in no company.
    #[prop_or_default]
    pub(super) hidden: bool,
    /// Sums by month, oldest first.
    pub(super) months: Vec<i64>,
    pub(super) first_month: i32,
    pub(super) revenue_minor: Option<i64>,
    pub(super) facts: Vec<Fact>,
}

/// The chart, and where the company stands by it.
#[component]
pub(super) fn Revenue(props: &RevenueProps) -> Html {
    let words = use_words();
    let months: Vec<(Date, i64)> = (0..)
        .zip(&props.months)
        .map(|(at, &minor)| (Date(props.first_month).plus_months(at), minor))
        .collect();
    html! {
        <section class="dr-sec revenue" hidden={props.hidden}>
            <h3>
                { words.get("person-revenue") }
                <small>{ props.revenue_minor.filter(|_| !months.is_empty()).map(|minor| words.money(minor)).unwrap_or_default() }</small>
            </h3>
            if months.is_empty() {
                <p class="data mute">{ words.get("person-no-revenue") }</p>
            } else {
                <div>{ chart(&words, &months) }{ table(&words, &months) }</div>
            }
            { standing(&words, &props.facts) }
        </section>
    }
}

fn chart(words: &Words, months: &[(Date, i64)]) -> Html {
    let top = months
        .iter()
        .map(|&(_, minor)| minor)
        .max()
        .unwrap_or(0)
        .max(1);
    let best = months.iter().position(|&(_, minor)| minor == top);
    let n = i64::try_from(months.len()).unwrap_or(1).max(1);
    let step = WIDTH / n;
    let label = best.map_or_else(
        || words.get("person-revenue"),
        |at| {
            let said = Said::new("person-revenue-chart").text("month", month(words, months[at].0));
            words.say(&said.with("sum", Parameter::Money(top)))
        },
    );
    let bars = (0..).zip(months).map(|(at, &(day, minor))| {
        let height = i64::try_from(i128::from(minor.max(0)) * i128::from(ROOM) / i128::from(top)).unwrap_or(0);
        let is_best = usize::try_from(at).ok() == best;
        let middle = (at * step + step / 2).to_string();
        html! {
            <g key={at}>
                <rect
                    class={if is_best { "best" } else { "usual" }}
                    x={(at * step + GAP / 2).to_string()}
                    y={(FLOOR - height).to_string()}
                    width={(step - GAP).to_string()}
                    height={height.to_string()}
                />
                <text x={middle.clone()} y="77" text-anchor="middle">
                    { if at % 3 == 0 || at + 1 == n { month(words, day) } else { String::new() } }
                </text>
                <text class="lab" x={middle} y={(FLOOR - height - 5).to_string()} text-anchor="middle">
                    { if is_best { short(words, minor) } else { String::new() } }
                </text>
            </g>
        }
    });
    html! {
        <svg class="chart" viewBox={format!("0 0 {WIDTH} 82")} role="img" aria-label={label}>
            { for bars }
            <line class="axis" x1="0" x2={WIDTH.to_string()} y1="64" y2="64" />
        </svg>
    }
}

fn table(words: &Words, months: &[(Date, i64)]) -> Html {
    html! {
        <details class="person-as-table">
            <summary class="small"><span class="linkish">{ words.get("person-as-table") }</span></summary>
            <table class="tbl">
                <tbody>
                    for &(day, minor) in months {
                        <tr key={day.0}>
                            <th scope="row">{ format!("{} {}", month(words, day), day.ymd().0) }</th>
                            <td class="num">{ words.money(minor) }</td>
                        </tr>
                    }
                </tbody>
            </table>
        </details>
    }
}

/// Derived classes, in words.
fn standing(words: &Words, facts: &[Fact]) -> Html {
    let text = |path: &str| {
        facts
            .iter()
            .find(|fact| fact.path == path)
            .and_then(|fact| match &fact.value {
                Cell::Text(text) | Cell::Choice(text) if !text.is_empty() => Some(text.clone()),
                _ => None,
            })
    };
    let (abc, rfm) = (
        text("company.abc").unwrap_or_default(),
        text("company.rfm").unwrap_or_default(),
    );
    html! {
        <dl class="kv standing" hidden={abc.is_empty() && rfm.is_empty()}>
            <dt>{ words.get("facet-abc") }</dt>
            <dd>
                if abc.is_empty() {
                    <span>{ words.get("empty-value") }</span>
                } else {
                    <span class="abc" data-v={abc.clone()}>{ &abc }</span>
                }
            </dd>
            <dt>{ words.field("company.rfm") }</dt>
            <dd>{ rfm_in_words(words, &rfm) }</dd>
        </dl>
    }
}

fn rfm_in_words(words: &Words, rfm: &str) -> String {
    match rfm.as_bytes() {
        [r, f, m] => {
            let digit = |byte: &u8| char::from(*byte).to_string();
            words.say(
                &Said::new("person-rfm")
                    .text("r", digit(r))
                    .text("f", digit(f))
                    .text("m", digit(m)),
            )
        }
        _ => words.get("empty-value"),
    }
}

/// The short name of a day's month.
fn month(words: &Words, day: Date) -> String {
    words.get(&format!("month-{}", day.ymd().1))
}

/// A sum that fits over a bar: in thousands where that is enough.
fn short(words: &Words, minor: i64) -> String {
    let one = i64::pow(10, words.currency.digits());
    let whole = minor / one;
    if whole >= 10_000 {
        words.count("person-thousands", (whole + 500) / 1000)
    } else {
        words::format::count(words.language, whole)
    }
}
