//! Types that are the same for every ontology, written down as tables.

use std::sync::Arc;

use super::Builder;
use super::fields::Named;
use super::fields::field;
use super::fields::field_with;
use super::fields::object;
use crate::api::model::Field;
use crate::api::model::FieldKind;

/// A type and its fields: name, type as written, what it is, description. A `*` before the name
/// stands for a field that takes a language.
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) description: &'static str,
    pub(super) fields: &'static [(&'static str, &'static str, FieldKind, &'static str)],
}

impl Builder<'_> {
    /// Defines the types of tables.
    pub(super) fn tables(&mut self, tables: &[Table]) {
        let lang = self.lang();
        for table in tables {
            let mut fields: Vec<Named<Arc<Field>>> = Vec::new();
            for (name, ty, kind, description) in table.fields {
                let ty = self.written(ty);
                fields.push(match name.strip_prefix('*') {
                    Some(name) => field_with(name, ty, *kind, description, &lang),
                    None => field(name, ty, *kind, description),
                });
            }
            self.slots
                .define(table.name, table.description, object(fields), None);
        }
    }
}
