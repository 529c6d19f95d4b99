//! One place more or fewer, read for the screen.

use session::view::{Move, WhatIf};

/// Whose place it is, and who else moves because of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chain<'a> {
    pub(crate) first: &'a Move,
    pub(crate) rest: Vec<&'a Move>,
}

/// The chain of one more (or fewer) of a treatment; `None`: nobody would move.
pub(crate) fn chain<'a>(what_if: &'a WhatIf, treatment: &str) -> Option<Chain<'a>> {
    let is_about = |moved: &Move| {
        let own = |side: &Option<String>| side.as_deref() == Some(treatment);
        own(&moved.to) || own(&moved.from)
    };
    let at = what_if.moves.iter().position(is_about).unwrap_or(0);
    let first = what_if.moves.get(at)?;
    let others = what_if
        .moves
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != at);
    Some(Chain {
        first,
        rest: others.map(|(_, moved)| moved).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chain_begins_with_whose_place_it_is() {
        let moved = |id: &str, from: Option<&str>, to: Option<&str>| Move {
            id: id.to_owned(),
            from: from.map(str::to_owned),
            to: to.map(str::to_owned),
            ..Move::default()
        };
        let what_if = WhatIf {
            moves: vec![
                moved("card", Some("card"), None),
                moved("seat", Some("seat"), Some("gift")),
                moved("gift", Some("gift"), Some("card")),
            ],
            ..WhatIf::default()
        };
        let chain = chain(&what_if, "seat").unwrap();
        assert_eq!(chain.first.id, "seat");
        assert_eq!(chain.rest.len(), 2);
        assert!(super::chain(&WhatIf::default(), "seat").is_none());
    }
}
