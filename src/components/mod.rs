//! Pieces that any screen may use: they take values and callbacks, and know neither storage nor
//! session. Each returns one real element: a component that draws nothing beside one that comes
//! and goes crashes Yew 0.23 (yew issue 4092).

mod bar;
mod dialog;
mod empty;
mod icon;
mod measured;
mod menu;
mod note;
mod page_head;
mod segmented;
mod status;
mod stepper;
mod treat;

pub(crate) use bar::{Bar, BarPart};
pub(crate) use dialog::Dialog;
pub(crate) use empty::Empty;
pub(crate) use icon::{Diamond, Glyph, Icon, IconSize, Mark};
pub(crate) use measured::Measured;
pub(crate) use menu::{Menu, MenuItem};
pub(crate) use note::{Note, Tone};
pub(crate) use page_head::PageHead;
pub(crate) use segmented::{Choice, Segmented, moved, unique};
pub(crate) use status::Status;
pub(crate) use stepper::Stepper;
pub(crate) use treat::Treat;
