//! Links as QR codes (ISO/IEC 18004), drawn here and nowhere else.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

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
    pub const LARGEST: u8 = 25;

    /// How many modules must be bright around it.
    pub const BORDER: usize = 4;

    /// A link as a QR code: `before`, which may be any text, and a fragment in capitals. Nothing where it is too long.
    ///
    /// What stands before the fragment is written in bytes and the fragment in `capitals`, which is the shortest. The lowest
    /// level of error correction is taken: a screen has no creases, and the fewer modules the better a phone sees them.
    #[must_use]
    pub fn of(before: &str, capitals: &str) -> Option<Self> {
        if !QrSegment::is_alphanumeric(capitals) {
            return None;
        }
        let segments = [QrSegment::make_bytes(before.as_bytes()), QrSegment::make_alphanumeric(capitals)];
        let largest = Version::new(Self::LARGEST);
        // A link looks like chance, and so does each mask of one: none is better than the others. To try them all would
        // take eight times as long and a kilobyte of the page.
        let mask = Mask::new(0);
        let code =
            QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, Version::MIN, largest, Some(mask), false)
                .ok()?;
        let side = 0..code.size();
        let dark = side.clone().flat_map(|y| side.clone().map(move |x| (x, y)));
        Some(Self { size: side.len(), dark: dark.map(|(x, y)| code.get_module(x, y)).collect() })
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
    use super::*;

    #[test]
    fn a_link_fits_up_to_the_largest_version() {
        let before = "https://t.example/?n=2000#";
        let sizes = [1, 100, 1_811, 1_812].map(|length| Qr::of(before, &"$".repeat(length)).map(|qr| qr.size));
        assert_eq!(sizes, [Some(25), Some(37), Some(17 + 4 * usize::from(Qr::LARGEST)), None]);
    }

    #[test]
    fn what_is_no_capital_has_none() {
        assert_eq!(Qr::of("https://t.example/#", "国"), None);
    }

    #[test]
    fn a_path_draws_the_dark_modules() {
        let qr = Qr { size: 3, dark: vec![true, true, false, false, false, false, true, false, true] };
        assert_eq!(qr.path(), "M0 0h2v1H0zM0 2h1v1H0zM2 2h1v1H2z");
    }
}
