//! How long a text is read in the page, beside how long this machine takes for it by itself.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use anyhow::Context;
use serde_json::json;
use tigang::{Document, Outline};

use crate::page::{Page, WIDE};
use crate::texts::Speeches;

/// How long the text is, in characters.
const LENGTH: usize = 1_000_000;

/// How often it is pasted. A browser compiles better what it has run before.
const ROUNDS: usize = 9;

/// Runs before the page, and notes how long its program works by itself.
const PROBE: &str = include_str!("measure.js");

/// Prints how long the page takes from a pasted text to its outline, and the same for this program, in turns.
///
/// The page is the one that is shipped. Drawing the text, which takes much longer, is not counted.
///
/// # Errors
///
/// The browser is not of Chromium's kind, or the page does not show the text.
pub fn measure(page: &Page) -> anyhow::Result<()> {
    let speeches = Speeches::real(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."));
    let text = speeches.text(LENGTH);
    let probe = json!({ "cmd": "Page.addScriptToEvaluateOnNewDocument", "params": { "source": PROBE } });
    page.session().post("goog/cdp/execute", &probe).context("only Chromium can be measured")?;
    page.open(WIDE)?;
    page.run("window.speech = arguments[0]", &[json!(text)])?;
    let (mut here, mut there) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let start = Instant::now();
        drop(black_box(Outline::of(&Document::parse(black_box(&text)))));
        here.push(start.elapsed().as_secs_f64() * 1e3);
        let paste = "longest = 0; paste(document.querySelector('textarea, main'), speech)";
        page.run(paste, &[])?;
        page.wait_for_text()?;
        there.push(page.run("return longest", &[])?.as_f64().context("the program was not seen at work")?);
    }
    let first = there[0];
    for times in [&mut here, &mut there] {
        times.sort_by(f64::total_cmp);
    }
    println!("{LENGTH} characters of {}, from the text to its outline:", speeches.name);
    println!("{:>10} {:>11} {:>11} {:>7}", "", "native", "page", "ratio");
    for (name, own, other) in [
        ("least", here[0], there[0]),
        ("median", here[ROUNDS / 2], there[ROUNDS / 2]),
        ("at first", here[ROUNDS / 2], first),
    ] {
        println!("{name:>10} {own:>8.1} ms {other:>8.1} ms {:>6.2}×", other / own);
    }
    Ok(())
}
