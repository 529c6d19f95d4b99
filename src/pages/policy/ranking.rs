//! The order among those who qualify: keys that can be flipped, reordered, added and removed, and
//! how many each leaves in ties.

use std::rc::Rc;

use session::view::{FieldChoice, PolicyView, RankView};
use session::{Edit, Figure, RankText};
use words::{Said, Words};
use yew::prelude::*;

use crate::components::{Glyph, Icon, IconSize, Menu, MenuItem};
use crate::hooks::{use_edit, use_words};
use crate::pages::counted::FigureButton;
use crate::platform::page::{drag, element};

/// See [`Ranking`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct RankingProps {
    pub(crate) view: Rc<PolicyView>,
}

/// The keys. The last is always the record's id, so that no tie is left to chance.
#[component]
pub(crate) fn Ranking(props: &RankingProps) -> Html {
    let (words, edit) = (use_words(), use_edit());
    let dragged = use_mut_ref(|| None::<usize>);
    let view = &props.view;
    let treatment = view
        .rungs
        .get(view.selected as usize)
        .map_or_else(String::new, |rung| rung.treatment.clone());
    let keep = {
        let treatment = treatment.clone();
        edit.reform(move |keys: Vec<RankText>| Edit::Ranking {
            treatment: treatment.clone(),
            keys,
        })
    };
    let keys = texts(&view.ranking);
    let drag = {
        let dragged = Rc::clone(&dragged);
        Callback::from(move |at: usize| *dragged.borrow_mut() = Some(at))
    };
    let drop = {
        let (keep, keys) = (keep.clone(), keys.clone());
        Callback::from(move |(at, after): (usize, bool)| {
            if let Some(from) = dragged.borrow_mut().take() {
                let to = at + usize::from(after);
                keep.emit(put(&keys, from, if to > from { to - 1 } else { to }));
            }
        })
    };
    let add = {
        let (keep, keys) = (keep.clone(), keys.clone());
        move |event: Event| {
            let field = element::value(&event);
            if !field.is_empty() {
                let mut keys = keys.clone();
                keys.push(RankText {
                    field,
                    descending: true,
                });
                keep.emit(keys);
            }
        }
    };
    let free: Vec<(String, String)> = choices(&view.fields, &view.ranking, &words);
    html! {
        <div class="ranking">
            <h3>{ words.get("rank-head") }</h3>
            <ol class="keys">
                for (at, key) in view.ranking.iter().enumerate() {
                    <Key
                        key={key.field.clone()}
                        {at}
                        shown={key.clone()}
                        keys={keys.clone()}
                        treatment={treatment.clone()}
                        on_keep={keep.clone()}
                        on_drag={drag.clone()}
                        on_drop={drop.clone()}
                    />
                }
                <li class="fixed" key="record id">
                    <span class="grip-slot"><Icon glyph={Glyph::Lock} size={IconSize::Small} /></span>
                    <span class="no">{ view.ranking.len() + 1 }</span>
                    <span>{ words.get("rank-id") }{ " " }<span class="mute">{ words.get("rank-id-why") }</span></span>
                    <span />
                </li>
            </ol>
            <div class="add-condition">
                <select class="select" data-size="s" aria-label={words.get("rank-add")} onchange={add}>
                    <option value="" selected=true>{ format!("+ {}", words.get("rank-add")) }</option>
                    for (path, name) in free {
                        <option key={path.clone()} value={path}>{ name }</option>
                    }
                </select>
            </div>
        </div>
    }
}

fn texts(ranking: &[RankView]) -> Vec<RankText> {
    ranking
        .iter()
        .map(|key| RankText {
            field: key.field.clone(),
            descending: key.descending,
        })
        .collect()
}

/// The fields that people can be ranked by and are not yet.
fn choices(fields: &[FieldChoice], ranking: &[RankView], words: &Words) -> Vec<(String, String)> {
    let mut free: Vec<(String, String)> = fields
        .iter()
        .filter(|field| field.ranks && ranking.iter().all(|key| key.field != field.path))
        .map(|field| (field.path.clone(), words.field(&field.path)))
        .collect();
    free.sort_by_key(|(_, name)| name.to_lowercase());
    free
}

/// The keys with one of them at another place.
fn put(keys: &[RankText], from: usize, to: usize) -> Vec<RankText> {
    let mut keys = keys.to_vec();
    if from < keys.len() {
        let key = keys.remove(from);
        keys.insert(to.min(keys.len()), key);
    }
    keys
}

/// See [`Key`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct KeyProps {
    at: usize,
    shown: RankView,
    keys: Vec<RankText>,
    treatment: AttrValue,
    on_keep: Callback<Vec<RankText>>,
    on_drag: Callback<usize>,
    on_drop: Callback<(usize, bool)>,
}

/// A key.
#[component]
fn Key(props: &KeyProps) -> Html {
    let words = use_words();
    let over = use_state(|| None::<bool>);
    let (at, last) = (props.at, props.keys.len().saturating_sub(1));
    let name = words.field(&props.shown.field);
    let keyed = {
        let props = props.clone();
        Callback::from(move |event: KeyboardEvent| {
            if element::typing() {
                return;
            }
            let focus = |to: usize| element::focus_soon(&format!("key-{to}"));
            let up = at.checked_sub(1);
            let down = (at < last).then_some(at + 1);
            match (event.key().as_str(), event.alt_key()) {
                ("ArrowUp", false) => up.into_iter().for_each(focus),
                ("ArrowDown", false) => down.into_iter().for_each(focus),
                ("ArrowUp", true) => up.into_iter().for_each(|to| {
                    props.on_keep.emit(put(&props.keys, at, to));
                    focus(to);
                }),
                ("ArrowDown", true) => down.into_iter().for_each(|to| {
                    props.on_keep.emit(put(&props.keys, at, to));
                    focus(to);
                }),
                ("Delete", _) => props.on_keep.emit(without(&props.keys, at)),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let flip = {
        let props = props.clone();
        move |event: Event| {
            let mut keys = props.keys.clone();
            if let Some(key) = keys.get_mut(at) {
                key.descending = element::value(&event) == "high";
            }
            props.on_keep.emit(keys);
        }
    };
    let drags = props.on_drag.reform(move |_: DragEvent| at);
    let hovers = {
        let over = over.setter();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(Some(drag::is_lower_half(&event)));
        })
    };
    let leaves = {
        let over = over.setter();
        Callback::from(move |_: DragEvent| over.set(None))
    };
    let drops = {
        let (over, drop) = (over.setter(), props.on_drop.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(None);
            drop.emit((at, drag::is_lower_half(&event)));
        })
    };
    let (high, low) = directions(&props.shown.kind);
    let tied = Figure::Tied {
        treatment: props.treatment.to_string(),
        key: u32::try_from(at).unwrap_or(u32::MAX),
    };
    html! {
        <li
            id={format!("key-{at}")}
            tabindex={if at == 0 { "0" } else { "-1" }}
            data-over={over.map(|after| if after { "after" } else { "before" })}
            onkeydown={keyed}
            ondragover={hovers}
            ondragleave={leaves}
            ondrop={drops}
        >
            <span class="grip-slot" draggable="true" ondragstart={drags}>{ acts(props, &name, &words) }</span>
            <span class="no">{ at + 1 }</span>
            <span>
                <span class="tok">{ name }</span>
                <select class="tok op" aria-label={words.get("rank-direction")} onchange={flip}>
                    <option value="high" selected={props.shown.descending}>{ words.get(high) }</option>
                    <option value="low" selected={!props.shown.descending}>{ words.get(low) }</option>
                </select>
            </span>
            <span class="mute small"><FigureButton figure={tied}>{ words.count("rank-ties", props.shown.n_tied) }</FigureButton></span>
        </li>
    }
}

fn without(keys: &[RankText], at: usize) -> Vec<RankText> {
    let mut keys = keys.to_vec();
    if at < keys.len() {
        keys.remove(at);
    }
    keys
}

fn acts(props: &KeyProps, name: &str, words: &Words) -> Html {
    let at = props.at;
    let item = |key: &str, keys: &'static str, able: bool, next: Vec<RankText>| {
        let keep = props.on_keep.clone();
        MenuItem {
            label: words.get(key).into(),
            glyph: None,
            keys: Some(keys.into()),
            able,
            perform: Callback::from(move |()| keep.emit(next.clone())),
            parted: false,
            narrow_only: false,
        }
    };
    let up = put(&props.keys, at, at.saturating_sub(1));
    let down = put(&props.keys, at, at + 1);
    let items = vec![
        item("move-up", "Alt ↑", at > 0, up),
        item("move-down", "Alt ↓", at + 1 < props.keys.len(), down),
        MenuItem {
            parted: true,
            ..item("policy-remove", "Del", true, without(&props.keys, at))
        },
    ];
    let said = words.say(&Said::new("rank-key-acts").text("field", name));
    html! {
        <Menu
            class={classes!("grip")}
            label={said.clone()}
            face={html! { <><Icon glyph={Glyph::Grip} size={IconSize::Small} /><span class="sr">{ said }</span></> }}
            {items}
        />
    }
}

fn directions(kind: &str) -> (&'static str, &'static str) {
    match kind {
        "date" => ("rank-latest", "rank-earliest"),
        _ => ("rank-highest", "rank-lowest"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(names: &str) -> Vec<RankText> {
        names
            .chars()
            .map(|name| RankText {
                field: name.to_string(),
                descending: true,
            })
            .collect()
    }

    #[test]
    fn a_key_goes_where_it_is_put_and_no_further() {
        assert_eq!(put(&keys("abc"), 0, 2), keys("bca"));
        assert_eq!(put(&keys("abc"), 2, 0), keys("cab"));
        assert_eq!(put(&keys("abc"), 1, 9), keys("acb"));
        assert_eq!(put(&keys("abc"), 9, 0), keys("abc"));
        assert_eq!(without(&keys("abc"), 1), keys("ac"));
    }
}
