//! How long a text is read in the page, beside how long this machine takes for it by itself.

use std::hint::black_box;
use std::time::Instant;

use anyhow::Context;
use serde_json::json;
use tigang::{Document, Outline};

use super::{least, median, most};
use crate::page::{Page, WIDE};
use crate::texts::Speeches;

/// How long the text is, in characters: as much as the page reads without a rest.
const LENGTH: usize = 300_000;

/// How often it is pasted. A browser compiles better what it has run before.
const ROUNDS: usize = 15;

/// Runs before the page, and notes how long its program works by itself.
const PROBE: &str = include_str!("probe.js");

/// Prints how long the page takes from a pasted text to its outline, and the same for this program, in turns. Drawing the
/// text is not counted.
pub fn measure(page: &Page, speeches: &Speeches) -> anyhow::Result<()> {
    let text = speeches.text(LENGTH);
    let probe = json!({ "source": PROBE });
    page.session().command("Page.addScriptToEvaluateOnNewDocument", &probe).context("only Chromium can be measured")?;
    page.open(WIDE)?;
    page.run("window.speech = arguments[0]", &[json!(text)])?;
    let (mut here, mut there) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let start = Instant::now();
        drop(black_box(Outline::of(&Document::parse(black_box(&text)))));
        here.push(start.elapsed().as_secs_f64() * 1e3);
        page.run("longest = 0; paste(document.querySelector('textarea, main'), speech)", &[])?;
        page.wait("the program at work", "return longest > 1", &[])?;
        page.wait_for_text()?;
        there.push(page.run("return longest", &[])?.as_f64().context("the program was not seen at work")?);
    }
    let first = there[0];
    println!("\n{LENGTH} characters of {}, from the text to its outline:", speeches.name);
    println!("{:>10} {:>11} {:>11} {:>7}", "", "native", "page", "ratio");
    let native = median(here.clone());
    for (name, own, other) in [
        ("least", least(&here), least(&there)),
        ("median", native, median(there.clone())),
        ("at first", native, first),
        ("most", most(&here), most(&there)),
    ] {
        println!("{name:>10} {own:>8.1} ms {other:>8.1} ms {:>6.2}×", other / own);
    }
    Ok(())
}
