//! The shell `index.html` filled in: one file with everything inside, or a site of a few files.
//! Knows nothing of what the app does.

mod ascii85;
pub(crate) mod policy;
pub(crate) mod styles;

use std::io::Write as _;

use anyhow::{Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use policy::Form;

const BOOTSTRAP: &str = include_str!("bootstrap.js");
const WORKER: &str = include_str!("worker.js");

/// What goes into a page.
#[derive(Debug)]
pub(crate) struct Parts<'a> {
    pub(crate) shell: &'a str,
    pub(crate) css: &'a str,
    pub(crate) glue: &'a str,
    pub(crate) wasm: Payload<'a>,
    pub(crate) sample: Option<Payload<'a>>,
}

/// Bytes the bootstrap unpacks: inside the page, or a file beside it.
#[derive(Debug)]
pub(crate) enum Payload<'a> {
    Inline(&'a [u8]),
    File(&'a str),
}

/// The page with everything inside.
pub(crate) fn one_file(parts: &Parts<'_>) -> Result<String> {
    let css = wrapped(parts.css);
    let style = format!("<style>{css}</style>");
    fill(parts, Form::OneFile, &style, &[&css])
}

/// The page of the site; `css_file` lies beside it.
pub(crate) fn site(parts: &Parts<'_>, css_file: &str) -> Result<String> {
    let mut style = format!("<link rel=\"stylesheet\" href=\"{css_file}\">");
    if let Payload::File(name) = parts.wasm {
        style.push_str(&format!(
            "\n<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{name}\">"
        ));
    }
    fill(parts, Form::Site, &style, &[])
}

fn fill(parts: &Parts<'_>, form: Form, style: &str, styles: &[&str]) -> Result<String> {
    let (bootstrap, glue, worker) = (wrapped(BOOTSTRAP), wrapped(parts.glue), wrapped(WORKER));
    for text in [&bootstrap, &glue, &worker] {
        if text.to_ascii_lowercase().contains("</script") || text.contains("<!--") {
            bail!("a script holds text that would end its own element");
        }
    }
    let policy = policy::text(form, &[&bootstrap, &glue], styles);
    let mut payloads = payload("wasm", &parts.wasm)?;
    if let Some(sample) = &parts.sample {
        payloads.push('\n');
        payloads.push_str(&payload("sample", sample)?);
    }
    let mut page = without_trunk(parts.shell)?;
    for (mark, text) in [
        (
            "csp",
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
        ),
        ("styles", style.to_owned()),
        ("bootstrap", format!("<script>{bootstrap}</script>")),
        ("payload", payloads),
        (
            "glue",
            format!(
                "<script id=\"worker-start\" type=\"text/plain\">{worker}</script>\n\
                 <script id=\"glue\">{glue}</script>"
            ),
        ),
    ] {
        let mark = format!("<!-- build:{mark} -->");
        if page.matches(&mark).count() != 1 {
            bail!("index.html must hold {mark} exactly once");
        }
        page = page.replace(&mark, &text);
    }
    Ok(page)
}

fn payload(id: &str, payload: &Payload<'_>) -> Result<String> {
    let open = format!("<script id=\"{id}\" type=\"application/octet-stream\"");
    Ok(match payload {
        Payload::Inline(bytes) => format!("{open}>{}</script>", ascii85::encode(&gzip(bytes)?)),
        Payload::File(name) => format!("{open} data-src=\"{name}\"></script>"),
    })
}

/// Gzip without a time stamp, so that the same input makes the same page.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// The text as it will stand between its tags: browsers read CR LF as LF before they hash.
fn wrapped(text: &str) -> String {
    format!("\n{}\n", text.replace("\r\n", "\n").trim_end())
}

fn without_trunk(shell: &str) -> Result<String> {
    let (Some(start), Some(end)) = (
        shell.find("<!-- trunk:start"),
        shell.find("<!-- trunk:end -->\n"),
    ) else {
        bail!("index.html must hold the trunk:start and trunk:end marks");
    };
    Ok(format!(
        "{}{}",
        &shell[..start],
        &shell[end + "<!-- trunk:end -->\n".len()..]
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = include_str!("../../../index.html");

    fn page() -> String {
        let parts = Parts {
            shell: SHELL,
            css: ":root { color: red }",
            glue: "let wasm_bindgen = 1;",
            wasm: Payload::Inline(b"\0asm"),
            sample: None,
        };
        one_file(&parts).unwrap()
    }

    #[test]
    fn every_mark_of_the_shell_is_filled_and_nothing_of_trunk_stays() {
        let page = page();
        assert!(!page.contains("<!-- build:"), "{page}");
        assert!(!page.contains("data-trunk"), "{page}");
    }

    #[test]
    fn the_policy_stands_before_anything_it_has_to_judge() {
        let page = page();
        let policy = page.find("Content-Security-Policy").unwrap();
        assert!(policy < page.find("<style").unwrap());
        assert!(policy < page.find("<script").unwrap());
        assert!(policy < page.find("<link").unwrap());
    }

    #[test]
    fn the_same_parts_make_the_same_bytes() {
        assert_eq!(page(), page());
    }

    #[test]
    fn glue_that_would_close_its_own_element_is_refused() {
        let parts = Parts {
            shell: SHELL,
            css: "",
            glue: "\"</script>\"",
            wasm: Payload::Inline(b""),
            sample: None,
        };
        assert!(one_file(&parts).is_err());
    }
}
