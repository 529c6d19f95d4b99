//! WebDriver over HTTP to a driver on this machine. The few lines of HTTP/1.1 this takes are
//! cheaper than a client with its own world of TLS and pools.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Value, json};

use super::wire::{Command, Wire};

/// A session of chromedriver or WebKitWebDriver.
#[derive(Debug)]
pub(crate) struct HttpSession {
    port: u16,
    path: String,
}

impl HttpSession {
    /// Opens a session with these capabilities at a driver that listens on `port`.
    pub(crate) fn open(port: u16, capabilities: &Value) -> Result<Self> {
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let value = request(port, "POST", "/session", Some(&body))?;
        let id = value["sessionId"]
            .as_str()
            .context("the driver gave no session id")?;
        Ok(Self {
            port,
            path: format!("/session/{id}"),
        })
    }
}

impl Wire for HttpSession {
    fn call(&mut self, command: Command, mut parameters: Value) -> Result<Value> {
        let (method, tail, _) = command.route();
        let id = parameters.as_object_mut().and_then(|map| map.remove("id"));
        let tail = tail.replace(
            "{id}",
            id.as_ref().and_then(Value::as_str).unwrap_or_default(),
        );
        let body = (method == "POST").then_some(&parameters);
        request(self.port, method, &format!("{}/{tail}", self.path), body)
    }

    fn devtools(&mut self, method: &str, parameters: Value) -> Result<Value> {
        let body = json!({ "cmd": method, "params": parameters });
        request(
            self.port,
            "POST",
            &format!("{}/goog/cdp/execute", self.path),
            Some(&body),
        )
    }

    fn log(&mut self, kind: &str) -> Result<Vec<Value>> {
        let path = format!("{}/se/log", self.path);
        let value = request(self.port, "POST", &path, Some(&json!({ "type": kind })))?;
        Ok(value.as_array().cloned().unwrap_or_default())
    }

    fn quit(&mut self) {
        // The driver is ended next in any case; a browser that is already gone is no error here.
        let _gone = request(self.port, "DELETE", &self.path, None);
    }
}

/// True once the driver says it takes sessions.
pub(crate) fn is_ready(port: u16) -> bool {
    request(port, "GET", "/status", None).is_ok()
}

fn request(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<Value> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(120)))?;
    let body = body.map(Value::to_string).unwrap_or_default();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    let answer =
        read_answer(&mut BufReader::new(stream)).with_context(|| format!("{method} {path}"))?;
    let mut answer: Value = serde_json::from_slice(&answer)?;
    let value = answer["value"].take();
    if let Some(error) = value["error"].as_str() {
        bail!("{error}: {}", value["message"].as_str().unwrap_or_default());
    }
    Ok(value)
}

/// The body of an answer, by its `Content-Length`.
fn read_answer(reader: &mut impl BufRead) -> Result<Vec<u8>> {
    let mut length = None;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            bail!("the driver hung up");
        }
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = Some(value.trim().parse::<usize>()?);
        }
    }
    let mut body = vec![0; length.ok_or_else(|| anyhow!("no Content-Length"))?];
    reader.read_exact(&mut body)?;
    Ok(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_as_long_as_it_says() {
        let mut bytes: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\nX: y\r\n\r\n{}rest";
        assert_eq!(read_answer(&mut bytes).unwrap(), b"{}");
    }

    #[test]
    fn a_driver_that_hangs_up_is_an_error() {
        assert!(read_answer(&mut &b"HTTP/1.1 200 OK\r\n"[..]).is_err());
    }
}
