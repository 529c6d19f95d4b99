//! `cargo xtask serve`: builds the site quickly, serves it on this machine only, opens it.

use std::io::{BufRead, BufReader, Read as _, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, bail};

use crate::dist;
use crate::wasm::Profile;

const DEFAULT_PORT: u16 = 8026;

/// Builds, then serves until interrupted.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let options = Options::parse(arguments)?;
    println!("Building the page (the first time takes a few minutes)…");
    let site: Arc<Path> = Arc::from(dist::site(options.profile)?);
    let listener = listen(options.port)?;
    let address = format!("http://{}/", listener.local_addr()?);
    println!("Precedence is open at {address} (Ctrl+C ends)");
    if options.is_opened {
        open_browser(&address);
    }
    accept(&listener, &site);
    Ok(())
}

/// Serves a folder for as long as this process lives; gives its address, ending in `/`.
pub(crate) fn in_background(folder: &Path) -> Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let address = format!("http://{}/", listener.local_addr()?);
    let folder: Arc<Path> = Arc::from(folder);
    thread::spawn(move || accept(&listener, &folder));
    Ok(address)
}

fn accept(listener: &TcpListener, folder: &Arc<Path>) {
    for stream in listener.incoming().flatten() {
        let folder = Arc::clone(folder);
        thread::spawn(move || {
            // A browser that hangs up in the middle is its own affair.
            let _hung_up = answer(stream, &folder);
        });
    }
}

struct Options {
    port: Option<u16>,
    is_opened: bool,
    profile: Profile,
}

impl Options {
    fn parse(arguments: &[String]) -> Result<Self> {
        let mut options = Self {
            port: None,
            is_opened: true,
            profile: Profile::Quick,
        };
        let mut words = arguments.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--port" => {
                    options.port = Some(words.next().context("--port needs a number")?.parse()?)
                }
                "--no-open" => options.is_opened = false,
                "--release" => options.profile = Profile::Release,
                other => bail!("serve knows --port N, --no-open and --release, not '{other}'"),
            }
        }
        Ok(options)
    }
}

/// The asked port, else the usual one, else any: storage belongs to an address, so it should stay.
fn listen(port: Option<u16>) -> Result<TcpListener> {
    if let Some(port) = port {
        return TcpListener::bind(("127.0.0.1", port)).with_context(|| format!("port {port}"));
    }
    let usual = TcpListener::bind(("127.0.0.1", DEFAULT_PORT));
    Ok(usual.or_else(|_| TcpListener::bind(("127.0.0.1", 0)))?)
}

fn answer(stream: TcpStream, site: &Path) -> Result<()> {
    let mut reader = BufReader::new(stream);
    let mut request = String::new();
    reader.by_ref().take(8192).read_line(&mut request)?;
    let mut header = String::new();
    while reader.by_ref().take(8192).read_line(&mut header)? > 2 {
        header.clear();
    }
    let mut words = request.split(' ');
    let (method, target) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let stream = reader.get_mut();
    if method != "GET" {
        return respond(stream, "405 Method Not Allowed", "text/plain", b"GET only");
    }
    if target == "/favicon.ico" {
        return respond(stream, "204 No Content", "image/x-icon", b""); // asked for by browsers only
    }
    match file_at(site, target).and_then(|path| Some((mime(&path), std::fs::read(path).ok()?))) {
        Some((mime, bytes)) => respond(stream, "200 OK", mime, &bytes),
        None => respond(stream, "404 Not Found", "text/plain", b"not here"),
    }
}

fn respond(stream: &mut TcpStream, status: &str, mime: &str, bytes: &[u8]) -> Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\n\
         Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        bytes.len()
    )?;
    stream.write_all(bytes)?;
    Ok(())
}

/// The file a request names, never outside the site.
fn file_at(site: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    let is_inside = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    is_inside.then(|| site.join(path))
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

/// Opens the default browser where there is a desktop; otherwise the printed address has to do.
fn open_browser(address: &str) {
    let has_screen =
        std::env::var_os("DISPLAY").is_some() || std::env::var_os("WAYLAND_DISPLAY").is_some();
    let (program, arguments): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start"]),
        _ if has_screen => ("xdg-open", &[]),
        _ => return,
    };
    let mut command = Command::new(program);
    command
        .args(arguments)
        .arg(address)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if command.spawn().is_err() {
        println!("(no {program} here: open the address yourself)");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_the_site_are_given() {
        let site = Path::new("/site");
        assert_eq!(file_at(site, "/"), Some("/site/index.html".into()));
        assert_eq!(file_at(site, "/a.css?x=1"), Some("/site/a.css".into()));
        assert_eq!(file_at(site, "/../etc/passwd"), None);
        assert_eq!(file_at(site, "//etc/passwd"), None);
        assert_eq!(file_at(site, "http://else.where/"), None);
    }
}
