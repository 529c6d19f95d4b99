//! One treatment's rule: the sentence one signs, and below it the conditions and what each does.

use std::rc::Rc;

use session::view::{Both, NodeView, PolicyView};
use session::{Edit, Figure, RuleOf};
use words::{Said, Words};
use yew::prelude::*;

use super::name_fields::NameFields;
use super::ranking::Ranking;
use super::tree::RuleTree;
use crate::components::{Choice, Glyph, Icon, Menu, MenuItem, Note, Segmented, Tone};
use crate::hooks::{use_edit, use_words};
use crate::pages::counted::FigureButton;

/// See [`RuleCard`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct RuleCardProps {
    pub(crate) view: Rc<PolicyView>,
}

/// The rule.
#[component]
pub(crate) fn RuleCard(props: &RuleCardProps) -> Html {
    let (words, edit) = (use_words(), use_edit());
    let shown_as = use_state(|| AttrValue::from("cards"));
    let renaming = use_state(|| false);
    let view = &props.view;
    let Some(rung) = view.rungs.get(view.selected as usize) else {
        return html! { <section class="rule" /> };
    };
    let of = RuleOf::Treatment(rung.treatment.clone());
    let qualify = Said::new("rule-qualify")
        .count("n", view.n_eligible)
        .count("of", view.n_units);
    let choose = {
        let shown_as = shown_as.clone();
        Callback::from(move |id| shown_as.set(id))
    };
    let rename = {
        let renaming = renaming.setter();
        Callback::from(move |()| renaming.set(true))
    };
    let renamed = {
        let (renaming, edit, treatment) = (renaming.setter(), edit.clone(), rung.treatment.clone());
        Callback::from(move |name: Option<Both>| {
            renaming.set(false);
            if let Some(Both { en, ru }) = name {
                edit.emit(Edit::RenameTreatment {
                    treatment: treatment.clone(),
                    en,
                    ru,
                });
            }
        })
    };
    html! {
        <section class="rule" data-t={rung.ink.to_string()} aria-labelledby="rule-head">
            <div class="rule-head">
                if *renaming {
                    <NameFields name={rung.name.clone()} act={words.get("policy-rename")} on_done={renamed} />
                } else {
                    <h2 id="rule-head"><Icon glyph={Glyph::of_treatment(&rung.treatment)} />{ words.choose(&rung.name.en, &rung.name.ru) }</h2>
                    <span class="mute data"><FigureButton figure={Figure::Meets { of: of.clone() }}>{ words.say(&qualify) }</FigureButton></span>
                    <span class="end no-print">{ acts(view, &edit, rename, &words) }</span>
                }
            </div>
            <blockquote class="inwords">
                <p>{ words.choose(&view.sentence.en, &view.sentence.ru) }</p>
                <p>{ words.choose(&view.terms_sentence.en, &view.terms_sentence.ru) }</p>
            </blockquote>
            <div class="rowx spread conditions-head">
                <h3>{ words.get("rule-conditions") }</h3>
                <Segmented label={words.get("rule-show-as")} choices={ways_to_show(&words)} chosen={(*shown_as).clone()} on_choose={choose} />
            </div>
            <div class="conditions">
                for (node, fault) in view.faults.iter() {
                    <Note key={format!("{node}-{}", fault.code)} tone={Tone::Bad}><span>{ words.say(fault) }</span></Note>
                }
                if *shown_as == "cards" {
                    <RuleTree
                        key={rung.treatment.clone()}
                        {of}
                        nodes={view.nodes.clone()}
                        n_units={view.n_units}
                        fields={view.fields.clone()}
                        segments={view.segments.clone()}
                    />
                } else {
                    { text(&view.nodes, &words) }
                }
            </div>
            <Ranking view={view.clone()} />
        </section>
    }
}

/// Cards or text.
pub(super) fn ways_to_show(words: &Words) -> Vec<Choice> {
    vec![
        Choice::new("cards", words.get("rule-as-cards")),
        Choice::new("text", words.get("rule-as-text")),
    ]
}

/// What can be done to the treatment as a whole.
fn acts(view: &PolicyView, edit: &Callback<Edit>, rename: Callback<()>, words: &Words) -> Html {
    let at = view.selected as usize;
    let rung = &view.rungs[at];
    let item = |key: &str, able: bool, perform: Callback<()>| MenuItem {
        label: words.get(key).into(),
        glyph: None,
        keys: None,
        able,
        perform,
        parted: false,
        narrow_only: false,
    };
    let made = |change: Edit| edit.reform(move |()| change.clone());
    let treatment = || rung.treatment.clone();
    let to = |to: usize| Edit::MoveTreatment {
        treatment: treatment(),
        to: u32::try_from(to).unwrap_or(u32::MAX),
    };
    let copy = Edit::DuplicateTreatment {
        treatment: treatment(),
    };
    let remove = Edit::RemoveTreatment {
        treatment: treatment(),
    };
    let items = vec![
        item("policy-rename", true, rename),
        item("policy-duplicate", true, made(copy)),
        item("move-up", at > 0, made(to(at.saturating_sub(1)))),
        item("move-down", at + 1 < view.rungs.len(), made(to(at + 1))),
        MenuItem {
            parted: true,
            ..item("policy-remove", view.rungs.len() > 1, made(remove))
        },
    ];
    let name = words.choose(&rung.name.en, &rung.name.ru);
    let said = words.say(&Said::new("policy-treatment-acts").text("treatment", name));
    html! {
        <Menu
            class={classes!("btn", "rule-acts")}
            label={said.clone()}
            face={html! { <><Icon glyph={Glyph::More} /><span class="sr">{ said }</span></> }}
            {items}
        />
    }
}

/// The rule as lines of text.
pub(super) fn text(nodes: &[NodeView], words: &Words) -> Html {
    html! {
        <ol class="as-text">
            for node in nodes.iter() {
                <li key={node.number} data-depth={node.depth.min(6).to_string()}>
                    { words.choose(&node.words.en, &node.words.ru) }
                </li>
            }
        </ol>
    }
}
