//! What is done with the rows that are chosen: one field of all of them, out as a file, deletion.
//! Each is one step and can be undone.

use std::rc::Rc;

use book::Unit;
use session::view::FieldView;
use session::{Edit, Request};
use words::Words;
use yew::prelude::*;

use super::asked::Asked;
use super::cell::choices;
use super::columns::{field_of, label};
use super::merge::MergeDialog;
use super::picked::Picked;
use crate::components::{Glyph, Icon, Menu, MenuItem};
use crate::hooks::{use_desk, use_edit, use_words};
use crate::platform::page::element;

/// See [`BulkBar`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct BulkBarProps {
    pub(super) asked: Asked,
    pub(super) picked: Picked,
    pub(super) on_pick: Callback<Picked>,
    pub(super) fields: Rc<Vec<FieldView>>,
    pub(super) n_matching: u32,
    /// Of the list that is shown.
    pub(super) members: u64,
}

/// The bar; it stands only while rows are chosen.
#[component]
pub(super) fn BulkBar(props: &BulkBarProps) -> Html {
    let (words, edit, desk) = (use_words(), use_edit(), use_desk());
    let path = use_state(|| None::<String>);
    let text = use_state(String::new);
    let n = props.picked.count(props.n_matching);
    let scope = props.picked.scope(props.asked.query(0, 0), props.members);
    let clear = {
        let pick = props.on_pick.clone();
        Callback::from(move |_: MouseEvent| pick.emit(Picked::default()))
    };
    let delete = {
        let (edit, scope, pick) = (edit.clone(), scope.clone(), props.on_pick.clone());
        Callback::from(move |_: MouseEvent| {
            edit.emit(Edit::Delete {
                scope: scope.clone(),
            });
            pick.emit(Picked::default());
        })
    };
    let apply = {
        let (edit, scope, path, text) = (edit, scope.clone(), path.clone(), text.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(chosen) = (*path).clone() {
                edit.emit(Edit::Bulk {
                    scope: scope.clone(),
                    path: chosen,
                    text: (*text).clone(),
                });
                path.set(None);
                text.set(String::new());
            }
        })
    };
    let pick_field = {
        let (path, text) = (path.clone(), text.clone());
        Callback::from(move |event: Event| {
            path.set(Some(element::value(&event)).filter(|path| !path.is_empty()));
            text.set(String::new());
        })
    };
    let pair = props.picked.pair();
    let merging = use_state_eq(|| false);
    let begin_merge = {
        let merging = merging.clone();
        Callback::from(move |_: MouseEvent| merging.set(true))
    };
    let merged = {
        let (merging, pick) = (merging.clone(), props.on_pick.clone());
        Callback::from(move |is_done: bool| {
            merging.set(false);
            if is_done {
                pick.emit(Picked::default());
            }
        })
    };
    let mut named: Vec<(String, &str)> = props
        .fields
        .iter()
        .filter(|field| field.stored && field.path != "segment")
        .map(|field| {
            let name = label(&words, &props.fields, &field.path);
            (name, field.path.as_str())
        })
        .collect();
    named.sort_by_key(|(name, _)| name.to_lowercase());
    let field = path.as_ref().and_then(|path| field_of(&props.fields, path));
    html! {
        <div class="bulk" hidden={props.picked.is_empty()} role="region" aria-label={words.count("clients-picked", n)}>
            <b>{ words.count("clients-picked", n) }</b>
            <form class="rowx wrap" onsubmit={apply}>
                <select class="select" data-size="s" aria-label={words.get("clients-bulk-field")} onchange={pick_field}>
                    <option value="" selected={path.is_none()}>{ words.get("clients-bulk-field") }</option>
                    for (name, of) in named {
                        <option key={of.to_owned()} value={of.to_owned()} selected={path.as_deref() == Some(of)}>{ name }</option>
                    }
                </select>
                <span class="rowx" hidden={field.is_none()}>
                    if let Some(field) = field {
                        { value(&words, field, &text) }
                    }
                    <button type="submit" class="btn" data-size="s">{ words.get("clients-bulk-apply") }</button>
                </span>
            </form>
            <span class="rowx end">
                <Menu
                    face={html! { <><Icon glyph={Glyph::Download} /><span>{ words.get("clients-out") }</span></> }}
                    label={words.get("clients-out")}
                    class={classes!("btn")}
                    items={out_items(&words, &desk, &props.asked, &props.picked, props.members)}
                />
                <button type="button" class="btn" data-size="s" hidden={pair.is_none()} onclick={begin_merge}>{ words.get("merge-it") }</button>
                <button type="button" class="btn" data-size="s" onclick={delete}>{ words.get("clients-delete") }</button>
                <button type="button" class="btn" data-kind="quiet" data-size="s" onclick={clear}>{ words.get("clients-unpick") }</button>
            </span>
            <span class="dialogs">
                if let Some((keep, drop)) = pair.filter(|_| *merging) {
                    <MergeDialog unit={props.asked.unit.name()} {keep} {drop} on_close={merged} />
                }
            </span>
        </div>
    }
}

fn value(words: &Words, field: &FieldView, text: &UseStateHandle<String>) -> Html {
    let put = {
        let text = text.clone();
        Callback::from(move |typed: String| text.set(typed))
    };
    let label = words.field(&field.path);
    let of_words = choices(&field.kind, &field.path);
    let known = of_words.map(|choices| {
        choices
            .iter()
            .map(|&choice| (choice.to_owned(), String::new()))
    });
    let listed: Vec<(String, String)> = match known {
        Some(known) => known.collect(),
        None if field.kind == "ref" => field.choices.clone(),
        None => Vec::new(),
    };
    if listed.is_empty() {
        return html! {
            <input
                class="input"
                data-size="s"
                type="text"
                autocomplete="off"
                aria-label={label}
                value={(**text).clone()}
                oninput={put.reform(|event: InputEvent| element::value(&event))}
            />
        };
    }
    html! {
        <select class="select" data-size="s" aria-label={label} onchange={put.reform(|event: Event| element::value(&event))}>
            <option value="" selected={text.is_empty()}>{ words.get(if field.kind == "flag" { "unknown" } else { "empty-value" }) }</option>
            for (value, name) in listed {
                <option key={value.clone()} value={value.clone()} selected={**text == value}>
                    { if !name.is_empty() { name } else if field.kind == "flag" { words.get(&value) } else { words.choice(&value) } }
                </option>
            }
        </select>
    }
}

/// The ways out of a list: the rows chosen, or all that it finds.
pub(super) fn out_items(
    words: &Words,
    desk: &crate::tasks::Desk,
    asked: &Asked,
    picked: &Picked,
    members: u64,
) -> Vec<MenuItem> {
    let formats: &[&str] = match asked.unit {
        Unit::Person => &["csv", "xlsx", "vcf"],
        Unit::Company => &["csv", "xlsx"],
    };
    let item = |format: &&str| {
        let request = Request::ExportList {
            scope: picked.scope(asked.query(0, 0), members),
            columns: asked
                .paths()
                .into_iter()
                .chain(extra(asked))
                .filter(|path| !path.is_empty())
                .collect(),
            format: (*format).to_owned(),
        };
        let desk = desk.clone();
        MenuItem {
            label: words.get(&format!("clients-out-{format}")).into(),
            glyph: Some(Glyph::Table),
            keys: None,
            able: true,
            perform: Callback::from(move |()| desk.hand_out(vec![request.clone()])),
            parted: false,
            narrow_only: false,
        }
    };
    formats.iter().map(item).collect()
}

/// What the special columns show goes out as the fields behind them.
fn extra(asked: &Asked) -> Vec<String> {
    use super::columns::Column;
    let behind = |column: &Column| match column {
        Column::Revenue => &["company.revenue_12m"][..],
        Column::Segment => &["company.abc", "company.rfm"],
        Column::Status => &["company.lifecycle"],
        Column::Negotiated => &["person.last_interaction.negotiation"],
        _ => &[],
    };
    let paths = asked.columns.iter().flat_map(behind);
    paths.map(|&path| path.to_owned()).collect()
}
