//! Chromium's own protocol, for a Chromium that no driver of today drives.

mod keyboard;
mod pipe;

use std::fs::File;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::session::{Element, Session, bytes};
use keyboard::{Key, Keyboard};
use pipe::Pipe;

/// How long a page may take until it is there.
const PATIENCE: Duration = Duration::from_mins(1);

/// A browser that listens at a pipe, and the one page in it. It ends, with all of its processes, when this is dropped.
pub struct DevTools {
    pipe: Pipe,
    /// The name of the conversation with the page.
    page: String,
    // Fields are dropped in their order: the folder goes when nobody writes to it any more.
    _folder: TempDir,
}

impl DevTools {
    /// Starts a browser with a fresh profile.
    ///
    /// # Errors
    ///
    /// It is missing, or does not start.
    pub fn start(command: fn(profile: &Path) -> Command) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix("tigang-e2e-").tempdir().context("cannot make a folder")?;
        let pipe = Pipe::start(&command(folder.path()), File::create(folder.path().join("browser.log"))?)?;
        let target = pipe.call(None, "Target.createTarget", &json!({ "url": "about:blank" }))?;
        let attach = json!({ "targetId": target["targetId"], "flatten": true });
        let page = pipe.call(None, "Target.attachToTarget", &attach)?;
        let page = page["sessionId"].as_str().context("the browser opens no page")?.to_owned();
        let session = Self { pipe, page, _folder: folder };
        session.command("Page.enable", &json!({}))?;
        // Without it the page has no focus, and what becomes of that is no part of any check.
        session.command("Emulation.setFocusEmulationEnabled", &json!({ "enabled": true }))?;
        Ok(session)
    }

    /// What an expression is worth, once its promise is kept: as a value, or as an object that stays in the page.
    fn evaluate(&self, expression: &str, by_value: bool) -> anyhow::Result<Value> {
        let wanted = json!({ "expression": expression, "returnByValue": by_value, "awaitPromise": true });
        result(self.command("Runtime.evaluate", &wanted)?)
    }

    /// What a function of the page gives for an element.
    fn ask(&self, element: &Element, function: &str) -> anyhow::Result<Value> {
        let wanted = json!({ "objectId": element.0, "functionDeclaration": function, "returnByValue": true });
        Ok(result(self.command("Runtime.callFunctionOn", &wanted)?)?["value"].take())
    }

    /// Moves the mouse to a place of the window, as an array, or presses or releases its button there.
    fn mouse(&self, kind: &str, place: &Value) -> anyhow::Result<()> {
        let is_move = kind == "mouseMoved";
        let button = if is_move { "none" } else { "left" };
        let event =
            json!({ "type": kind, "x": place[0], "y": place[1], "button": button, "clickCount": u8::from(!is_move) });
        self.command("Input.dispatchMouseEvent", &event).map(drop)
    }

    /// Strikes keys, one after the other. Those that are held while others are struck are let go at the end.
    fn write(&self, keys: &str) -> anyhow::Result<()> {
        let strike = |kind, key: &Key| self.command("Input.dispatchKeyEvent", &key.event(kind));
        let mut keyboard = Keyboard::default();
        for letter in keys.chars() {
            let key = keyboard.down(letter);
            strike("keyDown", &key)?;
            if !key.is_held() {
                strike("keyUp", &key)?;
            }
        }
        keyboard.release().iter().try_for_each(|key| strike("keyUp", key).map(drop))
    }

    /// Waits until the page is loaded, and `is_there`.
    fn wait_until(&self, is_there: impl Fn() -> anyhow::Result<bool>) -> anyhow::Result<()> {
        let start = Instant::now();
        while !is_there()? || self.evaluate("document.readyState", true)?["value"] != "complete" {
            ensure!(start.elapsed() < PATIENCE, "the page is not loaded after {PATIENCE:?}");
            thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }

    /// Goes through the history.
    fn go(&self, by: i64) -> anyhow::Result<()> {
        let history = || self.command("Page.getNavigationHistory", &json!({}));
        let before = history()?;
        let wanted = before["currentIndex"].as_i64().context("there is no history")? + by;
        let entry = usize::try_from(wanted).ok().and_then(|at| before["entries"].get(at));
        let entry = entry.context("the history ends here")?["id"].clone();
        self.command("Page.navigateToHistoryEntry", &json!({ "entryId": entry }))?;
        self.wait_until(|| Ok(history()?["currentIndex"] == wanted))
    }
}

/// The middle of what is seen of an element, or what lies over it.
const MIDDLE: &str = "function () { \
    this.scrollIntoView({ block: 'nearest', inline: 'nearest' }); \
    const box = this.getClientRects()[0]; \
    if (!box) throw new Error('the element is not shown'); \
    const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2; \
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2; \
    const hit = document.elementFromPoint(x, y); \
    if (!this.contains(hit)) throw new Error(`over the element lies ${hit && hit.outerHTML.slice(0, 200)}`); \
    return [x, y]; }";

/// Gives an element the focus, its caret behind all that is in it. Says whether files are chosen in it.
const FOCUS: &str = "function () { \
    if (this.type === 'file') return true; \
    if (document.activeElement !== this) { \
      this.focus(); \
      if ('selectionStart' in this) this.selectionStart = this.value.length; \
    } \
    return false; }";

impl Session for DevTools {
    fn open(&self, address: &str) -> anyhow::Result<()> {
        let loader = || -> anyhow::Result<Value> {
            Ok(self.command("Page.getFrameTree", &json!({}))?["frameTree"]["frame"]["loaderId"].take())
        };
        let before = loader()?;
        let opened = self.command("Page.navigate", &json!({ "url": address }))?;
        if let Some(error) = opened["errorText"].as_str() {
            bail!("{address}: {error}");
        }
        // Within a page nothing is loaded; and one may load itself anew at once.
        let is_within = opened["loaderId"].is_null();
        self.wait_until(|| Ok(is_within || loader()? != before))
    }

    fn back(&self) -> anyhow::Result<()> {
        self.go(-1)
    }

    fn forward(&self) -> anyhow::Result<()> {
        self.go(1)
    }

    fn run(&self, script: &str, arguments: &[Value]) -> anyhow::Result<Value> {
        let call = format!("(function () {{ {script}\n}}).apply(null, {})", json!(arguments));
        Ok(self.evaluate(&call, true)?["value"].take())
    }

    fn run_async(&self, script: &str, arguments: &[Value]) -> anyhow::Result<Value> {
        let call = format!(
            "new Promise((done) => (function () {{ {script}\n}}).apply(null, [...{}, done]))",
            json!(arguments)
        );
        Ok(self.evaluate(&call, true)?["value"].take())
    }

    fn find(&self, selector: &str) -> anyhow::Result<Element> {
        let found = self.evaluate(&format!("document.querySelector({})", json!(selector)), false)?;
        let name = found["objectId"].as_str().with_context(|| format!("there is no element {selector}"))?;
        Ok(Element(name.to_owned()))
    }

    fn click(&self, element: &Element) -> anyhow::Result<()> {
        let place = self.ask(element, MIDDLE)?;
        ["mouseMoved", "mousePressed", "mouseReleased"].into_iter().try_for_each(|kind| self.mouse(kind, &place))
    }

    fn point_at(&self, element: &Element) -> anyhow::Result<()> {
        self.mouse("mouseMoved", &self.ask(element, MIDDLE)?)
    }

    fn type_into(&self, element: &Element, text: &str) -> anyhow::Result<()> {
        if self.ask(element, FOCUS)? == true {
            let files = json!({ "files": [text], "objectId": element.0 });
            return self.command("DOM.setFileInputFiles", &files).map(drop);
        }
        self.write(text)
    }

    fn press(&self, held: &[&str], key: &str) -> anyhow::Result<()> {
        self.write(&[held, &[key]].concat().concat())
    }

    fn enter_frame(&self, frame: Option<&Element>) -> anyhow::Result<()> {
        ensure!(frame.is_none(), "what is in a frame is not reached here");
        Ok(())
    }

    fn resize_window(&self, width: u64, height: u64) -> anyhow::Result<()> {
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.command("Emulation.setDeviceMetricsOverride", &screen).map(drop)
    }

    fn open_window(&self) -> anyhow::Result<Option<[String; 2]>> {
        Ok(None)
    }

    fn enter_window(&self, window: &str) -> anyhow::Result<()> {
        bail!("there is no window {window}")
    }

    fn close_window(&self) -> anyhow::Result<()> {
        bail!("there is one window alone")
    }

    fn print(&self) -> anyhow::Result<Option<Vec<u8>>> {
        bytes(&self.command("Page.printToPDF", &json!({ "preferCSSPageSize": true }))?["data"]).map(Some)
    }

    fn picture(&self, element: Option<&Element>) -> anyhow::Result<Vec<u8>> {
        ensure!(element.is_none(), "there are no pictures of elements here");
        bytes(&self.command("Page.captureScreenshot", &json!({}))?["data"])
    }

    fn command(&self, name: &str, parameters: &Value) -> anyhow::Result<Value> {
        self.pipe.call(Some(&self.page), name, parameters).with_context(|| format!("command {name}"))
    }
}

/// What a script gave, or what it threw.
fn result(mut answer: Value) -> anyhow::Result<Value> {
    let thrown = &answer["exceptionDetails"];
    if !thrown.is_null() {
        let words = thrown["exception"]["description"].as_str().or(thrown["text"].as_str());
        bail!("the script throws: {}", words.unwrap_or("something"));
    }
    Ok(answer["result"].take())
}
