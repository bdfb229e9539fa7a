//! Dimensions and their members, those taken from the table of figures included.

use rustc_hash::FxHashMap;

use super::super::Resolver;
use super::fields::Spot;
use super::fields::get;
use crate::diagnostics::Span;
use crate::facts::cubes::Dimension;
use crate::facts::cubes::DimensionKind;
use crate::facts::cubes::Member;
use crate::facts::read::Kind;
use crate::facts::read::Node;
use crate::facts::read::Table;
use crate::facts::resolve::entities::Named;
use crate::facts::rules::bad_date;
use crate::facts::rules::blank_text;
use crate::facts::rules::clashing_keys;
use crate::facts::rules::duplicate_name;
use crate::facts::rules::unknown_member;
use crate::facts::rules::wrong_shape;
use crate::facts::rules::wrong_value;
use crate::model::Localised;
use crate::model::PartialDate;

const DIMENSION_KEYS: [&str; 9] = [
    "id", "name", "kind", "members", "member", "open", "entities", "disjoint", "sum",
];
const MEMBER_KEYS: [&str; 5] = ["code", "name", "entity", "period", "within"];

/// A dimension whose members may not all be known yet.
#[derive(Debug)]
pub(super) struct Draft<'t, 's> {
    pub(super) dimension: Dimension,
    /// Whether codes that are not listed are members too.
    open: bool,
    /// Whether a code is the id of an entity unless its member says otherwise.
    entities: bool,
    /// Where each listed member is written.
    spans: Vec<Span>,
    /// Where each member that was taken from the table is written first.
    taken: Vec<Span>,
    codes: FxHashMap<Box<str>, u32>,
    /// What members say of the larger members that they lie in.
    pub(super) within: Vec<(u32, &'t Node<'s>)>,
    pub(super) sums: Vec<(&'t Table<'s>, Span)>,
    /// Codes that are no members: where each is first, and in how many rows.
    strange: indexmap::IndexMap<Box<str>, (Span, usize)>,
    /// Whether some member could not be read.
    unfinished: bool,
}

impl Draft<'_, '_> {
    /// Returns the number of a code; one that is not listed is added where that is allowed.
    pub(super) fn number(&mut self, code: &str, span: impl FnOnce() -> Span) -> Option<u32> {
        if let Some(number) = self.codes.get(code) {
            return Some(*number);
        }
        let next = u32::try_from(self.dimension.members.len()).ok();
        let Some(number) = next.filter(|_| self.open && is_code(code)) else {
            self.strange(code, span);
            return None;
        };
        self.taken.push(span());
        self.codes.insert(code.into(), number);
        self.dimension.members.push(Member {
            code: code.into(),
            name: Localised::default(),
            entity: None,
            period: None,
            within: Vec::new(),
        });
        Some(number)
    }

    /// Remembers a code that is no member.
    fn strange(&mut self, code: &str, span: impl FnOnce() -> Span) {
        match self.strange.get_mut(code) {
            Some((_, uses)) => *uses += 1,
            None => {
                self.strange.insert(code.into(), (span(), 1));
            }
        }
    }

    /// Returns where a member is written: its table, or the first cell with its code.
    fn span(&self, number: usize) -> Span {
        let mut spans = self.spans.iter().chain(&self.taken);
        spans.nth(number).copied().unwrap_or(self.dimension.span)
    }
}

/// Says whether a text can be the code of a member.
fn is_code(text: &str) -> bool {
    !text.is_empty() && text.trim() == text && !text.chars().any(char::is_control)
}

impl Resolver<'_, '_> {
    /// Resolves the dimensions of a cube as far as they are listed.
    pub(super) fn dimensions<'t, 's>(
        &mut self,
        node: &'t Node<'s>,
        broken: bool,
    ) -> Vec<Draft<'t, 's>> {
        let mut drafts: Vec<Draft<'t, 's>> = Vec::new();
        for (entries, span) in self.tables("cube.dimension", node) {
            let spot = Spot {
                what: "this dimension",
                span,
                broken,
            };
            let Some(draft) = self.dimension(spot, entries) else {
                continue;
            };
            let id = &draft.dimension.id;
            match drafts.iter().find(|other| other.dimension.id == *id) {
                Some(first) => {
                    let (first, span) = (first.dimension.span, draft.dimension.span);
                    let finding = duplicate_name::finding("dimensions", id, span, first);
                    self.diagnostics.push(finding);
                }
                None => drafts.push(draft),
            }
        }
        drafts
    }

    fn dimension<'t, 's>(
        &mut self,
        spot: Spot<'_>,
        entries: &'t Table<'s>,
    ) -> Option<Draft<'t, 's>> {
        self.only(spot, entries, &DIMENSION_KEYS);
        let id = self.required(spot, entries, "id", "id = \"county\"");
        let name = self.required(spot, entries, "name", "name = { en = \"County\" }");
        let name = self.words_of("name", name);
        let kind = get(entries, "kind");
        let kind = match kind {
            Some(node) => self.one_of("kind", node, &DimensionKind::ALL),
            None => Some(DimensionKind::Category),
        };
        let entities = self.yes("entities", entries).unwrap_or(false);
        let disjoint = self.yes("disjoint", entries).unwrap_or(false);
        let open = self.yes("open", entries);
        let node = id?;
        let mut draft = Draft {
            dimension: Dimension {
                id: self.slug(node)?,
                name,
                kind: kind?,
                members: Vec::new(),
                by_code: Vec::new(),
                disjoint,
                sums: Vec::new(),
                span: node.span,
            },
            open: false,
            entities,
            spans: Vec::new(),
            taken: Vec::new(),
            codes: FxHashMap::default(),
            within: Vec::new(),
            sums: Vec::new(),
            strange: indexmap::IndexMap::new(),
            unfinished: false,
        };
        let lists = entries
            .iter()
            .filter(|(key, _)| matches!(&*key.text, "members" | "member"));
        let lists: Vec<_> = lists.collect();
        if let [(first, _), (second, _), ..] = lists.as_slice() {
            let finding =
                clashing_keys::finding(&first.text, first.span, &second.text, second.span);
            self.diagnostics.push(finding);
        }
        for (key, node) in &lists {
            self.members(&mut draft, &key.text, node, spot.broken);
        }
        if let Some(sums) = get(entries, "sum") {
            draft.sums = self.tables("cube.dimension.sum", sums);
        }
        let known_by_form = entities || draft.dimension.kind == DimensionKind::Time;
        draft.open = open.unwrap_or(lists.is_empty() && known_by_form);
        if !known_by_form && (draft.open || lists.is_empty()) && !spot.broken {
            let example = "members = [ { code = \"...\", name = { en = \"...\" } } ]`, or say `entities = true` or `kind = \"time\"";
            let finding = wrong_shape::without(spot.what, "members", spot.span, example);
            self.diagnostics.push(finding);
            return None;
        }
        Some(draft)
    }

    fn members<'t, 's>(
        &mut self,
        draft: &mut Draft<'t, 's>,
        what: &str,
        node: &'t Node<'s>,
        broken: bool,
    ) {
        let items = match &node.kind {
            Kind::Array(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        for item in items {
            let before = draft.dimension.members.len();
            match &item.kind {
                Kind::String(code) => {
                    self.add_member(draft, code, item.span, None, broken);
                }
                Kind::Table(entries) => {
                    let spot = Spot {
                        what: "this member",
                        span: item.span,
                        broken,
                    };
                    self.only(spot, entries, &MEMBER_KEYS);
                    let code = self.required(spot, entries, "code", "code = \"oslo\"");
                    if let Some(code) = code
                        && let Some(text) = self.words("code", code)
                    {
                        self.add_member(draft, &text, code.span, Some(entries), broken);
                    }
                }
                Kind::Broken => {}
                _ => {
                    let example =
                        format!("{what} = [ {{ code = \"...\", name = {{ en = \"...\" }} }} ]");
                    let wanted = "a list of codes or tables with `code`";
                    let finding = wrong_shape::finding(what, item, wanted, &example);
                    self.diagnostics.push(finding);
                }
            }
            draft.unfinished |= draft.dimension.members.len() == before;
        }
    }

    fn add_member<'t, 's>(
        &mut self,
        draft: &mut Draft<'t, 's>,
        code: &str,
        span: Span,
        entries: Option<&'t Table<'s>>,
        broken: bool,
    ) {
        if !is_code(code) {
            let finding = if code.trim().is_empty() {
                blank_text::finding("code", span)
            } else {
                wrong_value::code(code, span)
            };
            self.diagnostics.push(finding);
            return;
        }
        if let Some(first) = draft.codes.get(code) {
            let first = draft.span(*first as usize);
            let finding = duplicate_name::finding("members", code, span, first);
            self.diagnostics.push(finding);
            return;
        }
        let number = u32::try_from(draft.dimension.members.len()).unwrap_or(u32::MAX);
        let written = |key: &str| entries.and_then(|entries| get(entries, key));
        let name = self.words_of("name", written("name"));
        let named = written("name").is_some();
        let entity = match written("entity") {
            // An empty text says that the code is no entity although codes mostly are.
            Some(node) if node.as_str() == Some("") => None,
            Some(node) => self.an_entity("entity", node),
            None if draft.entities => self.entity_named(code, span),
            None => None,
        };
        let period = match written("period") {
            Some(node) => self.date("period", node),
            None if draft.dimension.kind == DimensionKind::Time => self.time(code, span),
            None => None,
        };
        let tied = draft.entities || written("entity").is_some();
        let no_entity = written("entity").and_then(Node::as_str) == Some("");
        let is_time = draft.dimension.kind == DimensionKind::Time;
        if !named && (!tied || no_entity) && !is_time && !broken {
            let what = format!("the member `{code}`");
            let example = "name = { en = \"...\" }";
            let finding = wrong_shape::without(&what, "name", span, example);
            self.diagnostics.push(finding);
        }
        if let Some(node) = written("within") {
            draft.within.push((number, node));
        }
        draft.codes.insert(code.into(), number);
        draft.spans.push(span);
        draft.dimension.members.push(Member {
            code: code.into(),
            name,
            entity,
            period,
            within: Vec::new(),
        });
    }

    /// Reads a code as a time.
    pub(super) fn time(&mut self, code: &str, span: Span) -> Option<PartialDate> {
        match code.parse::<PartialDate>() {
            Ok(date) => Some(date),
            Err(error) => {
                let finding = bad_date::at(span, &error.to_string());
                self.diagnostics.push(finding);
                None
            }
        }
    }

    /// Ties the members that were taken from the table to their entities or times and puts them in
    /// order behind those that are listed. Returns the new number of each, where numbers change.
    pub(super) fn complete(&mut self, draft: &mut Draft<'_, '_>) -> Option<Vec<u32>> {
        let strange = std::mem::take(&mut draft.strange);
        for (code, (span, uses)) in strange {
            if !draft.unfinished {
                let name = &draft.dimension.id;
                let known = draft.dimension.members.iter().map(|member| &*member.code);
                let finding = unknown_member::finding(&code, name, span, uses, known);
                self.diagnostics.push(finding);
            }
        }
        let listed = draft.spans.len();
        let taken = draft.dimension.members.split_off(listed);
        let is_time = draft.dimension.kind == DimensionKind::Time;
        let mut taken: Vec<(Member, usize)> = taken.into_iter().zip(listed..).collect();
        for (member, number) in &mut taken {
            let span = draft.span(*number);
            member.name = self.no_words();
            if draft.entities {
                member.entity = match self.entities.named(&member.code) {
                    Named::Known(at) => Some(at),
                    Named::Ghost => None,
                    Named::Unknown => {
                        let finding = self.entities.unknown(&member.code, span);
                        self.diagnostics.push(finding);
                        None
                    }
                };
            }
            if is_time {
                member.period = self.time(&member.code, span);
            }
        }
        taken.sort_by(|(a, _), (b, _)| (&a.period, &a.code).cmp(&(&b.period, &b.code)));
        let moved = taken
            .iter()
            .zip(listed..)
            .any(|((_, old), new)| *old != new);
        let ranks = moved.then(|| {
            let mut ranks: Vec<u32> = (0..(listed + taken.len()) as u32).collect();
            for ((_, old), new) in taken.iter().zip(listed as u32..) {
                if let Some(rank) = ranks.get_mut(*old) {
                    *rank = new;
                }
            }
            ranks
        });
        let members = taken.into_iter().map(|(member, _)| member);
        draft.dimension.members.extend(members);
        draft.dimension.index();
        ranks
    }
}
