//! The types of a model while it is being made: reserved, then defined.

use super::super::ByName;
use super::super::GraphType;
use super::super::Shape;
use super::super::TypeIx;
use crate::api::rules::invalid_schema;
use crate::api::rules::name_clash;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::Span;

/// The types, by name.
#[derive(Default)]
pub(super) struct Slots {
    list: ByName<Option<Defined>>,
    diagnostics: Diagnostics,
}

struct Defined {
    ty: GraphType,
    owner: Option<Span>,
}

impl Slots {
    /// Returns the type of this name, which must be defined before the end.
    pub(super) fn refer(&mut self, name: &str) -> TypeIx {
        let at = match self.list.get_index_of(name) {
            Some(at) => at,
            None => self.list.insert_full(name.into(), None).0,
        };
        TypeIx(u16::try_from(at).unwrap_or(u16::MAX))
    }

    /// Defines a type on behalf of the declaration at `owner`; of the API itself if there is none.
    pub(super) fn define(
        &mut self,
        name: &str,
        description: impl Into<Box<str>>,
        shape: Shape,
        owner: Option<Span>,
    ) -> TypeIx {
        let index = self.refer(name);
        let earlier = self.list.get(name).and_then(Option::as_ref);
        if let Some(earlier) = earlier {
            let found = name_clash::of_types(name, earlier.owner, owner);
            self.diagnostics.push(found);
            return index;
        }
        let ty = GraphType {
            name: name.into(),
            description: description.into(),
            shape,
        };
        self.list.insert(name.into(), Some(Defined { ty, owner }));
        index
    }

    /// Says that a declaration uses a name that the API needs for something else.
    pub(super) fn report(&mut self, found: Diagnostic) {
        self.diagnostics.push(found);
    }

    /// Returns the types, or what is wrong.
    pub(super) fn finish(mut self) -> Result<ByName<GraphType>, Diagnostics> {
        let mut types = ByName::with_capacity_and_hasher(self.list.len(), <_>::default());
        for (name, slot) in self.list {
            match slot {
                Some(defined) => {
                    types.insert(name, defined.ty);
                }
                None => self.diagnostics.push(invalid_schema::because(&format!(
                    "nothing defines the type `{name}`"
                ))),
            }
        }
        if types.len() > usize::from(u16::MAX) {
            self.diagnostics
                .push(invalid_schema::because("it has too many types"));
        }
        if self.diagnostics.is_empty() {
            Ok(types)
        } else {
            Err(self.diagnostics)
        }
    }
}
