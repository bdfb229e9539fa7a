//! Fragments: those that stand where they are used, and those with a name.
//!
//! One with a name is read where it is first used, and passed over where it stands.

use apollo_compiler::Name;
use apollo_compiler::Node;
use apollo_compiler::ast::DirectiveList;
use apollo_compiler::executable;
use apollo_compiler::executable::FragmentSpread;
use apollo_compiler::executable::InlineFragment;
use apollo_compiler::executable::Selection;

use super::Asked;
use super::Reader;
use super::Within;
use super::words::Word;
use super::words::Words;
use crate::api::document::guard::Size;
use crate::api::model::Shape;
use crate::api::model::TypeIx;

/// A fragment with a name.
pub(super) struct Fragment<'a> {
    name: &'a str,
    /// The words that begin with its type; those behind it once it was read.
    words: Words<'a>,
    state: State,
    /// The fields that it asks of what it is used for.
    asked: Vec<Asked<'a>>,
    is_used: bool,
}

/// What is known of a fragment.
enum State {
    Written,
    /// It is being read, so that it must not be used.
    Reading,
    Read(Node<executable::Fragment>, Size),
}

impl Fragment<'_> {
    /// Returns what was read, if it is used.
    pub(super) fn made(self) -> Option<Node<executable::Fragment>> {
        match self.state {
            State::Read(made, _) if self.is_used => Some(made),
            _ => None,
        }
    }
}

/// Finds the fragments of a text. Nothing else of it is looked at.
pub(super) fn find(mut words: Words<'_>) -> Option<Vec<Fragment<'_>>> {
    let mut found: Vec<Fragment<'_>> = Vec::new();
    let mut depth = 0_usize;
    while words.current != Word::End {
        match words.current {
            Word::Sign(b'{' | b'(' | b'[') => depth += 1,
            Word::Sign(b'}' | b')' | b']') => depth = depth.checked_sub(1)?,
            Word::Name("fragment") if depth == 0 => {
                words.next()?;
                let Word::Name(name) = words.current else {
                    return None;
                };
                words.next()?;
                let is_known = |fragment: &Fragment<'_>| fragment.name == name;
                if words.current != Word::Name("on") || name == "on" || found.iter().any(is_known) {
                    return None;
                }
                words.next()?;
                found.push(Fragment {
                    name,
                    words: words.clone(),
                    state: State::Written,
                    asked: Vec::new(),
                    is_used: false,
                });
            }
            _ => {}
        }
        words.next()?;
    }
    Some(found)
}

impl<'a> Reader<'a> {
    /// Reads a fragment where it is used.
    pub(super) fn fragment(&mut self, of: &'a Name, within: Within) -> Option<(Selection, Size)> {
        self.words.next()?;
        let on = match self.words.current {
            Word::Name("on") => {
                self.words.next()?;
                let on = self.name()?;
                let (on, _) = self.schema.types.get_key_value(on)?;
                self.overlap(of, on)?;
                Some(on)
            }
            Word::Name(name) => return self.spread(name, of, within),
            _ => None,
        };
        let directives = self.directives()?;
        let inner = Within {
            depth: within.depth + 1,
            ..within
        };
        let (selection_set, size) = self.selections(on.unwrap_or(of), inner)?;
        let fragment = Node::new(InlineFragment {
            type_condition: on.cloned(),
            directives,
            selection_set,
        });
        Some((Selection::InlineFragment(fragment), size))
    }

    fn spread(&mut self, name: &str, of: &'a Name, within: Within) -> Option<(Selection, Size)> {
        self.words.next()?;
        let directives = self.directives()?;
        let at = self.fragments.iter().position(|own| own.name == name)?;
        self.named(at, within.depth + 1)?;
        let fragment = self.fragments.get_mut(at)?;
        fragment.is_used = true;
        let State::Read(made, size) = &fragment.state else {
            return None;
        };
        let (made, size) = (made.clone(), *size);
        self.overlap(of, made.type_condition())?;
        for nth in 0.. {
            let Some(asked) = self.fragments.get(at)?.asked.get(nth) else {
                break;
            };
            self.ask(*asked, within.since)?;
        }
        let spread = Node::new(FragmentSpread {
            fragment_name: made.name.clone(),
            directives,
        });
        Some((Selection::FragmentSpread(spread), size))
    }

    /// Passes over a fragment that stands here; it may be used later.
    pub(super) fn definition(&mut self) -> Option<()> {
        self.words.next()?;
        let name = self.name()?;
        let at = self.fragments.iter().position(|own| own.name == name)?;
        self.named(at, 0)?;
        self.written.fragments += 1;
        self.words = self.fragments.get(at)?.words.clone();
        Some(())
    }

    /// Reads a fragment where it stands, unless it was read before.
    fn named(&mut self, at: usize, depth: usize) -> Option<()> {
        let fragment = self.fragments.get_mut(at)?;
        match fragment.state {
            State::Read(..) => return Some(()),
            State::Reading => return None,
            State::Written => fragment.state = State::Reading,
        }
        let name = Name::new_unchecked(fragment.name);
        let here = std::mem::replace(&mut self.words, fragment.words.clone());
        let on = self.name()?;
        let (on, _) = self.schema.types.get_key_value(on)?;
        let since = self.together.len();
        let (selection_set, size) = self.selections(on, Within { depth, since })?;
        let asked = self.together.drain(since..).collect();
        let made = executable::Fragment {
            name,
            directives: DirectiveList::new(),
            selection_set,
        };
        let fragment = self.fragments.get_mut(at)?;
        fragment.words = std::mem::replace(&mut self.words, here);
        fragment.asked = asked;
        fragment.state = State::Read(Node::new(made), size);
        Some(())
    }

    /// Says whether an object can be of both types.
    fn overlap(&self, one: &str, other: &str) -> Option<()> {
        if one == other {
            return Some(());
        }
        let possible = |name: &str| -> Option<(TypeIx, &[TypeIx])> {
            let at = self.model.type_named(name)?;
            Some(match &self.model[at].shape {
                Shape::Object(_) => (at, &[]),
                Shape::Interface(composite) => (at, &composite.possible),
                Shape::Union(members) => (at, members),
                Shape::Enum(_) | Shape::Input(_) | Shape::Scalar(_) => return None,
            })
        };
        let is_so = match (possible(one), possible(other)) {
            (Some((one, [])), Some((other, []))) => one == other,
            (Some((one, [])), Some((_, many))) | (Some((_, many)), Some((one, []))) => {
                many.contains(&one)
            }
            (Some((_, one)), Some((_, other))) => one.iter().any(|at| other.contains(at)),
            _ => false,
        };
        is_so.then_some(())
    }
}
