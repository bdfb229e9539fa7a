//! From files to a data set, step by step.

use std::path::Path;
use std::sync::Arc;

use super::Dataset;
use super::DatasetError;
use super::Loaded;
use super::LoadedSchema;
use super::Origin;
use super::Place;
use super::Progress;
use super::Stage;
use super::builtin;
use super::folder;
use super::folder::Files;
use super::rules;
use crate::api::Api;
use crate::api::Questions;
use crate::api::Schema;
use crate::api::model::Audience;
use crate::config::CONFIG_FILE;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::facts;
use crate::graph::Graph;
use crate::graph::Snapshot;
use crate::ontology;

/// The generated API lies in the folder of the ontology but is no part of it.
const GENERATED: &str = "api.graphql";
/// The saved questions lie in this folder in that of the ontology.
const QUESTIONS: &str = "questions/";

/// Loads a data set for clients; `progress` is told how far it has come.
pub fn load(origin: &Origin, progress: &mut dyn FnMut(Progress)) -> Result<Loaded, DatasetError> {
    load_for(origin, Audience::Clients, progress)
}

/// Loads a data set for those who ask; `progress` is told how far it has come.
pub fn load_for(
    origin: &Origin,
    audience: Audience,
    progress: &mut dyn FnMut(Progress),
) -> Result<Loaded, DatasetError> {
    let mut loader = Loader::new(audience, progress);
    let dataset = loader.dataset(origin)?;
    let (diagnostics, sources) = loader.finish();
    Ok(Loaded {
        dataset: dataset.filter(|_| !diagnostics.has_errors()),
        diagnostics,
        sources,
    })
}

/// Loads an ontology alone, as far as the schema of its API for those who ask.
pub fn load_schema(place: &Place, audience: Audience) -> Result<LoadedSchema, DatasetError> {
    let mut silent = |_| ();
    let mut loader = Loader::new(audience, &mut silent);
    let schema = loader.schema(place)?.map(|(schema, _)| schema);
    let (diagnostics, sources) = loader.finish();
    Ok(LoadedSchema {
        schema: schema.filter(|_| !diagnostics.has_errors()),
        diagnostics,
        sources,
    })
}

struct Loader<'a> {
    audience: Audience,
    sources: SourceMap,
    diagnostics: Diagnostics,
    progress: &'a mut dyn FnMut(Progress),
}

impl<'a> Loader<'a> {
    fn new(audience: Audience, progress: &'a mut dyn FnMut(Progress)) -> Self {
        Self {
            audience,
            sources: SourceMap::default(),
            diagnostics: Diagnostics::default(),
            progress,
        }
    }

    fn finish(mut self) -> (Diagnostics, SourceMap) {
        self.diagnostics.sort(&self.sources);
        (self.diagnostics, self.sources)
    }

    fn begin(&mut self, stage: Stage) {
        (self.progress)(Progress {
            stage,
            done: 0,
            of: 0,
        });
    }

    /// Goes as far as what is wrong allows: facts are checked only against a sound ontology, and
    /// saved questions even where the facts are not sound.
    fn dataset(&mut self, origin: &Origin) -> Result<Option<Dataset>, DatasetError> {
        let schema = self.schema(&origin.schema)?;
        let files = self.files(&origin.facts, "seed", &["toml", "csv"], "facts")?;
        let Some((schema, questions)) = schema else {
            return Ok(None);
        };
        let ontology = Arc::clone(schema.ontology());
        let seed = of_interest(&files, |name| {
            name != CONFIG_FILE && !name.ends_with(&format!("/{CONFIG_FILE}"))
        });
        let mut checked = None;
        if !files.incomplete && !seed.is_empty() {
            self.begin(Stage::Facts);
            let loaded = facts::load(&self.sources, &seed, &ontology);
            self.diagnostics.extend(loaded.diagnostics);
            checked = loaded.facts;
        }
        self.begin(Stage::Api);
        let loaded = Questions::load(&self.sources, &questions, &schema);
        self.diagnostics.extend(loaded.diagnostics);
        let Some(checked) = checked else {
            return Ok(None);
        };
        self.begin(Stage::Graph);
        let snapshot = Snapshot::new(Graph::build(ontology, checked));
        let api = Api::new(schema, loaded.questions)?;
        Ok(Some(Dataset {
            api,
            snapshot: Arc::new(snapshot),
        }))
    }

    /// Returns the schema of an ontology, and the files of its saved questions.
    fn schema(&mut self, place: &Place) -> Result<Option<(Schema, Vec<FileId>)>, DatasetError> {
        let files = self.files(place, "schema", &["graphql"], "ontology")?;
        let is_question = |name: &str| name.starts_with(QUESTIONS);
        let written = of_interest(&files, |name| !is_question(name) && name != GENERATED);
        if files.incomplete || written.is_empty() {
            return Ok(None);
        }
        self.begin(Stage::Ontology);
        let loaded = ontology::load(&self.sources, &written);
        self.diagnostics.extend(loaded.diagnostics);
        match loaded.ontology {
            Some(ontology) => match Schema::of(Arc::new(ontology), self.audience) {
                Ok(schema) => Ok(Some((schema, of_interest(&files, is_question)))),
                Err(findings) => {
                    self.diagnostics.extend(findings);
                    Ok(None)
                }
            },
            None => Ok(None),
        }
    }

    fn files(
        &mut self,
        place: &Place,
        top: &str,
        extensions: &[&str],
        what: &str,
    ) -> Result<Files, DatasetError> {
        let files = match place {
            Place::BuiltIn => self.embedded(top),
            Place::Folder(path) => self.folder(path, extensions)?,
        };
        if files.list.is_empty() && !files.incomplete {
            let extension = extensions.first().copied().unwrap_or_default();
            let finding = rules::empty_folder::finding(&place.to_string(), extension, what);
            self.diagnostics.push(finding);
        }
        Ok(files)
    }

    fn embedded(&mut self, top: &str) -> Files {
        let list = builtin::files(top)
            .map(|(path, text)| {
                let name = path.get(top.len() + 1..).unwrap_or(path);
                (name.to_owned(), self.sources.add(path, text))
            })
            .collect();
        Files {
            list,
            incomplete: false,
        }
    }

    fn folder(&mut self, path: &Path, extensions: &[&str]) -> Result<Files, DatasetError> {
        folder::read(
            path,
            extensions,
            &mut self.sources,
            &mut self.diagnostics,
            self.progress,
        )
        .map_err(|source| DatasetError::Unreadable {
            path: path.to_owned(),
            source,
        })
    }
}

/// Returns the files whose name below their folder fits.
fn of_interest(files: &Files, fits: impl Fn(&str) -> bool) -> Vec<FileId> {
    let fitting = files.list.iter().filter(|(name, _)| fits(name));
    fitting.map(|(_, file)| *file).collect()
}
