//! Facts of a person and the company, each editable where it stands. What is not known yet waits
//! folded away.

use session::view::{Cell, Fact};
use yew::prelude::*;

use super::fact_field::FactField;
use crate::hooks::use_words;

/// Said in the head or under the chart already.
const SAID_ELSEWHERE: [&str; 2] = ["company.abc", "company.rfm"];

/// See [`Facts`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct FactsProps {
    /// Whose facts they are.
    pub(super) id: String,
    pub(super) facts: Vec<Fact>,
}

/// The facts.
#[component]
pub(super) fn Facts(props: &FactsProps) -> Html {
    let words = use_words();
    let shown = props
        .facts
        .iter()
        .filter(|fact| !SAID_ELSEWHERE.contains(&fact.path.as_str()));
    // What is filled in or emptied now stays where it stands until another person is looked at.
    let folded = use_memo(props.id.clone(), |_| {
        let facts = props.facts.iter().filter(|fact| fact.value == Cell::Empty);
        facts.map(|fact| fact.path.clone()).collect::<Vec<_>>()
    });
    let (empty, known): (Vec<&Fact>, Vec<&Fact>) =
        shown.partition(|fact| folded.contains(&fact.path));
    let n_empty = empty.len();
    let list = |facts: Vec<&Fact>| {
        html! {
            <div class="fact-list">
                for fact in facts {
                    <FactField key={fact.path.clone()} fact={fact.clone()} />
                }
            </div>
        }
    };
    html! {
        <section class="dr-sec">
            <h3>{ words.get("person-facts") }</h3>
            { list(known) }
            <details class="unknown" hidden={n_empty == 0}>
                <summary class="small"><span class="linkish">{ words.count("person-unknown", n_empty) }</span></summary>
                { list(empty) }
            </details>
        </section>
    }
}
