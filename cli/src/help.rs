//! The help, made from the table of commands.

use std::fmt::Write as _;

use crate::commands::{COMMANDS, Command, Flag};

/// The help of the program.
pub(crate) fn all() -> String {
    let mut text =
        "Decide who gets what, and be able to say why.\n\nUsage: precedence COMMAND …\n\n"
            .to_owned();
    for command in COMMANDS {
        line(&mut text, command.name, command.about);
    }
    text.push_str(
        "\n`precedence COMMAND --help` tells the options of a command.\n\
         Exit codes: 0 done; 1 a finding or difference that was asked about; 2 bad input.\n",
    );
    text
}

/// The help of a command.
pub(crate) fn of(command: &Command) -> String {
    let mut text = format!("{}\n\nUsage: {}\n\n", command.about, usage(command));
    for flag in command.flags {
        line(&mut text, &spelled(flag), flag.about);
    }
    text
}

/// How a command is called.
pub(crate) fn usage(command: &Command) -> String {
    format!("precedence {} {} [OPTIONS]", command.name, command.operands)
}

fn spelled(flag: &Flag) -> String {
    let mut text = String::new();
    if !flag.short.is_empty() {
        text = format!("-{}, ", flag.short);
    }
    text.push_str("--");
    text.push_str(flag.name);
    if !flag.value.is_empty() {
        text.push(' ');
        text.push_str(flag.value);
    }
    text
}

fn line(text: &mut String, name: &str, about: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "  {name:<26} {about}");
}
