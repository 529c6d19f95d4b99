//! A line of twelve months, as small as a word. A picture only: the figures are in the drawer.

use std::fmt::Write as _;

use yew::prelude::*;

const WIDTH: i64 = 720;
const HEIGHT: i64 = 180;
const MARGIN: i64 = 20;

/// See [`Spark`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SparkProps {
    /// Minor units, oldest first.
    pub(super) months: Vec<i64>,
}

/// The line.
#[component]
pub(super) fn Spark(props: &SparkProps) -> Html {
    let points = points(&props.months);
    let Some(&(x, y)) = points.last() else {
        return html! { <span></span> };
    };
    html! {
        <svg class="spark" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} aria-hidden="true">
            <path d={path(&points)} vector-effect="non-scaling-stroke" />
            <circle cx={x.to_string()} cy={y.to_string()} r="16" />
        </svg>
    }
}

/// Tenths of pixels; credit notes beyond zero are drawn as zero.
fn points(months: &[i64]) -> Vec<(i64, i64)> {
    let Some(top) = months.iter().copied().max().filter(|&top| top > 0) else {
        return Vec::new();
    };
    let steps = i64::try_from(months.len()).unwrap_or(2).max(2) - 1;
    let room = HEIGHT - 2 * MARGIN;
    (0..)
        .zip(months)
        .map(|(at, &sum)| {
            let part = i128::from(sum.max(0)) * i128::from(room) / i128::from(top);
            (
                at * WIDTH / steps,
                HEIGHT - MARGIN - i64::try_from(part).unwrap_or(0),
            )
        })
        .collect()
}

fn path(points: &[(i64, i64)]) -> String {
    let mut path = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        // Writing into a string cannot fail.
        let _ = write!(path, "{}{x} {y}", if at == 0 { "M" } else { "L" });
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_month_stands_at_the_top_and_an_empty_one_at_the_foot() {
        let drawn = points(&[0, 50, 100]);
        assert_eq!(drawn, [(0, 160), (360, 90), (720, 20)]);
        assert_eq!(path(&drawn), "M0 160L360 90L720 20");
    }

    #[test]
    fn nothing_is_drawn_without_revenue() {
        assert!(points(&[]).is_empty());
        assert!(points(&[0, -5]).is_empty());
    }
}
