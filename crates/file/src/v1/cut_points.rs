//! The firm's cut points as they stand in a file.

use book::Settings;
use serde::{Deserialize, Serialize};

use super::exact::Integer;
use super::object::objects;

/// Windows and cut points of the derived fields.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub(crate) struct CutPoints {
    /// Cumulative shares of revenue, in basis points, up to which a company is A, then B.
    abc_shares_bp: [u32; 2],
    /// A company with an invoice in the last so many months is a client.
    active_months: u32,
    /// The window of `revenue_12m` and its like.
    revenue_months: u32,
    /// Cuts for the number of invoices; quintiles if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rfm_frequency: Option<[u32; 4]>,
    /// Cuts for revenue in minor units; quintiles if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rfm_monetary_minor: Option<[Integer; 4]>,
    /// RFM looks at invoices of the last so many months; at all of them if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rfm_months: Option<u32>,
    /// Cuts for days since the last invoice; quintiles if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rfm_recency_days: Option<[u32; 4]>,
    /// How many quarters the variation looks back on.
    xyz_quarters: u32,
    /// Variations, in basis points, up to which a company is X, then Y.
    xyz_variation_bp: [u32; 2],
}

objects!(CutPoints);

impl CutPoints {
    pub(crate) fn from_domain(settings: &Settings) -> Self {
        Self {
            abc_shares_bp: settings.abc_shares_bp,
            active_months: settings.active_months,
            revenue_months: settings.revenue_months,
            rfm_frequency: settings.rfm_frequency,
            rfm_monetary_minor: settings.rfm_monetary_minor.map(|cuts| cuts.map(Integer)),
            rfm_months: settings.rfm_months,
            rfm_recency_days: settings.rfm_recency_days,
            xyz_quarters: settings.xyz_quarters,
            xyz_variation_bp: settings.xyz_variation_bp,
        }
    }

    pub(crate) fn into_domain(self) -> Settings {
        Settings {
            abc_shares_bp: self.abc_shares_bp,
            active_months: self.active_months,
            revenue_months: self.revenue_months,
            rfm_frequency: self.rfm_frequency,
            rfm_monetary_minor: self.rfm_monetary_minor.map(|cuts| cuts.map(|cut| cut.0)),
            rfm_months: self.rfm_months,
            rfm_recency_days: self.rfm_recency_days,
            xyz_quarters: self.xyz_quarters,
            xyz_variation_bp: self.xyz_variation_bp,
        }
    }
}
