//! The job for a browser: files go in as bytes, the timings come out as JSON.

use session::FileBytes;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn now() -> f64;
}

/// The four tables, collected one by one.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Job {
    files: Vec<FileBytes>,
}

#[wasm_bindgen]
impl Job {
    /// No tables yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a table.
    pub fn add(&mut self, name: String, bytes: Vec<u8>) {
        self.files.push(FileBytes { name, bytes });
    }

    /// Runs the job on what was added; JSON of the timings.
    ///
    /// # Errors
    /// What the engine refused.
    pub fn run(&mut self, n_people: u32) -> Result<String, String> {
        let files = std::mem::take(&mut self.files);
        crate::run(files, n_people, &now).map(|(timings, _)| timings.to_json())
    }
}
