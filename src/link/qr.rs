//! Links as QR codes (ISO/IEC 18004), drawn here and nowhere else.
//!
//! What stands before the fragment is written in bytes and the fragment in `capitals`, which is the shortest. The lowest
//! level of error correction is taken: a screen has no creases, and the fewer modules the better a phone sees them. `words`
//! are the bits and their error correction, `grid` is how they are laid out.

mod grid;
mod words;

use grid::Grid;

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// How many modules it is wide and high, without the border.
    pub size: usize,
    /// Row by row, whether a module is dark.
    dark: Vec<bool>,
}

impl Qr {
    /// The largest version that is drawn: phones do not read larger ones off a screen with any certainty.
    pub const LARGEST: usize = 25;

    /// How many modules must be bright around it.
    pub const BORDER: usize = 4;

    /// A link as a QR code: `before`, which may be any text, and a fragment in capitals. Nothing where it is too long.
    #[must_use]
    pub fn of(before: &str, capitals: &str) -> Option<Self> {
        let version = (1..=Self::LARGEST).find(|version| words::fits(*version, before, capitals))?;
        let words = words::written(version, before, capitals);
        // Which mask is taken is written in the code. A good one leaves few large areas of one colour.
        let grid = (0..8).map(|mask| Grid::of(version, &words, mask)).min_by_key(Grid::areas)?;
        Some(Self { size: grid.size, dark: grid.dark })
    }

    /// Its dark modules as a path of SVG, in modules from the upper left corner.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for (y, row) in self.dark.chunks(self.size).enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|one, next| one == next) {
                if run[0] {
                    let [left, top, width] = [x, y, run.len()].map(|number| number.to_string());
                    path.extend(["M", &left, " ", &top, "h", &width, "v1H", &left, "z"]);
                }
                x += run.len();
            }
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

    use super::*;

    /// The same code by another program.
    fn other(before: &str, capitals: &str, mask: Option<u8>) -> Option<QrCode> {
        let segments = [QrSegment::make_bytes(before.as_bytes()), QrSegment::make_alphanumeric(capitals)];
        let largest = Version::new(u8::try_from(Qr::LARGEST).unwrap());
        let mask = mask.map(Mask::new);
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, Version::MIN, largest, mask, false).ok()
    }

    fn is_same(size: usize, dark: &[bool], other: &QrCode) -> bool {
        let whole = other.size();
        let modules = (0..whole).flat_map(|y| (0..whole).map(move |x| other.get_module(x, y)));
        usize::try_from(whole) == Ok(size) && dark.iter().copied().eq(modules)
    }

    fn check(before: &str, capitals: &str) {
        let ours = Qr::of(before, capitals);
        let Some(theirs) = other(before, capitals, None) else {
            assert_eq!(ours, None, "{capitals}");
            return;
        };
        let ours = ours.expect("it fits elsewhere");
        let is_masked = |mask| is_same(ours.size, &ours.dark, &other(before, capitals, Some(mask)).unwrap());
        assert!((0..8).any(is_masked), "{before}{capitals} differs in version {}", theirs.version().value());
    }

    #[test]
    fn every_version_is_drawn_as_another_program_draws_it() {
        let before = "https://t.example/?n=2000#";
        let mut sizes = Vec::new();
        for length in (1..1_900).step_by(29).chain(1_800..1_830) {
            let capitals = "$".to_owned() + &"A1*Z-/9:".repeat(length / 8 + 1)[..length];
            check(before, &capitals);
            sizes.extend(Qr::of(before, &capitals).map(|qr| qr.size));
        }
        sizes.dedup();
        let all: Vec<usize> = (2..=Qr::LARGEST).map(|version| 17 + 4 * version).collect();
        assert_eq!(sizes, all);
    }

    #[test]
    fn every_mask_is_that_of_another_program() {
        let (before, capitals) = ("https://t.example/?n=9#", "$AB12:/");
        let words = words::written(2, before, capitals);
        for mask in 0..8 {
            let grid = Grid::of(2, &words, mask);
            assert!(is_same(grid.size, &grid.dark, &other(before, capitals, Some(mask)).unwrap()), "{mask}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn whatever_is_in_it(before in "[ -~]{1,60}", capitals in r"\$[0-9A-Z$*/:-]{0,1800}") {
            check(&before, &capitals);
        }
    }

    #[test]
    fn a_path_draws_the_dark_modules() {
        let qr = Qr { size: 3, dark: vec![true, true, false, false, false, false, true, false, true] };
        assert_eq!(qr.path(), "M0 0h2v1H0zM0 2h1v1H0zM2 2h1v1H2z");
    }
}
