//! Messages to a browser and back.

use std::cell::{Cell, RefCell};
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::process::{ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use anyhow::{Context, bail};
use serde_json::{Value, json};

use crate::browser::group::Group;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_mins(2);

/// A browser that reads messages from its file descriptor 3 and writes answers to 4, each of them ended by a zero.
pub struct Pipe {
    input: RefCell<ChildStdin>,
    answers: Receiver<Value>,
    sent: Cell<u64>,
    _processes: Group,
}

impl Pipe {
    /// Starts the browser; what it has to say beside answers goes to `log`.
    ///
    /// # Errors
    ///
    /// There is no such program.
    pub fn start(browser: &Command, log: File) -> anyhow::Result<Self> {
        // A shell puts the descriptors in their places: Rust by itself hands on the first three alone.
        let mut shell = Command::new("sh");
        shell.args(["-c", "exec \"$@\" 3<&0 4>&1 </dev/null >&2", "sh"]);
        shell.arg(browser.get_program()).args(browser.get_args()).arg("--remote-debugging-pipe");
        shell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(log);
        let mut processes = Group::start(&mut shell)?;
        let input = processes.child.stdin.take().context("the browser hears nothing")?;
        let output = processes.child.stdout.take().context("the browser says nothing")?;
        let (sender, answers) = channel();
        // The thread ends with the browser, whose end of the pipe closes then.
        thread::spawn(move || read(output, &sender));
        Ok(Self { input: RefCell::new(input), answers, sent: Cell::new(0), _processes: processes })
    }

    /// Sends a command to the browser, or to one page of it, and gives what comes back.
    ///
    /// # Errors
    ///
    /// The browser refuses, with its words, or does not answer.
    pub fn call(&self, page: Option<&str>, method: &str, parameters: &Value) -> anyhow::Result<Value> {
        let id = self.sent.get() + 1;
        self.sent.set(id);
        let mut message = json!({ "id": id, "method": method, "params": parameters });
        if let Some(page) = page {
            message["sessionId"] = json!(page);
        }
        let message = [message.to_string().as_bytes(), &[0]].concat();
        self.input.borrow_mut().write_all(&message).context("the browser is gone")?;
        loop {
            let mut answer = self.answers.recv_timeout(PATIENCE).context("the browser does not answer")?;
            // Whatever was given up on may come late.
            if answer["id"] != id {
                continue;
            }
            if let Some(error) = answer["error"]["message"].as_str() {
                bail!("{error}");
            }
            return Ok(answer["result"].take());
        }
    }
}

/// Hands on the answers. Nobody here waits for what the browser tells unasked.
fn read(output: ChildStdout, answers: &Sender<Value>) {
    for message in BufReader::new(output).split(0).map_while(Result::ok) {
        let message: Value = serde_json::from_slice(&message).unwrap_or_default();
        if !message["id"].is_null() && answers.send(message).is_err() {
            return;
        }
    }
}
