//! A number for some texts, the same on every machine: what a page of 32 bits finds alike, a
//! command line of 64 bits finds too. It must not know what the texts are.

const START: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// FNV-1a over the texts in their order, with a byte after each that no text has.
pub(super) fn of_texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> u64 {
    texts.into_iter().fold(START, |so_far, text| {
        fnv(fnv(so_far, text.as_bytes()), &[0xff])
    })
}

fn fnv(so_far: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(so_far, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_that_of_the_published_algorithm() {
        assert_eq!(fnv(START, b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv(START, b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv(START, b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn texts_are_told_apart_where_they_end() {
        assert_ne!(of_texts(["ab", "c"]), of_texts(["a", "bc"]));
    }
}
