//! Saved questions: queries with a title and a description, kept as files.
//!
//! A file holds one operation. Comment lines before it say what it is:
//!
//! ```text
//! # id: C06
//! # title.en: On which provision is temporary collective protection based?
//! # title.nb: Hvilken bestemmelse bygger midlertidig kollektiv beskyttelse på?
//! # description.en: The provision, and since when it has been used.
//! #   A line that begins with more blanks goes on with the one before.
//! # audience: analyst
//! # variable.id: "collective-protection"
//! # label.id.en: Kind of protection
//! query LegalBasis($id: ID!) { entity(id: $id) { name } }
//! ```

mod header;
mod load;

use serde_json::Map;
use serde_json::Value as Json;

use super::Request;
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
    /// Who would ask it, such as `analyst`.
    pub audience: Option<Box<str>>,
    /// The document, one operation.
    pub query: Box<str>,
    /// The values that its variables have unless others are given.
    pub variables: Map<String, Json>,
    /// All its variables, in the order of the document.
    pub parameters: Box<[Parameter]>,
}

/// A variable of a saved question.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its name, without the dollar sign.
    pub name: Box<str>,
    /// What it is called in a form.
    pub label: Localised,
    /// Its type, as GraphQL writes it.
    pub ty: Box<str>,
    /// The value that it has unless another is given; null where it has none.
    pub value: Json,
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
        let mut diagnostics = Diagnostics::default();
        let mut list = load::load(sources, files, schema, &mut diagnostics);
        list.sort_by(|a, b| a.id.cmp(&b.id));
        diagnostics.sort(sources);
        Loaded {
            questions: Self { list },
            diagnostics,
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

impl Question {
    /// Returns the request that asks it; `variables` come before its own.
    pub fn request(&self, variables: Map<String, Json>) -> Request {
        let mut all = self.variables.clone();
        all.extend(variables);
        Request {
            query: self.query.to_string(),
            variables: all,
            ..Request::default()
        }
    }
}

impl<'a> IntoIterator for &'a Questions {
    type Item = &'a Question;
    type IntoIter = std::slice::Iter<'a, Question>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}
