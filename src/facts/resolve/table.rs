//! One table about an entity to its statements.

use super::Resolver;
use super::entities::Entry;
use super::keys;
use super::keys::Said;
use crate::diagnostics::Span;
use crate::facts::Basis;
use crate::facts::Citation;
use crate::facts::Claim;
use crate::facts::EntityIx;
use crate::facts::Origin;
use crate::facts::Statement;
use crate::facts::read::Key;
use crate::facts::read::Kind;
use crate::facts::read::Node;
use crate::facts::rules::missing_citation;
use crate::facts::rules::missing_translations;
use crate::facts::rules::origin_mismatch;
use crate::facts::rules::unknown_key;
use crate::facts::rules::wrong_domain;
use crate::model::Value;
use crate::ontology::Direction;
use crate::ontology::Field;

/// The reason given for a translation where the data gives none of its own.
const TRANSLATED: &str = "translated by the keepers of the data";

/// What the statements of a table have in common.
pub(super) struct Here<'a> {
    /// What they are about; nothing where that is unknown and they are only checked.
    pub(super) subject: Option<EntityIx>,
    id: &'a str,
    /// The citations of statements that have none of their own, if the table has any.
    citations: Option<&'a [Citation]>,
    /// Whether it is reported already that the table cites nothing.
    uncited: bool,
}

impl Resolver<'_, '_> {
    /// Resolves everything that a table says.
    pub(super) fn entry(&mut self, entry: &Entry<'_>) {
        let table = &entry.table;
        let said = self.said(&table.entries);
        let entity = entry.subject.and_then(|subject| self.entities.get(subject));
        let uncited = entry.declares && said.citations.is_none();
        let here = Here {
            subject: entry.subject,
            id: entity.map_or("this entity", |entity| entity.id.as_str()),
            citations: said.citations.as_deref(),
            uncited: uncited || table.broken,
        };
        if uncited && !table.broken {
            let finding = missing_citation::of_entity(here.id, table.about());
            self.diagnostics.push(finding);
        }
        // A further table says something of the existence only if it says when or on what basis.
        let exists = entry.declares
            || table
                .entries
                .iter()
                .any(|(key, _)| keys::is_statement_key(&key.text) && key.text != "cite");
        if exists {
            if let Some((Origin::Translation, place)) = said.origin {
                let finding = origin_mismatch::not_words(here.id, place);
                self.diagnostics.push(finding);
            }
            self.push(&here, Claim::Exists, &said, Vec::new(), table.about());
        }
        for (key, node) in &table.entries {
            match &*key.text {
                // Read before: the entities and the sections of sources come first.
                "id" | "sections" => {}
                "translated" => self.translated(entry, &here, node),
                other if keys::is_statement_key(other) => {}
                _ => self.field(entry, &here, key, node),
            }
        }
    }

    fn field(&mut self, entry: &Entry<'_>, here: &Here<'_>, key: &Key<'_>, node: &Node<'_>) {
        let field = self.ontology.field(entry.kind, &key.text);
        let before = self.diagnostics.len();
        match field {
            Some(Field::Property(property)) => self.property(here, property, node),
            Some(Field::Relation(relation, Direction::Forward)) => {
                self.relation(here, relation, node);
            }
            Some(_) => {
                let finding = unknown_key::in_entity(self.ontology, entry.kind, key);
                self.diagnostics.push(finding);
            }
            None => {
                let elsewhere = wrong_domain::finding(self.ontology, entry.kind, key);
                let finding = elsewhere
                    .unwrap_or_else(|| unknown_key::in_entity(self.ontology, entry.kind, key));
                self.diagnostics.push(finding);
            }
        }
        if self.diagnostics.len() > before
            && let (Some(subject), Some(field)) = (here.subject, field)
        {
            self.unfinished.insert((subject, field));
        }
    }

    /// Resolves `translated`: names that no source gives.
    fn translated(&mut self, entry: &Entry<'_>, here: &Here<'_>, node: &Node<'_>) {
        let Some(field @ Field::Property(name)) = self.ontology.field(entry.kind, "name") else {
            return;
        };
        let before = self.diagnostics.len();
        let (mut said, texts) = if let Kind::Table(entries) = &node.kind {
            let said = self.said(entries);
            (said, self.texts_of("translated", node, entries))
        } else {
            let texts = super::text::texts("translated", node, self.ontology, self.diagnostics);
            (Said::nothing(), texts)
        };
        match said.origin {
            Some((Origin::Translation, _)) | None => {}
            Some((_, place)) => self.diagnostics.push(origin_mismatch::translated(place)),
        }
        said.origin = Some((Origin::Translation, node.span));
        if said.basis == Basis::Stated {
            said.basis = Basis::Inferred {
                because: TRANSLATED.into(),
            };
        }
        if said.citations.is_none() {
            if !self.about.names_translations {
                let finding = missing_translations::finding(node.span, self.about.span);
                self.diagnostics.push(finding);
            }
            let own = self.about.translations.map(|source| Citation {
                source,
                section: None,
                lines: None,
                via: Vec::new(),
            });
            said.citations = Some(own.into_iter().collect());
        }
        self.push_texts(here, name, &said, texts);
        if let (true, Some(subject)) = (self.diagnostics.len() > before, here.subject) {
            self.unfinished.insert((subject, field));
        }
    }

    /// Adds a statement, with the citations of the table where it has none of its own.
    pub(super) fn push(
        &mut self,
        here: &Here<'_>,
        claim: Claim,
        said: &Said,
        qualifiers: Vec<(u16, Value)>,
        span: Span,
    ) {
        let citations = said.citations.as_deref().or(here.citations);
        if citations.is_none() && !here.uncited {
            let predicate = match &claim {
                Claim::Exists => "id",
                Claim::Property(property, _) => &self.ontology[*property].name,
                Claim::Relation(relation, _) => &self.ontology[*relation].name,
            };
            let finding = missing_citation::of_statement(here.id, predicate, span);
            self.diagnostics.push(finding);
        }
        let Some(subject) = here.subject else {
            return;
        };
        self.statements.push(Statement {
            id: Box::default(),
            subject,
            claim,
            qualifiers,
            validity: said.validity.clone(),
            citations: citations.unwrap_or_default().to_vec(),
            basis: said.basis.clone(),
            origin: said.origin.map_or(Origin::Source, |(origin, _)| origin),
            rank: said.rank,
            note: said.note.clone(),
            span,
        });
    }
}
