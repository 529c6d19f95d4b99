//! The session that the page talks to, in process: for what is said in whole sentences.

use session::{Edit, EditRequest, Request, Response, Session};
use words::{Language, Words};

use crate::arguments::Arguments;
use crate::commands::flags;
use crate::failure::Failure;
use crate::opened;

/// A session with the first operand open, on the day and at the programme that were asked for.
pub(crate) fn open(arguments: &Arguments) -> Result<(Words, Session), Failure> {
    let document = opened::document(arguments)?;
    let words = Words::new(Language::En, document.book.home);
    let bytes = file::write(&document)
        .map_err(|error| crate::wording::of_write(arguments.file(), error))?;
    let mut session = Session::new();
    answer(
        &words,
        arguments.file(),
        session.handle(Request::Open { bytes }),
    )?;
    if let Some(id) = arguments.value(&flags::PROGRAMME) {
        let edit = Edit::Programme { id: id.to_owned() };
        let request = EditRequest {
            edit,
            author: String::new(),
            time: 0,
        };
        answer(
            &words,
            arguments.file(),
            session.handle(Request::Edit(request)),
        )?;
    }
    Ok((words, session))
}

/// One question to such a session.
pub(crate) fn ask(arguments: &Arguments, question: Request) -> Result<(Words, Response), Failure> {
    let (words, mut session) = open(arguments)?;
    let response = answer(&words, arguments.file(), session.handle(question))?;
    Ok((words, response))
}

/// A refusal is bad input.
pub(crate) fn answer(words: &Words, path: &str, response: Response) -> Result<Response, Failure> {
    match response {
        Response::Refused(said) => Err(Failure::new(format!("{path}: {}", words.say(&said)))),
        answer => Ok(answer),
    }
}
