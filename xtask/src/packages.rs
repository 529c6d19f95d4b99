//! Programs of the system that a step needs: found, or installed where that is possible.

use std::process::Command;

use anyhow::{Result, bail};

use crate::shell;

/// Installs packages of Debian and Ubuntu, as root; `missing` are the programs wanted of them.
///
/// # Errors
/// They cannot be installed here; the message says how to do it by hand.
pub(crate) fn install(packages: &[&str], missing: &[&str]) -> Result<()> {
    let is_root = shell::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if shell::which("apt-get", &[]).is_none() || !is_root {
        bail!(
            "missing: {}. On Debian, as root: apt-get install {}",
            missing.join(", "),
            packages.join(" ")
        );
    }
    let apt = |arguments: &[&str]| {
        shell::run(
            Command::new("apt-get")
                .args(arguments)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )
    };
    apt(&["-q", "update"])?;
    let mut arguments = vec!["-q", "-y", "--no-install-recommends", "install"];
    arguments.extend(packages);
    apt(&arguments)
}
