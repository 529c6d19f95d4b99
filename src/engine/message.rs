//! What goes over the wire between page and worker, and how it is packed.
//!
//! Values go as JSON text in one moved buffer, files beside it as buffers of their own: far
//! quicker than building an object in JavaScript for every row on one side and taking it apart
//! on the other (`docs/decisions/`).

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use session::{Edit, EditRequest, Request, Response};

use super::event::{EngineEvent, StoredBook};
use super::host::{AtHand, Stamp};
use crate::platform::port::Parcel;

/// From the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Order {
    /// Always the first. `expected`: what the page remembers to have been stored last;
    /// `restore`: whether to open what is stored; `at_hand`: what to open rather than that.
    Begin {
        expected: Option<Stamp>,
        restore: bool,
        at_hand: Option<AtHand>,
    },
    /// A numbered request; answered in order.
    Ask {
        n: u64,
        request: Box<Request>,
    },
    /// Save now: the page is being hidden.
    Flush,
    /// Look whether another tab has written: the page is shown again.
    Look,
    TakeOver,
    /// Removes all that is stored and closes what is open; answered like a request.
    Forget {
        n: u64,
    },
}

/// To the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Notice {
    /// The worker runs.
    Hello,
    /// The session is there; `restored` was open already.
    Ready {
        restored: Option<StoredBook>,
    },
    Answer {
        n: u64,
        response: Box<Response>,
    },
    Event(EngineEvent),
    /// A long job begins that nobody may lose the open book by. Good until the next answer.
    AtHand(AtHand),
    /// What is stored last now; to be remembered outside the store. `None`: nothing any more.
    Kept(Option<Stamp>),
}

/// A message that may carry files.
pub(super) trait Message: Serialize + DeserializeOwned {
    /// Its byte buffers, always the same ones in the same order.
    fn files(&mut self) -> Vec<&mut Vec<u8>>;

    /// Packs it.
    fn pack(mut self) -> Parcel {
        let files = self.files().into_iter().map(std::mem::take).collect();
        // Plain values with text keys: writing them as JSON cannot fail.
        Parcel {
            text: serde_json::to_vec(&self).unwrap_or_default(),
            files,
        }
    }

    /// Unpacks it; `None` if the parcel is not ours.
    fn unpack(parcel: Parcel) -> Option<Self> {
        let mut message: Self = serde_json::from_slice(&parcel.text).ok()?;
        for (place, file) in message.files().into_iter().zip(parcel.files) {
            *place = file;
        }
        Some(message)
    }
}

impl Message for Order {
    fn files(&mut self) -> Vec<&mut Vec<u8>> {
        let request = match self {
            Self::Ask { request, .. } => &mut **request,
            Self::Begin {
                at_hand: Some(at_hand),
                ..
            } => return vec![&mut at_hand.bytes],
            _ => return Vec::new(),
        };
        match request {
            Request::Open { bytes } => vec![bytes],
            Request::Edit(EditRequest {
                edit: Edit::TakePolicy { bytes },
                ..
            })
            | Request::Preview(EditRequest {
                edit: Edit::TakePolicy { bytes },
                ..
            }) => vec![bytes],
            Request::ImportRead { files, .. } => {
                files.iter_mut().map(|file| &mut file.bytes).collect()
            }
            _ => Vec::new(),
        }
    }
}

impl Message for Notice {
    fn files(&mut self) -> Vec<&mut Vec<u8>> {
        let response = match self {
            Self::Answer { response, .. } => &mut **response,
            Self::AtHand(at_hand) => return vec![&mut at_hand.bytes],
            _ => return Vec::new(),
        };
        match response {
            Response::Saved { bytes, .. } | Response::Csv { bytes } => vec![bytes],
            Response::File(file) => vec![&mut file.bytes],
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use session::view::FileView;
    use session::{FileBytes, ImportChoices};

    #[test]
    fn files_travel_beside_the_text_and_come_back_in_their_places() {
        let file = |name: &str, bytes: &[u8]| FileBytes {
            name: name.into(),
            bytes: bytes.to_vec(),
        };
        let files = vec![file("a.csv", b"1,2"), file("b.csv", b"3")];
        let bytes_in_text = |parcel: &Parcel| {
            let text = String::from_utf8_lossy(&parcel.text).into_owned();
            text.contains("[49,44,50]") || text.contains("[51]")
        };
        let request = Box::new(Request::ImportRead {
            files,
            choices: ImportChoices::default(),
        });
        let order = Order::Ask { n: 7, request };
        let parcel = order.clone().pack();
        assert_eq!(parcel.files, [b"1,2".to_vec(), b"3".to_vec()]);
        assert!(!bytes_in_text(&parcel), "no bytes in the text");
        assert_eq!(Order::unpack(parcel), Some(order));
    }

    #[test]
    fn answers_with_bytes_come_back_whole() {
        let bytes = vec![0, 255];
        let saved = Response::Saved {
            bytes: bytes.clone(),
            fingerprint: "f".into(),
            revision: u64::MAX,
        };
        let csv = Response::Csv {
            bytes: bytes.clone(),
        };
        let file = Response::File(Box::new(FileView {
            bytes: bytes.clone(),
            ..FileView::default()
        }));
        for response in [saved, csv, file] {
            let notice = Notice::Answer {
                n: 1,
                response: Box::new(response),
            };
            let parcel = notice.clone().pack();
            assert_eq!(parcel.files, [bytes.as_slice()]);
            assert_eq!(Notice::unpack(parcel), Some(notice));
        }
    }

    #[test]
    fn a_book_at_hand_goes_to_the_page_and_back() {
        let at_hand = AtHand {
            bytes: vec![1, 2],
            seen: 3,
        };
        let notice = Notice::AtHand(at_hand.clone());
        assert_eq!(Notice::unpack(notice.clone().pack()), Some(notice));
        let order = Order::Begin {
            expected: None,
            restore: true,
            at_hand: Some(at_hand),
        };
        assert_eq!(Order::unpack(order.clone().pack()), Some(order));
    }

    #[test]
    fn a_strange_parcel_is_not_taken_for_a_message() {
        assert_eq!(Order::unpack(Parcel::default()), None);
    }
}
