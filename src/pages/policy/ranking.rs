//! The order among those who qualify: keys, and how many each leaves in ties.

use std::rc::Rc;

use session::view::PolicyView;
use yew::prelude::*;

use crate::components::{Glyph, Icon, IconSize};
use crate::hooks::use_words;

/// See [`Ranking`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct RankingProps {
    pub(crate) view: Rc<PolicyView>,
}

/// The keys. The last is always the record's id, so that no tie is left to chance.
#[component]
pub(crate) fn Ranking(props: &RankingProps) -> Html {
    let words = use_words();
    let keys = &props.view.ranking;
    html! {
        <div class="ranking">
            <h3>{ words.get("rank-head") }</h3>
            <ol class="keys">
                for (at, key) in keys.iter().enumerate() {
                    <li key={key.field.clone()}>
                        <span class="no">{ at + 1 }</span>
                        <span>
                            { words.field(&key.field) }{ " " }
                            <span class="mute">{ words.get(direction(&key.kind, key.descending)) }</span>
                        </span>
                        <span class="mute small">{ words.count("rank-ties", key.n_tied) }</span>
                    </li>
                }
                <li class="fixed" key="id">
                    <span class="no"><Icon glyph={Glyph::Lock} size={IconSize::Small} /></span>
                    <span>{ words.get("rank-id") }{ " " }<span class="mute">{ words.get("rank-id-why") }</span></span>
                    <span />
                </li>
            </ol>
        </div>
    }
}

fn direction(kind: &str, descending: bool) -> &'static str {
    match (kind, descending) {
        ("date", true) => "rank-latest",
        ("date", false) => "rank-earliest",
        (_, true) => "rank-highest",
        (_, false) => "rank-lowest",
    }
}
