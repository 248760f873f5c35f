//! The dialog of the library.

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use super::{PUT, all, keep, listed, open, press, said, speech, texts};
use crate::checks::access::{AXE_STATES, no_faults};
use crate::checks::edit::begin_to_edit;
use crate::checks::hand::{choose, notice, open_menu};
use crate::checks::look::{CLOSED, OPEN, choose_theme};
use crate::key::{ENTER, ESCAPE};
use crate::page::{NARROW, Page, Size, WIDE};
use crate::speech::{SMALL, speeches};

/// The dialog, by keys and by mouse.
pub fn list(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.run("document.activeElement.blur()", &[])?;
    page.click("#library")?;
    page.wait("an empty library", "return shown(document.querySelector('.Library-empty'))", &[])?;
    page.press(ESCAPE)?;
    page.wait("a closed library", CLOSED, &[])?;
    for number in 1..=3 {
        keep(page, &speech(number))?;
    }
    // The same again is the same, and moves up.
    keep(page, &speech(2))?;
    open(page)?;
    let (one, two, three) = ("在第1次会上的讲话", "在第2次会上的讲话", "在第3次会上的讲话");
    listed(page, &[two, three, one])?;
    let facts = page.run("return document.querySelector('[aria-current=true] .Speech-facts').textContent", &[])?;
    let facts = facts.as_str().unwrap_or_default();
    ensure!(facts.starts_with("今天 ") && facts.contains(" 字") && facts.ends_with("正在读"), "it says {facts}");

    let row = "const row = document.activeElement.closest('.Speech'); \
        return row && document.activeElement.name === 'library-open' && row.textContent.includes(arguments[0])";
    page.wait("the first row in focus", row, &[json!(two)])?;
    press(page, one, "rename")?;
    let named =
        "const box = document.querySelector('#library-name'); return document.activeElement === box && box.value";
    ensure!(page.wait("a box for the name", named, &[])? == one, "it has another name");
    page.run("document.querySelector('#library-name').value = '年终讲话'", &[])?;
    page.press(ENTER)?;
    listed(page, &[two, three, "年终讲话"])?;
    page.wait("its row in focus", row, &[json!("年终讲话")])?;
    press(page, three, "rename")?;
    page.wait("a box for the name", named, &[])?;
    page.run("document.querySelector('#library-name').value = '不要这个'", &[])?;
    page.press(ESCAPE)?;
    listed(page, &[two, three, "年终讲话"])?;
    page.wait("its row in focus", row, &[json!(three)])?;

    press(page, three, "take")?;
    notice(page, "removed")?;
    listed(page, &[two, "年终讲话"])?;
    ensure!(texts(page)?.len() == 2, "it is still kept");
    page.click("#return")?;
    listed(page, &[two, three, "年终讲话"])?;
    ensure!(texts(page)?.contains(&speech(3)), "its text is lost");
    // Of several each comes back.
    press(page, three, "take")?;
    listed(page, &[two, "年终讲话"])?;
    press(page, "年终讲话", "take")?;
    listed(page, &[two])?;
    page.click("#return")?;
    listed(page, &[two, "年终讲话"])?;
    page.click("#return")?;
    listed(page, &[two, three, "年终讲话"])?;

    let seek = "const box = document.querySelector('#library-words'); box.value = arguments[0]; \
        box.dispatchEvent(new InputEvent('input', { bubbles: true }))";
    for (words, found) in
        [("年 终", &["年终讲话"][..]), ("甲３乙", &[three]), ("号码", &[two, three, "年终讲话"]), ("没有这样的话", &[])]
    {
        page.run(seek, &[json!(words)])?;
        listed(page, found).context(words)?;
    }
    page.run("document.querySelector('#library-words').focus()", &[])?;
    page.press(ESCAPE)?;
    listed(page, &[two, three, "年终讲话"])?;
    let empty = "return document.querySelector('#panel').open && document.querySelector('#library-words').value === ''";
    ensure!(page.run(empty, &[])? == true, "the key does not empty the box alone");
    page.press(ESCAPE)?;
    page.wait("a closed library", CLOSED, &[])?;
    open(page)?;
    press(page, "年终讲话", "open")?;
    page.wait("the speech", "return document.querySelector('main').textContent.includes('第1件事')", &[])?;
    page.wait("a closed library", CLOSED, &[])?;
    said(page, "已存在本机")?;
    page.click("#undo")?;
    page.wait("what was read before", "return document.querySelector('main').textContent.includes('第2件事')", &[])?;

    // What was put right and edited is the next draft of the same.
    open_menu(page, "h2 + p")?;
    choose(page, "设为一级标题")?;
    notice(page, "corrected")?;
    said(page, "已存在本机")?;
    begin_to_edit(page)?;
    let write =
        "edit.value += '三、添的\\n这是添的。\\n'; edit.dispatchEvent(new InputEvent('input', { bubbles: true }))";
    page.run(write, &[])?;
    page.click("#finish")?;
    page.wait("the next draft", "return document.querySelector('main').textContent.includes('这是添的')", &[])?;
    said(page, "已存在本机")?;
    let all = all(page)?;
    let draft = all.iter().find(|kept| kept["text"].as_str().is_some_and(|text| text.contains("这是添的")));
    let draft = draft.context("the next draft is not kept")?;
    ensure!(all.len() == 3 && draft["corrections"].as_array().is_some_and(|all| all.len() == 1), "{draft}");
    page.reload()?;
    page.wait("its heading", "return headings().some((one) => one.textContent.includes('号码是'))", &[])?;
    // The draft before is another text now.
    keep(page, &speech(2))?;
    ensure!(texts(page)?.len() == 4, "{:?} are kept", texts(page)?);
    Ok(())
}

/// A list of hundreds of long speeches is there at once, and moves well.
pub fn many(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    keep(page, SMALL)?;
    let card = &all(page)?[0];
    let long = speeches()?[0].text.repeat(3);
    let records: Vec<Value> = (0..500)
        .map(|number| {
            let mut card = card.clone();
            card["title"] = json!(format!("第{number}篇讲话"));
            card["opened"] = json!(1_000_000 + number);
            json!([format!("{number:04x}"), card, null])
        })
        .collect();
    let put = PUT.replace("if (text !== null)", "if (true)").replace("put(text, id)", "put(arguments[1], id)");
    page.session().run_async(&put, &[json!(records), json!(long)])?;
    page.reload()?;
    page.wait("the speech", "return headings().length > 0", &[])?;
    let open = "const done = arguments[0], start = performance.now(); \
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', bubbles: true })); \
        const look = () => { \
          if (document.querySelectorAll('.Library-list .Speech').length < 501) return requestAnimationFrame(look); \
          const shown = performance.now() - start, panel = document.querySelector('#panel'), steps = []; \
          const step = () => { const from = performance.now(); panel.scrollTop += 3000; \
            requestAnimationFrame(() => { steps.push(performance.now() - from); if (steps.length < 8) step(); else done([shown, steps.sort((one, other) => one - other)[4], panel.scrollTop]) }) }; \
          step() }; look()";
    let times = page.session().run_async(open, &[])?;
    let of = |at: usize| times[at].as_f64().unwrap_or(f64::INFINITY);
    println!("       listed after {:.0} ms, a step of scrolling takes {:.0} ms at the median", of(0), of(1));
    ensure!(of(0) < 1_500.0 && of(1) < 400.0 && of(2) > 15_000.0, "listed, median step and offset: {times}");
    press(page, "第0篇讲话", "take")?;
    notice(page, "removed")?;
    let count = page.run("return document.querySelectorAll('.Library-list .Speech').length", &[])?;
    ensure!(count == 500, "{count} are listed");
    Ok(())
}

/// Everything is within the window and large enough for a thumb; the status is in the menu, and the header says where a text
/// is not kept.
pub fn on_a_phone(page: &Page) -> anyhow::Result<()> {
    for width in [320, NARROW.width] {
        page.open(Size { width, ..NARROW })?;
        for number in 1..=2 {
            page.paste(&speech(number))?;
            page.wait(
                "the text",
                "return document.querySelector('main').textContent.includes(arguments[0])",
                &[json!(format!("第{number}件事"))],
            )?;
            said(page, "已存在本机")?;
        }
        page.click("#more")?;
        choose(page, "不保存此篇")?;
        notice(page, "removed")?;
        let mark = "return shown(document.querySelector('.Header-unkept'))";
        ensure!(page.run(mark, &[])? == true, "the header does not say that it is not kept");
        let apart = "return boxOf(dismiss).top - boxOf(notice.querySelector('p')).bottom";
        let apart = page.run(apart, &[])?;
        ensure!(apart.as_f64().is_some_and(|apart| apart < 0.0), "the cross is {apart} below the words");
        page.click("#return")?;
        said(page, "已存在本机")?;
        ensure!(page.run(mark, &[])? == false, "the header says that it is not kept");
        page.click("#more")?;
        choose(page, "我的讲稿")?;
        page.wait("the library", OPEN, &[])?;
        large_enough(page)?;
        press(page, "在第1次会上的讲话", "take")?;
        notice(page, "removed")?;
        large_enough(page)?;
        page.click("#panel-close")?;
        page.wait("a closed library", CLOSED, &[])?;
        page.click("#more")?;
        choose(page, "换一篇")?;
        page.wait("what was read last", "return shown(document.querySelector('.Recent button'))", &[])?;
        large_enough(page)?;
    }
    Ok(())
}

fn large_enough(page: &Page) -> anyhow::Result<()> {
    crate::checks::phone::large_enough(page)?;
    let wide = "const panel = document.querySelector('#panel'); \
        return [document.documentElement.scrollWidth - innerWidth, panel.scrollWidth - panel.clientWidth]";
    let wide = page.run(wide, &[])?;
    ensure!(wide == json!([0, 0]), "the page and the dialog are too wide by {wide}");
    Ok(())
}

/// Empty, with speeches, while one is renamed and with something to say; the first view with what was read last.
pub fn access(page: &Page) -> anyhow::Result<()> {
    for (theme, size) in AXE_STATES {
        let no_faults = |what: &str| no_faults(page).with_context(|| format!("{what}, {theme}, {} wide", size.width));
        page.open(*size)?;
        choose_theme(page, theme)?;
        open(page)?;
        no_faults("empty")?;
        page.press(ESCAPE)?;
        page.wait("a closed library", CLOSED, &[])?;
        keep(page, SMALL)?;
        keep(page, &speech(1))?;
        open(page)?;
        listed(page, &["在第1次会上的讲话", "在读书分享会上的讲话"])?;
        no_faults("a list")?;
        page.click("#library-clear")?;
        press(page, "在读书", "rename")?;
        no_faults("a new name")?;
        page.press(ESCAPE)?;
        press(page, "在读书", "take")?;
        notice(page, "removed")?;
        no_faults("something to say")?;
        page.press(ESCAPE)?;
        page.wait("a closed library", CLOSED, &[])?;
        page.run("document.querySelector('#new').click()", &[])?;
        page.wait("what was read last", "return shown(document.querySelector('.Recent button'))", &[])?;
        no_faults("the first view")?;
    }
    Ok(())
}
