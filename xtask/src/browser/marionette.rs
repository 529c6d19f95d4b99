//! Firefox's own remote control: JSON arrays with their length in front, over a local socket.
//! geckodriver does no more than translate to it, and costs four minutes of compiling.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::wire::{Command, Wire};

/// A session of a running Firefox.
#[derive(Debug)]
pub(crate) struct MarionetteSession {
    stream: BufReader<TcpStream>,
    next_id: u64,
}

impl MarionetteSession {
    /// Connects to the port Firefox wrote into its profile and opens a session.
    pub(crate) fn open(port: u16) -> Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(Duration::from_secs(120)))?;
        let mut session = Self {
            stream: BufReader::new(stream),
            next_id: 1,
        };
        let greeting = session.receive()?;
        if greeting["marionetteProtocol"] != 3 {
            bail!("Firefox speaks another Marionette: {greeting}");
        }
        session.send(
            "WebDriver:NewSession",
            &json!({ "pageLoadStrategy": "normal" }),
        )?;
        Ok(session)
    }

    fn send(&mut self, name: &str, parameters: &Value) -> Result<Value> {
        let id = self.next_id;
        self.next_id += 1;
        let text = json!([0, id, name, parameters]).to_string();
        write!(self.stream.get_mut(), "{}:{text}", text.len())?;
        let mut answer = self.receive().with_context(|| name.to_owned())?;
        if answer[1] != id {
            bail!("{name}: Firefox answered another question");
        }
        let error = &answer[2];
        if !error.is_null() {
            let (kind, message) = (error["error"].as_str(), error["message"].as_str());
            bail!(
                "{}: {}",
                kind.unwrap_or("error"),
                message.unwrap_or_default()
            );
        }
        Ok(answer[3].take())
    }

    fn receive(&mut self) -> Result<Value> {
        let mut length = Vec::new();
        self.stream.read_until(b':', &mut length)?;
        if length.pop() != Some(b':') {
            bail!("Firefox hung up");
        }
        let length: usize = std::str::from_utf8(&length)?.parse()?;
        let mut text = vec![0; length];
        self.stream.read_exact(&mut text)?;
        Ok(serde_json::from_slice(&text)?)
    }
}

impl Wire for MarionetteSession {
    fn call(&mut self, command: Command, parameters: Value) -> Result<Value> {
        let parameters = match command {
            Command::Screenshot => json!({ "full": false }),
            _ => parameters,
        };
        let mut answer = self.send(command.route().2, &parameters)?;
        // Only some answers are wrapped; the standard's value is what callers expect.
        let wrapped = answer
            .as_object()
            .is_some_and(|map| map.len() == 1 && map.contains_key("value"));
        Ok(if wrapped {
            answer["value"].take()
        } else {
            answer
        })
    }

    fn devtools(&mut self, _method: &str, _parameters: Value) -> Result<Value> {
        bail!("Firefox has no Chromium protocol")
    }

    fn log(&mut self, _kind: &str) -> Result<Vec<Value>> {
        Ok(Vec::new())
    }

    fn quit(&mut self) {
        // Firefox is our own child and is ended next; asking it politely takes seconds.
    }
}
