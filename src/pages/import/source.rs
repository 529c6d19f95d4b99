//! One file: how it is read, what is wrong with it, and its columns.

use std::rc::Rc;

use session::view::SourceView;
use words::{Said, Words};
use yew::prelude::*;

use super::choices::Choice;
use super::column::ColumnRow;
use super::question::{Answers, Question};
use crate::components::{Note, Tone, unique};
use crate::hooks::use_words;
use crate::platform::page::element;

const DELIMITERS: [(char, &str); 4] = [
    (',', "import-comma"),
    (';', "import-semicolon"),
    ('\t', "import-tab"),
    ('|', "import-bar"),
];
/// Rows that are offered as the one with the names.
const HEADER_ROWS: u32 = 12;

/// See [`Source`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SourceProps {
    pub(super) number: u32,
    pub(super) source: SourceView,
    pub(super) targets: Rc<Vec<String>>,
    /// Whether it is the only one, which the head of the screen names.
    pub(super) is_alone: bool,
    pub(super) on_choose: Callback<Choice>,
}

/// A file.
#[component]
pub(super) fn Source(props: &SourceProps) -> Html {
    let words = use_words();
    let source = &props.source;
    let is_read = !source.columns.is_empty();
    let size = words.say(
        &Said::new("import-size")
            .count("rows", source.n_rows)
            .count("columns", source.columns.len()),
    );
    html! {
        <section class="source" aria-label={source.name.clone()}>
            <header class="source-head" hidden={props.is_alone}>
                <h2>{ &source.name }</h2>
                <span class="small mute">{ if is_read { size } else { String::new() } }</span>
            </header>
            <div class="faults">
                for (at, fault) in source.faults.iter().enumerate() {
                    <Note key={at} tone={if is_read { Tone::Warn } else { Tone::Bad }}>{ words.say(fault) }</Note>
                }
            </div>
            <div class="det" role="group" aria-label={words.get("import-how-read")} hidden={!can_be_read_otherwise(source)}>
                { letters(&words, props) }
                { separator(&words, props) }
                { names(&words, props) }
                { common(&words, props, Question::Dates) }
                { common(&words, props, Question::Decimals) }
            </div>
            if is_read {
                <div class="tbl-scroll">
                    <table class="tbl map" id={(props.number == 0).then_some("import-columns")} tabindex="-1">
                        <caption class="sr">{ words.get("import-columns") }</caption>
                        <thead>
                            <tr>
                                <th scope="col"><span class="sr">{ words.get("import-letter") }</span></th>
                                <th scope="col">{ words.get("import-in-file") }</th>
                                <th scope="col">{ words.get("import-example") }</th>
                                <th scope="col">{ words.get("import-becomes") }</th>
                                <th scope="col">{ words.get("import-certainty") }</th>
                                <th scope="col">{ words.get("import-problems") }</th>
                            </tr>
                        </thead>
                        <tbody>
                            for (at, column) in (0..).zip(source.columns.iter()) {
                                <ColumnRow
                                    key={at}
                                    file={props.number}
                                    number={at}
                                    column={column.clone()}
                                    targets={props.targets.clone()}
                                    are_dates_mixed={Question::Dates.answers(&source.columns) == Answers::Several}
                                    are_decimals_mixed={Question::Decimals.answers(&source.columns) == Answers::Several}
                                    on_choose={props.on_choose.clone()}
                                />
                            }
                        </tbody>
                    </table>
                </div>
            } else {
                <p class="data mute" hidden={!can_be_read_otherwise(source)}>{ words.get("import-not-read") }</p>
            }
        </section>
    }
}

/// Whether other letters or another separator could help: not where it is no table at all.
fn can_be_read_otherwise(source: &SourceView) -> bool {
    let is_hopeless = |fault: &Said| {
        ["read-not-a-table", "read-empty", "read-too-large"].contains(&fault.code.as_str())
    };
    !source.faults.iter().any(is_hopeless)
}

fn letters(words: &Words, props: &SourceProps) -> Html {
    let options: Vec<(String, String)> = props
        .source
        .encodings
        .iter()
        .map(|label| (label.clone(), label.clone()))
        .collect();
    let (file, choose) = (props.number, props.on_choose.clone());
    let chosen = Callback::from(move |label: String| choose.emit(Choice::Encoding { file, label }));
    html! { <Detected label={words.get("import-letters")} now={props.source.encoding.clone()} {options} on_choose={chosen} /> }
}

fn separator(words: &Words, props: &SourceProps) -> Html {
    let options = DELIMITERS
        .iter()
        .map(|&(sign, key)| (sign.to_string(), words.get(key)))
        .collect::<Vec<_>>();
    let now = props.source.delimiter.map(String::from).unwrap_or_default();
    let (file, choose) = (props.number, props.on_choose.clone());
    let chosen = Callback::from(move |sign: String| {
        if let Some(sign) = sign.chars().next() {
            choose.emit(Choice::Delimiter { file, sign });
        }
    });
    html! { <Detected label={words.get("import-separator")} {now} {options} on_choose={chosen} /> }
}

fn names(words: &Words, props: &SourceProps) -> Html {
    let most = HEADER_ROWS.max(props.source.header_row);
    let mut options: Vec<(String, String)> = (1..=most)
        .map(|row| (row.to_string(), words.count("import-row", row)))
        .collect();
    options.push(("0".to_owned(), words.get("import-no-names")));
    let (file, choose) = (props.number, props.on_choose.clone());
    let chosen = Callback::from(move |row: String| {
        if let Ok(row) = row.parse() {
            choose.emit(Choice::HeaderRow { file, row });
        }
    });
    html! { <Detected label={words.get("import-names")} now={props.source.header_row.to_string()} {options} on_choose={chosen} /> }
}

/// How all columns of days, or of numbers, are read: one answer for the whole file.
fn common(words: &Words, props: &SourceProps, question: Question) -> Html {
    let answers = question.answers(&props.source.columns);
    let now = match &answers {
        Answers::One(answer) => answer.clone(),
        Answers::None | Answers::Several => String::new(),
    };
    let mut options: Vec<(String, String)> = question
        .offered()
        .into_iter()
        .map(|(id, key)| (id.to_owned(), words.get(key)))
        .collect();
    if answers == Answers::Several {
        options.insert(0, (String::new(), words.get("import-by-column")));
    }
    let (file, choose) = (props.number, props.on_choose.clone());
    let columns = question.asked(&props.source.columns);
    let chosen = Callback::from(move |answer: String| {
        for &column in columns.iter().filter(|_| !answer.is_empty()) {
            choose.emit(question.choice(file, column, answer.clone()));
        }
    });
    html! {
        <div class="common" hidden={answers == Answers::None}>
            <Detected label={words.get(question.label())} {now} {options} on_choose={chosen} />
        </div>
    }
}

/// See [`Detected`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct DetectedProps {
    label: AttrValue,
    /// Empty where nothing could be told.
    now: String,
    /// Value and label.
    options: Vec<(String, String)>,
    on_choose: Callback<String>,
}

/// What was found about a file, to be changed.
#[component]
fn Detected(props: &DetectedProps) -> Html {
    let words = use_words();
    let id = use_memo((), |()| unique("found"));
    let mut options = props.options.clone();
    if !options.iter().any(|(value, _)| *value == props.now) {
        options.insert(0, (props.now.clone(), words.get("import-choose-one")));
    }
    let chosen = props
        .on_choose
        .reform(|event: Event| element::value(&event));
    html! {
        <div class="field">
            <label for={(*id).clone()}>{ &props.label }</label>
            <select class="select" id={(*id).clone()} onchange={chosen}>
                for (value, label) in options {
                    <option key={value.clone()} value={value.clone()} selected={value == props.now}>{ label }</option>
                }
            </select>
        </div>
    }
}
