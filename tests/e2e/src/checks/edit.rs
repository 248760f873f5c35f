//! The text edited in place, and its next draft.

use anyhow::ensure;
use serde_json::{Value, json};

use super::access::no_faults;
use super::hand::{choose, notice, open_menu};
use super::look::choose_theme;
use super::phone::IS_THERE;
use super::reading::DRAWER_OPEN;
use crate::key::ESCAPE;
use crate::page::{HELPERS, NARROW, Page, WIDE};
use crate::speech::{SMALL, speeches};
use crate::texts::Speeches;

/// The box opens where the reader is; the outline follows; Esc and the button lead back to the same place; all is one step.
pub fn editing(page: &Page) -> anyhow::Result<()> {
    for size in [WIDE, NARROW] {
        page.open(size)?;
        page.paste(&speeches()?[0].text)?;
        let place = "return [document.querySelector('main').scrollTop, document.querySelector('article').textContent]";
        page.run("document.querySelector('main').scrollTop = 700", &[])?;
        page.settle()?;
        let before = page.run(place, &[])?;
        begin_to_edit(page)?;
        let caret = "const at = edit.selectionStart; return at > 0 && at < edit.value.length && edit.scrollTop > 0";
        ensure!(page.run(caret, &[])? == true, "the caret is not where the reader was");
        page.press(ESCAPE)?;
        page.wait("the text again", "return document.querySelector('article')", &[])?;
        page.settle()?;
        let after = page.run(place, &[])?;
        let moved = before[0].as_i64().zip(after[0].as_i64()).map_or(99, |(before, after)| (before - after).abs());
        ensure!(moved <= 2 && before[1] == after[1], "it stood at {} and stands at {}", before[0], after[0]);
        ensure!(page.run("return notice.dataset.notice || ''", &[])? == "", "nothing was done");
        // At the caret: a heading of its own.
        begin_to_edit(page)?;
        page.run("edit.setSelectionRange(edit.value.length, edit.value.length)", &[])?;
        write(page, "\n十、新写的一节\n这一节是刚写的。\n")?;
        page.wait("a row for it", "return rows().some((row) => row.words.includes('新写的一节'))", &[])?;
        let typed = "return document.activeElement.id === 'edit' && !document.querySelector('article')";
        ensure!(page.run(typed, &[])? == true, "the box stays while the outline follows");
        page.click("#finish")?;
        page.wait("a heading", "return headings().some((heading) => heading.textContent.includes('新写的一节'))", &[])?;
        let seen = "const own = headings().find((heading) => heading.textContent.includes('新写的一节')); \
            const box = boxOf(own); return box.top < innerHeight && box.bottom > 0";
        page.wait("the place where the caret was", seen, &[])?;
        page.click("#undo")?;
        page.wait(
            "no heading",
            "return headings().every((heading) => !heading.textContent.includes('新写的一节'))",
            &[],
        )?;
        let now = page.run(place, &[])?;
        ensure!(before[1] == now[1], "one step undoes all of it");
    }
    Ok(())
}

/// What is put right in a long text comes in steps, whose progress is said.
pub fn long(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(&Speeches::own().text(LONG))?;
    open_menu(page, "h2 + p")?;
    let put = "const done = arguments[0], said = [], line = document.querySelector('#notice'); \
        const look = () => { \
          if (said[said.length - 1] !== line.dataset.notice) said.push(line.dataset.notice); \
          if (line.dataset.notice === 'corrected') done(said); else requestAnimationFrame(look); \
        }; \
        document.querySelector('#menu .Menu-item').click(); look()";
    let said = page.session().run_async(&[HELPERS, put].concat(), &[])?;
    ensure!(
        said.as_array().is_some_and(|said| said.iter().any(|notice| notice == "coming")),
        "what was said is {said}"
    );
    Ok(())
}

/// Which part is in the box: from where to where, in hundredths.
const PART: &str = "document.querySelector('#edit-part').textContent.match(/\\d+/g).map(Number)";

/// Of a long text a part is edited at a time: where the reader is, what follows and stands before by buttons, any other by the
/// outline. What was written in one is there when another is in the box, and all is one step.
pub fn parts(page: &Page) -> anyhow::Result<()> {
    let text = Speeches::own().text(LONG);
    for (size, theme) in [(WIDE, "light"), (NARROW, "dark")] {
        page.open(size)?;
        page.paste(&text)?;
        choose_theme(page, theme)?;
        page.wait("all of the text", "return !document.querySelector('article .Chunk:empty')", &[])?;
        page.run("const main = document.querySelector('main'); main.scrollTop = main.scrollHeight / 2", &[])?;
        page.settle()?;
        begin_to_edit(page)?;
        let there = "const seen = boxOf(document.querySelector('#edit-part').parentElement), box = boxOf(edit); \
            return [PART, edit.value.length, seen.bottom <= box.top + 1, box.bottom <= innerHeight && box.height > 300]";
        let opened = page.run(&there.replace("PART", PART), &[])?;
        let [start, end, length] =
            ["/0/0", "/0/1", "/1"].map(|at| opened.pointer(at).and_then(Value::as_u64).unwrap_or(0));
        ensure!(start < 50 && end > 50 && (30_000..90_000).contains(&length), "the box holds {opened}");
        ensure!(opened[2] == true && opened[3] == true, "the line and the box are out of place: {opened}");
        no_faults(page)?;
        write(page, "\n十、写在中间\n这一节写在中间。\n")?;
        page.click("#edit-down")?;
        page.wait("a later part", &format!("return {PART}[0] > arguments[0]"), &[json!(start)])?;
        page.click("#edit-up")?;
        page.wait("the part before", &format!("return {PART}[0] <= arguments[0] + 1"), &[json!(start)])?;
        ensure!(page.run("return edit.value.includes('十、写在中间')", &[])? == true, "what was written is gone");
        write(page, "\n十、写了又写\n这一节也写在中间。\n")?;
        // To the first row, by the outline, which is a drawer on a phone.
        if size == NARROW {
            // On the way back up its button is there.
            page.run("edit.scrollTop -= 100", &[])?;
            page.wait("the button of the outline", IS_THERE, &[])?;
            page.click("#drawer")?;
            page.wait("an open drawer", DRAWER_OPEN, &[])?;
        }
        page.click_on("document.querySelector('nav a[href^=\"#\"]')", &[])?;
        page.wait("the first part", &format!("return {PART}[0] === 0 && document.activeElement === edit"), &[])?;
        write(page, "\n十、写在前头\n这一节写在前头。\n")?;
        page.press(ESCAPE)?;
        page.wait("the text again", "return document.querySelector('article')", &[])?;
        let words = ["写在中间", "写了又写", "写在前头"];
        let all = "return arguments[0].every((words) => headings().some((own) => own.textContent.includes(words)))";
        page.wait("all that was written", all, &[json!(words)])?;
        page.click("#undo")?;
        let none = "return arguments[0].every((words) => !headings().some((own) => own.textContent.includes(words)))";
        page.wait("none of it", none, &[json!(words)])?;
    }
    Ok(())
}

/// Writes where the caret is.
fn write(page: &Page, words: &str) -> anyhow::Result<()> {
    let script = "edit.setRangeText(arguments[0], edit.selectionStart, edit.selectionEnd, 'end'); \
        edit.dispatchEvent(new InputEvent('input', { bubbles: true }))";
    page.run(script, &[json!(words)]).map(drop)
}

/// So many characters are a long text.
const LONG: usize = 320_000;

/// Opens the box.
pub fn begin_to_edit(page: &Page) -> anyhow::Result<()> {
    page.click("#more")?;
    choose(page, "编辑原文")?;
    page.wait("a box with the text", "return document.activeElement.id === 'edit' && edit.value.length > 0", &[])
        .map(drop)
}

/// A paste over a text that was put right.
pub fn next_draft(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    open_menu(page, "h3 + p")?;
    choose(page, "设为三级标题")?;
    open_menu(page, "h2 + p")?;
    choose(page, "设为二级标题")?;
    let draft =
        SMALL.replace("一页不多，难在天天。", "这一句整个换掉了。").replace("今天讲两点意见。", "今天只讲两点。");
    page.run("paste(document.body, arguments[0])", &[json!(draft)])?;
    let said = notice(page, "lost")?;
    ensure!(said.contains("1 处更正照旧，1 处"), "{said}");
    page.click("#look")?;
    let shown = "return document.querySelector('dialog[open] .Corrections') && [...document.querySelectorAll('.Corrections-list')].map((list) => list.innerText)";
    let listed = page.wait("the list", shown, &[])?;
    let (lost, held) = (listed[0].as_str().unwrap_or_default(), listed[1].as_str().unwrap_or_default());
    ensure!(lost.contains("一页不多") && held.contains("读书要有时间"), "{listed}");
    page.click(".Corrections-ways li:first-child button")?;
    page.wait("a closed list", "return !document.querySelector('dialog[open]')", &[])?;
    // What was kept takes effect again.
    page.run("paste(document.body, arguments[0])", &[json!(SMALL)])?;
    notice(page, "carried")?;
    page.wait("both headings", "return headings().some((heading) => heading.textContent.startsWith('一页不多'))", &[])?;
    page.run("paste(document.body, arguments[0])", &[json!(draft)])?;
    notice(page, "lost")?;
    page.click("#look")?;
    page.click(".Corrections-ways li:last-child button")?;
    page.wait("a shorter list", "return document.querySelectorAll('.Corrections-list').length === 1", &[])?;
    page.press(ESCAPE)?;
    page.wait("a closed list", "return !document.querySelector('dialog[open]')", &[])?;
    // Another speech takes none of them, and undoing brings all back.
    let other = "乡亲们：\n一、水渠\n水渠修到了村口，浇地不用再等。\n二、果树\n果树嫁接完毕，明年就能挂果。\n";
    page.run("paste(document.body, arguments[0])", &[json!(other)])?;
    notice(page, "replaced")?;
    page.click("#undo")?;
    page.wait(
        "what was read before",
        "return headings().some((heading) => heading.textContent.startsWith('读书要有时间'))",
        &[],
    )?;
    Ok(())
}
