//! Keeping books on a first shelf and its mirrors: the newest whole copy counts, a copy that
//! others have overtaken is never written over, and what one shelf lost comes back from another.

use super::shelf::{Label, Shelf, Stamp, Trouble};

/// A stored book, read whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) stamp: Stamp,
    pub(super) bytes: Vec<u8>,
    /// The first shelf had lost or damaged it.
    pub(super) recovered: bool,
    /// Every shelf could be read: there is no newer one.
    pub(super) sure: bool,
}

/// What must be stored for a book before it is written over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// Whatever it is: the person has replaced it.
    Any,
    /// The revision that the edits were made on.
    Revision(u64),
}

/// A book to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Writing {
    /// Its stamp; the revision is given while writing.
    pub(crate) stamp: Stamp,
    pub(crate) bytes: Vec<u8>,
    pub(crate) expected: Expected,
    /// The new revision is greater than this in any case.
    pub(crate) above: u64,
}

/// A book that is on the first shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stored {
    pub(crate) stamp: Stamp,
    /// Whether it is on the mirrors too.
    pub(crate) mirrored: bool,
}

/// Why a book was not written. The store is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum WriteFault {
    /// Another tab has written since.
    Stale,
    Full,
    Trouble(Trouble),
}

/// The newest whole copy of a book, or of any.
///
/// # Errors
/// Nothing whole was found and not every shelf could be read to say that there is nothing.
pub(super) async fn newest<S: Shelf>(
    shelves: &[S],
    book: Option<&str>,
) -> Result<Option<Found>, Trouble> {
    let mut trouble = None;
    let mut candidates: Vec<(Stamp, usize)> = Vec::new();
    for (place, shelf) in shelves.iter().enumerate() {
        match shelf.labels().await {
            Ok(labels) => candidates.extend(stamps(&labels, book).map(|stamp| (stamp, place))),
            Err(error) => trouble = Some(error),
        }
    }
    candidates.sort_by(|(a, place_a), (b, place_b)| {
        b.revision.cmp(&a.revision).then(place_a.cmp(place_b))
    });
    let mut damaged = false;
    for (stamp, place) in candidates {
        match shelves[place].body(&stamp.book).await {
            Ok(Some(bytes)) if stamp.fits(&bytes) => {
                let recovered = damaged || place > 0;
                let sure = trouble.is_none();
                return Ok(Some(Found {
                    stamp,
                    bytes,
                    recovered,
                    sure,
                }));
            }
            // Another tab may have written between the two looks: then it does not fit either.
            Ok(_) => damaged = true,
            Err(error) => trouble = Some(error),
        }
    }
    match trouble {
        Some(trouble) => Err(trouble),
        None if damaged => Err(Trouble::Other("damaged".to_owned())),
        None => Ok(None),
    }
}

/// The revision stored for a book; 0 if there is none.
pub(super) async fn revision<S: Shelf>(shelves: &[S], book: &str) -> Result<u64, Trouble> {
    let mut answer = Err(Trouble::Closed);
    for shelf in shelves {
        match shelf.labels().await {
            Ok(labels) => {
                return Ok(stamps(&labels, Some(book))
                    .map(|stamp| stamp.revision)
                    .max()
                    .unwrap_or(0));
            }
            Err(error) => answer = Err(error),
        }
    }
    answer
}

/// Writes a book: to the first shelf if it holds what is expected there, then to the mirrors.
///
/// # Errors
/// Why it is not on the first shelf.
pub(crate) async fn write<S: Shelf>(
    shelves: &[S],
    writing: &Writing,
) -> Result<Stored, WriteFault> {
    let (first, mirrors) = shelves
        .split_first()
        .ok_or(WriteFault::Trouble(Trouble::Closed))?;
    let book = writing.stamp.book.as_str();
    let decide = |labels: &[Label]| {
        let stored = stamps(labels, Some(book))
            .map(|stamp| stamp.revision)
            .max()
            .unwrap_or(0);
        if let Expected::Revision(expected) = writing.expected
            && stored != expected
        {
            return None;
        }
        let greatest = stamps(labels, None)
            .map(|stamp| stamp.revision)
            .max()
            .unwrap_or(0);
        let revision = greatest.max(writing.above) + 1;
        Stamp {
            revision,
            ..writing.stamp.clone()
        }
        .write()
    };
    let label = match first.put(book, &writing.bytes, decide).await {
        Ok(label) => label.ok_or(WriteFault::Stale)?,
        Err(Trouble::Full) => return Err(WriteFault::Full),
        Err(trouble) => return Err(WriteFault::Trouble(trouble)),
    };
    let stamp = Stamp::read(&label).ok_or(WriteFault::Stale)?;
    let mirrored = copy(mirrors, &stamp, &writing.bytes).await;
    Ok(Stored { stamp, mirrored })
}

/// Puts a book on every shelf that has an older one or none. `false`: one of them failed.
pub(super) async fn copy<S: Shelf>(shelves: &[S], stamp: &Stamp, bytes: &[u8]) -> bool {
    let mut whole = true;
    for shelf in shelves {
        let decide = |labels: &[Label]| {
            let newer =
                stamps(labels, Some(&stamp.book)).any(|there| there.revision >= stamp.revision);
            if newer { None } else { stamp.write() }
        };
        whole &= shelf.put(&stamp.book, bytes, decide).await.is_ok();
    }
    whole
}

/// Removes everything from every shelf.
///
/// # Errors
/// A shelf could not be emptied; the others are.
pub(super) async fn forget<S: Shelf>(shelves: &[S]) -> Result<(), Trouble> {
    let mut answer = Ok(());
    for shelf in shelves {
        if let Err(error) = shelf.clear().await {
            answer = Err(error);
        }
    }
    answer
}

fn stamps<'a>(labels: &'a [Label], book: Option<&'a str>) -> impl Iterator<Item = Stamp> + 'a {
    labels
        .iter()
        .filter(move |(key, _)| book.is_none_or(|book| book == key))
        .filter_map(|(_, label)| Stamp::read(label))
}
