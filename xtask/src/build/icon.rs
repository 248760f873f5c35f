//! The icon of the page, drawn once as an SVG.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use regex::Regex;
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::{Options, Tree};

use super::strip;

/// A picture of the icon that systems ask for.
pub struct Icon {
    /// Its width and height in pixels.
    pub size: u16,
    /// Whether it fills its square, whose corners the system cuts as it likes.
    pub is_square: bool,
}

/// What the manifest offers.
pub const ICONS: [Icon; 3] =
    [Icon { size: 192, is_square: false }, Icon { size: 512, is_square: false }, Icon { size: 512, is_square: true }];

/// What iOS looks for.
pub const TOUCH: Icon = Icon { size: 180, is_square: true };

impl Icon {
    /// The picture as an address that holds it.
    ///
    /// # Errors
    ///
    /// The drawing is no SVG, or the picture cannot be made.
    pub fn address(&self, svg: &str) -> anyhow::Result<String> {
        Ok(["data:image/png;base64,", &BASE64_STANDARD.encode(self.png(svg)?)].concat())
    }

    fn png(&self, svg: &str) -> anyhow::Result<Vec<u8>> {
        let square = Regex::new(r#" rx="[^"]*""#).expect("the expression is right");
        let svg = if self.is_square { square.replace(svg, "").into_owned() } else { svg.to_owned() };
        let tree = Tree::from_str(&svg, &Options::default()).context("the icon is no SVG")?;
        let size = u32::from(self.size);
        let mut picture = Pixmap::new(size, size).context("an icon has a size")?;
        let scale = f32::from(self.size) / tree.size().width();
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
        indexed(&picture)
    }
}

/// A picture of few colours as a PNG that numbers them: a third as long as one that names them anew for each pixel.
fn indexed(picture: &Pixmap) -> anyhow::Result<Vec<u8>> {
    let colour = |pixel: &PremultipliedColorU8| {
        let pixel = pixel.demultiply();
        [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
    };
    let pixels = || picture.pixels().iter().map(colour);
    let colours: BTreeSet<[u8; 4]> = pixels().collect();
    let numbers: BTreeMap<[u8; 4], u8> = colours.iter().copied().zip(0..=u8::MAX).collect();
    let indices: Option<Vec<u8>> = pixels().map(|pixel| numbers.get(&pixel).copied()).collect();
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_palette(colours.iter().flat_map(|colour| &colour[..3]).copied().collect::<Vec<_>>());
    encoder.set_trns(colours.iter().map(|colour| colour[3]).collect::<Vec<_>>());
    let indices = indices.context("the icon has more than 256 colours")?;
    encoder.write_header()?.write_image_data(&indices)?;
    Ok(png)
}

/// The drawing within an address, so that a page needs no file for it.
pub fn address(svg: &str) -> String {
    let mut line = strip::lines(svg).replace('\n', "").replace('"', "'");
    for (letter, code) in [("%", "%25"), ("#", "%23"), ("<", "%3C"), (">", "%3E")] {
        line = line.replace(letter, code);
    }
    ["data:image/svg+xml,", &line].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 20\">\n  \
                       <rect width=\"20\" height=\"20\" rx=\"4\" fill=\"#123456\"/>\n</svg>\n";

    #[test]
    fn a_square_is_filled_to_its_corners_and_no_other_is() {
        for icon in ICONS.iter().chain([&TOUCH]) {
            let picture = Pixmap::decode_png(&icon.png(SVG).unwrap()).unwrap();
            assert_eq!([picture.width(), picture.height()], [u32::from(icon.size); 2], "{}", icon.size);
            let seen =
                |at| picture.pixel(at, at).map(|pixel| (pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()));
            assert_eq!(seen(u32::from(icon.size) / 2), Some((0x12, 0x34, 0x56, 255)), "{}", icon.size);
            assert_eq!(seen(0) == seen(u32::from(icon.size) / 2), icon.is_square, "{}", icon.size);
        }
    }

    #[test]
    fn an_address_holds_the_drawing_in_one_line() {
        let address = address(SVG);
        assert!(
            address.starts_with(
                "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'%3E%3Crect"
            )
        );
        assert!(address.contains("fill='%23123456'") && !address.contains(['"', '<', '>', '\n']), "{address}");
    }
}
