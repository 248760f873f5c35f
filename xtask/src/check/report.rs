//! The steps of a run, and how each of them ended.

use std::process::ExitCode;
use std::time::{Duration, Instant};

/// What has been run so far.
#[derive(Default)]
pub struct Report {
    steps: Vec<Step>,
}

struct Step {
    name: String,
    end: End,
    took: Duration,
}

enum End {
    Passed,
    Failed,
    Skipped,
}

impl Report {
    /// Runs one step and prints how it ended.
    pub fn step(&mut self, name: &str, run: impl FnOnce() -> anyhow::Result<()>) {
        println!("\n== {name}");
        let start = Instant::now();
        let result = run();
        let took = start.elapsed();
        let end = match &result {
            Ok(()) => {
                println!("== passed after {:.1} s", took.as_secs_f32());
                End::Passed
            }
            Err(error) => {
                println!("== FAILED after {:.1} s: {error:#}", took.as_secs_f32());
                End::Failed
            }
        };
        self.steps.push(Step { name: name.to_owned(), end, took });
    }

    /// Says that a step that should have run cannot.
    pub fn skip(&mut self, name: &str, reason: &str) {
        println!("\n== {name}\n== SKIPPED: {reason}");
        self.steps.push(Step { name: name.to_owned(), end: End::Skipped, took: Duration::ZERO });
    }

    /// Prints the table of all steps. The exit code is good only if every step has run and passed.
    pub fn end(self) -> ExitCode {
        println!();
        let [mut passed, mut failed, mut skipped] = [0_usize; 3];
        for step in &self.steps {
            let (word, count) = match step.end {
                End::Passed => ("passed", &mut passed),
                End::Failed => ("FAILED", &mut failed),
                End::Skipped => ("SKIPPED", &mut skipped),
            };
            *count += 1;
            println!("{:<30}{word:<8}{:>8.1} s", step.name, step.took.as_secs_f32());
        }
        if skipped > 0 {
            println!("\n{skipped} skipped, so this run is not complete; --engines names those to run in");
        }
        println!("\n{passed} passed, {failed} failed");
        if failed + skipped == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}
