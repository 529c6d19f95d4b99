//! The meaning of rules, row by row and word by word from the design, sharing no code with the
//! evaluator that is tested: it follows references instead of indexes, tries days one by one
//! instead of computing ranges, and never sees a column.

use book::fields::{awards, interactions, invoices, people};
use book::{Date, Decimal, Facts, Kind, TableId, Unit, Value, Window, WindowUnit};
use rules::{Measure, Members, Operand, Period, Related, Rule, Segments};

#[derive(Clone, Copy)]
pub struct Plain<'a> {
    pub facts: Facts<'a>,
    pub segments: &'a Segments,
}

impl Plain<'_> {
    pub fn holds(self, rule: &Rule, table: TableId, row: u32) -> bool {
        match rule {
            Rule::All(children) => children.iter().all(|c| self.holds(c, table, row)),
            Rule::Any(children) => children.iter().any(|c| self.holds(c, table, row)),
            Rule::None(children) => children.iter().all(|c| !self.holds(c, table, row)),
            Rule::Test(test) => {
                let (kind, value) = self.value(&test.field, table, row);
                self.passes(kind, &value, &test.operator, &test.operand)
            }
            Rule::Related(related) => self.related(related, table, row),
            Rule::Segment(id) => self.is_member(id, table, row),
        }
    }

    /// The field's kind and the unit's value.
    pub fn value(self, path: &str, table: TableId, row: u32) -> (Kind, Value) {
        let facts = self.facts;
        let (unit, field) = match table {
            TableId::People => (Unit::Person, facts.resolve(Unit::Person, path)),
            TableId::Companies => (Unit::Company, facts.resolve(Unit::Company, path)),
            _ => (Unit::Company, facts.find(table, path)),
        };
        let field = field.unwrap();
        let mut value = facts.value(unit, row, field);
        if table == TableId::Invoices && path == "amount" {
            value = self.in_home_currency(row, value).unwrap_or(Value::Empty);
        }
        (field.kind, value)
    }

    /// `None` if there is no rate for it.
    fn in_home_currency(self, invoice: u32, amount: Value) -> Option<Value> {
        let Value::Money(minor) = amount else {
            return Some(amount);
        };
        let book = self.facts.book;
        let currency = match book.value(TableId::Invoices, invoice, invoices::CURRENCY) {
            Value::Choice(code) => book::Currency::parse(&code)?,
            _ => book.home,
        };
        if currency == book.home {
            return Some(amount);
        }
        let home = book
            .rates
            .get(&currency)?
            .to_home(minor, currency, book.home)?;
        Some(Value::Money(home))
    }

    pub fn passes(self, kind: Kind, value: &Value, operator: &str, operand: &Operand) -> bool {
        if operator == "is_empty" || operator == "is_unknown" {
            return *value == Value::Empty;
        }
        if *value == Value::Empty {
            return [
                "is_not",
                "none_of",
                "does_not_contain",
                "not_equal",
                "has_none",
            ]
            .contains(&operator);
        }
        match value {
            _ if operator == "is_not_empty" => true,
            Value::Text(text) | Value::Choice(text) => {
                text_passes(&plain_text(text), operator, &plain_texts(operand))
            }
            Value::Ref(id) => text_passes(id, operator, &texts(operand)),
            Value::Choices(names) => {
                let names: Vec<_> = names.iter().map(|name| plain_text(name)).collect();
                let mut wanted = plain_texts(operand).into_iter();
                match operator {
                    "has_any" => wanted.any(|name| names.contains(&name)),
                    "has_all" => wanted.all(|name| names.contains(&name)),
                    "has_none" => !wanted.any(|name| names.contains(&name)),
                    other => panic!("{other}"),
                }
            }
            Value::Flag(yes) => match operator {
                "is_yes" => *yes,
                "is_no" => !*yes,
                other => panic!("{other}"),
            },
            Value::Number(Decimal(n)) | Value::Money(n) => {
                let read = |text: &String| match kind {
                    Kind::Money => self.facts.book.home.parse_amount(text).unwrap(),
                    _ => Decimal::parse(text).unwrap().0,
                };
                let wanted: Vec<i64> = texts(operand).iter().map(read).collect();
                match operator {
                    "equals" => *n == wanted[0],
                    "not_equal" => *n != wanted[0],
                    "less" => *n < wanted[0],
                    "at_most" => *n <= wanted[0],
                    "more" => *n > wanted[0],
                    "at_least" => *n >= wanted[0],
                    "between" => *n >= wanted[0] && *n <= wanted[1],
                    other => panic!("{other}"),
                }
            }
            Value::Date(day) => day_passes(*day, self.facts.as_of(), operator, operand),
            Value::Empty => unreachable!(),
        }
    }

    fn related(self, related: &Related, table: TableId, row: u32) -> bool {
        let found = self.records(related, table, row);
        let measured = match &related.measure {
            Measure::Exists => return !found.is_empty(),
            Measure::Missing => return found.is_empty(),
            Measure::Count => (
                Kind::Number,
                Value::Number(Decimal(found.len() as i64 * 10_000)),
            ),
            Measure::Sum(field) | Measure::Average(field) => {
                let is_sum = matches!(related.measure, Measure::Sum(_));
                let kind = self
                    .facts
                    .find(related.table, field)
                    .map(|f| f.kind)
                    .unwrap();
                let numbers: Vec<i64> = found
                    .iter()
                    .filter_map(|&row| match self.value(field, related.table, row).1 {
                        Value::Number(Decimal(n)) | Value::Money(n) => Some(n),
                        _ => None,
                    })
                    .collect();
                let total: i64 = numbers.iter().sum();
                let rounded_down = |n: i64| (total as f64 / n as f64).floor() as i64;
                let number = match numbers.len() as i64 {
                    _ if is_sum => Some(total),
                    0 => None,
                    n => Some(rounded_down(n)),
                };
                let value = number.map_or(Value::Empty, |n| match kind {
                    Kind::Money => Value::Money(n),
                    _ => Value::Number(Decimal(n)),
                });
                (kind, value)
            }
            Measure::Latest(field) => {
                let days = found
                    .iter()
                    .map(|&row| self.value(field, related.table, row).1);
                (Kind::Date, days.max().unwrap_or(Value::Empty))
            }
        };
        self.passes(measured.0, &measured.1, &related.operator, &related.operand)
    }

    /// The rows of records of the unit that meet the condition, found by asking every record.
    pub fn records(self, related: &Related, table: TableId, row: u32) -> Vec<u32> {
        let book = self.facts.book;
        let all = 0..book.table(related.table).n_rows();
        all.filter(|&child| self.parent(related.table, child, table) == Some(row))
            .filter(|&child| {
                let amount = || book.value(TableId::Invoices, child, invoices::AMOUNT);
                related.table != TableId::Invoices
                    || self.in_home_currency(child, amount()).is_some()
            })
            .filter(|&child| self.holds(&related.condition, related.table, child))
            .collect()
    }

    fn parent(self, child_table: TableId, child: u32, parent_table: TableId) -> Option<u32> {
        let book = self.facts.book;
        let company_of = |person: u32| book.follow(TableId::People, person, people::COMPANY);
        let person = match child_table {
            TableId::People => return company_of(child),
            TableId::Invoices if parent_table == TableId::Companies => {
                return book.follow(child_table, child, invoices::COMPANY);
            }
            TableId::Invoices => book.follow(child_table, child, invoices::CONTACT),
            TableId::Interactions => book.follow(child_table, child, interactions::PERSON),
            TableId::Awards => book.follow(child_table, child, awards::PERSON),
            TableId::Owners | TableId::Companies => None,
        };
        match parent_table {
            TableId::Companies => company_of(person?),
            _ => person,
        }
    }

    fn is_member(self, id: &str, table: TableId, row: u32) -> bool {
        let segment = &self.segments[id];
        let own = segment.unit.table();
        let row = if own == table {
            Some(row)
        } else {
            self.facts.company_of(row)
        };
        let Some(row) = row else { return false };
        match &segment.members {
            Members::Dynamic(rule) => self.holds(rule, own, row),
            Members::List(ids) | Members::Snapshot { ids, .. } => {
                let name = self.facts.book.table(own).row_id(row).into_owned();
                ids.contains(&name)
            }
        }
    }
}

fn text_passes(text: &str, operator: &str, wanted: &[String]) -> bool {
    match operator {
        "is" => text == wanted[0],
        "is_not" => text != wanted[0],
        "contains" => text.contains(&wanted[0]),
        "does_not_contain" => !text.contains(&wanted[0]),
        "starts_with" => text.starts_with(&wanted[0]),
        "ends_with" => text.ends_with(&wanted[0]),
        "any_of" => wanted.iter().any(|w| w == text),
        "none_of" => wanted.iter().all(|w| w != text),
        other => panic!("{other}"),
    }
}

fn day_passes(day: Date, as_of: Date, operator: &str, operand: &Operand) -> bool {
    let wanted: Vec<Date> = texts(operand)
        .iter()
        .map(|t| Date::parse(t).unwrap())
        .collect();
    match (operator, operand) {
        ("on", _) => day == wanted[0],
        ("before", _) => day < wanted[0],
        ("after", _) => day > wanted[0],
        ("on_or_before", _) => day <= wanted[0],
        ("on_or_after", _) => day >= wanted[0],
        ("between", _) => day >= wanted[0] && day <= wanted[1],
        ("in_last", Operand::Window(w)) => day <= as_of && day >= moved(as_of, *w, -1),
        ("more_than_ago", Operand::Window(w)) => day < moved(as_of, *w, -1),
        ("in_next", Operand::Window(w)) => day >= as_of && day <= moved(as_of, *w, 1),
        ("this_period", Operand::Period(p)) => ordinal(day, *p) == ordinal(as_of, *p),
        ("last_period", Operand::Period(p)) => ordinal(day, *p) == ordinal(as_of, *p) - 1,
        ("next_period", Operand::Period(p)) => ordinal(day, *p) == ordinal(as_of, *p) + 1,
        ("anniversary_within", Operand::Window(w)) => {
            let n_days = moved(as_of, *w, 1).days_since(as_of).min(366);
            (0..=n_days).any(|n| is_anniversary(day, as_of.plus_days(n)))
        }
        other => panic!("{other:?}"),
    }
}

fn moved(day: Date, window: Window, sign: i32) -> Date {
    let n = window.n as i32 * sign;
    let (year, month, day_of_month) = day.ymd();
    match window.unit {
        WindowUnit::Days => return day.plus_days(n),
        WindowUnit::Weeks => return day.plus_days(7 * n),
        WindowUnit::Months | WindowUnit::Years => {}
    }
    let months = if window.unit == WindowUnit::Years {
        12 * n
    } else {
        n
    };
    let total = year * 12 + month as i32 - 1 + months;
    let (year, month) = (total.div_euclid(12), total.rem_euclid(12) as u32 + 1);
    // Clamped: the last day of the month that is not after the wanted one.
    (1..=day_of_month)
        .rev()
        .find_map(|d| Date::from_ymd(year, month, d))
        .unwrap()
}

/// Periods by number, one after another.
fn ordinal(day: Date, period: Period) -> i32 {
    let (year, month, _) = day.ymd();
    let months = year * 12 + month as i32 - 1;
    match period {
        // Day 1 was a Monday.
        Period::Week => (day.0 - 1).div_euclid(7),
        Period::Month => months,
        Period::Quarter => months / 3,
        Period::Year => year,
    }
}

fn is_anniversary(day: Date, candidate: Date) -> bool {
    let ((_, month, d), (year, m, c)) = (day.ymd(), candidate.ymd());
    let leap = Date::from_ymd(year, 2, 29).is_some();
    (month, d) == (m, c) || ((month, d) == (2, 29) && (m, c) == (2, 28) && !leap)
}

fn texts(operand: &Operand) -> Vec<String> {
    match operand {
        Operand::One(text) => vec![text.clone()],
        Operand::Many(texts) => texts.clone(),
        Operand::Between(from, to) => vec![from.clone(), to.clone()],
        _ => Vec::new(),
    }
}

fn plain_texts(operand: &Operand) -> Vec<String> {
    texts(operand).iter().map(|text| plain_text(text)).collect()
}

fn plain_text(text: &str) -> String {
    text.to_lowercase().replace('ё', "е")
}
