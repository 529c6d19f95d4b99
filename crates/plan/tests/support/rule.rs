//! Rules in one line: `decision_maker is_yes and lifecycle is client`, `in best or city is
//! Omsk`, `none: city is Omsk or opt_out is_yes`, `some interactions: kind is call; date in_last
//! 6 months`, `everybody`.

use book::{TableId, Window, WindowUnit};
use rules::{Measure, Operand, Related, Rule};

pub fn read(text: &str) -> Rule {
    let text = text.trim();
    if text == "everybody" {
        return Rule::All(Vec::new());
    }
    if let Some(rest) = text.strip_prefix("none: ") {
        return Rule::None(rest.split(" or ").map(read).collect());
    }
    if text.contains(" or ") {
        return Rule::Any(text.split(" or ").map(read).collect());
    }
    if text.contains(" and ") {
        return Rule::All(text.split(" and ").map(read).collect());
    }
    if let Some(id) = text.strip_prefix("in ") {
        return Rule::Segment(id.to_owned());
    }
    if let Some(rest) = text.strip_prefix("some ") {
        let (table, conditions) = rest.split_once(": ").unwrap();
        return Rule::Related(Related {
            table: TableId::parse(table).unwrap(),
            measure: Measure::Exists,
            condition: Box::new(Rule::All(conditions.split("; ").map(read).collect())),
            operator: String::new(),
            operand: Operand::Nothing,
        });
    }
    let mut words = text.splitn(3, ' ');
    let (field, operator) = (words.next().unwrap(), words.next().unwrap());
    Rule::test(field, operator, operand(operator, words.next()))
}

fn operand(operator: &str, text: Option<&str>) -> Operand {
    let Some(text) = text else {
        return Operand::Nothing;
    };
    if let Some((from, to)) = text.split_once("..") {
        return Operand::Between(from.to_owned(), to.to_owned());
    }
    if operator.starts_with("in_") || operator == "more_than_ago" {
        let (n, unit) = text.split_once(' ').unwrap();
        let unit = match unit {
            "days" => WindowUnit::Days,
            "months" => WindowUnit::Months,
            other => panic!("{other}"),
        };
        let n = n.parse().unwrap();
        return Operand::Window(Window { n, unit });
    }
    match operator {
        "any_of" | "none_of" | "has_any" | "has_all" | "has_none" => {
            Operand::Many(text.split('|').map(str::to_owned).collect())
        }
        _ => Operand::one(text),
    }
}
