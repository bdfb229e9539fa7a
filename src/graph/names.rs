//! Who is called what: names, abbreviations, aliases and former names, folded.
//!
//! Of most texts the folding is the text in small letters, and is made when it is asked for; the
//! others are kept.

use std::borrow::Cow;

use super::fold::Folded;
use super::fold::fold;
use super::parts;
use super::store::Claim;
use super::store::Sparse;
use super::store::Store;
use super::store::sparse;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::model::ValueRef;
use crate::ontology::Field;
use crate::ontology::Ontology;
use crate::ontology::PropertyId;
use crate::stored::stored;

/// In what way an entity bears a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameKind {
    /// It is its name.
    Name,
    /// It is its customary short form.
    Abbreviation,
    /// Sources also call it so.
    Alias,
    /// It was once called so.
    FormerName,
}

stored!(
    enum NameKind {
        Name,
        Abbreviation,
        Alias,
        FormerName,
    }
);

/// That an entity bears a name, and who says so.
///
/// Ordered by the way in which the name is borne, then by entity and statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Naming {
    /// In what way.
    pub kind: NameKind,
    /// The entity.
    pub entity: EntityIx,
    /// The statement that gives it the name.
    pub statement: StatementIx,
}

/// The folded words of all statements, and the index of names.
#[derive(Debug)]
pub(super) struct Names {
    /// Which of all words, in the order of the values, fold to more than small letters.
    marked: Sparse,
    /// The foldings of these, one after the other.
    letters: Box<str>,
    /// Where the narrow and the wide folding of each end; at the same place where they are the same.
    ends: Box<[(u32, u32)]>,
    /// The statements that name something, sorted by a folding of the name, with a bit that says
    /// which: 0 the narrow, 1 the wide.
    namings: Box<[u32]>,
    /// In what way each property names.
    kinds: Box<[Option<NameKind>]>,
}

stored!(
    struct Names {
        marked: Sparse,
        letters: Box<str>,
        ends: Box<[(u32, u32)]>,
        namings: Box<[u32]>,
        kinds: Box<[Option<NameKind>]>,
    }
);

/// The properties of the prelude's `Entity` that give names.
pub const NAMING: [(&str, NameKind); 4] = [
    ("name", NameKind::Name),
    ("abbreviation", NameKind::Abbreviation),
    ("aliases", NameKind::Alias),
    ("formerNames", NameKind::FormerName),
];

impl Names {
    pub(super) fn new(ontology: &Ontology, store: &Store) -> Self {
        let kinds = kinds(ontology);
        let mut marked = sparse::Growing::default();
        let mut letters = String::new();
        let mut ends = Vec::new();
        // Names are sorted by their foldings, for which all of them are needed at once.
        let mut folded = String::new();
        let mut named: Vec<(std::ops::Range<usize>, u32)> = Vec::new();
        for at in (0..store.statements() as u32).map(StatementIx) {
            let Claim::Property(property, ValueRef::Text { text, .. } | ValueRef::String(text)) =
                store.claim(at)
            else {
                continue;
            };
            let own = fold(text);
            let both = own.both();
            marked.push((!text.is_ascii()).then_some(0));
            if !text.is_ascii() {
                letters.push_str(both.narrow);
                let narrow = letters.len() as u32;
                if both.wide != both.narrow {
                    letters.push_str(both.wide);
                }
                ends.push((narrow, letters.len() as u32));
            }
            if matches!(kinds.get(usize::from(property.0)), Some(Some(_))) {
                for (wide, letters) in (0..).zip(both.iter()) {
                    let start = folded.len();
                    folded.push_str(letters);
                    named.push((start..folded.len(), at.0 << 1 | wide));
                }
            }
        }
        let mut names = Self {
            marked: marked.finish(),
            letters: letters.into(),
            ends: ends.into(),
            namings: Box::default(),
            kinds,
        };
        let letters = |range: &std::ops::Range<usize>| folded.get(range.clone());
        let naming = |packed: u32| names.naming(store, packed);
        named.sort_unstable_by(|(a, one), (b, other)| {
            let order = letters(a).cmp(&letters(b));
            order.then_with(|| naming(*one).cmp(&naming(*other)))
        });
        names.namings = named.into_iter().map(|(_, packed)| packed).collect();
        names
    }

    /// Returns the foldings of the words or string of a number, if they are kept.
    fn kept(&self, number: u32) -> Option<Folded<'_>> {
        let at = self.marked.place(number as usize)?;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before));
        let start = start.map_or(0, |(_, end)| *end as usize);
        let (narrow, wide) = self.ends.get(at).copied().unwrap_or_default();
        let slice = |from: usize, to: u32| self.letters.get(from..to as usize).unwrap_or_default();
        let own = slice(start, narrow);
        Some(Folded {
            narrow: own,
            wide: if wide == narrow {
                own
            } else {
                slice(narrow as usize, wide)
            },
        })
    }

    /// Returns the foldings of a statement's words; those that are not kept are written down.
    pub(super) fn folded<'a>(
        &'a self,
        store: &'a Store,
        statement: StatementIx,
        down: &'a mut String,
    ) -> Folded<'a> {
        let Some(number) = store.worded(statement) else {
            return Folded::default();
        };
        if let Some(kept) = self.kept(number) {
            return kept;
        }
        let text = store.values().word(number);
        let small = if is_small(text) {
            text
        } else {
            down.clear();
            down.push_str(text);
            down.make_ascii_lowercase();
            down
        };
        Folded {
            narrow: small,
            wide: small,
        }
    }

    /// Finds the words that contain a folded part in one of their foldings, by number.
    pub(super) fn containing(&self, store: &Store, part: &str, found: &mut Vec<u32>) {
        if part.is_ascii() {
            let (letters, ends) = store.values().words();
            let end = |at: usize| ends.get(at).map(|end| *end as usize);
            parts::containing(letters, end, part, true, |word| {
                if self.marked.place(word).is_none() {
                    found.push(word as u32);
                }
            });
        }
        // Both foldings of each, one behind the other.
        let end = |at: usize| {
            let (narrow, wide) = *self.ends.get(at / 2)?;
            Some(if at.is_multiple_of(2) { narrow } else { wide } as usize)
        };
        parts::containing(&self.letters, end, part, false, |at| {
            found.extend(self.marked.row(at / 2).map(|word| word as u32));
        });
    }

    /// Returns the narrow folding of a statement's words.
    pub(super) fn narrow<'a>(&'a self, store: &'a Store, statement: StatementIx) -> Cow<'a, str> {
        let Some(number) = store.worded(statement) else {
            return Cow::default();
        };
        match (self.kept(number), store.values().word(number)) {
            (Some(kept), _) => kept.narrow.into(),
            (None, text) if is_small(text) => text.into(),
            (None, text) => text.to_ascii_lowercase().into(),
        }
    }

    fn naming(&self, store: &Store, packed: u32) -> Option<Naming> {
        let statement = StatementIx(packed >> 1);
        let property = store.property_of(statement)?;
        let kind = self.kinds.get(usize::from(property.0)).copied()?;
        Some(Naming {
            kind: kind?,
            entity: store.subject(statement),
            statement,
        })
    }

    /// Returns the letters by which a naming is sorted.
    fn sorted_by<'a>(&'a self, store: &'a Store, packed: u32, down: &'a mut String) -> &'a str {
        let folded = self.folded(store, StatementIx(packed >> 1), down);
        if packed & 1 == 0 {
            folded.narrow
        } else {
            folded.wide
        }
    }

    /// Returns in what way a property names, if it does.
    pub(super) fn kind_of(&self, property: PropertyId) -> Option<NameKind> {
        self.kinds.get(usize::from(property.0)).copied().flatten()
    }

    /// Returns the statements that name something, by the foldings of their names.
    pub(super) fn in_order(&self) -> &[u32] {
        &self.namings
    }

    /// Returns how many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        self.marked.bytes()
            + self.letters.len()
            + size_of_val(&*self.ends)
            + size_of_val(&*self.namings)
    }

    pub(super) fn called(&self, store: &Store, name: &str) -> Vec<Naming> {
        let wanted = fold(&tidy(name));
        let mut found: Vec<Naming> = wanted
            .both()
            .iter()
            .flat_map(|wanted| self.exactly(store, wanted))
            .filter_map(|packed| self.naming(store, *packed))
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Returns the namings with exactly this folding.
    fn exactly(&self, store: &Store, wanted: &str) -> &[u32] {
        let mut down = String::new();
        let mut order = |packed: &u32| self.sorted_by(store, *packed, &mut down).cmp(wanted);
        let start = self.namings.partition_point(|packed| order(packed).is_lt());
        let rest = self.namings.get(start..).unwrap_or(&[]);
        let end = rest.partition_point(|packed| order(packed).is_eq());
        rest.get(..end).unwrap_or(&[])
    }

    /// Returns the namings that are near to a name, one for each entity, the nearest first.
    ///
    /// Near is a slip for every three letters, as in [`crate::diagnostics::nearest`]; behind those
    /// come the names that contain what was written, the shortest first.
    pub(super) fn nearly(&self, store: &Store, name: &str, at_most: usize) -> Vec<Naming> {
        let wanted = fold(&tidy(name));
        let wanted = wanted.both().narrow;
        let length = wanted.chars().count();
        let slips = (length / 3).max(1);
        let mut near: Vec<((usize, usize), Naming)> = Vec::new();
        let mut down = String::new();
        for packed in &self.namings {
            let letters = self.sorted_by(store, *packed, &mut down);
            let naming = || self.naming(store, *packed);
            let distance = letters.chars().count().abs_diff(length);
            if length >= PART && letters.contains(wanted) {
                near.extend(naming().map(|naming| ((slips + 1, distance), naming)));
            } else if distance <= slips {
                let distance = strsim::damerau_levenshtein(letters, wanted);
                if distance <= slips {
                    near.extend(naming().map(|naming| ((distance, 0), naming)));
                }
            }
        }
        near.sort_unstable();
        let mut suggested: Vec<Naming> = Vec::with_capacity(at_most);
        for (_, naming) in near {
            if suggested.len() == at_most {
                break;
            }
            if !suggested.iter().any(|seen| seen.entity == naming.entity) {
                suggested.push(naming);
            }
        }
        suggested
    }
}

/// Says whether a text that is not kept is its own folding.
fn is_small(text: &str) -> bool {
    !text.bytes().any(|letter| letter.is_ascii_uppercase())
}

/// The fewest letters that are looked for inside longer names.
const PART: usize = 3;

/// Returns a name with single spaces between its words and none around them.
fn tidy(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ")
}

/// Says of each property in what way it names, if it does.
fn kinds(ontology: &Ontology) -> Box<[Option<NameKind>]> {
    let mut kinds = vec![None; ontology.properties.len()];
    for (_, kind) in NAMING {
        let id = naming_property(ontology, kind);
        if let Some(slot) = id.and_then(|id| kinds.get_mut(usize::from(id.0))) {
            *slot = Some(kind);
        }
    }
    kinds.into()
}

/// Returns the property by which the prelude's `Entity` gives names in a way.
pub fn naming_property(ontology: &Ontology, kind: NameKind) -> Option<PropertyId> {
    let (name, _) = NAMING.into_iter().find(|(_, own)| *own == kind)?;
    match ontology.field(ontology.type_named("Entity")?, name)? {
        Field::Property(id) => Some(id),
        Field::Relation(..) | Field::Derived(_) => None,
    }
}
