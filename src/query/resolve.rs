//! Who is meant by a name.

use crate::facts::EntityIx;
use crate::graph::Naming;
use crate::graph::View;

/// An entity that bears a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    /// The entity.
    pub entity: EntityIx,
    /// The statements that give it the name, the most proper kind of name first; never empty.
    pub namings: Vec<Naming>,
}

/// Who is meant by a name: one, several or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolved {
    /// Those that bear it: what exists on the day first, then by the kind of name, then by id.
    pub found: Vec<Called>,
    /// Where nobody bears it: those with the nearest names, the nearest first.
    pub suggestions: Vec<Naming>,
}

/// How many near names are suggested.
const SUGGESTIONS: usize = 5;

/// Finds the entities that bear a name, in whatever case and with or without its diacritics.
///
/// A name is answered whether or not its bearer still exists or still bears it.
pub fn resolve(view: View<'_>, name: &str) -> Resolved {
    let mut found: Vec<Called> = Vec::new();
    for naming in view.graph().called(name) {
        match found
            .iter_mut()
            .find(|called| called.entity == naming.entity)
        {
            Some(called) => called.namings.push(naming),
            None => found.push(Called {
                entity: naming.entity,
                namings: vec![naming],
            }),
        }
    }
    found.sort_by_key(|called| std::cmp::Reverse(view.holds(called.entity)));
    let suggestions = if found.is_empty() {
        view.graph().nearly_called(name, SUGGESTIONS)
    } else {
        Vec::new()
    };
    Resolved { found, suggestions }
}
