//! Starts the page, or the worker when it runs in one.

mod app;
mod commands;
mod components;
mod engine;
mod hooks;
mod pages;
mod platform;
mod queries;
mod route;
mod shell;
mod state;
mod tasks;

fn main() {
    if platform::in_worker() {
        engine::worker::run_here();
    } else if platform::page::is_here()
        && let Some(root) = platform::page::root()
    {
        root.set_inner_html("");
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
