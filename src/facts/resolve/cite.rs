//! Citations: what their parts name.

use std::ops::Range;

use super::Resolver;
use super::entities::Named;
use crate::diagnostics::Span;
use crate::facts::Citation;
use crate::facts::EntityIx;
use crate::facts::citation;
use crate::facts::read::Kind;
use crate::facts::read::Node;
use crate::facts::rules::bad_citation;
use crate::facts::rules::duplicate_citation;
use crate::facts::rules::line_outside_section;
use crate::facts::rules::missing_citation;
use crate::facts::rules::not_a_source;
use crate::facts::rules::unknown_section;
use crate::facts::rules::wrong_shape;

const EXAMPLE: &str = "cite = [\"source#section:line\"]";

/// A section: its number, its lines, and where it is declared.
type Found = (u16, Option<(u32, u32)>, Span);

impl Resolver<'_, '_> {
    /// Resolves the value of `cite`: a citation or a list of them. What cannot be resolved is
    /// reported and left out.
    pub(super) fn citations(&mut self, node: &Node<'_>) -> Vec<Citation> {
        let mut citations: Vec<Citation> = Vec::new();
        match &node.kind {
            Kind::Array(items) if items.is_empty() => {
                self.diagnostics.push(missing_citation::empty(node.span));
            }
            Kind::Array(items) => {
                citations.reserve_exact(items.len());
                for item in items {
                    self.add_citation(item, &mut citations);
                }
            }
            _ => self.add_citation(node, &mut citations),
        }
        citations
    }

    fn add_citation(&mut self, node: &Node<'_>, citations: &mut Vec<Citation>) {
        let Some(text) = node.as_str() else {
            if !matches!(node.kind, Kind::Broken) {
                let finding =
                    wrong_shape::finding("cite", node, "a text or a list of texts", EXAMPLE);
                self.diagnostics.push(finding);
            }
            return;
        };
        let Some(citation) = self.citation(text, node) else {
            return;
        };
        if citations.contains(&citation) {
            self.diagnostics
                .push(duplicate_citation::finding(text, node.span));
        } else {
            citations.push(citation);
        }
    }

    fn citation(&mut self, text: &str, node: &Node<'_>) -> Option<Citation> {
        let written = match citation::parse(text) {
            Ok(written) => written,
            Err((problem, range)) => {
                let range = if range.is_empty() {
                    0..text.len()
                } else {
                    range
                };
                let finding = bad_citation::finding(&problem, node.part(range));
                self.diagnostics.push(finding);
                return None;
            }
        };
        let mut via = Vec::with_capacity(written.via.len());
        for (work, range) in &written.via {
            via.extend(self.look_up(work, node, range.clone()));
        }
        let (id, range) = written.source;
        let source = self.look_up(id, node, range.clone())?;
        let entity = self.entities.get(source)?;
        let kind = &self.ontology[entity.kind];
        if !kind.is_source {
            let finding = not_a_source::finding(id, &kind.key, node.part(range), entity.span);
            self.diagnostics.push(finding);
            return None;
        }
        let mut section = None;
        if let Some((name, range)) = &written.section
            && let Some((at, declared, span)) = self.section(source, name, node, range.clone())
        {
            if let (Some((from, to)), Some(((first, last), range))) = (declared, &written.lines)
                && (*first < from || to < *last)
            {
                let place = node.part(range.clone());
                let finding = line_outside_section::finding(name, (from, to), place, span);
                self.diagnostics.push(finding);
            }
            section = Some(at);
        }
        Some(Citation {
            source,
            section,
            lines: written.lines.map(|(lines, _)| lines),
            via,
        })
    }

    /// Looks up an id that stands in a part of a text.
    fn look_up(&mut self, id: &str, node: &Node<'_>, range: Range<usize>) -> Option<EntityIx> {
        match self.entities.named(id) {
            Named::Known(at) => Some(at),
            Named::Ghost => None,
            Named::Unknown => {
                let finding = self.entities.unknown(id, node.part(range));
                self.diagnostics.push(finding);
                None
            }
        }
    }

    /// Looks up a section.
    fn section(
        &mut self,
        source: EntityIx,
        name: &str,
        node: &Node<'_>,
        range: Range<usize>,
    ) -> Option<Found> {
        if let Some((at, section, span)) = self.sections.find(source, name) {
            return Some((at, section.lines, span));
        }
        if !self.sections.is_unfinished(source) {
            let id = self.entities.get(source)?.id.as_str();
            let names = self.sections.names(source);
            let finding = unknown_section::finding(id, name, node.part(range), names);
            self.diagnostics.push(finding);
        }
        None
    }
}
