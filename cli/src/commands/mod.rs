//! The table of commands: one file each.
//!
//! To add one: its file, its line in [`COMMANDS`], its tests. Help, parsing and the check of
//! options all come from this table.

mod check;
mod count;
mod explain;
mod import;
mod import_choices;
mod list;
mod plan;
mod verify;

use crate::Done;
use crate::arguments::Arguments;
use crate::failure::Failure;

/// One command.
#[derive(Debug)]
pub(crate) struct Command {
    pub(crate) name: &'static str,
    /// The operands as the help names them.
    pub(crate) operands: &'static str,
    /// The least and greatest number of operands.
    pub(crate) least: usize,
    pub(crate) most: usize,
    pub(crate) about: &'static str,
    pub(crate) flags: &'static [&'static Flag],
    pub(crate) run: fn(&Arguments) -> Result<Done, Failure>,
}

/// One option of commands.
#[derive(Debug)]
pub(crate) struct Flag {
    /// Behind `--`.
    pub(crate) name: &'static str,
    /// Behind `-`; empty if it has no short form.
    pub(crate) short: &'static str,
    /// What its value is called; empty if it takes none.
    pub(crate) value: &'static str,
    pub(crate) about: &'static str,
}

/// All commands, in the order of the help.
pub(crate) static COMMANDS: &[Command] = &[
    import::COMMAND,
    list::COMMAND,
    count::COMMAND,
    plan::COMMAND,
    explain::COMMAND,
    check::COMMAND,
    verify::COMMAND,
];

/// The options that several commands share.
pub(crate) mod flags {
    use super::Flag;

    pub(crate) static AS_OF: Flag = Flag {
        name: "as-of",
        short: "",
        value: "DATE",
        about: "the day that windows are counted from; the book's own if not given",
    };
    pub(crate) static PROGRAMME: Flag = Flag {
        name: "programme",
        short: "",
        value: "ID",
        about: "the programme of the policy; the first one if not given",
    };
    pub(crate) static JSON: Flag = Flag {
        name: "json",
        short: "",
        value: "",
        about: "prints JSON with stable keys",
    };
    pub(crate) static RULE: Flag = Flag {
        name: "rule",
        short: "",
        value: "RULE.json",
        about: "a rule in a file of its own (docs/formats/rules.md)",
    };
    pub(crate) static UNIT: Flag = Flag {
        name: "unit",
        short: "",
        value: "person|company",
        about: "whom it is about; people if not given",
    };
}
