//! The firm's cut points: what counts as active, and where A ends and B begins.

/// Windows and cut points of the derived fields; shown and editable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// A company with an invoice in the last so many months is a client.
    pub active_months: u32,
    /// The window of `revenue_12m` and of the counts named `…_12m`.
    pub revenue_months: u32,
    /// Cumulative revenue shares, in basis points, up to which a company is A, then B.
    pub abc_shares_bp: [u32; 2],
    /// Coefficients of variation of quarterly revenue, in basis points, up to which a company is X, then Y.
    pub xyz_variation_bp: [u32; 2],
    /// How many quarters the variation looks back on.
    pub xyz_quarters: u32,
    /// RFM looks at invoices of the last so many months; at all of them if `None`.
    pub rfm_months: Option<u32>,
    /// Fixed upper cuts for days since the last invoice; quintiles of the book if `None`.
    pub rfm_recency_days: Option<[u32; 4]>,
    /// Fixed cuts for the number of invoices; quintiles if `None`.
    pub rfm_frequency: Option<[u32; 4]>,
    /// Fixed cuts for revenue in minor units; quintiles if `None`.
    pub rfm_monetary_minor: Option<[i64; 4]>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            active_months: 12,
            revenue_months: 12,
            abc_shares_bp: [8_000, 9_500],
            xyz_variation_bp: [1_000, 2_500],
            xyz_quarters: 8,
            rfm_months: None,
            rfm_recency_days: None,
            rfm_frequency: None,
            rfm_monetary_minor: None,
        }
    }
}
