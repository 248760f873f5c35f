//! A browser that is driven from outside, by the W3C `WebDriver` protocol.

mod driver;
mod engine;
mod session;

pub use engine::{ENGINES, Engine};
pub use session::{Element, Session};

use driver::Driver;
pub use driver::end_with_this_program;

/// A running browser. It ends, with all of its processes, when this is dropped.
pub struct Browser {
    /// The way to talk to it. Comes before the driver, because it must end first.
    pub session: Session,
    /// What it is.
    pub engine: &'static Engine,
    _driver: Driver,
}

impl Browser {
    /// Starts a browser with a fresh profile.
    ///
    /// # Errors
    ///
    /// Its driver is missing, or does not start.
    pub fn start(engine: &'static Engine) -> anyhow::Result<Self> {
        let driver = Driver::start(engine)?;
        let session = Session::start(&driver.address, &(engine.capabilities)(driver.profile()))?;
        Ok(Self { session, engine, _driver: driver })
    }

    /// Whether it still answers.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        self.session.run("return true", &[]).is_ok()
    }
}
