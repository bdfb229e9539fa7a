//! Dimensions and their categories.

use rustc_hash::FxHashMap;

use super::super::codes;
use super::super::json::Kind;
use super::super::json::Object;
use super::super::json::Value;
use super::super::rules::bad_code;
use super::super::rules::child_cycle;
use super::super::rules::missing_property;
use super::super::rules::repeated;
use super::super::rules::unknown_category;
use super::super::rules::wrong_index;
use super::super::rules::wrong_type;
use super::reader::Reader;
use crate::diagnostics::Span;

const DIMENSION_KEYS: [&str; 9] = [
    "label",
    "category",
    "note",
    "href",
    "link",
    "class",
    "extension",
    "source",
    "updated",
];
const CATEGORY_KEYS: [&str; 6] = ["index", "label", "child", "coordinates", "unit", "note"];

/// A dimension of a dataset, as the file describes it.
#[derive(Debug)]
pub(super) struct Described<'s> {
    /// Its name in the file.
    pub(super) name: String,
    pub(super) label: Option<String>,
    pub(super) codes: Vec<String>,
    /// One for each code.
    pub(super) labels: Vec<Option<String>>,
    /// For each code those that it lies in.
    pub(super) within: Vec<Vec<usize>>,
    /// What is said of a unit, by code.
    pub(super) units: FxHashMap<usize, Object<'s>>,
    /// Remarks on the dimension as a whole.
    pub(super) notes: Vec<String>,
    /// Remarks on categories.
    pub(super) category_notes: Vec<(usize, String)>,
    pub(super) extension: Option<Object<'s>>,
    /// Where its categories are.
    pub(super) category: Span,
}

impl<'s> Reader<'s> {
    /// Reads a dimension.
    pub(super) fn dimension(&mut self, name: &str, value: Value<'s>) -> Option<Described<'s>> {
        let what = format!("the dimension `{name}`");
        let object = self.object(&what, value)?;
        self.known(&object, &DIMENSION_KEYS);
        let Some(category) = object.get("category") else {
            let finding = match object.get("href") {
                Some(href) => missing_property::linked(name, self.span(href)),
                None => missing_property::finding(&what, "category", self.start(value)),
            };
            self.report.push(finding);
            return None;
        };
        let category = self.object(&format!("`category` of `{name}`"), category)?;
        self.known(&category, &CATEGORY_KEYS);
        let codes = self.codes(name, &category)?;
        let numbers: FxHashMap<&str, usize> = (0..)
            .zip(&codes)
            .map(|(at, code)| (code.as_str(), at))
            .collect();
        let mut described = Described {
            name: name.to_owned(),
            label: self.words(&format!("the label of `{name}`"), object.get("label")),
            labels: vec![None; codes.len()],
            within: vec![Vec::new(); codes.len()],
            units: FxHashMap::default(),
            notes: self.notes(&format!("`note` of `{name}`"), object.get("note")),
            category_notes: Vec::new(),
            extension: None,
            category: self.start(category.value),
            codes: Vec::new(),
        };
        for (at, value) in self.by_code(name, "label", &category, &numbers) {
            let words = self.words(&format!("a label of `{name}`"), Some(value));
            if let Some(label) = described.labels.get_mut(at) {
                *label = words;
            }
        }
        for (at, value) in self.by_code(name, "unit", &category, &numbers) {
            if let Some(unit) = self.object(&format!("a unit of `{name}`"), value) {
                described.units.insert(at, unit);
            }
        }
        for (at, value) in self.by_code(name, "note", &category, &numbers) {
            let notes = self.notes(&format!("a note of `{name}`"), Some(value));
            let notes = notes.into_iter().map(|note| (at, note));
            described.category_notes.extend(notes);
        }
        self.children(name, &category, &numbers, &mut described.within);
        if let Some(extension) = object.get("extension") {
            described.extension = self.object(&format!("`extension` of `{name}`"), extension);
        }
        described.codes = codes;
        self.cycle(&described, &category);
        Some(described)
    }

    /// Reads the codes of the categories in their order.
    fn codes(&mut self, name: &str, category: &Object<'s>) -> Option<Vec<String>> {
        let before = self.report.len();
        let codes = match category.get("index") {
            Some(index) => match index.kind() {
                Kind::Array => self.listed(name, index)?,
                Kind::Object => self.positioned(name, index)?,
                kind => {
                    let what = format!("`index` of `{name}`");
                    let span = self.span(index);
                    let finding = wrong_type::finding(&what, "an array or an object", kind, span);
                    self.report.push(finding);
                    return None;
                }
            },
            None => {
                let Some(label) = category.get("label") else {
                    let whose = format!("`category` of `{name}`");
                    let span = self.start(category.value);
                    let finding = missing_property::finding(&whose, "index", span);
                    self.report.push(finding);
                    return None;
                };
                let labels = self.object(&format!("`label` of `{name}`"), label)?;
                if labels.entries.len() > 1 {
                    let span = self.start(category.value);
                    self.report.push(missing_property::order(name, span));
                    return None;
                }
                let codes = labels.entries.iter();
                codes
                    .map(|(code, value)| {
                        let span = self.document.key_span(code, *value);
                        (code.clone().into_owned(), span)
                    })
                    .collect()
            }
        };
        for (code, span) in &codes {
            if !bad_code::is_code(code) {
                self.report.push_many(codes::BAD_CODE, name, *span, || {
                    bad_code::finding(code, name, *span)
                });
            }
        }
        let codes = codes.into_iter().map(|(code, _)| code).collect();
        (self.report.len() == before).then_some(codes)
    }

    fn listed(&mut self, name: &str, index: Value<'s>) -> Option<Vec<(String, Span)>> {
        let codes = self.texts(&format!("`index` of `{name}`"), index)?;
        let mut first: FxHashMap<&str, Span> = FxHashMap::default();
        for (code, span) in &codes {
            if let Some(first) = first.insert(code, *span) {
                let problem = format!("`{code}` is a category of `{name}`");
                self.report.push_many(codes::REPEATED, name, *span, || {
                    repeated::finding(&problem, *span, Some(first))
                });
            }
        }
        Some(codes)
    }

    fn positioned(&mut self, name: &str, index: Value<'s>) -> Option<Vec<(String, Span)>> {
        let object = self.object(&format!("`index` of `{name}`"), index)?;
        let count = object.entries.len();
        let mut places: Vec<Option<(String, Span)>> = vec![None; count];
        for (code, value) in &object.entries {
            let key = self.document.key_span(code, *value);
            let position = value.whole().and_then(|at| usize::try_from(at).ok());
            let Some(place) = position.and_then(|at| places.get_mut(at)) else {
                let (written, span) = (value.written(), self.span(*value));
                self.report.push_many(codes::WRONG_INDEX, name, span, || {
                    wrong_index::position(code, written, count, span)
                });
                continue;
            };
            match place {
                None => *place = Some((code.clone().into_owned(), key)),
                // A key that is repeated is reported already.
                Some((other, _)) if other == code => {}
                Some((other, first)) => {
                    let finding = wrong_index::taken(code, other, key, *first);
                    self.report
                        .push_many(codes::WRONG_INDEX, name, key, || finding);
                }
            }
        }
        // Where one is missing, something else is wrong, which is reported.
        places.into_iter().collect()
    }

    /// Returns the entries of an object by category.
    fn by_code(
        &mut self,
        name: &str,
        property: &str,
        category: &Object<'s>,
        numbers: &FxHashMap<&str, usize>,
    ) -> Vec<(usize, Value<'s>)> {
        let Some(value) = category.get(property) else {
            return Vec::new();
        };
        let what = format!("`{property}` of `{name}`");
        let Some(object) = self.object(&what, value) else {
            return Vec::new();
        };
        let mut found = Vec::with_capacity(object.entries.len());
        for (code, value) in &object.entries {
            match numbers.get(&**code) {
                Some(at) => found.push((*at, *value)),
                None => {
                    let span = self.document.key_span(code, *value);
                    self.stranger(name, property, code, span, numbers);
                }
            }
        }
        found
    }

    fn stranger(
        &mut self,
        name: &str,
        property: &str,
        code: &str,
        span: Span,
        numbers: &FxHashMap<&str, usize>,
    ) {
        let what = format!("`{property}` of `{name}`");
        self.report
            .push_many(codes::UNKNOWN_CATEGORY, &what, span, || {
                // The nearest of very many would take long to find.
                let known =
                    numbers
                        .keys()
                        .copied()
                        .take(if numbers.len() > 2000 { 0 } else { 2000 });
                unknown_category::finding(property, code, name, span, known)
            });
    }

    fn children(
        &mut self,
        name: &str,
        category: &Object<'s>,
        numbers: &FxHashMap<&str, usize>,
        within: &mut [Vec<usize>],
    ) {
        for (parent, value) in self.by_code(name, "child", category, numbers) {
            let children = self.texts(&format!("`child` of `{name}`"), value);
            for (code, span) in children.into_iter().flatten() {
                match numbers.get(code.as_str()) {
                    Some(child) => {
                        if let Some(within) = within.get_mut(*child)
                            && !within.contains(&parent)
                        {
                            within.push(parent);
                        }
                    }
                    None => self.stranger(name, "child", &code, span, numbers),
                }
            }
        }
        for within in within {
            within.sort_unstable();
        }
    }

    /// Reports a chain of categories that comes back to where it began.
    fn cycle(&mut self, described: &Described<'s>, category: &Object<'s>) {
        let Some(chain) = cycle(&described.within) else {
            return;
        };
        let chain: Vec<&str> = chain
            .iter()
            .rev()
            .filter_map(|at| described.codes.get(*at).map(String::as_str))
            .collect();
        let child = category.get("child").unwrap_or(category.value);
        let finding = child_cycle::finding(&chain, self.start(child));
        self.report.push(finding);
    }
}

/// Finds a chain of places that leads back to its first, which stands at both ends.
fn cycle(within: &[Vec<usize>]) -> Option<Vec<usize>> {
    // 0 not seen, 1 on the way, 2 done.
    let mut states = vec![0u8; within.len()];
    for start in 0..within.len() {
        if states.get(start) != Some(&0) {
            continue;
        }
        let mut way: Vec<(usize, usize)> = vec![(start, 0)];
        while let Some((here, next)) = way.last_mut() {
            let here = *here;
            if let Some(state) = states.get_mut(here) {
                *state = 1;
            }
            let further = within.get(here).and_then(|list| list.get(*next)).copied();
            *next += 1;
            let Some(further) = further else {
                if let Some(state) = states.get_mut(here) {
                    *state = 2;
                }
                way.pop();
                continue;
            };
            match states.get(further) {
                Some(0) => way.push((further, 0)),
                Some(1) => {
                    let from = way.iter().position(|(at, _)| *at == further)?;
                    let chain = way.iter().skip(from).map(|(at, _)| *at);
                    return Some(chain.chain([further]).collect());
                }
                _ => {}
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::cycle;

    #[test]
    fn a_chain_that_comes_back_is_found() {
        assert_eq!(cycle(&[vec![], vec![0], vec![0, 1]]), None);
        assert_eq!(cycle(&[vec![0]]), Some(vec![0, 0]));
        assert_eq!(
            cycle(&[vec![], vec![2], vec![3], vec![1]]),
            Some(vec![1, 2, 3, 1])
        );
    }
}
