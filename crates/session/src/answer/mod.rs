//! Answers: pure views of the open document, one screen a file.

pub(crate) mod block;
pub(crate) mod cells;
pub(crate) mod clients;
pub(crate) mod company;
pub(crate) mod conditions;
pub(crate) mod everything;
pub(crate) mod export;
pub(crate) mod fields;
pub(crate) mod find;
pub(crate) mod findings;
pub(crate) mod hints;
pub(crate) mod list_file;
pub(crate) mod overview;
pub(crate) mod people;
pub(crate) mod person;
pub(crate) mod plan;
pub(crate) mod policy;
pub(crate) mod preview;
pub(crate) mod records;
pub(crate) mod shortfall;
pub(crate) mod todo;
pub(crate) mod verdict;
pub(crate) mod ways;
pub(crate) mod why;
