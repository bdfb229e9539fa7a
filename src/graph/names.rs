//! Who is called what: names, abbreviations, aliases and former names, folded.

use super::fold::Folded;
use super::fold::fold;
use crate::facts::Claim;
use crate::facts::EntityIx;
use crate::facts::FactBase;
use crate::facts::StatementIx;
use crate::model::Value;
use crate::ontology::Field;
use crate::ontology::Ontology;
use crate::ontology::PropertyId;

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
    /// The foldings of all words, one after the other.
    letters: String,
    /// The narrow and the wide folding of each statement's words, as stretches of `letters`.
    stretches: Vec<Stretch>,
    /// The namings, sorted by one of their foldings (stretches of `letters`).
    namings: Vec<(Span, Naming)>,
}

type Span = (u32, u32);

#[derive(Clone, Copy, Debug, Default)]
struct Stretch {
    narrow: Span,
    wide: Span,
}

/// The properties of the prelude's `Entity` that give names.
pub const NAMING: [(&str, NameKind); 4] = [
    ("name", NameKind::Name),
    ("abbreviation", NameKind::Abbreviation),
    ("aliases", NameKind::Alias),
    ("formerNames", NameKind::FormerName),
];

impl Names {
    pub(super) fn new(ontology: &Ontology, facts: &FactBase) -> Self {
        let entity = ontology.type_named("Entity");
        let naming: Vec<(PropertyId, NameKind)> = NAMING
            .into_iter()
            .filter_map(|(name, kind)| match ontology.field(entity?, name)? {
                Field::Property(property) => Some((property, kind)),
                Field::Relation(..) | Field::Derived(_) => None,
            })
            .collect();
        let mut names = Self {
            letters: String::new(),
            stretches: Vec::with_capacity(facts.statements.len()),
            namings: Vec::new(),
        };
        for (at, statement) in (0u32..).zip(&facts.statements) {
            let Claim::Property(property, Value::Text { text, .. } | Value::String(text)) =
                &statement.claim
            else {
                names.stretches.push(Stretch::default());
                continue;
            };
            let stretch = names.keep(text);
            names.stretches.push(stretch);
            if let Some((_, kind)) = naming.iter().find(|(id, _)| id == property) {
                let naming = Naming {
                    kind: *kind,
                    entity: statement.subject,
                    statement: StatementIx(at),
                };
                names.namings.push((stretch.narrow, naming));
                if stretch.wide != stretch.narrow {
                    names.namings.push((stretch.wide, naming));
                }
            }
        }
        let Self {
            letters, namings, ..
        } = &mut names;
        namings.sort_unstable_by(|(a, x), (b, y)| {
            slice(letters, *a).cmp(slice(letters, *b)).then(x.cmp(y))
        });
        names
    }

    /// Adds the foldings of a text to the letters.
    fn keep(&mut self, text: &str) -> Stretch {
        let folded = fold(text);
        let mut put = |letters: &str| {
            let start = self.letters.len() as u32;
            self.letters.push_str(letters);
            (start, self.letters.len() as u32)
        };
        let both = folded.both();
        let narrow = put(both.narrow);
        let wide = if both.wide == both.narrow {
            narrow
        } else {
            put(both.wide)
        };
        Stretch { narrow, wide }
    }

    pub(super) fn folded(&self, statement: StatementIx) -> Folded<'_> {
        let stretch = self
            .stretches
            .get(statement.0 as usize)
            .copied()
            .unwrap_or_default();
        Folded {
            narrow: slice(&self.letters, stretch.narrow),
            wide: slice(&self.letters, stretch.wide),
        }
    }

    pub(super) fn called(&self, name: &str) -> Vec<Naming> {
        let wanted = fold(&tidy(name));
        let mut found: Vec<Naming> = wanted
            .both()
            .iter()
            .flat_map(|wanted| self.exactly(wanted))
            .map(|(_, naming)| *naming)
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Returns the namings with exactly this folding.
    fn exactly(&self, wanted: &str) -> &[(Span, Naming)] {
        let letters = |span: Span| slice(&self.letters, span);
        let start = self
            .namings
            .partition_point(|(span, _)| letters(*span) < wanted);
        let rest = self.namings.get(start..).unwrap_or(&[]);
        let end = rest.partition_point(|(span, _)| letters(*span) == wanted);
        rest.get(..end).unwrap_or(&[])
    }

    /// Returns the namings that are near to a name, one for each entity, the nearest first.
    ///
    /// Near is a slip for every three letters, as in [`crate::diagnostics::nearest`]; behind those
    /// come the names that contain what was written, the shortest first.
    pub(super) fn nearly(&self, name: &str, at_most: usize) -> Vec<Naming> {
        let wanted = fold(&tidy(name));
        let wanted = wanted.both().narrow;
        let length = wanted.chars().count();
        let slips = (length / 3).max(1);
        let mut near: Vec<((usize, usize), Naming)> = Vec::new();
        for (span, naming) in &self.namings {
            let letters = slice(&self.letters, *span);
            let distance = letters.chars().count().abs_diff(length);
            if length >= PART && letters.contains(wanted) {
                near.push(((slips + 1, distance), *naming));
            } else if distance <= slips {
                let distance = strsim::damerau_levenshtein(letters, wanted);
                if distance <= slips {
                    near.push(((distance, 0), *naming));
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

/// The fewest letters that are looked for inside longer names.
const PART: usize = 3;

/// Returns a name with single spaces between its words and none around them.
fn tidy(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ")
}

fn slice(letters: &str, span: Span) -> &str {
    letters
        .get(span.0 as usize..span.1 as usize)
        .unwrap_or_default()
}
