//! Long work, done straight on or with a rest after every so much of it.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// A piece of work: how much of it is done, and when it rests. It is measured in bytes passed over once.
///
/// What can rest is an `async` function, and the compiler remembers where it was. Nothing ever wakes it: whoever wants the
/// work done asks again.
#[derive(Debug)]
pub(crate) struct Work {
    /// How much work is done between two rests.
    stride: usize,
    /// How much is left until the next one.
    left: Cell<usize>,
    /// How much has been done.
    done: Cell<usize>,
}

impl Work {
    /// A rest after each `stride` of work.
    pub const fn with_rests(stride: usize) -> Self {
        Self { stride, left: Cell::new(stride), done: Cell::new(0) }
    }

    /// Straight on, without a rest.
    pub const fn straight() -> Self {
        Self::with_rests(usize::MAX)
    }

    /// How much has been done.
    pub fn done(&self) -> usize {
        self.done.get()
    }

    /// So much more has been done: rests where that is due.
    pub fn spend(&self, more: usize) -> impl Future<Output = ()> {
        self.done.set(self.done.get().saturating_add(more));
        let mut rests = self.left.get() <= more;
        self.left.set(if rests { self.stride } else { self.left.get() - more });
        poll_fn(move |_| if std::mem::take(&mut rests) { Poll::Pending } else { Poll::Ready(()) })
    }
}

/// Does what can rest to its end, whether it rests or not.
pub(crate) fn finish<T>(task: impl Future<Output = T>) -> T {
    let mut task = pin!(task);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(done) = task.as_mut().poll(&mut context) {
            return done;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Work in ten portions, and how often it was asked for until it was done.
    fn asked(work: &Work) -> usize {
        let mut task = pin!(async {
            for _ in 0..10 {
                work.spend(10).await;
            }
        });
        let mut context = Context::from_waker(Waker::noop());
        (1..100).find(|_| task.as_mut().poll(&mut context).is_ready()).unwrap_or_default()
    }

    #[test]
    fn work_rests_when_its_stride_is_done() {
        assert_eq!(asked(&Work::straight()), 1);
        assert_eq!(asked(&Work::with_rests(1_000)), 1);
        assert_eq!(asked(&Work::with_rests(30)), 4);
        assert_eq!(asked(&Work::with_rests(1)), 11);
    }

    #[test]
    fn what_was_done_is_counted() {
        let work = Work::with_rests(30);
        finish(work.spend(45));
        finish(work.spend(5));
        assert_eq!(work.done(), 50);
    }
}
