//! The derived fields once more: records as maps, one definition after another, no speed.

use std::collections::{BTreeMap, BTreeSet};

use book::{Book, Currency, Date, Decimal, TableId, Value, Window};

type Record = BTreeMap<String, Value>;

/// A book as maps of records.
#[derive(Debug)]
pub(crate) struct Plain<'a> {
    book: &'a Book,
    companies: BTreeMap<String, Record>,
    people: BTreeMap<String, Record>,
    invoices: BTreeMap<String, Record>,
    interactions: BTreeMap<String, Record>,
    awards: BTreeMap<String, Record>,
}

type Table = BTreeMap<String, BTreeMap<String, Value>>;

fn day(record: &Record, field: &str) -> Option<Date> {
    match record.get(field) {
        Some(&Value::Date(day)) => Some(day),
        _ => None,
    }
}

fn text<'a>(record: &'a Record, field: &str) -> &'a str {
    match record.get(field) {
        Some(Value::Text(text) | Value::Choice(text) | Value::Ref(text)) => text,
        _ => "",
    }
}

fn n(count: usize) -> Value {
    whole(i64::try_from(count).unwrap())
}

fn whole(n: i64) -> Value {
    Value::Number(Decimal::whole(n))
}

fn date(day: Option<Date>) -> Value {
    day.map_or(Value::Empty, Value::Date)
}

impl<'a> Plain<'a> {
    pub(crate) fn of(book: &'a Book) -> Self {
        Self {
            book,
            companies: book.records(TableId::Companies),
            people: book.records(TableId::People),
            invoices: book.records(TableId::Invoices),
            interactions: book.records(TableId::Interactions),
            awards: book.records(TableId::Awards),
        }
    }

    pub(crate) fn company_ids(&self) -> impl Iterator<Item = &String> {
        self.companies.keys()
    }

    pub(crate) fn person_ids(&self) -> impl Iterator<Item = &String> {
        self.people.keys()
    }

    /// Day and home amount of the invoices of a company that count, earliest first.
    fn sales(&self, company: &str) -> Vec<(Date, i64)> {
        let mut sales: Vec<_> = self
            .invoices
            .values()
            .filter(|invoice| text(invoice, "company_id") == company)
            .filter_map(|invoice| {
                let day = day(invoice, "date").filter(|day| *day <= self.book.as_of)?;
                let Some(Value::Money(minor)) = invoice.get("amount") else {
                    return None;
                };
                let home = match text(invoice, "currency") {
                    "" => *minor,
                    code => {
                        let currency = Currency::parse(code)?;
                        if currency == self.book.home {
                            *minor
                        } else {
                            let rate = self.book.rates.get(&currency)?;
                            rate.to_home(*minor, currency, self.book.home)?
                        }
                    }
                };
                Some((day, home))
            })
            .collect();
        sales.sort_unstable();
        sales
    }

    fn recent(&self, day: Date) -> bool {
        day >= Window::months(self.book.settings.revenue_months).start(self.book.as_of)
    }

    fn revenue_12m(&self, company: &str) -> i64 {
        let sales = self.sales(company);
        sales
            .iter()
            .filter(|(day, _)| self.recent(*day))
            .map(|(_, minor)| minor)
            .sum()
    }

    pub(crate) fn revenue(&self, company: &str) -> Vec<(&'static str, Value)> {
        let sales = self.sales(company);
        let invoices: Vec<_> = sales.iter().filter(|(_, minor)| *minor >= 0).collect();
        let place = self.by_revenue().iter().position(|id| id == company);
        vec![
            (
                "revenue_total",
                Value::Money(sales.iter().map(|(_, minor)| minor).sum()),
            ),
            ("revenue_12m", Value::Money(self.revenue_12m(company))),
            ("n_invoices", n(invoices.len())),
            (
                "n_invoices_12m",
                n(invoices.iter().filter(|(day, _)| self.recent(*day)).count()),
            ),
            (
                "first_invoice",
                date(invoices.iter().map(|(day, _)| *day).min()),
            ),
            (
                "last_invoice",
                date(invoices.iter().map(|(day, _)| *day).max()),
            ),
            (
                "revenue_rank",
                place.map_or(Value::Empty, |place| n(place + 1)),
            ),
        ]
    }

    fn by_revenue(&self) -> Vec<String> {
        let mut ids: Vec<_> = self
            .companies
            .keys()
            .map(|id| (-self.revenue_12m(id), id.clone()))
            .filter(|(minus, _)| *minus < 0)
            .collect();
        ids.sort();
        ids.into_iter().map(|(_, id)| id).collect()
    }

    pub(crate) fn lifecycle(&self, company: &str) -> Vec<(&'static str, Value)> {
        let status = text(&self.companies[company], "status");
        let by_hand = ["client", "prospect", "lost"].contains(&status);
        let active = Window::months(self.book.settings.active_months).start(self.book.as_of);
        let sales = self.sales(company);
        let mut invoices = sales.iter().filter(|(_, minor)| *minor >= 0).peekable();
        let stage = if by_hand {
            status
        } else if invoices.peek().is_none() {
            "prospect"
        } else if invoices.any(|(day, _)| *day >= active) {
            "client"
        } else {
            "lost"
        };
        vec![
            ("lifecycle", Value::choice(stage)),
            ("lifecycle_by_hand", Value::Flag(by_hand)),
        ]
    }

    /// The shortest head of the list that brings the share, then the next.
    pub(crate) fn abc(&self, company: &str) -> Vec<(&'static str, Value)> {
        let order = self.by_revenue();
        let sum = |ids: &[String]| -> i128 {
            ids.iter().map(|id| i128::from(self.revenue_12m(id))).sum()
        };
        let all = sum(&order);
        let head = |share_bp: u32| {
            (1..=order.len()).find(|&n| sum(&order[..n]) * 10_000 >= all * i128::from(share_bp))
        };
        let class = order.iter().position(|id| id == company).map(|place| {
            let [a, b] = self
                .book
                .settings
                .abc_shares_bp
                .map(|share| head(share).unwrap_or(0));
            if place < a {
                "A"
            } else if place < b {
                "B"
            } else {
                "C"
            }
        });
        vec![("abc", Value::choice(class.unwrap_or("")))]
    }

    pub(crate) fn xyz(&self, company: &str) -> Vec<(&'static str, Value)> {
        let quarter = |day: Date| {
            let (year, month, _) = day.ymd();
            year * 4 + i32::try_from(month - 1).unwrap() / 3
        };
        let next = quarter(self.book.as_of.plus_days(1));
        let n_quarters = i32::try_from(self.book.settings.xyz_quarters).unwrap();
        let sales = self.sales(company);
        let sums: Vec<i128> = (next - n_quarters..next)
            .map(|q| {
                let of_quarter = sales.iter().filter(|(day, _)| quarter(*day) == q);
                of_quarter.map(|(_, minor)| i128::from(*minor)).sum()
            })
            .collect();
        let total: i128 = sums.iter().sum();
        let count = i128::from(n_quarters);
        // n²·variance, with deviations from the mean times n.
        let spread: i128 = sums
            .iter()
            .map(|x| (x * count - total).pow(2))
            .sum::<i128>()
            / count;
        let above = |bound: u32| spread * 100_000_000 > total * total * i128::from(bound).pow(2);
        let [x, y] = self.book.settings.xyz_variation_bp;
        let class = match total {
            ..=0 => "",
            _ if !above(x) => "X",
            _ if !above(y) => "Y",
            _ => "Z",
        };
        vec![("xyz", Value::choice(class))]
    }

    /// Recency, frequency and revenue of the companies with invoices in the window.
    fn bought(&self) -> BTreeMap<String, [i64; 3]> {
        let months = self.book.settings.rfm_months;
        let from = months.map(|months| Window::months(months).start(self.book.as_of));
        let mut bought = BTreeMap::new();
        for id in self.companies.keys() {
            let mut sales = self.sales(id);
            sales.retain(|(day, _)| from.is_none_or(|from| *day >= from));
            let invoices = sales.iter().filter(|(_, minor)| *minor >= 0);
            let days = invoices
                .clone()
                .map(|(day, _)| self.book.as_of.days_since(*day));
            if let Some(recency) = days.min() {
                let n_invoices = i64::try_from(invoices.count()).unwrap();
                let revenue = sales.iter().map(|(_, minor)| minor).sum();
                bought.insert(id.clone(), [recency.into(), n_invoices, revenue]);
            }
        }
        bought
    }

    pub(crate) fn rfm(&self, company: &str) -> Vec<(&'static str, Value)> {
        let bought = self.bought();
        let Some(own) = bought.get(company) else {
            return ["rfm_r", "rfm_f", "rfm_m", "rfm"]
                .map(|name| (name, Value::Empty))
                .to_vec();
        };
        let fixed = self.book.settings.rfm_frequency;
        let score = |which: usize| -> i64 {
            let mut values: Vec<i64> = bought.values().map(|all| all[which]).collect();
            values.sort_unstable();
            let last = values.len() - 1;
            // One above what lies at h = (n − 1)·p/5 between its neighbours, in fifths.
            let cut = |p: usize| match fixed.filter(|_| which == 1) {
                Some(cuts) => i64::from(cuts[p - 1]) * 5,
                None => {
                    let (below, above) = (last * p / 5, (last * p).div_ceil(5));
                    let part = i64::try_from(last * p % 5).unwrap();
                    let one = if which == 2 { 100 } else { 1 };
                    values[below] * (5 - part) + values[above] * part + 5 * one
                }
            };
            i64::try_from((1..5).filter(|&p| own[which] * 5 >= cut(p)).count()).unwrap()
        };
        let (r, f, m) = (5 - score(0), score(1) + 1, score(2) + 1);
        vec![
            ("rfm_r", whole(r)),
            ("rfm_f", whole(f)),
            ("rfm_m", whole(m)),
            ("rfm", Value::Text(format!("{r}{f}{m}"))),
        ]
    }

    pub(crate) fn tenure(&self, company: &str) -> Vec<(&'static str, Value)> {
        let as_of = self.book.as_of;
        let since = day(&self.companies[company], "since");
        let sales = self.sales(company);
        let first = sales
            .iter()
            .find(|(_, minor)| *minor >= 0)
            .map(|(day, _)| *day);
        let from = since.or(first).filter(|from| *from <= as_of);
        let days = from.map(|from| as_of.days_since(from));
        let years = from.map(|from| (1..).find(|y| from.plus_months(12 * y) > as_of).unwrap() - 1);
        let next = since.map(|since| {
            let mut anniversaries = (1..).map(|years| since.plus_months(12 * years));
            anniversaries.find(|day| *day >= as_of).unwrap()
        });
        vec![
            (
                "tenure_days",
                days.map_or(Value::Empty, |n| whole(n.into())),
            ),
            (
                "tenure_years",
                years.map_or(Value::Empty, |n| whole(n.into())),
            ),
            ("anniversary", date(next)),
        ]
    }

    fn staff(&self, company: &str) -> BTreeSet<&String> {
        let staff = self
            .people
            .iter()
            .filter(|(_, p)| text(p, "company_id") == company);
        staff.map(|(id, _)| id).collect()
    }

    pub(crate) fn counts(&self, company: &str) -> Vec<(&'static str, Value)> {
        let staff = self.staff(company);
        let decides = |id: &&&String| {
            self.people[id.as_str()].get("decision_maker") == Some(&Value::Flag(true))
        };
        let referred = self
            .companies
            .values()
            .filter(|c| text(c, "referred_by") == company);
        vec![
            ("n_people", n(staff.len())),
            ("n_decision_makers", n(staff.iter().filter(decides).count())),
            ("n_referred", n(referred.count())),
        ]
    }

    pub(crate) fn invoice_contact(&self, company: &str) -> Vec<(&'static str, Value)> {
        let latest = self
            .invoices
            .iter()
            .filter(|(_, invoice)| text(invoice, "company_id") == company)
            .filter(|(_, invoice)| self.people.contains_key(text(invoice, "contact_id")))
            .filter_map(|(id, invoice)| Some((day(invoice, "date")?, id, invoice)))
            .filter(|(day, ..)| *day <= self.book.as_of)
            .max_by_key(|(day, id, _)| (*day, id.as_str()));
        let contact = latest.map(|(.., invoice)| text(invoice, "contact_id"));
        let decides = contact.and_then(|id| self.people[id].get("decision_maker").cloned());
        vec![
            (
                "invoice_contact",
                contact.map_or(Value::Empty, |id| Value::Ref(id.to_owned())),
            ),
            ("invoice_contact_decides", decides.unwrap_or_default()),
        ]
    }

    pub(crate) fn company_events(&self, company: &str) -> Vec<(String, Value)> {
        self.events(&self.staff(company))
    }

    pub(crate) fn person_events(&self, person: &String) -> Vec<(String, Value)> {
        self.events(&BTreeSet::from([person]))
    }

    fn events(&self, people: &BTreeSet<&String>) -> Vec<(String, Value)> {
        let mut fields = Vec::new();
        let mut add = |table: &Table, what: &str, name: &str| {
            let names: BTreeSet<_> = table.values().map(|event| text(event, name)).collect();
            let days = |wanted: Option<&str>| -> Vec<Date> {
                table
                    .values()
                    .filter(|e| people.iter().any(|id| id.as_str() == text(e, "person_id")))
                    .filter(|e| wanted.is_none_or(|wanted| text(e, name) == wanted))
                    .filter_map(|e| day(e, "date"))
                    .filter(|day| *day <= self.book.as_of)
                    .collect()
            };
            let recent = |days: &[Date]| n(days.iter().filter(|day| self.recent(**day)).count());
            let all = days(None);
            fields.push((format!("n_{what}s"), n(all.len())));
            fields.push((format!("n_{what}s_12m"), recent(&all)));
            fields.push((format!("last_{what}"), date(all.iter().max().copied())));
            for name in names.into_iter().filter(|name| !name.is_empty()) {
                let named = days(Some(name));
                fields.push((format!("n_{what}s_12m.{name}"), recent(&named)));
                fields.push((
                    format!("last_{what}.{name}"),
                    date(named.iter().max().copied()),
                ));
            }
        };
        add(&self.interactions, "interaction", "kind");
        add(&self.awards, "award", "treatment");
        fields
    }

    pub(crate) fn person(&self, person: &str) -> Vec<(&'static str, Value)> {
        let record = &self.people[person];
        let as_of = self.book.as_of;
        let open = record.get("opt_out") != Some(&Value::Flag(true));
        let channels = [("email", "email"), ("phone", "phone"), ("address", "post")];
        let channels = channels
            .into_iter()
            .filter(|(field, _)| open && record.contains_key(*field));
        let born = day(record, "birthday").filter(|day| *day <= as_of);
        let mut contacts = self
            .invoices
            .values()
            .map(|invoice| text(invoice, "contact_id"));
        let age = born.map(|born| (1..).find(|y| born.plus_months(12 * y) > as_of).unwrap() - 1);
        let next = born.map(|born| {
            (1..)
                .map(|y| born.plus_months(12 * y))
                .find(|day| *day >= as_of)
                .unwrap()
        });
        vec![
            (
                "reachable",
                Value::choices(channels.map(|(_, channel)| channel)),
            ),
            (
                "is_invoice_contact",
                Value::Flag(contacts.any(|id| id == person)),
            ),
            ("age", age.map_or(Value::Empty, |n: i32| whole(n.into()))),
            ("next_birthday", date(next)),
        ]
    }
}
