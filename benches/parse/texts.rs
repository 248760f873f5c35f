//! The texts that are measured as texts, not as attacks.

use std::fs;
use std::path::Path;

use tigang::input::sample;

/// Speeches to be measured, and what they are.
pub struct Speeches {
    /// A few words for the reader of the table.
    pub name: &'static str,
    texts: Vec<String>,
}

impl Speeches {
    /// The real ones beside the project at `root`, where they are; else our own.
    pub fn real(root: &Path) -> Self {
        let folder = root.join("../shared/corpus/real");
        let mut paths: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path()).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
        paths.sort();
        let texts: Vec<String> = paths.iter().filter_map(|path| fs::read_to_string(path).ok()).collect();
        if texts.is_empty() {
            println!("No real speeches at ../shared/corpus/real: our own stand for them.");
            return Self::own();
        }
        Self { name: "real speeches", texts }
    }

    /// Those of the tests.
    pub fn own() -> Self {
        let texts = [
            sample(),
            include_str!("../../tests/speeches/canteen.txt"),
            include_str!("../../tests/speeches/mentoring.txt"),
            include_str!("../../tests/speeches/farewell.txt"),
            include_str!("../../tests/speeches/reservoir.txt"),
            include_str!("../../tests/speeches/oldstreet.txt"),
        ];
        Self { name: "our speeches", texts: texts.map(str::to_owned).to_vec() }
    }

    /// A text of `length` characters: the speeches one after another, as often as they fit, then the same share of each of
    /// them, so that a short text is of the same kinds as a long one. Digits are others each time, so that no two rounds are
    /// the same. The same length always gives the same text.
    pub fn text(&self, length: usize) -> String {
        let mut seed = 1_u32;
        let mut other = |c: char| {
            if !c.is_ascii_digit() {
                return c;
            }
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from_digit(seed >> 24 & 7, 10).unwrap_or(c)
        };
        let lengths: Vec<usize> = self.texts.iter().map(|speech| speech.chars().count()).collect();
        let all: usize = lengths.iter().sum();
        let mut passed = 0;
        let shares = lengths.iter().map(|length_of_one| {
            let before = passed * (length % all) / all;
            passed += length_of_one;
            passed * (length % all) / all - before
        });
        let rest = self.texts.iter().zip(shares).flat_map(|(speech, share)| speech.chars().take(share));
        let whole = std::iter::repeat_n(&self.texts, length / all).flatten().flat_map(|speech| speech.chars());
        whole.chain(rest).map(&mut other).collect()
    }
}
