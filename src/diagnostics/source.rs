//! The files that findings point into.

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

    /// Says whether this is not in a file that anybody wrote.
    pub fn is_built_in(self) -> bool {
        self.file == FileId::BUILT_IN
    }
}

/// Every file that was read, so that a finding can show the line that it is about.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    files: Vec<(String, String)>,
}

impl SourceMap {
    /// Adds a file and returns its handle.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push((path.into(), text.into()));
        id
    }

    /// Returns the path under which a file was added, or `""` for a handle of another map.
    pub fn path(&self, file: FileId) -> &str {
        self.files.get(file.0 as usize).map_or("", |(path, _)| path)
    }

    /// Returns the text of a file, or `""` for a handle of another map.
    pub fn text(&self, file: FileId) -> &str {
        self.files.get(file.0 as usize).map_or("", |(_, text)| text)
    }

    /// Iterates over the files in the order in which they were added.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &str, &str)> {
        (0u32..)
            .zip(&self.files)
            .map(|(id, (path, text))| (FileId(id), path.as_str(), text.as_str()))
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
        let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Span {
            file,
            start: narrow(start),
            end: narrow(end),
        }
    }

    /// Returns the line and column (in characters) of the start of a span, both counted from 1.
    pub fn line_and_column(&self, span: Span) -> (usize, usize) {
        let before = self
            .text(span.file)
            .get(..span.start as usize)
            .unwrap_or("");
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        (line, column)
    }

    /// Returns the words that a span covers.
    pub fn words(&self, span: Span) -> &str {
        self.text(span.file)
            .get(span.start as usize..span.end as usize)
            .unwrap_or("")
    }
}
