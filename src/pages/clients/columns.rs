//! The columns of the grid: what each is called, what it sorts by, which field it shows.

use book::Unit;
use session::view::FieldView;
use words::Words;
use yew::AttrValue;

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Decision maker, answered with one press: for working off what is to be done.
    Settle,
    /// Any field, by its path.
    Field(AttrValue),
}

/// The columns with a look of their own.
const SPECIAL: [Column; 11] = [
    Column::Decides,
    Column::Name,
    Column::Role,
    Column::Company,
    Column::Status,
    Column::Revenue,
    Column::Months,
    Column::Segment,
    Column::Negotiated,
    Column::Gives,
    Column::Settle,
];

impl Column {
    /// The columns that one begins with.
    pub(super) fn usual(unit: Unit) -> Vec<Self> {
        let field = |path: &'static str| Self::Field(AttrValue::from(path));
        match unit {
            Unit::Person => SPECIAL[..10].to_vec(),
            Unit::Company => vec![
                Self::Name,
                field("company.industry"),
                Self::Status,
                Self::Revenue,
                Self::Months,
                Self::Segment,
                field("company.n_people"),
                field("company.n_decision_makers"),
                field("company.owner"),
            ],
        }
    }

    /// The special columns that a list can have.
    pub(super) fn special(unit: Unit) -> impl Iterator<Item = Self> {
        SPECIAL.into_iter().filter(move |column| {
            *column != Self::Settle
                && (unit == Unit::Person
                    || matches!(
                        column,
                        Self::Name
                            | Self::Status
                            | Self::Revenue
                            | Self::Months
                            | Self::Segment
                            | Self::Gives
                    ))
        })
    }

    /// Names the column among all.
    pub(super) fn id(&self) -> AttrValue {
        AttrValue::from(match self {
            Self::Decides => "decides",
            Self::Name => "name",
            Self::Role => "role",
            Self::Company => "company",
            Self::Status => "status",
            Self::Revenue => "revenue",
            Self::Months => "months",
            Self::Segment => "segment",
            Self::Negotiated => "negotiated",
            Self::Gives => "gives",
            Self::Settle => "settle",
            Self::Field(path) => return path.clone(),
        })
    }

    /// The column of an id.
    pub(super) fn parse(id: &str) -> Self {
        SPECIAL
            .into_iter()
            .find(|column| column.id() == id)
            .unwrap_or_else(|| Self::Field(AttrValue::from(id.to_owned())))
    }

    /// The field that is edited in it; empty where it shows none.
    pub(super) fn path(&self, unit: Unit) -> AttrValue {
        AttrValue::from(match (self, unit) {
            (Self::Field(path), _) => return path.clone(),
            (Self::Name, Unit::Company) => "company.name",
            (Self::Name, Unit::Person) => "person.name",
            (Self::Status, _) => "company.status",
            (_, Unit::Company) => "",
            (Self::Decides | Self::Settle, _) => "person.decision_maker",
            (Self::Role, _) => "person.role",
            (Self::Company, _) => "person.company_id",
            _ => "",
        })
    }

    /// What the session sorts by; a picture has no order.
    pub(super) fn sort(&self) -> Option<AttrValue> {
        Some(AttrValue::from(match self {
            Self::Decides | Self::Settle => "decision_maker",
            Self::Name => "name",
            Self::Role => "person.role",
            Self::Company => "company",
            Self::Status => "company.lifecycle",
            Self::Revenue => "company.revenue_12m",
            Self::Months => return None,
            Self::Segment => "company.abc",
            Self::Negotiated => "negotiated",
            Self::Gives => "holds",
            Self::Field(path) => return Some(path.clone()),
        }))
    }

    /// Whether the largest come first when the head is pressed the first time.
    pub(super) const fn largest_first(&self) -> bool {
        matches!(self, Self::Revenue)
    }

    /// The class of its cells.
    pub(super) const fn class(&self) -> &'static str {
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
            Self::Settle => "c-settle",
            Self::Field(_) => "c-field",
        }
    }

    /// What its head says.
    pub(super) fn name(&self, words: &Words) -> String {
        words.get(match self {
            Self::Field(path) => return words.field(path),
            Self::Decides | Self::Settle => "decision-maker",
            Self::Name => "clients-name",
            Self::Role => "clients-role",
            Self::Company => "clients-company",
            Self::Status => "clients-status",
            Self::Revenue => "field-revenue-12m",
            Self::Months => "clients-months",
            Self::Segment => "clients-segment",
            Self::Negotiated => "clients-negotiated",
            Self::Gives => "clients-gives",
        })
    }

    /// Its track in the grid, where the columns are not the usual ones.
    pub(super) fn track(&self, fields: &[FieldView]) -> &'static str {
        match self {
            Self::Decides => "1.75rem",
            Self::Name => "minmax(9rem, 11fr)",
            Self::Role => "minmax(6rem, 8fr)",
            Self::Company => "minmax(7rem, 9fr)",
            Self::Status => "7.6rem",
            Self::Revenue => "6.4rem",
            Self::Months => "5.1rem",
            Self::Segment => "4.7rem",
            Self::Negotiated => "5.6rem",
            Self::Gives => "minmax(7rem, 7fr)",
            Self::Settle => "11rem",
            Self::Field(path) => match kind_of(fields, path) {
                "number" | "money" | "date" | "flag" => "minmax(6.5rem, 4fr)",
                _ => "minmax(7.5rem, 8fr)",
            },
        }
    }
}

/// What a field is called among others: with whose it is, where a person and a company have one
/// of the same name.
pub(super) fn label(words: &Words, fields: &[FieldView], path: &str) -> String {
    let name = words.field(path);
    let (whose, other) = if let Some(bare) = path.strip_prefix("company.") {
        ("clients-company", format!("person.{bare}"))
    } else if let Some(bare) = path.strip_prefix("person.") {
        ("clients-person", format!("company.{bare}"))
    } else {
        return name;
    };
    if field_of(fields, &other).is_some() && words.field(&other) == name {
        format!("{name} · {}", words.get(whose).to_lowercase())
    } else {
        name
    }
}

/// The kind of a field; empty if there is none of this path.
pub(super) fn kind_of<'a>(fields: &'a [FieldView], path: &str) -> &'a str {
    field_of(fields, path).map_or("", |field| &field.kind)
}

/// A field by its path.
pub(super) fn field_of<'a>(fields: &'a [FieldView], path: &str) -> Option<&'a FieldView> {
    fields.iter().find(|field| field.path == path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_comes_back_from_its_id() {
        let own = Column::Field(AttrValue::from("person.Цвет"));
        for column in SPECIAL.into_iter().chain([own]) {
            assert_eq!(Column::parse(&column.id()), column);
        }
    }
}
