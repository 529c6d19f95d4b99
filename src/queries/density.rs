//! How large a place is drawn: the higher the treatment, the larger.

/// How a band's places are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Density {
    Cards,
    Lines,
    Names,
    /// Only as ticks of the gauge, until the names are asked for.
    Ticks,
}

/// This many places from the top are cards.
const CARDS_UP_TO: usize = 60;
/// A band of more places than this is names, and beyond the next only ticks.
const LINES_UP_TO: usize = 60;
const NAMES_UP_TO: usize = 200;
/// How many names stand before "and n more".
const NAMES_IN_SIGHT: usize = 40;

impl Density {
    /// As `data-density`.
    pub(crate) const fn id(self) -> Option<&'static str> {
        match self {
            Self::Cards => None,
            Self::Lines => Some("mid"),
            Self::Names | Self::Ticks => Some("names"),
        }
    }

    /// How many places stand before "and n more", if the band was not opened whole.
    pub(crate) const fn in_sight(self) -> usize {
        match self {
            Self::Cards | Self::Lines => usize::MAX,
            Self::Names => NAMES_IN_SIGHT,
            Self::Ticks => 0,
        }
    }
}

/// The density of each band by its number of places, from the top. It never grows downwards.
pub(crate) fn of_bands(n_places: &[usize]) -> Vec<Density> {
    let mut above = 0;
    let mut smallest = Density::Cards;
    n_places
        .iter()
        .map(|&n| {
            above += n;
            let own = if n > NAMES_UP_TO {
                Density::Ticks
            } else if n > LINES_UP_TO {
                Density::Names
            } else if above > CARDS_UP_TO {
                Density::Lines
            } else {
                Density::Cards
            };
            if own as u8 > smallest as u8 {
                smallest = own;
            }
            smallest
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_seats_are_cards_fifty_gifts_lines_a_hundred_cards_names_the_rest_ticks() {
        assert_eq!(
            of_bands(&[30, 50, 100, 276]),
            [
                Density::Cards,
                Density::Lines,
                Density::Names,
                Density::Ticks
            ]
        );
    }

    #[test]
    fn nobody_below_is_drawn_larger_than_somebody_above() {
        assert_eq!(of_bands(&[100, 5]), [Density::Names, Density::Names]);
        assert_eq!(of_bands(&[10, 20]), [Density::Cards, Density::Cards]);
    }
}
