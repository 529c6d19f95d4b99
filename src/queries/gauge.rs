//! How the capacity of the bands is drawn: a tick for each person, on one scale for all.

use session::view::{Band, GaugePart};
use words::{Parameter, Said};

/// How gauges are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gauges {
    /// A tick is a person.
    Ticks,
    /// Bars, all as parts of the greatest capacity.
    Bars { greatest: u32 },
}

const TICKS_UP_TO: u32 = 120;
const TICKS_UP_TO_NARROW: u32 = 60;
/// A band without a maximum is drawn in rows of this many.
pub(crate) const ROW: u32 = 100;
/// Beyond this many rows it is a bar too.
const ROWS_AT_MOST: u32 = 6;

/// How the gauges of all bands are drawn.
pub(crate) fn style(bands: &[Band], narrow: bool) -> Gauges {
    let most = if narrow {
        TICKS_UP_TO_NARROW
    } else {
        TICKS_UP_TO
    };
    let limited = bands
        .iter()
        .filter_map(|band| band.maximum)
        .max()
        .unwrap_or(0);
    let unlimited = bands
        .iter()
        .filter(|band| band.maximum.is_none())
        .map(|band| band.n_awarded)
        .max();
    let unlimited = unlimited.unwrap_or(0);
    if limited > most || unlimited > ROW * ROWS_AT_MOST {
        Gauges::Bars {
            greatest: limited.max(unlimited).max(1),
        }
    } else {
        Gauges::Ticks
    }
}

/// The runs of an unlimited band in rows.
pub(crate) fn rows(n: u32) -> Vec<u32> {
    let mut rows = vec![ROW; (n / ROW) as usize];
    if !n.is_multiple_of(ROW) {
        rows.push(n % ROW);
    }
    rows
}

/// What a run stands for: "25 by rank".
pub(crate) fn part_said(part: &GaugePart) -> Said {
    let said = Said::new(&format!("gauge-{}", part.kind)).count("n", part.n);
    match &part.segment {
        Some(name) => said.with(
            "segment",
            Parameter::Bilingual {
                en: name.en.clone(),
                ru: name.ru.clone(),
            },
        ),
        None => said,
    }
}

/// "30 of 30", or without a maximum "276 of 306" who qualify.
pub(crate) fn total_said(band: &Band) -> Said {
    let of = band.maximum.unwrap_or(band.n_eligible);
    Said::new("gauge-total")
        .count("n", band.n_awarded)
        .count("of", of)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bands(maxima: &[Option<u32>], awarded: u32) -> Vec<Band> {
        let band = |&maximum: &Option<u32>| Band {
            maximum,
            n_awarded: awarded,
            ..Band::default()
        };
        maxima.iter().map(band).collect()
    }

    #[test]
    fn one_band_too_large_for_ticks_makes_all_of_them_bars() {
        let small = bands(&[Some(30), Some(120), None], 276);
        assert_eq!(style(&small, false), Gauges::Ticks);
        assert_eq!(style(&small, true), Gauges::Bars { greatest: 276 });
        let large = bands(&[Some(30), Some(121)], 30);
        assert_eq!(style(&large, false), Gauges::Bars { greatest: 121 });
    }

    #[test]
    fn an_unlimited_band_stands_in_rows_of_a_hundred() {
        assert_eq!(rows(276), [100, 100, 76]);
        assert_eq!(rows(200), [100, 100]);
        assert!(rows(0).is_empty());
    }
}
