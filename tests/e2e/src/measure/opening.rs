//! A link that is opened: how long it takes from the start of the page until its text is on the screen.

use anyhow::Context;
use serde_json::json;
use tigang::link::Parcel;

use super::{CLOCK, least, median, most, numbers};
use crate::checks::link_open::link;
use crate::page::{HELPERS, Page, WIDE};
use crate::texts::Speeches;

/// How long the texts are, in characters, and within how many milliseconds each is to be on the screen.
const TEXTS: [(usize, f64); 3] = [(1_400, 600.0), (7_000, 600.0), (20_000, 1_200.0)];

/// How often each is opened.
const ROUNDS: usize = 9;

/// Runs before the page does: when the text is on the screen, how long that is from the start of the program on, how long the
/// page did not answer meanwhile, and how large the memory of the program is, in megabytes.
const WATCH: &str = "let beats, tasks; \
    const { instantiate } = WebAssembly; \
    WebAssembly.instantiate = async (...all) => { \
      const made = await instantiate.apply(WebAssembly, all); \
      window.memory = Object.values((made.instance || made).exports).find((one) => one instanceof WebAssembly.Memory); \
      window.started = performance.now(); beats = heartbeat(); tasks = longestTask(); return made; }; \
    (async () => { await when(isShown); await painted(); \
      window.opened = [performance.now(), performance.now() - window.started, \
        beats(), tasks(), window.memory.buffer.byteLength / 1048576]; })()";

/// Prints how long it takes, the longest time that the page does not answer meanwhile, and the memory that it takes.
pub fn measure(page: &Page, speeches: &Speeches) -> anyhow::Result<()> {
    let source = ["(() => {", HELPERS, CLOCK, WATCH, "})()"].concat();
    let watch = json!({ "source": source });
    page.session().command("Page.addScriptToEvaluateOnNewDocument", &watch).context("only Chromium can be measured")?;
    page.open(WIDE)?;
    println!("\nA link opened in a new page, the least, the median and the most of {ROUNDS}, in ms:");
    println!(
        "{:>10} {:>12} {:>24} {:>18} {:>16} {:>16} {:>10}",
        "characters", "to be within", "on the screen after", "of that the link", "no answer", "longest task", "memory"
    );
    for (length, within) in TEXTS {
        let link = link(Parcel::of(speeches.text(length)))?;
        let address = link.address(&page.site.address()?);
        let mut rounds = Vec::new();
        for _ in 0..ROUNDS {
            page.load(&address, WIDE, "return Boolean(window.opened)")?;
            rounds.push(numbers(page, "return window.opened")?);
        }
        let of = |at: usize| -> Vec<f64> { rounds.iter().map(|times| times[at]).collect() };
        let three = |at: usize| format!("{:.0}, {:.0}, {:.0}", least(&of(at)), median(of(at)), most(&of(at)));
        println!(
            "{length:>10} {within:>12.0} {:>24} {:>18} {:>16} {:>16} {:>7.0} MB",
            three(0),
            three(1),
            three(2),
            three(3),
            most(&of(4))
        );
    }
    Ok(())
}
