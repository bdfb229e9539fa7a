//! The mapping that says how a CSV file is to be read: which column is what.

use toml::de::DeTable;
use toml::de::DeValue;

use super::super::report::Report;
use super::super::rules::bad_mapping;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::diagnostics::Span;
use crate::facts::cubes::DimensionKind;

const KEYS: [&str; 13] = [
    "name",
    "separator",
    "decimal",
    "thousands",
    "value",
    "measures",
    "status",
    "note",
    "period",
    "ignore",
    "dimension",
    "measure",
    "symbols",
];
const DIMENSION: [&str; 5] = ["column", "id", "name", "kind", "label"];
const MEASURE: [&str; 7] = ["column", "code", "id", "name", "unit", "kind", "decimals"];

/// A text of a mapping and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) span: Span,
}

/// How a file is to be read.
#[derive(Debug, Default)]
pub(super) struct Mapping {
    pub(super) name: Option<Word>,
    pub(super) separator: Option<u8>,
    pub(super) decimal: Option<char>,
    pub(super) thousands: Option<char>,
    /// The column of all figures, where one names their measure.
    pub(super) value: Option<Word>,
    /// The column that names measures.
    pub(super) measures: Option<Word>,
    pub(super) status: Option<Word>,
    pub(super) note: Option<Word>,
    pub(super) period: Option<Word>,
    pub(super) ignore: Vec<Word>,
    /// What signs in the place of figures mean.
    pub(super) symbols: Vec<(String, Word)>,
    pub(super) dimension: Vec<OfDimension>,
    pub(super) measure: Vec<OfMeasure>,
}

/// A column that is a dimension.
#[derive(Debug)]
pub(super) struct OfDimension {
    pub(super) column: Word,
    pub(super) id: Option<Word>,
    pub(super) name: Option<Word>,
    pub(super) kind: &'static str,
    /// The column with what codes are called.
    pub(super) label: Option<Word>,
}

/// A column of figures, or a code of the column that names measures.
#[derive(Debug)]
pub(super) struct OfMeasure {
    pub(super) column: Option<Word>,
    pub(super) code: Option<Word>,
    pub(super) id: Option<Word>,
    pub(super) name: Option<Word>,
    pub(super) unit: Option<Word>,
    pub(super) kind: Option<Word>,
    pub(super) decimals: Option<u8>,
}

struct Reader<'s> {
    sources: &'s SourceMap,
    file: FileId,
    report: &'s mut Report,
}

type Entry<'t, 's> = (&'t str, &'t DeValue<'s>, Span);

/// Reads a mapping; what is wrong with it is reported.
pub(super) fn read(sources: &SourceMap, file: FileId, report: &mut Report) -> Mapping {
    let (document, errors) = DeTable::parse_recoverable(sources.text(file));
    let mut reader = Reader {
        sources,
        file,
        report,
    };
    for error in &errors {
        let span = sources.span(file, error.span().unwrap_or(0..0));
        let finding = bad_mapping::syntax(error.message(), span);
        reader.report.push(finding);
    }
    let mut mapping = Mapping::default();
    if errors.is_empty() {
        reader.mapping(document.get_ref(), &mut mapping);
    }
    mapping
}

impl Reader<'_> {
    fn entries<'t, 's>(
        &mut self,
        what: &str,
        table: &'t DeTable<'s>,
        known: &[&str],
    ) -> Vec<Entry<'t, 's>> {
        let mut entries = Vec::new();
        for (key, value) in table {
            let span = self.sources.span(self.file, key.span());
            if known.contains(&&**key.get_ref()) {
                entries.push((
                    &**key.get_ref(),
                    value.get_ref(),
                    self.sources.span(self.file, value.span()),
                ));
            } else {
                let finding = bad_mapping::unknown(key.get_ref(), what, span, known);
                self.report.push(finding);
            }
        }
        entries
    }

    fn word(&mut self, key: &str, value: &DeValue<'_>, span: Span) -> Option<Word> {
        match value {
            DeValue::String(text) if !text.trim().is_empty() => Some(Word {
                text: text.to_string(),
                span,
            }),
            _ => {
                self.report.push(bad_mapping::shape(key, "a text", span));
                None
            }
        }
    }

    fn sign(&mut self, key: &str, value: &DeValue<'_>, span: Span) -> Option<char> {
        let text = match value {
            DeValue::String(text) => text.as_ref(),
            _ => "",
        };
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (Some(sign), None) if !sign.is_ascii_digit() && sign != '"' => Some(sign),
            _ => {
                self.report
                    .push(bad_mapping::shape(key, "a single sign", span));
                None
            }
        }
    }

    fn tables<'t, 's>(
        &mut self,
        key: &str,
        value: &'t DeValue<'s>,
        span: Span,
    ) -> Vec<(&'t DeTable<'s>, Span)> {
        let mut tables = Vec::new();
        if let DeValue::Array(items) = value {
            for item in items {
                if let DeValue::Table(table) = item.get_ref() {
                    tables.push((table, self.sources.span(self.file, item.span())));
                }
            }
            if tables.len() == items.len() {
                return tables;
            }
        }
        let wanted = format!("a list of tables, `[[{key}]]`");
        self.report.push(bad_mapping::shape(key, &wanted, span));
        tables
    }

    fn mapping(&mut self, table: &DeTable<'_>, mapping: &mut Mapping) {
        for (key, value, span) in self.entries("a mapping", table, &KEYS) {
            match key {
                "name" => mapping.name = self.word(key, value, span),
                "separator" => {
                    let sign = self.sign(key, value, span);
                    mapping.separator = sign.and_then(|sign| u8::try_from(sign).ok());
                    if sign.is_some() && mapping.separator.is_none() {
                        let wanted = "a sign of the keyboard";
                        self.report.push(bad_mapping::shape(key, wanted, span));
                    }
                }
                "decimal" => mapping.decimal = self.sign(key, value, span),
                "thousands" => mapping.thousands = self.sign(key, value, span),
                "value" => mapping.value = self.word(key, value, span),
                "measures" => mapping.measures = self.word(key, value, span),
                "status" => mapping.status = self.word(key, value, span),
                "note" => mapping.note = self.word(key, value, span),
                "period" => mapping.period = self.word(key, value, span),
                "ignore" => {
                    let items = match value {
                        DeValue::Array(items) => items.iter().collect(),
                        _ => {
                            self.report
                                .push(bad_mapping::shape(key, "a list of columns", span));
                            Vec::new()
                        }
                    };
                    for item in items {
                        let span = self.sources.span(self.file, item.span());
                        let word = self.word(key, item.get_ref(), span);
                        mapping.ignore.extend(word);
                    }
                }
                "symbols" => {
                    let DeValue::Table(table) = value else {
                        let wanted = "a table, such as `{ \":\" = \"confidential\" }`";
                        self.report.push(bad_mapping::shape(key, wanted, span));
                        continue;
                    };
                    for (sign, value) in table {
                        let span = self.sources.span(self.file, value.span());
                        let word = self.word(sign.get_ref(), value.get_ref(), span);
                        mapping
                            .symbols
                            .extend(word.map(|word| (sign.get_ref().to_string(), word)));
                    }
                }
                "dimension" => {
                    for (table, span) in self.tables(key, value, span) {
                        mapping.dimension.extend(self.dimension(table, span));
                    }
                }
                _ => {
                    for (table, span) in self.tables(key, value, span) {
                        mapping.measure.extend(self.measure(table, span));
                    }
                }
            }
        }
    }

    fn dimension(&mut self, table: &DeTable<'_>, span: Span) -> Option<OfDimension> {
        let (mut column, mut id, mut name, mut label) = (None, None, None, None);
        let mut kind = DimensionKind::Category.word();
        for (key, value, span) in self.entries("a dimension", table, &DIMENSION) {
            let word = self.word(key, value, span);
            match key {
                "column" => column = word,
                "id" => id = word,
                "name" => name = word,
                "label" => label = word,
                _ => {
                    let words = DimensionKind::ALL.map(|(word, _)| word);
                    let Some(written) = word else { continue };
                    match words.iter().find(|word| **word == written.text) {
                        Some(word) => kind = word,
                        None => {
                            let finding = bad_mapping::kind(&written.text, written.span, &words);
                            self.report.push(finding);
                        }
                    }
                }
            }
        }
        if column.is_none() {
            self.report
                .push(bad_mapping::without("a dimension", "column", span));
        }
        Some(OfDimension {
            column: column?,
            id,
            name,
            kind,
            label,
        })
    }

    fn measure(&mut self, table: &DeTable<'_>, span: Span) -> Option<OfMeasure> {
        let mut measure = OfMeasure {
            column: None,
            code: None,
            id: None,
            name: None,
            unit: None,
            kind: None,
            decimals: None,
        };
        for (key, value, span) in self.entries("a measure", table, &MEASURE) {
            if key == "decimals" {
                let number = match value {
                    DeValue::Integer(number) => number.as_str().parse::<u8>().ok(),
                    _ => None,
                };
                measure.decimals = number.filter(|number| *number <= 15);
                if measure.decimals.is_none() {
                    let wanted = "a whole number from 0 to 15";
                    self.report.push(bad_mapping::shape(key, wanted, span));
                }
                continue;
            }
            let word = self.word(key, value, span);
            let place = match key {
                "column" => &mut measure.column,
                "code" => &mut measure.code,
                "id" => &mut measure.id,
                "name" => &mut measure.name,
                "unit" => &mut measure.unit,
                _ => &mut measure.kind,
            };
            *place = word;
        }
        if measure.column.is_none() && measure.code.is_none() {
            let finding = bad_mapping::without("a measure", "column", span);
            self.report.push(finding);
            return None;
        }
        Some(measure)
    }
}
