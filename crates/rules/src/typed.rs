//! Operands whose type is known: texts read as what the field holds.

use book::{Currency, Date, Decimal, Kind, Value, Window};

use crate::{Fault, Operand, Period};

/// What an operator wants beside the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    Nothing,
    One,
    Many,
    Between,
    Window,
    Period,
}

/// An operand read as values of the field's kind (for a field of many choices: single choices).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TypedOperand {
    Nothing,
    One(Value),
    /// In the order written; at least one.
    Many(Vec<Value>),
    /// Both inclusive, the first not above the second.
    Between(Value, Value),
    Window(Window),
    Period(Period),
}

/// Longer windows would leave the calendar.
const LONGEST_WINDOW: u32 = 100_000;

/// What an operand is read for.
pub(crate) struct Reading<'a> {
    pub(crate) operator: &'a str,
    pub(crate) shape: Shape,
    pub(crate) field: &'a str,
    pub(crate) kind: Kind,
    /// Amounts are in this currency.
    pub(crate) home: Currency,
}

impl Reading<'_> {
    /// Reads the operand.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub(crate) fn operand(&self, operand: &Operand) -> Result<TypedOperand, Vec<Fault>> {
        let wrong_shape = || {
            vec![Fault::OperandDoesNotFit {
                operator: self.operator.to_owned(),
            }]
        };
        match (self.shape, operand) {
            (Shape::Nothing, Operand::Nothing) => Ok(TypedOperand::Nothing),
            (Shape::One, Operand::One(text)) => match self.value(text) {
                Ok(value) => Ok(TypedOperand::One(value)),
                Err(fault) => Err(vec![fault]),
            },
            (Shape::Many, Operand::Many(texts)) if !texts.is_empty() => {
                let mut values = Vec::new();
                let mut faults = Vec::new();
                for text in texts {
                    match self.value(text) {
                        Ok(value) => values.push(value),
                        Err(fault) => faults.push(fault),
                    }
                }
                if faults.is_empty() {
                    Ok(TypedOperand::Many(values))
                } else {
                    Err(faults)
                }
            }
            (Shape::Between, Operand::Between(from, to)) => {
                match (self.value(from), self.value(to)) {
                    (Ok(a), Ok(b)) if a <= b => Ok(TypedOperand::Between(a, b)),
                    (Ok(_), Ok(_)) => Err(vec![Fault::BoundsReversed {
                        from: from.clone(),
                        to: to.clone(),
                    }]),
                    (a, b) => Err([a, b].into_iter().filter_map(Result::err).collect()),
                }
            }
            (Shape::Window, Operand::Window(window)) if window.n <= LONGEST_WINDOW => {
                Ok(TypedOperand::Window(*window))
            }
            (Shape::Period, Operand::Period(period)) => Ok(TypedOperand::Period(*period)),
            _ => Err(wrong_shape()),
        }
    }

    fn value(&self, text: &str) -> Result<Value, Fault> {
        let value = match self.kind {
            Kind::Text => Some(Value::text(text)),
            Kind::Choice | Kind::Choices => Some(Value::choice(text)),
            Kind::Ref(_) if text.is_empty() => None,
            Kind::Ref(_) => Some(Value::Ref(text.to_owned())),
            Kind::Number => Decimal::parse(text).ok().map(Value::Number),
            Kind::Money => self.home.parse_amount(text).ok().map(Value::Money),
            Kind::Date => Date::parse(text).map(Value::Date),
            Kind::Flag => None,
        };
        value
            .filter(|value| *value != Value::Empty)
            .ok_or_else(|| Fault::NotAValue {
                field: self.field.to_owned(),
                kind: self.kind,
                text: text.to_owned(),
            })
    }
}
