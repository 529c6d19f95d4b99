//! Rows of the list, asked for window by window. One question at a time: while one is under way,
//! only the latest of those that came after it is asked next, however fast one scrolls.

use std::cell::RefCell;
use std::rc::Rc;

use session::view::{ClientRow, ClientsView, Facet};
use session::{ClientsQuery, Request, Response};
use words::Said;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::hooks::{use_book, use_desk};
use crate::tasks::Desk;

/// The last answer. It stays while a newer one is under way.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rows {
    /// Whether there was an answer yet.
    pub(super) known: bool,
    pub(super) refused: Option<Said>,
    pub(super) n_all: u32,
    pub(super) n_matching: u32,
    /// Lines of the list: rows, and heads of groups.
    pub(super) n_lines: u32,
    /// What is wrong with the filter, and with which condition.
    pub(super) filter_fault: Option<(u32, Said)>,
    /// A number for who matches.
    pub(super) members: u64,
    /// A number for what stands in which line.
    pub(super) order: u64,
    offset: u32,
    /// Each by itself, so that scrolling draws only the rows that are new.
    rows: Vec<Rc<ClientRow>>,
    pub(super) facets: Rc<Vec<Facet>>,
}

impl Rows {
    fn of(view: ClientsView) -> Self {
        Self {
            known: true,
            refused: None,
            n_all: view.n_all,
            n_matching: view.n_matching,
            n_lines: view.n_lines,
            filter_fault: view.filter_fault,
            members: view.members,
            order: view.order,
            offset: view.offset,
            rows: view.rows.into_iter().map(Rc::new).collect(),
            facets: Rc::new(view.facets),
        }
    }

    fn after(response: Response) -> Self {
        match response {
            Response::Clients(view) => Self::of(*view),
            Response::Refused(said) => Self {
                known: true,
                refused: Some(said),
                ..Self::default()
            },
            _ => Self {
                known: true,
                refused: Some(Said::new("refused-unexpected")),
                ..Self::default()
            },
        }
    }

    /// A row by its number in the whole list; `None` while it is still on its way.
    pub(super) fn get(&self, number: u32) -> Option<&Rc<ClientRow>> {
        self.rows.get(number.checked_sub(self.offset)? as usize)
    }

    /// The greatest revenue among those here, either way, in minor units.
    pub(super) fn greatest_minor(&self) -> i64 {
        self.rows
            .iter()
            .filter_map(|row| row.revenue_minor)
            .map(i64::saturating_abs)
            .max()
            .unwrap_or(0)
    }
}

#[derive(Debug, Default)]
struct Line {
    wanted: Option<ClientsQuery>,
    is_busy: bool,
}

/// The rows of a query, asked for again whenever it or the document changes.
#[hook]
pub(super) fn use_rows(query: ClientsQuery) -> UseStateHandle<Rows> {
    let desk = use_desk();
    let epoch = use_book().epoch;
    let rows = use_state(Rows::default);
    let line = use_mut_ref(Line::default);
    let setter = rows.setter();
    use_effect_with((query, epoch), move |(query, _)| {
        line.borrow_mut().wanted = Some(query.clone());
        if !line.borrow().is_busy {
            line.borrow_mut().is_busy = true;
            spawn_local(serve(desk, line, setter));
        }
    });
    rows
}

async fn serve(desk: Desk, line: Rc<RefCell<Line>>, setter: UseStateSetter<Rows>) {
    loop {
        let wanted = line.borrow_mut().wanted.take();
        let Some(query) = wanted else {
            line.borrow_mut().is_busy = false;
            return;
        };
        let response = desk.engine.ask(Request::Clients(query)).await;
        setter.set(Rows::after(response));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_found_by_its_number_in_the_whole_list() {
        let row = |id: &str, minor| ClientRow {
            id: id.to_owned(),
            revenue_minor: minor,
            ..ClientRow::default()
        };
        let view = ClientsView {
            n_matching: 90,
            offset: 64,
            rows: vec![row("a", Some(-700)), row("b", None)],
            ..ClientsView::default()
        };
        let rows = Rows::of(view);
        assert_eq!(rows.get(65).map(|row| row.id.as_str()), Some("b"));
        assert!(rows.get(63).is_none() && rows.get(66).is_none());
        assert_eq!(rows.greatest_minor(), 700);
    }
}
