//! A block from a spreadsheet: tab-separated lines, cells with line ends or quotes in quotes, and
//! an apostrophe before what a spreadsheet would run.

/// The cells of a block, line by line. The line end at the end of the text begins no line.
pub(super) fn cells(text: &str) -> Vec<Vec<String>> {
    let mut lines = Vec::new();
    let mut line = Vec::new();
    let mut rest = text;
    while !rest.is_empty() || !line.is_empty() {
        let (cell, after) = quoted(rest).unwrap_or_else(|| {
            let (cell, after) = rest.split_at(rest.find(is_end).unwrap_or(rest.len()));
            (cell.to_owned(), after)
        });
        line.push(tables::unguarded(&cell).to_owned());
        if let Some(next) = after.strip_prefix('\t') {
            rest = next;
            continue;
        }
        lines.push(std::mem::take(&mut line));
        rest = ["\r\n", "\n", "\r"]
            .iter()
            .find_map(|end| after.strip_prefix(end))
            .unwrap_or_default();
    }
    lines
}

/// A cell in quotes and what comes behind it. A quote that no other one closes at the end of a
/// cell is a letter, as in `"Rose" Ltd`.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (inside, after) = rest.split_once('"')?;
        cell.push_str(inside);
        match after.strip_prefix('"') {
            Some(next) => {
                cell.push('"');
                rest = next;
            }
            None => {
                return (after.is_empty() || after.starts_with(is_end)).then_some((cell, after));
            }
        }
    }
}

const fn is_end(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn cells_come_as_a_spreadsheet_copies_them() {
        assert_eq!(
            cells("a\tb\r\n\"two\nlines\"\t\"say \"\"no\"\"\"\r\n"),
            [["a", "b"], ["two\nlines", "say \"no\""]]
        );
        assert_eq!(cells("5\" pipe\t"), [["5\" pipe", ""]]);
        assert_eq!(cells("\n"), [[""]]);
        assert!(cells("").is_empty());
    }
}
