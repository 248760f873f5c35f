//! How long links are, in characters of the link for each character of the text, beside the ways in which other pages make
//! theirs: `cargo bench --bench link`.
//!
//! Everything counts that stands behind the `#`: versions, lengths, check values. All ways are measured in one run over the
//! same texts: our own speeches, which neither list nor model have seen, those beside the project, where they are, and files
//! that are named, `cargo bench --bench link -- FILE…`.

mod peers;
mod texts;

use tigang::link::{Parcel, Priming, Writing};

use peers::PEERS;
use texts::Text;

/// The classes by which means are told: the most characters, and a name.
const CLASSES: [(usize, &str); 4] = [(1_999, "1k"), (4_999, "3k"), (11_999, "7k"), (usize::MAX, "20k")];

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
    for text in texts {
        let parcel = Parcel::of(text.content.as_str());
        let Some(writing) = Writing::new(prior.clone(), parcel) else { continue };
        let ours = writing.finish().fragment.len();
        let lengths = [ours].into_iter().chain(PEERS.map(|peer| (peer.length)(&text.content))).collect();
        let row = Row { characters: text.content.chars().count(), lengths, text };
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
}

/// What was measured of a text.
struct Row {
    text: Text,
    characters: usize,
    /// The lengths of links: ours, then those of the peers.
    lengths: Vec<usize>,
}

impl Row {
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
