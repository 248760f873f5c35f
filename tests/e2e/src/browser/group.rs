//! Processes that end together.

use std::os::unix::process::CommandExt;
use std::process::{Child, Command};
use std::sync::{Mutex, PoisonError};

use anyhow::Context;
use rustix::process::{Pid, Signal, kill_process_group};

/// A process and all that it started. They are ended when this is dropped.
pub struct Group {
    /// The first of them.
    pub child: Child,
}

/// The groups that run, for the end by a signal.
static RUNNING: Mutex<Vec<Pid>> = Mutex::new(Vec::new());

impl Group {
    /// Starts the first of them.
    ///
    /// # Errors
    ///
    /// There is no such program.
    pub fn start(command: &mut Command) -> anyhow::Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.process_group(0).spawn().with_context(|| format!("cannot start {name}"))?;
        RUNNING.lock().unwrap_or_else(PoisonError::into_inner).push(Pid::from_child(&child));
        Ok(Self { child })
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let id = Pid::from_child(&self.child);
        RUNNING.lock().unwrap_or_else(PoisonError::into_inner).retain(|running| *running != id);
        // Both fail only when the processes have ended by themselves.
        let _ = kill_process_group(id, Signal::KILL);
        let _ = self.child.wait();
    }
}

/// Ends every browser when this program is told to end. Their groups would outlive it otherwise.
///
/// # Errors
///
/// The system does not let signals be handled.
pub fn end_with_this_program() -> anyhow::Result<()> {
    let end = || {
        for group in RUNNING.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            let _ = kill_process_group(group, Signal::KILL);
        }
        std::process::exit(130);
    };
    ctrlc::set_handler(end).context("cannot handle signals")
}
