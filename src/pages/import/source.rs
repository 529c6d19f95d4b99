//! One file: how it is read, what is wrong with it, and its columns.

use std::rc::Rc;

use session::view::SourceView;
use words::{Said, Words};
use yew::prelude::*;

use super::choices::Choice;
use super::column::ColumnRow;
use super::keys::Keys;
use super::question::{Answers, Question};
use super::values::Values;
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
        <section class="source" aria-label={source.name.clone()} data-out={source.is_out.then_some("")}>
            <header class="source-head">
                <h2 hidden={props.is_alone}>{ &source.name }</h2>
                <span class="small mute" hidden={props.is_alone}>{ if is_read { size } else { String::new() } }</span>
                <span class="small layout" hidden={source.kind.is_empty()}>{ known_as(&words, source) }</span>
                <button type="button" class="linkish small" hidden={props.is_alone} aria-pressed={source.is_out.to_string()} onclick={pass_over(props)}>
                    { words.get(if source.is_out { "import-take-file" } else { "import-without-file" }) }
                </button>
            </header>
            <div class="faults">
                for (at, fault) in source.faults.iter().enumerate() {
                    <Note key={at} tone={if is_read { Tone::Warn } else { Tone::Bad }}>{ words.say(fault) }</Note>
                }
            </div>
            <p class="small mute" hidden={source.notes.is_empty()}>
                { source.notes.iter().map(|note| words.say(note)).collect::<Vec<_>>().join(" ") }
            </p>
            <div class="det" role="group" aria-label={words.get("import-how-read")} hidden={!can_be_read_otherwise(source)}>
                { letters(&words, props) }
                { separator(&words, props) }
                { sheet(&words, props) }
                { names(&words, props) }
                { first_row(&words, props) }
                { common(&words, props, Question::Dates) }
                { common(&words, props, Question::Decimals) }
            </div>
            { looks(&words, props) }
            if is_read {
                <div class="mapping">
                <Keys file={props.number} source={source.clone()} on_choose={props.on_choose.clone()} />
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
                                    has_both={has_both(source)}
                                    on_choose={props.on_choose.clone()}
                                />
                            }
                        </tbody>
                    </table>
                </div>
                <Values file={props.number} source={source.clone()} on_choose={props.on_choose.clone()} />
                </div>
            } else {
                <p class="data mute" hidden={!can_be_read_otherwise(source)}>{ words.get("import-not-read") }</p>
            }
        </section>
    }
}

/// Whether other letters or another separator could help: not where it is no table at all.
fn can_be_read_otherwise(source: &SourceView) -> bool {
    let is_hopeless = |fault: &Said| HOPELESS.contains(&fault.code.as_str());
    !source.is_out && !source.faults.iter().any(is_hopeless)
}

const HOPELESS: [&str; 10] = [
    "read-not-a-table",
    "read-empty",
    "read-too-large",
    "read-password",
    "read-ends-early",
    "read-damaged",
    "read-unpacks-too-large",
    "read-unpacks-too-far",
    "read-has-doctype",
    "read-too-many-cells",
];

/// What the file is, and whose export it was taken for.
fn known_as(words: &Words, source: &SourceView) -> String {
    let kind = words.get(&format!("file-kind-{}", source.kind.replace('_', "")));
    if source.layout.is_empty() {
        return if source.is_remembered {
            words.say(&Said::new("import-known-before").text("kind", kind))
        } else {
            kind
        };
    }
    let key = if source.is_remembered {
        "import-known-as-before"
    } else {
        "import-known-as"
    };
    let said = Said::new(key).text("kind", kind);
    words.say(&said.text("layout", layout_name(words, &source.layout)))
}

/// `bitrix24 contacts` as people say it: the program's own name and what it exported.
fn layout_name(words: &Words, layout: &str) -> String {
    let (layout, _variant) = layout.split_once(',').unwrap_or((layout, ""));
    let (program, export) = layout.split_once(' ').unwrap_or((layout, ""));
    let word = |stem: &str, name: &str| {
        let key = format!("import-{stem}-{}", name.replace([' ', '_'], "-"));
        if words.has(&key) {
            words.get(&key)
        } else {
            name.to_owned()
        }
    };
    format!("{} {}", word("program", program), word("export", export))
        .trim()
        .to_owned()
}

fn pass_over(props: &SourceProps) -> Callback<MouseEvent> {
    let (file, is_out) = (props.number, !props.source.is_out);
    props
        .on_choose
        .reform(move |_: MouseEvent| Choice::Without { file, is_out })
}

fn has_both(source: &SourceView) -> bool {
    let has = |table: &str| source.feeds.iter().any(|feed| feed.table == table);
    has("people") && has("companies")
}

/// Where several encodings are as likely: some of the text as each reads it, to choose from.
fn looks(words: &Words, props: &SourceProps) -> Html {
    let looks = &props.source.looks;
    html! {
        <ul class="looks" aria-label={words.get("import-looks")} hidden={looks.is_empty()}>
            for (encoding, text) in looks.iter() {
                <li key={encoding.clone()}>
                    <button
                        type="button"
                        class="btn"
                        onclick={
                            let (choose, file, label) = (props.on_choose.clone(), props.number, encoding.clone());
                            move |_| choose.emit(Choice::Encoding { file, label: label.clone() })
                        }
                    >{ encoding }</button>
                    <bdi class="trunc">{ text }</bdi>
                </li>
            }
        </ul>
    }
}

fn sheet(words: &Words, props: &SourceProps) -> Html {
    let options: Vec<(String, String)> = (0..)
        .zip(&props.source.sheets)
        .map(|(at, name): (u32, &String)| (at.to_string(), name.clone()))
        .collect();
    let is_alone = options.len() < 2;
    let (file, choose) = (props.number, props.on_choose.clone());
    let chosen = Callback::from(move |sheet: String| {
        if let Ok(sheet) = sheet.parse() {
            choose.emit(Choice::Sheet { file, sheet });
        }
    });
    html! {
        <div class="common" hidden={is_alone}>
            <Detected label={words.get("import-sheet")} now={props.source.sheet.to_string()} {options} on_choose={chosen} />
        </div>
    }
}

fn first_row(words: &Words, props: &SourceProps) -> Html {
    let source = &props.source;
    let from = source.header_row + 1;
    let until = (from + HEADER_ROWS).max(source.first_row);
    let options: Vec<(String, String)> = (from..=until)
        .map(|row| (row.to_string(), words.count("import-row", row)))
        .collect();
    let (file, choose) = (props.number, props.on_choose.clone());
    let chosen = Callback::from(move |row: String| {
        if let Ok(row) = row.parse() {
            choose.emit(Choice::FirstRow { file, row });
        }
    });
    html! {
        <div class="common" hidden={source.first_row == 0}>
            <Detected label={words.get("import-first-row")} now={source.first_row.to_string()} {options} on_choose={chosen} />
        </div>
    }
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
    let is_text = !props.source.encoding.is_empty() || props.source.kind.is_empty();
    html! {
        <div class="common" hidden={!is_text}>
            <Detected label={words.get("import-letters")} now={props.source.encoding.clone()} {options} on_choose={chosen} />
        </div>
    }
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
    let is_separated = props.source.delimiter.is_some() || props.source.kind.is_empty();
    html! {
        <div class="common" hidden={!is_separated}>
            <Detected label={words.get("import-separator")} {now} {options} on_choose={chosen} />
        </div>
    }
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
