//! What the list is asked for: words, order, facets. Pure, but for remembering the last one, so
//! that one comes back to the list as it was left.

use std::cell::RefCell;

use book::Unit;
use session::view::Facet;
use session::{ClientsQuery, ListFilter};
use yew::prelude::*;

use super::columns::Column;
use crate::platform::page::kept;

/// A question to the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) search: String,
    pub(super) sort: Column,
    pub(super) descending: bool,
    /// Facet and chosen values; no facet stands here without a value.
    facets: Vec<(String, Vec<String>)>,
    pub(super) unit: Unit,
    pub(super) columns: Vec<Column>,
    /// Path of the field that parts the list; empty: it is not parted.
    pub(super) group: String,
    folded: Vec<String>,
    pub(super) filter: ListFilter,
    /// Whether the facets of preferences and consent are wanted too.
    pub(super) more: bool,
}

/// Further facets of people: what they want, and on what ground they are written to.
pub(super) const PREFERENCES: [&str; 6] = [
    "person.opt_out",
    "person.no_gifts",
    "person.no_events",
    "person.channel",
    "person.language",
    "person.consent_basis",
];
/// The facet of what is to be done.
pub(super) const TODO: &str = "todo";

impl Default for Asked {
    fn default() -> Self {
        Self {
            search: String::new(),
            sort: Column::Company,
            descending: false,
            facets: Vec::new(),
            unit: Unit::Person,
            columns: Column::usual(Unit::Person),
            group: String::new(),
            folded: Vec::new(),
            filter: ListFilter::default(),
            more: false,
        }
    }
}

impl Asked {
    /// A value of a facet put in, or taken out if it was in.
    pub(super) fn toggled(&self, facet: &str, value: &str) -> Self {
        let mut next = self.clone();
        let at = next
            .facets
            .iter()
            .position(|(id, _)| id == facet)
            .unwrap_or_else(|| {
                next.facets.push((facet.to_owned(), Vec::new()));
                next.facets.len() - 1
            });
        let values = &mut next.facets[at].1;
        match values.iter().position(|other| other == value) {
            Some(at) => drop(values.remove(at)),
            None => values.push(value.to_owned()),
        }
        next.facets.retain(|(_, values)| !values.is_empty());
        next
    }

    /// The head of a column pressed: its order, or the order reversed.
    pub(super) fn sorted(&self, column: &Column) -> Self {
        let descending = if self.sort == *column {
            !self.descending
        } else {
            column.largest_first()
        };
        Self {
            sort: column.clone(),
            descending,
            ..self.clone()
        }
    }

    pub(super) fn searched(&self, search: String) -> Self {
        Self {
            search,
            ..self.clone()
        }
    }

    /// Everybody again, in the same order.
    pub(super) fn cleared(&self) -> Self {
        Self {
            search: String::new(),
            facets: Vec::new(),
            filter: ListFilter::default(),
            columns: self.without_settling(),
            ..self.clone()
        }
    }

    /// People or companies, with their own columns and nothing narrowed.
    pub(super) fn about(&self, unit: Unit, columns: Vec<Column>) -> Self {
        Self {
            unit,
            sort: match unit {
                Unit::Person => Column::Company,
                Unit::Company => Column::Name,
            },
            columns,
            search: self.search.clone(),
            ..Self::default()
        }
    }

    pub(super) fn with_columns(&self, columns: Vec<Column>) -> Self {
        Self {
            columns,
            ..self.clone()
        }
    }

    pub(super) fn grouped(&self, path: &str) -> Self {
        Self {
            group: path.to_owned(),
            folded: Vec::new(),
            ..self.clone()
        }
    }

    /// A group folded away, or open again.
    pub(super) fn folding(&self, value: &str) -> Self {
        let mut next = self.clone();
        match next.folded.iter().position(|other| other == value) {
            Some(at) => drop(next.folded.remove(at)),
            None => next.folded.push(value.to_owned()),
        }
        next
    }

    pub(super) fn filtered(&self, filter: ListFilter) -> Self {
        Self {
            filter,
            ..self.clone()
        }
    }

    pub(super) fn with_more(&self, more: bool) -> Self {
        Self {
            more,
            ..self.clone()
        }
    }

    /// The people whom a thing to be done is about, or everybody again; who decides is answered
    /// right in the list.
    pub(super) fn to_do(&self, kind: Option<&str>) -> Self {
        let mut next = self.cleared();
        next.unit = Unit::Person;
        next.columns.clone_from(&self.columns);
        next.columns = next.without_settling();
        if let Some(kind) = kind {
            next.facets = vec![(TODO.to_owned(), vec![kind.to_owned()])];
            let wanted = match kind {
                "no-address" => Column::Field("person.address".into()),
                "no-basis" => Column::Field("person.consent_basis".into()),
                _ => Column::Settle,
            };
            if !next.columns.contains(&wanted) {
                let at = next.columns.iter().position(|c| *c == Column::Company);
                next.columns.insert(at.map_or(0, |at| at + 1), wanted);
            }
        }
        next
    }

    /// What is to be done that the list shows.
    pub(super) fn doing(&self) -> Option<&str> {
        let (_, values) = self.facets.iter().find(|(id, _)| id == TODO)?;
        values.first().map(String::as_str)
    }

    fn without_settling(&self) -> Vec<Column> {
        let columns = self.columns.iter();
        columns.filter(|c| **c != Column::Settle).cloned().collect()
    }

    /// Whether the columns are those that one begins with.
    pub(super) fn has_usual_columns(&self) -> bool {
        self.unit == Unit::Person && self.columns == Column::usual(Unit::Person)
    }

    /// Which rows there are in which order, whatever is shown of them.
    pub(super) fn rows(&self) -> Self {
        Self {
            columns: Vec::new(),
            folded: Vec::new(),
            more: false,
            ..self.clone()
        }
    }

    /// Which rows there are, in whatever order.
    pub(super) fn members(&self) -> Self {
        Self {
            sort: Column::Name,
            descending: false,
            group: String::new(),
            ..self.rows()
        }
    }

    /// The field of each column; empty for those that show none.
    pub(super) fn paths(&self) -> Vec<String> {
        let paths = self.columns.iter().map(|column| column.path(self.unit));
        paths.map(|path| path.to_string()).collect()
    }

    /// Whether the list shows fewer than all.
    pub(super) fn is_narrowed(&self) -> bool {
        !self.search.is_empty() || !self.facets.is_empty() || !self.filter.terms.is_empty()
    }

    /// Facet and value of everything chosen.
    pub(super) fn chosen(&self) -> impl Iterator<Item = (&str, &str)> {
        self.facets.iter().flat_map(|(facet, values)| {
            values
                .iter()
                .map(move |value| (facet.as_str(), value.as_str()))
        })
    }

    /// As the session takes it.
    pub(super) fn query(&self, offset: u32, limit: u32) -> ClientsQuery {
        ClientsQuery {
            search: self.search.clone(),
            sort: self.sort.sort().unwrap_or_default().to_string(),
            descending: self.descending,
            facets: self.facets.clone(),
            offset,
            limit,
            unit: self.unit.name().to_owned(),
            columns: self.paths(),
            group: self.group.clone(),
            folded: self.folded.clone(),
            filter: self.filter.clone(),
            also: if self.more && self.unit == Unit::Person {
                PREFERENCES.map(str::to_owned).to_vec()
            } else {
                Vec::new()
            },
        }
    }
}

/// The name of a value where it is an id.
pub(super) fn name_of<'a>(facets: &'a [Facet], facet: &str, value: &str) -> Option<&'a str> {
    let slices = &facets.iter().find(|other| other.id == facet)?.slices;
    let name = &slices.iter().find(|slice| slice.value == value)?.name;
    (!name.is_empty()).then_some(name)
}

fn key(unit: Unit) -> &'static str {
    match unit {
        Unit::Person => "precedence.columns.people",
        Unit::Company => "precedence.columns.companies",
    }
}

/// The columns that were chosen last in this browser.
pub(super) fn kept_columns(unit: Unit) -> Vec<Column> {
    let kept: Vec<Column> = kept::get(key(unit))
        .unwrap_or_default()
        .split('\n')
        .filter(|id| !id.is_empty())
        .map(Column::parse)
        .collect();
    if kept.is_empty() {
        Column::usual(unit)
    } else {
        kept
    }
}

fn keep_columns(asked: &Asked) {
    let columns = asked.without_settling();
    let ids: Vec<String> = columns.iter().map(|c| c.id().to_string()).collect();
    let is_usual = columns == Column::usual(asked.unit);
    let kept = if is_usual {
        String::new()
    } else {
        ids.join("\n")
    };
    if kept::get(key(asked.unit)).unwrap_or_default() != kept {
        kept::set(key(asked.unit), &kept);
    }
}

thread_local! {
    /// The book, and what was asked of it last.
    static LAST: RefCell<(String, Asked)> = RefCell::default();
}

/// What is asked of a book, and a way to ask something else.
#[hook]
pub(super) fn use_asked(book: &str) -> (UseStateHandle<Asked>, Callback<Asked>) {
    let asked = use_state_eq(|| {
        LAST.with_borrow(|(of, last)| {
            if of == book {
                last.clone()
            } else {
                Asked {
                    columns: kept_columns(Unit::Person),
                    ..Asked::default()
                }
            }
        })
    });
    let setter = asked.setter();
    let ask = use_callback(book.to_owned(), move |next: Asked, book: &String| {
        keep_columns(&next);
        LAST.set((book.clone(), next.clone()));
        setter.set(next);
    });
    (asked, ask)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_click_takes_a_value_out_again_and_an_empty_facet_goes() {
        let asked = Asked::default()
            .toggled("abc", "A")
            .toggled("abc", "B")
            .toggled("decides", "yes");
        assert_eq!(
            asked.query(0, 1).facets,
            [
                ("abc".to_owned(), vec!["A".to_owned(), "B".to_owned()]),
                ("decides".to_owned(), vec!["yes".to_owned()]),
            ]
        );
        let back = asked
            .toggled("abc", "A")
            .toggled("abc", "B")
            .toggled("decides", "yes");
        assert_eq!(back, Asked::default());
    }

    #[test]
    fn a_head_pressed_again_reverses_and_another_begins_its_own_way() {
        let asked = Asked::default().sorted(&Column::Revenue);
        assert!(asked.descending);
        assert!(!asked.sorted(&Column::Revenue).descending);
        assert!(!asked.sorted(&Column::Name).descending);
    }

    #[test]
    fn clearing_keeps_the_order() {
        let asked = Asked::default()
            .sorted(&Column::Gives)
            .searched("vega".to_owned())
            .toggled("abc", "");
        assert_eq!(asked.chosen().count(), 1);
        assert_eq!(asked.cleared(), Asked::default().sorted(&Column::Gives));
    }
}
