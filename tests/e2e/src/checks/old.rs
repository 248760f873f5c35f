//! Browsers that cannot run the program.

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use super::saved::save;
use crate::page::{NARROW, Page, WIDE};
use crate::site::bare;
use crate::speech::SMALL;

/// What is seen of the page, without its program: the words on it, the line while it is unpacked, the text.
const SEEN: &str = "return [shown(document.querySelector('#refused')) && document.querySelector('#refused').innerText, \
    shown(document.querySelector('#boot')), shown(document.querySelector('article h2'))]";

/// Says in words which browser is needed, and leaves the text that the file carries.
pub fn refused(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    let carries = save(page)?.1;
    // As a browser without WebAssembly; as one that does not know the words of the program's script; and as one that breaks.
    let lacks = |html: &str| html.replacen("<head>", "<head><script>delete window.WebAssembly</script>", 1);
    let young = |html: &str| html.replacen("let wasm_bindgen", "let wasm_bindgen = ?", 1);
    for (html, is_carried) in [(page.site.html()?, false), (carries.clone(), true)] {
        ensure!(lacks(&html) != html && young(&html) != html, "nothing is taken from the page");
        for (name, html) in [("lacks", lacks(&html)), ("young", young(&html)), ("breaks", bare(&html)?)] {
            for size in [WIDE, NARROW] {
                let address = page.site.serve(&format!("{name}.html"), &html)?;
                let there = "return document.readyState === 'complete' && shown(document.querySelector('#refused'))";
                page.load(&address, size, there).with_context(|| format!("{name}, carrying: {is_carried}"))?;
                let seen = page.run(SEEN, &[])?;
                let words = seen[0].as_str().unwrap_or_default();
                ensure!(words.contains("Safari 16 以上") && words.contains("or later"), "{name} says {words}");
                ensure!(seen[1] == false && seen[2] == is_carried, "{name} shows {seen}, carrying: {is_carried}");
            }
        }
    }
    // What the file carries and the program cannot read.
    let later = carries.replacen("{\"version\":1,", "{\"version\":2,", 1);
    ensure!(later != carries, "the record has no version");
    let there = "return document.readyState === 'complete' && shown(document.querySelector('#refused'))";
    page.load(&page.site.serve("later.html", &later)?, WIDE, there)?;
    ensure!(page.run(SEEN, &[])?[2] == true, "what the program cannot read is gone");
    // Whatever the program needs more is there: nothing is said then.
    page.open(WIDE)?;
    ensure!(page.run("return document.querySelector('#refused')", &[])? == Value::Null, "a good browser is refused");
    ensure!(page.run("return typeof tell", &[])? == json!("function"), "nobody could tell");
    Ok(())
}
