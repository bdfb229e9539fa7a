//! Saved questions: queries with a title and a description, kept as files.

use super::Schema;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::model::Localised;

/// The saved questions, in the order of their ids.
#[derive(Clone, Debug, Default)]
pub struct Questions {
    list: Vec<Question>,
}

/// A saved question.
#[derive(Clone, Debug)]
pub struct Question {
    /// The name under which it is run, such as `C01`.
    pub id: Box<str>,
    /// The question in words.
    pub title: Localised,
    /// What the answer tells, and how to read it.
    pub description: Localised,
    /// The document, one operation.
    pub query: Box<str>,
    /// The values that its variables have unless others are given.
    pub variables: serde_json::Map<String, serde_json::Value>,
}

/// What came of reading saved questions.
#[derive(Debug)]
pub struct Loaded {
    /// The questions that are sound.
    pub questions: Questions,
    /// Everything that was found, sorted.
    pub diagnostics: Diagnostics,
}

impl Questions {
    /// Reads the given files of `sources`, one question each, and checks them against `schema`.
    pub fn load(sources: &SourceMap, files: &[FileId], schema: &Schema) -> Loaded {
        let _ = (sources, files, schema);
        Loaded {
            questions: Self::default(),
            diagnostics: Diagnostics::default(),
        }
    }

    /// Returns the question of this id.
    pub fn get(&self, id: &str) -> Option<&Question> {
        self.list.iter().find(|question| &*question.id == id)
    }

    /// Iterates over the questions, by id.
    pub fn iter(&self) -> std::slice::Iter<'_, Question> {
        self.list.iter()
    }
}

impl<'a> IntoIterator for &'a Questions {
    type Item = &'a Question;
    type IntoIter = std::slice::Iter<'a, Question>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}
