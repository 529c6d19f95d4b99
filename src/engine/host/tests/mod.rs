//! Statements on keeping: what is shown as saved is stored, whatever fails; tabs lose nothing.

mod faults;
mod keeping;
mod play;
mod tabs;
