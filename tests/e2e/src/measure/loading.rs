//! A text of ten million characters: whether the page answers while it is read, drawn and put right.

use super::editing::CORRECT;
use super::{median, most, numbers, open};
use crate::page::Page;
use crate::texts::Speeches;

/// How long the text is, in characters.
const LENGTH: usize = 10_000_000;

/// How often the page is opened for it.
const ROUNDS: usize = 3;

/// Until it is shown, and from then on until all of it is drawn: how long that takes, and how long the page does not answer.
const LOAD: &str = "let beat = heartbeat(), task = longestTask(); const start = performance.now(); \
    const shown = await open(speech), reading = [beat(), task()]; \
    beat = heartbeat(); task = longestTask(); await when(isWhole); \
    const whole = [performance.now() - start, beat(), task()]";

/// Prints how long it takes, and the longest time that the page does not answer meanwhile.
pub fn measure(page: &Page, speeches: &Speeches) -> anyhow::Result<()> {
    let text = speeches.text(LENGTH);
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        open(page, &text)?;
        rounds.push(numbers(
            page,
            &format!("await rest(500); {LOAD}; {CORRECT}; return [shown, ...reading, ...whole, ...corrected]"),
        )?);
    }
    println!("\n{LENGTH} characters pasted into a page just opened, medians of {ROUNDS} and the most:");
    println!("{:>22} {:>12} {:>26} {:>26}", "", "after", "longest without answer", "longest task from 50 ms");
    for (name, from) in [("on the screen", 0), ("drawn to the last word", 3), ("a heading more", 6)] {
        let of = |at: usize| -> Vec<f64> { rounds.iter().map(|times| times[from + at]).collect() };
        let both = |at: usize| format!("{:.0} ms, {:.0} ms", median(of(at)), most(&of(at)));
        println!("{name:>22} {:>9.0} ms {:>26} {:>26}", median(of(0)), both(1), both(2));
    }
    Ok(())
}
