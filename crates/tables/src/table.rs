//! A table of text: one arena for all cells, so that a million rows cost no
//! allocation each. Knows nothing of files and separators.

/// Header names and rows × columns of text, with the row number each row had in
/// its source. Rectangular: every row has [`n_columns`](Self::n_columns) cells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    pub(crate) headers: Vec<String>,
    /// The cells in row order; one byte of any text stands after each cell.
    pub(crate) text: String,
    /// End of each cell in `text`; the next cell starts one byte later.
    pub(crate) ends: Vec<u32>,
    pub(crate) n_rows: usize,
    pub(crate) numbers: RowNumbers,
}

impl Table {
    /// Names of the columns, trimmed and made distinct with `" (2)"`, `" (3)"` …;
    /// a column without a name has the empty string.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// Rows without the header.
    pub fn n_rows(&self) -> usize {
        self.n_rows
    }

    /// Columns, also those without a name.
    pub fn n_columns(&self) -> usize {
        self.headers.len()
    }

    /// The exact text of a cell; `row` and `column` count from 0.
    ///
    /// # Panics
    /// If there is no such row or column.
    #[inline]
    pub fn cell(&self, row: usize, column: usize) -> &str {
        assert!(column < self.headers.len(), "no column {column}");
        let index = row * self.headers.len() + column;
        let start = match index {
            0 => 0,
            _ => self.ends[index - 1] as usize + 1,
        };
        &self.text[start..self.ends[index] as usize]
    }

    /// The cells of one row, left to right.
    pub fn row(&self, row: usize) -> impl ExactSizeIterator<Item = &str> + Clone {
        (0..self.n_columns()).map(move |column| self.cell(row, column))
    }

    /// The cells of one column, top to bottom.
    pub fn column(&self, column: usize) -> impl ExactSizeIterator<Item = &str> + Clone {
        (0..self.n_rows).map(move |row| self.cell(row, column))
    }

    /// Number of the row in the source file, from 1, as a spreadsheet shows it: title rows,
    /// the header and blank rows count, a line break within quotes does not.
    pub fn row_line(&self, row: usize) -> u32 {
        self.numbers.of(row)
    }

    /// Index of the column with exactly this name.
    pub fn column_index(&self, name: &str) -> Option<usize> {
        self.headers.iter().position(|header| header == name)
    }

    /// Drops all rows from `n_rows` on.
    pub(crate) fn truncate(&mut self, n_rows: usize) {
        if n_rows >= self.n_rows {
            return;
        }
        self.n_rows = n_rows;
        self.ends.truncate(n_rows * self.headers.len());
        self.text
            .truncate(self.ends.last().map_or(0, |end| *end as usize + 1));
        self.numbers.truncate(n_rows);
    }
}

/// Builds a [`Table`] cell by cell, for formats that have their cells in hand.
#[derive(Debug, Clone)]
pub struct TableBuilder {
    table: Table,
}

impl TableBuilder {
    /// An empty table; the names are trimmed and made distinct.
    pub fn new<S: AsRef<str>>(headers: impl IntoIterator<Item = S>) -> Self {
        let headers = crate::header::distinct_names(headers);
        Self {
            table: Table {
                headers,
                ..Table::default()
            },
        }
    }

    /// Adds a row that had this number in the source. Missing cells become empty,
    /// cells beyond the last column are left out. `false`, and nothing added, if the table
    /// is full (4 GiB of text).
    pub fn push_row<'a>(&mut self, number: u32, cells: impl IntoIterator<Item = &'a str>) -> bool {
        let Table {
            headers,
            text,
            ends,
            n_rows,
            numbers,
        } = &mut self.table;
        let (n_bytes, n_ends) = (text.len(), ends.len());
        let cells = cells
            .into_iter()
            .chain(std::iter::repeat(""))
            .take(headers.len());
        for cell in cells {
            text.push_str(cell);
            let Ok(end) = u32::try_from(text.len()) else {
                text.truncate(n_bytes);
                ends.truncate(n_ends);
                return false;
            };
            ends.push(end);
            text.push('\n');
        }
        numbers.push(*n_rows, number);
        *n_rows += 1;
        true
    }

    /// The table as far as it was built.
    pub fn finish(self) -> Table {
        self.table
    }
}

/// Source row numbers as runs: `(first row, its number)`. Most files are one run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct RowNumbers {
    runs: Vec<(u32, u32)>,
    expected: u32,
}

impl RowNumbers {
    #[inline]
    pub(crate) fn push(&mut self, row: usize, number: u32) {
        if number != self.expected {
            self.runs.push((row as u32, number));
        }
        self.expected = number.wrapping_add(1);
    }

    fn of(&self, row: usize) -> u32 {
        let row = row as u32;
        let run = self.runs.partition_point(|(first, _)| *first <= row);
        match run.checked_sub(1) {
            Some(run) => self.runs[run].1 + (row - self.runs[run].0),
            None => row,
        }
    }

    fn truncate(&mut self, n_rows: usize) {
        while self
            .runs
            .last()
            .is_some_and(|(first, _)| *first as usize >= n_rows)
        {
            self.runs.pop();
        }
        self.expected = match n_rows {
            0 => 0,
            _ => self.of(n_rows - 1) + 1,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_keep_the_number_they_had_in_the_source() {
        let mut builder = TableBuilder::new(["a", "b"]);
        for number in [2, 3, 7, 8, 20] {
            assert!(builder.push_row(number, ["x"]));
        }
        let mut table = builder.finish();
        let numbers = |table: &Table| {
            (0..table.n_rows())
                .map(|row| table.row_line(row))
                .collect::<Vec<_>>()
        };
        assert_eq!(numbers(&table), [2, 3, 7, 8, 20]);
        table.truncate(3);
        assert_eq!(numbers(&table), [2, 3, 7]);
        assert_eq!(table.row(2).collect::<Vec<_>>(), ["x", ""]);
    }

    #[test]
    fn a_table_of_no_rows_has_its_headers() {
        let table = TableBuilder::new(["a", "a"]).finish();
        assert_eq!((table.n_rows(), table.n_columns()), (0, 2));
        assert_eq!(table.headers(), ["a", "a (2)"]);
        assert_eq!(table.column(1).count(), 0);
    }
}
