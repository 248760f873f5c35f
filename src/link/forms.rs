//! The forms of a character: 發 and 髮 are written for 发 in traditional Chinese, 「 for “.
//!
//! A traditional text says the same words. So its characters are coded as those of the list, and behind each that has other
//! forms follows which one it is: nearly always as with the character before. All that the list knows serves both.

use super::letters::number;
use super::sort::sort;

/// Characters with the ranks of those in the list whose forms they are.
#[derive(Debug, Default)]
pub struct Forms {
    /// The forms, rank by rank.
    in_order: Vec<(char, u32)>,
    /// Where in `in_order` those of a rank start; one more than there are ranks.
    starts: Vec<u32>,
    /// The forms by their numbers in Unicode, as places in `in_order`.
    by_number: Vec<u32>,
}

impl Forms {
    /// The forms of the characters with the ranks 0, 1 and so on; each form is one of one character.
    pub fn new(of_ranks: &[Vec<char>]) -> Self {
        let mut new = Self::default();
        for (rank, forms) in (0..).zip(of_ranks) {
            new.starts.push(number(new.in_order.len()));
            new.in_order.extend(forms.iter().map(|&form| (form, rank)));
        }
        new.starts.push(number(new.in_order.len()));
        let mut by_number: Vec<u32> = (0..number(new.in_order.len())).collect();
        sort(&mut by_number, &|a, b| new.in_order[a as usize] < new.in_order[b as usize]);
        Self { by_number, ..new }
    }

    /// The rank of the character whose form this is, and which of its forms, from 1.
    pub fn find(&self, form: char) -> Option<(u32, usize)> {
        let at = self.by_number.binary_search_by_key(&form, |&at| self.in_order[at as usize].0).ok()?;
        let at = self.by_number[at];
        let rank = self.in_order[at as usize].1;
        Some((rank, (at - self.starts[rank as usize]) as usize + 1))
    }

    /// The other forms of the character with a rank; none for those that are not in the list.
    pub fn of(&self, rank: u32) -> &[(char, u32)] {
        match self.starts.get(rank as usize..) {
            Some(&[from, to, ..]) => &self.in_order[from as usize..to as usize],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_found_and_leads_back() {
        let forms = Forms::new(&[vec![], vec!['發', '髮'], vec!['「'], vec![]]);
        for (form, expected) in [('發', (1, 1)), ('髮', (1, 2)), ('「', (2, 1))] {
            assert_eq!(forms.find(form), Some(expected));
            assert_eq!(forms.of(expected.0)[expected.1 - 1].0, form);
        }
        assert_eq!(forms.find('发'), None);
        assert!([0, 3, 4, u32::MAX].iter().all(|&rank| forms.of(rank).is_empty()));
    }
}
