//! `precedence`: the same flow without a browser.
//!
//! Reads files, asks the rooms below, prints. The only place that writes to the terminal, and
//! the only one here that knows the clock. Decides nothing itself.

mod arguments;
mod clock;
mod commands;
mod failure;
mod help;
mod opened;
mod screens;
mod wording;

use std::io::Write as _;
use std::process::ExitCode;

use arguments::Asked;
use failure::Failure;

/// What a command has to say.
#[derive(Debug, Default)]
struct Done {
    /// For standard output, with its line ends.
    out: Vec<u8>,
    /// For standard error, a line each.
    notes: Vec<String>,
    /// Whether a finding or difference that was asked about is there: exit code 1.
    has_findings: bool,
}

fn main() -> ExitCode {
    let done = match arguments::read(std::env::args_os().skip(1)) {
        Ok(Asked::Help(text)) => Ok(Done {
            out: text.into_bytes(),
            ..Done::default()
        }),
        Ok(Asked::Command(command, arguments)) => (command.run)(&arguments),
        Err(failure) => Err(failure),
    };
    match done {
        Ok(done) => {
            print(&done.notes, &done.out);
            ExitCode::from(u8::from(done.has_findings))
        }
        Err(Failure(lines)) => {
            print(&lines, &[]);
            ExitCode::from(2)
        }
    }
}

/// A reader that goes away (`| head`) is no fault.
fn print(notes: &[String], out: &[u8]) {
    let mut errors = std::io::stderr().lock();
    for note in notes {
        let _gone = writeln!(errors, "{note}");
    }
    let _gone = std::io::stdout().lock().write_all(out);
}
