//! `verify`: whether a file opens, whether its bytes are canonical, and its fingerprint.

use serde_json::json;

use super::{Command, flags};
use crate::Done;
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::{opened, wording};

pub(super) const COMMAND: Command = Command {
    name: "verify",
    operands: "FILE",
    least: 1,
    most: 1,
    about: "opens a plan file, tells its fingerprint, and whether its bytes are canonical",
    flags: &[&flags::JSON],
    run,
};

fn run(arguments: &Arguments) -> Result<Done, Failure> {
    let path = arguments.file();
    let bytes = opened::bytes(path)?;
    let document =
        file::read(&bytes).map_err(|error| wording::of_file(path, "a plan file", &error))?;
    let canonical = file::write(&document).map_err(|error| wording::of_write(path, error))?;
    let fingerprint = file::fingerprint(&canonical);
    let is_canonical = canonical == bytes;
    let book = &document.book;
    let out = if arguments.has(&flags::JSON) {
        let report = json!({
            "as_of": book.as_of.to_string(),
            "canonical": is_canonical,
            "companies": book.companies().n_rows(),
            "fingerprint": fingerprint,
            "id": book.id,
            "made_by": document.made_by,
            "name": book.name,
            "people": book.people().n_rows(),
            "policy_version": document.policy().map(|policy| policy.version),
        });
        format!("{report}\n")
    } else {
        let bytes = if is_canonical {
            "canonical"
        } else {
            "NOT canonical; written anew they would differ"
        };
        format!(
            "{path} opens: “{}”, {} people, {} companies, as of {}, made by {}.\n\
             Fingerprint {fingerprint}\nThe bytes are {bytes}.\n",
            book.name,
            book.people().n_rows(),
            book.companies().n_rows(),
            book.as_of,
            document.made_by,
        )
    };
    Ok(Done {
        out: out.into_bytes(),
        has_findings: !is_canonical,
        ..Done::default()
    })
}
