//! What is missing in the records, and the seats that it blocks: each kind is tried, as if it
//! were done for everybody concerned, on a copy of the book.

use book::{Change, Derived, Facts, TableId, Unit, Value};

use super::hints::{self, Ground, Marks};
use crate::open::Open;
use crate::planned::Planning;
use crate::view::{TodoItem, TodoView};

/// In a larger book nothing is tried: a copy and a plan of it would take too long.
const MOST_PEOPLE: u32 = 200_000;

/// What is to be done, in the order of the screen; kinds with nobody are left out.
pub(crate) fn answer(open: &Open) -> TodoView {
    if let Some(todo) = &open.lists.borrow().todo {
        return todo.clone();
    }
    let facts = open.facts();
    let n_people = facts.book.people().n_rows();
    let ground = Ground::of(open);
    let marks: Vec<Marks> = (0..n_people)
        .map(|row| hints::marks(facts, &ground, row))
        .collect();
    let mut view = TodoView::default();
    for (mark, kind) in hints::TODO {
        let rows: Vec<u32> = (0..n_people)
            .filter(|&row| marks[row as usize] & mark != 0)
            .collect();
        if !rows.is_empty() {
            view.items.push(TodoItem {
                kind: kind.to_owned(),
                n_people: u32::try_from(rows.len()).unwrap_or(u32::MAX),
                n_seats: (n_people <= MOST_PEOPLE).then(|| n_seats(open, kind, &rows)),
            });
        }
    }
    open.lists.borrow_mut().todo = Some(view.clone());
    view
}

/// How many people would hold something better if it were done.
fn n_seats(open: &Open, kind: &str, rows: &[u32]) -> u32 {
    let Some(planned) = open.planned() else {
        return 0;
    };
    let mut book = open.document.book.clone();
    let (field, value) = match kind {
        "no-address" => ("address", Value::text("—")),
        "no-basis" => ("consent_basis", Value::choice("contract")),
        _ => ("decision_maker", Value::Flag(true)),
    };
    let changes: Vec<Change> = rows
        .iter()
        .map(|&row| Change::Set {
            table: TableId::People,
            id: book.people().row_id(row).into_owned(),
            field: field.to_owned(),
            value: value.clone(),
        })
        .collect();
    if book::apply(&mut book, &changes).is_err() {
        return 0;
    }
    let derived = Derived::of(&book);
    let facts = Facts::new(&book, &derived);
    let tried = Planning::of(facts, open.document.policy(), &open.programme, None);
    let Some(tried) = tried.planned() else {
        return 0;
    };
    let unit = planned.programme().unit;
    let place = |best: Option<u32>| best.unwrap_or(u32::MAX);
    let better = rows.iter().filter(|&&row| {
        let now = planned.best_position(open.facts(), Unit::Person, row);
        place(tried.best_position(facts, Unit::Person, row)) < place(now)
    });
    let n = match unit {
        Unit::Person => better.count(),
        // Several people may stand for one company.
        Unit::Company => {
            let mut companies: Vec<u32> = better.filter_map(|&row| facts.company_of(row)).collect();
            companies.sort_unstable();
            companies.dedup();
            companies.len()
        }
    };
    u32::try_from(n).unwrap_or(u32::MAX)
}
