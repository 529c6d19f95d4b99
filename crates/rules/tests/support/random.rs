//! Random well-typed rules. A [`Raw`] rule is numbers only; it becomes a rule on the fields
//! and values that a random book has, so that conditions are neither always nor never met.

use book::{Decimal, Facts, FieldRef, Kind, TableId, Unit, Value, Window, WindowUnit};
use proptest::prelude::*;
use rules::{Measure, Members, Operand, Period, Related, Rule, Segment, Segments, Shape};

/// A rule yet without fields.
#[derive(Clone, Debug)]
pub enum Raw {
    Group(u8, Vec<Raw>),
    Test([u16; 5]),
    Related([u16; 7], Box<Raw>),
    Segment(u16),
}

/// What leaves there may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaves {
    All,
    /// Only tests of stored fields, so that a change can be written to the book.
    Stored,
}

pub fn any_raw() -> BoxedStrategy<Raw> {
    let leaf = prop_oneof![
        6 => any::<[u16; 5]>().prop_map(Raw::Test),
        1 => any::<u16>().prop_map(Raw::Segment),
    ];
    leaf.prop_recursive(4, 14, 4, |inner| {
        prop_oneof![
            5 => (0..3_u8, proptest::collection::vec(inner.clone(), 0..4))
                .prop_map(|(kind, children)| Raw::Group(kind, children)),
            2 => (any::<[u16; 7]>(), inner)
                .prop_map(|(numbers, condition)| Raw::Related(numbers, Box::new(condition))),
        ]
    })
    .boxed()
}

/// Rules of two dynamic segments.
pub fn any_raw_segments() -> BoxedStrategy<[Raw; 2]> {
    [any_raw(), any_raw()].boxed()
}

/// Segments by the names that [`rule`] refers to. `lists` come after the dynamic ones, which
/// may refer only to what stands behind them.
pub fn segments(facts: Facts<'_>, raw: &[Raw; 2]) -> Segments {
    let odd = |table: TableId| -> Vec<String> {
        let records = facts.book.table(table);
        let rows = (0..records.n_rows()).step_by(2);
        let ids = rows.map(|row| records.row_id(row).into_owned());
        ids.chain(["nobody".to_owned()]).collect()
    };
    let dynamic = |unit: Unit, raw: &Raw, known| {
        let rule = Builder {
            facts,
            table: unit.table(),
            inside: false,
            leaves: Leaves::All,
            segments: known,
        }
        .rule(raw);
        let members = Members::Dynamic(rule);
        Segment { unit, members }
    };
    let person_list = Members::Snapshot {
        ids: odd(TableId::People),
        on: facts.as_of(),
    };
    let company_list = Members::List(odd(TableId::Companies));
    Segments::from([
        (
            "d_person_list".to_owned(),
            Segment {
                unit: Unit::Person,
                members: person_list,
            },
        ),
        (
            "c_company_list".to_owned(),
            Segment {
                unit: Unit::Company,
                members: company_list,
            },
        ),
        (
            "b_company".to_owned(),
            dynamic(Unit::Company, &raw[0], &["c_company_list"]),
        ),
        (
            "a_person".to_owned(),
            dynamic(
                Unit::Person,
                &raw[1],
                &["b_company", "c_company_list", "d_person_list"],
            ),
        ),
    ])
}

/// A well-typed rule about units.
pub fn rule(facts: Facts<'_>, unit: Unit, raw: &Raw, leaves: Leaves) -> Rule {
    Builder {
        facts,
        table: unit.table(),
        inside: false,
        leaves,
        segments: &["a_person", "b_company", "c_company_list", "d_person_list"],
    }
    .rule(raw)
}

#[derive(Clone, Copy)]
struct Builder<'a> {
    facts: Facts<'a>,
    table: TableId,
    inside: bool,
    leaves: Leaves,
    segments: &'a [&'a str],
}

impl Builder<'_> {
    fn rule(self, raw: &Raw) -> Rule {
        match raw {
            Raw::Group(kind, children) => {
                let children = children.iter().map(|child| self.rule(child)).collect();
                match kind {
                    0 => Rule::All(children),
                    1 => Rule::Any(children),
                    _ => Rule::None(children),
                }
            }
            Raw::Test(numbers) => self.test(*numbers),
            Raw::Segment(n) => self.segment(*n),
            Raw::Related(numbers, condition) => self.related(*numbers, condition),
        }
    }

    fn test(self, [which, operator, at, more, n]: [u16; 5]) -> Rule {
        let (path, field) = nth(&self.fields(), which).clone();
        let (operator, operand) = self.comparison(field, [operator, at, more, n]);
        Rule::Test(rules::Test {
            field: path,
            operator,
            operand,
        })
    }

    fn segment(self, n: u16) -> Rule {
        let fits = |id: &&&str| match self.table {
            TableId::People => true,
            TableId::Companies => id.contains("company"),
            _ => false,
        };
        let fitting: Vec<_> = self.segments.iter().filter(fits).collect();
        if fitting.is_empty() || self.leaves == Leaves::Stored {
            return self.test([n, n / 2, n / 3, n / 5, n / 7]);
        }
        Rule::Segment((**nth(&fitting, n)).to_owned())
    }

    fn related(self, numbers: [u16; 7], condition: &Raw) -> Rule {
        let [child, measure, which, operator, at, more, n] = numbers;
        let all = TableId::ALL;
        let children: Vec<_> = all
            .into_iter()
            .filter(|&child| self.facts.derived.related(self.table, child).is_some())
            .collect();
        if children.is_empty() || self.leaves == Leaves::Stored {
            return Rule::None(vec![self.rule(condition)]);
        }
        let child = *nth(&children, child);
        let inside = Builder {
            table: child,
            inside: true,
            ..self
        };
        let of = |fits: fn(Kind) -> bool| -> Vec<_> {
            let fields = inside.fields().into_iter();
            fields.filter(|(_, field)| fits(field.kind)).collect()
        };
        let numeric = of(|kind| matches!(kind, Kind::Number | Kind::Money));
        let dates = of(|kind| kind == Kind::Date);
        let count = || {
            let field = self.facts.find(TableId::Companies, "own_number").unwrap();
            let numbers = [operator, at, more, n];
            let (operator, operand) = self.comparison(field, numbers);
            let small = |n: u16| Decimal::whole(i64::from(n % 4)).to_string();
            let operand = match operand {
                Operand::One(_) => Operand::One(small(n)),
                Operand::Between(..) => Operand::Between(small(0), small(n)),
                other => other,
            };
            (Measure::Count, operator, operand)
        };
        let nothing = || (String::new(), Operand::Nothing);
        let compare = |fields: &[(String, FieldRef)], make: fn(String) -> Measure| {
            let (name, field) = nth(fields, which).clone();
            let (operator, operand) = inside.comparison(field, [operator, at, more, n]);
            (make(name), operator, operand)
        };
        let (measure, operator, operand) = match measure % 7 {
            0 => {
                let (operator, operand) = nothing();
                (Measure::Exists, operator, operand)
            }
            1 => {
                let (operator, operand) = nothing();
                (Measure::Missing, operator, operand)
            }
            2 if !numeric.is_empty() => compare(&numeric, Measure::Sum),
            3 if !numeric.is_empty() => compare(&numeric, Measure::Average),
            4 if !dates.is_empty() => compare(&dates, Measure::Latest),
            _ => count(),
        };
        Rule::Related(Related {
            table: child,
            measure,
            condition: Box::new(inside.rule(condition)),
            operator,
            operand,
        })
    }

    fn fields(self) -> Vec<(String, FieldRef)> {
        let facts = self.facts;
        let wanted = |field: &FieldRef| {
            self.leaves == Leaves::All
                || !facts.is_derived(*field) && !matches!(field.kind, Kind::Ref(_))
        };
        let own = facts.fields(self.table).filter(wanted);
        let own = own.map(|field| (facts.name(field).to_owned(), field));
        let mut fields: Vec<_> = own.collect();
        if self.table == TableId::People && !self.inside {
            let companies = facts.fields(TableId::Companies).filter(wanted);
            fields.extend(companies.map(|field| (facts.path(field), field)));
        }
        fields
    }

    fn comparison(self, field: FieldRef, numbers: [u16; 4]) -> (String, Operand) {
        let [operator, at, more, n] = numbers;
        let operators: Vec<_> = rules::operators_for(field.kind).collect();
        let operator = *nth(&operators, operator);
        let one = |at: u16| self.operand_text(field, operator.id(), at, n);
        let operand = match operator.shape() {
            Shape::Nothing => Operand::Nothing,
            Shape::One => Operand::One(one(at)),
            Shape::Many => Operand::Many([at, more].into_iter().map(one).collect()),
            Shape::Between => {
                let (a, b) = (self.value(field, at), self.value(field, more));
                let text = |value: &Value| self.text(value, operator.id(), 0);
                Operand::Between(text((&a).min(&b)), text((&a).max(&b)))
            }
            Shape::Window => Operand::Window(Window {
                n: u32::from(n % 14),
                unit: *nth(
                    &[
                        WindowUnit::Days,
                        WindowUnit::Weeks,
                        WindowUnit::Months,
                        WindowUnit::Years,
                    ],
                    more,
                ),
            }),
            Shape::Period => Operand::Period(*nth(
                &[Period::Week, Period::Month, Period::Quarter, Period::Year],
                more,
            )),
        };
        (operator.id().to_owned(), operand)
    }

    fn operand_text(self, field: FieldRef, operator: &str, at: u16, n: u16) -> String {
        self.text(&self.value(field, at), operator, n)
    }

    /// A value of the field somewhere in the book, or one of its kind if that is empty.
    fn value(self, field: FieldRef, at: u16) -> Value {
        let n_rows = self.facts.book.table(field.table).n_rows();
        let found = if n_rows == 0 {
            Value::Empty
        } else {
            self.facts
                .value(Unit::Company, u32::from(at) % n_rows, field)
        };
        if found != Value::Empty {
            return found;
        }
        match field.kind {
            Kind::Number => Value::Number(Decimal::whole(i64::from(at % 5))),
            Kind::Money => Value::Money(i64::from(at % 5) * 10_000),
            Kind::Date => Value::Date(self.facts.as_of()),
            Kind::Ref(target) => Value::Ref(format!("{}1", target.name())),
            _ => Value::Text("anna".to_owned()),
        }
    }

    /// A value as the operand of an operator: other letters for the same text, a part of it,
    /// or a number nearby.
    fn text(self, value: &Value, operator: &str, n: u16) -> String {
        let near = i64::from(n % 3) - 1;
        match value {
            Value::Number(number) => Decimal(number.0 + near).to_string(),
            Value::Money(minor) => self.facts.book.home.format_amount(minor + near),
            Value::Date(day) => day.plus_days(i32::try_from(near).unwrap()).to_string(),
            Value::Ref(id) => id.clone(),
            Value::Choices(names) => nth(names, n).clone(),
            Value::Text(text) | Value::Choice(text) => {
                let part: String = match operator {
                    "starts_with" => text.chars().take(2).collect(),
                    "ends_with" => text.chars().skip(2).collect(),
                    "contains" | "does_not_contain" => text.chars().skip(1).take(2).collect(),
                    _ => text.clone(),
                };
                let part = if part.is_empty() { text.clone() } else { part };
                if n.is_multiple_of(2) {
                    part.to_uppercase().replace('Е', "Ё")
                } else {
                    part
                }
            }
            Value::Flag(_) | Value::Empty => String::new(),
        }
    }
}

fn nth<T>(items: &[T], n: u16) -> &T {
    &items[n as usize % items.len()]
}
