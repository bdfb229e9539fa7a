//! The files that findings point into.

use crate::stored::Broken;
use crate::stored::Reader;
use crate::stored::Stored;
use crate::stored::Writer;
use crate::stored::layout;

/// A file of a [`SourceMap`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(u32);

impl FileId {
    /// The text that the program itself brings along; no [`SourceMap`] holds it, so no finding can
    /// show it.
    pub const BUILT_IN: Self = Self(u32::MAX);
}

/// A stretch of bytes in a file.
///
/// INVARIANT: `start <= end`, both within the file and at character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The place of what the program itself brings along.
    pub const BUILT_IN: Self = Self {
        file: FileId::BUILT_IN,
        start: 0,
        end: 0,
    };

    /// Returns the empty stretch after the last byte.
    #[must_use]
    pub fn at_end(self) -> Self {
        Self {
            start: self.end,
            ..self
        }
    }

    /// Says whether this is not in a file that anybody wrote.
    pub fn is_built_in(self) -> bool {
        self.file == FileId::BUILT_IN
    }
}

/// Where something was written is not kept: the files are not there any more when it is read.
impl Stored for Span {
    const LAYOUT: u64 = layout("Span", &[]);

    fn write(&self, _: &mut Writer<'_>) {}

    fn read(_: &mut Reader<'_>) -> Result<Self, Broken> {
        Ok(Self::BUILT_IN)
    }
}

/// Every file that was read, so that a finding can show the line that it is about.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    files: Vec<File>,
}

#[derive(Clone, Debug)]
struct File {
    path: String,
    text: String,
    /// Where the second line and those after it start.
    lines: Vec<u32>,
}

impl SourceMap {
    /// Adds a file and returns its handle.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let (path, text) = (path.into(), text.into());
        let ends = text.match_indices('\n');
        let lines = ends.map(|(at, _)| narrow(at + 1)).collect();
        self.files.push(File { path, text, lines });
        id
    }

    /// Returns the path under which a file was added, or `""` for a handle of another map.
    pub fn path(&self, file: FileId) -> &str {
        self.get(file).map_or("", |file| &file.path)
    }

    /// Returns the text of a file, or `""` for a handle of another map.
    pub fn text(&self, file: FileId) -> &str {
        self.get(file).map_or("", |file| &file.text)
    }

    /// Iterates over the files in the order in which they were added.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &str, &str)> {
        (0u32..)
            .zip(&self.files)
            .map(|(id, file)| (FileId(id), file.path.as_str(), file.text.as_str()))
    }

    /// Says whether a handle is one of this map.
    pub fn contains(&self, file: FileId) -> bool {
        self.get(file).is_some()
    }

    fn get(&self, file: FileId) -> Option<&File> {
        self.files.get(file.0 as usize)
    }

    /// Returns a stretch of a file, kept within it and widened to character boundaries.
    pub fn span(&self, file: FileId, range: std::ops::Range<usize>) -> Span {
        let text = self.text(file);
        let mut start = range.start.min(text.len());
        let mut end = range.end.clamp(start, text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        while !text.is_char_boundary(end) {
            end += 1;
        }
        Span {
            file,
            start: narrow(start),
            end: narrow(end),
        }
    }

    /// Returns the line and column (in characters) of the start of a span, both counted from 1.
    pub fn line_and_column(&self, span: Span) -> (usize, usize) {
        let lines = self.get(span.file).map_or(&[][..], |file| &file.lines);
        let line = lines.partition_point(|start| *start <= span.start);
        let start = line.checked_sub(1).and_then(|at| lines.get(at));
        let start = start.copied().unwrap_or(0) as usize;
        let before = self.text(span.file).get(start..span.start as usize);
        (line + 1, before.unwrap_or("").chars().count() + 1)
    }

    /// Returns the words that a span covers.
    pub fn words(&self, span: Span) -> &str {
        self.text(span.file)
            .get(span.start as usize..span.end as usize)
            .unwrap_or("")
    }
}

fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
