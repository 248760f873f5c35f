//! `cargo xtask bench`: how fast texts are parsed.

use std::process::ExitCode;

use crate::project;

/// Runs the benchmarks, with the arguments that are left.
///
/// # Errors
///
/// They do not compile, or fail.
pub fn command(arguments: &mut lexopt::Parser) -> anyhow::Result<ExitCode> {
    project::run(project::cargo().arg("bench").args(arguments.raw_args()?))?;
    Ok(ExitCode::SUCCESS)
}
