//! What somebody has to say about columns of days and of numbers: which comes first, day or month;
//! what parts decimals. Asked in the column while it is open, for the whole file once it is not.

use session::view::ColumnView;

use super::choices::Choice;

/// A question about a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    Dates,
    Decimals,
}

/// What columns answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answers {
    /// No column is of the kind, or none is answered yet.
    None,
    One(String),
    Several,
}

impl Question {
    /// The key of its name for a file.
    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Dates => "import-dates",
            Self::Decimals => "import-decimals",
        }
    }

    /// The key of its name for a column; with `-open`, of the question itself.
    pub(super) const fn of_column(self) -> &'static str {
        match self {
            Self::Dates => "import-date-order",
            Self::Decimals => "import-decimal-sign",
        }
    }

    /// What can be answered, and the keys of the examples that say it.
    pub(super) const fn offered(self) -> [(&'static str, &'static str); 2] {
        match self {
            Self::Dates => [
                ("day_first", "import-day-first"),
                ("month_first", "import-month-first"),
            ],
            Self::Decimals => [("point", "import-point"), ("comma", "import-decimal-comma")],
        }
    }

    /// The answer of a column: `None` where it is not asked, empty where it is open.
    pub(super) fn answer(self, column: &ColumnView) -> Option<&str> {
        match self {
            Self::Dates => column.date_order.as_deref(),
            Self::Decimals => column.decimal_sign.as_deref(),
        }
    }

    pub(super) fn choice(self, file: u32, column: u32, answer: String) -> Choice {
        match self {
            Self::Dates => Choice::DateOrder {
                file,
                column,
                order: answer,
            },
            Self::Decimals => Choice::DecimalSign {
                file,
                column,
                sign: answer,
            },
        }
    }

    /// The columns it is asked of, by number.
    pub(super) fn asked(self, columns: &[ColumnView]) -> Vec<u32> {
        (0..)
            .zip(columns)
            .filter(|(_, column)| self.answer(column).is_some())
            .map(|(at, _)| at)
            .collect()
    }

    /// What the columns that are answered say together.
    pub(super) fn answers(self, columns: &[ColumnView]) -> Answers {
        let mut answers = Answers::None;
        for answer in columns
            .iter()
            .filter_map(|column| self.answer(column))
            .filter(|answer| !answer.is_empty())
        {
            match &answers {
                Answers::None => answers = Answers::One(answer.to_owned()),
                Answers::One(other) if other == answer => {}
                Answers::One(_) | Answers::Several => return Answers::Several,
            }
        }
        answers
    }

    /// Whether a column waits for its answer.
    pub(super) fn is_open(self, column: &ColumnView) -> bool {
        self.answer(column) == Some("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(order: Option<&str>) -> ColumnView {
        ColumnView {
            date_order: order.map(str::to_owned),
            ..ColumnView::default()
        }
    }

    #[test]
    fn one_answer_of_all_columns_is_the_answer_of_the_file() {
        let columns = [
            column(None),
            column(Some("day_first")),
            column(Some("")),
            column(Some("day_first")),
        ];
        assert_eq!(
            Question::Dates.answers(&columns),
            Answers::One("day_first".to_owned())
        );
        assert_eq!(Question::Dates.asked(&columns), [1, 2, 3]);
        assert_eq!(Question::Decimals.answers(&columns), Answers::None);
        assert!(Question::Dates.is_open(&columns[2]) && !Question::Dates.is_open(&columns[1]));
    }

    #[test]
    fn different_answers_are_said_by_column() {
        let columns = [column(Some("day_first")), column(Some("month_first"))];
        assert_eq!(Question::Dates.answers(&columns), Answers::Several);
    }
}
