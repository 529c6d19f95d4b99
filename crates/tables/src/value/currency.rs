//! Signs and names of currencies as they stand in cells.

use std::fmt;

/// A currency by its ISO 4217 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// From a code of three capital letters; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        bytes
            .iter()
            .all(u8::is_ascii_uppercase)
            .then_some(Self(bytes))
    }

    /// The three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// From a sign, a name or a code in any case, such as `₽`, `руб.`, `Российский рубль`, `usd`.
    /// `None` for what stands for no currency, or for several, as `¥` does.
    pub fn from_text(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let name = text.trim_end_matches('.').trim_end();
        let by_name = NAMES
            .iter()
            .find(|(_, names)| names.contains(&name))
            .map(|(code, _)| *code);
        let upper = name.to_uppercase();
        let code = by_name.or_else(|| CODES.split(' ').find(|code| **code == upper))?;
        Self::from_code(code)
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

const NAMES: &[(&str, &[&str])] = &[
    (
        "RUB",
        &[
            "₽",
            "р",
            "руб",
            "рубль",
            "рубля",
            "рублей",
            "рубли",
            "rur",
            "российский рубль",
            "ruble",
            "roubles",
        ],
    ),
    (
        "USD",
        &[
            "$",
            "us$",
            "долл",
            "доллар",
            "доллара",
            "долларов",
            "доллар сша",
            "доллары сша",
            "us dollar",
            "u.s. dollar",
        ],
    ),
    ("EUR", &["€", "евро", "euro", "euros"]),
    (
        "GBP",
        &["£", "фунт стерлингов", "british pound", "pound sterling"],
    ),
    ("UAH", &["₴", "грн", "гривна", "гривен", "гривны"]),
    ("BYN", &["белорусский рубль", "бел. руб", "br"]),
    ("KZT", &["₸", "тенге", "тг", "казахстанский тенге"]),
    ("INR", &["₹"]),
    ("TRY", &["₺"]),
    ("ILS", &["₪"]),
    ("GEL", &["₾"]),
    ("AMD", &["֏"]),
    ("AZN", &["₼"]),
    ("PLN", &["zł"]),
    ("CZK", &["kč"]),
    ("CNY", &["юань", "юаней", "юани", "китайский юань", "cn¥"]),
    ("JPY", &["иена", "иен", "jp¥"]),
];

const CODES: &str = "RUB USD EUR GBP CHF CNY JPY AED AMD ARS AUD AZN BGN BRL BYN CAD CLP COP CZK DKK EGP GEL HKD \
                     HUF IDR ILS INR ISK KGS KRW KZT MDL MXN MYR NOK NZD PHP PLN RON RSD SAR SEK SGD THB TJS TMT \
                     TRY TWD UAH UZS VND ZAR";
