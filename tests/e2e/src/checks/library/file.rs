//! All speeches in a file, and out of one.

use anyhow::ensure;
use serde_json::json;

use super::{all, keep, listed, open, press, said, speech, texts};
use crate::checks::hand::{choose, notice, open_menu};
use crate::checks::look::CLOSED;
use crate::key::ESCAPE;
use crate::page::{Page, WIDE};
use crate::speech::SMALL;

/// Notes what is saved as a file.
const LISTEN: &str = "URL.createObjectURL = ((create) => (blob) => { blob.text().then((text) => window.saved = text); return create(blob) })(URL.createObjectURL); \
    HTMLAnchorElement.prototype.click = function () { window.named = this.download }";

/// All go out, are deleted, and come in as they were; brought twice they are there once.
pub fn file(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    for number in 1..=2 {
        keep(page, &speech(number))?;
    }
    open_menu(page, "h2 + p")?;
    choose(page, "设为二级标题")?;
    said(page, "已存在本机")?;
    page.click("#new")?;
    open(page)?;
    let before = all(page)?;
    page.run(LISTEN, &[])?;
    page.click("#library-write")?;
    notice(page, "written")?;
    let saved = page.wait("a file", "return window.saved", &[])?;
    let named = page.run("return window.named", &[])?;
    let today = "const now = new Date(), two = (number) => String(number).padStart(2, '0'); \
        return `我的讲稿 ${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.json`";
    ensure!(named == page.run(today, &[])?, "its name is {named}");
    page.click("#library-clear")?;
    ensure!(all(page)?.len() == 2, "they are gone at the first touch");
    page.click("#library-clear")?;
    notice(page, "cleared")?;
    ensure!(all(page)?.is_empty(), "they are still kept");
    listed(page, &[])?;
    bring(page, saved.as_str().unwrap_or_default())?;
    brought(page, "导入了 2 篇。")?;
    ensure!(all(page)? == before, "{:?} are not {before:?}", all(page)?);
    bring(page, saved.as_str().unwrap_or_default())?;
    brought(page, "导入了 0 篇。2 篇原来就有。")?;
    ensure!(all(page)? == before, "they have changed");
    let broken = saved.as_str().unwrap_or_default().replacen("\"text\":", "\"words\":", 1);
    press(page, "在第1次会上的讲话", "take")?;
    notice(page, "removed")?;
    bring(page, &broken)?;
    brought(page, "1 篇已损坏，没有导入。")?;
    page.press(ESCAPE)?;
    page.wait("a closed library", CLOSED, &[])?;
    brought_as_a_text(page, saved.as_str().unwrap_or_default())?;
    cleared_while_read(page)
}

/// Opened or pasted as if it were a speech, such a file is brought all the same.
fn brought_as_a_text(page: &Page, saved: &str) -> anyhow::Result<()> {
    page.open_file("brought.json", saved.as_bytes())?;
    brought(page, "导入了 1 篇。1 篇原来就有。")?;
    page.click("#dismiss")?;
    page.run("paste(document.querySelector('textarea'), arguments[0])", &[json!(saved)])?;
    brought(page, "导入了 0 篇。2 篇原来就有。")?;
    ensure!(page.run("return headings().length", &[])? == 0, "it is read as a speech");
    page.click("#dismiss")
}

/// A speech that is read while all are cleared comes back with them, and is kept on.
fn cleared_while_read(page: &Page) -> anyhow::Result<()> {
    keep(page, SMALL)?;
    open(page)?;
    page.run("window.saved = ''", &[])?;
    page.click("#library-write")?;
    let saved = page.wait("a file", "return window.saved", &[])?;
    page.click("#library-clear")?;
    page.click("#library-clear")?;
    notice(page, "cleared")?;
    said(page, "未保存")?;
    bring(page, saved.as_str().unwrap_or_default())?;
    notice(page, "brought")?;
    said(page, "已存在本机")?;
    page.reload()?;
    page.wait("the speech", "return headings().length > 0", &[])?;
    said(page, "已存在本机")
}

/// Has the page bring a file with this in it.
fn bring(page: &Page, content: &str) -> anyhow::Result<()> {
    let path = page.site.file("brought.json", content.as_bytes())?;
    let input = page.session().find("#library-file")?;
    page.session().type_into(&input, &path.display().to_string())
}

fn brought(page: &Page, words: &str) -> anyhow::Result<()> {
    page.wait(words, "return notice.textContent.includes(arguments[0])", &[json!(words)]).map(drop).or_else(|error| {
        let now = page.run("return notice.textContent", &[])?;
        Err(error.context(format!("it says {now}")))
    })
}

/// Each in words of its own, and nothing changes.
pub fn unfit(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    keep(page, SMALL)?;
    open(page)?;
    for (content, words) in [
        ("", "不完整"),
        ("{\"format\": \"tigang-library\", \"version\": 1, \"speec", "不完整"),
        ("{\"format\": \"other\", \"version\": 1, \"speeches\": []}", "不完整"),
        ("{\"format\": \"tigang-library\", \"version\": 9, \"speeches\": []}", "更新的版本"),
        (&["[".repeat(5_000), "]".repeat(5_000)].concat(), "不完整"),
    ] {
        bring(page, content)?;
        brought(page, words)?;
        page.click("#dismiss")?;
    }
    ensure!(texts(page)? == [SMALL], "something has changed");
    Ok(())
}
