//! The pace of long work: straight on, or with a rest after every so much of it.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// How a piece of work is paced. Work is measured in bytes passed over once.
///
/// What can rest is an `async` function, and the compiler remembers where it was. Nothing ever wakes it: whoever wants the
/// work done asks again.
#[derive(Debug)]
pub(crate) struct Pace {
    /// How much work is done between two rests.
    stride: usize,
    /// How much is left until the next one.
    left: Cell<usize>,
    /// How much has been done.
    done: Cell<usize>,
}

impl Pace {
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

    /// So much has been done: rests where that is due.
    pub fn spend(&self, work: usize) -> impl Future<Output = ()> {
        self.done.set(self.done.get().saturating_add(work));
        let mut rests = self.left.get() <= work;
        self.left.set(if rests { self.stride } else { self.left.get() - work });
        poll_fn(move |_| if std::mem::take(&mut rests) { Poll::Pending } else { Poll::Ready(()) })
    }
}

/// Does some work to its end, whether it rests or not.
pub(crate) fn finish<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
            return done;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Work in ten portions, and how often it was asked for until it was done.
    fn asked(pace: &Pace) -> usize {
        let mut work = pin!(async {
            for _ in 0..10 {
                pace.spend(10).await;
            }
        });
        let mut context = Context::from_waker(Waker::noop());
        (1..100).find(|_| work.as_mut().poll(&mut context).is_ready()).unwrap_or_default()
    }

    #[test]
    fn work_rests_when_its_stride_is_done() {
        assert_eq!(asked(&Pace::straight()), 1);
        assert_eq!(asked(&Pace::with_rests(1_000)), 1);
        assert_eq!(asked(&Pace::with_rests(30)), 4);
        assert_eq!(asked(&Pace::with_rests(1)), 11);
    }

    #[test]
    fn what_was_done_is_counted() {
        let pace = Pace::with_rests(30);
        finish(pace.spend(45));
        finish(pace.spend(5));
        assert_eq!(pace.done(), 50);
    }
}
