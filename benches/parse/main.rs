//! How fast a text is parsed, beside the least that anybody could do with the same bytes: `std::str::from_utf8`.
//!
//! All that is compared is measured in turns in one run, so that a busy machine slows both alike, and the medians are
//! printed. The ratios are the figures to compare between machines.
//!
//! There are three tables: how the time grows with the length of speeches (`cargo bench -- real`); how fast words are found
//! in one (`cargo bench -- find`); and texts that nobody speaks (`cargo bench -- hostile`), where `quick` takes a tenth of
//! each and more words choose rows by their names.

mod clock;
mod hostile;
mod texts;

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use hostile::Hostile;
use texts::Speeches;
use tigang::{Document, Outline};

/// The lengths of the texts, in characters.
const LENGTHS: [usize; 4] = [4_000, 100_000, 1_000_000, 10_000_000];

/// How long one length is measured.
const BUDGET: Duration = Duration::from_secs(6);

/// How long one hostile text is measured.
const HOSTILE_BUDGET: Duration = Duration::from_secs(1);

/// What would take longer than so many seconds is measured at a smaller size.
const LONGEST: f64 = 20.0;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // `cargo test --all-targets` runs benches too, without this word: then the shortest texts, once, are enough.
    let in_full = arguments.iter().any(|argument| argument == "--bench");
    let budget = |budget| if in_full { budget } else { Duration::ZERO };
    let words: Vec<&str> = arguments.iter().map(String::as_str).filter(|word| !word.starts_with("--")).collect();
    let wanted = |table: &str| words.is_empty() || words.contains(&table);
    let real = Speeches::real(Path::new(env!("CARGO_MANIFEST_DIR")));
    if wanted("real") {
        for speeches in [&real, &Speeches::own()] {
            growth(speeches, if in_full { &LENGTHS } else { &LENGTHS[..1] }, budget(BUDGET));
        }
    }
    if wanted("find") {
        find(&real.text(if in_full { LENGTHS[2] } else { LENGTHS[0] }), budget(HOSTILE_BUDGET));
    }
    if wanted("hostile") {
        let chosen: Vec<&str> = words.iter().filter(|word| !["hostile", "quick"].contains(word)).copied().collect();
        let (length, share) = match (in_full, words.contains(&"quick")) {
            (true, false) => (LENGTHS[2], 1),
            (true, true) => (LENGTHS[2], 10),
            (false, _) => (LENGTHS[0], 1_000),
        };
        hostile(&real.text(length), &chosen, share, budget(HOSTILE_BUDGET));
    }
}

/// Prints how the time grows with the length of a text.
fn growth(speeches: &Speeches, lengths: &[usize], budget: Duration) {
    println!(
        "{:>14} {:>11} {:>9} {:>12} {:>9} {:>9} {:>15} {:>8}",
        speeches.name, "characters", "sections", "parse", "ns/char", "MB/s", "from_utf8", "ratio"
    );
    let mut each = Vec::new();
    for &length in lengths {
        let text = speeches.text(length);
        let bytes = || {
            let _ = black_box(std::str::from_utf8(black_box(text.as_bytes())));
        };
        let [parse, least] = clock::medians([&|| parse(&text), &bytes], budget);
        each.push(parse / float(length));
        println!(
            "{:>14} {length:>11} {:>9} {:>9.3} ms {:>9.2} {:>9.1} {:>10.1} MB/s {:>7.1}×",
            "",
            Document::parse(&text).sections.len(),
            parse * 1e3,
            parse * 1e9 / float(length),
            float(text.len()) / parse / 1e6,
            float(text.len()) / least / 1e6,
            parse / least,
        );
    }
    if let ([_, early, .., late], [_, from, .., to]) = (&each[..], lengths) {
        println!("{:>14} from {from} to {to} characters, the time for each grows {:.2}×", "", late / early);
    }
}

/// Prints how long it takes to find words in a text, and to count them by the rows of its outline.
fn find(text: &str, budget: Duration) {
    println!("{:>14} {:>11} {:>9} {:>12} {:>9} {:>12}", "words", "characters", "hits", "find", "ns/char", "tally");
    let (document, length) = (Document::parse(text), text.chars().count());
    let outline = Outline::of(&document);
    for words in ["的", "发展", "a", "（", "的的的的的的的的的", "没有这样的话"] {
        let hits = document.find(words);
        let find = || drop(black_box(black_box(&document).find(black_box(words))));
        let tally = || drop(black_box(black_box(&document).tally(&outline, black_box(&hits))));
        let [find, tally] = clock::medians([&find, &tally], budget);
        println!(
            "{words:>14} {length:>11} {:>9} {:>9.3} ms {:>9.2} {:>9.3} ms",
            hits.len(),
            find * 1e3,
            find * 1e9 / float(length),
            tally * 1e3,
        );
    }
}

/// Prints how long hostile texts take, per byte, beside a real one, and how that grows when they get four times as long.
fn hostile(real: &str, words: &[&str], share: usize, budget: Duration) {
    println!(
        "{:<36} {:>10} {:>11} {:>8} {:>8} {:>7} {:>8} {:>7}",
        "hostile texts", "bytes", "parse", "ns/byte", "of real", "growth", "check", "growth"
    );
    let chosen = |kind: &&Hostile| words.is_empty() || words.iter().any(|word| kind.name.contains(word));
    for kind in hostile::ALL.iter().filter(chosen) {
        let size = size(kind, share);
        let (whole, quarter) = (kind.text(size), kind.text(size / 4));
        let [long, short] = [&whole, &quarter].map(Document::parse);
        let tasks: [clock::Work; 5] =
            [&|| parse(&whole), &|| parse(&quarter), &|| parse(real), &|| check(&long), &|| check(&short)];
        let times = clock::medians(tasks, budget);
        let each = |task: usize, text: &str| times[task] / float(text.len());
        println!(
            "{:<36} {:>10} {:>8.1} ms {:>8.2} {:>7.2}× {:>6.2}× {:>7.2}× {:>6.2}×",
            kind.name,
            whole.len(),
            times[0] * 1e3,
            each(0, &whole) * 1e9,
            each(0, &whole) / each(2, real),
            each(0, &whole) / each(1, &quarter),
            each(3, &whole) / each(2, real),
            each(3, &whole) / each(4, &quarter),
        );
    }
}

/// The size at which a kind is measured: the full one, or less where that would take too long.
fn size(kind: &Hostile, share: usize) -> usize {
    let mut size = (kind.size / share).max(16);
    // Time that grows with the square of the length is what is looked for: a short probe tells of the worst.
    let would_last = |size: usize, part: usize| {
        let text = kind.text(size / part);
        clock::time(&|| check(&Document::parse(&text)), 1) * float(part * part)
    };
    while size > 1_000 && would_last(size, 16) > LONGEST && would_last(size, 4) > LONGEST {
        size /= 4;
    }
    size
}

fn parse(text: &str) {
    drop(black_box(Document::parse(black_box(text))));
}

/// What else is done with a document: the rows of its outline, the check of its structure.
fn check(document: &Document) {
    drop(black_box(Outline::of(black_box(document))));
    drop(black_box(black_box(document).diagnostics()));
}

#[expect(clippy::cast_precision_loss, reason = "a length is far below 2⁵²")]
fn float(length: usize) -> f64 {
    length as f64
}
