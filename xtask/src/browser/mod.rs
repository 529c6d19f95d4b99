//! One browser with our page in it, as the specs in `tests/browser/` see it: find by name or
//! selector, click, type, press, wait, look. The same for all three browsers.

pub(crate) mod find;
mod http;
mod keys;
mod launch;
mod log;
mod marionette;
mod process;
mod wire;

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

pub(crate) use find::Programs;
pub(crate) use launch::{Kind, Setup};

use launch::Launched;
use process::TempDir;
use wire::Command;

const PAGE: &str = include_str!("page.js");
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
const SAMPLE_BUTTON: &str = "[data-command=\"open-sample\"]";
const PATIENCE: Duration = Duration::from_secs(20);

/// A running browser with a fresh profile. Dropping it ends the browser and removes the profile.
#[derive(Debug)]
pub(crate) struct Browser {
    kind: Kind,
    url: String,
    launched: Launched,
    // What earlier pages of this session reported, before a navigation replaced them.
    past_troubles: Vec<String>,
    past_requests: Vec<String>,
    // Removed last, when nothing writes into it any more.
    _profile: TempDir,
}

impl Browser {
    /// Starts a browser that will open the page in `file` from disk, as a double click does.
    pub(crate) fn start(
        kind: Kind,
        programs: &Programs,
        setup: &Setup,
        file: &Path,
    ) -> Result<Self> {
        let profile = TempDir::new(kind.name())?;
        let launched = launch::launch(kind, programs, setup, &profile)?;
        let mut browser = Self {
            kind,
            url: format!("file://{}", file.display()),
            launched,
            past_troubles: Vec::new(),
            past_requests: Vec::new(),
            _profile: profile,
        };
        browser.call(
            Command::SetTimeouts,
            json!({ "script": 60_000, "pageLoad": 60_000 }),
        )?;
        if kind != Kind::Chromium {
            browser.resize(setup.width, setup.height)?;
        }
        Ok(browser)
    }

    /// Which browser this is, for the rare spec that must know.
    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }

    /// Opens the page at its start (`""`), or goes to a place such as `#/plan`: without loading
    /// the page anew where it is open already, as a link does.
    pub(crate) fn open(&mut self, hash: &str) -> Result<()> {
        self.remember()?;
        // WebKit's driver would load the page anew for another hash; a person's browser does not.
        let here = self.script("return location.href.split('#')[0]", &[])?;
        if !hash.is_empty() && here == self.url.as_str() {
            self.script("location.hash = arguments[0]", &[json!(hash)])?;
            return self.settle();
        }
        let url = format!("{}{hash}", self.url);
        self.call(Command::Navigate, json!({ "url": url }))?;
        self.wait_for("the app in #app", "!document.getElementById('opening')")
    }

    /// From now on the page is the one at this address instead of the file.
    pub(crate) fn visit(&mut self, address: &str) -> Result<()> {
        self.remember()?;
        self.url = address.to_owned();
        self.open("")
    }

    /// Reloads the page, as F5 does.
    pub(crate) fn reload(&mut self) -> Result<()> {
        self.remember()?;
        self.call(Command::Refresh, json!({}))?;
        self.wait_for("the app in #app", "!document.getElementById('opening')")
    }

    /// Opens the sample firm from the start page.
    pub(crate) fn open_sample(&mut self) -> Result<()> {
        self.click_css(SAMPLE_BUTTON)?;
        self.wait_for(
            "the sample",
            &format!("!document.querySelector({})", json!(SAMPLE_BUTTON)),
        )
    }

    /// Waits until two frames have been drawn since the last answer, so that pictures show it.
    pub(crate) fn settle(&mut self) -> Result<()> {
        self.script_async(
            "for (let n = 0; n < 2; n++) await new Promise((go) => requestAnimationFrame(go));\
             await new Promise((go) => setTimeout(go, 250));",
            &[],
        )?;
        Ok(())
    }

    /// Clicks the control with this accessible name (exact, else beginning, else containing).
    pub(crate) fn click(&mut self, name: &str) -> Result<()> {
        let id = self.element("named", name)?;
        self.call(Command::ClickElement, json!({ "id": id }))?;
        Ok(())
    }

    /// Clicks the first visible element of a CSS selector.
    pub(crate) fn click_css(&mut self, selector: &str) -> Result<()> {
        let id = self.element("css", selector)?;
        self.call(Command::ClickElement, json!({ "id": id }))?;
        Ok(())
    }

    /// Replaces what stands in the field with this accessible name.
    pub(crate) fn fill(&mut self, name: &str, text: &str) -> Result<()> {
        let id = self.element("named", name)?;
        self.call(Command::ClearElement, json!({ "id": id }))?;
        self.call(Command::SendKeys, json!({ "id": id, "text": text }))?;
        Ok(())
    }

    /// Types into the field with this accessible name, after what stands there.
    pub(crate) fn type_into(&mut self, name: &str, text: &str) -> Result<()> {
        let id = self.element("named", name)?;
        self.call(Command::SendKeys, json!({ "id": id, "text": text }))?;
        Ok(())
    }

    /// Presses a key or a chord such as "Control+z" on whatever has the focus.
    pub(crate) fn press(&mut self, chord: &str) -> Result<()> {
        self.call(Command::PerformActions, keys::chord(chord)?)?;
        Ok(())
    }

    /// Gives a file of this machine to the `<input type=file>` of a selector.
    pub(crate) fn choose_file(&mut self, selector: &str, path: &Path) -> Result<()> {
        let found = self.ask("css", json!(selector))?;
        let id = element_id(&found).with_context(|| format!("no element {selector}"))?;
        self.call(
            Command::SendKeys,
            json!({ "id": id, "text": path.display().to_string() }),
        )?;
        Ok(())
    }

    /// Drops a file onto the element of a selector.
    pub(crate) fn drop_file(&mut self, selector: &str, name: &str, bytes: &[u8]) -> Result<()> {
        self.ask("drop", json!([selector, name, STANDARD.encode(bytes)]))?;
        Ok(())
    }

    /// The visible text of the first element of a selector; empty when there is none.
    pub(crate) fn text(&mut self, selector: &str) -> Result<String> {
        Ok(self
            .ask("text", json!(selector))?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// An attribute of the first element of a selector.
    pub(crate) fn attribute(&mut self, selector: &str, name: &str) -> Result<Option<String>> {
        Ok(self
            .ask("attribute", json!([selector, name]))?
            .as_str()
            .map(str::to_owned))
    }

    /// How many elements a selector has.
    pub(crate) fn count(&mut self, selector: &str) -> Result<usize> {
        Ok(self
            .ask("count", json!(selector))?
            .as_u64()
            .unwrap_or_default() as usize)
    }

    /// The accessible name of what has the focus.
    pub(crate) fn focused(&mut self) -> Result<String> {
        Ok(self
            .ask("focus", Value::Null)?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Runs the body of a function in the page; `arguments[n]` are the arguments.
    pub(crate) fn script(&mut self, body: &str, arguments: &[Value]) -> Result<Value> {
        self.call(
            Command::Execute,
            json!({ "script": body, "args": arguments }),
        )
    }

    /// Like [`Self::script`] for a body that uses `await`; what it returns is given.
    pub(crate) fn script_async(&mut self, body: &str, arguments: &[Value]) -> Result<Value> {
        let wrapped = format!(
            "const done = arguments[arguments.length - 1];\
             (async function () {{ {body} }}).apply(null, arguments)\
             .then((value) => done({{ value }}), (error) => done({{ error: String(error) }}));"
        );
        let mut answer = self.call(
            Command::ExecuteAsync,
            json!({ "script": wrapped, "args": arguments }),
        )?;
        if let Some(error) = answer["error"].as_str() {
            bail!("in the page: {error}");
        }
        Ok(answer["value"].take())
    }

    /// Waits until a JavaScript expression is true.
    pub(crate) fn wait_for(&mut self, what: &str, expression: &str) -> Result<()> {
        let body = format!("return Boolean({expression})");
        self.wait(what, |browser| Ok(browser.script(&body, &[])? == true))
    }

    /// Waits until the visible text of the page holds `text`.
    pub(crate) fn wait_for_text(&mut self, text: &str) -> Result<()> {
        let text = text.to_owned();
        self.wait(&format!("the text '{text}'"), |browser| {
            Ok(browser.text("body")?.contains(&text))
        })
    }

    /// Waits until `is_there` holds.
    pub(crate) fn wait(
        &mut self,
        what: &str,
        mut is_there: impl FnMut(&mut Self) -> Result<bool>,
    ) -> Result<()> {
        let begin = Instant::now();
        loop {
            // While a page is being replaced a question may fail; the next one counts.
            let answer = is_there(self);
            if matches!(answer, Ok(true)) {
                return Ok(());
            }
            if begin.elapsed() > PATIENCE {
                let troubles = self.troubles().unwrap_or_default();
                answer.with_context(|| format!("waiting for {what}"))?;
                bail!(
                    "waited {} s for {what}; troubles: {troubles:?}",
                    PATIENCE.as_secs()
                );
            }
            std::thread::sleep(Duration::from_millis(15));
        }
    }

    /// Opens a second tab, switches to it and gives the handles (this, new).
    pub(crate) fn new_tab(&mut self) -> Result<(String, String)> {
        let before = self.tabs()?;
        let made = self.call(Command::NewWindow, json!({ "type": "tab" }))?;
        let new = made["handle"]
            .as_str()
            .context("no handle of the new tab")?
            .to_owned();
        let old = before.first().context("no tab")?.clone();
        self.switch_to(&new)?;
        Ok((old, new))
    }

    /// The handles of all tabs.
    pub(crate) fn tabs(&mut self) -> Result<Vec<String>> {
        let handles = self.call(Command::Windows, json!({}))?;
        let handles = handles.as_array().context("no list of tabs")?;
        Ok(handles
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect())
    }

    /// Continues in another tab.
    pub(crate) fn switch_to(&mut self, handle: &str) -> Result<()> {
        self.call(
            Command::SwitchToWindow,
            json!({ "handle": handle, "name": handle }),
        )?;
        Ok(())
    }

    /// Closes the current tab; switch to another afterwards.
    pub(crate) fn close_tab(&mut self) -> Result<()> {
        self.call(Command::CloseWindow, json!({}))?;
        Ok(())
    }

    /// Sets the size of the window (WebKit, Firefox) or of the page itself (Chromium).
    pub(crate) fn resize(&mut self, width: u32, height: u32) -> Result<()> {
        if self.kind == Kind::Chromium {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.launched
                .wire
                .devtools("Emulation.setDeviceMetricsOverride", metrics)?;
        } else {
            self.call(
                Command::SetWindowRect,
                json!({ "width": width, "height": height }),
            )?;
        }
        Ok(())
    }

    /// Chromium only: what the system prefers, e.g. ("prefers-color-scheme", "dark").
    pub(crate) fn prefer(&mut self, feature: &str, value: &str) -> Result<()> {
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        self.launched
            .wire
            .devtools("Emulation.setEmulatedMedia", features)?;
        Ok(())
    }

    /// A picture of what is in the window, as PNG.
    pub(crate) fn screenshot(&mut self) -> Result<Vec<u8>> {
        let picture = self.call(Command::Screenshot, json!({}))?;
        Ok(STANDARD.decode(picture.as_str().context("no picture")?)?)
    }

    /// Script errors, unhandled rejections and policy violations of all pages so far.
    pub(crate) fn troubles(&mut self) -> Result<Vec<String>> {
        self.remember()?;
        Ok(self.past_troubles.clone())
    }

    /// What the pages asked for beyond themselves: all that is neither `blob:` nor `data:`.
    pub(crate) fn requests(&mut self) -> Result<Vec<String>> {
        self.remember()?;
        Ok(self.past_requests.clone())
    }

    /// Takes over what the current page and the browser's logs have to report.
    fn remember(&mut self) -> Result<()> {
        let mut troubles = strings(&self.ask("troubles", Value::Null)?);
        let requests = strings(&self.ask("requests", Value::Null)?);
        let mut requests: Vec<String> = requests
            .into_iter()
            .filter(|address| !address.starts_with(self.own_place()))
            .collect();
        if self.kind == Kind::Chromium {
            troubles.extend(log::severe(&self.launched.wire.log("browser")?));
            requests.extend(log::foreign_requests(
                &self.launched.wire.log("performance")?,
                self.own_place(),
            )?);
        }
        for trouble in troubles {
            if !self.past_troubles.contains(&trouble) {
                self.past_troubles.push(trouble);
            }
        }
        for request in requests {
            if !self.past_requests.contains(&request) {
                self.past_requests.push(request);
            }
        }
        Ok(())
    }

    /// What the page may ask for: itself alone from disk, its own server over http.
    fn own_place(&self) -> &str {
        let server = self
            .url
            .strip_prefix("http://")
            .and_then(|rest| rest.find('/'));
        server.map_or(&self.url, |at| &self.url[..="http://".len() + at])
    }

    fn element(&mut self, question: &str, argument: &str) -> Result<String> {
        let begin = Instant::now();
        loop {
            if let Ok(found) = self.ask(question, json!(argument))
                && let Some(id) = element_id(&found)
            {
                return Ok(id);
            }
            if begin.elapsed() > PATIENCE {
                let names = strings(&self.ask("names", Value::Null)?);
                bail!(
                    "nothing {question} '{argument}' on the page; there is: {}",
                    names.join(" | ")
                );
            }
            std::thread::sleep(Duration::from_millis(15));
        }
    }

    fn ask(&mut self, question: &str, argument: Value) -> Result<Value> {
        self.script(PAGE, &[json!(question), argument])
    }

    fn call(&mut self, command: Command, parameters: Value) -> Result<Value> {
        self.launched
            .wire
            .call(command, parameters)
            .with_context(|| format!("{command:?}"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.launched.wire.quit();
        for process in &mut self.launched.processes {
            process.kill();
        }
    }
}

fn element_id(value: &Value) -> Option<String> {
    value[ELEMENT].as_str().map(str::to_owned)
}

fn strings(value: &Value) -> Vec<String> {
    value
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}
