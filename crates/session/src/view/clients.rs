//! The grid of clients: a window of rows, and facets over all that match.

use serde::{Deserialize, Serialize};

/// A window of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientsView {
    /// People in the book, and those that match the search and the facets.
    pub n_all: u32,
    pub n_matching: u32,
    pub offset: u32,
    pub rows: Vec<ClientRow>,
    pub facets: Vec<Facet>,
}

/// A person in the grid.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientRow {
    pub id: String,
    pub name: String,
    pub role: String,
    pub company_id: String,
    pub company: String,
    /// `None`: unknown.
    pub decision_maker: Option<bool>,
    /// `client`, `prospect`, `lost`, or empty without a company.
    pub lifecycle: String,
    /// Minor units; `None` where the company has no invoice in the window.
    pub revenue_minor: Option<i64>,
    /// Revenue of the last twelve months, oldest first, minor units; empty if there is none.
    pub months: Vec<i64>,
    /// `A`, `B`, `C` or empty.
    pub abc: String,
    /// Three digits or empty.
    pub rfm: String,
    /// Days since the last negotiation.
    pub negotiated_days: Option<i32>,
    /// Ids of treatments held, best first.
    pub holds: Vec<String>,
    pub opted_out: bool,
    pub n_hints: u32,
}

/// How the matching people divide. Counts follow the other facets and the search.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facet {
    /// `lifecycle`, `holds`, `abc`, `decides`, `owner`, `hints`.
    pub id: String,
    pub slices: Vec<FacetSlice>,
}

/// One value of a facet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetSlice {
    /// The value as the query takes it; empty for "none".
    pub value: String,
    /// A name where the value is an id, otherwise empty.
    pub name: String,
    pub n: u32,
    pub chosen: bool,
}
