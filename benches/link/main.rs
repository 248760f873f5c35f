//! How long links are, in characters of the link for each character of the text, beside the ways in which other pages make
//! theirs: `cargo bench --bench link`.
//!
//! Everything counts that stands behind the `#`: versions, lengths, check values. All ways are measured in one run over the
//! same texts: our own speeches, which neither list nor model have seen, those beside the project, where they are, and files
//! that are named, `cargo bench --bench link -- FILE…`.
//!
//! The classes, 1k and so on, hold texts of many lengths. What a link of 1,000 characters takes say the rows of the first
//! 1,000 characters of every text that has so many, each as a link of its own.

mod peers;
mod texts;

use std::sync::Arc;

use tigang::link::{Parcel, Priming, Prior, Writing};

use peers::PEERS;
use texts::Text;

/// The classes by which means are told: the most characters, and a name.
const CLASSES: [(usize, &str); 4] = [(1_999, "1k"), (4_999, "3k"), (11_999, "7k"), (usize::MAX, "20k")];

/// So many characters of each text are measured once more, alone.
const BEGINNING: usize = 1_000;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // `cargo test --all-targets` runs benches too, without this word: then one text is enough.
    let in_full = arguments.iter().any(|argument| argument == "--bench");
    let files: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with("--")).collect();
    let mut texts = texts::all(&files);
    if !in_full {
        texts.truncate(1);
    }
    let prior = Priming::new().finish();
    println!("{:<44}{:>10}{:>8}{}", "", "characters", "ours", PEERS.map(|peer| format!("{:>11}", peer.name)).concat());
    let mut rows = Vec::new();
    let mut beginnings = Vec::new();
    for text in texts {
        beginnings.extend(text.beginning(BEGINNING).and_then(|text| Row::of(text, &prior)));
        let Some(row) = Row::of(text, &prior) else { continue };
        row.print();
        rows.push(row);
    }
    println!("\nmeans:");
    for folder in texts::folders(rows.iter().map(|row| &row.text)) {
        let of_folder: Vec<&Row> = rows.iter().filter(|row| row.text.folder == folder).collect();
        let mut least = 0;
        for (most, name) in CLASSES {
            let of_class = of_folder.iter().filter(|row| (least..=most).contains(&row.characters));
            print_mean(&format!("{folder}, {name}"), &of_class.copied().collect::<Vec<_>>());
            least = most + 1;
        }
        print_mean(&folder, &of_folder);
    }
    println!("\nmeans of the first {BEGINNING} characters:");
    for folder in texts::folders(beginnings.iter().map(|row| &row.text)) {
        print_mean(&folder, &beginnings.iter().filter(|row| row.text.folder == folder).collect::<Vec<_>>());
    }
}

/// What was measured of a text.
struct Row {
    text: Text,
    characters: usize,
    /// The lengths of links: ours, then those of the peers.
    lengths: Vec<usize>,
}

impl Row {
    /// Nothing where no link can hold it.
    fn of(text: Text, prior: &Arc<Prior>) -> Option<Self> {
        let ours = Writing::new(Arc::clone(prior), Parcel::of(text.content.as_str()))?.finish().fragment.len();
        let lengths = [ours].into_iter().chain(PEERS.map(|peer| (peer.length)(&text.content))).collect();
        Some(Self { characters: text.content.chars().count(), lengths, text })
    }

    #[expect(clippy::cast_precision_loss, reason = "lengths of texts")]
    fn ratios(&self) -> Vec<f64> {
        self.lengths.iter().map(|&length| length as f64 / self.characters as f64).collect()
    }

    fn print(&self) {
        print(&self.text.name(), &self.characters.to_string(), &self.ratios());
    }
}

/// The mean of the ratios of texts, where there are any.
#[expect(clippy::cast_precision_loss, reason = "numbers of texts")]
fn print_mean(name: &str, rows: &[&Row]) {
    let Some(first) = rows.first() else { return };
    let mut sums = vec![0.0; first.lengths.len()];
    for row in rows {
        for (sum, ratio) in sums.iter_mut().zip(row.ratios()) {
            *sum += ratio;
        }
    }
    let means: Vec<f64> = sums.iter().map(|sum| sum / rows.len() as f64).collect();
    print(name, &format!("{} texts", rows.len()), &means);
}

fn print(name: &str, count: &str, ratios: &[f64]) {
    let columns = ratios
        .iter()
        .enumerate()
        .map(|(at, ratio)| if at == 0 { format!("{ratio:8.3}") } else { format!("{ratio:11.3}") });
    println!("{name:<44}{count:>10}{}", columns.collect::<String>());
}
