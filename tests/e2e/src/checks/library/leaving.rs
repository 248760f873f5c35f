//! The page is left before what is read or written is kept.

use anyhow::ensure;
use serde_json::json;

use super::{keep, said, speech, texts};
use crate::checks::edit::begin_to_edit;
use crate::page::{Page, WIDE};
use crate::speech::SMALL;

/// Writes these words at the end of the text, and leaves the page in the same breath.
const WRITE: &str = "edit.value += arguments[0]; edit.dispatchEvent(new InputEvent('input', { bubbles: true })); \
    document.body.dataset.old = ''; location.reload()";

/// What the browser notes of a text beside its library.
const NOTES: &str = "return Object.values(localStorage).concat(Object.values(sessionStorage)).join('\\n')";

/// What the page has begun when it is left, and its browser keeps it as it is, is given up: others have the library at once.
/// It is done when the page is there again.
pub fn away(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    keep(page, &speech(1))?;
    let leave = "const stores = IDBObjectStore.prototype, ask = stores.getAllKeys; \
        stores.getAllKeys = function () { \
          stores.getAllKeys = ask; \
          queueMicrotask(() => { \
            dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })); document.body.dataset.left = ''; \
          }); \
          return ask.call(this); \
        }";
    page.run(leave, &[])?;
    page.paste(&speech(2))?;
    page.wait("the page, left", "return 'left' in document.body.dataset", &[])?;
    page.settle()?;
    ensure!(texts(page)? == [speech(1)], "kept are {:?}", texts(page)?);
    ensure!(noted(page, "号码是甲2乙")?, "it is not noted");
    page.run("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))", &[])?;
    said(page, "已存在本机")?;
    ensure!(texts(page)?.contains(&speech(2)) && texts(page)?.len() == 2, "kept are {:?}", texts(page)?);
    ensure!(!noted(page, "号码是甲2乙")?, "it is noted still");
    Ok(())
}

/// What was written or pasted a moment before is there again, kept, and noted nowhere else; of what is not to be kept there is
/// no word.
pub fn left(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    keep(page, SMALL)?;
    begin_to_edit(page)?;
    page.run(WRITE, &[json!("末了的一句。")])?;
    comes(page, "末了的一句")?;
    ensure!(texts(page)? == [[SMALL, "末了的一句。"].concat()], "kept are {:?}", texts(page)?);
    ensure!(!noted(page, "末了的一句")?, "it is noted still");

    // Its library has no time to answer.
    page.run("IDBObjectStore.prototype.getAllKeys = () => ({})", &[])?;
    page.paste(&speech(1))?;
    said(page, "正在保存")?;
    page.run("document.body.dataset.old = ''; location.reload()", &[])?;
    comes(page, "号码是甲1乙")?;
    ensure!(texts(page)?.contains(&speech(1)) && texts(page)?.len() == 2, "kept are {:?}", texts(page)?);
    ensure!(!noted(page, "号码是甲1乙")?, "it is noted still");

    // Turned to another tab the page has time.
    begin_to_edit(page)?;
    page.run(
        "edit.value += '又一句。'; edit.dispatchEvent(new InputEvent('input', { bubbles: true })); \
         document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))",
        &[],
    )?;
    page.wait(
        "what was written, in the outline and on the shelf",
        "return !/又一句/.test(localStorage.getItem('tigang.unfiled'))",
        &[],
    )?;
    said(page, "已存在本机")?;
    ensure!(texts(page)?[0].ends_with("又一句。"), "kept is {:?}", texts(page)?[0]);
    // What is taken back before the pause is no longer noted, either.
    page.run(
        "const was = edit.value, tell = () => edit.dispatchEvent(new InputEvent('input', { bubbles: true })); \
         edit.value += '收回的一句。'; tell(); \
         document.dispatchEvent(new Event('visibilitychange', { bubbles: true })); \
         if (!/收回的一句/.test(localStorage.getItem('tigang.unfiled'))) throw new Error('it is not noted'); \
         edit.value = was; tell()",
        &[],
    )?;
    page.wait("no note", "return !localStorage.getItem('tigang.unfiled')", &[])?;
    ensure!(texts(page)?[0].ends_with("又一句。"), "kept is {:?}", texts(page)?[0]);
    page.click("#finish")?;

    page.click("#unkeep")?;
    said(page, "未保存")?;
    begin_to_edit(page)?;
    page.run(WRITE, &[json!("不留的一句。")])?;
    let gone = "return !('old' in document.body.dataset) && shown(document.querySelector('textarea'))";
    page.wait("the first view", gone, &[])?;
    ensure!(!noted(page, "不留的一句")? && !noted(page, "号码是甲1乙")?, "it is noted");
    ensure!(texts(page)?.len() == 1, "kept are {:?}", texts(page)?);
    Ok(())
}

/// The page comes again with these words in its text, which is kept.
fn comes(page: &Page, words: &str) -> anyhow::Result<()> {
    let there = "return !('old' in document.body.dataset) && document.querySelector('main article').textContent.includes(arguments[0])";
    page.wait(words, there, &[json!(words)])?;
    said(page, "已存在本机")
}

fn noted(page: &Page, words: &str) -> anyhow::Result<bool> {
    let notes = page.run(NOTES, &[])?;
    Ok(notes.as_str().is_none_or(|notes| notes.contains(words)))
}
