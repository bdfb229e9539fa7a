//! Serving other data without stopping.

use std::fs;
use std::path::Path;
use std::time::Duration;
use std::time::Instant;

use super::lifecycle::PATIENCE;
use super::lifecycle::Server;
use super::lifecycle::ask_at;
use crate::cli::program;

/// Copies the files of a folder and of those in it.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A server on a copy of the small data set, which may be changed.
struct Case {
    folder: tempfile::TempDir,
    server: Server,
}

impl Case {
    fn start(more: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(Path::new("tests/fixtures/mini"), folder.path());
        let server = Server::start_in(folder.path(), more);
        Self { folder, server }
    }

    /// Renames the one office.
    fn rename(&self, from: &str, to: &str) {
        let path = self.folder.path().join("seed/island.toml");
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from}");
        // As editors do it, so that nobody reads half of it.
        let beside = self.folder.path().join("island.new");
        fs::write(&beside, text.replace(from, to)).unwrap();
        fs::rename(&beside, &path).unwrap();
    }

    fn name(&self) -> String {
        let body = r#"{"query":"{ office(id: \"harbour-office\") { name } }"}"#;
        let answer = self.server.ask(&format!(
            "POST /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: application/json\r\n\
             content-length: {}\r\n\r\n{body}",
            body.len()
        ));
        let body = answer.split("\r\n\r\n").nth(1).unwrap();
        let body: serde_json::Value = serde_json::from_str(body).unwrap();
        let name = &body["data"]["office"]["name"];
        name.as_str().unwrap().to_owned()
    }

    fn metrics(&self) -> String {
        self.server
            .ask("GET /metrics HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
    }

    fn wait_for(&self, line: &str) {
        let begun = Instant::now();
        while !self.metrics().contains(line) {
            assert!(begun.elapsed() < PATIENCE, "{line}\n{}", self.metrics());
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

#[test]
fn changed_files_are_served_unless_they_have_faults() {
    let case = Case::start(&["--watch", "20 ms"]);
    assert_eq!(case.name(), "Harbour Office");
    case.rename("Harbour Office", "Quay Office");
    case.wait_for("govgraph_reloads_total{outcome=\"swapped\"} 1");
    assert_eq!(case.name(), "Quay Office");

    case.rename("[[", "[[[");
    case.wait_for("govgraph_reload_refused 1");
    assert_eq!(case.name(), "Quay Office");

    case.rename("[[[", "[[");
    case.wait_for("govgraph_reload_refused 0");
    assert_eq!(case.name(), "Quay Office");
}

#[cfg(unix)]
#[test]
fn a_signal_asks_for_the_data_to_be_read_again() {
    let case = Case::start(&[]);
    case.rename("Harbour Office", "Quay Office");
    // Nothing is looked at unless somebody asks.
    assert_eq!(case.name(), "Harbour Office");
    case.server.signal("-HUP");
    case.wait_for("govgraph_reloads_total{outcome=\"swapped\"} 1");
    assert_eq!(case.name(), "Quay Office");
}

/// Such a signal ends a program that does not receive it.
#[cfg(unix)]
#[test]
fn a_signal_may_come_as_soon_as_the_server_says_that_it_is_there() {
    let case = Case::start(&[]);
    case.server.signal("-HUP");
    case.wait_for("govgraph_reloads_total{outcome=\"swapped\"} 1");
    assert_eq!(case.name(), "Harbour Office");
}

/// Whatever is served, it is served whole: a file takes the place of another at once.
#[cfg(unix)]
#[test]
fn a_file_that_was_built_again_is_served_when_asked_for_unless_it_is_broken() {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new("tests/fixtures/mini"), folder.path());
    let build = |folder: &Path| {
        let arguments = ["build", "--data", "seed", "-o", "island"];
        let told = program(folder).args(arguments).output().unwrap();
        assert!(told.status.success(), "{told:?}");
    };
    build(folder.path());
    let server = Server::start_whole(folder.path(), &["--data", "island"]);
    let case = Case { folder, server };
    assert_eq!(case.name(), "Harbour Office");
    case.rename("Harbour Office", "Quay Office");
    build(case.folder.path());
    case.server.signal("-HUP");
    case.wait_for("govgraph_reloads_total{outcome=\"swapped\"} 1");
    assert_eq!(case.name(), "Quay Office");

    let path = case.folder.path().join("island");
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    case.server.signal("-HUP");
    case.wait_for("govgraph_reload_refused 1");
    assert_eq!(case.name(), "Quay Office");
}

#[test]
fn metrics_can_have_an_address_of_their_own() {
    let case = Case::start(&["--metrics", "0"]);
    let own = case.server.metrics();
    assert!(case.metrics().starts_with("HTTP/1.1 404 "));
    let told = ask_at(
        own,
        "GET /metrics HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n",
    );
    assert!(told.contains("govgraph_http_responses_total"), "{told}");
    let other = ask_at(
        own,
        "GET /livez HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n",
    );
    assert!(other.starts_with("HTTP/1.1 404 "), "{other}");
}
