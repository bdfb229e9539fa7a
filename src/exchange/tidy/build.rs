//! A CSV file as a draft of a cube: columns become dimensions and measures.

use super::Reader;
use super::mapping::OfMeasure;
use super::mapping::Word;
use super::rows::Codes;
use super::rows::Columns;
use super::rows::Figures;
use super::rows::Read;
use crate::diagnostics::FileId;
use crate::exchange::draft::Cells;
use crate::exchange::draft::Dimension;
use crate::exchange::draft::Draft;
use crate::exchange::draft::Measure;
use crate::exchange::draft::Member;
use crate::exchange::draft::Names;
use crate::exchange::draft::Structure;
use crate::exchange::draft::Unit;
use crate::exchange::draft::period;
use crate::exchange::draft::words;
use crate::exchange::rules::bad_mapping;
use crate::exchange::rules::bad_number;
use crate::exchange::rules::more_decimals;
use crate::exchange::rules::no_figures;
use crate::exchange::rules::no_unit;
use crate::exchange::rules::not_a_time;
use crate::exchange::rules::unknown_column;
use crate::exchange::rules::unread_column;
use crate::exchange::rules::unstated_kind;
use crate::facts::cubes::MeasureKind;
use crate::facts::cubes::Status;

impl Reader<'_> {
    /// Reads the file.
    pub(super) fn draft(&mut self, records: &mut csv::Reader<&[u8]>, map: FileId) -> Option<Draft> {
        let map_start = self.sources.span(map, 0..0);
        let (columns, measures) = self.columns(map_start)?;
        for (_, word) in &self.mapping.symbols {
            let known = Status::ALL.map(|(known, _)| known);
            if !known.contains(&word.text.as_str()) {
                let finding = bad_mapping::kind(&word.text, word.span, &known);
                self.report.push(finding);
            }
        }
        let mut read = self.rows(records, &columns, measures);
        let cells = self.cells(&mut read)?;
        if cells.list().is_empty() && self.report.errors() == 0 {
            self.report.push(no_figures::empty(self.header));
        }
        if self.report.errors() > 0 {
            return None;
        }
        let language = self.wishes.language.clone();
        let language = language.or_else(|| self.wishes.languages.first().cloned())?;
        let mut names = Names::default();
        let dimensions = self.dimensions(&read, &mut names);
        let (measures, units) = self.measures(&columns, &read, &cells, &language, &mut names);
        let mut structure = Structure::new();
        let tables = measures.iter().map(|measure| measure.table(&language));
        structure.insert("measure".to_owned(), tables.collect());
        if !dimensions.is_empty() {
            let tables = dimensions
                .iter()
                .map(|dimension| dimension.table(&language));
            structure.insert("dimension".to_owned(), tables.collect());
        }
        let title = self.mapping.name.as_ref();
        let title = title.map_or(&self.wishes.id, |name| &name.text);
        Some(Draft {
            id: self.wishes.id.clone(),
            name: words(&language, title),
            cite: Vec::new(),
            shared: Vec::new(),
            origin: Vec::new(),
            units,
            structure,
            dimensions: dimensions.iter().map(Dimension::axis).collect(),
            measures: measures
                .iter()
                .map(|measure| (measure.id.clone(), measure.decimals))
                .collect(),
            cells,
        })
    }

    /// Finds a column of the file.
    fn column(&mut self, word: &Word) -> Option<usize> {
        let found = self.names.iter().position(|name| *name == word.text);
        if found.is_none() {
            let finding = unknown_column::finding(&word.text, word.span, self.header, &self.names);
            self.report.push(finding);
        }
        found
    }

    /// Finds out which column is what; the measures are those that the mapping names by code.
    fn columns(&mut self, map: crate::diagnostics::Span) -> Option<(Columns, Codes)> {
        let mapping = std::mem::take(&mut self.mapping);
        let mut columns = Columns::default();
        for dimension in &mapping.dimension {
            let label = dimension.label.as_ref().map(|label| self.column(label));
            let column = self.column(&dimension.column);
            columns
                .dimensions
                .extend(column.map(|at| (at, label.flatten())));
        }
        let mut optional = |word: &Option<Word>| word.as_ref().and_then(|word| self.column(word));
        columns.status = optional(&mapping.status);
        columns.note = optional(&mapping.note);
        columns.period = optional(&mapping.period);
        let (value, named) = (optional(&mapping.value), optional(&mapping.measures));
        let mut measures = Codes::default();
        let wide = mapping
            .measure
            .iter()
            .filter_map(|measure| measure.column.as_ref());
        let wide: Vec<Option<usize>> = wide.map(|column| self.column(column)).collect();
        columns.figures = match &mapping.value {
            Some(_) => {
                let coded = mapping
                    .measure
                    .iter()
                    .filter_map(|measure| measure.code.as_ref());
                measures.extend(coded.map(|code| (code.text.clone(), None)));
                Figures::Long {
                    value: value.unwrap_or(0),
                    measures: named,
                    open: measures.is_empty(),
                }
            }
            None => Figures::Wide(wide.iter().flatten().copied().collect()),
        };
        if mapping.value.is_none() && wide.is_empty() {
            self.report.push(bad_mapping::no_figures(map));
        }
        let ignored = mapping.ignore.iter().map(|word| self.column(word));
        let ignored: Vec<Option<usize>> = ignored.collect();
        let of_figures = match &columns.figures {
            Figures::Wide(all) => all.clone(),
            Figures::Long {
                value, measures, ..
            } => [Some(*value), *measures].into_iter().flatten().collect(),
        };
        let used = |at: usize| {
            let further = [columns.status, columns.note, columns.period];
            let mut dimensions = columns.dimensions.iter();
            of_figures.contains(&at)
                || further.contains(&Some(at))
                || ignored.contains(&Some(at))
                || dimensions.any(|(code, label)| *code == at || *label == Some(at))
        };
        for (at, name) in self.names.iter().enumerate() {
            if !used(at) {
                self.report.push(unread_column::finding(name, self.header));
            }
        }
        self.mapping = mapping;
        (self.report.errors() == 0).then_some((columns, measures))
    }

    /// Returns an identifier: the one that the mapping gives, or one made of a name.
    fn claim(
        &mut self,
        id: Option<&Word>,
        name: &str,
        otherwise: &str,
        names: &mut Names,
    ) -> String {
        let wanted = id.map_or(name, |id| &id.text);
        let claimed = names.claim(wanted, otherwise);
        if let Some(id) = id.filter(|id| id.text != claimed) {
            self.report.push(bad_mapping::id(&id.text, id.span));
        }
        claimed
    }

    fn dimensions(&mut self, read: &Read, names: &mut Names) -> Vec<Dimension> {
        let mapped = std::mem::take(&mut self.mapping.dimension);
        let mut dimensions = Vec::with_capacity(mapped.len());
        for (at, (of, codes)) in mapped.iter().zip(&read.dimensions).enumerate() {
            let otherwise = format!("dimension-{}", at + 1);
            let id = self.claim(of.id.as_ref(), &of.column.text, &otherwise, names);
            let mut kind = of.kind;
            let mut periods = vec![None; codes.len()];
            if kind == "time" {
                periods = codes.keys().map(|code| period(code)).collect();
                if let Some(strange) = periods.iter().position(Option::is_none) {
                    let code = codes.get_index(strange).map_or("", |(code, _)| code);
                    let finding = not_a_time::finding(code, &of.column.text, self.header);
                    self.report.push(finding);
                    kind = "category";
                }
            }
            let members = codes.iter().zip(periods);
            let members = members.map(|((code, label), period)| Member {
                code: code.clone(),
                name: label.clone(),
                period: period.filter(|_| kind == "time"),
                within: Vec::new(),
            });
            let name = of.name.as_ref().unwrap_or(&of.column);
            dimensions.push(Dimension {
                id,
                name: name.text.clone(),
                kind,
                members: members.collect(),
            });
        }
        self.mapping.dimension = mapped;
        dimensions
    }

    fn measures(
        &mut self,
        columns: &Columns,
        read: &Read,
        cells: &Cells,
        language: &str,
        names: &mut Names,
    ) -> (Vec<Measure>, Vec<Unit>) {
        let mapped = std::mem::take(&mut self.mapping.measure);
        let value = self.mapping.value.as_ref();
        // Each with its name in the file and what the mapping says of it.
        let all: Vec<(String, Option<&OfMeasure>)> = match &columns.figures {
            Figures::Wide(_) => {
                let wide = mapped
                    .iter()
                    .filter_map(|of| Some((of.column.as_ref()?, of)));
                wide.map(|(column, of)| (column.text.clone(), Some(of)))
                    .collect()
            }
            Figures::Long { measures: None, .. } => {
                let name = value.map_or_else(String::new, |value| value.text.clone());
                vec![(name, mapped.first())]
            }
            Figures::Long { .. } => {
                let named = |code: &str| {
                    let mut mapped = mapped.iter();
                    mapped.find(|of| of.code.as_ref().is_some_and(|own| own.text == code))
                };
                let codes = read.measures.keys();
                codes.map(|code| (code.clone(), named(code))).collect()
            }
        };
        let mut found = vec![0u8; all.len()];
        for cell in cells.list() {
            if let (Some(figure), Some(found)) =
                (cell.figure(), found.get_mut(usize::from(cell.measure)))
            {
                *found = figure.decimals().max(*found);
            }
        }
        let mut measures: Vec<Measure> = Vec::with_capacity(all.len());
        let mut units: Vec<Unit> = Vec::new();
        for (at, ((code, of), found)) in all.into_iter().zip(found).enumerate() {
            let otherwise = format!("measure-{}", at + 1);
            let id = self.claim(of.and_then(|of| of.id.as_ref()), &code, &otherwise, names);
            let name = of.and_then(|of| of.name.as_ref());
            let name = name.map_or_else(|| code.clone(), |name| name.text.clone());
            let unit = of.and_then(|of| of.unit.as_ref()).map(|unit| &unit.text);
            let unit = unit.or(self.wishes.unit.as_ref());
            let unit = unit.map_or_else(Unit::default, |unit| Unit {
                id: Some(unit.clone()),
                name: words(language, unit),
                ..Unit::default()
            });
            let place = units.iter().position(|known| *known == unit);
            let place = place.unwrap_or_else(|| {
                units.push(unit);
                units.len() - 1
            });
            let declared = of.and_then(|of| of.decimals);
            if let Some(declared) = declared.filter(|declared| *declared < found) {
                let finding = more_decimals::finding(&name, found, declared, self.header);
                self.report.push(finding);
            }
            let kind = self.kind(&code, &id, of.and_then(|of| of.kind.as_ref()));
            measures.push(Measure {
                id,
                name,
                unit: place,
                kind,
                // An amount may be a stock or a flow; which one, the file does not say.
                aggregate: (kind == MeasureKind::Amount.word()).then_some("none"),
                decimals: declared.unwrap_or(0).max(found),
                period: None,
            });
        }
        for cell in cells.list() {
            if let (Some(figure), Some(measure)) =
                (cell.figure(), measures.get(usize::from(cell.measure)))
                && !figure.fits(measure.decimals)
            {
                let finding = bad_number::uneven(&measure.name, measure.decimals, self.header);
                self.report.push(finding);
                break;
            }
        }
        self.unsaid(&measures, &units);
        self.mapping.measure = mapped;
        (measures, units)
    }

    fn kind(&mut self, code: &str, id: &str, mapped: Option<&Word>) -> &'static str {
        let told = self.wishes.kinds.iter();
        let mut told = told.filter(|(of, _)| of.as_deref().is_none_or(|of| of == code || of == id));
        if let Some((_, kind)) = told.next() {
            return kind.word();
        }
        let Some(word) = mapped else {
            return MeasureKind::Unstated.word();
        };
        let words = MeasureKind::ALL.map(|(word, _)| word);
        let found = words.into_iter().find(|known| *known == word.text);
        if found.is_none() {
            let finding = bad_mapping::kind(&word.text, word.span, &words);
            self.report.push(finding);
        }
        found.unwrap_or(MeasureKind::Unstated.word())
    }

    /// Reports what is not known of measures.
    fn unsaid(&mut self, measures: &[Measure], units: &[Unit]) {
        let unstated = MeasureKind::Unstated.word();
        let unstated = measures.iter().filter(|measure| measure.kind == unstated);
        let unstated: Vec<(&str, &str)> = unstated
            .map(|measure| (measure.id.as_str(), measure.name.as_str()))
            .collect();
        if !unstated.is_empty() {
            let finding = unstated_kind::finding(&unstated, self.header);
            self.report.push(finding);
        }
        let nothing = Unit::default();
        let without = measures.iter();
        let without = without.filter(|measure| units.get(measure.unit) == Some(&nothing));
        let without: Vec<&str> = without.map(|measure| measure.name.as_str()).collect();
        if !without.is_empty() {
            self.report.push(no_unit::finding(&without, self.header));
        }
    }
}
