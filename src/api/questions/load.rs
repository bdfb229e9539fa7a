//! Reads saved questions and checks them.

use std::collections::HashMap;
use std::ops::Range;

use apollo_compiler::executable::Operation;
use serde_json::Map;
use serde_json::Value as Json;

use super::Parameter;
use super::Question;
use super::header;
use super::header::Header;
use super::header::Line;
use crate::api::Schema;
use crate::api::document::DocumentLimits;
use crate::api::document::Refused;
use crate::api::error::Place;
use crate::api::input;
use crate::api::rules::bad_question;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::diagnostics::Span;
use crate::model::LangId;
use crate::model::Localised;
use crate::ontology::Ontology;

/// Returns the questions that are sound, in the order of the files.
pub(super) fn load(
    sources: &SourceMap,
    files: &[FileId],
    schema: &Schema,
    diagnostics: &mut Diagnostics,
) -> Vec<Question> {
    let mut known: HashMap<Box<str>, Span> = HashMap::new();
    let mut list = Vec::new();
    for file in files {
        let mut reader = Reader {
            sources,
            file: *file,
            schema,
            labels: Vec::new(),
            found: Vec::new(),
        };
        let (question, id_at) = reader.question();
        if let Some(first) = known.get(&question.id) {
            let finding = bad_question::same_id(&question.id, id_at, *first);
            reader.found.push(finding);
        } else {
            known.insert(question.id.clone(), id_at);
        }
        let sound = reader.found.is_empty();
        for finding in reader.found {
            diagnostics.push(finding);
        }
        list.extend(Some(question).filter(|_| sound));
    }
    list
}

struct Reader<'a> {
    sources: &'a SourceMap,
    file: FileId,
    schema: &'a Schema,
    /// What variables are called, and where the first such line stands.
    labels: Vec<(Box<str>, Localised, Range<usize>)>,
    found: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn question(&mut self) -> (Question, Span) {
        let text = self.sources.text(self.file);
        let header = header::read(text);
        for stray in &header.strays {
            let at = self.span(stray.clone());
            self.found.push(bad_question::stray_line(at));
        }
        let ontology = self.schema.ontology();
        let mut question = Question {
            id: Box::default(),
            title: nothing(ontology),
            description: nothing(ontology),
            audience: None,
            query: text.get(header.end..).unwrap_or_default().trim().into(),
            variables: Map::new(),
            parameters: Box::default(),
        };
        let mut id_at = self.span(header.end..header.end);
        for line in &header.lines {
            if line.key == "id" {
                id_at = self.span(line.value_at.clone());
            }
            self.line(&mut question, line);
        }
        self.completeness(&question, &header);
        self.query(text, &mut question);
        (question, id_at)
    }

    fn line(&mut self, question: &mut Question, line: &Line) {
        let (word, rest) = match line.key.split_once('.') {
            Some((word, rest)) => (word, Some(rest)),
            None => (line.key.as_str(), None),
        };
        match (word, rest) {
            ("id", None) => question.id = line.value.as_str().into(),
            ("audience", None) => question.audience = Some(line.value.as_str().into()),
            ("title", Some(tag)) => self.words(&mut question.title, tag, line),
            ("description", Some(tag)) => self.words(&mut question.description, tag, line),
            ("label", Some(rest)) if rest.contains('.') => self.label(rest, line),
            ("variable", Some(name)) => {
                if let Ok(value) = serde_json::from_str::<Json>(&line.value) {
                    question.variables.insert(name.to_owned(), value);
                } else {
                    let at = self.span(line.value_at.clone());
                    self.found.push(bad_question::not_json(name, at));
                }
            }
            _ => {
                let at = self.span(line.key_at.clone());
                self.found.push(bad_question::unknown_key(&line.key, at));
            }
        }
    }

    /// Keeps what a variable is called in a language: `label.NAME.TAG`.
    fn label(&mut self, rest: &str, line: &Line) {
        let (name, tag) = rest.rsplit_once('.').unwrap_or((rest, ""));
        let known = self.labels.iter().position(|(of, ..)| &**of == name);
        let (name, mut text, at) = if let Some(known) = known {
            self.labels.swap_remove(known)
        } else {
            let text = nothing(self.schema.ontology());
            (name.into(), text, line.key_at.clone())
        };
        self.words(&mut text, tag, line);
        self.labels.push((name, text, at));
    }

    /// Lists the variables of an operation; a label of anything else is a finding.
    fn parameters(&mut self, operation: &Operation, given: &Map<String, Json>) -> Box<[Parameter]> {
        let mut labels = std::mem::take(&mut self.labels);
        let all = operation.variables.iter().map(|variable| {
            let name = variable.name.as_str();
            let own = given.get(name).cloned();
            let value = own.or_else(|| Some(input::plain(variable.default_value.as_ref()?)));
            let label = labels.iter().position(|(of, ..)| &**of == name);
            Parameter {
                name: name.into(),
                label: label.map_or_else(
                    || nothing(self.schema.ontology()),
                    |at| labels.swap_remove(at).1,
                ),
                ty: variable.ty.to_string().into(),
                value: value.unwrap_or(Json::Null),
            }
        });
        let all = all.collect();
        for (name, _, at) in labels {
            let at = self.span(at);
            let finding = bad_question::unknown_key(&format!("label.{name}"), at);
            self.found.push(finding);
        }
        all
    }

    fn words(&mut self, text: &mut Localised, tag: &str, line: &Line) {
        let languages = &self.schema.ontology().languages;
        let at = languages.iter().position(|language| &*language.tag == tag);
        if let Some(place) = at.and_then(|at| text.0.get_mut(at)) {
            *place = Some(line.value.as_str().into());
        } else {
            let at = self.span(line.key_at.clone());
            let tags = languages.iter().map(|language| &*language.tag);
            self.found
                .push(bad_question::unknown_language(tag, tags, at));
        }
    }

    fn completeness(&mut self, question: &Question, header: &Header) {
        let at = self.span(header.end..header.end);
        if question.id.is_empty() {
            self.found.push(bad_question::missing("id", at));
        }
        if question.title.exact(LangId(0)).is_none() {
            let language = self.schema.ontology().languages.first();
            let key = language.map_or_else(
                || "title".to_owned(),
                |language| format!("title.{}", language.tag),
            );
            self.found.push(bad_question::missing(&key, at));
        }
    }

    fn query(&mut self, text: &str, question: &mut Question) {
        let model = self.schema.model();
        let limits = DocumentLimits::default();
        let refused = match self.schema.checker().check(model, text, &limits) {
            Ok(document) => match document.operation(None) {
                Ok(operation) => {
                    question.parameters = self.parameters(operation, &question.variables);
                    input::variables(model, operation, &question.variables).err()
                }
                Err(refused) => Some(refused),
            },
            Err(refused) => Some(refused),
        };
        let Some(Refused { problems, .. }) = refused else {
            return;
        };
        for problem in problems {
            let at = match problem.places.first() {
                Some(place) => self.word_at(text, *place),
                None => self.span(0..0),
            };
            let finding = bad_question::query(&problem.message, problem.help, at);
            self.found.push(finding);
        }
    }

    fn span(&self, range: Range<usize>) -> Span {
        self.sources.span(self.file, range)
    }

    /// Returns the word that begins at a place.
    fn word_at(&self, text: &str, place: Place) -> Span {
        let mut lines = text.split_inclusive('\n');
        let before: usize = lines
            .by_ref()
            .take(place.line.saturating_sub(1))
            .map(str::len)
            .sum();
        let line = lines.next().unwrap_or_default();
        let column = line
            .char_indices()
            .nth(place.column.saturating_sub(1))
            .map_or(line.trim_end().len(), |(at, _)| at);
        let rest = line.get(column..).unwrap_or_default();
        let length = rest
            .find(|letter: char| !letter.is_alphanumeric() && letter != '_')
            .unwrap_or(rest.len());
        let start = before + column;
        self.span(start..start + length.max(1))
    }
}

fn nothing(ontology: &Ontology) -> Localised {
    Localised(vec![None; ontology.languages.len()].into())
}
