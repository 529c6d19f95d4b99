//! Plans, findings and explanations as lines, for cases to be compared with.

use allocation::Seat;
use book::{Currency, Value};
use plan::findings::Parameter;
use plan::ways::Changed;
use plan::{Difference, RelaxationKind, Report, Verdict, Way};

use super::World;

pub fn section(world: &World, title: &str) -> Vec<String> {
    let mut words = title.split(' ');
    match words.next().unwrap() {
        "plan" => plan(world),
        "findings" => findings(world, words.next()),
        "why" => why(world, words.next().unwrap(), words.next().unwrap()),
        "ways" => ways(world, words.next().unwrap(), words.next().unwrap()),
        "ways_out" => ways_out(world),
        "steps" => steps(world),
        other => panic!("{other}"),
    }
}

fn plan(world: &World) -> Vec<String> {
    let report = Report::of(world.facts(), &world.lowered, &world.plan);
    let mut lines = Vec::new();
    for treatment in &report.treatments {
        let awards = report
            .awards
            .iter()
            .filter(|award| award.treatment == treatment.id);
        let awards: Vec<String> = awards
            .map(|award| {
                let rank = award
                    .rank
                    .map_or_else(|| "-".to_owned(), |rank| rank.to_string());
                format!("{} {} {rank}", award.unit, award.seat.name())
            })
            .collect();
        lines.push(
            format!("{}: {}", treatment.id, awards.join(", "))
                .trim()
                .to_owned(),
        );
        let waiting = report
            .waitlist
            .iter()
            .filter(|wait| wait.treatment == treatment.id);
        let waiting: Vec<&str> = waiting.map(|wait| wait.unit.as_str()).collect();
        if !waiting.is_empty() {
            lines.push(format!("  waiting: {}", waiting.join(", ")));
        }
        for skip in report
            .skipped
            .iter()
            .filter(|skip| skip.treatment == treatment.id)
        {
            lines.push(format!(
                "  past {}: {}",
                skip.unit,
                plan::reason_name(skip.reason)
            ));
        }
        for short in report
            .shortfalls
            .iter()
            .filter(|short| short.treatment == treatment.id)
        {
            let units = short.units.join(", ");
            lines.push(
                format!("  short {} {} {units}", short.kind, short.n_missing)
                    .trim_end()
                    .to_owned(),
            );
        }
        for barred in report
            .barred
            .iter()
            .filter(|barred| barred.treatment == treatment.id)
        {
            lines.push(format!("  barred {}: {:?}", barred.unit, barred.bars));
        }
    }
    lines.push(format!(
        "cost {}, nothing for {}",
        sum(report.cost_minor),
        report.n_not_reached
    ));
    lines
}

fn findings(world: &World, code: Option<&str>) -> Vec<String> {
    let found = plan::findings(
        world.facts(),
        world.programme(),
        &world.lowered,
        &world.plan,
    );
    let found = found
        .iter()
        .filter(|finding| code.is_none_or(|code| finding.code == code));
    found
        .map(|finding| {
            let treatment = finding.treatment.as_deref().unwrap_or("-");
            let units = finding.units.join(" ");
            let mut line = format!("{} {treatment} [{units}]", finding.code);
            for (name, parameter) in &finding.parameters {
                let text = match parameter {
                    Parameter::Count(n) | Parameter::Share(n) => n.to_string(),
                    Parameter::Money(minor) => sum(*minor),
                    Parameter::Code(code) => (*code).to_owned(),
                    Parameter::Treatment(text)
                    | Parameter::Segment(text)
                    | Parameter::Owner(text)
                    | Parameter::Company(text)
                    | Parameter::Text(text) => text.clone(),
                };
                line += &format!(" {name}={text}");
            }
            line
        })
        .collect()
}

fn why(world: &World, treatment: &str, unit: &str) -> Vec<String> {
    let said = plan::explain_only(
        world.facts(),
        world.programme(),
        &world.lowered,
        &world.plan,
        world.row(unit),
        world.treatment(treatment),
    )
    .unwrap();
    let name = |at: u32| {
        world.programme().programme().treatments[at as usize]
            .id
            .clone()
    };
    let verdict = match said.verdict {
        Verdict::Given { seat } => format!("given {}", seat_name(seat)),
        Verdict::Waiting { position, because } => {
            let because = because.map_or("-", plan::reason_name);
            format!("waiting {position} {because}")
        }
        Verdict::PassedOver { reason } => format!("passed over {}", plan::reason_name(reason)),
        Verdict::HoldsBetter { treatment } => format!("holds better {}", name(treatment)),
        Verdict::NeverWith { treatment } => format!("never with {}", name(treatment)),
        Verdict::WaitingInReserve { index, place } => format!("waiting in reserve {index} {place}"),
        Verdict::Barred => format!("barred {:?}", said.bars),
        Verdict::NotEligible => "not eligible".to_owned(),
    };
    let rank = said
        .rank
        .map_or_else(|| "-".to_owned(), |rank| rank.to_string());
    let cut = said
        .cut
        .map_or_else(|| "-".to_owned(), |cut| cut.to_string());
    let mut lines = vec![format!(
        "{verdict}; rank {rank} of {}, cut {cut}",
        said.n_ranked
    )];
    let rule = world
        .programme()
        .eligibility(world.treatment(treatment) as usize)
        .unwrap();
    for node in said.failing(rule.rule()) {
        let outcome = &said.conditions[node];
        lines.push(format!("fails {node}: {}", value(&outcome.actual)));
    }
    for neighbour in &said.neighbours {
        let mark = match (neighbour.is_self, neighbour.seat) {
            (true, _) => "me",
            (false, Some(_)) => "in",
            (false, None) => "out",
        };
        let keys: Vec<String> = neighbour.keys.iter().map(value).collect();
        let cut = if neighbour.is_last_in { " ---" } else { "" };
        let line = format!(
            "{} {} {mark} {}",
            neighbour.rank,
            neighbour.unit,
            keys.join(" ")
        );
        lines.push(format!("{}{cut}", line.trim_end()));
    }
    for owed in &said.obligations {
        let last = owed
            .last_given
            .map_or_else(|| "never".to_owned(), |day| day.to_string());
        lines.push(format!(
            "owed {}: {}, last {last}",
            owed.index, owed.is_owed
        ));
    }
    let taken = &said.seats;
    lines.push(format!(
        "seats: {} by rank, {} pins, {} owed, {:?} kept, {} base, {:?} free",
        taken.by_rank, taken.pins, taken.obligations, taken.reserves, taken.base, taken.free
    ));
    lines
}

fn ways(world: &World, treatment: &str, unit: &str) -> Vec<String> {
    let said = plan::explain(
        world.facts(),
        world.programme(),
        &world.lowered,
        &world.plan,
        world.row(unit),
        world.treatment(treatment),
    )
    .unwrap();
    said.ways_in
        .iter()
        .map(|way| {
            let what = match &way.way {
                Way::MoreSeats { n, maximum } => format!("{n} more seats, {maximum}"),
                Way::Decline { units, n_by_rank } => {
                    format!(
                        "one of {} declines, of {n_by_rank} by rank",
                        units.join(" ")
                    )
                }
                Way::WithdrawPin { unit } => format!("the pin of {unit} is withdrawn"),
                Way::Readmit => "readmitted".to_owned(),
                Way::Values {
                    changes,
                    more_seats,
                    passes,
                } => {
                    let changes: Vec<String> = changes
                        .iter()
                        .map(|change| {
                            let what = match &change.what {
                                Changed::Field(path) => path.clone(),
                                Changed::Related(node) => format!("related {node}"),
                                Changed::RelatedInSegment { segment, node } => {
                                    format!("related {node} of {segment}")
                                }
                            };
                            format!("{what} {} -> {}", value(&change.from), value(&change.to))
                        })
                        .collect();
                    let mut line = changes.join(", ");
                    if let Some(unit) = passes {
                        line += &format!(", passes {unit}");
                    }
                    if *more_seats > 0 {
                        line += &format!(", {more_seats} more seats");
                    }
                    line
                }
                Way::Pin => "pinned".to_owned(),
            };
            format!("{what}: {}", moves(&way.difference))
        })
        .collect()
}

fn ways_out(world: &World) -> Vec<String> {
    let mut lines = Vec::new();
    for shortfall in &world.plan.solution().shortfalls {
        let ways = plan::relaxations(
            world.facts(),
            world.programme(),
            &world.lowered,
            &world.plan,
            shortfall,
        );
        for way in ways {
            let what = match &way.kind {
                RelaxationKind::MoreSeats { n, maximum } => format!("{n} more seats, {maximum}"),
                RelaxationKind::MoreMoney => "more money".to_owned(),
                RelaxationKind::SettleBy { treatments } => {
                    format!("settled by {}", treatments.join(" "))
                }
                RelaxationKind::Longer { months } => format!("every {months} months"),
                RelaxationKind::SettleAndMoreSeats {
                    treatments,
                    n,
                    maximum,
                } => format!(
                    "settled by {}, {n} more seats, {maximum}",
                    treatments.join(" ")
                ),
                RelaxationKind::LowerMinimum { minimum } => format!("minimum {minimum}"),
                RelaxationKind::OpenBase => "open base".to_owned(),
                RelaxationKind::Threshold { node, operand } => format!("node {node} {operand:?}"),
            };
            let left = way.budget_left_minor.map_or_else(|| "-".to_owned(), sum);
            let cost = sum(way.cost_change_minor);
            lines.push(format!(
                "{what}: {} unmet, {cost} more, {left} left",
                way.unmet_after
            ));
        }
    }
    lines
}

fn steps(world: &World) -> Vec<String> {
    let steps = plan::steps(world.facts(), &world.lowered, &world.plan);
    let programme = world.programme().programme();
    let mut lines = Vec::new();
    for (treatment, steps) in programme.treatments.iter().zip(&steps) {
        for (sign, step) in [("+1", &steps.more), ("-1", &steps.fewer)] {
            if let Some(step) = step {
                lines.push(format!("{} {sign}: {}", treatment.id, moves(step)));
            }
        }
    }
    lines
}

/// `anna card>gift, boris gift>; 5 more`.
fn moves(difference: &Difference) -> String {
    let moves: Vec<String> = difference
        .chain()
        .map(|step| {
            format!(
                "{} {}>{}",
                step.unit,
                step.from.join("+"),
                step.to.join("+")
            )
        })
        .collect();
    format!(
        "{}; {} more",
        moves.join(", "),
        sum(difference.cost_change_minor)
    )
}

fn seat_name(seat: Seat) -> &'static str {
    match seat {
        Seat::Pin { .. } => "pin",
        Seat::Obligation { .. } => "obligation",
        Seat::Reserve(_) => "reserve",
        Seat::Base => "base",
        Seat::Open => "open",
    }
}

fn value(value: &Value) -> String {
    match value {
        Value::Empty => "-".to_owned(),
        Value::Text(text) | Value::Choice(text) | Value::Ref(text) => text.clone(),
        Value::Number(n) => n.to_string(),
        Value::Money(minor) => sum(*minor),
        Value::Date(day) => day.to_string(),
        Value::Flag(yes) => (if *yes { "yes" } else { "no" }).to_owned(),
        Value::Choices(names) => names.join("+"),
    }
}

fn sum(minor: i64) -> String {
    Currency::RUB.format_amount(minor)
}
