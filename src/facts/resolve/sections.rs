//! The parts of sources that citations may name.

use rustc_hash::FxHashMap;

use super::entities::Entry;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::Span;
use crate::facts::EntityIx;
use crate::facts::Section;
use crate::facts::Sections;
use crate::facts::citation;
use crate::facts::read::Kind;
use crate::facts::read::Node;
use crate::facts::rules::bad_section;
use crate::facts::rules::unknown_key;
use crate::ontology::Ontology;

/// The sections of all sources, for looking up.
#[derive(Debug, Default)]
pub(super) struct SectionIndex {
    by_source: FxHashMap<EntityIx, OfSource>,
}

/// The sections of one source.
#[derive(Debug, Default)]
struct OfSource {
    /// As written, with the place of each.
    list: Vec<(Section, Span)>,
    by_name: FxHashMap<Box<str>, u16>,
    /// Whether some section could not be read, so that a name may be missing here.
    unfinished: bool,
}

impl SectionIndex {
    /// Returns the number of a section, the section, and where it is declared.
    pub(super) fn find(&self, source: EntityIx, name: &str) -> Option<(u16, &Section, Span)> {
        let sections = self.by_source.get(&source)?;
        let at = *sections.by_name.get(name)?;
        let (section, span) = sections.list.get(usize::from(at))?;
        Some((at, section, *span))
    }

    /// Returns a section by its number, and where it is declared.
    pub(super) fn at(&self, source: EntityIx, section: u16) -> Option<(&Section, Span)> {
        let sections = self.by_source.get(&source)?;
        let (section, span) = sections.list.get(usize::from(section))?;
        Some((section, *span))
    }

    /// Says whether sections of a source could not be read.
    pub(super) fn is_unfinished(&self, source: EntityIx) -> bool {
        let sections = self.by_source.get(&source);
        sections.is_some_and(|sections| sections.unfinished)
    }

    /// Iterates over the names of the sections of a source.
    pub(super) fn names(&self, source: EntityIx) -> impl Iterator<Item = &str> + Clone {
        let sections = self.by_source.get(&source);
        let list = sections.into_iter().flat_map(|sections| &sections.list);
        list.map(|(section, _)| &*section.id)
    }

    /// Takes the sections out, by source.
    pub(super) fn into_list(self) -> Vec<Sections> {
        let mut list: Vec<Sections> = self
            .by_source
            .into_iter()
            .map(|(source, sections)| Sections {
                source,
                sections: sections
                    .list
                    .into_iter()
                    .map(|(section, _)| section)
                    .collect(),
            })
            .collect();
        list.sort_by_key(|sections| sections.source);
        list
    }
}

pub(super) fn resolve(
    entries: &[Entry<'_>],
    ontology: &Ontology,
    diagnostics: &mut Diagnostics,
) -> SectionIndex {
    let mut index = SectionIndex::default();
    for entry in entries {
        let Some(node) = entry.table.get("sections") else {
            continue;
        };
        let kind = &ontology[entry.kind];
        if !kind.is_source {
            let problem = format!("`{}` is not a source and has no sections", kind.key);
            diagnostics.push(bad_section::misplaced(
                problem,
                node.span,
                "only what is cited has sections",
            ));
            continue;
        }
        if !entry.declares {
            diagnostics.push(bad_section::misplaced(
                "sections are declared where their source is",
                node.span,
                "move `sections` to the table that declares the source",
            ));
            continue;
        }
        let before = diagnostics.len();
        let list = read_list(node, diagnostics);
        if let Some(source) = entry.subject {
            let by_name = (0..)
                .zip(&list)
                .map(|(at, (section, _))| (section.id.clone(), at))
                .collect();
            let sections = OfSource {
                list,
                by_name,
                unfinished: diagnostics.len() > before || entry.table.broken,
            };
            index.by_source.insert(source, sections);
        }
    }
    index
}

fn read_list(node: &Node<'_>, diagnostics: &mut Diagnostics) -> Vec<(Section, Span)> {
    let items = match &node.kind {
        Kind::Array(items) => items,
        Kind::Broken => return Vec::new(),
        _ => {
            let problem = format!("`sections` is a list of tables, not {}", node.kind.words());
            diagnostics.push(bad_section::finding(problem, node.span));
            return Vec::new();
        }
    };
    let mut sections: Vec<(Section, Span)> = Vec::new();
    let mut seen: FxHashMap<Box<str>, Span> = FxHashMap::default();
    for item in items {
        let Some((section, span)) = read_section(item, diagnostics) else {
            continue;
        };
        if let Some(first) = seen.get(&section.id) {
            diagnostics.push(bad_section::twice(&section.id, span, *first));
        } else if sections.len() >= usize::from(u16::MAX) {
            let problem = format!("a source has at most {} sections", u16::MAX);
            diagnostics.push(bad_section::finding(problem, span));
            break;
        } else {
            seen.insert(section.id.clone(), span);
            sections.push((section, span));
        }
    }
    sections
}

fn read_section(node: &Node<'_>, diagnostics: &mut Diagnostics) -> Option<(Section, Span)> {
    let entries = match &node.kind {
        Kind::Table(entries) => entries,
        Kind::Broken => return None,
        _ => {
            let problem = format!("a section is a table, not {}", node.kind.words());
            diagnostics.push(bad_section::finding(problem, node.span));
            return None;
        }
    };
    let (mut id, mut title, mut lines) = (None, None, None);
    let mut sound = true;
    for (key, value) in entries {
        let words = value.as_str().map(str::trim);
        let problem = match (&*key.text, words) {
            _ if matches!(value.kind, Kind::Broken) => {
                sound = false;
                continue;
            }
            ("id", Some(words)) if is_name(words) => {
                id = Some((words, value.span));
                continue;
            }
            ("id", Some(words)) => format!("`{words}` cannot be the id of a section"),
            ("title", Some(words)) if !words.is_empty() => {
                title = Some(words);
                continue;
            }
            ("title", Some(_)) => "the title of a section is blank".to_owned(),
            ("lines", Some(words)) => {
                lines = citation::lines(words);
                if lines.is_some() {
                    continue;
                }
                format!("`{words}` is not a line or a stretch of lines")
            }
            ("id" | "title" | "lines", None) => {
                format!("`{}` is a text, not {}", key.text, value.kind.words())
            }
            _ => {
                let known = ["id", "title", "lines"];
                diagnostics.push(unknown_key::in_table("a section", key, known));
                continue;
            }
        };
        diagnostics.push(bad_section::finding(problem, value.span));
        sound = false;
    }
    let (Some((id, span)), Some(title)) = (id, title) else {
        if sound {
            let lacks = if id.is_none() { "id" } else { "title" };
            let problem = format!("this section has no `{lacks}`");
            diagnostics.push(bad_section::finding(problem, node.span));
        }
        return None;
    };
    let section = Section {
        id: id.into(),
        title: title.into(),
        lines,
    };
    Some((section, span))
}

/// Says whether a text can name a section in a citation.
fn is_name(text: &str) -> bool {
    !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || matches!(c, '#' | ':'))
}
