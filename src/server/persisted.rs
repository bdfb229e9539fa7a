//! Documents that a client names instead of sending them.
//!
//! A client may send a document once with its SHA-256 hash and from then on the hash alone (automatic
//! persisted queries, as Apollo's clients do): what is kept is bounded by the setting `persisted`.
//! `PERSISTED_QUERY_NOT_FOUND`: a hash that is not kept is told so, and the client sends the document
//! again. `PERSISTED_QUERY_NOT_SUPPORTED`: nothing is kept, and the client sends documents from then on.
//! Apollo's clients know both by these codes.
//! `http/wrong-hash`: a document is kept only under its own hash, so that nobody can put another in its
//! place.
//!
//! `http/untrusted-document`: where the setting `trusted-documents` names a file, what it lists runs and
//! nothing else. The file is a JSON object of documents by their hashes or other ids, as Relay's compiler
//! and GraphQL Code Generator write it.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use moka::sync::Cache;
use serde_json::Map;
use serde_json::Value;
use sha2::Digest as _;
use sha2::Sha256;

use super::problem::Problem;

/// What a client says of the document, which it may send, name, or both.
#[derive(Clone, Debug, Default)]
pub(super) struct Wanted {
    /// The document.
    pub(super) query: Option<String>,
    /// The id of a document, as `documentId`.
    pub(super) id: Option<String>,
}

/// The documents that clients may name.
#[derive(Debug)]
pub(super) struct Persisted {
    /// Those that clients have sent, by hash; nothing where none are kept.
    sent: Option<Cache<Arc<str>, Arc<str>>>,
    /// Those that are trusted, by hash and by id; nothing where all are.
    trusted: Option<Trusted>,
}

/// The only documents that are run, by hash and by id.
#[derive(Clone, Debug, Default)]
pub struct Trusted(HashMap<Box<str>, Arc<str>>);

/// Why a file of trusted documents cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TrustedError {
    /// It cannot be read.
    #[error("the file `{path}` cannot be read: {source}")]
    Unreadable {
        /// The file.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// It is not an object of documents.
    #[error("the file `{path}` is not a JSON object of documents by their ids")]
    NotDocuments {
        /// The file.
        path: String,
    },
}

impl Trusted {
    /// Reads the documents in a file.
    pub fn read(path: &Path) -> Result<Self, TrustedError> {
        let shown = path.display().to_string();
        let text = fs::read_to_string(path).map_err(|source| TrustedError::Unreadable {
            path: shown.clone(),
            source,
        })?;
        let documents: HashMap<String, String> =
            serde_json::from_str(&text).map_err(|_| TrustedError::NotDocuments { path: shown })?;
        Ok(documents.into_iter().collect())
    }
}

impl FromIterator<(String, String)> for Trusted {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(documents: I) -> Self {
        let mut all = HashMap::new();
        for (id, text) in documents {
            let text: Arc<str> = text.into();
            all.insert(hash(&text).into(), Arc::clone(&text));
            all.insert(plain(&id).into(), text);
        }
        Self(all)
    }
}

impl Persisted {
    /// Keeps documents of up to so many bytes in all; trusts some, or all.
    pub(super) fn new(bytes: usize, trusted: Option<Trusted>) -> Self {
        let weigher = |id: &Arc<str>, text: &Arc<str>| {
            let length = id.len().saturating_add(text.len());
            u32::try_from(length).unwrap_or(u32::MAX)
        };
        let sent = || {
            Cache::builder()
                .max_capacity(bytes as u64)
                .weigher(weigher)
                .build()
        };
        Self {
            sent: (bytes > 0 && trusted.is_none()).then(sent),
            trusted,
        }
    }

    /// Returns the document that a client wants to run.
    pub(super) fn document(
        &self,
        wanted: Wanted,
        extensions: &Map<String, Value>,
    ) -> Result<String, Problem> {
        let id = match wanted.id {
            Some(id) => Some(id),
            None => named(extensions)?,
        };
        let id = id.as_deref().map(plain);
        match (wanted.query, id) {
            (None, None) => Err(Problem::Malformed("`query` is missing".to_owned())),
            (Some(query), id) => self.sent(query, id),
            (None, Some(id)) => self.known(id),
        }
    }

    fn sent(&self, query: String, id: Option<&str>) -> Result<String, Problem> {
        if let Some(Trusted(documents)) = &self.trusted {
            return if documents.contains_key(hash(&query).as_str()) {
                Ok(query)
            } else {
                Err(Problem::Untrusted)
            };
        }
        let Some(id) = id else {
            return Ok(query);
        };
        if hash(&query) != id {
            return Err(Problem::WrongHash);
        }
        if let Some(sent) = &self.sent {
            sent.insert(id.into(), query.as_str().into());
        }
        Ok(query)
    }

    fn known(&self, id: &str) -> Result<String, Problem> {
        let known = match (&self.trusted, &self.sent) {
            (Some(Trusted(documents)), _) => {
                return documents
                    .get(id)
                    .map(ToString::to_string)
                    .ok_or(Problem::Untrusted);
            }
            (None, Some(sent)) => sent.get(id),
            (None, None) => return Err(Problem::NothingKept),
        };
        known
            .map(|text| text.to_string())
            .ok_or(Problem::UnknownDocument)
    }
}

/// Returns the hash that a client names as Apollo's clients do.
fn named(extensions: &Map<String, Value>) -> Result<Option<String>, Problem> {
    let Some(persisted) = extensions.get("persistedQuery") else {
        return Ok(None);
    };
    let malformed = |what: &str| Err(Problem::Malformed(what.to_owned()));
    if persisted.get("version").and_then(Value::as_u64) != Some(1) {
        return malformed("`persistedQuery` has another `version` than 1");
    }
    match persisted.get("sha256Hash").and_then(Value::as_str) {
        Some(hash) if is_hash(hash) => Ok(Some(hash.to_ascii_lowercase())),
        _ => malformed("`sha256Hash` is not a SHA-256 hash in hexadecimal digits"),
    }
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Returns an id without the name of the way in which it was computed.
fn plain(id: &str) -> &str {
    id.strip_prefix("sha256:").unwrap_or(id)
}

fn hash(text: &str) -> String {
    let mut hash = String::with_capacity(64);
    for byte in Sha256::digest(text.as_bytes()) {
        let _ = write!(hash, "{byte:02x}");
    }
    hash
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const TEXT: &str = "{ __typename }";

    fn ask(
        persisted: &Persisted,
        query: Option<&str>,
        hash: Option<&str>,
    ) -> Result<String, Problem> {
        let extensions = hash.map_or(
            json!({}),
            |hash| json!({"persistedQuery": {"version": 1, "sha256Hash": hash}}),
        );
        let wanted = Wanted {
            query: query.map(str::to_owned),
            id: None,
        };
        persisted.document(wanted, extensions.as_object().unwrap())
    }

    #[test]
    fn what_was_sent_with_its_hash_may_be_named_by_it() {
        let persisted = Persisted::new(10_000, None);
        let id = hash(TEXT);
        assert_eq!(
            ask(&persisted, None, Some(&id)),
            Err(Problem::UnknownDocument)
        );
        assert_eq!(ask(&persisted, Some(TEXT), None).as_deref(), Ok(TEXT));
        assert_eq!(
            ask(&persisted, None, Some(&id)),
            Err(Problem::UnknownDocument)
        );
        assert_eq!(ask(&persisted, Some(TEXT), Some(&id)).as_deref(), Ok(TEXT));
        assert_eq!(ask(&persisted, None, Some(&id)).as_deref(), Ok(TEXT));
        let upper = id.to_ascii_uppercase();
        assert_eq!(ask(&persisted, None, Some(&upper)).as_deref(), Ok(TEXT));
    }

    #[test]
    fn nothing_is_kept_under_the_hash_of_something_else() {
        let persisted = Persisted::new(10_000, None);
        let id = hash("{ other }");
        assert_eq!(
            ask(&persisted, Some(TEXT), Some(&id)),
            Err(Problem::WrongHash)
        );
        assert_eq!(
            ask(&persisted, None, Some(&id)),
            Err(Problem::UnknownDocument)
        );
        for odd in ["", "abc", &"g".repeat(64)] {
            assert!(matches!(
                ask(&persisted, Some(TEXT), Some(odd)),
                Err(Problem::Malformed(_))
            ));
        }
    }

    #[test]
    fn what_is_kept_is_bounded() {
        let persisted = Persisted::new(10_000, None);
        for at in 0..1000 {
            let text = format!("{{ a{at}: __typename }} # {}", "x".repeat(1000));
            ask(&persisted, Some(&text), Some(&hash(&text))).unwrap();
        }
        let sent = persisted.sent.as_ref().unwrap();
        sent.run_pending_tasks();
        assert!(sent.weighted_size() <= 10_000);
        let none = Persisted::new(0, None);
        assert_eq!(
            ask(&none, Some(TEXT), Some(&hash(TEXT))).as_deref(),
            Ok(TEXT)
        );
        assert_eq!(
            ask(&none, None, Some(&hash(TEXT))),
            Err(Problem::NothingKept)
        );
    }

    #[test]
    fn where_some_are_trusted_nothing_else_runs() {
        let trusted = [("first".to_owned(), TEXT.to_owned())]
            .into_iter()
            .collect();
        let persisted = Persisted::new(10_000, Some(trusted));
        assert_eq!(ask(&persisted, Some(TEXT), None).as_deref(), Ok(TEXT));
        assert_eq!(
            ask(&persisted, None, Some(&hash(TEXT))).as_deref(),
            Ok(TEXT)
        );
        let by_id = |id: &str| {
            let wanted = Wanted {
                query: None,
                id: Some(id.to_owned()),
            };
            persisted.document(wanted, &Map::new())
        };
        assert_eq!(by_id("first").as_deref(), Ok(TEXT));
        assert_eq!(
            by_id(&format!("sha256:{}", hash(TEXT))).as_deref(),
            Ok(TEXT)
        );
        assert_eq!(by_id("second"), Err(Problem::Untrusted));
        let other = "{ other }";
        assert_eq!(ask(&persisted, Some(other), None), Err(Problem::Untrusted));
        let own = hash(other);
        assert_eq!(
            ask(&persisted, Some(other), Some(&own)),
            Err(Problem::Untrusted)
        );
    }

    #[test]
    fn a_file_of_trusted_documents_is_read_or_told_to_be_wrong() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("documents.json");
        assert!(matches!(
            Trusted::read(&path),
            Err(TrustedError::Unreadable { .. })
        ));
        fs::write(&path, "[]").unwrap();
        assert!(matches!(
            Trusted::read(&path),
            Err(TrustedError::NotDocuments { .. })
        ));
        fs::write(&path, json!({ hash(TEXT): TEXT }).to_string()).unwrap();
        assert_eq!(Trusted::read(&path).unwrap().0.len(), 1);
    }
}
