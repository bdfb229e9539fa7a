//! Cubes: what their tables say, with every name looked up and every figure read.
//!
//! The structure comes first, since it says how the table of figures is to be read; then the table;
//! then what speaks of members, some of which may only be known from the table; and at last the
//! declared sums are tried on the figures.

mod dimensions;
mod fields;
mod header;
mod measures;
mod nesting;
mod raw;
mod remarks;
mod table;
mod units;

use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;

use self::dimensions::Draft;
use self::fields::Spot;
use self::fields::get;
use self::header::Columns;
use self::header::EXTRAS;
use self::table::Source;
use self::units::Shared;
use super::Resolver;
use super::entities::Further;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::diagnostics::Span;
use crate::facts::EntityIx;
use crate::facts::codes;
use crate::facts::cubes::Cube;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::Observations;
use crate::facts::cubes::Row;
use crate::facts::cubes::Status;
use crate::facts::cubes::SumRule;
use crate::facts::cubes::Unit;
use crate::facts::cubes::Violation;
use crate::facts::cubes::sums;
use crate::facts::read::Kind;
use crate::facts::read::Node;
use crate::facts::read::RawTable;
use crate::facts::rules;
use crate::facts::rules::bad_table;
use crate::facts::rules::cube_too_large;
use crate::facts::rules::duplicate_name;
use crate::facts::rules::duplicate_observation;
use crate::facts::rules::missing_citation;
use crate::facts::rules::not_a_cube;
use crate::facts::rules::sum_does_not_hold;
use crate::facts::rules::sum_does_not_hold::Broken;
use crate::facts::rules::unknown_table;
use crate::facts::rules::unmatched_known;
use crate::facts::rules::unused_table;
use crate::facts::rules::wrong_shape;
use crate::facts::rules::wrong_value;

const CUBE_KEYS: [&str; 13] = [
    "entity",
    "data",
    "cite",
    "publisher",
    "period",
    "tolerance",
    "symbols",
    "measure",
    "dimension",
    "identity",
    "known",
    "break",
    "note",
];
const MOST_DIMENSIONS: usize = 64;
const MOST_MEASURES: usize = u16::MAX as usize;
/// How many repeated coordinates and broken sums of one cube are shown.
const SHOWN: usize = 20;

/// The tables of figures that lie beside the seed files.
#[derive(Debug)]
pub(in crate::facts) struct Tables<'s> {
    sources: &'s SourceMap,
    by_path: FxHashMap<String, FileId>,
    /// In the order of their paths.
    paths: Vec<(String, FileId)>,
    used: FxHashSet<FileId>,
}

impl<'s> Tables<'s> {
    /// Takes the files that tables of figures may be.
    pub(in crate::facts) fn new(sources: &'s SourceMap, files: &[FileId]) -> Self {
        let paths: Vec<(String, FileId)> = files
            .iter()
            .map(|file| (normal(sources.path(*file)), *file))
            .collect();
        Self {
            sources,
            by_path: paths.iter().cloned().collect(),
            paths,
            used: FxHashSet::default(),
        }
    }
}

/// Writes a path without detours.
fn normal(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split(['/', '\\']) {
        match part {
            "." => {}
            "" if !parts.is_empty() => {}
            ".." if parts.last().is_some_and(|last| !matches!(*last, "" | "..")) => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

impl Resolver<'_, '_> {
    /// Resolves units and cubes, by id and by entity.
    pub(super) fn cubes(
        &mut self,
        further: &Further<'_>,
        tables: &mut Tables<'_>,
    ) -> (Vec<Unit>, Vec<Cube>) {
        let shared = self.shared(&further.units, &further.measures);
        let mut cubes: Vec<Cube> = Vec::with_capacity(further.cubes.len());
        let mut first: FxHashMap<EntityIx, Span> = FxHashMap::default();
        for table in &further.cubes {
            let Some(cube) = self.cube(table, &shared, tables) else {
                continue;
            };
            if let Some(first) = first.insert(cube.entity, cube.span) {
                let id = self.id_of(cube.entity).to_owned();
                let finding = duplicate_name::finding("cubes of", &id, cube.span, first);
                self.diagnostics.push(finding);
                continue;
            }
            cubes.push(cube);
        }
        cubes.sort_by_key(|cube| cube.entity);
        for (path, file) in &tables.paths {
            if !tables.used.contains(file) {
                let start = tables.sources.span(*file, 0..0);
                self.diagnostics.push(unused_table::finding(path, start));
            }
        }
        (shared.units, cubes)
    }

    fn id_of(&self, entity: EntityIx) -> &str {
        let entity = self.entities.get(entity);
        entity.map_or("this cube", |entity| entity.id.as_str())
    }

    fn cube(
        &mut self,
        table: &RawTable<'_>,
        shared: &Shared,
        tables: &mut Tables<'_>,
    ) -> Option<Cube> {
        let entries = &table.entries;
        let spot = Spot {
            what: "this cube",
            span: table.header,
            broken: table.broken,
        };
        self.only(spot, entries, &CUBE_KEYS);
        let entity = self.required(spot, entries, "entity", "entity = \"table-of-moves\"");
        let place = entity.map_or(table.header, |node| node.span);
        let entity = entity.and_then(|node| self.cube_entity(node));
        let name = entity
            .map_or("this cube", |entity| self.id_of(entity))
            .to_owned();
        let cite = get(entries, "cite");
        let citations = cite.map_or_else(Vec::new, |node| self.citations(node));
        if cite.is_none() && !table.broken {
            let finding = missing_citation::of_entity(&name, place);
            self.diagnostics.push(finding);
        }
        let publisher = get(entries, "publisher");
        let publisher = publisher.and_then(|node| self.an_entity("publisher", node));
        let period = get(entries, "period").and_then(|node| self.period(node));
        let tolerance = get(entries, "tolerance");
        let tolerance = tolerance.and_then(|node| self.amount("tolerance", node));
        let symbols = get(entries, "symbols").map_or_else(Vec::new, |node| self.symbols(node));
        let before = self.diagnostics.len();
        let measures = self.required(spot, entries, "measure", "[[cube.measure]]");
        let measures = measures.map_or_else(Vec::new, |node| {
            self.measures(&name, node, table.broken, shared)
        });
        let dimensions = get(entries, "dimension");
        let mut drafts =
            dimensions.map_or_else(Vec::new, |node| self.dimensions(node, table.broken));
        self.names_of_columns(&measures, &drafts);
        for (what, count, most) in [
            ("measures", measures.len(), MOST_MEASURES),
            ("dimensions", drafts.len(), MOST_DIMENSIONS),
        ] {
            if count > most {
                let finding = cube_too_large::many(&name, what, most, place);
                self.diagnostics.push(finding);
            }
        }
        let mut cube = Cube {
            entity: entity.unwrap_or(EntityIx(u32::MAX)),
            citations,
            publisher,
            period,
            tolerance,
            symbols,
            measures,
            dimensions: Vec::new(),
            identities: Vec::new(),
            breaks: Vec::new(),
            notes: Vec::new(),
            observations: Observations::default(),
            violations: Vec::new(),
            span: place,
        };
        let file = self.required(spot, entries, "data", "data = \"moves.csv\"");
        let file = file.and_then(|node| self.data(node, tables));
        // A table cannot be read by a structure of which something is missing.
        if self.diagnostics.len() > before || table.broken {
            return None;
        }
        let source = Source {
            name: &name,
            sources: tables.sources,
            file: file?,
            section: None,
        };
        let (columns, places) = self.figures(source, &mut cube, &mut drafts, cite)?;
        for draft in &mut drafts {
            self.nesting(&name, draft, &cube, table.broken);
        }
        cube.dimensions = drafts.into_iter().map(|draft| draft.dimension).collect();
        if let Some(node) = get(entries, "identity") {
            self.identities(&name, node, &mut cube, table.broken);
        }
        if let Some(node) = get(entries, "break") {
            self.breaks(&mut cube, &name, node, table.broken);
        }
        if let Some(node) = get(entries, "note") {
            self.footnotes(&mut cube, &name, node, table.broken);
        }
        let known = get(entries, "known");
        let known = known.map_or_else(Vec::new, |node| {
            self.known(&cube, &name, node, table.broken)
        });
        // Nothing adds up where members or figures are missing for other reasons.
        if self.diagnostics.len() == before {
            cube.violations = sums::check(&cube);
            self.violations(source, &mut cube, &columns, &places, &known);
        }
        entity.map(|_| cube)
    }

    fn cube_entity(&mut self, node: &Node<'_>) -> Option<EntityIx> {
        let at = self.an_entity("entity", node)?;
        let entity = self.entities.get(at)?;
        let kind = &self.ontology[entity.kind];
        if kind.is_cube {
            return Some(at);
        }
        let finding = not_a_cube::finding(entity.id.as_str(), &kind.key, node.span, entity.span);
        self.diagnostics.push(finding);
        None
    }

    /// Reports measures and dimensions that are named as each other or as another column.
    fn names_of_columns(
        &mut self,
        measures: &[crate::facts::cubes::Measure],
        drafts: &[Draft<'_, '_>],
    ) {
        let measures_named = measures.iter().map(|measure| (&measure.id, measure.span));
        let dimensions = drafts.iter().map(|draft| &draft.dimension);
        let dimensions_named = dimensions.map(|dimension| (&dimension.id, dimension.span));
        for (id, span) in measures_named.clone().chain(dimensions_named.clone()) {
            if EXTRAS.contains(&&**id) {
                self.diagnostics.push(duplicate_name::taken(id, span));
            }
        }
        for (id, span) in dimensions_named {
            let measure = measures_named.clone().find(|(measure, _)| *measure == id);
            if let Some((_, first)) = measure {
                let what = "columns";
                let finding = duplicate_name::finding(what, id, span, first);
                self.diagnostics.push(finding);
            }
        }
    }

    fn symbols(&mut self, node: &Node<'_>) -> Vec<(Box<str>, Status)> {
        let Kind::Table(entries) = &node.kind else {
            if !matches!(node.kind, Kind::Broken) {
                let example = "symbols = { \":\" = \"confidential\" }";
                let finding = wrong_shape::finding("symbols", node, "a table", example);
                self.diagnostics.push(finding);
            }
            return Vec::new();
        };
        let mut symbols: Vec<(Box<str>, Status)> = Vec::new();
        for (key, value) in entries {
            if crate::facts::cubes::number::read(&key.text, 15).is_ok() {
                let finding = wrong_value::symbol(&key.text, key.span);
                self.diagnostics.push(finding);
            }
            let what = format!("symbols.{}", key.text);
            let status = self.one_of(&what, value, &Status::ALL);
            symbols.extend(status.map(|status| (Box::from(&*key.text), status)));
        }
        symbols.sort();
        symbols
    }

    /// Finds the table that a cube names.
    fn data(&mut self, node: &Node<'_>, tables: &mut Tables<'_>) -> Option<FileId> {
        let written = self.words("data", node)?;
        let here = tables.sources.path(node.span.file);
        let folder = here
            .rfind(['/', '\\'])
            .map_or("", |end| here.get(..=end).unwrap_or(""));
        let path = normal(&format!("{folder}{written}"));
        let found = tables.by_path.get(&path).copied();
        match found {
            Some(file) => {
                tables.used.insert(file);
            }
            None if !is_table(&written) => {
                let finding = unknown_table::format(&written, node.span);
                self.diagnostics.push(finding);
            }
            None => {
                let known = tables.paths.iter().map(|(path, _)| path.as_str());
                let finding = unknown_table::finding(&written, node.span, known);
                self.diagnostics.push(finding);
            }
        }
        found
    }

    /// Reads the figures of a cube; says where they stand: in which columns, and where each row
    /// begins.
    fn figures(
        &mut self,
        source: Source<'_>,
        cube: &mut Cube,
        drafts: &mut [Draft<'_, '_>],
        cite: Option<&Node<'_>>,
    ) -> Option<(Columns, Vec<u32>)> {
        let Source { sources, file, .. } = source;
        let start = sources.span(file, 0..0);
        if sources.text(file).trim().is_empty() {
            let path = sources.path(file);
            self.diagnostics.push(bad_table::empty(path, start));
            return None;
        }
        let cite = cite.map(|node| node.span);
        let columns = self.columns(cube, drafts, cite, sources, file)?;
        let sections = self.sections;
        let section = cube.citations.first().and_then(|citation| {
            let (section, span) = sections.at(citation.source, citation.section?)?;
            Some((&*section.id, section.lines?, span))
        });
        let source = Source { section, ..source };
        let read = self.rows(source, cube, drafts, &columns);
        if read.gathering.len() == 0 && !self.diagnostics.has_errors() {
            let path = sources.path(file);
            self.diagnostics.push(bad_table::empty(path, start));
        }
        let mut ranks = Vec::with_capacity(drafts.len());
        for draft in drafts.iter_mut() {
            ranks.push(self.complete(draft));
        }
        let sizes: Vec<usize> = drafts
            .iter()
            .map(|draft| draft.dimension.members.len())
            .collect();
        let measures = cube.measures.len();
        let Ok(gathered) = read.gathering.finish(&sizes, &ranks, measures, read.lists) else {
            let finding = cube_too_large::coordinates(source.name, cube.span);
            self.diagnostics.push(finding);
            return None;
        };
        let header = columns.span.unwrap_or(start);
        for (first, second) in gathered.repeated.iter().take(SHOWN) {
            let (first, second) = (source.row(*first), source.row(*second));
            let finding = duplicate_observation::finding(second, first);
            self.diagnostics.push(finding);
        }
        if let Some(more) = gathered.repeated.len().checked_sub(SHOWN + 1) {
            let code = codes::DUPLICATE_OBSERVATION;
            let finding = rules::more(code, more + 1, "figures", header);
            self.diagnostics.push(finding);
        }
        cube.observations = gathered.observations;
        Some((columns, gathered.places))
    }

    /// Acknowledges the broken sums that are known, and reports the others.
    fn violations(
        &mut self,
        source: Source<'_>,
        cube: &mut Cube,
        columns: &Columns,
        places: &[u32],
        known: &[remarks::Known],
    ) {
        let mut matched = vec![false; known.len()];
        let mut violations = std::mem::take(&mut cube.violations);
        for violation in &mut violations {
            for (known, matched) in known.iter().zip(&mut matched) {
                if known.cells.contain(cube, violation.row) {
                    violation.note = Some(known.note.clone());
                    *matched = true;
                }
            }
        }
        for (known, matched) in known.iter().zip(&matched) {
            if !matched {
                self.diagnostics.push(unmatched_known::finding(known.span));
            }
        }
        let mut unknown = 0;
        for violation in violations
            .iter()
            .filter(|violation| violation.note.is_none())
        {
            unknown += 1;
            if unknown <= SHOWN {
                let row = places.get(violation.row.0 as usize).copied().unwrap_or(0);
                let measure = cube.observations.measure(violation.row);
                let column = columns.figures.column(u32::from(measure.0));
                let finding = broken(cube, violation, source.cell(row, column));
                self.diagnostics.push(finding);
            }
        }
        if unknown > SHOWN {
            let header = columns.span.unwrap_or(cube.span);
            let code = codes::SUM_DOES_NOT_HOLD;
            let finding = rules::more(code, unknown - SHOWN, "figures", header);
            self.diagnostics.push(finding);
        }
        cube.violations = violations;
    }
}

/// Says whether a path is that of a table of figures.
pub(in crate::facts) fn is_table(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("csv"))
}

/// Makes the finding of a sum that does not hold.
fn broken(cube: &Cube, violation: &Violation, cell: Span) -> crate::diagnostics::Diagnostic {
    let measure = |at: MeasureIx| cube.measure(at).map_or("", |measure| &*measure.id);
    let quoted = |names: Vec<&str>, sign: &str| {
        let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        names.join(sign)
    };
    let (parts, exhaustive, declared) = match violation.rule {
        SumRule::Members(dimension, number) => {
            let dimension = cube.dimension(dimension);
            let sum = dimension.and_then(|dimension| dimension.sums.get(usize::from(number)));
            let Some((dimension, sum)) = dimension.zip(sum) else {
                return sum_does_not_hold::finding(&Broken::default(), cell, cube.span);
            };
            let parts = match sum.parts.len() {
                0..=4 => {
                    let members = sum.parts.iter().filter_map(|part| dimension.member(*part));
                    quoted(members.map(|member| &*member.code).collect(), " + ")
                }
                many => format!("its {many} parts"),
            };
            (parts, sum.exhaustive, sum.span)
        }
        SumRule::Measures(number) => {
            let Some(identity) = cube.identities.get(usize::from(number)) else {
                return sum_does_not_hold::finding(&Broken::default(), cell, cube.span);
            };
            let side = |side: &[MeasureIx], sign: &str| {
                quoted(side.iter().map(|at| measure(*at)).collect(), sign)
            };
            let mut parts = side(&identity.plus, " + ");
            if !identity.minus.is_empty() {
                parts = format!("{parts} - {}", side(&identity.minus, " - "));
            }
            (parts, true, identity.span)
        }
    };
    let broken = Broken {
        cell: &words(cube, violation.row),
        parts: &parts,
        expected: violation.expected,
        found: violation.found,
        exhaustive,
    };
    sum_does_not_hold::finding(&broken, cell, declared)
}

/// Names a cell: its measure, its members, and the time that its row names.
fn words(cube: &Cube, row: Row) -> String {
    let observations = &cube.observations;
    let measure = cube.measure(observations.measure(row));
    let measure = measure.map_or("", |measure| &*measure.id);
    let members = (0..).map(DimensionIx).zip(&cube.dimensions);
    let members = members.filter_map(|(at, dimension)| {
        let member = dimension.member(observations.member(at, row))?;
        Some(format!("`{}`", member.code))
    });
    let period = observations.period(row).map(|date| format!("`{date}`"));
    let all: Vec<String> = members.chain(period).collect();
    if all.is_empty() {
        format!("`{measure}`")
    } else {
        format!("`{measure}` of {}", all.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::normal;

    #[test]
    fn paths_are_compared_without_their_detours() {
        assert_eq!(normal("seed/./a/../b.csv"), "seed/b.csv");
        assert_eq!(normal("../a//b.csv"), "../a/b.csv");
        assert_eq!(normal("/a/../b.csv"), "/b.csv");
        assert_eq!(normal("a\\b.csv"), "a/b.csv");
    }
}
