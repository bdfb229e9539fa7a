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
use super::Written;
use super::builtin;
use super::folder;
use super::folder::Files;
use super::kept::Kept;
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
    let dataset = match &origin.facts {
        Place::File(path) => loader.of_file(path)?,
        Place::BuiltIn | Place::Folder(_) => loader.dataset(origin)?,
    };
    let written = std::mem::take(&mut loader.written);
    let (diagnostics, sources) = loader.finish();
    Ok(Loaded {
        dataset: dataset.filter(|_| !diagnostics.has_errors()),
        diagnostics,
        sources,
        written,
    })
}

/// Loads an ontology alone, as far as the schema of its API for those who ask.
pub fn load_schema(place: &Place, audience: Audience) -> Result<LoadedSchema, DatasetError> {
    let mut silent = |_| ();
    let mut loader = Loader::new(audience, &mut silent);
    let schema = match place {
        Place::File(path) => loader.open(path).map(|(_, schema)| schema),
        Place::BuiltIn | Place::Folder(_) => loader.schema(place)?,
    };
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
    written: Written,
    progress: &'a mut dyn FnMut(Progress),
}

impl<'a> Loader<'a> {
    fn new(audience: Audience, progress: &'a mut dyn FnMut(Progress)) -> Self {
        Self {
            audience,
            sources: SourceMap::default(),
            diagnostics: Diagnostics::default(),
            written: Written::default(),
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
        let Some(schema) = schema else {
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
        let questions = self.questions(&schema);
        let Some(checked) = checked else {
            return Ok(None);
        };
        self.begin(Stage::Graph);
        let snapshot = Snapshot::new(Graph::build(ontology, checked));
        Ok(Some(Dataset {
            api: Api::new(schema, questions)?,
            snapshot: Arc::new(snapshot),
        }))
    }

    /// Reads a file that holds a whole data set.
    fn of_file(&mut self, path: &Path) -> Result<Option<Dataset>, DatasetError> {
        let Some((kept, schema)) = self.open(path) else {
            return Ok(None);
        };
        self.begin(Stage::Graph);
        let snapshot = match kept.snapshot(Arc::clone(schema.ontology())) {
            Ok(snapshot) => snapshot,
            Err(finding) => {
                self.diagnostics.push(*finding);
                return Ok(None);
            }
        };
        let questions = self.questions(&schema);
        Ok(Some(Dataset {
            api: Api::new(schema, questions)?,
            snapshot: Arc::new(snapshot),
        }))
    }

    /// Begins to read a file that holds a whole data set, as far as its ontology.
    fn open(&mut self, path: &Path) -> Option<(Kept, Schema)> {
        self.begin(Stage::Reading);
        let kept = match Kept::open(path) {
            Ok(kept) => kept,
            Err(finding) => {
                self.diagnostics.push(*finding);
                return None;
            }
        };
        let mut add = |texts: &[(String, String)]| {
            let texts = texts.iter().map(|(name, text)| {
                let shown = format!("{}/{name}", path.display());
                (name.clone(), self.sources.add(shown, text.as_str()))
            });
            texts.collect()
        };
        self.written = Written {
            ontology: add(&kept.texts.ontology),
            questions: add(&kept.texts.questions),
        };
        let schema = self.schema_of_written()?;
        Some((kept, schema))
    }

    /// Reads the saved questions.
    fn questions(&mut self, schema: &Schema) -> Questions {
        self.begin(Stage::Api);
        let files: Vec<FileId> = self
            .written
            .questions
            .iter()
            .map(|(_, file)| *file)
            .collect();
        let loaded = Questions::load(&self.sources, &files, schema);
        self.diagnostics.extend(loaded.diagnostics);
        loaded.questions
    }

    /// Returns the schema of an ontology.
    fn schema(&mut self, place: &Place) -> Result<Option<Schema>, DatasetError> {
        let files = self.files(place, "schema", &["graphql"], "ontology")?;
        let is_question = |name: &str| name.starts_with(QUESTIONS);
        let of = |fits: &dyn Fn(&str) -> bool| {
            let fitting = files.list.iter().filter(|(name, _)| fits(name));
            fitting.cloned().collect()
        };
        self.written = Written {
            ontology: of(&|name| !is_question(name) && name != GENERATED),
            questions: of(&is_question),
        };
        if files.incomplete || self.written.ontology.is_empty() {
            return Ok(None);
        }
        Ok(self.schema_of_written())
    }

    fn schema_of_written(&mut self) -> Option<Schema> {
        self.begin(Stage::Ontology);
        let files: Vec<FileId> = self
            .written
            .ontology
            .iter()
            .map(|(_, file)| *file)
            .collect();
        let loaded = ontology::load(&self.sources, &files);
        self.diagnostics.extend(loaded.diagnostics);
        match Schema::of(Arc::new(loaded.ontology?), self.audience) {
            Ok(schema) => Some(schema),
            Err(findings) => {
                self.diagnostics.extend(findings);
                None
            }
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
            Place::Folder(path) | Place::File(path) => self.folder(path, extensions)?,
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
