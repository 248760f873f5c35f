//! `cargo xtask test`: everything that must hold before a change is kept.

mod install;
mod report;

use std::process::ExitCode;

use anyhow::bail;
use lexopt::prelude::*;

use crate::{build, project};
use install::ENGINES;
pub use install::missing_for;
use report::Report;

/// Runs the command.
///
/// # Errors
///
/// An option is unknown. That a check fails is no error, but the exit code.
pub fn command(arguments: &mut lexopt::Parser) -> anyhow::Result<ExitCode> {
    let options = Options::read(arguments)?;
    let mut report = Report::default();
    report.step("what the checks need", || install::all(&options.engines));
    for (name, arguments) in CARGO {
        report.step(name, || {
            build::add_target()?;
            project::run(project::cargo().args(arguments.split(' ')))
        });
    }
    let mut page = None;
    report.step("the page", || {
        page = Some(build::page()?);
        Ok(())
    });
    if let Some(page) = &page {
        report.step("its size", || fits(&page.size()));
    }
    for engine in options.engines {
        let name = format!("the page in {engine}");
        match missing_for(engine) {
            _ if page.is_none() => report.skip(&name, "there is no page"),
            Some(missing) => report.skip(&name, &format!("{missing} is missing")),
            None => report.step(&name, || end_to_end(engine)),
        }
    }
    Ok(report.end())
}

/// The checks that cargo runs, each by its name and what cargo is told.
const CARGO: &[(&str, &str)] = &[
    ("formatting", "fmt --all --check"),
    ("lints of the core", "clippy --all-targets -- -D warnings"),
    ("lints of the shell", "clippy --features web --target wasm32-unknown-unknown --bin tigang -- -D warnings"),
    ("lints of the shell's tests", "clippy --features snapshots --all-targets -- -D warnings"),
    ("lints of the tools", "clippy -p xtask -p e2e --all-targets -- -D warnings"),
    ("tests of the core", "test"),
    ("tests of the shell", "test --features snapshots --bin tigang"),
    ("tests of the tools", "test -p xtask"),
];

struct Options {
    engines: Vec<&'static str>,
}

impl Options {
    fn read(arguments: &mut lexopt::Parser) -> anyhow::Result<Self> {
        let mut engines = ENGINES.to_vec();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("engines") => engines = arguments.value()?.parse_with(engine_names)?,
                Long("no-e2e") => engines = Vec::new(),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(Self { engines })
    }
}

fn engine_names(names: &str) -> anyhow::Result<Vec<&'static str>> {
    let known = |name| ENGINES.iter().copied().find(|engine| *engine == name);
    match names.split(',').map(known).collect() {
        Some(engines) => Ok(engines),
        None => bail!("known engines are {}", ENGINES.join(", ")),
    }
}

fn fits(size: &build::Size) -> anyhow::Result<()> {
    print!("{size}");
    size.fits()
}

fn end_to_end(engine: &str) -> anyhow::Result<()> {
    project::run(project::cargo().args(["run", "--quiet", "-p", "e2e", "--", "--engine", engine]))
}
