//! The columns of the grid: what each is called, what it sorts by, which way first.

/// A column, in the order of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Decides,
    Name,
    Role,
    Company,
    Status,
    Revenue,
    Months,
    Segment,
    Negotiated,
    Gives,
}

impl Column {
    pub(super) const ALL: [Self; 10] = [
        Self::Decides,
        Self::Name,
        Self::Role,
        Self::Company,
        Self::Status,
        Self::Revenue,
        Self::Months,
        Self::Segment,
        Self::Negotiated,
        Self::Gives,
    ];

    /// What the session sorts by; a picture has no order.
    pub(super) const fn sort(self) -> Option<&'static str> {
        Some(match self {
            Self::Decides => "person.decision_maker",
            Self::Name => "person.name",
            Self::Role => "person.role",
            Self::Company => "company",
            Self::Status => "company.lifecycle",
            Self::Revenue => "company.revenue_12m",
            Self::Months => return None,
            Self::Segment => "company.abc",
            Self::Negotiated => "negotiated",
            Self::Gives => "holds",
        })
    }

    /// Whether the largest come first when the head is pressed the first time.
    pub(super) const fn largest_first(self) -> bool {
        matches!(self, Self::Revenue)
    }

    /// The class of its cells.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Decides => "c-dm",
            Self::Name => "c-name",
            Self::Role => "c-role",
            Self::Company => "c-org",
            Self::Status => "c-st",
            Self::Revenue => "c-rev",
            Self::Months => "c-sp",
            Self::Segment => "c-seg",
            Self::Negotiated => "c-neg",
            Self::Gives => "c-get",
        }
    }

    /// The key of its head.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Decides => "decision-maker",
            Self::Name => "clients-name",
            Self::Role => "clients-role",
            Self::Company => "clients-company",
            Self::Status => "clients-status",
            Self::Revenue => "clients-revenue",
            Self::Months => "clients-months",
            Self::Segment => "clients-segment",
            Self::Negotiated => "clients-negotiated",
            Self::Gives => "clients-gives",
        }
    }
}
