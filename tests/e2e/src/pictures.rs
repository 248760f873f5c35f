//! Pictures of the page, to be looked at.

use std::fs;
use std::path::Path;

use crate::checks::{AXE_STATES, choose_part, choose_theme, edit, found, hand, link_open, open_share, open_titles};
use crate::key::ESCAPE;
use crate::page::{NARROW, Page};
use crate::speech::speeches;

/// Saves pictures of every view, wide and narrow, light and dark.
///
/// # Errors
///
/// The page does not show a view, or the folder cannot be written to.
pub fn take(page: &Page, engine: &str, folder: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(folder)?;
    let speeches = speeches()?;
    for (theme, size) in AXE_STATES {
        let save = |view: &str| {
            let path = folder.join(format!("{engine}-{view}-{theme}-{}.png", size.width));
            println!("{}", path.display());
            anyhow::Ok(fs::write(&path, page.picture()?)?)
        };
        page.open(*size)?;
        choose_theme(page, theme)?;
        save("first")?;
        page.click("#settings")?;
        save("settings")?;
        page.click("#help")?;
        save("help")?;
        for speech in &speeches {
            page.open(*size)?;
            choose_theme(page, theme)?;
            page.paste(&speech.text)?;
            save(speech.name)?;
            found(page)?;
            save(&[speech.name, "-find"].concat())?;
            page.click("#find-close")?;
            open_share(page)?;
            save(&[speech.name, "-share"].concat())?;
            choose_part(page, "section")?;
            save(&[speech.name, "-share-section"].concat())?;
            page.click("#panel-close")?;
            open_titles(page)?;
            save(&[speech.name, "-titles"].concat())?;
            page.click("#back")?;
            if *size == NARROW {
                page.click("#drawer")?;
                save(&[speech.name, "-drawer"].concat())?;
            }
        }
        for (view, behind) in link_open::views(&speeches[0].text)? {
            page.load(&[&page.site.address()?, &*behind].concat(), *size, link_open::THERE)?;
            save(&["link-", view].concat())?;
        }
        page.open(*size)?;
        choose_theme(page, theme)?;
        page.paste(&speeches[0].text)?;
        hand::open_menu(page, "p:not([class])")?;
        save("menu")?;
        page.press(ESCAPE)?;
        page.click("#more")?;
        save("more")?;
        page.press(ESCAPE)?;
        edit::begin_to_edit(page)?;
        save("edit")?;
    }
    Ok(())
}
