//! Exact numbers in integers; never through a float.

use std::fmt;

use super::ValueProblem;

/// The sign between the whole and the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DecimalSign {
    Point,
    Comma,
}

impl DecimalSign {
    pub(super) fn character(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }

    pub(super) fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }
}

/// An exact number: `units / 10^scale`, without trailing zeros in the scale, so that
/// equal numbers are equal values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Decimal {
    units: i128,
    scale: u8,
}

impl Decimal {
    /// `units / 10^scale`, such as `(1050, 2)` for 10.5.
    pub fn new(units: i128, scale: u8) -> Self {
        let (mut units, mut scale) = (units, scale);
        while scale > 0 && units % 10 == 0 {
            units /= 10;
            scale -= 1;
        }
        Self { units, scale }
    }

    /// All digits as an integer; see [`scale`](Self::scale).
    pub fn units(self) -> i128 {
        self.units
    }

    /// Number of decimal places in [`units`](Self::units).
    pub fn scale(self) -> u8 {
        self.scale
    }

    /// The number in units of `10^-digits`: with 2, rubles become kopecks. Refuses what has more
    /// places ([`TooPrecise`](ValueProblem::TooPrecise)) or does not fit ([`TooLarge`](ValueProblem::TooLarge)).
    pub fn to_minor(self, digits: u8) -> Result<i64, ValueProblem> {
        let Some(missing) = digits.checked_sub(self.scale) else {
            return Err(ValueProblem::TooPrecise);
        };
        let factor = 10_i128
            .checked_pow(u32::from(missing))
            .ok_or(ValueProblem::TooLarge)?;
        let minor = self
            .units
            .checked_mul(factor)
            .ok_or(ValueProblem::TooLarge)?;
        i64::try_from(minor).map_err(|_| ValueProblem::TooLarge)
    }

    /// As [`to_minor`](Self::to_minor), but what has more places is rounded, halves away from zero.
    pub fn to_minor_rounded(self, digits: u8) -> Result<i64, ValueProblem> {
        let Some(surplus) = self.scale.checked_sub(digits) else {
            return self.to_minor(digits);
        };
        let divisor = 10_i128
            .checked_pow(u32::from(surplus))
            .ok_or(ValueProblem::TooLarge)?;
        let half = if self.units < 0 {
            -(divisor / 2)
        } else {
            divisor / 2
        };
        i64::try_from((self.units + half) / divisor).map_err(|_| ValueProblem::TooLarge)
    }

    /// The number if it is whole.
    pub fn to_integer(self) -> Option<i64> {
        self.to_minor(0).ok()
    }

    /// Plain digits with this sign, without grouping; reads back as the same number.
    pub fn to_text(self, sign: DecimalSign) -> String {
        let digits = format!(
            "{:0>width$}",
            self.units.unsigned_abs(),
            width = usize::from(self.scale) + 1
        );
        let (whole, rest) = digits.split_at(digits.len() - usize::from(self.scale));
        let minus = if self.units < 0 { "-" } else { "" };
        match rest {
            "" => format!("{minus}{whole}"),
            rest => format!("{minus}{whole}{}{rest}", sign.character()),
        }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_text(DecimalSign::Point))
    }
}
