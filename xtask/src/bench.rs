//! `cargo xtask bench`: how fast texts are parsed, natively and in the page.

use std::ffi::OsString;
use std::process::ExitCode;

use crate::check::missing_for;
use crate::{build, project};

/// The word for the measurement in the page alone.
const PAGE: &str = "page";

/// Runs the benchmarks, with the arguments that are left, then measures the page in Chromium where it is installed.
/// Arguments choose: those of `cargo bench`, or the word `page`, behind which the name of one measurement may stand.
///
/// # Errors
///
/// They do not compile, or fail.
pub fn command(arguments: &mut lexopt::Parser) -> anyhow::Result<ExitCode> {
    let arguments: Vec<_> = arguments.raw_args()?.collect();
    let only_page = arguments.first().is_some_and(|argument| argument == PAGE);
    if !only_page {
        project::run(project::cargo().arg("bench").args(&arguments))?;
    }
    if only_page || arguments.is_empty() {
        page(arguments.get(1))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Builds the page, and measures it beside the parser as it is natively; of the measurements only those of this name.
fn page(name: Option<&OsString>) -> anyhow::Result<()> {
    const ENGINE: &str = "chromium";
    if let Some(missing) = missing_for(ENGINE) {
        println!("The page is not measured: {missing} is missing.");
        return Ok(());
    }
    build::page()?;
    let suite = ["run", "--quiet", "--release", "-p", "e2e", "--", "--engine", ENGINE, "--measure"];
    project::run(project::cargo().args(suite).arg("--only").arg(name.unwrap_or(&OsString::new())))
}
