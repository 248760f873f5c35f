//! The tests of the library and of the house, as one binary: each module is a file beside this one.

mod audit;
mod corrections;
mod laws;
mod links;
mod outlines;
mod sample;
mod texts;
mod tidy;
