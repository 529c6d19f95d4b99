//! What stands around every screen: top bar, rail, drawer, dialogs, toasts.

mod as_of;
mod banner;
mod book_menu;
mod drawer;
mod file_fields;
mod find;
mod frame;
mod keys_sheet;
mod live;
mod rail;
mod saved;
mod screen;
mod settings_sheet;
mod toasts;
mod top_bar;
mod working;

pub(crate) use drawer::Drawer;
pub(crate) use frame::Frame;
pub(crate) use saved::time;
pub(crate) use screen::Screen;
pub(crate) use settings_sheet::languages;
pub(crate) use top_bar::ThemeButton;
