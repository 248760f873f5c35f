//! How long something takes, on a machine that does other things too.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// The least time that one measurement lasts: what is faster is repeated until the clock can tell.
const LEAST: Duration = Duration::from_millis(20);

/// The most measurements of one thing.
const ROUNDS: usize = 51;

/// Something to measure.
pub type Work<'a> = &'a dyn Fn();

/// The median times of some works, in seconds.
///
/// They are done in turns, so that a busy machine slows all of them alike: their ratios are steadier than their times.
/// A new round begins as long as `budget` is not used up; the first one always does, and without a budget it is the
/// only one, done once.
pub fn medians<const N: usize>(works: [Work; N], budget: Duration) -> [f64; N] {
    let repeats = works.map(|work| if budget.is_zero() { 1 } else { repeats(work) });
    let mut times = [const { Vec::new() }; N];
    let start = Instant::now();
    for round in 0..ROUNDS {
        if round > 0 && start.elapsed() >= budget {
            break;
        }
        for ((times, work), repeats) in times.iter_mut().zip(works).zip(repeats) {
            times.push(time(work, repeats));
        }
    }
    times.map(|mut times: Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    })
}

/// How often `work` must be done to last [`LEAST`].
fn repeats(work: Work) -> u32 {
    let mut repeats = 1;
    while time(work, repeats) * f64::from(repeats) < LEAST.as_secs_f64() {
        repeats *= 2;
    }
    repeats
}

/// How long `work` takes, on average over so many repeats, in seconds.
pub fn time(work: Work, repeats: u32) -> f64 {
    let start = Instant::now();
    for _ in 0..repeats {
        black_box(work)();
    }
    start.elapsed().as_secs_f64() / f64::from(repeats)
}
