//! How fast a text is parsed, beside the least that anybody could do with the same bytes: `std::str::from_utf8`.
//!
//! Both are measured in turns in one run, so that a busy machine slows both alike, and the medians are printed. The
//! ratio is the figure to compare between machines.

use std::hint::black_box;
use std::time::{Duration, Instant};

use tigang::Document;
use tigang::input::sample;

/// The lengths of the texts, in characters.
const LENGTHS: [usize; 4] = [4_000, 100_000, 1_000_000, 10_000_000];

/// The least time that one measurement lasts: what is faster is repeated until the clock can tell.
const LEAST: Duration = Duration::from_millis(20);

/// How long one length is measured, once the fewest measurements are done.
const BUDGET: Duration = Duration::from_secs(4);

/// The fewest and the most measurements of one length.
const ROUNDS: [usize; 2] = [3, 51];

fn main() {
    // `cargo test --all-targets` runs benches too, without this word: then the shortest text is enough.
    let lengths = if std::env::args().any(|argument| argument == "--bench") { &LENGTHS[..] } else { &LENGTHS[..1] };
    println!("{:>11} {:>9} {:>11} {:>9} {:>13} {:>9}", "characters", "sections", "parse", "MB/s", "from_utf8", "ratio");
    for &length in lengths {
        let text = text(length);
        let [parse, check] = medians(&text);
        println!(
            "{length:>11} {:>9} {:>8.3} ms {:>9.1} {:>8.1} MB/s {:>8.1}×",
            Document::parse(&text).sections.len(),
            parse * 1e3,
            speed(&text, parse),
            speed(&text, check),
            parse / check,
        );
    }
}

/// A text of `length` characters: our speeches one after another, each time with other digits, so that no two rounds
/// are the same. The same length always gives the same text.
fn text(length: usize) -> String {
    let speeches = [
        sample(),
        include_str!("../tests/speeches/canteen.txt"),
        include_str!("../tests/speeches/mentoring.txt"),
        include_str!("../tests/speeches/farewell.txt"),
        include_str!("../tests/speeches/reservoir.txt"),
        include_str!("../tests/speeches/oldstreet.txt"),
    ];
    let mut seed = 1_u32;
    let mut other = |c: char| {
        if !c.is_ascii_digit() {
            return c;
        }
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from_digit(seed >> 24 & 7, 10).unwrap_or(c)
    };
    speeches.iter().cycle().flat_map(|speech| speech.chars()).map(&mut other).take(length).collect()
}

/// The median times of parsing `text` and of checking that its bytes are UTF-8, in seconds.
fn medians(text: &str) -> [f64; 2] {
    let parse = || drop(black_box(Document::parse(black_box(text))));
    let check = || {
        let _ = black_box(std::str::from_utf8(black_box(text.as_bytes())));
    };
    let repeats = [repeats(&parse), repeats(&check)];
    let mut times = [Vec::new(), Vec::new()];
    let start = Instant::now();
    while times[0].len() < ROUNDS[0] || start.elapsed() < BUDGET && times[0].len() < ROUNDS[1] {
        times[0].push(time(&parse, repeats[0]));
        times[1].push(time(&check, repeats[1]));
    }
    times.map(|mut times| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    })
}

/// How often `work` must be done to last [`LEAST`].
fn repeats(work: &impl Fn()) -> u32 {
    let mut repeats = 1;
    while time(work, repeats) * f64::from(repeats) < LEAST.as_secs_f64() {
        repeats *= 2;
    }
    repeats
}

/// How long `work` takes, on average over so many repeats, in seconds.
fn time(work: &impl Fn(), repeats: u32) -> f64 {
    let start = Instant::now();
    for _ in 0..repeats {
        work();
    }
    start.elapsed().as_secs_f64() / f64::from(repeats)
}

/// Millions of bytes of `text` in a second.
fn speed(text: &str, seconds: f64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a length in bytes is far below 2⁵²")]
    let bytes = text.len() as f64;
    bytes / seconds / 1e6
}
