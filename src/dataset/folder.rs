//! Folders on disk, read as a list of texts in a defined order.

use std::fs;
use std::io;
use std::path::Path;
use std::path::PathBuf;

use super::Progress;
use super::Stage;
use super::rules;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;

/// The largest file that is read.
const MAX_BYTES: u64 = 256 << 20;

/// The files of a folder.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// The files by their path below the folder, with `/` between its parts; sorted.
    pub(super) list: Vec<(String, FileId)>,
    /// Whether some file is missing from the list, so that what refers to it would dangle.
    pub(super) incomplete: bool,
}

/// Reads the files below `root` that end in one of `extensions`, following links.
///
/// Fails only if `root` itself cannot be listed; whatever is wrong below it is a finding.
pub(super) fn read(
    root: &Path,
    extensions: &[&str],
    sources: &mut SourceMap,
    diagnostics: &mut Diagnostics,
    progress: &mut dyn FnMut(Progress),
) -> io::Result<Files> {
    let mut walk = Walk {
        extensions,
        found: Vec::new(),
        around: vec![fs::canonicalize(root)?],
        diagnostics,
        incomplete: false,
    };
    walk.folder(root, "")?;
    let Walk {
        mut found,
        mut incomplete,
        diagnostics,
        ..
    } = walk;
    found.sort();
    let of = found.len();
    let mut list = Vec::with_capacity(of);
    for (done, (name, path)) in found.into_iter().enumerate() {
        progress(Progress {
            stage: Stage::Reading,
            done,
            of,
        });
        match text(&path, sources, diagnostics) {
            Some(file) => list.push((name, file)),
            None => incomplete = true,
        }
    }
    Ok(Files { list, incomplete })
}

struct Walk<'a> {
    extensions: &'a [&'a str],
    found: Vec<(String, PathBuf)>,
    /// The true paths of the folder being listed and of all folders around it.
    around: Vec<PathBuf>,
    diagnostics: &'a mut Diagnostics,
    incomplete: bool,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Path, name: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let file = entry.file_name().to_string_lossy().into_owned();
            if file.starts_with('.') {
                continue;
            }
            let name = if name.is_empty() {
                file
            } else {
                format!("{name}/{file}")
            };
            if let Err(error) = self.entry(entry.path(), name) {
                self.unreadable(&entry.path(), &error);
            }
        }
        Ok(())
    }

    fn entry(&mut self, path: PathBuf, name: String) -> io::Result<()> {
        let wanted = Path::new(&name)
            .extension()
            .and_then(|found| found.to_str())
            .is_some_and(|found| {
                self.extensions
                    .iter()
                    .any(|one| found.eq_ignore_ascii_case(one))
            });
        let metadata = match fs::metadata(&path) {
            Ok(metadata) => metadata,
            // A link to nothing matters only where its name says that facts should be there.
            Err(_) if !wanted => return Ok(()),
            Err(error) => return Err(error),
        };
        if metadata.is_dir() {
            let real = fs::canonicalize(&path)?;
            if self.around.contains(&real) {
                let finding = rules::link_loop::finding(&path.display().to_string());
                self.diagnostics.push(finding);
                return Ok(());
            }
            self.around.push(real);
            let outcome = self.folder(&path, &name);
            self.around.pop();
            return outcome;
        }
        if wanted {
            let shown = path.display().to_string();
            if !metadata.is_file() {
                self.diagnostics.push(rules::unreadable::not_a_file(&shown));
                self.incomplete = true;
            } else if metadata.len() > MAX_BYTES {
                let finding = rules::too_large::finding(&shown, metadata.len(), MAX_BYTES);
                self.diagnostics.push(finding);
                self.incomplete = true;
            } else {
                self.found.push((name, path));
            }
        }
        Ok(())
    }

    fn unreadable(&mut self, path: &Path, error: &io::Error) {
        let finding = rules::unreadable::finding(&path.display().to_string(), error);
        self.diagnostics.push(finding);
        self.incomplete = true;
    }
}

/// Reads one file that belongs to no data set, such as one to be imported; nothing where there is a
/// finding about it.
pub fn read_file(
    path: &Path,
    sources: &mut SourceMap,
    diagnostics: &mut Diagnostics,
) -> Option<FileId> {
    let size = fs::metadata(path).map_or(0, |metadata| metadata.len());
    if size > MAX_BYTES {
        let shown = path.display().to_string();
        diagnostics.push(rules::too_large::finding(&shown, size, MAX_BYTES));
        return None;
    }
    let before = diagnostics.len();
    text(path, sources, diagnostics).filter(|_| diagnostics.len() == before)
}

/// Reads one file into `sources`.
fn text(path: &Path, sources: &mut SourceMap, diagnostics: &mut Diagnostics) -> Option<FileId> {
    let shown = path.display().to_string();
    match fs::read(path) {
        Ok(bytes) => decode(&shown, bytes, sources, diagnostics),
        Err(error) => {
            diagnostics.push(rules::unreadable::finding(&shown, &error));
            None
        }
    }
}

/// Adds the bytes of a file as text.
///
/// A text with a few bytes that are not UTF-8 is reported and read all the same, so that nothing
/// that refers to it is reported as dangling.
fn decode(
    path: &str,
    bytes: Vec<u8>,
    sources: &mut SourceMap,
    diagnostics: &mut Diagnostics,
) -> Option<FileId> {
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = match text.strip_prefix('\u{FEFF}') {
                Some(rest) => rest.to_owned(),
                None => text,
            };
            Some(sources.add(path, text))
        }
        Err(error) => {
            let (file, finding) = rules::not_utf8::finding(sources, path, &error);
            diagnostics.push(finding);
            let is_text = !error.as_bytes().contains(&0);
            is_text.then_some(file)
        }
    }
}
