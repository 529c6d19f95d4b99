//! Files in and out: chosen, dropped, downloaded.

use js_sys::{Array, Uint8Array};
use session::FileBytes;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
pub(crate) use web_sys::File;
use web_sys::{Blob, BlobPropertyBag, FileList, HtmlAnchorElement, HtmlInputElement, Url};
use yew::events::{DragEvent, Event};

/// The files of an `<input type="file">`; the field is emptied, so that the same file can be
/// chosen again.
pub(crate) fn chosen(event: &Event) -> Vec<File> {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else {
        return Vec::new();
    };
    let files = listed(input.files());
    input.set_value("");
    files
}

/// The files that were dropped.
pub(crate) fn dropped(event: &DragEvent) -> Vec<File> {
    listed(event.data_transfer().and_then(|carried| carried.files()))
}

/// Reads files whole; one that cannot be read is left out.
pub(crate) async fn read(files: Vec<File>) -> Vec<FileBytes> {
    let mut read = Vec::new();
    for file in files {
        if let Ok(buffer) = JsFuture::from(file.array_buffer()).await {
            read.push(FileBytes {
                name: file.name(),
                bytes: Uint8Array::new(&buffer).to_vec(),
            });
        }
    }
    read
}

/// Hands bytes to the browser's downloads. `false`: it refuses.
pub(crate) fn download(name: &str, media_type: &str, bytes: &[u8]) -> bool {
    try_download(name, media_type, bytes).is_some()
}

fn try_download(name: &str, media_type: &str, bytes: &[u8]) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link = document
        .create_element("a")
        .ok()?
        .dyn_into::<HtmlAnchorElement>()
        .ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The download has its own hold on the blob once it has begun.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Some(())
}

fn listed(list: Option<FileList>) -> Vec<File> {
    list.map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect())
        .unwrap_or_default()
}
