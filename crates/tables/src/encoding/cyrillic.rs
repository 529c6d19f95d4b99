//! How much a text looks like Russian: letter pairs counted in a sample text.

pub(super) struct Pairs;
