//! How a text comes in.

use anyhow::{Context, ensure};
use encoding_rs::GB18030;
use serde_json::json;

use crate::key::CONTROL;
use crate::page::{Page, WIDE};
use crate::speech::SMALL;

/// Cut and paste by keyboard, through the clipboard of the system.
pub fn keyboard(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    let focused = page.run("return document.activeElement.id", &[])?;
    ensure!(focused == "paste", "the paste box takes the focus: {focused}");
    // Set without any event: the page does not know of it, and the keys below cut it out again.
    page.run("document.querySelector('textarea').value = arguments[0]", &[json!(SMALL)])?;
    let paste_box = page.session().find("textarea")?;
    for key in ["a", "x", "v"] {
        page.session().type_into(&paste_box, &[CONTROL, key].concat())?;
    }
    small_speech_is_shown(page)
}

fn small_speech_is_shown(page: &Page) -> anyhow::Result<()> {
    page.wait_for_text()?;
    let rows = page.rows()?;
    ensure!(rows.len() == 4, "{} rows for a speech of four sections: {rows:?}", rows.len());
    ensure!(rows[1].words.contains("每天读一页"), "{rows:?}");
    Ok(())
}

/// With the focus on no box.
pub fn anywhere(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.run("document.activeElement.blur(); paste(document.body, arguments[0])", &[json!(SMALL)])?;
    small_speech_is_shown(page)?;
    // A second text takes the place of the first.
    let other = SMALL.replace("每天读一页", "每天写一页");
    page.run("paste(document.body, arguments[0])", &[json!(other)])?;
    page.wait("the second text", "return rows().some((row) => row.words.includes('每天写一页'))", &[])?;
    Ok(())
}

/// Drops a file somewhere on the page. It holds its first argument, as often as its second one says.
const DROP: &str = "const [part, times] = arguments, dataTransfer = new DataTransfer(); \
    dataTransfer.items.add(new File(Array(times || 1).fill(part), 'dropped.txt')); \
    for (const type of ['dragenter', 'dragover', 'drop']) \
      document.querySelector('main').dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))";

/// Anywhere on the page.
pub fn drop(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.run(DROP, &[json!(SMALL)])?;
    small_speech_is_shown(page)
}

/// What the page takes a file for is shown, and is right.
pub fn encodings(page: &Page) -> anyhow::Result<()> {
    let utf16 = |bytes: fn(u16) -> [u8; 2]| SMALL.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let files = [
        ("讲话.txt", SMALL.as_bytes().to_vec(), "utf-8"),
        ("bom.md", ["\u{feff}", SMALL].concat().into_bytes(), "utf-8"),
        ("gb.txt", GB18030.encode(SMALL).0.into_owned(), "gb18030"),
        ("little.txt", [&[0xff, 0xfe][..], &utf16(u16::to_le_bytes)].concat(), "utf-16le"),
        ("big.txt", [&[0xfe, 0xff][..], &utf16(u16::to_be_bytes)].concat(), "utf-16be"),
    ];
    for (name, bytes, encoding) in files {
        page.open(WIDE)?;
        page.open_file(name, &bytes)?;
        small_speech_is_shown(page).context(name)?;
        let chosen = page.run("return document.querySelector('select').value", &[])?;
        ensure!(chosen == encoding, "{name} is taken for {chosen}");
        let words = page.run("return document.querySelector('nav').innerText", &[])?;
        ensure!(words.as_str().is_some_and(|words| words.contains(name)), "{name} is not named: {words}");
    }
    // The last file again, by another encoding, and back.
    let choose = "const choice = document.querySelector('select'); choice.value = arguments[0]; \
                  choice.dispatchEvent(new Event('change', { bubbles: true }))";
    page.run(choose, &[json!("utf-16le")])?;
    page.wait("another reading", "return !document.querySelector('main').innerText.includes('每天读一页')", &[])?;
    page.run(choose, &[json!("utf-16be")])?;
    page.wait("the right reading", "return document.querySelector('main').innerText.includes('每天读一页')", &[])?;
    Ok(())
}

/// Each in words of its own. What is read already stays.
pub fn refusals(page: &Page) -> anyhow::Result<()> {
    // Kind, what the file holds, and how often it does.
    let files = [
        ("binary", "\u{89}PNG\r\n\u{1a}\n\0\0\0\rIHDR\0\0\0\u{1}\0\0\0\u{1}\u{8}\u{6}\0\0\0", 1),
        ("empty", " \n \n", 1),
        ("too-big", "一二三四五六七八", 2 * 1024 * 1024),
    ];
    let mut sentences = Vec::new();
    for reading in [false, true] {
        page.open(WIDE)?;
        if reading {
            page.paste(SMALL)?;
        }
        for (kind, part, times) in files {
            page.run(DROP, &[json!(part), json!(times)])?;
            sentences.push(refused(page, kind)?);
            if reading {
                small_speech_is_shown(page)?;
            } else {
                ensure!(page.run("return shown(document.querySelector('textarea'))", &[])? == true, "the box is gone");
            }
        }
    }
    sentences.sort();
    sentences.dedup();
    ensure!(sentences.len() == files.len(), "refusals are not told apart: {sentences:?}");
    Ok(())
}

/// Waits for a refusal of a kind, and gives its words.
fn refused(page: &Page, kind: &str) -> anyhow::Result<String> {
    let refusal = "const line = document.querySelector('#notice[data-notice]'); \
                   return line && line.dataset.notice === arguments[0] && shown(line) && line.innerText";
    let words = page.wait(&format!("a refusal: {kind}"), refusal, &[json!(kind)])?;
    Ok(words.as_str().unwrap_or_default().to_owned())
}
