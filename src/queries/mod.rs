//! Pure view models: what a screen needs to know, worked out of a view. Reads only.

pub(crate) mod finds;
