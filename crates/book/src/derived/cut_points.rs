//! The numbers behind classes and scores, exact, to be shown and edited.

use crate::Date;

/// Where one class or score ends and the next begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CutPoints {
    /// The least revenue in minor units that is still A, and still B; `None` if nobody is.
    pub abc_least_minor: [Option<i64>; 2],
    /// First day of the first quarter and last day of the last one that XYZ looks at.
    pub xyz_days: Option<(Date, Date)>,
    /// Days since the last invoice: fewer than the first is score 5, …; from the last on, 1.
    pub rfm_recency_days: Option<[Fifths; 4]>,
    /// Invoices: fewer than the first is score 1, …; from the last on, 5.
    pub rfm_frequency: Option<[Fifths; 4]>,
    /// Revenue in minor units: less than the first is score 1, …; from the last on, 5.
    pub rfm_monetary_minor: Option<[Fifths; 4]>,
}

/// An exact number of fifths: what lies between two integers at a quintile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fifths(pub i128);

impl Fifths {
    /// A whole number.
    #[must_use]
    pub const fn whole(n: i64) -> Self {
        Self(n as i128 * 5)
    }
}

impl std::fmt::Display for Fifths {
    /// `297.4`: one decimal where it is needed, exact.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 5, self.0.unsigned_abs() % 5);
        match rest {
            0 => write!(f, "{sign}{whole}"),
            _ => write!(f, "{sign}{whole}.{}", rest * 2),
        }
    }
}
