//! The session itself: requests in, responses out.

use book::{Book, Date};
use file::Document;
use words::Said;

use crate::answer;
use crate::import::{self, Pending};
use crate::open::Open;
use crate::{Edit, EditRequest, Request, Response, fault};

/// One open document with its history, and at most one import under way.
#[derive(Debug, Default)]
pub struct Session {
    open: Option<Open>,
    pending: Option<Pending>,
}

impl Session {
    /// A session with nothing open.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The open document, for callers that run in the same process.
    #[must_use]
    pub fn document(&self) -> Option<&Document> {
        self.open.as_ref().map(|open| &open.document)
    }

    /// How many changes were made since the document was opened, undone ones too.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.open.as_ref().map_or(0, |open| open.revision)
    }

    /// How much is held of the files of the import under way, in bytes.
    #[must_use]
    pub fn import_bytes(&self) -> usize {
        self.pending.as_ref().map_or(0, Pending::n_bytes)
    }

    /// Answers a request. Whatever is wrong comes back as [`Response::Refused`], with
    /// nothing changed.
    pub fn handle(&mut self, request: Request) -> Response {
        self.handle_watched(request, &|_| {})
    }

    /// As [`Session::handle`]; `progress` hears how far a long job is, in hundredths.
    pub fn handle_watched(&mut self, request: Request, progress: &dyn Fn(u8)) -> Response {
        self.answer(request, progress)
            .unwrap_or_else(Response::Refused)
    }

    fn answer(&mut self, request: Request, progress: &dyn Fn(u8)) -> Result<Response, Said> {
        match request {
            Request::NewBook { id, name, as_of } => {
                self.open = Some(Open::new(Document::new(Book::new(&id, &name, Date(as_of)))));
                self.pending = None;
                Ok(self.overview()?)
            }
            Request::Open { bytes } => {
                let document = file::read(&bytes).map_err(|error| fault::of_file(&error))?;
                self.open = Some(Open::new(document));
                self.pending = None;
                Ok(self.overview()?)
            }
            Request::ImportRead { files, choices } => {
                let before = self.pending.take();
                let open = self.opened()?;
                let (pending, view) = Pending::read(open, files, &choices, before, progress);
                self.pending = Some(pending);
                Ok(Response::Import(Box::new(view)))
            }
            Request::ImportRecords(query) => {
                let pending = self
                    .pending
                    .as_ref()
                    .ok_or_else(|| Said::new("refused-no-import"))?;
                let view = import::records(self.opened()?, pending, &query);
                Ok(Response::ImportRecords(Box::new(view)))
            }
            Request::ImportMapping => {
                let pending = self.pending.as_ref();
                let pending = pending.ok_or_else(|| Said::new("refused-no-import"))?;
                let saved = pending.mapping(self.opened()?)?;
                Ok(Response::File(Box::new(saved)))
            }
            Request::ImportAccept { time } => self.accept_import(time),
            Request::Edit(request) => self.edit(&request),
            Request::Undo => self.step(Open::undo),
            Request::Redo => self.step(Open::redo),
            question => ask(self.opened()?, question),
        }
    }

    fn opened(&self) -> Result<&Open, Said> {
        self.open
            .as_ref()
            .ok_or_else(|| Said::new("refused-nothing-open"))
    }

    fn opened_mut(&mut self) -> Result<&mut Open, Said> {
        self.open
            .as_mut()
            .ok_or_else(|| Said::new("refused-nothing-open"))
    }

    fn overview(&self) -> Result<Response, Said> {
        Ok(Response::Overview(Box::new(answer::overview::answer(
            self.opened()?,
        ))))
    }

    fn edit(&mut self, request: &EditRequest) -> Result<Response, Said> {
        let open = self.opened_mut()?;
        if let Edit::Programme { id } = &request.edit {
            return if open.choose(id) {
                self.overview()
            } else {
                Err(Said::new("refused-no-policy"))
            };
        }
        if let Edit::Erase { id } = &request.edit {
            let label = open.erase(id, &request.author, request.time)?;
            return Ok(edited(open, Some(label)));
        }
        let label = open.edit(request)?;
        Ok(edited(open, label))
    }

    fn step(&mut self, step: impl FnOnce(&mut Open) -> Option<Said>) -> Result<Response, Said> {
        let open = self.opened_mut()?;
        let label = step(open);
        Ok(edited(open, label))
    }

    fn accept_import(&mut self, time: i64) -> Result<Response, Said> {
        let intent = self
            .pending
            .as_ref()
            .ok_or_else(|| Said::new("refused-no-import"))?
            .intent(self.opened()?)?;
        let open = self.opened_mut()?;
        let label = open.make(intent, "", time, String::new())?;
        let response = edited(open, label);
        self.pending = None;
        Ok(response)
    }
}

fn edited(open: &Open, label: Option<Said>) -> Response {
    label.map_or(Response::Unchanged, |label| Response::Edited {
        label,
        revision: open.revision,
    })
}

/// Questions: the document stays as it is.
fn ask(open: &Open, question: Request) -> Result<Response, Said> {
    Ok(match question {
        Request::Overview => Response::Overview(Box::new(answer::overview::answer(open))),
        Request::Clients(query) => {
            Response::Clients(Box::new(answer::clients::answer(open, &query)))
        }
        Request::Person { id } => Response::Person(Box::new(answer::person::answer(open, &id)?)),
        Request::Policy { treatment } => {
            Response::Policy(Box::new(answer::policy::answer(open, &treatment)?))
        }
        Request::Segment { id } => Response::Segment(Box::new(answer::segment::answer(open, &id)?)),
        Request::Counted { figure, limit } => {
            Response::Counted(Box::new(answer::counted::answer(open, &figure, limit)?))
        }
        Request::Plan { full } => {
            Response::Plan(Box::new(answer::plan::answer(open, full.as_deref())?))
        }
        Request::Why { unit, treatment } => Response::Why(Box::new(answer::why::answer(
            open,
            &unit,
            treatment.as_deref(),
        )?)),
        Request::Find { text, limit } => Response::Found(answer::find::answer(open, &text, limit)),
        Request::Preview(request) => {
            Response::Plan(Box::new(answer::preview::answer(open, &request)?))
        }
        Request::Save { .. } => {
            let (bytes, fingerprint) = open.written().map_err(|error| fault::of_write(&error))?;
            Response::Saved {
                bytes,
                fingerprint,
                revision: open.revision,
            }
        }
        Request::Company { id } => Response::Company(Box::new(answer::company::answer(open, &id)?)),
        Request::Fields { unit } => Response::Fields(answer::fields::answer(open, &unit)),
        Request::CopyBlock {
            query,
            first,
            last,
            columns,
        } => Response::Block(Box::new(answer::block::answer(
            open, &query, first, last, &columns,
        ))),
        Request::TryPaste(paste) => Response::Fit(Box::new(crate::edit::list::fit(open, &paste)?)),
        Request::ExportList {
            scope,
            columns,
            format,
        } => Response::File(Box::new(answer::list_file::list(
            open, &scope, &columns, &format,
        )?)),
        Request::ExportTable { table, format } => {
            Response::File(Box::new(answer::list_file::table(open, &table, &format)?))
        }
        Request::EverythingAbout { id } => {
            Response::File(Box::new(answer::everything::answer(open, &id)?))
        }
        Request::TryMerge { unit, keep, drop } => {
            Response::Merge(Box::new(crate::edit::try_merge(open, &unit, &keep, &drop)?))
        }
        Request::Todo => Response::Todo(Box::new(answer::todo::answer(open))),
        Request::ExportPlanCsv => Response::Csv {
            bytes: answer::export::answer(open)?,
        },
        // These change the document and are answered before.
        Request::NewBook { .. }
        | Request::Open { .. }
        | Request::Edit(_)
        | Request::Undo
        | Request::Redo
        | Request::ImportRead { .. }
        | Request::ImportRecords(_)
        | Request::ImportMapping
        | Request::ImportAccept { .. } => return Err(Said::new("refused-nothing-open")),
    })
}
