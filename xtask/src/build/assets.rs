//! What `index.html` asks for, in Trunk's dialect: `<link data-trunk rel="…" href="…">`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, bail};
use regex::Regex;

/// What goes into the page beside `index.html` itself.
#[derive(Debug, PartialEq, Eq)]
pub struct Assets {
    /// The program.
    pub program: Program,
    /// The style sheets, as paths from the root, in their order.
    pub styles: Vec<String>,
    /// The scripts that stand in the page where they are asked for, likewise.
    pub scripts: Vec<String>,
    /// The icon, an SVG, as a path from the root.
    pub icon: String,
}

/// A binary of this package that is compiled to Wasm.
#[derive(Debug, PartialEq, Eq)]
pub struct Program {
    /// Its name.
    pub binary: String,
    /// The features that it is built with, separated by commas.
    pub features: String,
    /// The profile that it is built with.
    pub profile: String,
}

impl Assets {
    /// Reads them from an `index.html`.
    ///
    /// # Errors
    ///
    /// A link asks for something that this build does not know, or there is not exactly one program.
    pub fn of(template: &str) -> anyhow::Result<Self> {
        let mut programs = Vec::new();
        let (mut styles, mut scripts, mut icons) = (Vec::new(), Vec::new(), Vec::new());
        for link in links().find_iter(template) {
            let mut attributes = attributes(link.as_str());
            let mut take = |name: &str| attributes.remove(name);
            match take("rel").as_deref() {
                Some("rust") => programs.push(Program {
                    binary: take("data-bin").context("the link to the program lacks data-bin")?,
                    features: take("data-cargo-features").unwrap_or_default(),
                    profile: take("data-cargo-profile").unwrap_or_else(|| "page".to_owned()),
                }),
                Some("css") => styles.push(take("href").context("a link to a style sheet lacks href")?),
                Some("inline") => scripts.push(take("href").context("a link to a script lacks href")?),
                Some("icon") => icons.push(take("href").context("a link to an icon lacks href")?),
                other => {
                    bail!("index.html: a link with data-trunk and rel {other:?}; known are rust, css, inline and icon")
                }
            }
        }
        let Ok([program]) = <[Program; 1]>::try_from(programs) else {
            bail!("index.html must have exactly one <link data-trunk rel=\"rust\">");
        };
        let Ok([icon]) = <[String; 1]>::try_from(icons) else {
            bail!("index.html must have exactly one <link data-trunk rel=\"icon\">");
        };
        Ok(Self { program, styles, scripts, icon })
    }

    /// All style sheets laid end to end.
    ///
    /// # Errors
    ///
    /// One of them cannot be read.
    pub fn style(&self, root: &Path) -> anyhow::Result<String> {
        self.styles.iter().map(|path| read(root, path)).collect()
    }

    /// The scripts.
    ///
    /// # Errors
    ///
    /// One of them cannot be read.
    pub fn scripts(&self, root: &Path) -> anyhow::Result<Vec<String>> {
        self.scripts.iter().map(|path| read(root, path)).collect()
    }

    /// The icon, an SVG.
    ///
    /// # Errors
    ///
    /// It cannot be read.
    pub fn icon(&self, root: &Path) -> anyhow::Result<String> {
        read(root, &self.icon)
    }
}

fn read(root: &Path, path: &str) -> anyhow::Result<String> {
    fs::read_to_string(root.join(path)).with_context(|| format!("cannot read {path}"))
}

/// The links that ask for a script.
pub fn inlined() -> Regex {
    Regex::new(r#"<link\b[^>]*\bdata-trunk\b[^>]*\brel="inline"[^>]*>"#).expect("the expression is right")
}

/// The links that ask for an asset, each with the white space before it.
pub fn links() -> Regex {
    Regex::new(r"\s*<link\b[^>]*\bdata-trunk\b[^>]*>").expect("the expression is right")
}

/// The attributes of a tag whose values are in double quotes; those without a value have an empty one.
fn attributes(tag: &str) -> BTreeMap<String, String> {
    let attribute = Regex::new(r#"\s([a-z-]+)(?:="([^"]*)")?"#).expect("the expression is right");
    let value = |found: &regex::Captures, group| found.get(group).map_or_else(String::new, |m| m.as_str().to_owned());
    attribute.captures_iter(tag.trim_start()).map(|found| (value(&found, 1), value(&found, 2))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn assets_are_read_in_their_order() {
        let template = r#"<head>
            <link data-trunk rel="rust" href="Cargo.toml" data-bin="tigang" data-cargo-features="web" />
            <link data-trunk rel="css" href="styles/tokens.css">
            <link rel="css" href="styles/not-ours.css">
            <link data-trunk rel="icon" href="icon.svg">
            <link data-trunk rel="css" href="styles/base.css">
            <link data-trunk rel="inline" href="old.js" />"#;
        let assets = Assets::of(template).unwrap();
        assert_eq!(assets.styles, ["styles/tokens.css", "styles/base.css"]);
        assert_eq!(assets.scripts, ["old.js"]);
        assert_eq!(inlined().find_iter(template).count(), 1);
        assert_eq!(assets.icon, "icon.svg");
        assert_eq!(assets.program.binary, "tigang");
        assert_eq!(assets.program.features, "web");
        assert_eq!(assets.program.profile, "page");
    }

    #[test]
    fn unknown_links_and_missing_programs_are_refused() {
        let program = r#"<link data-trunk rel="rust" data-bin="tigang">"#;
        let icon = r#"<link data-trunk rel="icon" href="icon.svg">"#;
        assert!(Assets::of(&[program, icon].concat()).is_ok());
        for asked in [vec![], vec![icon], vec![program], vec![program, program, icon], vec![program, icon, icon]] {
            assert!(Assets::of(&asked.concat()).is_err(), "{asked:?}");
        }
        assert!(Assets::of(&format!(r#"{program}{icon}<link data-trunk rel="sass" href="a.scss">"#)).is_err());
    }
}
