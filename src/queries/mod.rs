//! Pure view models: what a screen needs to know, worked out of a view. Reads only.

pub(crate) mod cell;
pub(crate) mod changes;
pub(crate) mod conditions;
pub(crate) mod density;
pub(crate) mod explanation;
pub(crate) mod finds;
pub(crate) mod gauge;
pub(crate) mod what_if;
