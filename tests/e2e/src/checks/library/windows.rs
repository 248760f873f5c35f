//! Speeches that are changed in two windows, and those that are not to be kept.

use anyhow::ensure;
use serde_json::json;

use super::{all, keep, listed, open, said, speech, texts};
use crate::checks::edit::begin_to_edit;
use crate::checks::hand::{choose, notice, open_menu};
use crate::checks::look::{self, CLOSED};
use crate::key::ESCAPE;
use crate::page::{Page, WIDE};
use crate::speech::SMALL;

/// The same speech open in two windows: what is changed in both is kept twice, and said; what was deleted in one is not kept
/// in the other.
pub fn windows(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    keep(page, SMALL)?;
    let Some([first, second]) = page.session().open_window()? else {
        println!("       this browser cannot be told to open another window");
        return Ok(());
    };
    let result = in_two(page, &first, &second);
    page.session().enter_window(&second)?;
    page.session().close_window()?;
    page.session().enter_window(&first)?;
    result
}

fn in_two(page: &Page, first: &str, second: &str) -> anyhow::Result<()> {
    page.session().enter_window(second)?;
    page.load(&page.site.address()?, WIDE, "return headings().length > 0")?;
    said(page, "已存在本机")?;
    let write = |words: &str| {
        begin_to_edit(page)?;
        let write = "edit.value = edit.value.replace(/两点../, arguments[0]); edit.dispatchEvent(new InputEvent('input', { bubbles: true }))";
        page.run(write, &[json!(words)])?;
        page.click("#finish")?;
        page.wait(
            "the draft",
            "return document.querySelector('main article')?.textContent.includes(arguments[0])",
            &[json!(words)],
        )?;
        said(page, "已存在本机")
    };
    write("两点看法")?;
    ensure!(texts(page)?.len() == 1, "the next draft is another speech");
    page.session().enter_window(first)?;
    write("两点体会")?;
    notice(page, "twin")?;
    let mut kept = texts(page)?;
    kept.sort();
    ensure!(
        kept == [SMALL.replace("两点意见", "两点体会"), SMALL.replace("两点意见", "两点看法")],
        "kept are {kept:?}"
    );
    // Each goes on by itself.
    write("两点意见")?;
    ensure!(texts(page)?.len() == 2, "{:?}", texts(page)?);
    open(page)?;
    page.session().enter_window(second)?;
    open(page)?;
    listed(page, &["在读书分享会上的讲话"; 2])?;
    page.click_on("document.querySelector('.Speech:not([aria-current]) [name=library-take]')", &[])?;
    notice(page, "removed")?;
    page.session().enter_window(first)?;
    listed(page, &["在读书分享会上的讲话"])?;
    page.press(ESCAPE)?;
    page.wait("a closed library", CLOSED, &[])?;
    said(page, "未保存")?;
    ensure!(texts(page)?.len() == 1, "what was deleted is kept again");
    // That is said, and the reader can keep it.
    notice(page, "gone")?;
    page.click("#keep-on")?;
    said(page, "已存在本机")?;
    page.wait("nothing to say", "return !notice.dataset.notice", &[])?;
    ensure!(texts(page)?.len() == 2, "it is not kept");
    Ok(())
}

/// By the button, which can be taken back; and it stays so for this text. By the setting, where a text can be kept all the
/// same.
pub fn unwanted(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    keep(page, SMALL)?;
    page.click("#unkeep")?;
    said(page, "未保存")?;
    notice(page, "removed")?;
    ensure!(all(page)?.is_empty(), "it is still kept");
    page.click("#return")?;
    said(page, "已存在本机")?;
    ensure!(texts(page)? == [SMALL], "it is not put back");
    page.click("#unkeep")?;
    notice(page, "removed")?;
    page.reload()?;
    ensure!(page.run("return headings().length", &[])? == 0, "it comes by itself");
    page.paste(SMALL)?;
    said(page, "未保存")?;
    open_menu(page, "h2 + p")?;
    choose(page, "设为一级标题")?;
    notice(page, "corrected")?;
    page.reload()?;
    ensure!(all(page)?.is_empty(), "it is kept again");
    page.paste(SMALL)?;
    page.click("#keep")?;
    said(page, "已存在本机")?;

    look::switch(page, "keep")?;
    page.paste(&speech(1))?;
    page.wait("the other text", "return document.querySelector('main').textContent.includes('第1件事')", &[])?;
    said(page, "未保存")?;
    page.reload()?;
    ensure!(texts(page)? == [SMALL], "it is kept");
    page.paste(&speech(1))?;
    page.click("#keep")?;
    said(page, "已存在本机")
}
