//! To the previous or next person in the order of the plan.

use session::view::PlanView;
use session::{Request, Response};
use yew::platform::spawn_local;

use super::Desk;
use crate::route::Route;

/// Which way along the ranks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Previous,
    Next,
}

/// The person after (or before) the one selected, in the order of the screen: places, then those
/// who wait, band by band. Without a selection the first one.
pub(crate) fn neighbour(plan: &PlanView, route: &Route, step: Step) -> Option<Route> {
    let (person, treatment) = match route {
        Route::Plan { person, treatment } => (person.as_deref(), treatment.as_deref()),
        _ => (route.person(), None),
    };
    let order: Vec<(&str, &str)> = plan
        .bands
        .iter()
        .flat_map(|band| {
            let all = band.places.iter().chain(&band.waiting);
            all.map(|place| (place.id.as_str(), band.treatment.as_str()))
        })
        .collect();
    let at = order.iter().position(|&(id, of)| {
        Some(id) == person && treatment.is_none_or(|treatment| treatment == of)
    });
    let next = match (at, step) {
        (None, _) => 0,
        (Some(at), Step::Next) => at + 1,
        (Some(at), Step::Previous) => at.checked_sub(1)?,
    };
    order
        .get(next)
        .map(|(id, treatment)| Route::why(id, Some(treatment)))
}

impl Desk {
    /// Explains the next or previous person.
    pub(crate) fn step(&self, route: &Route, step: Step) {
        let (desk, route) = (self.clone(), route.clone());
        spawn_local(async move {
            if let Response::Plan(plan) = desk.engine.ask(Request::Plan { full: None }).await
                && let Some(route) = neighbour(&plan, &route, step)
            {
                desk.go(&route);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use session::view::{Band, Place};

    fn plan() -> PlanView {
        let place = |id: &str| Place {
            id: id.to_owned(),
            ..Place::default()
        };
        let band = |treatment: &str, places: &[&str], waiting: &[&str]| Band {
            treatment: treatment.to_owned(),
            places: places.iter().map(|id| place(id)).collect(),
            waiting: waiting.iter().map(|id| place(id)).collect(),
            ..Band::default()
        };
        PlanView {
            bands: vec![
                band("seat", &["a", "b"], &["c"]),
                band("gift", &["c", "d"], &[]),
            ],
            ..PlanView::default()
        }
    }

    #[test]
    fn the_walk_goes_through_places_then_those_who_wait_then_the_next_band() {
        let mut route = neighbour(&plan(), &Route::Start, Step::Next).unwrap();
        let mut walked = vec![route.clone()];
        while let Some(next) = neighbour(&plan(), &route, Step::Next) {
            walked.push(next.clone());
            route = next;
        }
        let expected = [
            ("a", "seat"),
            ("b", "seat"),
            ("c", "seat"),
            ("c", "gift"),
            ("d", "gift"),
        ];
        assert_eq!(walked, expected.map(|(id, of)| Route::why(id, Some(of))));
    }

    #[test]
    fn back_is_the_way_one_came_and_ends_at_the_first() {
        let back = |id, of| neighbour(&plan(), &Route::why(id, of), Step::Previous);
        assert_eq!(back("c", Some("gift")), Some(Route::why("c", Some("seat"))));
        assert_eq!(back("a", None), None);
    }
}
