//! The rule of a segment, in the place of a treatment's: places are kept for it, or something is
//! owed to it.

use session::view::SegmentView;
use session::{Figure, Request, RuleOf};
use words::Said;
use yew::prelude::*;

use super::rule::{text, ways_to_show};
use super::tree::RuleTree;
use crate::components::{Glyph, Icon, IconSize, Note, Segmented, Tone};
use crate::hooks::{use_view, use_words};
use crate::pages::counted::FigureButton;

/// See [`SegmentCard`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct SegmentCardProps {
    pub(crate) segment: AttrValue,
    /// The treatment that one comes from, by name.
    pub(crate) from: AttrValue,
    pub(crate) on_back: Callback<()>,
}

/// The rule.
#[component]
pub(crate) fn SegmentCard(props: &SegmentCardProps) -> Html {
    let words = use_words();
    let shown_as = use_state(|| AttrValue::from("cards"));
    let loaded = use_view::<SegmentView>(Some(Request::Segment {
        id: props.segment.to_string(),
    }));
    let back = words.say(&Said::new("segment-back").text("treatment", &*props.from));
    let choose = {
        let shown_as = shown_as.clone();
        Callback::from(move |id| shown_as.set(id))
    };
    let body = loaded.value.as_ref().map(|view| {
        let of = RuleOf::Segment(view.id.clone());
        let members = Said::new("segment-members")
            .count("n", view.n_members)
            .count("of", view.n_units);
        let name = words.choose(&view.name.en, &view.name.ru);
        let has_rule = !view.nodes.is_empty();
        html! {
            <div>
                <div class="rule-head">
                    <h2 id="segment-head">{ words.say(&Said::new("segment-head").text("segment", name)) }</h2>
                    <span class="mute data" hidden={!has_rule}>
                        <FigureButton figure={Figure::Meets { of: of.clone() }}>{ words.say(&members) }</FigureButton>
                    </span>
                </div>
                <blockquote class="inwords">
                    <p>
                        if has_rule {
                            { words.choose(&view.sentence.en, &view.sentence.ru) }
                        } else {
                            { words.count("segment-list", view.n_members) }
                        }
                    </p>
                </blockquote>
                <div class="rowx spread conditions-head" hidden={!has_rule}>
                    <h3>{ words.get("rule-conditions") }</h3>
                    <Segmented label={words.get("rule-show-as")} choices={ways_to_show(&words)} chosen={(*shown_as).clone()} on_choose={choose} />
                </div>
                <div class="conditions" hidden={!has_rule}>
                    for (node, fault) in view.faults.iter() {
                        <Note key={format!("{node}-{}", fault.code)} tone={Tone::Bad}><span>{ words.say(fault) }</span></Note>
                    }
                    if *shown_as == "cards" {
                        <RuleTree
                            key={view.id.clone()}
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
            </div>
        }
    });
    let refused = loaded.refused.as_ref().map(|said| words.say(said));
    html! {
        <section class="rule" aria-labelledby="segment-head">
            <p class="no-print">
                <button type="button" class="linkish data rowx" onclick={props.on_back.reform(|_: MouseEvent| ())}>
                    <Icon glyph={Glyph::Up} size={IconSize::Small} />{ back }
                </button>
            </p>
            if let Some(refused) = refused { <Note tone={Tone::Bad}>{ refused }</Note> }
            { body.unwrap_or_default() }
        </section>
    }
}
