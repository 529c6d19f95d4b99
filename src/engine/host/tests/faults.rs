//! The disk fails at its Nth operation, for every N: once, or from then on.

use session::Request;

use super::play::{Fault, Plan, Play};
use crate::engine::event::SavedState;
use crate::engine::host::Event;

/// What a person does, a letter each: `n` begins a book, `e` edits, `u` undoes, `t` lets time
/// pass, `r` reloads, `2` and `1` go to that tab, `k` takes over, `h` hides the page, `x` the
/// first shelf is lost.
const SCRIPTS: [&str; 30] = [
    "net",
    "netet",
    "neet",
    "neuet",
    "neht",
    "nethet",
    "netret",
    "netreut",
    "netrt",
    "netxret",
    "netxet",
    "n2et",
    "nt2et",
    "nt2e1et",
    "net2tet1et",
    "nt2k1et",
    "nt2ke1ket",
    "nt2t1et2et",
    "net2rt1et",
    "neteeet",
    "netuuet",
    "netetret",
    "netretret",
    "nehreht",
    "nenet",
    "nenetret",
    "nt2et1ret",
    "nt2eh1eht",
    "netxt2et",
    "nettet2xt1et",
];

struct Run {
    play: Play,
    /// Every name the book has had anywhere, besides none.
    names: Vec<String>,
    /// The name that was last shown as saved.
    acknowledged: Option<String>,
}

fn run(script: &str, plan: Option<Plan>) -> Run {
    let mut run = Run {
        play: Play::new(),
        names: Vec::new(),
        acknowledged: None,
    };
    run.play.open(1);
    run.play.disk.borrow_mut().plan = plan;
    let mut tab = 1;
    for step in script.chars() {
        let play = &mut run.play;
        match step {
            'n' => play.begin_book(tab),
            'e' => drop(play.edit(tab)),
            'u' => drop(play.ask(tab, Request::Undo)),
            't' => play.pass(),
            'r' => play.open(tab),
            'k' => play.put(tab, Event::TakeOver),
            'h' => {
                play.put(tab, Event::Flush);
                play.land();
            }
            'x' => play.disk.borrow_mut().shelves[0].clear(),
            _ => {
                tab = if step == '2' { 2 } else { 1 };
                if !play.tabs.contains_key(&tab) {
                    play.open(tab);
                }
            }
        }
        look(&mut run, &format!("{script} at {step} with {plan:?}"));
    }
    run
}

fn look(run: &mut Run, place: &str) {
    let play = &run.play;
    for own in play.tabs.keys() {
        run.names.push(play.name(*own));
        if matches!(play.saved(*own), SavedState::Saved { .. }) {
            let name = play.name(*own);
            let stored = stored(play)
                .map(|document| document.book.name)
                .unwrap_or_default();
            // Another tab may have stored more, on top of this.
            let on_top = play.tabs.len() > 1 && holds_all_edits(play, *own);
            assert!(
                on_top || stored == name,
                "'saved' is the truth: {place}: '{stored}', not '{name}'"
            );
            run.acknowledged = Some(name);
        }
    }
    if let Some(stored) = stored(play) {
        assert!(
            run.names.contains(&stored.book.name),
            "the store holds a state that was: {place}"
        );
    }
}

fn holds_all_edits(play: &Play, own: usize) -> bool {
    let (Some(stored), Some(document)) = (stored(play), play.tabs[&own].host.session.document())
    else {
        return false;
    };
    document.log.iter().all(|entry| stored.log.contains(entry))
}

/// The newest book on the disk, whole.
fn stored(play: &Play) -> Option<file::Document> {
    let disk = play.disk.borrow();
    let records = disk.shelves.iter().flat_map(|shelf| shelf.values());
    let newest = records
        .max_by_key(|(label, _)| super::super::Stamp::read(label).map(|stamp| stamp.revision))?;
    Some(file::read(&newest.1).expect("what is stored can be read"))
}

#[test]
fn saved_is_never_shown_wrongly_and_what_was_saved_comes_back() {
    for script in SCRIPTS {
        // A first shelf that is lost after the mirror has failed for good is lost.
        let lasting: &[bool] = if script.contains('x') {
            &[false]
        } else {
            &[false, true]
        };
        let whole = run(script, None);
        let n_operations = whole.play.disk.borrow().n_done;
        for from in 0..n_operations {
            for fault in [Fault::Broken, Fault::Full, Fault::SilentlyDone] {
                for &forever in lasting {
                    let plan = Plan {
                        from,
                        forever,
                        fault,
                    };
                    let mut run = run(script, Some(plan));
                    run.play.disk.borrow_mut().plan = None;
                    run.play.open(3);
                    let back = run.play.name(3);
                    if run.acknowledged.is_some() {
                        assert!(
                            run.names.contains(&back),
                            "{script} {plan:?}: came back as '{back}'"
                        );
                        assert_ne!(back, "", "{script} {plan:?}: a silent empty start");
                    }
                }
            }
        }
    }
}

#[test]
fn a_passing_fault_is_made_good_by_itself() {
    for fault in [Fault::Broken, Fault::Full, Fault::SilentlyDone] {
        let mut play = Play::new();
        play.open(1);
        play.begin_book(1);
        play.pass();
        let from = play.disk.borrow().n_done;
        play.disk.borrow_mut().plan = Some(Plan {
            from,
            forever: false,
            fault,
        });
        play.edit(1);
        play.put(1, Event::SaveDue);
        play.land();
        assert!(
            matches!(play.saved(1), SavedState::Failed { .. }),
            "{fault:?}"
        );
        play.pass();
        assert!(
            matches!(play.saved(1), SavedState::Saved { .. }),
            "{fault:?}"
        );
        play.open(1);
        assert_eq!(play.name(1), "Name 1");
    }
}
