//! A queue between tasks of one thread: put in from callbacks, taken out by whoever awaits it.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// A handle on the queue; clones are the same queue.
#[derive(Debug)]
pub(super) struct Mailbox<T> {
    inner: Rc<RefCell<Inner<T>>>,
}

#[derive(Debug)]
struct Inner<T> {
    items: VecDeque<T>,
    reader: Option<Waker>,
}

impl<T> Clone for Mailbox<T> {
    fn clone(&self) -> Self {
        Self {
            inner: Rc::clone(&self.inner),
        }
    }
}

impl<T> Default for Mailbox<T> {
    fn default() -> Self {
        let inner = Inner {
            items: VecDeque::new(),
            reader: None,
        };
        Self {
            inner: Rc::new(RefCell::new(inner)),
        }
    }
}

impl<T> Mailbox<T> {
    /// Puts one in at the end.
    pub(super) fn put(&self, item: T) {
        let reader = {
            let mut inner = self.inner.borrow_mut();
            inner.items.push_back(item);
            inner.reader.take()
        };
        if let Some(reader) = reader {
            reader.wake();
        }
    }

    /// Takes the first out at once, if there is one.
    pub(super) fn take(&self) -> Option<T> {
        self.inner.borrow_mut().items.pop_front()
    }

    /// Takes the first out, waiting for it. One reader at a time.
    pub(super) async fn next(&self) -> T {
        poll_fn(|context| {
            let mut inner = self.inner.borrow_mut();
            if let Some(item) = inner.items.pop_front() {
                return Poll::Ready(item);
            }
            inner.reader = Some(context.waker().clone());
            Poll::Pending
        })
        .await
    }
}
