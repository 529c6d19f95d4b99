//! The explanation as plain text, to be copied into a letter or a message.

use session::view::WhyView;
use words::{Said, Words};

use super::cell;
use super::conditions::Sign;

/// The whole explanation, a line for each fact.
pub(crate) fn text(why: &WhyView, words: &Words) -> String {
    let mut lines = Vec::new();
    let role = if why.role.is_empty() {
        String::new()
    } else {
        words.choice(&why.role)
    };
    let who = [why.name.as_str(), &role, &why.company];
    lines.push(
        who.into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
    );
    let deciding = why
        .deciding
        .as_ref()
        .map(|said| words.say(said))
        .unwrap_or_default();
    lines.push(
        format!("{} {deciding}", words.say(&why.verdict))
            .trim()
            .to_owned(),
    );
    lines.push(String::new());
    let name = words.choose(&why.treatment_name.en, &why.treatment_name.ru);
    lines.push(format!("{name}: {}", words.say(&why.summary)));
    let mut none_at: Option<u32> = None;
    for condition in &why.conditions {
        if none_at.is_some_and(|depth| condition.depth <= depth) {
            none_at = None;
        }
        lines.push(line(condition, none_at.is_some(), words));
        if condition.kind == "none" {
            none_at = Some(condition.depth);
        }
    }
    let extra = why.rank_said.iter().chain(&why.rank_note).chain(&why.notes);
    lines.extend(extra.map(|said| words.say(said)));
    if !why.ways.is_empty() {
        lines.push(String::new());
        lines.push(words.say(&Said::new("why-ways").text("name", &why.name)));
        for way in &why.ways {
            let outcome = way
                .outcome
                .as_ref()
                .map(|said| format!(" ({})", words.say(said)));
            lines.push(format!(
                "- {}{}",
                words.say(&way.said),
                outcome.unwrap_or_default()
            ));
        }
    }
    lines.join("\n")
}

fn line(condition: &session::view::Condition, under_none: bool, words: &Words) -> String {
    let indent = "  ".repeat(condition.depth as usize);
    let sign = match Sign::of(condition.met, under_none) {
        Sign::Met => "✓",
        Sign::NotMet => "✗",
        Sign::Absent => "–",
        Sign::Against => "!",
    };
    if matches!(condition.kind.as_str(), "all" | "any" | "none") {
        return format!(
            "{indent}{sign} {}",
            words.get(&format!("group-{}", condition.kind))
        );
    }
    let text = words.choose(&condition.words.en, &condition.words.ru);
    match cell::said(&condition.actual, words) {
        Some(value) => format!("{indent}{sign} {text}: {value}"),
        None => format!("{indent}{sign} {text}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use book::Currency;
    use session::view::{Both, Cell, Condition};
    use words::Language;

    #[test]
    fn an_explanation_reads_as_text() {
        let test = |depth, text: &str, met, actual| Condition {
            depth,
            kind: "test".into(),
            words: Both {
                en: text.into(),
                ru: String::new(),
            },
            met,
            actual,
            ..Condition::default()
        };
        let group = |kind: &str, depth, met| Condition {
            depth,
            kind: kind.into(),
            met,
            ..Condition::default()
        };
        let why = WhyView {
            name: "Anna".into(),
            company: "Vega".into(),
            verdict: Said::new("why-gets-nothing"),
            treatment_name: Both {
                en: "Gift".into(),
                ru: "Подарок".into(),
            },
            summary: Said::new("why-summary-barred"),
            conditions: vec![
                group("all", 0, true),
                test(1, "Decides", true, Cell::Flag(true)),
                group("none", 1, true),
                test(2, "Overdue", false, Cell::Empty),
            ],
            ..WhyView::default()
        };
        let words = Words::new(Language::En, Currency::RUB);
        assert_eq!(
            text(&why, &words),
            "Anna, Vega\nGets nothing.\n\nGift: meets all, barred\n✓ All of\n  ✓ Decides: yes\n  ✓ None of\n    – Overdue"
        );
    }
}
