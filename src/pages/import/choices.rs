//! What a person chose about the lists, one choice after the other. Pure.

use session::{CellFix, ImportChoices, OtherPlace, OwnFieldChoice, PairChoice, ValueChoice};

/// One choice. Files and columns by their number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    Encoding {
        file: u32,
        label: String,
    },
    Delimiter {
        file: u32,
        sign: char,
    },
    /// Counted from 1; 0 where no row has names.
    HeaderRow {
        file: u32,
        row: u32,
    },
    DateOrder {
        file: u32,
        column: u32,
        order: String,
    },
    DecimalSign {
        file: u32,
        column: u32,
        sign: String,
    },
    Target {
        file: u32,
        column: u32,
        target: String,
    },
    Sheet {
        file: u32,
        sheet: u32,
    },
    /// The first row of values.
    FirstRow {
        file: u32,
        row: u32,
    },
    OwnField(OwnFieldChoice),
    Key {
        file: u32,
        table: String,
        key: String,
    },
    Value(ValueChoice),
    Fix(CellFix),
    /// All texts that were put right, as they stand in the files again.
    TakeBackFixes,
    /// What a pair of look-alikes is.
    Pair(PairChoice),
    /// What all pairs with this reason are.
    PairRule {
        reason: String,
        is_same: bool,
    },
    UndecidedAreNew(bool),
    /// Everything decided of pairs.
    TakeBackPairs,
    /// Whether a file is passed over.
    Without {
        file: u32,
        is_out: bool,
    },
}

/// The choices with one more. A file that is read another way has other columns: what was chosen
/// about the old ones goes.
pub(super) fn with(choices: &ImportChoices, choice: Choice) -> ImportChoices {
    let mut next = choices.clone();
    match choice {
        Choice::Encoding { file, label } => put(&mut next.encodings, file, label),
        Choice::Delimiter { file, sign } => {
            put(&mut next.delimiters, file, sign);
            forget_columns(&mut next, file);
        }
        Choice::HeaderRow { file, row } => {
            put(&mut next.header_rows, file, row);
            next.first_rows.retain(|&(other, _)| other != file);
            forget_columns(&mut next, file);
        }
        Choice::DateOrder {
            file,
            column,
            order,
        } => put_column(&mut next.date_orders, file, column, order),
        Choice::DecimalSign { file, column, sign } => {
            put_column(&mut next.decimal_signs, file, column, sign)
        }
        Choice::Target {
            file,
            column,
            target,
        } => {
            // Another target is read another way.
            next.date_orders
                .retain(|&(f, c, _)| (f, c) != (file, column));
            next.decimal_signs
                .retain(|&(f, c, _)| (f, c) != (file, column));
            next.own_fields
                .retain(|own| (own.file, own.column) != (file, column));
            next.values
                .retain(|value| (value.file, value.column) != (file, column));
            put_column(&mut next.targets, file, column, target);
        }
        Choice::Sheet { file, sheet } => {
            put(&mut next.sheets, file, sheet);
            next.header_rows.retain(|&(other, _)| other != file);
            next.first_rows.retain(|&(other, _)| other != file);
            forget_columns(&mut next, file);
        }
        Choice::FirstRow { file, row } => put(&mut next.first_rows, file, row),
        Choice::OwnField(own) => {
            let place = (own.file, own.column);
            next.targets.retain(|&(f, c, _)| (f, c) != place);
            next.own_fields
                .retain(|other| (other.file, other.column) != place);
            next.own_fields.push(own);
        }
        Choice::Key { file, table, key } => {
            next.keys
                .retain(|(f, t, _)| (*f, t.as_str()) != (file, table.as_str()));
            next.keys.push((file, table, key));
        }
        Choice::Value(value) => {
            let of = |v: &ValueChoice| (v.file, v.column, v.target.clone(), v.text.to_lowercase());
            let place = of(&value);
            next.values.retain(|other| of(other) != place);
            next.values.push(value);
        }
        Choice::Fix(fix) => mend(&mut next.fixes, fix),
        Choice::TakeBackFixes => next.fixes.clear(),
        Choice::Pair(pair) => {
            let of = |pair: &PairChoice| (pair.new.clone(), pair.other.clone());
            let place = of(&pair);
            next.pairs.retain(|other| of(other) != place);
            next.pairs.push(pair);
        }
        Choice::PairRule { reason, is_same } => {
            next.pair_rules.retain(|(other, _)| *other != reason);
            next.pair_rules.push((reason, is_same));
        }
        Choice::UndecidedAreNew(are_new) => next.undecided_are_new = are_new,
        Choice::TakeBackPairs => {
            next.pairs.clear();
            next.pair_rules.clear();
            next.undecided_are_new = false;
        }
        Choice::Without { file, is_out } => {
            next.without.retain(|other| *other != file);
            if is_out {
                next.without.push(file);
            }
        }
    }
    next
}

/// A text that was put right before is put right over the file's own text again, and one that is
/// as in the file is no longer put right.
fn mend(fixes: &mut Vec<CellFix>, mut fix: CellFix) {
    let of = |fix: &CellFix| (fix.file, fix.sheet, fix.row, fix.column);
    let place = of(&fix);
    if let Some(before) = fixes.iter().find(|other| of(other) == place) {
        fix.was.clone_from(&before.was);
    }
    fixes.retain(|other| of(other) != place);
    if fix.was != fix.text {
        fixes.push(fix);
    }
}

fn put<T>(list: &mut Vec<(u32, T)>, file: u32, value: T) {
    list.retain(|(other, _)| *other != file);
    list.push((file, value));
}

fn put_column(list: &mut Vec<(u32, u32, String)>, file: u32, column: u32, value: String) {
    list.retain(|&(f, c, _)| (f, c) != (file, column));
    list.push((file, column, value));
}

fn forget_columns(choices: &mut ImportChoices, file: u32) {
    choices.date_orders.retain(|&(other, ..)| other != file);
    choices.decimal_signs.retain(|&(other, ..)| other != file);
    choices.targets.retain(|&(other, ..)| other != file);
    choices.own_fields.retain(|own| own.file != file);
    choices.values.retain(|value| value.file != file);
    choices.keys.retain(|&(other, ..)| other != file);
    // The rows have other numbers now: what was decided of one would be said of another.
    choices.pairs.retain(|pair| {
        let is_other = match &pair.other {
            OtherPlace::Row(row) => row.file == file,
            OtherPlace::Record(_) => false,
        };
        pair.new.file != file && !is_other
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(file: u32, column: u32, target: &str) -> Choice {
        Choice::Target {
            file,
            column,
            target: target.to_owned(),
        }
    }

    #[test]
    fn the_last_choice_about_a_column_counts() {
        let once = with(&ImportChoices::default(), target(0, 2, "people.email"));
        let twice = with(&once, target(0, 2, "leave_out"));
        assert_eq!(twice.targets, [(0, 2, "leave_out".to_owned())]);
    }

    #[test]
    fn another_separator_forgets_the_columns_of_that_file_alone() {
        let mut choices = with(&ImportChoices::default(), target(0, 2, "people.email"));
        choices = with(&choices, target(1, 0, "own"));
        choices = with(&choices, Choice::Delimiter { file: 0, sign: ';' });
        assert_eq!(choices.targets, [(1, 0, "own".to_owned())]);
        assert_eq!(choices.delimiters, [(0, ';')]);
    }

    #[test]
    fn a_text_put_right_twice_is_put_right_over_what_the_file_has() {
        let fix = |was: &str, text: &str| {
            Choice::Fix(CellFix {
                was: was.to_owned(),
                text: text.to_owned(),
                row: 9,
                ..CellFix::default()
            })
        };
        let once = with(&ImportChoices::default(), fix("1,2 млн", "1.2"));
        let twice = with(&once, fix("1.2", "1200000"));
        assert_eq!(twice.fixes.len(), 1);
        assert_eq!(
            (twice.fixes[0].was.as_str(), twice.fixes[0].text.as_str()),
            ("1,2 млн", "1200000")
        );
        assert!(with(&twice, fix("1200000", "1,2 млн")).fixes.is_empty());
    }

    #[test]
    fn another_sheet_forgets_the_columns_and_keeps_what_was_put_right() {
        let mut choices = with(&ImportChoices::default(), target(0, 2, "people.email"));
        choices.fixes.push(CellFix::default());
        let choices = with(&choices, Choice::Sheet { file: 0, sheet: 1 });
        assert!(choices.targets.is_empty() && choices.fixes.len() == 1);
    }

    #[test]
    fn another_sheet_forgets_what_its_rows_were_said_to_be() {
        let row = |file| session::RowPlace {
            table: "people".to_owned(),
            file,
            row: 5,
        };
        let pair = |file, other| PairChoice {
            new: row(file),
            other,
            is_same: true,
        };
        let of_another = pair(1, OtherPlace::Record("p-12".to_owned()));
        let choices = ImportChoices {
            pairs: vec![
                pair(0, OtherPlace::Record("p-12".to_owned())),
                pair(1, OtherPlace::Row(row(0))),
                of_another.clone(),
            ],
            ..ImportChoices::default()
        };
        for choice in [
            Choice::Sheet { file: 0, sheet: 1 },
            Choice::HeaderRow { file: 0, row: 2 },
        ] {
            assert_eq!(
                with(&choices, choice).pairs,
                std::slice::from_ref(&of_another)
            );
        }
    }

    #[test]
    fn other_letters_keep_the_columns() {
        let choices = with(&ImportChoices::default(), target(0, 2, "people.email"));
        let choices = with(
            &choices,
            Choice::Encoding {
                file: 0,
                label: "KOI8-R".to_owned(),
            },
        );
        assert_eq!(choices.targets.len(), 1);
    }

    #[test]
    fn another_target_forgets_how_the_old_one_was_read() {
        let order = Choice::DateOrder {
            file: 0,
            column: 1,
            order: "day_first".to_owned(),
        };
        let choices = with(&ImportChoices::default(), order);
        assert!(
            with(&choices, target(0, 1, "people.note"))
                .date_orders
                .is_empty()
        );
    }
}
