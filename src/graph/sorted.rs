//! The values of each property in order: what serves equality, ranges, beginnings of words, and lists
//! in order.
//!
//! The order of a property is made when it is first asked for and takes four bytes a statement, six
//! or so for words. It holds for every day and language: what does not hold on a day, or is said in
//! another language, is passed over by those who read it.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::OnceLock;
use std::sync::PoisonError;

use rustc_hash::FxHashMap;

use super::Graph;
use super::Settled;
use super::alphabet::sort_key;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::model::LangId;
use crate::model::ValueKind;
use crate::model::ValueRef;
use crate::ontology::Field;
use crate::ontology::PropertyId;
use crate::ontology::RelationId;
use crate::ontology::TypeId;

/// A value as lists are put in order by it: words by the alphabet of their language, and as written
/// where that is the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Placed<'a> {
    /// What words are sorted by, and the words.
    Words(Cow<'a, str>, &'a str),
    /// Any other value.
    Value(ValueRef<'a>),
}

/// What was made so far.
#[derive(Debug)]
pub(super) struct Sorted {
    /// The statements of each property by [`Placed`], then by number.
    placed: Box<[OnceLock<Arc<[StatementIx]>>]>,
    /// The statements of each property that gives words, by a folding of them, with a bit that says
    /// which: 0 the narrow, 1 the wide.
    spelt: Box<[OnceLock<Box<[u32]>>]>,
    /// Of those by [`Placed`], the ones that put the entities of a type in order in a language.
    shown: Mutex<FxHashMap<Shelf, Arc<[StatementIx]>>>,
    /// The entities of a type that may lack a property, where they are few.
    lacking: Mutex<FxHashMap<(PropertyId, TypeId), Lacking>>,
    /// How many statements each relation has.
    tally: OnceLock<Box<[u32]>>,
}

/// Who may lack a property is kept where it is at most one in so many of all; where it is more, one
/// who lacks it is soon found.
///
/// In tests, where there is little of everything, half of all may.
const LACKING: usize = if cfg!(test) { 2 } else { 64 };

/// Some of those who lack something, unless they are too many.
type Lacking = Option<Arc<[EntityIx]>>;

/// A property of a type, in a language.
type Shelf = (PropertyId, TypeId, LangId);

impl Sorted {
    pub(super) fn new(properties: usize) -> Self {
        Self {
            placed: (0..properties).map(|_| OnceLock::new()).collect(),
            spelt: (0..properties).map(|_| OnceLock::new()).collect(),
            shown: Mutex::default(),
            lacking: Mutex::default(),
            tally: OnceLock::new(),
        }
    }

    /// Returns how many bytes were taken so far.
    pub(super) fn bytes(&self) -> usize {
        let placed = self.placed.iter().filter_map(OnceLock::get);
        let spelt = self.spelt.iter().filter_map(OnceLock::get);
        let shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        let lacking = self.lacking.lock().unwrap_or_else(PoisonError::into_inner);
        let lacking = lacking.values().flatten();
        placed.map(|all| size_of_val(&**all)).sum::<usize>()
            + lacking.map(|all| size_of_val(&**all)).sum::<usize>()
            + shown.values().map(|all| size_of_val(&**all)).sum::<usize>()
            + spelt.map(|all| size_of_val(&**all)).sum::<usize>()
    }
}

impl Graph {
    /// Returns a value as lists are put in order by it, if the statement gives one.
    pub(crate) fn placed(&self, at: StatementIx) -> Option<Placed<'_>> {
        Some(match self.value(at)? {
            ValueRef::Text { text, lang } => {
                let narrow = self.narrow(at);
                Placed::Words(sort_key(text, narrow, self.tag(lang)), text)
            }
            ValueRef::String(text) => Placed::Words(self.narrow(at), text),
            value => Placed::Value(value),
        })
    }

    fn tag(&self, lang: LangId) -> &str {
        let language = self.ontology.languages.get(usize::from(lang.0));
        language.map_or("", |language| &language.tag)
    }

    /// Returns the statements of a property in the order of their values, then by number.
    pub(crate) fn in_order(&self, property: PropertyId) -> &[StatementIx] {
        let order = self.order_of(property);
        order.map_or(&[], |order| &**order)
    }

    fn order_of(&self, property: PropertyId) -> Option<&Arc<[StatementIx]>> {
        let made = self.sorted.placed.get(usize::from(property.0))?;
        Some(made.get_or_init(|| {
            let all = match self.names.kind_of(property) {
                Some(_) => self.named(property),
                None => self.giving(property),
            };
            // Most are told apart by how they begin, which needs no look at where they are kept.
            let placed = |at| {
                let placed = self.placed(at);
                (begin(placed.as_ref()), placed, at)
            };
            let mut all: Vec<(u128, Option<Placed<'_>>, StatementIx)> =
                all.into_iter().map(placed).collect();
            // Names that stand in the alphabet as they are folded come sorted, and most are such:
            // a sort that keeps what is in order has little left to do.
            let moved = |(_, key, _): &(_, Option<Placed<'_>>, _)| {
                matches!(key, Some(Placed::Words(_, text)) if !text.is_ascii())
            };
            let rest: Vec<_> = all.extract_if(.., |one| moved(one)).collect();
            all.extend(rest);
            all.sort();
            all.into_iter().map(|(.., at)| at).collect()
        }))
    }

    /// Returns of those statements the ones that may put the entities of a type in order in a language:
    /// what is said in another language is left out where that is sure.
    pub(crate) fn in_order_of(
        &self,
        property: PropertyId,
        of: TypeId,
        lang: LangId,
    ) -> Arc<[StatementIx]> {
        let is_text = self.ontology[property].kind == ValueKind::Text;
        let everything = self.ontology[property].domain == of && !is_text;
        if let Some(order) = self.order_of(property).filter(|_| everything) {
            return Arc::clone(order);
        }
        let shelf = (property, of, if is_text { lang } else { LangId(0) });
        let kept = || {
            let shown = self.sorted.shown.lock();
            shown.unwrap_or_else(PoisonError::into_inner)
        };
        if let Some(made) = kept().get(&shelf) {
            return Arc::clone(made);
        }
        // Nobody waits for another: two who ask at the same time make the same twice.
        let mut fits = vec![false; self.ontology.types.len()];
        for concrete in &self.ontology[of].concrete {
            if let Some(fit) = fits.get_mut(usize::from(concrete.0)) {
                *fit = true;
            }
        }
        let all = self.in_order(property).iter().copied();
        let all: Arc<[StatementIx]> = all
            .filter(|at| {
                let subject = self.subject(*at);
                let kind = usize::from(self.kind_of(subject).0);
                fits.get(kind).is_some_and(|fit| *fit)
                    && (!is_text
                        || match self.settled(subject, property, &[lang]) {
                            Settled::By(settled) => settled == *at,
                            Settled::Nothing => true,
                            Settled::Weighed => !self.is_outdone(subject, property, *at, lang),
                        })
            })
            .collect();
        kept().insert(shelf, Arc::clone(&all));
        all
    }

    /// Says whether another statement says the same of an entity in a language that is nearer to the
    /// wanted one, and on every day: then it is preferred on every day, whatever else is weighed.
    fn is_outdone(
        &self,
        subject: EntityIx,
        property: PropertyId,
        at: StatementIx,
        wanted: LangId,
    ) -> bool {
        let distance = |at: StatementIx| match self.value(at) {
            Some(ValueRef::Text { lang, .. }) => lang.distance(wanted),
            _ => 0,
        };
        let own = distance(at);
        let mut all = self.values(subject, property);
        all.any(|other| !self.store.is_dated(other) && distance(other) < own)
    }

    /// Returns the entities of a type that may have no value of a property on some day; nothing where
    /// they are too many to be kept.
    pub(crate) fn may_lack(&self, property: PropertyId, of: TypeId) -> Lacking {
        let kept = || {
            let lacking = self.sorted.lacking.lock();
            lacking.unwrap_or_else(PoisonError::into_inner)
        };
        if let Some(made) = kept().get(&(property, of)) {
            return made.clone();
        }
        let lacks = |entity: &&EntityIx| {
            let mut all = self.values(**entity, property);
            !all.any(|at| !self.store.is_dated(at))
        };
        let all = self.of_type(of);
        let most = all.len() / LACKING;
        let found: Vec<EntityIx> = all.iter().filter(lacks).take(most + 1).copied().collect();
        let made: Lacking = (found.len() <= most).then(|| found.into());
        kept().insert((property, of), made.clone());
        made
    }

    /// Returns the statements that name by a property, by the narrow foldings of the names.
    fn named(&self, property: PropertyId) -> Vec<StatementIx> {
        let narrow = self
            .names
            .in_order()
            .iter()
            .filter(|packed| *packed & 1 == 0);
        let all = narrow.map(|packed| StatementIx(packed >> 1));
        all.filter(|at| self.store.property_of(*at) == Some(property))
            .collect()
    }

    /// Returns the statements that give words, by the foldings of their words.
    ///
    /// Of properties that name things it returns those of all such properties.
    pub(crate) fn spelt(&self, property: PropertyId) -> Spelt<'_> {
        let entries = match self.sorted.spelt.get(usize::from(property.0)) {
            Some(_) if self.names.kind_of(property).is_some() => self.names.in_order(),
            Some(made) => made.get_or_init(|| {
                let mut all: Vec<(Box<str>, u32)> = Vec::new();
                let mut down = String::new();
                for at in self.giving(property) {
                    let folded = self.folded(at, &mut down);
                    for (wide, letters) in (0..).zip(folded.iter()) {
                        all.push((letters.into(), at.0 << 1 | wide));
                    }
                }
                all.sort_unstable();
                all.into_iter().map(|(_, packed)| packed).collect()
            }),
            None => &[],
        };
        Spelt {
            graph: self,
            entries,
        }
    }

    /// Returns all statements that give a property a value.
    fn giving(&self, property: PropertyId) -> Vec<StatementIx> {
        let domain = self.ontology[property].domain;
        let all = self.of_type(domain).iter();
        all.flat_map(|entity| self.values(*entity, property))
            .collect()
    }

    /// Makes the order of names, which takes longest, before somebody asks for it.
    pub fn sort_names(&self) {
        let entity = self.ontology.type_named("Entity");
        let name = entity.and_then(|entity| self.ontology.field(entity, "name"));
        if let (Some(Field::Property(name)), Some(entity)) = (name, entity) {
            for lang in 0..self.ontology.languages.len() {
                self.in_order_of(name, entity, LangId(lang as u8));
            }
        }
    }

    /// Returns how many statements a relation has.
    pub(crate) fn tally(&self, relation: RelationId) -> usize {
        let tally = self.sorted.tally.get_or_init(|| {
            let relations = self.ontology.relations.len();
            self.store.tally(relations).into()
        });
        let count = tally.get(usize::from(relation.0));
        count.copied().unwrap_or_default() as usize
    }
}

/// Returns how words begin, as a number that comes in the order of the words; the same for all other
/// values.
fn begin(placed: Option<&Placed<'_>>) -> u128 {
    let Some(Placed::Words(key, _)) = placed else {
        return 0;
    };
    let mut letters = [0; 16];
    for (letter, byte) in letters.iter_mut().zip(key.bytes()) {
        *letter = byte;
    }
    u128::from_be_bytes(letters)
}

/// Statements by the foldings of their words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spelt<'a> {
    graph: &'a Graph,
    entries: &'a [u32],
}

impl<'a> Spelt<'a> {
    /// Returns where the foldings lie that are neither before nor behind, as two conditions tell:
    /// one that is true of what comes before, and one that is true until what comes behind.
    pub(crate) fn between(
        self,
        before: impl Fn(&str) -> bool,
        until: impl Fn(&str) -> bool,
    ) -> Range<usize> {
        let mut down = String::new();
        let start = self
            .entries
            .partition_point(|entry| before(self.letters(*entry, &mut down)));
        let rest = self.entries.get(start..).unwrap_or(&[]);
        let length = rest.partition_point(|entry| until(self.letters(*entry, &mut down)));
        start..start + length
    }

    /// Returns how many foldings there are.
    pub(crate) fn len(self) -> usize {
        self.entries.len()
    }

    /// Iterates over the statements of a stretch.
    pub(crate) fn statements(
        self,
        stretch: Range<usize>,
    ) -> impl ExactSizeIterator<Item = StatementIx> + use<'a> {
        let entries = self.entries.get(stretch).unwrap_or(&[]);
        entries.iter().map(|packed| StatementIx(packed >> 1))
    }

    fn letters<'b>(self, packed: u32, down: &'b mut String) -> &'b str
    where
        'a: 'b,
    {
        let folded = self.graph.folded(StatementIx(packed >> 1), down);
        if packed & 1 == 0 {
            folded.narrow
        } else {
            folded.wide
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::world;
    use super::*;

    #[test]
    fn every_value_stands_once_in_the_order_of_its_property() {
        let graph = world();
        let mut seen = 0;
        for nth in 0..graph.ontology().properties.len() {
            let property = PropertyId(nth as u16);
            let order = graph.in_order(property);
            let keys: Vec<_> = order.iter().map(|at| (graph.placed(*at), *at)).collect();
            assert!(keys.is_sorted());
            let mut own: Vec<StatementIx> = order.to_vec();
            own.sort_unstable();
            let gives = |at: &StatementIx| matches!(graph.claim(*at), super::super::Claim::Property(of, _) if of == property);
            assert_eq!(own, graph.statements().filter(gives).collect::<Vec<_>>());
            seen += own.len();
        }
        assert!(seen > 20, "{seen}");
        assert!(graph.sorted.bytes() >= seen * 4);
    }

    #[test]
    fn words_are_found_by_how_they_begin_in_either_folding() {
        let graph = world();
        let name = graph.property("Body.name");
        let spelt = graph.spelt(name);
        let begin = |with: &str| {
            let stretch = spelt.between(
                |letters| letters < with,
                |letters| letters.starts_with(with),
            );
            let mut found = graph.said(spelt.statements(stretch));
            found.dedup();
            found
        };
        assert_eq!(
            begin("utlendingskontoret i tromsoe"),
            begin("utlendingskontoret i tromso")
        );
        assert_eq!(begin("romssa"), ["migration-office.name.se"]);
        assert!(begin("x").is_empty());
    }

    #[test]
    fn relations_are_counted() {
        let graph = world();
        let (implements, _) = graph.relation("Body.implements");
        assert_eq!(graph.tally(implements), 6);
    }
}
