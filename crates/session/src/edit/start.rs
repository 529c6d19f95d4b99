//! A policy to start with: the latest of another plan file, without what is about its people.

use book::{Book, Change, Facts, TableId, Unit};
use plan::Policy;
use rules::{Measure, Members, Operand, Related, Rule, Test};
use words::Said;

use super::{Ground, Intent};
use crate::fault;
use crate::history::Delta;

/// The policy of a plan file as the first draft of a book that has none.
///
/// # Errors
/// The book has a policy, or the file has none or cannot be read.
pub(super) fn read(ground: Ground<'_>, bytes: &[u8]) -> Result<Intent, Said> {
    if !ground.policies.is_empty() {
        return Err(Said::new("refused-policy-there"));
    }
    let document = file::read(bytes).map_err(|error| fault::of_file(&error))?;
    let policy = document
        .policy()
        .ok_or_else(|| Said::new("refused-no-policy"))?;
    let mut policy = blank(policy.clone());
    let mut used = Vec::new();
    fit(&mut policy, ground.facts, &mut used);
    let mut forward = Vec::new();
    let fields = own_fields(ground.book, &document.book, &used);
    if !fields.is_empty() {
        forward.push(Delta::Book(fields));
    }
    forward.push(Delta::Policies(vec![policy]));
    Ok(Intent {
        label: Said::new("edit-take-policy"),
        forward,
    })
}

/// The other firm's own fields that its rules ask about, empty in every record here.
fn own_fields(here: &Book, there: &Book, used: &[String]) -> Vec<Change> {
    let tables = [(TableId::Companies, "company"), (TableId::People, "person")];
    let fields = tables.into_iter().flat_map(|(table, unit)| {
        let specs = there.table(table).specs().iter();
        specs.map(move |spec| (table, unit, spec))
    });
    fields
        .filter(|(table, unit, spec)| {
            let path = format!("{unit}.{}", spec.name);
            here.table(*table).position(&spec.name).is_none() && used.contains(&path)
        })
        .map(|(table, _, spec)| Change::AddField {
            table,
            name: spec.name.clone(),
            kind: spec.kind,
        })
        .collect()
}

/// Pins, exclusions and lists name people of the other book.
fn blank(mut policy: Policy) -> Policy {
    policy.version = 1;
    policy.published = false;
    for programme in &mut policy.programmes {
        programme.pins.clear();
        programme.exclusions.clear();
    }
    for named in policy.segments.values_mut() {
        if let Members::List(ids) | Members::Snapshot { ids, .. } = &mut named.segment.members {
            ids.clear();
        }
    }
    policy
}

/// A kind of contact has a field of its own only where the book has such contacts. Where it has
/// none, rules ask the contacts themselves, which means the same and stays so when some come;
/// ranks go by the last contact of any kind. `used` gets the fields that are asked about.
fn fit(policy: &mut Policy, facts: Facts<'_>, used: &mut Vec<String>) {
    for named in policy.segments.values_mut() {
        let unit = named.segment.unit;
        if let Members::Dynamic(rule) = &mut named.segment.members {
            fit_rule(rule, unit, facts, used);
        }
    }
    for programme in &mut policy.programmes {
        let unit = programme.unit;
        if let Some(base) = &mut programme.base {
            fit_rule(&mut base.members, unit, facts, used);
        }
        for treatment in &mut programme.treatments {
            fit_rule(&mut treatment.eligibility, unit, facts, used);
            let reserves = &mut treatment.reserves;
            let keys = reserves.iter_mut().flat_map(|reserve| &mut reserve.ranking);
            for key in treatment.ranking.iter_mut().chain(keys) {
                used.push(key.field.clone());
                if kind_without_field(&key.field, unit, facts).is_some()
                    && let Some((field, _)) = key.field.rsplit_once('.')
                {
                    key.field = field.to_owned();
                }
            }
        }
    }
}

fn fit_rule(rule: &mut Rule, unit: Unit, facts: Facts<'_>, used: &mut Vec<String>) {
    match rule {
        Rule::All(rules) | Rule::Any(rules) | Rule::None(rules) => {
            for rule in rules {
                fit_rule(rule, unit, facts, used);
            }
        }
        Rule::Test(test) => {
            used.push(test.field.clone());
            if let Some(kind) = kind_without_field(&test.field, unit, facts) {
                *rule = Rule::Related(Related {
                    table: TableId::Interactions,
                    measure: Measure::Latest("date".to_owned()),
                    condition: Box::new(Rule::Test(Test {
                        field: "kind".to_owned(),
                        operator: "is".to_owned(),
                        operand: Operand::One(kind),
                    })),
                    operator: test.operator.clone(),
                    operand: test.operand.clone(),
                });
            }
        }
        Rule::Related(_) | Rule::Segment(_) => {}
    }
}

/// The kind of contact that a field is about, where the book has no such field.
fn kind_without_field(field: &str, unit: Unit, facts: Facts<'_>) -> Option<String> {
    let (_, kind) = field.rsplit_once("last_interaction.")?;
    facts
        .resolve(unit, field)
        .is_none()
        .then(|| kind.to_owned())
}
