//! The content security policy: what the page may do, written with the hashes of what it holds.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Where the page takes its style and its wasm from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Everything inline: no request is allowed at all.
    OneFile,
    /// Style and wasm are files beside the page.
    Site,
}

/// The policy's text for a page with these inline scripts and styles.
pub(crate) fn text(form: Form, scripts: &[&str], styles: &[&str]) -> String {
    let (style_src, connect_src) = match form {
        Form::OneFile => (hashes(styles), "'none'"),
        Form::Site => ("'self'".to_owned(), "'self'"),
    };
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {style_src}; \
         img-src data: blob:; worker-src blob:; connect-src {connect_src}; base-uri 'none'; \
         form-action 'none'; object-src 'none'",
        hashes(scripts)
    )
}

fn hashes(texts: &[&str]) -> String {
    let quoted: Vec<String> = texts
        .iter()
        .map(|text| {
            format!(
                "'sha256-{}'",
                STANDARD.encode(Sha256::digest(text.as_bytes()))
            )
        })
        .collect();
    quoted.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_allowed_by_the_hash_of_exactly_its_text() {
        // The example of the CSP specification: 'alert('Hello, world.');'.
        let policy = text(Form::OneFile, &["alert('Hello, world.');"], &[]);
        assert!(
            policy.contains("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"),
            "{policy}"
        );
    }

    #[test]
    fn the_one_file_may_connect_nowhere() {
        assert!(text(Form::OneFile, &[], &[]).contains("connect-src 'none'"));
        assert!(text(Form::Site, &[], &[]).contains("connect-src 'self'"));
    }
}
