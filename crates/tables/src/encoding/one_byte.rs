//! The upper halves of the one-byte encodings: 128 characters each, as in the WHATWG
//! encoding standard. Four short tables instead of all the encodings of the world,
//! which would weigh 110 KB in the page.

/// The text of `bytes`; the upper half of the encoding is given. Every byte means something.
pub(super) fn decode(bytes: &[u8], upper_half: &str) -> String {
    let mut upper = ['\0'; 128];
    for (slot, character) in upper.iter_mut().zip(upper_half.chars()) {
        *slot = character;
    }
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2);
    for byte in bytes {
        match byte.checked_sub(0x80) {
            None => text.push(char::from(*byte)),
            Some(index) => text.push(upper[usize::from(index)]),
        }
    }
    text
}

/// Cyrillic of Windows.
pub(super) const WINDOWS_1251: &str = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\
     \u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї\
     АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ\
     абвгдежзийклмнопрстуфхцчшщъыьэюя";

/// Cyrillic of Unix and old mail.
pub(super) const KOI8_R: &str = "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷\
     ═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©\
     юабцдефгхийклмнопярстужвьызшэщчъ\
     ЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ";

/// Cyrillic of DOS.
pub(super) const IBM866: &str = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ\
     абвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
     └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀\
     рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u{A0}";

/// Western European of Windows.
pub(super) const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ\
     \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿\
     ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
     àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
