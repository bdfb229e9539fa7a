//! What a user says beside a file that is imported.

use crate::facts::cubes::MeasureKind;
use crate::facts::cubes::Status;

/// What a user says beside a file that is imported: what the file does not say or what is to be
/// taken of it.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// The id of the cube, or what the ids of several begin with.
    pub id: String,
    /// Who says the figures, where the user names it: a citation such as `yearbook#table-2`.
    pub source: Option<String>,
    /// Whether what govgraph itself wrote into the file is passed over.
    pub plain: bool,
    /// The language of the file's texts, where the user names it.
    pub language: Option<String>,
    /// The languages that the ontology declares, the default first.
    pub languages: Vec<String>,
    /// The one dataset that is wanted.
    pub dataset: Option<String>,
    /// The dimension that names what is measured.
    pub measures: Option<String>,
    /// The unit of what has none.
    pub unit: Option<String>,
    /// The kinds of measures: of one by its code, or of all.
    pub kinds: Vec<(Option<String>, MeasureKind)>,
    /// What statuses mean; nothing for those that only say that all is well.
    pub statuses: Vec<(String, Option<Status>)>,
}
