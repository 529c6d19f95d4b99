//! Looking through what the lists would do: the records behind each count, and the rows that stay
//! outside, where they are put right.

use std::rc::Rc;

use session::view::{
    Cell, ImportFieldView, ImportRecordView, ImportRecordsView, ImportView, RejectedRow,
};
use words::Words;
use yew::prelude::*;

use super::alike::Alike;
use super::choices::Choice;
use super::rejected::{Mend, place};
use super::targets::label;
use super::use_records::use_records;
use super::use_window::{MOST_ROWS, use_window};
use crate::components::{Choice as Tab, Glyph, Icon, IconSize, Segmented};
use crate::hooks::use_words;
use crate::queries::cell;

/// A list of the preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    New,
    Updated,
    Unchanged,
    /// New ones that may be ones that are there.
    Alike,
    Rejected,
}

impl List {
    pub(super) const ALL: [Self; 5] = [
        Self::New,
        Self::Updated,
        Self::Unchanged,
        Self::Alike,
        Self::Rejected,
    ];

    /// Its name in questions and words.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Updated => "updated",
            Self::Unchanged => "unchanged",
            Self::Alike => "alike",
            Self::Rejected => "rejected",
        }
    }

    pub(super) const fn n(self, view: &ImportView) -> u32 {
        match self {
            Self::New => view.n_new,
            Self::Updated => view.n_updated,
            Self::Unchanged => view.n_unchanged,
            Self::Alike => view.n_alike,
            Self::Rejected => view.n_rejected,
        }
    }

    /// What somebody looks through first: what asks for something, then what is new.
    pub(super) fn first(view: &ImportView) -> Self {
        let order = [
            Self::Alike,
            Self::Rejected,
            Self::Updated,
            Self::New,
            Self::Unchanged,
        ];
        order
            .into_iter()
            .find(|list| list.n(view) > 0)
            .unwrap_or(Self::New)
    }
}

/// See [`Look`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct LookProps {
    pub(super) view: Rc<ImportView>,
    pub(super) list: List,
    /// How many pairs and rules were decided.
    pub(super) n_decided: usize,
    pub(super) on_list: Callback<List>,
    pub(super) on_back: Callback<()>,
    pub(super) on_choose: Callback<Choice>,
}

/// The panel.
#[component]
pub(super) fn Look(props: &LookProps) -> Html {
    let words = use_words();
    let tabs: Vec<Tab> = List::ALL
        .into_iter()
        .map(|list| {
            let n = words::format::count(words.language, list.n(&props.view).into());
            let name = words.get(&format!("import-count-{}", list.id()));
            Tab::new(list.id(), format!("{name} {n}"))
        })
        .collect();
    let choose = props.on_list.reform(|id: AttrValue| {
        let of = List::ALL.into_iter().find(|list| list.id() == id.as_str());
        of.unwrap_or(List::New)
    });
    let back = props.on_back.reform(|_: MouseEvent| ());
    html! {
        <section class="look" id="import-look" tabindex="-1" aria-label={words.get("import-step-3")}>
            <header class="look-head">
                <button type="button" class="btn" data-kind="quiet" onclick={back}>
                    <Icon glyph={Glyph::Table} size={IconSize::Small} />{ words.get("import-back") }
                </button>
                <Segmented label={words.get("import-step-3")} choices={tabs} chosen={props.list.id()} on_choose={choose} />
            </header>
            if props.list == List::Alike {
                <Alike
                    key="alike"
                    view={props.view.clone()}
                    n_decided={props.n_decided}
                    on_choose={props.on_choose.clone()}
                />
            } else {
                <Records
                    key={props.list.id()}
                    list={props.list}
                    view={props.view.clone()}
                    on_choose={props.on_choose.clone()}
                />
            }
        </section>
    }
}

/// See [`Records`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct RecordsProps {
    list: List,
    /// Asked again when it is another one.
    view: Rc<ImportView>,
    on_choose: Callback<Choice>,
}

/// The lines of a list, of which those in view are drawn.
#[component]
fn Records(props: &RecordsProps) -> Html {
    let words = use_words();
    let n_lines = use_state_eq(|| 0_u32);
    let window = use_window((*n_lines).min(MOST_ROWS));
    let (offset, limit) = window.block();
    let known = use_records(props.list.id(), offset, limit, props.view.clone());
    {
        let n_lines = n_lines.setter();
        use_effect_with(known.n_total, move |n| n_lines.set(*n));
    }
    let are_many = props.view.sources.len() > 1;
    let lines = (window.first..window.last).map(|at| {
        let line = at
            .checked_sub(known.offset)
            .and_then(|from| line(&words, props, &known, from as usize, are_many));
        let row = if at == window.first {
            window.row.clone()
        } else {
            NodeRef::default()
        };
        html! { <li key={at} ref={row} class="look-line" role="row" aria-rowindex={(at + 2).to_string()}>{ line.unwrap_or_default() }</li> }
    });
    let n = *n_lines;
    html! {
        <div class="look-pane" ref={window.pane.clone()} onscroll={window.on_scroll.clone()} tabindex="0" role="table"
            aria-label={words.get(&format!("import-count-{}", props.list.id()))} aria-rowcount={(n + 1).to_string()} data-list={props.list.id()}>
            <div class="look-heads small mute" ref={window.head.clone()} role="row" hidden={n == 0}>
                { heads(&words, props.list) }
            </div>
            <p class="data mute look-none" hidden={n > 0}>{ words.get("import-look-none") }</p>
            <ol class="look-list" ref={window.list.clone()} role="rowgroup">{ for lines }</ol>
            <p class="small mute" hidden={n <= MOST_ROWS}>{ words.count("import-look-more", n.saturating_sub(MOST_ROWS)) }</p>
        </div>
    }
}

fn heads(words: &Words, list: List) -> Html {
    let keys: &[&str] = match list {
        List::New | List::Unchanged | List::Alike => &["record", "table", "has"],
        List::Updated => &["record", "field", "was", "becomes"],
        List::Rejected => &["place", "why", "mend"],
    };
    html! {
        for key in keys.iter() {
            <span key={*key} role="columnheader">{ words.get(&format!("import-look-{key}")) }</span>
        }
    }
}

/// A line, if it is known already.
fn line(
    words: &Words,
    props: &RecordsProps,
    known: &ImportRecordsView,
    at: usize,
    are_many: bool,
) -> Option<Html> {
    if props.list == List::Rejected {
        return Some(rejected(words, props, known.rejected.get(at)?, are_many));
    }
    let record = known.records.get(at)?;
    Some(match props.list {
        List::Updated => {
            let before = at
                .checked_sub(1)
                .and_then(|before| known.records.get(before));
            let is_same = before.is_some_and(|b| (&b.table, &b.id) == (&record.table, &record.id));
            updated(words, record, is_same)
        }
        _ => whole(words, record),
    })
}

fn whole(words: &Words, record: &ImportRecordView) -> Html {
    let fields = record.fields.iter().filter_map(|field| {
        let value = cell::said(&field.new, words)?;
        Some(format!("{}: {value}", name_of(words, field)))
    });
    let fields = fields.collect::<Vec<_>>().join(" · ");
    html! {
        <>
            <b role="cell" class="trunc" title={record.name.clone()}><bdi>{ &record.name }</bdi></b>
            <span role="cell" class="mute">{ words.get(&format!("import-table-{}", record.table)) }</span>
            <span role="cell" class="trunc" title={fields.clone()}><bdi>{ fields }</bdi></span>
        </>
    }
}

/// One field of a record that changes; the name of the record is said once.
fn updated(words: &Words, record: &ImportRecordView, is_same: bool) -> Html {
    let field = record.fields.first().cloned().unwrap_or_default();
    let (old, new) = (said(words, &field.old), said(words, &field.new));
    html! {
        <>
            <b role="cell" class="trunc" title={record.name.clone()} data-again={is_same.then_some("")}><bdi>{ &record.name }</bdi></b>
            <span role="cell" class="mute">{ name_of(words, &field) }</span>
            <span role="cell" class="trunc old" title={old.clone()}><bdi>{ old }</bdi></span>
            <span role="cell" class="trunc" title={new.clone()}><bdi>{ new }</bdi></span>
        </>
    }
}

fn rejected(words: &Words, props: &RecordsProps, row: &RejectedRow, are_many: bool) -> Html {
    html! {
        <>
            <span role="cell" class="small mute trunc" title={place(words, row, are_many)}>{ place(words, row, are_many) }</span>
            <span role="cell" class="trunc" title={words.say(&row.reason)}>{ words.say(&row.reason) }</span>
            <span role="cell"><Mend row={row.clone()} on_choose={props.on_choose.clone()} /></span>
        </>
    }
}

fn said(words: &Words, value: &Cell) -> String {
    cell::said_or_none(value, words)
}

/// The name of a field; the firm's own fields have theirs.
fn name_of(words: &Words, field: &ImportFieldView) -> String {
    label(words, &field.path)
}
