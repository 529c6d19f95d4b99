//! An example of an answer. People of no firm: they illustrate, nothing is computed.

use words::{Parameter, Said};
use yew::prelude::*;

use crate::hooks::use_words;

/// Name, company, rank.
type Person = (&'static str, &'static str, u32);

const SEATED: [Person; 2] = [
    ("John Overton", "Silver Oak", 24),
    ("George Mercer", "Silver Oak", 25),
];
const WAITING: [Person; 2] = [
    ("Anna Orlova", "Vega", 26),
    ("Mary Hughes", "Delta Networks", 27),
];

/// The example.
#[component]
pub(crate) fn Specimen() -> Html {
    let words = use_words();
    let cut = Said::new("specimen-cut").ordinal("rank", 25).count("n", 25);
    let kept = Said::new("specimen-kept").count("n", 30).count("kept", 5);
    let answer = Said::new("specimen-answer").with("sum", Parameter::Money(11_870_100));
    html! {
        <figure class="spec" aria-label={words.get("specimen-label")}>
            <div class="places">{ for SEATED.iter().map(|person| card(person, None)) }</div>
            <p class="cut"><span>{ words.say(&cut) }</span><span>{ words.say(&kept) }</span></p>
            <div class="places">
                { card(&WAITING[0], Some("1")) }
                { card(&WAITING[1], Some("2")) }
            </div>
            <blockquote>{ words.say(&answer) }</blockquote>
        </figure>
    }
}

fn card(&(name, company, rank): &Person, waits: Option<&'static str>) -> Html {
    html! {
        <p class="place" lang="en" data-wait={waits} data-sel={(waits == Some("1")).then_some("")}>
            <span class="who">{ name }</span>
            <span class="org">{ company }</span>
            <span class="rk">{ rank }</span>
        </p>
    }
}
