//! The commands of WebDriver, and the two ways they travel: HTTP to chromedriver and
//! WebKitWebDriver, and Firefox's own Marionette socket, which needs no driver program.

use anyhow::Result;
use serde_json::Value;

/// The commands the specs need. Parameters are those of the WebDriver standard; a command on one
/// element has the element's id under `id`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    ClearElement,
    ClickElement,
    CloseWindow,
    Execute,
    ExecuteAsync,
    Navigate,
    NewWindow,
    PerformActions,
    Refresh,
    Screenshot,
    SendKeys,
    SetTimeouts,
    SetWindowRect,
    SwitchToWindow,
    Windows,
}

impl Command {
    /// HTTP method, path below the session, and the name in Marionette.
    pub(crate) fn route(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::ClearElement => ("POST", "element/{id}/clear", "WebDriver:ElementClear"),
            Self::ClickElement => ("POST", "element/{id}/click", "WebDriver:ElementClick"),
            Self::CloseWindow => ("DELETE", "window", "WebDriver:CloseWindow"),
            Self::Execute => ("POST", "execute/sync", "WebDriver:ExecuteScript"),
            Self::ExecuteAsync => ("POST", "execute/async", "WebDriver:ExecuteAsyncScript"),
            Self::Navigate => ("POST", "url", "WebDriver:Navigate"),
            Self::NewWindow => ("POST", "window/new", "WebDriver:NewWindow"),
            Self::PerformActions => ("POST", "actions", "WebDriver:PerformActions"),
            Self::Refresh => ("POST", "refresh", "WebDriver:Refresh"),
            Self::Screenshot => ("GET", "screenshot", "WebDriver:TakeScreenshot"),
            Self::SendKeys => ("POST", "element/{id}/value", "WebDriver:ElementSendKeys"),
            Self::SetTimeouts => ("POST", "timeouts", "WebDriver:SetTimeouts"),
            Self::SetWindowRect => ("POST", "window/rect", "WebDriver:SetWindowRect"),
            Self::SwitchToWindow => ("POST", "window", "WebDriver:SwitchToWindow"),
            Self::Windows => ("GET", "window/handles", "WebDriver:GetWindowHandles"),
        }
    }
}

/// One open session with one browser.
pub(crate) trait Wire: std::fmt::Debug {
    /// Sends a command and gives its value; the browser's refusal is the error.
    fn call(&mut self, command: Command, parameters: Value) -> Result<Value>;

    /// Chromium's own protocol behind its driver; an error elsewhere.
    fn devtools(&mut self, method: &str, parameters: Value) -> Result<Value>;

    /// Chromium's log of a kind ("browser", "performance") since the last call; empty elsewhere.
    fn log(&mut self, kind: &str) -> Result<Vec<Value>>;

    /// Ends the session and with it the browser.
    fn quit(&mut self);
}
