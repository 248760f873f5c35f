//! A browser that is driven from outside.

mod dev_tools;
mod driver;
mod engine;
mod group;
mod session;
mod web_driver;

pub use engine::{ENGINES, Engine};
pub use group::end_with_this_program;
pub use session::{Element, Session};

use dev_tools::DevTools;
use engine::Way;
use web_driver::WebDriver;

/// A running browser. It ends, with all of its processes, when this is dropped.
pub struct Browser {
    /// The way to talk to it.
    pub session: Box<dyn Session>,
    /// What it is.
    pub engine: &'static Engine,
}

impl Browser {
    /// Starts a browser with a fresh profile.
    ///
    /// # Errors
    ///
    /// It or its driver is missing, or does not start.
    pub fn start(engine: &'static Engine) -> anyhow::Result<Self> {
        let session: Box<dyn Session> = match &engine.way {
            Way::Driver(recipe) => Box::new(WebDriver::start(recipe)?),
            Way::Pipe(command) => Box::new(DevTools::start(*command)?),
        };
        Ok(Self { session, engine })
    }

    /// Whether it still answers.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        self.session.run("return true", &[]).is_ok()
    }
}
