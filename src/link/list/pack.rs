//! Makes a list from its source: what ships is made by this, and never by hand.

use std::collections::BTreeMap;

use super::super::coder::Encoder;
use super::super::digits::unpacked;
use super::super::letters::Letters;
use super::{LONGEST, Lexicon, forms, letters};

/// A list as people write it.
///
/// A line is an entry, a tab and how often it was counted in a million characters. Lines that start with `#` and a space are
/// remarks. The line break stands as `\n`. Entries of one character come first and make up the alphabet, in the order in
/// which they stand; behind each may stand another tab and the forms that it has in traditional script, three at most.
#[derive(Debug, Default)]
pub struct Source {
    letters: Vec<(char, u32)>,
    forms: BTreeMap<char, Vec<char>>,
    entries: Vec<(Vec<char>, u32)>,
}

impl Source {
    /// Reads a source. What no list can hold is told with the number of its line, from 1.
    ///
    /// # Errors
    ///
    /// Where a line has no count, where an entry is too long or has a character that is no entry, or comes twice.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut source = Self::default();
        let mut known = std::collections::BTreeSet::new();
        for (number, line) in (1..).zip(text.lines()) {
            if line.starts_with("# ") || line.is_empty() {
                continue;
            }
            // The tab is a character too.
            let tab = line.char_indices().skip(1).find(|&(_, letter)| letter == '\t');
            let (entry, rest) = tab.map(|(at, _)| line.split_at(at)).ok_or(format!("line {number} has no tab"))?;
            let rest = &rest[1..];
            let (count, forms) = rest.split_once('\t').unwrap_or((rest, ""));
            let count = count.parse().map_err(|_| format!("line {number} has no count"))?;
            let entry: Vec<char> = entry.replace("\\n", "\n").chars().collect();
            if !known.insert(entry.clone()) {
                return Err(format!("line {number} comes twice"));
            }
            match entry[..] {
                [_] if forms.chars().count() > 3 => return Err(format!("line {number} has more than three forms")),
                [letter] if source.entries.is_empty() => {
                    source.letters.push((letter, count));
                    source.forms.insert(letter, forms.chars().collect());
                }
                _ if !forms.is_empty() => return Err(format!("line {number} has forms, and is no character")),
                [] | [_] => return Err(format!("line {number} is a character behind the first word")),
                _ if entry.len() > LONGEST.into() => return Err(format!("line {number} is too long")),
                _ if entry.iter().any(|&letter| !known.contains(&vec![letter])) => {
                    return Err(format!("line {number} has a character that is no entry"));
                }
                _ => source.entries.push((entry, count)),
            }
        }
        Ok(source)
    }

    /// How many characters and how many entries there are.
    #[must_use]
    pub fn counts(&self) -> [usize; 2] {
        [self.letters.len(), self.entries.len()]
    }

    /// The list as it ships: the digits of the coder, four in three bytes.
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        let mut coder = Encoder::new();
        let Ok(listed) = letters::code(&mut coder, &self.given()) else { return Vec::new() };
        let letters = Letters::new(&listed);
        let by_number: Vec<char> = self.forms.keys().copied().collect();
        let forms: Vec<Vec<char>> = self.forms.values().cloned().collect();
        if forms::code(&mut coder, &by_number, Some(&forms)).is_err() {
            return Vec::new();
        }
        let mut children = self.children(&letters);
        let mut lexicon = Lexicon::new(&letters);
        while let Some(next) = lexicon.next() {
            let children: Vec<(u32, u32)> =
                children.remove(&lexicon.ranks(next)).unwrap_or_default().into_iter().collect();
            if lexicon.step(&mut coder, &letters, Some(&children)).is_err() {
                break;
            }
        }
        digits_as_bytes(coder.finish())
    }

    fn given(&self) -> letters::Given {
        let mut sorted: Vec<char> = self.letters.iter().map(|&(letter, _)| letter).collect();
        sorted.sort_unstable();
        letters::Given { in_order: self.letters.clone(), sorted }
    }

    /// What follows each beginning: ranks, with the classes of what are entries then.
    fn children(&self, letters: &Letters) -> BTreeMap<Vec<u32>, BTreeMap<u32, u32>> {
        let mut children: BTreeMap<Vec<u32>, BTreeMap<u32, u32>> = BTreeMap::new();
        for (entry, count) in &self.entries {
            let ranks: Vec<u32> = entry.iter().map(|&letter| letters.rank(letter)).collect();
            for length in 1..ranks.len() {
                let class = if length + 1 == ranks.len() { class(*count) } else { 0 };
                let known = children.entry(ranks[..length].to_vec()).or_default().entry(ranks[length]).or_default();
                *known = (*known).max(class);
            }
        }
        children
    }
}

/// Digits in bytes, four in three; the last ones are filled up.
fn digits_as_bytes(mut digits: Vec<u8>) -> Vec<u8> {
    digits.resize(digits.len().next_multiple_of(4), 0);
    unpacked(&digits)
}

/// The class of an entry that was counted so often in a million characters: the nearest of the counts, by ratio.
fn class(count: u32) -> u32 {
    match count {
        0 => 1,
        1 => 2,
        2..8 => 3,
        8..32 => 4,
        32..128 => 5,
        128..512 => 6,
        _ => 7,
    }
}
