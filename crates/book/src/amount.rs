//! Numbers without floats: decimals in ten-thousandths, currencies and exchange rates.

/// Ten-thousandths in one: a [`Decimal`] of 1 is stored as 10 000.
pub const DECIMAL_SCALE: i64 = 10_000;

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// Not an optional minus, digits and at most one point followed by digits.
    NotANumber,
    /// More decimals than the type holds.
    TooFine,
    /// Does not fit in 64 bits.
    TooLarge,
}

/// A number with four decimals, exact; stored as ten-thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(pub i64);

impl Decimal {
    /// A whole number, saturating at the ends of the type.
    #[must_use]
    pub const fn whole(n: i64) -> Self {
        Self(n.saturating_mul(DECIMAL_SCALE))
    }

    /// Reads `-12.5`; the sign is a minus or nothing, the separator a point.
    ///
    /// # Errors
    /// [`AmountError`] if the text is not such a number, is too fine or too large.
    pub fn parse(text: &str) -> Result<Self, AmountError> {
        parse_scaled(text, 4).map(Self)
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&format_scaled(self.0, 4))
    }
}

/// An ISO 4217 code, three upper-case letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Roubles, the default of a new book.
    pub const RUB: Self = Self(*b"RUB");

    /// Reads three ASCII letters of either case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; 3] = text.as_bytes().try_into().ok()?;
        bytes
            .iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Self(bytes.map(|b| b.to_ascii_uppercase())))
    }

    /// The three letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Digits after the point in minor units (ISO 4217): 2, but 0 for JPY and 3 for KWD.
    #[must_use]
    pub const fn digits(self) -> u32 {
        match &self.0 {
            b"JPY" | b"KRW" | b"VND" | b"CLP" | b"ISK" | b"UGX" | b"XAF" | b"XOF" => 0,
            b"BHD" | b"KWD" | b"OMR" | b"TND" | b"JOD" | b"IQD" | b"LYD" => 3,
            _ => 2,
        }
    }

    /// Reads an amount such as `1500.5` into minor units of this currency.
    ///
    /// # Errors
    /// [`AmountError`] if the text is no number, has more decimals than the currency, or is too large.
    pub fn parse_amount(self, text: &str) -> Result<i64, AmountError> {
        parse_scaled(text, self.digits())
    }

    /// Writes minor units as a plain decimal: `150050` → `1500.5`.
    #[must_use]
    pub fn format_amount(self, minor: i64) -> String {
        format_scaled(minor, self.digits())
    }
}

/// How many home units one foreign unit is worth, in millionths (90.5 RUB a USD = 90 500 000).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate(pub i64);

impl Rate {
    /// Converts foreign minor units into home minor units, rounding half away from zero;
    /// `None` when it does not fit.
    #[must_use]
    pub fn to_home(self, minor: i64, from: Currency, home: Currency) -> Option<i64> {
        let scale_up = 10_i128.pow(home.digits());
        let scale_down = 10_i128.pow(from.digits()) * 1_000_000;
        let scaled = (i128::from(minor) * i128::from(self.0)).checked_mul(scale_up)?;
        let half = scale_down / 2;
        let rounded = if scaled < 0 {
            scaled.saturating_sub(half)
        } else {
            scaled.saturating_add(half)
        } / scale_down;
        i64::try_from(rounded).ok().filter(|&home| home != i64::MIN)
    }
}

fn parse_scaled(text: &str, digits: u32) -> Result<i64, AmountError> {
    let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, fraction) = rest.split_once('.').unwrap_or((rest, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) {
        return Err(AmountError::NotANumber);
    }
    let fraction = fraction.trim_end_matches('0');
    let missing = (digits as usize)
        .checked_sub(fraction.len())
        .ok_or(AmountError::TooFine)?;
    let mut total: i128 = 0;
    for byte in whole
        .bytes()
        .chain(fraction.bytes())
        .chain(std::iter::repeat_n(b'0', missing))
    {
        total = total
            .checked_mul(10)
            .and_then(|t| t.checked_add(i128::from(byte - b'0')))
            .ok_or(AmountError::TooLarge)?;
    }
    // The least i64 marks an empty cell, so the range is symmetric.
    i64::try_from(total)
        .map(|t| t * sign)
        .map_err(|_| AmountError::TooLarge)
}

fn format_scaled(amount: i64, digits: u32) -> String {
    let scale = 10_u64.pow(digits);
    let magnitude = amount.unsigned_abs();
    let sign = if amount < 0 { "-" } else { "" };
    let (whole, fraction) = (magnitude / scale, magnitude % scale);
    if fraction == 0 {
        return format!("{sign}{whole}");
    }
    let fraction = format!("{fraction:0width$}", width = digits as usize);
    format!("{sign}{whole}.{}", fraction.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_amount_reads_back_as_written(minor in -i64::MAX..=i64::MAX) {
            let usd = Currency::parse("usd").unwrap();
            prop_assert_eq!(usd.parse_amount(&usd.format_amount(minor)), Ok(minor));
            prop_assert_eq!(Decimal::parse(&Decimal(minor).to_string()), Ok(Decimal(minor)));
        }
    }

    #[test]
    fn no_number_is_guessed() {
        for (text, error) in [
            ("1,5", AmountError::NotANumber),
            ("9e99", AmountError::NotANumber),
            ("NaN", AmountError::NotANumber),
            ("", AmountError::NotANumber),
            (".5", AmountError::NotANumber),
            ("1.005", AmountError::TooFine),
            ("99999999999999999999", AmountError::TooLarge),
        ] {
            assert_eq!(Currency::RUB.parse_amount(text), Err(error), "{text}");
        }
    }

    #[test]
    fn rates_round_half_away_from_zero() {
        let (usd, yen) = (
            Currency::parse("USD").unwrap(),
            Currency::parse("JPY").unwrap(),
        );
        assert_eq!(
            Rate(90_500_000).to_home(10_001, usd, Currency::RUB),
            Some(905_091)
        );
        assert_eq!(Rate(600_000).to_home(5, yen, Currency::RUB), Some(300));
        assert_eq!(Rate(500_000).to_home(-1, usd, Currency::RUB), Some(-1));
        assert_eq!(Rate(i64::MAX).to_home(i64::MAX, yen, Currency::RUB), None);
    }
}
