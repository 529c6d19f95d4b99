//! A column of a file: what stands in it, what it becomes, how sure that is, what is wrong.

use std::rc::Rc;

use session::view::ColumnView;
use words::{Said, Words};
use yew::prelude::*;

use super::choices::Choice;
use super::own_field::OwnField;
use super::question::Question;
use super::targets::{APART, groups, label};
use crate::components::{Glyph, Icon, IconSize};
use crate::hooks::use_words;
use crate::platform::page::element;

/// See [`ColumnRow`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ColumnRowProps {
    pub(super) file: u32,
    pub(super) number: u32,
    pub(super) column: ColumnView,
    /// Everything it can become.
    pub(super) targets: Rc<Vec<String>>,
    /// Whether the file's columns are read in several ways, so that each says its own.
    pub(super) are_dates_mixed: bool,
    pub(super) are_decimals_mixed: bool,
    /// Whether both people and companies stand in the file.
    pub(super) has_both: bool,
    pub(super) on_choose: Callback<Choice>,
}

/// A row of the table of columns.
#[component]
pub(super) fn ColumnRow(props: &ColumnRowProps) -> Html {
    let words = use_words();
    let column = &props.column;
    let bars = match column.certainty.as_str() {
        "sure" => "3",
        "likely" => "2",
        "guess" => "1",
        _ => "0",
    };
    let header = if column.header.is_empty() {
        words.get("import-no-header")
    } else {
        column.header.clone()
    };
    html! {
        <tr data-n={bars}>
            <td class="mute col">{ letters(props.number) }</td>
            <th scope="row"><bdi>{ &header }</bdi></th>
            <td class="smp">
                <span class="samples">
                    for (at, sample) in column.samples.iter().enumerate() {
                        <bdi key={at}>{ sample }</bdi>
                    }
                </span>
            </td>
            <td class="fld">
                { becomes(&words, props, &header) }
                <div class="own-slot">
                    if let Some(own) = column.own.clone() {
                        <OwnField
                            file={props.file}
                            column={props.number}
                            header={header.clone()}
                            {own}
                            has_both={props.has_both}
                            on_choose={props.on_choose.clone()}
                        />
                    }
                </div>
                <span class="small mute" hidden={column.also.is_empty()}>{ also(&words, column) }</span>
            </td>
            <td class="cf">
                <span class="conf" data-n={bars} aria-hidden="true"><i></i><i></i><i></i></span>
                { words.get(&format!("certainty-{}", column.certainty.replace('_', "-"))) }
            </td>
            <td class="pb">{ problems(&words, props, &header) }</td>
        </tr>
    }
}

fn becomes(words: &Words, props: &ColumnRowProps, header: &str) -> Html {
    let column = &props.column;
    let (file, number, choose) = (props.file, props.number, props.on_choose.clone());
    let chosen = Callback::from(move |event: Event| {
        choose.emit(Choice::Target {
            file,
            column: number,
            target: element::value(&event),
        });
    });
    let option = |target: &str, label: String| {
        html! { <option key={target.to_owned()} value={target.to_owned()} selected={target == column.target}>{ label }</option> }
    };
    html! {
        <select
            class="select"
            data-size="s"
            aria-label={words.say(&Said::new("import-becomes-of").text("column", header))}
            onchange={chosen}
        >
            { for APART.iter().map(|target| option(target, label(words, target))) }
            { for groups(words, &props.targets).into_iter().map(|(table, targets)| html! {
                <optgroup key={table.clone()} label={table}>
                    { for targets.into_iter().map(|(target, label)| option(&target, label)) }
                </optgroup>
            }) }
        </select>
    }
}

/// The further fields that the same cells fill.
fn also(words: &Words, column: &ColumnView) -> String {
    let names: Vec<String> = column.also.iter().map(|path| label(words, path)).collect();
    words.say(&Said::new("import-also").text("fields", names.join(", ")))
}

fn problems(words: &Words, props: &ColumnRowProps, header: &str) -> Html {
    let column = &props.column;
    html! {
        <span class="pbs">
            <span class="pbm" hidden={column.n_problems == 0}>
                <Icon glyph={Glyph::Warn} size={IconSize::Small} />
                <span>{ words.count("import-n-problems", column.n_problems) }</span>
            </span>
            { asked(words, props, header, Question::Dates, props.are_dates_mixed) }
            { asked(words, props, header, Question::Decimals, props.are_decimals_mixed) }
        </span>
    }
}

/// How a column is read: open, it asks; answered otherwise than its neighbours, it can be changed.
fn asked(
    words: &Words,
    props: &ColumnRowProps,
    header: &str,
    question: Question,
    is_mixed: bool,
) -> Html {
    let is_open = question.is_open(&props.column);
    let Some(now) = question
        .answer(&props.column)
        .filter(|_| is_open || is_mixed)
    else {
        return html! { <span hidden=true></span> };
    };
    let read = |id: &str| {
        let doubt = props.column.doubt.as_ref().filter(|_| is_open)?;
        let (_, read) = doubt.readings.iter().find(|(answer, _)| answer == id)?;
        Some(words.plain(read))
    };
    let buttons = question.offered().map(|(id, key)| {
        let (choose, file, column) = (props.on_choose.clone(), props.file, props.number);
        html! {
            <button
                key={id}
                type="button"
                class="linkish"
                aria-pressed={(now == id).to_string()}
                onclick={move |_| choose.emit(question.choice(file, column, id.to_owned()))}
            >
                { read(id).unwrap_or_else(|| words.get(key)) }
            </button>
        }
    });
    let doubtful = props.column.doubt.as_ref().map_or("", |doubt| &doubt.text);
    let key = question.of_column();
    html! {
        <span class="ask" data-open={is_open.then_some("")} role="group" aria-label={words.say(&Said::new(key).text("column", header))}>
            <span class="pbm" hidden={!is_open}>
                <Icon glyph={Glyph::Warn} size={IconSize::Small} /><span>{ words.get(&format!("{key}-open")) }{ " " }<bdi>{ doubtful }</bdi></span>
            </span>
            <span class="answers">{ for buttons }</span>
        </span>
    }
}

/// The letters of a column in a spreadsheet, from 0: A … Z, AA ….
fn letters(mut column: u32) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(column % 26).unwrap_or(0)));
        match (column / 26).checked_sub(1) {
            Some(rest) => column = rest,
            None => return letters.iter().rev().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_in_a_spreadsheet() {
        let all: Vec<String> = [0, 25, 26, 51, 52, 701, 702]
            .into_iter()
            .map(letters)
            .collect();
        assert_eq!(all, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
