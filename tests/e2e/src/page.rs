//! The page in a browser, as the checks see it.

mod fresh;
mod row;

use std::cell::{Cell, RefCell};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use serde_json::{Value, json};

use crate::browser::{Browser, Element, Engine, Session};
use crate::site::{AROUND, Site};
pub use row::Row;

/// How long the page may take to do something.
const PATIENCE: Duration = Duration::from_secs(15);

/// What every script below can use.
pub const HELPERS: &str = include_str!("page.js");

/// The size of a window's inside, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// From left to right.
    pub width: u64,
    /// From top to bottom.
    pub height: u64,
}

/// A usual desktop.
pub const WIDE: Size = Size { width: 1440, height: 900 };
/// A usual phone.
pub const NARROW: Size = Size { width: 390, height: 844 };

/// There is a box to paste into.
const BOX: &str = "return shown(document.querySelector('textarea'))";
/// Whatever the page begins with is there: the box, or a text.
const THERE: &str = "return !document.querySelector('.is-waiting') && (shown(document.querySelector('textarea')) || headings().length > 0)";
/// The narrowest window that every browser here makes.
const NARROWEST_WINDOW: u64 = 520;

/// The page, open in a browser.
pub struct Page<'a> {
    /// Where it comes from.
    pub site: &'a Site,
    browser: &'a Browser,
    frame: RefCell<Option<Element>>,
    /// Whether the database of the browser gave no answer.
    is_stuck: Cell<bool>,
}

impl<'a> Page<'a> {
    /// A browser in which the page is not open yet.
    pub fn new(browser: &'a Browser, site: &'a Site) -> Self {
        Self { site, browser, frame: RefCell::default(), is_stuck: Cell::default() }
    }

    /// What kind of browser it is open in.
    pub fn engine(&self) -> &Engine {
        self.browser.engine
    }

    /// The way to talk to the browser.
    pub fn session(&self) -> &dyn Session {
        &*self.browser.session
    }

    /// Opens the page from the server, as at a first visit, in Chinese.
    ///
    /// # Errors
    ///
    /// It does not come to life.
    pub fn open(&self, size: Size) -> anyhow::Result<()> {
        self.open_at(&self.site.address()?, size)
    }

    /// Opens the page from an address of its own.
    ///
    /// # Errors
    ///
    /// It does not come to life.
    pub fn open_at(&self, address: &str, size: Size) -> anyhow::Result<()> {
        self.forget(address, size)?;
        self.load(address, size, BOX)?;
        // Not every browser prefers Chinese.
        let chinese = "const is = () => document.documentElement.lang.startsWith('zh'); \
            if (!is()) document.querySelector('#language').click(); return is()";
        self.wait("Chinese words", chinese, &[]).map(drop)
    }

    /// Loads the page as it was left, and waits until a script says that it is there.
    ///
    /// # Errors
    ///
    /// It does not come to life.
    pub fn load(&self, address: &str, size: Size, there: &str) -> anyhow::Result<()> {
        self.session().enter_frame(None)?;
        self.frame.replace(None);
        // A change of the part behind # alone would load nothing.
        self.session().open("about:blank")?;
        let any_size = self.engine().any_size;
        if any_size {
            self.emulate(size)?;
        }
        if any_size || size.width >= NARROWEST_WINDOW {
            self.session().open(address)?;
        } else {
            self.open_in_frame(address, size, None)?;
        }
        self.wait("the page", there, &[])?;
        if !any_size && self.frame.borrow().is_none() {
            self.fit_window(size)?;
        }
        let inside = self.run("return [innerWidth, innerHeight]", &[])?;
        ensure!(inside == json!([size.width, size.height]), "the window is {inside} inside, wanted was {size:?}");
        Ok(())
    }

    /// Has the browser show the page in this size, whatever its window has.
    fn emulate(&self, size: Size) -> anyhow::Result<()> {
        let screen = json!({ "width": size.width, "height": size.height, "deviceScaleFactor": 1, "mobile": false });
        self.session().command("Emulation.setDeviceMetricsOverride", &screen).map(drop)
    }

    /// Gives the window another size while the page is open.
    ///
    /// # Errors
    ///
    /// The driver refuses.
    pub fn resize(&self, size: Size) -> anyhow::Result<()> {
        if self.engine().any_size {
            self.emulate(size)?;
        } else {
            self.fit_window(size)?;
        }
        self.settle()
    }

    /// Opens the page where the browser refuses to keep anything.
    ///
    /// # Errors
    ///
    /// It does not come to life.
    pub fn open_without_storage(&self, size: Size) -> anyhow::Result<()> {
        self.session().enter_frame(None)?;
        self.open_in_frame(&self.site.address()?, size, Some("allow-scripts"))?;
        self.wait("a box to paste into", BOX, &[]).map(drop)
    }

    /// Opens a page that holds nothing but a frame of this size, and turns to what is in it.
    ///
    /// # Errors
    ///
    /// It does not load, or holds no frame.
    pub fn load_framed(&self, address: &str, size: Size) -> anyhow::Result<()> {
        let session = self.session();
        session.enter_frame(None)?;
        self.frame.replace(None);
        session.resize_window(size.width, size.height + 200)?;
        session.open(address)?;
        self.enter()
    }

    fn enter(&self) -> anyhow::Result<()> {
        let frame = self.session().find("iframe")?;
        self.session().enter_frame(Some(&frame))?;
        self.frame.replace(Some(frame));
        Ok(())
    }

    /// Opens an address in a frame, which may be kept from what pages are allowed, but for what `sandbox` names.
    fn open_in_frame(&self, address: &str, size: Size, sandbox: Option<&str>) -> anyhow::Result<()> {
        let session = self.session();
        session.resize_window(NARROWEST_WINDOW.max(size.width), size.height + 200)?;
        session.open(&format!("{}{AROUND}", self.site.address()?))?;
        let frame = "const frame = document.createElement('iframe'); frame.title = '-'; \
                     [frame.src, frame.width, frame.height] = arguments; \
                     if (arguments[3]) frame.setAttribute('sandbox', arguments[3]); document.body.replaceChildren(frame)";
        session.run(frame, &[json!(address), json!(size.width), json!(size.height), json!(sandbox)])?;
        self.enter()
    }

    /// Makes the window as large as it must be for its inside to have this size, and waits until it is.
    fn fit_window(&self, size: Size) -> anyhow::Result<()> {
        let number = |value: &Value| value.as_u64().unwrap_or_default();
        let start = Instant::now();
        loop {
            let now = self.run("return [innerWidth, innerHeight, outerWidth, outerHeight]", &[])?;
            if now[0] == size.width && now[1] == size.height {
                return Ok(());
            }
            ensure!(start.elapsed() < PATIENCE, "the window is {now} inside and outside, wanted was {size:?} inside");
            let (width, height) = (number(&now[2]) - number(&now[0]), number(&now[3]) - number(&now[1]));
            self.session().resize_window(size.width + width, size.height + height)?;
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// Runs a script in the page; the functions of `page.js` are there for it.
    ///
    /// # Errors
    ///
    /// The script throws.
    pub fn run(&self, script: &str, arguments: &[Value]) -> anyhow::Result<Value> {
        self.session().run(&[HELPERS, script].concat(), arguments)
    }

    /// Runs a script again and again until it returns something that is true, and gives that.
    ///
    /// # Errors
    ///
    /// It does not within some seconds. The words say what was waited for.
    pub fn wait(&self, what: &str, script: &str, arguments: &[Value]) -> anyhow::Result<Value> {
        let start = Instant::now();
        loop {
            let result = self.run(script, arguments);
            match result {
                Ok(Value::Null | Value::Bool(false)) => {}
                Ok(value) => return Ok(value),
                // While a page loads, its parts may be missing.
                Err(error) if start.elapsed() > PATIENCE => return Err(error.context(format!("waited for {what}"))),
                Err(_) => {}
            }
            if start.elapsed() > PATIENCE {
                bail!("waited in vain for {what}");
            }
            thread::sleep(Duration::from_millis(30));
        }
    }

    /// Waits until what was changed is drawn.
    ///
    /// # Errors
    ///
    /// The browser does not answer.
    pub fn settle(&self) -> anyhow::Result<()> {
        // The page draws within a frame, or goes on by a timer where that takes long.
        let frames = "const done = arguments[0], frame = (then) => requestAnimationFrame(() => setTimeout(then)); \
                      frame(() => frame(() => done(null)))";
        self.session().run_async(frames, &[]).map(drop)
    }

    /// Pastes a text into the box, or over the text that is there, and waits until one is shown with its outline.
    ///
    /// # Errors
    ///
    /// It is not shown.
    pub fn paste(&self, text: &str) -> anyhow::Result<()> {
        self.run("paste(document.querySelector('textarea') || document.body, arguments[0])", &[json!(text)])?;
        self.wait_for_text()
    }

    /// Waits until a text is shown with its outline, and that is unfolded as far as it fits.
    ///
    /// # Errors
    ///
    /// It is not shown.
    pub fn wait_for_text(&self) -> anyhow::Result<()> {
        self.wait("a text with its outline", "return headings().length > 0 && rows().length > 0", &[])?;
        let level = "return [...document.querySelectorAll('nav [role=group] button')].map((button) => button.getAttribute('aria-pressed'))";
        let start = Instant::now();
        loop {
            let before = self.run(level, &[])?;
            self.settle()?;
            if self.run(level, &[])? == before || start.elapsed() > PATIENCE {
                return Ok(());
            }
        }
    }

    /// Presses a key, wherever the focus is.
    ///
    /// # Errors
    ///
    /// The driver refuses.
    pub fn press(&self, key: &str) -> anyhow::Result<()> {
        self.press_with(&[], key)
    }

    /// Presses a key while others are held.
    ///
    /// # Errors
    ///
    /// The driver refuses.
    pub fn press_with(&self, held: &[&str], key: &str) -> anyhow::Result<()> {
        self.session().press(held, key)?;
        self.settle()
    }

    /// Clicks on the first element that a selector fits, as a reader would.
    ///
    /// # Errors
    ///
    /// It is not there, or cannot be reached.
    pub fn click(&self, selector: &str) -> anyhow::Result<()> {
        self.session().find(selector).and_then(|found| self.session().click(&found)).context(selector.to_owned())?;
        self.settle()
    }

    /// Clicks on the element that an expression of `page.js` gives.
    ///
    /// # Errors
    ///
    /// It is not there, or cannot be reached.
    pub fn click_on(&self, expression: &str, arguments: &[Value]) -> anyhow::Result<()> {
        self.name(expression, arguments)?;
        self.click("[data-check]").with_context(|| format!("{expression} of {arguments:?}"))
    }

    /// Moves the mouse to the element that an expression of `page.js` gives.
    ///
    /// # Errors
    ///
    /// It is not there.
    pub fn point_at(&self, expression: &str, arguments: &[Value]) -> anyhow::Result<()> {
        self.name(expression, arguments)?;
        let found = self.session().find("[data-check]")?;
        self.session().point_at(&found).with_context(|| format!("{expression} of {arguments:?}"))
    }

    /// Gives an element a name, under which the driver finds it, and brings it into view.
    fn name(&self, expression: &str, arguments: &[Value]) -> anyhow::Result<()> {
        // WebKit's driver leaves what is half in view where it is, and cannot click it then.
        let mark = format!(
            "document.querySelectorAll('[data-check]').forEach((old) => old.removeAttribute('data-check')); \
             const found = {expression}; found.setAttribute('data-check', ''); \
             found.scrollIntoView({{ block: 'nearest' }})"
        );
        self.run(&mark, arguments).map(drop)
    }

    /// Unfolds the outline down to the sections of the second level.
    ///
    /// # Errors
    ///
    /// There is no button for it.
    pub fn unfold(&self) -> anyhow::Result<()> {
        self.click_on("[...document.querySelectorAll('nav [role=group] button')][1]", &[])
    }

    /// Unfolds all of the outline.
    ///
    /// # Errors
    ///
    /// There is no button for it.
    pub fn unfold_all(&self) -> anyhow::Result<()> {
        self.click_on("[...document.querySelectorAll('nav [role=group] button')].pop()", &[])
    }

    /// Opens a file of this machine in the page.
    ///
    /// # Errors
    ///
    /// There is no way to choose one.
    pub fn open_file(&self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        let path = self.site.file(name, bytes)?;
        let input = self.session().find("input[type=file]")?;
        self.session().type_into(&input, &path.display().to_string())
    }

    /// The rows of the outline.
    ///
    /// # Errors
    ///
    /// There is no outline.
    pub fn rows(&self) -> anyhow::Result<Vec<Row>> {
        let rows = self.run("return rows()", &[])?;
        Ok(rows.as_array().context("there is no outline")?.iter().map(Row::of).collect())
    }

    /// A picture of what is seen of the page.
    ///
    /// # Errors
    ///
    /// The browser refuses.
    pub fn picture(&self) -> anyhow::Result<Vec<u8>> {
        self.settle()?;
        let frame = self.frame.borrow();
        if frame.is_some() {
            self.session().enter_frame(None)?;
        }
        let picture = self.session().picture(frame.as_ref());
        if frame.is_some() {
            self.session().enter_frame(frame.as_ref())?;
        }
        picture
    }
}
