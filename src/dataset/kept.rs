//! A whole data set in one file, for fast starts: written by `govgraph build`, read in place of the
//! folders.
//!
//! The file holds the texts of the ontology and of the saved questions, which are read anew, and the
//! graph as it lies in memory. Its form is that of `crate::stored`; `docs/snapshot-file.md` describes
//! it.

use std::cell::Cell;
use std::fs;
use std::fs::File;
use std::io;
use std::io::BufWriter;
use std::io::Read as _;
use std::io::Write as _;
use std::path::Path;
use std::path::PathBuf;
use std::process;
use std::rc::Rc;
use std::sync::Arc;

use super::rules;
use crate::diagnostics::Diagnostic;
use crate::graph::Snapshot;
use crate::ontology::Ontology;
use crate::stored::Broken;
use crate::stored::MAGIC;
use crate::stored::Reader;
use crate::stored::Stored as _;
use crate::stored::Writer;
use crate::stored::layout;
use crate::stored::stored;

/// The texts of an ontology and of its saved questions, each with its path below their folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// The files of the ontology, by path.
    pub ontology: Vec<(String, String)>,
    /// The files of the saved questions, by path.
    pub questions: Vec<(String, String)>,
}

stored!(
    struct Texts {
        ontology: Vec<(String, String)>,
        questions: Vec<(String, String)>,
    }
);

const LAYOUT: u64 = layout(
    "file",
    &[("texts", Texts::LAYOUT), ("snapshot", Snapshot::LAYOUT)],
);

/// Writes a data set into a file and returns how long it is; the file is there whole or not at all.
///
/// The same data set gives the same bytes.
pub fn keep(path: &Path, texts: &Texts, snapshot: &Snapshot) -> io::Result<u64> {
    let Some(name) = path.file_name() else {
        return Err(io::ErrorKind::IsADirectory.into());
    };
    let beside = format!(".{}.{}.part", name.to_string_lossy(), process::id());
    let part = path.with_file_name(beside);
    let kept = write(&part, texts, snapshot).and_then(|size| {
        fs::rename(&part, path)?;
        settle(path);
        Ok(size)
    });
    if kept.is_err() {
        // What is left of it would be in the way of nobody, and help nobody either.
        drop(fs::remove_file(&part));
    }
    kept
}

fn write(path: &Path, texts: &Texts, snapshot: &Snapshot) -> io::Result<u64> {
    let file = File::options().write(true).create_new(true).open(path)?;
    let mut file = BufWriter::with_capacity(1 << 20, file);
    let mut size = 0;
    let mut outcome = Ok(());
    let mut into = Writer::new(LAYOUT, |bytes| {
        size += bytes.len() as u64;
        if outcome.is_ok() {
            outcome = file.write_all(bytes);
        }
    });
    into.part("the texts");
    texts.write(&mut into);
    snapshot.write(&mut into);
    into.finish();
    outcome?;
    file.into_inner()?.sync_all()?;
    Ok(size)
}

/// Makes the new name of a file outlast a failure of power, where the system can.
fn settle(path: &Path) {
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    let folder = File::open(folder.unwrap_or(Path::new(".")));
    // Not every system opens folders; the file is whole under its name all the same.
    drop(folder.and_then(|folder| folder.sync_all()));
}

/// Says whether a file begins as those do that are written here.
pub(super) fn is_kept(path: &Path) -> bool {
    let mut start = [0; MAGIC.len()];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut start));
    read.is_ok() && start == MAGIC
}

/// A file that is being read.
pub(super) struct Kept {
    pub(super) texts: Texts,
    path: PathBuf,
    reader: Reader<'static>,
    failed: Failed,
}

/// Why the system does not give bytes.
type Failed = Rc<Cell<Option<io::Error>>>;

impl Kept {
    /// Begins to read a file.
    pub(super) fn open(path: &Path) -> Result<Self, Box<Diagnostic>> {
        let shown = path.display().to_string();
        let unreadable = |error| Box::new(rules::unreadable::finding(&shown, &error));
        // Looked at first: opening a pipe would wait for someone at its other end.
        let about = fs::metadata(path).map_err(unreadable)?;
        if !about.is_file() {
            return Err(Box::new(rules::unreadable::not_a_file(&shown)));
        }
        let mut file = File::open(path).map_err(unreadable)?;
        let size = file.metadata().map_err(unreadable)?.len();
        let failed = Failed::default();
        let tell = Rc::clone(&failed);
        let fill = move |buffer: &mut [u8]| match file.read_exact(buffer) {
            Ok(()) => true,
            Err(error) => {
                tell.set(Some(error));
                false
            }
        };
        let begin = || {
            let mut reader = Reader::new(LAYOUT, size, fill)?;
            reader.part("the texts")?;
            let texts = Texts::read(&mut reader)?;
            Ok((texts, reader))
        };
        let (texts, reader) =
            begin().map_err(|broken| Box::new(finding(&shown, &failed, &broken)))?;
        Ok(Self {
            texts,
            path: path.to_owned(),
            reader,
            failed,
        })
    }

    /// Reads the rest of the file, whose ontology this is.
    pub(super) fn snapshot(self, ontology: Arc<Ontology>) -> Result<Snapshot, Box<Diagnostic>> {
        let Self {
            texts: _,
            path,
            mut reader,
            failed,
        } = self;
        let read = Snapshot::read(ontology, &mut reader)
            .and_then(|snapshot| reader.finish().map(|()| snapshot));
        read.map_err(|broken| {
            let path = path.display().to_string();
            Box::new(finding(&path, &failed, &broken))
        })
    }
}

fn finding(path: &str, failed: &Failed, broken: &Broken) -> Diagnostic {
    match failed.take() {
        Some(error) => rules::unreadable::finding(path, &error),
        None => rules::broken_file::finding(path, broken),
    }
}
