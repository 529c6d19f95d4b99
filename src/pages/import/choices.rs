//! What a person chose about the lists, one choice after the other. Pure.

use session::ImportChoices;

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
            put_column(&mut next.targets, file, column, target);
        }
    }
    next
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
