//! How long the page takes, measured in the page itself, with what it is to be compared with in the same run.

mod drawing;
mod editing;
mod loading;
mod moving;
mod opening;
mod parsing;

use std::path::Path;

use anyhow::Context;
use serde_json::{Value, json};

use crate::page::{HELPERS, Page, WIDE};
use crate::texts::Speeches;

/// What the scripts of the measurements share.
const CLOCK: &str = include_str!("measure/clock.js");

/// A measurement of the page with texts of these speeches: it prints what it finds.
type Measurement = fn(&Page, &Speeches) -> anyhow::Result<()>;

/// All of them, by name.
const MEASUREMENTS: &[(&str, Measurement)] = &[
    ("drawing", drawing::measure),
    ("moving", moving::measure),
    ("loading", loading::measure),
    ("editing", editing::measure),
    ("parsing", parsing::measure),
    ("opening", opening::measure),
];

/// Prints the measurements whose name holds `only`. The page is the one that is shipped.
///
/// # Errors
///
/// The browser is not of Chromium's kind, or the page does not show a text.
pub fn measure(page: &Page, only: &str) -> anyhow::Result<()> {
    let speeches = Speeches::real(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."));
    let chosen = MEASUREMENTS.iter().filter(|(name, _)| name.contains(only));
    chosen.into_iter().try_for_each(|(_, measurement)| measurement(page, &speeches))
}

/// Opens the page afresh, with a text at hand that is not in it yet.
fn open(page: &Page, text: &str) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.run("window.speech = arguments[0]", &[json!(text)]).map(drop)
}

/// Runs the body of an asynchronous function in the page, and gives the numbers that it returns.
fn numbers(page: &Page, script: &str) -> anyhow::Result<Vec<f64>> {
    let body = format!(
        "{HELPERS}{CLOCK}const done = arguments[0]; \
         (async () => {{ {script} }})().then(done, (error) => done(String(error)))"
    );
    let numbers = page.session().run_async(&body, &[])?;
    let all = numbers.as_array().and_then(|numbers| numbers.iter().map(Value::as_f64).collect());
    all.with_context(|| format!("the page gives {numbers}"))
}

/// The number in the middle.
fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The least of some numbers.
fn least(numbers: &[f64]) -> f64 {
    numbers.iter().copied().fold(f64::INFINITY, f64::min)
}

/// The largest number.
fn most(numbers: &[f64]) -> f64 {
    numbers.iter().copied().fold(0.0, f64::max)
}
