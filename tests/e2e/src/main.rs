//! The page in real browsers: `cargo run -p e2e -- --engine NAME`.
//!
//! The checks lean on plain semantics wherever they can: lists, links, headings and their states.

mod browser;
mod checks;
mod key;
mod measure;
mod page;
mod pictures;
mod site;
mod speech;
#[path = "../../../benches/parse/texts.rs"]
mod texts;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, ensure};
use lexopt::prelude::*;

use browser::{Browser, ENGINES, Engine};
use checks::{CHECKS, Check};
use page::Page;
use site::Site;

fn main() -> ExitCode {
    match run() {
        Ok(failed) => ExitCode::from(u8::from(failed > 0)),
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

struct Options {
    engine: &'static Engine,
    only: String,
    pictures: Option<PathBuf>,
    measure: bool,
    dist: PathBuf,
}

impl Options {
    fn read() -> anyhow::Result<Self> {
        let mut options = Self {
            engine: &ENGINES[0],
            only: String::new(),
            pictures: None,
            measure: false,
            dist: xtask::build::dist(),
        };
        let mut arguments = lexopt::Parser::from_env();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("engine") => {
                    let name = arguments.value()?.string()?;
                    options.engine = ENGINES
                        .iter()
                        .find(|engine| engine.name == name)
                        .with_context(|| format!("no engine {name}"))?;
                }
                Long("only") => options.only = arguments.value()?.string()?,
                Long("screenshots") => options.pictures = Some(arguments.value()?.into()),
                Long("measure") => options.measure = true,
                Long("dist") => options.dist = arguments.value()?.into(),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

/// Runs what was asked for, and gives the number of failed checks.
fn run() -> anyhow::Result<usize> {
    let options = Options::read()?;
    browser::end_with_this_program()?;
    let site = Site::new(&options.dist)?;
    let mut browser = Browser::start(options.engine)?;
    let page = Page::new(&browser, &site);
    if let Some(folder) = &options.pictures {
        return pictures::take(&page, options.engine.name, folder).map(|()| 0);
    }
    if options.measure {
        return measure::measure(&page, &options.only).map(|()| 0);
    }
    let chosen: Vec<&Check> = CHECKS.iter().filter(|check| check.name.contains(&options.only)).collect();
    for (name, _) in options.engine.leaves_out {
        ensure!(CHECKS.iter().any(|check| check.name == *name), "there is no check “{name}” to leave out");
    }
    let (mut failed, mut left_out) = (0, 0);
    for check in &chosen {
        if let Some((_, reason)) = options.engine.leaves_out.iter().find(|(name, _)| *name == check.name) {
            println!("-      {:<11}         {}: {reason}", options.engine.name, check.name);
            left_out += 1;
            continue;
        }
        let page = Page::new(&browser, &site);
        let mut is_passed = passes(check, &page, options.engine.name);
        // An engine that falls over says nothing of the page, unless it does so again.
        if !is_passed && (!browser.is_alive() || options.engine.may_fall && page.has_fallen()) {
            println!("       {} itself has failed, and is started anew for another try", options.engine.name);
            browser = Browser::start(options.engine)?;
            is_passed = passes(check, &Page::new(&browser, &site), options.engine.name);
        }
        failed += usize::from(!is_passed);
    }
    println!("{} passed, {failed} failed, {left_out} left out", chosen.len() - failed - left_out);
    Ok(failed)
}

/// Runs one check and prints its line. The page as it was when the check failed is kept as a picture.
fn passes(check: &Check, page: &Page, engine: &str) -> bool {
    let start = Instant::now();
    let result = (check.run)(page);
    let word = if result.is_ok() { "ok" } else { "FAILED" };
    println!("{word:<7}{engine:<11}{:>6.1} s  {}", start.elapsed().as_secs_f32(), check.name);
    let Err(error) = result else { return true };
    println!("       {error:#}");
    let name = format!("tigang-e2e-{engine}-{}.png", check.name.replace([' ', ','], "-"));
    let path = std::env::temp_dir().join(name);
    if let Ok(picture) = page.picture()
        && fs::write(&path, picture).is_ok()
    {
        println!("       the page at that time: {}", path.display());
    }
    false
}
