//! What stands beside the page, so that it can be installed and opens without its server. The page works without any of it.

use anyhow::Context;
use regex::Regex;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::icon::ICONS;
use super::strip;

/// The worker, but for its version.
const KEEP: &str = include_str!("sw.js");

/// What can take the place of the worker, to be rid of it.
const REMOVE: &str = include_str!("sw-remove.js");

/// The name of the manifest.
pub const MANIFEST: &str = "manifest.webmanifest";
/// The name of what can take the place of the worker.
pub const REMOVER: &str = "sw-remove.js";
/// The name of the worker.
pub const WORKER: &str = "sw.js";

/// A file beside the page: its name and what it holds.
pub type File = (&'static str, String);

/// The files that stand beside a page, which has this style and this icon.
///
/// # Errors
///
/// The style names no colour for the desk, or the icon cannot be drawn.
pub fn files(html: &str, style: &str, drawing: &str) -> anyhow::Result<[File; 3]> {
    let remover = strip::script(REMOVE);
    Ok([(MANIFEST, manifest(style, drawing)?), (REMOVER, remover), (WORKER, worker(html))])
}

/// The worker for this very page: another page has another worker, by which browsers see that there is a new version.
fn worker(html: &str) -> String {
    let digest = Sha256::digest(html);
    let start: [u8; 8] = std::array::from_fn(|at| digest[at]);
    strip::script(KEEP).replace("VERSION", &format!("{:016x}", u64::from_be_bytes(start)))
}

/// What systems are told of the page when it is installed. It speaks Chinese, as those do for whom it is made. It holds its
/// pictures: the policy of the page lets none be fetched.
fn manifest(style: &str, drawing: &str) -> anyhow::Result<String> {
    let desk = Regex::new("--desk: ?(#[0-9a-f]{6})").expect("the expression is right");
    let desk = &desk.captures(style).context("the style names no colour for the desk")?[1];
    let mut icons = Vec::new();
    for icon in &ICONS {
        let (source, size) = (icon.address(drawing)?, format!("{0}x{0}", icon.size));
        let purpose = if icon.is_square { "maskable" } else { "any" };
        icons.push(json!({ "src": source, "type": "image/png", "sizes": size, "purpose": purpose }));
    }
    let manifest = json!({
        "name": "提纲",
        "short_name": "提纲",
        "description": "粘贴一篇讲话稿，照着提纲读。文字只留在本页。",
        "lang": "zh-Hans",
        "dir": "ltr",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": desk,
        "theme_color": desk,
        "icons": icons,
        "file_handlers": [{ "action": "./", "accept": { "text/plain": [".txt"], "text/markdown": [".md"] } }],
        // A text that is being read stays: what is opened beside it gets a window of its own.
        "launch_handler": { "client_mode": "navigate-new" },
        "share_target": {
            "action": "./",
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": {
                "title": "title",
                "text": "text",
                "url": "url",
                "files": [{ "name": "file", "accept": ["text/plain", "text/markdown", ".txt", ".md"] }],
            },
        },
    });
    Ok(format!("{manifest:#}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worker_is_that_of_its_page() {
        let one = worker("one");
        assert_eq!(one, worker("one"));
        assert_ne!(one, worker("two"));
        assert!(one.contains("const version = '7692c3ad3540bb80';"), "the version is the digest of the page: {one}");
    }

    #[test]
    fn a_manifest_has_its_colour_and_its_pictures() {
        let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
        let manifest: serde_json::Value = manifest(":root{--desk:#f4f2ec}", drawing).unwrap().parse().unwrap();
        assert_eq!(manifest["theme_color"], "#f4f2ec");
        let sizes: Vec<_> = manifest["icons"].as_array().unwrap().iter().map(|icon| &icon["sizes"]).collect();
        assert_eq!(sizes, ["192x192", "512x512", "512x512"]);
        assert!(super::manifest("p{color:red}", drawing).is_err());
    }
}
