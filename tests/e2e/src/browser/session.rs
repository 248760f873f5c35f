//! The W3C `WebDriver` protocol, as far as the checks need it.

use std::time::Duration;

use anyhow::{Context, bail};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use ureq::Agent;

/// The key under which the protocol hides the name of an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A conversation with one browser. The browser closes when this is dropped.
pub struct Session {
    agent: Agent,
    address: String,
}

/// An element of the page that is open.
#[derive(Clone, Debug)]
pub struct Element(Value);

impl Session {
    /// Starts a browser through a driver that listens.
    ///
    /// # Errors
    ///
    /// The driver refuses.
    pub fn start(driver: &str, capabilities: &Value) -> anyhow::Result<Self> {
        let agent = Agent::config_builder()
            .timeout_global(Some(Duration::from_mins(2)))
            .http_status_as_error(false)
            .build()
            .new_agent();
        let wanted = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let started = post(&agent, &format!("{driver}/session"), &wanted).context("the browser does not start")?;
        let id = started["sessionId"].as_str().context("the driver gives no session")?;
        let session = Self { agent, address: format!("{driver}/session/{id}") };
        session.post("timeouts", &json!({ "script": 60_000, "pageLoad": 60_000 }))?;
        Ok(session)
    }

    /// Sends one command, for those that have no function of their own.
    ///
    /// # Errors
    ///
    /// The driver refuses, with its words.
    pub fn post(&self, command: &str, body: &Value) -> anyhow::Result<Value> {
        post(&self.agent, &format!("{}/{command}", self.address), body).with_context(|| format!("command {command}"))
    }

    fn get(&self, command: &str) -> anyhow::Result<Value> {
        answer(self.agent.get(format!("{}/{command}", self.address)).call())
            .with_context(|| format!("command {command}"))
    }

    /// Opens an address and waits until it is loaded.
    ///
    /// # Errors
    ///
    /// The driver refuses.
    pub fn open(&self, address: &str) -> anyhow::Result<()> {
        self.post("url", &json!({ "url": address })).map(drop)
    }

    /// Goes back in the history.
    ///
    /// # Errors
    ///
    /// The driver refuses.
    pub fn back(&self) -> anyhow::Result<()> {
        self.post("back", &json!({})).map(drop)
    }

    /// Goes forward in the history.
    ///
    /// # Errors
    ///
    /// The driver refuses.
    pub fn forward(&self) -> anyhow::Result<()> {
        self.post("forward", &json!({})).map(drop)
    }

    /// Runs the body of a function in the page, with `arguments`, and gives what it returns.
    ///
    /// # Errors
    ///
    /// The script throws.
    pub fn run(&self, script: &str, arguments: &[Value]) -> anyhow::Result<Value> {
        self.post("execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Runs the body of a function in the page, and gives what it hands to its last argument, a function.
    ///
    /// # Errors
    ///
    /// The script throws, or does not call that function within a minute.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> anyhow::Result<Value> {
        self.post("execute/async", &json!({ "script": script, "args": arguments }))
    }

    /// The first element that a CSS selector fits.
    ///
    /// # Errors
    ///
    /// There is none.
    pub fn find(&self, selector: &str) -> anyhow::Result<Element> {
        let found = self.post("element", &json!({ "using": "css selector", "value": selector }))?;
        Ok(Element(found[ELEMENT].clone()))
    }

    /// Clicks on an element as a reader would: at its middle, scrolled into view.
    ///
    /// # Errors
    ///
    /// It is not visible, or another element lies over it.
    pub fn click(&self, element: &Element) -> anyhow::Result<()> {
        self.post(&format!("element/{}/click", element.name()), &json!({})).map(drop)
    }

    /// Moves the mouse to the middle of an element that is in view.
    ///
    /// # Errors
    ///
    /// It is not in view.
    pub fn point_at(&self, element: &Element) -> anyhow::Result<()> {
        let origin = json!({ ELEMENT: element.name() });
        let step = json!({ "type": "pointerMove", "duration": 0, "origin": origin, "x": 0, "y": 0 });
        let mouse = json!({ "type": "pointer", "id": "mouse", "actions": [step] });
        self.post("actions", &json!({ "actions": [mouse] })).map(drop)
    }

    /// Types into an element. Into one that takes a file, the text is the path of one.
    ///
    /// # Errors
    ///
    /// It cannot be typed into.
    pub fn type_into(&self, element: &Element, text: &str) -> anyhow::Result<()> {
        self.post(&format!("element/{}/value", element.name()), &json!({ "text": text })).map(drop)
    }

    /// Sends what follows into the document of a frame, or of the window itself.
    ///
    /// # Errors
    ///
    /// The frame is gone.
    pub fn enter_frame(&self, frame: Option<&Element>) -> anyhow::Result<()> {
        let id = frame.map_or(Value::Null, |frame| json!({ ELEMENT: frame.name() }));
        self.post("frame", &json!({ "id": id })).map(drop)
    }

    /// Makes the window, with its frame and bars, this large.
    ///
    /// # Errors
    ///
    /// The driver refuses. A window that stays larger is no error.
    pub fn resize_window(&self, width: u64, height: u64) -> anyhow::Result<()> {
        self.post("window/rect", &json!({ "width": width, "height": height })).map(drop)
    }

    /// The page as it is printed, as a PDF; none where the driver cannot print.
    ///
    /// # Errors
    ///
    /// The driver refuses.
    pub fn print(&self) -> anyhow::Result<Option<Vec<u8>>> {
        match self.post("print", &json!({})) {
            Ok(printed) => BASE64_STANDARD
                .decode(printed.as_str().unwrap_or_default())
                .map(Some)
                .context("what is printed is not in base64"),
            Err(error) if format!("{error:#}").contains("unknown command") => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// A picture of what is seen of the page, or of an element, as a PNG.
    ///
    /// # Errors
    ///
    /// The driver refuses.
    pub fn picture(&self, element: Option<&Element>) -> anyhow::Result<Vec<u8>> {
        let command = element.map_or_else(String::new, |element| format!("element/{}/", element.name()));
        let picture = self.get(&format!("{command}screenshot"))?;
        BASE64_STANDARD.decode(picture.as_str().unwrap_or_default()).context("the picture is not in base64")
    }
}

impl Element {
    fn name(&self) -> &str {
        self.0.as_str().unwrap_or_default()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The processes are ended in any case, right after this.
        let _ = self.agent.delete(&self.address).call();
    }
}

fn post(agent: &Agent, address: &str, body: &Value) -> anyhow::Result<Value> {
    answer(agent.post(address).send_json(body))
}

/// The value in an answer of the driver.
fn answer(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> anyhow::Result<Value> {
    let mut answer = answer.context("the driver does not answer")?;
    // Pictures of large pages are longer than what the library takes for reasonable.
    let mut body: Value = answer.body_mut().with_config().limit(200 << 20).read_json()?;
    let value = body["value"].take();
    if !answer.status().is_success() {
        let words = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
        bail!("{}: {}", words("error"), words("message"));
    }
    Ok(value)
}
