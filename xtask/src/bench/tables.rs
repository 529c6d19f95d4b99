//! The four tables of the benchmark for N people: N/4 companies, 1.5 N invoices, 2 N interactions,
//! in the layout that needs no mapping. The same N gives the same bytes on every machine.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;

/// The names of the files, in the order they are imported.
pub(crate) const FILES: [&str; 4] = [
    "companies.csv",
    "people.csv",
    "invoices.csv",
    "interactions.csv",
];

const INDUSTRIES: [&str; 8] = [
    "Retail",
    "Banking",
    "Logistics",
    "Energy",
    "Software",
    "Pharma",
    "Construction",
    "Media",
];
const REGIONS: [&str; 6] = ["Moscow", "Petersburg", "Volga", "Urals", "Siberia", "South"];
const FIRST: [&str; 10] = [
    "Anna", "Boris", "Clara", "Dmitri", "Elena", "Fyodor", "Galina", "Hugo", "Irina", "John",
];
const LAST: [&str; 10] = [
    "Orlova", "Smirnov", "Hughes", "Petrov", "Volkova", "Mercer", "Lebedeva", "Overton", "Sokolov",
    "Novak",
];
const ROLES: [&str; 5] = ["head", "finance", "procurement", "engineer", "assistant"];
const DECISION_MAKER: [&str; 3] = ["yes", "no", ""];
const KINDS: [&str; 4] = ["negotiation", "meeting", "call", "e-mail"];

/// Writes the tables into `dir/N/` unless they are there; gives the folder.
pub(crate) fn write(dir: &Path, n_people: u32) -> Result<PathBuf> {
    let dir = dir.join(n_people.to_string());
    let done = dir.join("complete");
    if done.is_file() {
        return Ok(dir);
    }
    std::fs::create_dir_all(&dir)?;
    let n_companies = (n_people / 4).max(1);
    let [companies, people, invoices, interactions] = FILES.map(|name| dir.join(name));
    table(&companies, |out| write_companies(out, n_companies))?;
    table(&people, |out| write_people(out, n_people, n_companies))?;
    table(&invoices, |out| {
        write_invoices(out, n_people + n_people / 2, n_companies)
    })?;
    table(&interactions, |out| {
        write_interactions(out, n_people * 2, n_people)
    })?;
    std::fs::write(done, "")?;
    Ok(dir)
}

fn table(path: &Path, fill: impl FnOnce(&mut BufWriter<File>) -> Result<()>) -> Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    fill(&mut out)?;
    Ok(out.flush()?)
}

fn write_companies(out: &mut impl Write, n: u32) -> Result<()> {
    let mut dice = Dice::new(1);
    writeln!(
        out,
        "id,name,status,industry,region,owner,since,referred_by"
    )?;
    for id in 0..n {
        let referrer = match dice.below(12) {
            0 if id > 0 => format!("c{}", dice.below(id)),
            _ => String::new(),
        };
        let (industry, region) = (dice.pick(&INDUSTRIES), dice.pick(&REGIONS));
        let owner = dice.below(6) + 1;
        let since = day(dice.below(3650));
        writeln!(
            out,
            "c{id},Company {id},{},{industry},{region},Owner {owner},{since},{referrer}",
            status(id)
        )?;
    }
    Ok(())
}

fn write_people(out: &mut impl Write, n: u32, n_companies: u32) -> Result<()> {
    let mut dice = Dice::new(2);
    writeln!(out, "id,company_id,name,email,role,decision_maker,city")?;
    for id in 0..n {
        let (first, last, role) = (dice.pick(&FIRST), dice.pick(&LAST), dice.pick(&ROLES));
        let (decides, city) = (dice.pick(&DECISION_MAKER), dice.pick(&REGIONS));
        let company = id % n_companies;
        writeln!(
            out,
            "p{id},c{company},{first} {last} {id},p{id}@c{company}.example,{role},{decides},{city}"
        )?;
    }
    Ok(())
}

fn write_invoices(out: &mut impl Write, n: u32, n_companies: u32) -> Result<()> {
    let mut dice = Dice::new(3);
    writeln!(out, "company_id,date,amount")?;
    for _ in 0..n {
        // Few companies bring most of the revenue: the smaller of two throws is likelier.
        let mut company = dice.below(n_companies).min(dice.below(n_companies));
        while status(company) == "prospect" {
            company = (company + 1) % n_companies;
            if n_companies == 1 {
                break;
            }
        }
        let age = dice.below(1460) + if status(company) == "lost" { 366 } else { 0 };
        let amount = 1_000 + dice.below(1_000) * dice.below(1_000);
        writeln!(
            out,
            "c{company},{},{amount}.{:02}",
            day(age),
            dice.below(100)
        )?;
    }
    Ok(())
}

fn write_interactions(out: &mut impl Write, n: u32, n_people: u32) -> Result<()> {
    let mut dice = Dice::new(4);
    writeln!(out, "person_id,date,kind")?;
    for _ in 0..n {
        let (person, age) = (dice.below(n_people), dice.below(730));
        writeln!(out, "p{person},{},{}", day(age), dice.pick(&KINDS))?;
    }
    Ok(())
}

/// Every fifth company is a client, every other fifth lost, the rest prospects.
fn status(company: u32) -> &'static str {
    match company % 5 {
        0 => "client",
        1 => "lost",
        _ => "prospect",
    }
}

/// The date `age` days before 2026-11-22, where the tables end, by the civil calendar.
fn day(age: u32) -> String {
    // Days since 1970-01-01 of 2026-11-22, then Howard Hinnant's days-to-civil.
    let days = 20_779 - i64::from(age) + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// SplitMix64: a seeded sequence that is the same everywhere.
struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn below(&mut self, n: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let high = (z ^ (z >> 31)) >> 32;
        ((high * u64::from(n)) >> 32) as u32
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len() as u32) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_back_from_the_as_of_date() {
        assert_eq!(day(0), "2026-11-22");
        assert_eq!(day(22), "2026-10-31");
        assert_eq!(day(365), "2025-11-22");
        assert_eq!(day(998), "2024-02-28");
        assert_eq!(day(997), "2024-02-29");
    }

    #[test]
    fn a_table_is_the_same_every_time() {
        let (mut one, mut other) = (Vec::new(), Vec::new());
        write_invoices(&mut one, 50, 10).unwrap();
        write_invoices(&mut other, 50, 10).unwrap();
        assert_eq!(one, other);
        assert_eq!(one.iter().filter(|byte| **byte == b'\n').count(), 51);
    }

    #[test]
    fn prospects_have_no_invoices() {
        let mut bytes = Vec::new();
        write_invoices(&mut bytes, 500, 20).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        for line in text.lines().skip(1) {
            let id: u32 = line[1..].split(',').next().unwrap().parse().unwrap();
            assert_ne!(status(id), "prospect", "{line}");
        }
    }
}
