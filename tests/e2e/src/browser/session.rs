//! What the checks ask of a browser, however it is driven.

use anyhow::Context;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;

/// A conversation with one browser.
///
/// Whatever the browser refuses is an error, with its words.
pub trait Session {
    /// Opens an address and waits until it is loaded.
    fn open(&self, address: &str) -> anyhow::Result<()>;

    /// Goes back in the history.
    fn back(&self) -> anyhow::Result<()>;

    /// Goes forward in the history.
    fn forward(&self) -> anyhow::Result<()>;

    /// Runs the body of a function in the page, with `arguments`, and gives what it returns. Fails where it throws.
    fn run(&self, script: &str, arguments: &[Value]) -> anyhow::Result<Value>;

    /// Runs the body of a function in the page, and gives what it hands to its last argument, a function. Fails where it
    /// throws, or does not call that function within two minutes.
    fn run_async(&self, script: &str, arguments: &[Value]) -> anyhow::Result<Value>;

    /// The first element that a CSS selector fits. Fails where there is none.
    fn find(&self, selector: &str) -> anyhow::Result<Element>;

    /// Clicks on an element as a reader would: at its middle, scrolled into view. Fails where it is not visible, or another
    /// element lies over it.
    fn click(&self, element: &Element) -> anyhow::Result<()>;

    /// Moves the mouse to the middle of an element that is in view.
    fn point_at(&self, element: &Element) -> anyhow::Result<()>;

    /// Types into an element. Into one that takes a file, the text is the path of one.
    fn type_into(&self, element: &Element, text: &str) -> anyhow::Result<()>;

    /// Presses a key while others are held, wherever the focus is.
    fn press(&self, held: &[&str], key: &str) -> anyhow::Result<()>;

    /// Sends what follows into the document of a frame, or of the window itself.
    fn enter_frame(&self, frame: Option<&Element>) -> anyhow::Result<()>;

    /// Makes the window, with its frame and bars, this large. A window that stays larger is no error.
    fn resize_window(&self, width: u64, height: u64) -> anyhow::Result<()>;

    /// Opens another window of the same browser and sends what follows to it; none where the browser cannot be told to. Gives
    /// the names of the window that was used so far, and of the new one.
    fn open_window(&self) -> anyhow::Result<Option<[String; 2]>>;

    /// Sends what follows to a window.
    fn enter_window(&self, window: &str) -> anyhow::Result<()>;

    /// Closes the window that is used.
    fn close_window(&self) -> anyhow::Result<()>;

    /// The page as it is printed, as a PDF; none where the browser cannot be told to print.
    fn print(&self) -> anyhow::Result<Option<Vec<u8>>>;

    /// A picture of what is seen of the page, or of an element, as a PNG.
    fn picture(&self, element: Option<&Element>) -> anyhow::Result<Vec<u8>>;

    /// Sends a command of Chromium's own protocol. Fails in all other browsers.
    fn command(&self, name: &str, parameters: &Value) -> anyhow::Result<Value>;
}

/// An element of the page that is open, by the name that the browser gave it.
#[derive(Clone, Debug)]
pub struct Element(pub(super) String);

/// What a browser sends as base64.
pub(super) fn bytes(value: &Value) -> anyhow::Result<Vec<u8>> {
    BASE64_STANDARD.decode(value.as_str().unwrap_or_default()).context("what comes is not in base64")
}
