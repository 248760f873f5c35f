//! `cargo xtask list`: makes the list of words that links are coded with, as it ships, from its source.

use std::path::PathBuf;

use anyhow::Context as _;
use lexopt::prelude::*;
use tigang::link::learn::learn;
use tigang::link::list::pack::Source;

use crate::project;

/// Packs `source.txt` into `list.bin`. With texts it also learns from them what ships as `learned.bin`; without, what was
/// learned stays as it is; it was learned from speeches and reports that were not counted for the list, and are not here.
///
/// A version that links were made with is frozen: this is for the next one.
///
/// # Errors
///
/// A file cannot be read or written, or the source is not one.
pub fn command(arguments: &mut lexopt::Parser) -> anyhow::Result<std::process::ExitCode> {
    let folder = project::root().join("src/link/list/v1");
    let mut texts = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(path) => {
                let path = PathBuf::from(path);
                texts.push(std::fs::read_to_string(&path).with_context(|| path.display().to_string())?);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let source = std::fs::read_to_string(folder.join("source.txt")).context("source.txt")?;
    let source = Source::read(&source).map_err(|fault| anyhow::anyhow!("source.txt: {fault}"))?;
    let list = source.pack();
    std::fs::write(folder.join("list.bin"), &list)?;
    let [letters, entries] = source.counts();
    println!("{letters} characters and {entries} entries in {} bytes", list.len());
    if !texts.is_empty() {
        let learned = learn(&list, &texts).context("the list cannot be read back")?;
        std::fs::write(folder.join("learned.bin"), &learned)?;
        println!("learned from {} texts, {} bytes", texts.len(), learned.len());
    }
    Ok(std::process::ExitCode::SUCCESS)
}
