//! Cursors: where a page ended, in a form that cannot be mistaken for another question's.
//!
//! A cursor is a version, the fingerprint of the question, the key of an item (an entity's or a
//! statement's id, so that a cursor outlives a change of the data) and a checksum, in base64url.

use std::borrow::Cow;
use std::hash::Hash;
use std::hash::Hasher;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::QueryError;
use crate::facts::EntityIx;
use crate::graph::Graph;
use crate::graph::digest::Digest;

/// The form of cursors; raised when it changes.
const VERSION: u8 = 1;

/// What can be pointed at by a cursor.
pub trait Keyed: Sized {
    /// Returns what tells the item from all others of the answer, in a form that outlives a change
    /// of the data.
    fn key<'a>(&'a self, graph: &'a Graph) -> Cow<'a, str>;

    /// Returns the place of the item of this key in an answer.
    fn place(all: &[Self], key: &str, graph: &Graph) -> Option<usize> {
        all.iter().position(|item| item.key(graph) == key)
    }
}

impl Keyed for EntityIx {
    fn key<'a>(&'a self, graph: &'a Graph) -> Cow<'a, str> {
        Cow::Borrowed(graph.id_of(*self))
    }

    fn place(all: &[Self], key: &str, graph: &Graph) -> Option<usize> {
        let wanted = graph.by_id(key)?;
        all.iter().position(|item| *item == wanted)
    }
}

/// A short name for a question: the same for the same type, filter, order and day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fingerprint([u8; 8]);

impl Fingerprint {
    /// Names a question by everything that its answer depends on.
    pub(super) fn of(question: &impl Hash) -> Self {
        let mut hasher = Digest::default();
        question.hash(&mut hasher);
        Self(hasher.finish().to_le_bytes())
    }

    /// Makes the cursor of an item.
    pub(super) fn cursor(self, key: &str) -> String {
        let mut bytes = vec![VERSION];
        bytes.extend(self.0);
        bytes.extend(key.as_bytes());
        bytes.extend(checksum(&bytes));
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Returns the key of the item that a cursor of this question points at.
    pub(super) fn key(self, cursor: &str) -> Result<String, QueryError> {
        let bad = || QueryError::BadCursor {
            cursor: cursor.to_owned(),
        };
        let bytes = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| bad())?;
        let (content, sum) = bytes.split_last_chunk::<4>().ok_or_else(bad)?;
        let (version, rest) = content.split_first().ok_or_else(bad)?;
        let (fingerprint, key) = rest.split_first_chunk::<8>().ok_or_else(bad)?;
        if *version != VERSION || *sum != checksum(content) {
            return Err(bad());
        }
        if *fingerprint != self.0 {
            return Err(QueryError::ForeignCursor {
                cursor: cursor.to_owned(),
            });
        }
        String::from_utf8(key.to_vec()).map_err(|_| bad())
    }
}

fn checksum(bytes: &[u8]) -> [u8; 4] {
    let mut digest = Digest::default();
    digest.write(bytes);
    let [a, b, c, d, ..] = digest.bytes();
    [a, b, c, d]
}
