//! Arguments as typed: which command, which operands, which flags. Which there are, the tables
//! of [`crate::commands`] say.

use std::collections::BTreeMap;
use std::ffi::OsString;

use book::{Date, Unit};
use lexopt::Arg;

use crate::commands::{COMMANDS, Command, Flag};
use crate::failure::Failure;
use crate::help;

/// What was asked for.
#[derive(Debug)]
pub(crate) enum Asked {
    Help(String),
    Command(&'static Command, Arguments),
}

/// The operands and flags of a command.
#[derive(Debug, Default)]
pub(crate) struct Arguments {
    pub(crate) operands: Vec<String>,
    flags: BTreeMap<&'static str, Vec<String>>,
}

/// Reads what was typed behind the program's name.
pub(crate) fn read(typed: impl Iterator<Item = OsString>) -> Result<Asked, Failure> {
    let mut parser = lexopt::Parser::from_args(typed);
    let mut command: Option<&'static Command> = None;
    let mut arguments = Arguments::default();
    while let Some(argument) = parser.next().map_err(wrong)? {
        let typed = match argument {
            Arg::Short('h') | Arg::Long("help") => {
                return Ok(Asked::Help(command.map_or_else(help::all, help::of)));
            }
            Arg::Short('V') | Arg::Long("version") => {
                return Ok(Asked::Help(format!("precedence {}\n", file::APP_VERSION)));
            }
            Arg::Value(value) => {
                let value = text(value)?;
                match command {
                    Some(_) => arguments.operands.push(value),
                    None if value == "help" => return Ok(Asked::Help(help::all())),
                    None => command = Some(find(&value)?),
                }
                continue;
            }
            Arg::Short(short) => format!("-{short}"),
            Arg::Long(long) => format!("--{long}"),
        };
        let flag = command
            .and_then(|command| flag(command, &typed))
            .ok_or_else(|| {
                let whose = command.map_or("precedence", |command| command.name);
                Failure::new(format!("{whose}: there is no option {typed}. Try --help."))
            })?;
        let value = if flag.value.is_empty() {
            String::new()
        } else {
            text(parser.value().map_err(wrong)?)?
        };
        arguments.flags.entry(flag.name).or_default().push(value);
    }
    let Some(command) = command else {
        return Ok(Asked::Help(help::all()));
    };
    if arguments.operands.len() < command.least {
        return Err(Failure::new(format!(
            "{}: {} is missing. Usage: {}",
            command.name,
            command.operands,
            help::usage(command)
        )));
    }
    if arguments.operands.len() > command.most {
        let beyond = &arguments.operands[command.most];
        return Err(Failure::new(format!(
            "{}: “{beyond}” is one file too many.",
            command.name
        )));
    }
    Ok(Asked::Command(command, arguments))
}

fn wrong(error: lexopt::Error) -> Failure {
    Failure::new(format!("{error}. Try --help."))
}

fn text(value: OsString) -> Result<String, Failure> {
    value.into_string().map_err(|value| {
        Failure::new(format!(
            "“{}” is not written in UTF-8.",
            value.to_string_lossy()
        ))
    })
}

fn find(name: &str) -> Result<&'static Command, Failure> {
    COMMANDS
        .iter()
        .find(|command| command.name == name)
        .ok_or_else(|| {
            let names: Vec<_> = COMMANDS.iter().map(|command| command.name).collect();
            Failure::new(format!(
                "There is no command “{name}”. There are: {}.",
                names.join(", ")
            ))
        })
}

fn flag(command: &Command, typed: &str) -> Option<&'static Flag> {
    let fits = |flag: &&&'static Flag| {
        typed.strip_prefix("--") == Some(flag.name)
            || (!flag.short.is_empty() && typed.strip_prefix('-') == Some(flag.short))
    };
    command.flags.iter().find(fits).copied()
}

impl Arguments {
    /// The only operand, or the first.
    pub(crate) fn file(&self) -> &str {
        self.operands.first().map_or("", String::as_str)
    }

    /// Whether a flag was given.
    pub(crate) fn has(&self, flag: &Flag) -> bool {
        self.flags.contains_key(flag.name)
    }

    /// The value of a flag; the last one counts.
    pub(crate) fn value(&self, flag: &Flag) -> Option<&str> {
        self.values(flag).last().map(String::as_str)
    }

    /// All values of a flag that may come several times.
    pub(crate) fn values(&self, flag: &Flag) -> &[String] {
        self.flags.get(flag.name).map_or(&[], Vec::as_slice)
    }

    /// The value of a flag that is a day.
    pub(crate) fn day(&self, flag: &Flag) -> Result<Option<Date>, Failure> {
        let read = |text: &str| {
            Date::parse(text).ok_or_else(|| {
                Failure::new(format!(
                    "--{}: “{text}” is no day such as 2026-11-22.",
                    flag.name
                ))
            })
        };
        self.value(flag).map(read).transpose()
    }

    /// The value of a flag that is a unit; people if it was not given.
    pub(crate) fn unit(&self, flag: &Flag) -> Result<Unit, Failure> {
        self.value(flag).map_or(Ok(Unit::Person), |text| {
            Unit::parse(text).ok_or_else(|| {
                Failure::new(format!(
                    "--{}: “{text}” is neither person nor company.",
                    flag.name
                ))
            })
        })
    }
}
