//! Puts the page together.

use anyhow::{Context, bail};
use regex::{Captures, Regex};

use super::{app, assets, icon, policy, strip, template};

/// The script that unpacks the program.
const UNPACK: &str = include_str!("unpack.js");

/// The script that puts it together again.
const WEAVE: &str = include_str!("weave.js");

/// The script that starts it.
const START: &str = include_str!("start.js");

/// What the build puts into `index.html`.
pub struct Parts {
    /// The program, sorted, in the format of LZMA and base64.
    pub wasm: String,
    /// The script that defines `wasm_bindgen`.
    pub glue: String,
    /// The style.
    pub style: String,
    /// The scripts that stand where the template asks for them, in their order.
    pub scripts: Vec<String>,
}

/// The page: the template without its links to assets, and with the assets inside. Its icon is this drawing.
///
/// # Errors
///
/// The template lacks a place for them, or a part would end the element that holds it.
pub fn assemble(template: &str, parts: &Parts, drawing: &str) -> anyhow::Result<String> {
    let script = [parts.glue.as_str(), &strip::script(UNPACK), &strip::script(WEAVE), &strip::script(START)].join("\n");
    let scripts = parts.scripts.iter().chain([&script]).map(|script| ("the script", script, "</script"));
    for (what, text, end) in scripts.chain([("the style", &parts.style, "</style")]) {
        if text.to_ascii_lowercase().contains(end) || text.contains("<!--") {
            bail!("{what} holds `{end}` or `<!--`, which a page cannot hold inside");
        }
    }
    let mut scripts = parts.scripts.iter();
    let inline = |_: &Captures| format!("<script>{}</script>", scripts.next().map_or("", String::as_str));
    let html = assets::inlined().replace_all(template, inline);
    let html = assets::links().replace_all(&html, "");
    let html = comments().replace_all(&html, "");
    let links = format!(
        "<link rel=\"icon\" href=\"{}\">\n<link rel=\"apple-touch-icon\" href=\"{}\">\n<link rel=\"manifest\" href=\"{}\">",
        icon::address(drawing),
        icon::TOUCH.address(drawing)?,
        app::MANIFEST
    );
    let head = format!("{links}\n<style>{}</style>\n", parts.style);
    let html = insert(html.trim_end(), "</head>", Side::Before, &head)?;
    let carrier = format!("<script type=\"application/octet-stream\" id=\"wasm\">{}</script>\n", parts.wasm);
    let carriers = [&carrier, template::EMPTY, "\n<script>", &script, "</script>\n"].concat();
    let html = insert(&html, "</body>", Side::Before, &carriers)?;
    // Browsers hash what they have read, and they read every line break as a line feed.
    let html = html.replace("\r\n", "\n");
    let policy = policy::of(&html);
    // A policy holds for what comes after it. Only the encoding goes before.
    let charset = charset().find(&html).context("index.html lacks <meta charset>")?.as_str();
    template::put_in(&insert(&html, charset, Side::After, &format!("\n{policy}"))?)
}

/// On which side of a place something is put.
#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

fn insert(html: &str, place: &str, side: Side, what: &str) -> anyhow::Result<String> {
    let start = html.find(place).with_context(|| format!("index.html lacks {place}"))?;
    let at = match side {
        Side::Before => start,
        Side::After => start + place.len(),
    };
    Ok([&html[..at], what, &html[at..]].concat())
}

fn charset() -> Regex {
    Regex::new("<meta charset=[^>]*>").expect("the expression is right")
}

/// Comments, which are for readers of the source.
fn comments() -> Regex {
    Regex::new(r"(?s)\s*<!--.*?-->").expect("the expression is right")
}
