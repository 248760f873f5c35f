//! Parsing in steps, for those who have something else to do meanwhile: a page that must answer its reader.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use super::Document;
use super::build::{PASSES, build};
use crate::work::Work;

/// A text that is being parsed, step by step. At the end there is the very document that [`Document::parse`] gives; what
/// else is done to long texts gives its own.
///
/// ```
/// use tigang::{Document, Parsing};
///
/// let mut parsing = Parsing::new("一、读书\n要挤时间。".repeat(1_000));
/// let document = loop {
///     if let Some(document) = parsing.step() {
///         break document;
///     }
///     assert!(parsing.percent() < 100);
/// };
/// assert_eq!(document, Document::parse(document.text.clone()));
/// ```
pub struct Parsing<T = Document> {
    task: Pin<Box<dyn Future<Output = T>>>,
    work: Rc<Work>,
    /// How much work there is in all, as far as that is known before.
    whole: usize,
}

/// How much is done in a step, in bytes passed over once: a millisecond of work or two.
const STRIDE: usize = 500_000;

impl Parsing {
    /// Takes a text; nothing is done yet.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self::begin(text.len(), |work| async move { build(text, &mut (), &work).await })
    }
}

impl<T> Parsing<T> {
    /// Takes a task that is about as much work as parsing `length` bytes.
    pub(crate) fn begin<F: Future<Output = T> + 'static>(length: usize, task: impl FnOnce(Rc<Work>) -> F) -> Self {
        let work = Rc::new(Work::with_rests(STRIDE));
        Self { task: Box::pin(task(work.clone())), work, whole: length.saturating_mul(PASSES) }
    }

    /// Goes one step on. Gives the document when that was the last one; it must not be asked again then.
    pub fn step(&mut self) -> Option<T> {
        match self.task.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(done) => Some(done),
            Poll::Pending => None,
        }
    }

    /// How much of the work is done, in hundredths of all: never less than before, and never all before the last step.
    #[must_use]
    pub fn percent(&self) -> u8 {
        let percent = self.work.done() / (self.whole / 100).max(1);
        u8::try_from(percent).unwrap_or(99).min(99)
    }
}

impl<T> fmt::Debug for Parsing<T> {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.debug_struct("Parsing").field("percent", &self.percent()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::sample;

    #[test]
    fn steps_lead_to_the_same_document_and_go_forward() {
        let text = sample().repeat(300);
        let mut parsing = Parsing::new(text.clone());
        let mut percents = Vec::new();
        let document = loop {
            percents.push(parsing.percent());
            if let Some(document) = parsing.step() {
                break document;
            }
        };
        assert_eq!(document, Document::parse(text));
        assert!(percents.len() > 5 && percents.is_sorted() && percents.contains(&0), "{percents:?}");
        assert!(percents.iter().all(|percent| *percent < 100), "{percents:?}");
    }

    #[test]
    fn a_short_text_takes_one_step() {
        for text in ["", "一、读书"] {
            assert_eq!(Parsing::new(text.to_owned()).step(), Some(Document::parse(text)));
        }
    }
}
