//! How a text comes in: which encoding a file is in, and whether it is a text at all.
