//! The one list of what can be set.

use super::value;

/// A setting that people can make.
#[derive(Debug, PartialEq, Eq)]
pub struct Key {
    /// The name in the file and, after `--`, on the command line.
    pub name: &'static str,
    /// What stands for the value in help texts.
    pub value: &'static str,
    /// The value where nobody sets one, written as in the file.
    pub default: &'static str,
    /// What it is about.
    pub group: Group,
    /// What it does, in a sentence.
    pub about: &'static str,
}

/// What a setting is about, and so which commands it matters to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// What is loaded and how it is asked: for every command.
    Data,
    /// What is logged: for every command.
    Log,
    /// How the server behaves.
    Server,
    /// How much one request may ask for, of the server or of `govgraph query`.
    Limits,
}

impl Key {
    /// Returns the environment variable for the setting.
    pub fn variable(&self) -> String {
        format!(
            "GOVGRAPH_{}",
            self.name.to_ascii_uppercase().replace('-', "_")
        )
    }
}

/// A limit as programs read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The setting.
    pub key: &'static Key,
    /// Its value: a number, bytes or milliseconds, by its unit.
    pub value: u64,
    /// `bytes`, `ms`, or nothing for a number.
    pub unit: &'static str,
}

impl Limit {
    /// Reads the value of a setting as a limit, if it is one.
    pub(super) fn of(key: &'static Key, value: &str) -> Option<Self> {
        if !matches!(key.group, Group::Server | Group::Limits) {
            return None;
        }
        let (value, unit) = match key.value {
            "N" => (value::count(value).ok()? as u64, ""),
            "SIZE" => (value::size(value).ok()? as u64, "bytes"),
            "TIME" => {
                let time = value::time(value).ok()?.as_millis();
                (u64::try_from(time).unwrap_or(u64::MAX), "ms")
            }
            _ => return None,
        };
        Some(Self { key, value, unit })
    }
}

macro_rules! keys {
    ($($group:ident $name:literal $value:literal = $default:literal, $about:literal;)+) => {
        /// Every setting, in the order in which they are shown.
        pub const KEYS: &[Key] = &[$(Key {
            name: $name,
            value: $value,
            default: $default,
            group: Group::$group,
            about: $about,
        }),+];
    };
}

keys! {
    Data "schema" "DIR" = "", "Folder with the ontology, instead of the built-in one";
    Data "data" "PATH" = "", "Folder with the facts, or a file of `govgraph build`, instead of the built-in ones";
    Data "today" "DAY" = "", "The day that counts as today, such as 2026-02-01 [default: the system's date, in UTC]";
    Data "language" "TAG" = "", "Language of names and texts where a request asks for none [default: the first of the ontology]";
    Data "federation" "ON" = "off", "Whether the API can be composed with others as a subgraph of Apollo Federation 2: on or off";

    Log "log-level" "LEVEL" = "info,actix_server=warn", "What is logged: off, error, warn, info, debug, trace, or a filter of such";
    Log "log-format" "FORMAT" = "auto", "How it is logged: human, json, or auto (human on a terminal)";

    Server "listen" "ADDRESS" = "127.0.0.1:8000", "Address and port to listen on; a port alone means this machine only";
    Server "workers" "N" = "auto", "Number of threads that answer requests, or auto for one a processor";
    Server "hosts" "NAMES" = "", "Names by which this server may be asked, separated by commas, or * for all [default: when listening to this machine only, localhost and addresses in numbers; otherwise all]";
    Server "cors-origins" "ORIGINS" = "", "Origins whose pages may ask, separated by commas, or * for all [default: none but our own]";
    Server "cache-control" "TEXT" = "no-cache", "What caches may do with answers to GET requests";
    Server "metrics" "WHERE" = "here", "Where /metrics is: here, off, or an address and port of its own";
    Server "watch" "TIME" = "off", "How often to look whether the files have changed, to serve what they say then, or off";
    Server "max-body" "SIZE" = "256 KiB", "Largest request body";
    Server "max-uri" "SIZE" = "16 KiB", "Longest request address";
    Server "persisted" "SIZE" = "1 MiB", "Most bytes of documents that are kept for clients that name them by their hashes; 0 keeps none";
    Server "trusted-documents" "FILE" = "", "File with the only documents that are run [default: all are]";
    Server "max-connections" "N" = "1024", "Most connections at one time, for each worker";
    Server "compress-above" "SIZE" = "1 KiB", "Size above which answers are compressed where the client accepts it";
    Server "header-timeout" "TIME" = "5 s", "How long a client may take to send the head of a request";
    Server "body-timeout" "TIME" = "10 s", "How long a client may take to send the body of a request";
    Server "send-timeout" "TIME" = "1 min", "How long a client may take to receive an answer";
    Server "keep-alive" "TIME" = "15 s", "How long an idle connection stays open";
    Server "stop-within" "TIME" = "10 s", "How long requests may take to finish when the server is asked to stop";

    Limits "max-tokens" "N" = "5000", "Most words and signs in a query";
    Limits "max-depth" "N" = "20", "Most levels of fields within fields, fragments unfolded";
    Limits "max-fields" "N" = "2000", "Most fields in a query, fragments unfolded";
    Limits "max-root-fields" "N" = "50", "Most fields at the root of a query, fragments unfolded";
    Limits "max-aliases" "N" = "100", "Most fields under another name";
    Limits "max-directives" "N" = "200", "Most directives in a query";
    Limits "max-operations" "N" = "20", "Most operations in one document";
    Limits "max-fragments" "N" = "200", "Most fragments in one document";
    Limits "max-variables" "N" = "200", "Most variables of one operation";
    Limits "max-visited" "N" = "2000000", "Most entities and links that one request may look at";
    Limits "max-answered" "N" = "250000", "Most fields that one answer may have";
    Limits "max-cost" "N" = "250000", "Most fields that an answer may be expected to have, before it is run";
    Limits "request-time" "TIME" = "10 s", "How long one request may run";
    Limits "long-requests" "N" = "4", "Most requests that may take long and run at one time";
    Limits "long-waiting" "N" = "32", "Most requests that may take long and wait for a place";
    Limits "long-wait" "TIME" = "2 s", "How long such a request may wait for a place";
    Limits "max-analysed" "N" = "100000000", "Most entities and links that the analyses of one request may look at";
    Limits "analysis-time" "TIME" = "5 s", "How long one analysis may take";
}

#[cfg(test)]
mod tests {
    use super::KEYS;

    #[test]
    fn names_differ_and_are_kebab_case() {
        for (at, key) in KEYS.iter().enumerate() {
            assert!(KEYS.iter().skip(at + 1).all(|other| other.name != key.name));
            assert!(
                key.name
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b == b'-'),
                "{}",
                key.name
            );
        }
    }
}
