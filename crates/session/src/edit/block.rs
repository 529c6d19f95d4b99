//! A block from a spreadsheet: tab-separated lines, cells with line ends or quotes in quotes.

/// The cells of a block, line by line. The line end at the end of the text begins no line.
pub(super) fn cells(text: &str) -> Vec<Vec<String>> {
    let mut lines = Vec::new();
    let mut line = Vec::new();
    let mut cell = String::new();
    let mut letters = text.chars().peekable();
    let mut quoted = false;
    let mut fresh = true;
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if fresh => {
                quoted = true;
                fresh = false;
                continue;
            }
            _ if quoted => cell.push(letter),
            '\t' => {
                line.push(std::mem::take(&mut cell));
                fresh = true;
                continue;
            }
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' => {
                line.push(std::mem::take(&mut cell));
                lines.push(std::mem::take(&mut line));
                fresh = true;
                continue;
            }
            _ => cell.push(letter),
        }
        fresh = false;
    }
    if !cell.is_empty() || !line.is_empty() {
        line.push(cell);
        lines.push(line);
    }
    lines
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
