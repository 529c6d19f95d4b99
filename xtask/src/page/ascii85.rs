//! Bytes as text inside a page: Ascii85, four bytes in five signs, where base64 takes a third more.

/// The sign that HTML would read, and the one that stands in for it.
const LESS_THAN: (u8, u8) = (b'<', b'v');

/// Encodes bytes; `fromAscii85` in `bootstrap.js` is the way back.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() / 4 * 5 + 5);
    for group in bytes.chunks(4) {
        let mut word = [0; 4];
        word[..group.len()].copy_from_slice(group);
        let mut value = u32::from_be_bytes(word);
        let mut signs = [0; 5];
        for sign in signs.iter_mut().rev() {
            let code = b'!' + (value % 85) as u8;
            *sign = if code == LESS_THAN.0 {
                LESS_THAN.1
            } else {
                code
            };
            value /= 85;
        }
        text.extend(signs[..=group.len()].iter().map(|&sign| char::from(sign)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::encode;

    #[test]
    fn known_texts_are_encoded_as_elsewhere() {
        assert_eq!(encode(b"Man "), "9jqo^");
        assert_eq!(encode(b"sure."), "F*2M7/c");
        assert_eq!(encode(b""), "");
    }

    #[test]
    fn nothing_that_html_would_read_is_in_the_text() {
        let bytes: Vec<u8> = (0..100_000_u32)
            .flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes())
            .collect();
        let text = encode(&bytes);
        assert!(
            text.bytes()
                .all(|sign| (b'!'..=b'v').contains(&sign) && sign != b'<')
        );
        assert_eq!(text.len(), bytes.len() / 4 * 5);
    }
}
