//! New records that may be ones that are there already: side by side with the reasons, decided one
//! by one or by rule. Nothing is merged by itself.

use std::rc::Rc;

use session::PairChoice;
use session::view::{ImportFieldView, ImportView, PairView};
use words::{Said, Words};
use yew::prelude::*;

use super::choices::Choice;
use super::targets::label;
use super::use_records::use_records;
use crate::hooks::use_words;
use crate::platform::page::element;
use crate::queries::cell;

/// Pairs shown at once: those decided go, others come.
const SHOWN: u32 = 20;
/// Reasons that are strong enough to decide by.
const RULES: [&str; 6] = [
    "same_email",
    "same_tax_number",
    "same_phone",
    "same_website",
    "same_name",
    "legal_form",
];

/// See [`Alike`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct AlikeProps {
    pub(super) view: Rc<ImportView>,
    pub(super) n_decided: usize,
    pub(super) on_choose: Callback<Choice>,
}

/// The pairs to be decided.
#[component]
pub(super) fn Alike(props: &AlikeProps) -> Html {
    let words = use_words();
    let known = use_records("alike", 0, SHOWN, props.view.clone());
    let n_more = known.n_total.saturating_sub(SHOWN);
    html! {
        <div class="alike">
            { rules(&words, props) }
            <p class="small mute" hidden={known.pairs.is_empty()}>{ words.get("import-alike-keys") }</p>
            <ol class="pairs">
                for (at, pair) in known.pairs.iter().enumerate() {
                    <Pair key={format!("{:?} {:?}", pair.new, pair.other)} at={at} pair={pair.clone()} on_choose={props.on_choose.clone()} />
                }
            </ol>
            <p class="small mute" hidden={n_more == 0}>{ words.count("import-alike-more", n_more) }</p>
            <p class="data mute" hidden={props.view.n_alike > 0}>{ words.get("import-alike-none") }</p>
        </div>
    }
}

/// All at once: by what pairs have in common, or as new ones.
fn rules(words: &Words, props: &AlikeProps) -> Html {
    let offered = props.view.alike_by_reason.iter();
    let offered = offered.filter(|(reason, _)| RULES.contains(&reason.as_str()));
    let rule = |(reason, n): &(String, u32)| {
        let said = Said::new("import-alike-rule")
            .text("reason", said_reason(words, reason))
            .count("n", *n);
        let choice = Choice::PairRule {
            reason: reason.clone(),
            is_same: true,
        };
        let choose = props.on_choose.reform(move |_: MouseEvent| choice.clone());
        html! { <button key={reason.clone()} type="button" class="btn" data-size="s" onclick={choose}>{ words.say(&said) }</button> }
    };
    let as_new = props
        .on_choose
        .reform(|_: MouseEvent| Choice::UndecidedAreNew(true));
    let take_back = props
        .on_choose
        .reform(|_: MouseEvent| Choice::TakeBackPairs);
    html! {
        <p class="acts rules">
            { for offered.map(rule) }
            <button type="button" class="btn" data-size="s" data-kind="quiet" id="alike-as-new" hidden={props.view.n_alike == 0} onclick={as_new}>
                { words.count("import-alike-as-new", props.view.n_alike) }
            </button>
            <button type="button" class="linkish small" hidden={props.n_decided == 0} onclick={take_back}>
                { words.count("import-alike-take-back", props.n_decided) }
            </button>
        </p>
    }
}

/// See [`Pair`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct PairProps {
    at: usize,
    pair: PairView,
    on_choose: Callback<Choice>,
}

/// A pair: ← they are the same, → they are different.
#[component]
fn Pair(props: &PairProps) -> Html {
    let words = use_words();
    let pair = &props.pair;
    let decide = {
        let (choose, pair) = (props.on_choose.clone(), pair.clone());
        move |is_same: bool| {
            choose.emit(Choice::Pair(PairChoice {
                new: pair.new.clone(),
                other: pair.other.clone(),
                is_same,
            }));
            // The next pair takes this one's place.
            element::focus_soon("pair-0");
        }
    };
    let keyed = {
        let decide = decide.clone();
        Callback::from(move |event: KeyboardEvent| {
            let is_same = match event.key().as_str() {
                "ArrowLeft" => true,
                "ArrowRight" => false,
                _ => return,
            };
            event.prevent_default();
            decide(is_same);
        })
    };
    let press = |is_same: bool| {
        let decide = decide.clone();
        Callback::from(move |_: MouseEvent| decide(is_same))
    };
    let reasons: Vec<String> = pair
        .reasons
        .iter()
        .map(|reason| said_reason(&words, reason))
        .collect();
    let place = Said::new("import-alike-new")
        .text("file", &pair.file)
        .count("row", pair.new.row);
    let there = match pair.other {
        session::OtherPlace::Record(_) => words.get("import-alike-there"),
        session::OtherPlace::Row(ref row) => words.count("import-alike-row", row.row),
    };
    let name = Said::new("import-alike-pair")
        .text("a", &pair.new_name)
        .text("b", &pair.other_name);
    html! {
        <li class="pair" id={format!("pair-{}", props.at)} tabindex="0" role="group" aria-label={words.say(&name)} onkeydown={keyed}>
            <p class="small reasons">{ reasons.join(" · ") }</p>
            <table class="tbl">
                <thead>
                    <tr>
                        <th scope="col"><span class="sr">{ words.get("import-look-field") }</span></th>
                        <th scope="col">{ there }</th>
                        <th scope="col">{ words.say(&place) }</th>
                    </tr>
                </thead>
                <tbody>
                    for field in pair.fields.iter() {
                        { line(&words, field) }
                    }
                </tbody>
            </table>
            <p class="acts">
                <button type="button" class="btn" data-size="s" onclick={press(true)}>{ "← " }{ words.get("import-alike-same") }</button>
                <button type="button" class="btn" data-size="s" onclick={press(false)}>{ words.get("import-alike-different") }{ " →" }</button>
            </p>
        </li>
    }
}

fn line(words: &Words, field: &ImportFieldView) -> Html {
    let (old, new) = (cell::said(&field.old, words), cell::said(&field.new, words));
    let is_same = old == new;
    html! {
        <tr key={field.path.clone()} data-same={is_same.then_some("")}>
            <th scope="row">{ label(words, &field.path) }</th>
            <td><bdi>{ old.unwrap_or_default() }</bdi></td>
            <td><bdi>{ new.unwrap_or_default() }</bdi></td>
        </tr>
    }
}

fn said_reason(words: &Words, reason: &str) -> String {
    words.get(&format!("alike-{}", reason.replace('_', "-")))
}
