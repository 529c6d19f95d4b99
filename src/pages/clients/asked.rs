//! What the list is asked for: words, order, facets. Pure, but for remembering the last one, so
//! that one comes back to the list as it was left.

use std::cell::RefCell;

use session::ClientsQuery;
use session::view::Facet;
use yew::prelude::*;

use super::columns::Column;

/// A question to the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) search: String,
    pub(super) sort: Column,
    pub(super) descending: bool,
    /// Facet and chosen values; no facet stands here without a value.
    facets: Vec<(String, Vec<String>)>,
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            search: String::new(),
            sort: Column::Company,
            descending: false,
            facets: Vec::new(),
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
    pub(super) fn sorted(&self, column: Column) -> Self {
        let descending = if self.sort == column {
            !self.descending
        } else {
            column.largest_first()
        };
        Self {
            sort: column,
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
            ..self.clone()
        }
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
            sort: self.sort.sort().unwrap_or_default().to_owned(),
            descending: self.descending,
            facets: self.facets.clone(),
            offset,
            limit,
        }
    }
}

/// The name of a value where it is an id.
pub(super) fn name_of<'a>(facets: &'a [Facet], facet: &str, value: &str) -> Option<&'a str> {
    let slices = &facets.iter().find(|other| other.id == facet)?.slices;
    let name = &slices.iter().find(|slice| slice.value == value)?.name;
    (!name.is_empty()).then_some(name)
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
                Asked::default()
            }
        })
    });
    let setter = asked.setter();
    let ask = use_callback(book.to_owned(), move |next: Asked, book: &String| {
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
        let asked = Asked::default().sorted(Column::Revenue);
        assert!(asked.descending);
        assert!(!asked.sorted(Column::Revenue).descending);
        assert!(!asked.sorted(Column::Name).descending);
    }

    #[test]
    fn clearing_keeps_the_order() {
        let asked = Asked::default()
            .sorted(Column::Gives)
            .searched("vega".to_owned())
            .toggled("abc", "");
        assert_eq!(asked.chosen().count(), 1);
        assert_eq!(asked.cleared(), Asked::default().sorted(Column::Gives));
    }
}
