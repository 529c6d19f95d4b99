//! The worker's side: a host behind the wire to the page.

use std::rc::Rc;

use super::browser::{event_of, run};
use super::message::{Message, Notice, Order};
use crate::platform::console;
use crate::platform::port::Port;

/// Runs in a worker for as long as it lives.
pub(crate) fn run_here() {
    std::panic::set_hook(Box::new(|panic| console::error(&panic.to_string())));
    let wire: Rc<std::cell::OnceCell<Port>> = Rc::default();
    let events = {
        let wire = Rc::clone(&wire);
        run(move |notice| {
            if let Some(port) = wire.get() {
                port.post(&notice.pack());
            }
        })
    };
    let port = Port::to_page(move |parcel| {
        if let Some(order) = Order::unpack(parcel) {
            events.put(event_of(order));
        }
    });
    port.post(&Notice::Hello.pack());
    // Nothing was said before: a host speaks only when it is told to begin.
    let _ = wire.set(port);
}
