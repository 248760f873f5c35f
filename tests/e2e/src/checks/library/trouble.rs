//! What the library does where it cannot keep anything, or cannot read what it has kept.

use anyhow::ensure;
use serde_json::json;

use super::{PUT, keep, open, press, said, speech, texts};
use crate::checks::hand::notice;
use crate::checks::look::CLOSED;
use crate::page::{Page, WIDE};
use crate::speech::SMALL;

/// In a frame that may keep nothing.
pub fn refused(page: &Page) -> anyhow::Result<()> {
    page.open_without_storage(WIDE)?;
    page.paste(SMALL)?;
    notice(page, "trouble")?;
    // In whatever language the browser prefers.
    page.wait("a way to keep it", "return shown(document.querySelector('#keep'))", &[])?;
    page.click("#dismiss")?;
    // It is said once.
    page.run("paste(document.body, arguments[0])", &[json!(speech(1))])?;
    page.wait("the other text", "return document.querySelector('main').textContent.includes('第1件事')", &[])?;
    page.settle()?;
    ensure!(page.run("return notice.dataset.notice", &[])? == "replaced", "it is said again");
    open(page)?;
    page.wait("an empty library", "return shown(document.querySelector('.Library-empty'))", &[]).map(drop)
}

/// A write that fails for want of room, as browsers tell it. Nothing is half written.
pub fn full(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    keep(page, SMALL)?;
    let fail = "window.put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (value, key) { \
        if (typeof value === 'string') throw new DOMException('-', 'QuotaExceededError'); return put.call(this, value, key) }";
    page.run(fail, &[])?;
    page.paste(&speech(1))?;
    notice(page, "trouble")?;
    let words = page.run("return notice.textContent", &[])?;
    ensure!(words.as_str().is_some_and(|words| words.contains("空间已满")), "it says {words}");
    said(page, "未保存")?;
    ensure!(page.rows()?.len() == 2, "the text is gone");
    ensure!(texts(page)? == [SMALL], "something is half written");
    page.run("IDBObjectStore.prototype.put = window.put", &[])?;
    page.click("#keep")?;
    said(page, "已存在本机")?;
    ensure!(texts(page)?.len() == 2, "it is not kept");
    Ok(())
}

/// A library that does not answer: that is said, and again when the reader asks.
pub fn silent(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    keep(page, SMALL)?;
    page.run("IDBObjectStore.prototype.getAllKeys = () => ({})", &[])?;
    page.paste(&speech(1))?;
    for _ in 0..2 {
        page.wait("the reason", "return notice.textContent.includes('没有回应')", &[])?;
        page.click("#dismiss")?;
        said(page, "未保存")?;
        page.click("#keep")?;
    }
    ensure!(page.rows()?.len() == 2, "the text is gone");
    Ok(())
}

/// A card that is nonsense, a text without a card, a card without a text: what can be read is there, and what cannot says so.
pub fn damaged(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    keep(page, SMALL)?;
    page.click("#new")?;
    let records = json!([["0a", 7, speech(1)], ["0b", null, speech(2)], ["0c", { "title": "没有正文" }, 7]]);
    page.session().run_async(PUT, &[records])?;
    open(page)?;
    let count = "return document.querySelectorAll('.Library-list .Speech').length === arguments[0]";
    page.wait("all of them", count, &[json!(4)])?;
    let facts = page.run("return document.querySelector('.Library').textContent", &[])?;
    ensure!(facts.as_str().is_some_and(|facts| !facts.contains("1970")), "it says when: {facts}");
    press(page, "没有正文", "open")?;
    notice(page, "unreadable")?;
    press(page, "没有正文", "take")?;
    page.wait("one less", count, &[json!(3)])?;
    for number in 1..=2 {
        page.click_on("[...document.querySelectorAll('.Speech')].find((row) => row.textContent.includes('损坏')).querySelector('[name=library-open]')", &[])?;
        page.wait("its text", "return /第[12]件事/.test(document.querySelector('main').textContent)", &[])?;
        page.wait("a closed library", CLOSED, &[])?;
        said(page, "已存在本机")?;
        open(page)?;
        let whole = "return [...document.querySelectorAll('.Speech')].filter((row) => !row.textContent.includes('损坏')).length === arguments[0]";
        page.wait("a record that is whole again", whole, &[json!(number + 1)])?;
    }
    ensure!(texts(page)?.len() == 3, "something is lost");
    Ok(())
}
