//! How long it takes until a pasted text is on the screen, with an outline to go by, beside the least that anybody could
//! do with it: to show it as one element.

use super::{median, most, numbers, open};
use crate::page::Page;
use crate::texts::Speeches;

/// The lengths of the texts, in characters.
const LENGTHS: [usize; 3] = [7_000, 100_000, 1_000_000];

/// How often each is measured, each time in a page that was just opened, in which nothing was read before.
const ROUNDS: usize = 7;

/// Prints how long both take, in turns, and how long the page does not answer meanwhile.
pub fn measure(page: &Page, speeches: &Speeches) -> anyhow::Result<()> {
    println!("{} pasted into a page just opened, until they are on the screen, medians of {ROUNDS}:", speeches.name);
    println!(
        "{:>11} {:>11} {:>11} {:>7} {:>11} {:>13}",
        "characters", "<pre>", "page", "ratio", "more", "longest task"
    );
    for length in LENGTHS {
        let text = speeches.text(length);
        let (mut floors, mut pages, mut tasks) = (Vec::new(), Vec::new(), Vec::new());
        for round in 0..ROUNDS {
            open(page, &text)?;
            let ours = "const stop = heartbeat(); const ours = await open(speech); const longest = stop();";
            let floor = "const least = await floor(speech);";
            let both = if round % 2 == 0 { [floor, ours] } else { [ours, floor] };
            let times = numbers(page, &format!("await rest(300); {} return [least, ours, longest]", both.concat()))?;
            floors.push(times[0]);
            pages.push(times[1]);
            tasks.push(times[2]);
        }
        let (floor, ours) = (median(floors), median(pages));
        println!(
            "{length:>11} {floor:>8.1} ms {ours:>8.1} ms {:>6.2}× {:>8.1} ms {:>10.1} ms",
            ours / floor,
            ours - floor,
            most(&tasks)
        );
    }
    Ok(())
}
