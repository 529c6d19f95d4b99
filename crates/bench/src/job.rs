//! The steps of the job and how long each takes.

use book::{Derived, Facts, Unit};
use plan::check_policy;
use rules::{CheckedRule, Evaluator, Memo, Scope, check};
use session::{
    Edit, EditRequest, FileBytes, ImportChoices, NodeEdit, OperandText, Request, Response, RuleOf,
    Session,
};

const PLAN: &str = include_str!("../plan.json");
const RULES: &str = include_str!("../rules.jsonl");
/// A step is repeated so often; the middle time counts.
const REPEATS: usize = 9;

/// Milliseconds per step, and what was counted, so that two runs can be seen to agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Timings {
    /// Four files to a book with derived fields and a plan.
    pub load_ms: f64,
    /// Eight rules on a book nobody has asked anything yet.
    pub rules_ms: f64,
    /// A threshold moves in a rule asked before: the new count.
    pub count_ms: f64,
    /// The same as an edit: the new policy view and the new plan view, as the page asks for them.
    pub edit_ms: f64,
    /// The priority plan from nothing, rules and ranking included.
    pub plan_ms: f64,
    /// How many people each rule means.
    pub counts: Vec<usize>,
    /// SHA-256 of the plan.
    pub fingerprint: String,
}

impl Timings {
    /// As one JSON object.
    #[must_use]
    pub fn to_json(&self) -> String {
        format!(
            r#"{{"load_ms":{:.4},"rules_ms":{:.4},"count_ms":{:.4},"edit_ms":{:.4},"plan_ms":{:.4},"counts":{:?},"fingerprint":"{}"}}"#,
            self.load_ms,
            self.rules_ms,
            self.count_ms,
            self.edit_ms,
            self.plan_ms,
            self.counts,
            self.fingerprint
        )
    }
}

/// Runs the job on the four tables of `n_people`; gives the session as the job left it, too. `now`
/// gives milliseconds.
///
/// # Errors
/// What the engine refused, in its own words.
pub fn run(
    files: Vec<FileBytes>,
    n_people: u32,
    now: &dyn Fn() -> f64,
) -> Result<(Timings, Session), String> {
    let mut session = Session::new();
    let bytes = plan_file(n_people).into_bytes();
    ask(&mut session, Request::Open { bytes })?;
    let (loaded, load_ms) = timed(now, || load(&mut session, files));
    loaded?;
    let (counts, rules_ms, count_ms, plan_ms) = on_the_book(&session, now)?;
    let (fingerprint, edit_ms) = edits(&mut session, now)?;
    let timings = Timings {
        load_ms,
        rules_ms,
        count_ms,
        edit_ms,
        plan_ms,
        counts,
        fingerprint,
    };
    Ok((timings, session))
}

/// The book with its policy as a plan file.
///
/// # Errors
/// What the engine refused, in its own words.
pub fn saved(mut session: Session) -> Result<Vec<u8>, String> {
    match ask(&mut session, Request::Save { time: 0 })? {
        Response::Saved { bytes, .. } => Ok(bytes),
        other => Err(format!("saving gave {other:?}")),
    }
}

/// The plan file with places for a fixed share of the people: `@16` is every sixteenth.
fn plan_file(n_people: u32) -> String {
    let mut text = PLAN.to_owned();
    for share in [128, 16, 8, 4] {
        text = text.replace(&format!("\"@{share}\""), &(n_people / share).to_string());
    }
    text
}

fn load(session: &mut Session, files: Vec<FileBytes>) -> Result<(), String> {
    let read = Request::ImportRead {
        files,
        choices: ImportChoices::default(),
    };
    let Response::Import(view) = ask(session, read)? else {
        return Err("the import gave no preview".to_owned());
    };
    if !view.ready {
        return Err(format!("the import is not ready: {view:?}"));
    }
    ask(session, Request::ImportAccept { time: 0 })?;
    ask(session, Request::Plan { full: None })?;
    Ok(())
}

fn on_the_book(
    session: &Session,
    now: &dyn Fn() -> f64,
) -> Result<(Vec<usize>, f64, f64, f64), String> {
    let document = session.document().ok_or("nothing is open")?;
    let derived = Derived::of(&document.book);
    let facts = Facts::new(&document.book, &derived);
    let eight: Vec<CheckedRule> = RULES
        .lines()
        .map(|line| checked(line, facts))
        .collect::<Result<_, _>>()?;
    let ask_all = || {
        let mut evaluator = Evaluator::new(facts);
        eight
            .iter()
            .map(|rule| evaluator.matches(rule).count())
            .collect::<Vec<_>>()
    };
    let (counts, rules_ms) = middle(now, ask_all);
    let count_ms = moving_threshold(facts, now)?;
    let policy = document.policy().ok_or("no policy")?;
    let checked = check_policy(policy, facts).map_err(|faults| format!("{faults:?}"))?;
    let programme = checked.programmes().first().ok_or("no programme")?;
    let (_, plan_ms) = middle(now, || plan::plan(facts, programme).n_reached());
    Ok((counts, rules_ms, count_ms, plan_ms))
}

/// Each time another threshold, on top of what the evaluator knows from the times before.
fn moving_threshold(facts: Facts<'_>, now: &dyn Fn() -> f64) -> Result<f64, String> {
    let mut memo = Memo::default();
    let mut times = Vec::new();
    for step in 0..=REPEATS {
        let line = format!(
            r#"{{"all":[{{"field":"company.lifecycle","op":"is","value":"client"}},{{"field":"company.revenue_12m","op":"at_least","value":"{}"}}]}}"#,
            100_000 + 10_000 * step
        );
        let rule = checked(&line, facts)?;
        let (next, ms) = timed(now, || {
            let mut evaluator = Evaluator::with_memo(facts, std::mem::take(&mut memo));
            let _n_met = evaluator.matches(&rule).count();
            evaluator.into_memo()
        });
        memo = next;
        times.push(ms);
    }
    // The first one also met the rest of the rule for the first time.
    times.remove(0);
    Ok(median(times))
}

/// The threshold of the first treatment's rule, changed on screen.
fn edits(session: &mut Session, now: &dyn Fn() -> f64) -> Result<(String, f64), String> {
    let mut times = Vec::new();
    for step in 0..REPEATS {
        let edit = Edit::Rule {
            of: RuleOf::Treatment("reception".to_owned()),
            edit: NodeEdit::Compare {
                node: 2,
                inner: None,
                operator: "at_least".to_owned(),
                operand: OperandText::One((310_000 + 10_000 * step).to_string()),
            },
        };
        let request = EditRequest {
            edit,
            author: "bench".to_owned(),
            time: 0,
        };
        let (done, ms) = timed(now, || -> Result<(), String> {
            ask(session, Request::Edit(request))?;
            ask(
                session,
                Request::Policy {
                    treatment: "reception".to_owned(),
                },
            )?;
            ask(session, Request::Plan { full: None })?;
            Ok(())
        });
        done?;
        times.push(ms);
    }
    let Response::Overview(overview) = ask(session, Request::Overview)? else {
        return Err("no overview".to_owned());
    };
    Ok((overview.plan_fingerprint, median(times)))
}

fn checked(line: &str, facts: Facts<'_>) -> Result<CheckedRule, String> {
    let rule = file::read_rule(line.as_bytes()).map_err(|error| format!("{line}: {error:?}"))?;
    let segments = rules::Segments::new();
    let scope = Scope {
        unit: Unit::Person,
        facts,
        segments: &segments,
    };
    check(&rule, scope).map_err(|faults| format!("{line}: {faults:?}"))
}

fn ask(session: &mut Session, request: Request) -> Result<Response, String> {
    match session.handle(request) {
        Response::Refused(said) => Err(format!("{said:?}")),
        response => Ok(response),
    }
}

fn timed<T>(now: &dyn Fn() -> f64, act: impl FnOnce() -> T) -> (T, f64) {
    let begin = now();
    let outcome = act();
    (outcome, now() - begin)
}

fn middle<T>(now: &dyn Fn() -> f64, act: impl Fn() -> T) -> (T, f64) {
    let (first, ms) = timed(now, &act);
    let mut times = vec![ms];
    times.extend((1..REPEATS).map(|_| timed(now, &act).1));
    (first, median(times))
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}
