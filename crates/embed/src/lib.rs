//! The engine for other pages and for Node: the same session, called from JavaScript.
//!
//! Values cross as plain objects (maps become objects, 64-bit integers numbers where they fit),
//! files as `Uint8Array`. What is wrong is thrown as an `Error` whose `code` is the sentence's id
//! and whose message is the sentence in English. Nothing here decides anything, and nothing is
//! sent anywhere.

mod value;

use js_sys::{Array, Uint8Array};
use session::{
    Edit, EditRequest, FileBytes, ImportChoices, NodeEdit, OperandText, Request, Response, RuleOf,
    Session,
};
use wasm_bindgen::prelude::*;

use value::{decode, encode, error};

/// One open document.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Engine {
    session: Session,
}

#[wasm_bindgen]
impl Engine {
    /// An engine with nothing open.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Begins with an empty book. `asOf` is a day such as `2026-11-20`.
    ///
    /// # Errors
    /// `asOf` is no day.
    #[wasm_bindgen(js_name = newBook)]
    pub fn new_book(&mut self, id: String, name: String, as_of: &str) -> Result<JsValue, JsValue> {
        let day = book::Date::parse(as_of).ok_or_else(|| error("refused-not-a-day", as_of))?;
        self.answer(Request::NewBook {
            id,
            name,
            as_of: day.0,
        })
    }

    /// Opens a plan file; returns what is open at a glance.
    ///
    /// # Errors
    /// The bytes are no plan file; what was open stays open.
    pub fn open(&mut self, bytes: Vec<u8>) -> Result<JsValue, JsValue> {
        self.answer(Request::Open { bytes })
    }

    /// Brings tables into the book: `[{name, bytes: Uint8Array}]`. Returns what it did, with
    /// rejected rows; questions that are open (order of day and month …) are thrown.
    ///
    /// # Errors
    /// A file cannot be read, or a question is open.
    #[wasm_bindgen(js_name = importFiles)]
    pub fn import_files(&mut self, files: &Array) -> Result<JsValue, JsValue> {
        let files = files
            .iter()
            .map(|file| file_of(&file))
            .collect::<Result<Vec<_>, _>>()?;
        let view = self.answer(Request::ImportRead {
            files,
            choices: ImportChoices::default(),
        })?;
        self.answer(Request::ImportAccept { time: 0 })?;
        Ok(view)
    }

    /// How many people (`unit` `person`) or companies meet a rule, with the counts of each of its
    /// conditions. The rule is an object as in `docs/formats/rules.md`.
    ///
    /// # Errors
    /// The rule has faults, or nothing is open.
    pub fn count(&self, unit: &str, rule: JsValue) -> Result<JsValue, JsValue> {
        let unit = book::Unit::parse(unit).ok_or_else(|| error("refused-not-a-unit", unit))?;
        let json: serde_json::Value = decode(rule)?;
        let rule = file::read_rule(json.to_string().as_bytes())
            .map_err(|fault| error("refused-not-a-rule", &format!("{fault:?}")))?;
        let document = self
            .session
            .document()
            .ok_or_else(|| error("refused-nothing-open", ""))?;
        let derived = book::Derived::of(&document.book);
        let facts = book::Facts::new(&document.book, &derived);
        let segments = document
            .policy()
            .map(plan::Policy::segments)
            .unwrap_or_default();
        let checked = rules::check(
            &rule,
            rules::Scope {
                unit,
                facts,
                segments: &segments,
            },
        )
        .map_err(|faults| error("refused-not-a-rule", &format!("{faults:?}")))?;
        let n_units = document.book.table(unit.table()).n_rows();
        let evaluation = checked.evaluate(facts);
        encode(&file::result::CountResult::of(
            document.book.as_of,
            unit,
            n_units,
            &evaluation,
        ))
    }

    /// Moves the threshold of a condition (by the number of its node) of a treatment's rule, and
    /// counts again: returns the policy screen of the treatment.
    ///
    /// # Errors
    /// There is no such condition, or the text is no value of its field.
    #[wasm_bindgen(js_name = setThreshold)]
    pub fn set_threshold(
        &mut self,
        treatment: &str,
        node: u32,
        text: String,
    ) -> Result<JsValue, JsValue> {
        let Response::Policy(view) = self.ask(Request::Policy {
            treatment: treatment.to_owned(),
        })?
        else {
            return Err(error("refused-no-policy", ""));
        };
        let operator = view
            .nodes
            .get(node as usize)
            .map(|node| node.operator.clone())
            .unwrap_or_default();
        let edit = Edit::Rule {
            of: RuleOf::Treatment(treatment.to_owned()),
            edit: NodeEdit::Compare {
                node,
                inner: None,
                operator,
                operand: OperandText::One(text),
            },
        };
        self.ask(Request::Edit(EditRequest {
            edit,
            author: String::new(),
            time: 0,
        }))?;
        self.answer(Request::Policy {
            treatment: treatment.to_owned(),
        })
    }

    /// The plan: bands of places in order of precedence, whole.
    ///
    /// # Errors
    /// There is no policy, or it has faults.
    pub fn plan(&mut self) -> Result<JsValue, JsValue> {
        self.answer(Request::Plan {
            full: Some("*".to_owned()),
        })
    }

    /// Why a person or company has what they have; of one treatment if it is named.
    ///
    /// # Errors
    /// There is nobody of this id.
    pub fn explain(&mut self, unit: String, treatment: Option<String>) -> Result<JsValue, JsValue> {
        self.answer(Request::Why { unit, treatment })
    }

    /// The document as a plan file.
    ///
    /// # Errors
    /// Nothing is open.
    pub fn save(&mut self) -> Result<Uint8Array, JsValue> {
        match self.ask(Request::Save { time: 0 })? {
            Response::Saved { bytes, .. } => Ok(Uint8Array::from(bytes.as_slice())),
            _ => Err(error("refused-nothing-open", "")),
        }
    }

    /// Says a sentence of a view in `en` or `ru`.
    ///
    /// # Errors
    /// The value is no sentence.
    pub fn say(&self, language: &str, said: JsValue) -> Result<String, JsValue> {
        let home = self
            .session
            .document()
            .map_or(book::Currency::RUB, |document| document.book.home);
        let words = words::Words::new(words::Language::of_tag(language), home);
        Ok(words.say(&decode::<words::Said>(said)?))
    }

    /// Any request of the session, as an object; see `crates/session/src/protocol.rs`.
    ///
    /// # Errors
    /// The request is none, or it is refused.
    pub fn handle(&mut self, request: JsValue) -> Result<JsValue, JsValue> {
        let request = decode(request)?;
        self.answer(request)
    }

    fn ask(&mut self, request: Request) -> Result<Response, JsValue> {
        match self.session.handle(request) {
            Response::Refused(said) => Err(value::refused(&said)),
            response => Ok(response),
        }
    }

    fn answer(&mut self, request: Request) -> Result<JsValue, JsValue> {
        match self.ask(request)? {
            Response::Overview(view) => encode(&view),
            Response::Clients(view) => encode(&view),
            Response::Person(view) => encode(&view),
            Response::Policy(view) => encode(&view),
            Response::Plan(view) => encode(&view),
            Response::Why(view) => encode(&view),
            Response::Import(view) => encode(&view),
            Response::Found(hits) => encode(&hits),
            other => encode(&other),
        }
    }
}

fn file_of(file: &JsValue) -> Result<FileBytes, JsValue> {
    let part = |name: &str| js_sys::Reflect::get(file, &JsValue::from_str(name));
    Ok(FileBytes {
        name: part("name")?.as_string().unwrap_or_default(),
        bytes: Uint8Array::new(&part("bytes")?).to_vec(),
    })
}
