//! A value that a condition on a record accepts, to make up such a record.

use book::{Currency, Date, Decimal, EMPTY_NUMBER, Kind, Value};
use rules::{Matcher, Operand, Test, TypedOperand, find_operator};

/// A value of the kind that meets the test, if one can be told; empty where none is needed.
pub(super) fn accepted(test: &Test, kind: Kind, home: Currency, as_of: Date) -> Option<Value> {
    let operator = find_operator(&test.operator)?;
    if operator.is_negative() {
        return Some(Value::Empty);
    }
    let operand = typed(&test.operand, kind, home)?;
    Some(match operator.matcher(&operand, as_of) {
        Matcher::Empty => Value::Empty,
        Matcher::Flag(yes) => Value::Flag(yes),
        Matcher::OneOf { ids, .. } => text(ids.first()?, kind)?,
        Matcher::HasAny(_) | Matcher::HasAll(_) => match operand {
            TypedOperand::One(Value::Choice(name)) => Value::choices([name]),
            TypedOperand::Many(values) => {
                Value::choices(values.into_iter().filter_map(|value| match value {
                    Value::Choice(name) => Some(name),
                    _ => None,
                }))
            }
            _ => return None,
        },
        Matcher::Number(range) => {
            let n = if *range.start() > EMPTY_NUMBER + 1 {
                *range.start()
            } else {
                *range.end()
            };
            if kind == Kind::Money {
                Value::Money(n)
            } else {
                Value::Number(Decimal(n))
            }
        }
        Matcher::Days(days) => {
            // The latest day that the page's own date allows.
            Value::Date(Date(as_of.0.clamp(*days.start(), *days.end())))
        }
        Matcher::Filled if kind == Kind::Date => Value::Date(as_of),
        _ => return None,
    })
}

fn typed(operand: &Operand, kind: Kind, home: Currency) -> Option<TypedOperand> {
    let value = |text: &String| read(text, kind, home);
    Some(match operand {
        Operand::Nothing => TypedOperand::Nothing,
        Operand::One(text) => TypedOperand::One(value(text)?),
        Operand::Many(texts) => TypedOperand::Many(texts.iter().map(value).collect::<Option<_>>()?),
        Operand::Between(from, to) => TypedOperand::Between(value(from)?, value(to)?),
        Operand::Window(window) => TypedOperand::Window(*window),
        Operand::Period(period) => TypedOperand::Period(*period),
    })
}

fn read(written: &str, kind: Kind, home: Currency) -> Option<Value> {
    match kind {
        Kind::Number => Decimal::parse(written).ok().map(Value::Number),
        Kind::Money => home.parse_amount(written).ok().map(Value::Money),
        Kind::Date => Date::parse(written).map(Value::Date),
        Kind::Choices => Some(Value::choice(written)),
        Kind::Flag => None,
        Kind::Text | Kind::Choice | Kind::Ref(_) => text(written, kind),
    }
}

fn text(written: &str, kind: Kind) -> Option<Value> {
    match kind {
        Kind::Text => Some(Value::text(written)),
        Kind::Choice => Some(Value::choice(written)),
        Kind::Ref(_) => Some(Value::Ref(written.to_owned())),
        _ => None,
    }
}
