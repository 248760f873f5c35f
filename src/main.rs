//! The page: a Yew shell around the core library. It shows a document and decides nothing about speeches.

mod shell;

fn main() {
    shell::run();
}
