//! The W3C `WebDriver` protocol, as far as the checks need it.

use std::time::Duration;

use anyhow::{Context, bail};
use serde_json::{Value, json};
use ureq::Agent;

use super::driver::Driver;
use super::engine::Recipe;
use super::session::{Element, Session, bytes};

/// The key under which the protocol hides the name of an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser behind a driver. Both end, with all of their processes, when this is dropped.
pub struct WebDriver {
    agent: Agent,
    address: String,
    _driver: Driver,
}

impl WebDriver {
    /// Starts a browser with a fresh profile.
    ///
    /// # Errors
    ///
    /// Its driver is missing, does not start, or refuses.
    pub fn start(recipe: &Recipe) -> anyhow::Result<Self> {
        let driver = Driver::start(recipe)?;
        let agent = Agent::config_builder()
            .timeout_global(Some(Duration::from_mins(2)))
            .http_status_as_error(false)
            .build()
            .new_agent();
        let wanted = json!({ "capabilities": { "alwaysMatch": (recipe.capabilities)(driver.profile()) } });
        let sessions = format!("{}/session", driver.address);
        let started = post(&agent, &sessions, &wanted).context("the browser does not start")?;
        let id = started["sessionId"].as_str().context("the driver gives no session")?;
        let session = Self { agent, address: format!("{sessions}/{id}"), _driver: driver };
        // Measuring how ten million characters are shown takes a while.
        session.post("timeouts", &json!({ "script": 110_000, "pageLoad": 60_000 }))?;
        Ok(session)
    }

    fn post(&self, command: &str, body: &Value) -> anyhow::Result<Value> {
        post(&self.agent, &format!("{}/{command}", self.address), body).with_context(|| format!("command {command}"))
    }

    fn get(&self, command: &str) -> anyhow::Result<Value> {
        answer(self.agent.get(format!("{}/{command}", self.address)).call())
            .with_context(|| format!("command {command}"))
    }

    fn act(&self, actions: &Value) -> anyhow::Result<()> {
        self.post("actions", &json!({ "actions": [actions] })).map(drop)
    }
}

impl Session for WebDriver {
    fn open(&self, address: &str) -> anyhow::Result<()> {
        self.post("url", &json!({ "url": address })).map(drop)
    }

    fn back(&self) -> anyhow::Result<()> {
        self.post("back", &json!({})).map(drop)
    }

    fn forward(&self) -> anyhow::Result<()> {
        self.post("forward", &json!({})).map(drop)
    }

    fn run(&self, script: &str, arguments: &[Value]) -> anyhow::Result<Value> {
        self.post("execute/sync", &json!({ "script": script, "args": arguments }))
    }

    fn run_async(&self, script: &str, arguments: &[Value]) -> anyhow::Result<Value> {
        self.post("execute/async", &json!({ "script": script, "args": arguments }))
    }

    fn find(&self, selector: &str) -> anyhow::Result<Element> {
        let found = self.post("element", &json!({ "using": "css selector", "value": selector }))?;
        Ok(Element(found[ELEMENT].as_str().unwrap_or_default().to_owned()))
    }

    fn click(&self, element: &Element) -> anyhow::Result<()> {
        self.post(&format!("element/{}/click", element.0), &json!({})).map(drop)
    }

    fn point_at(&self, element: &Element) -> anyhow::Result<()> {
        let origin = json!({ ELEMENT: element.0 });
        let step = json!({ "type": "pointerMove", "duration": 0, "origin": origin, "x": 0, "y": 0 });
        self.act(&json!({ "type": "pointer", "id": "mouse", "actions": [step] }))
    }

    fn type_into(&self, element: &Element, text: &str) -> anyhow::Result<()> {
        self.post(&format!("element/{}/value", element.0), &json!({ "text": text })).map(drop)
    }

    fn press(&self, held: &[&str], key: &str) -> anyhow::Result<()> {
        let stroke = |kind: &str, key: &str| json!({ "type": kind, "value": key });
        let down = held.iter().chain([&key]).map(|key| stroke("keyDown", key));
        let up = [&key].into_iter().chain(held.iter().rev()).map(|key| stroke("keyUp", key));
        self.act(&json!({ "type": "key", "id": "keyboard", "actions": down.chain(up).collect::<Vec<_>>() }))
    }

    fn enter_frame(&self, frame: Option<&Element>) -> anyhow::Result<()> {
        let id = frame.map_or(Value::Null, |frame| json!({ ELEMENT: frame.0 }));
        self.post("frame", &json!({ "id": id })).map(drop)
    }

    fn resize_window(&self, width: u64, height: u64) -> anyhow::Result<()> {
        self.post("window/rect", &json!({ "width": width, "height": height })).map(drop)
    }

    fn open_window(&self) -> anyhow::Result<Option<[String; 2]>> {
        let name = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        // Of the tabs of one window WebKit draws only the first.
        let windows =
            [name(&self.get("window")?), name(&self.post("window/new", &json!({ "type": "window" }))?["handle"])];
        self.enter_window(&windows[1])?;
        Ok(Some(windows))
    }

    fn enter_window(&self, window: &str) -> anyhow::Result<()> {
        self.post("window", &json!({ "handle": window })).map(drop)
    }

    fn close_window(&self) -> anyhow::Result<()> {
        answer(self.agent.delete(format!("{}/window", self.address)).call()).map(drop)
    }

    fn print(&self) -> anyhow::Result<Option<Vec<u8>>> {
        match self.post("print", &json!({})) {
            Ok(printed) => bytes(&printed).map(Some),
            Err(error) if format!("{error:#}").contains("unknown command") => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn picture(&self, element: Option<&Element>) -> anyhow::Result<Vec<u8>> {
        let command = element.map_or_else(String::new, |element| format!("element/{}/", element.0));
        bytes(&self.get(&format!("{command}screenshot"))?)
    }

    fn command(&self, name: &str, parameters: &Value) -> anyhow::Result<Value> {
        self.post("goog/cdp/execute", &json!({ "cmd": name, "params": parameters }))
    }
}

impl Drop for WebDriver {
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
