//! Types that are the same for every ontology, written down as tables.

use std::sync::Arc;

use super::Builder;
use super::fields::Named;
use super::fields::field;
use super::fields::field_with;
use super::fields::object;
use crate::api::model::Field;
use crate::api::model::FieldKind;

/// A field: name, type as written, what it is, description. A `*` before the name stands for a field
/// that takes a language.
pub(super) type Row = (&'static str, &'static str, FieldKind, &'static str);

/// A type and its fields.
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) description: &'static str,
    pub(super) fields: &'static [Row],
}

impl Builder<'_> {
    /// Defines the types of tables.
    pub(super) fn tables(&mut self, tables: &[Table]) {
        for table in tables {
            let fields = self.rows(table.fields);
            self.slots
                .define(table.name, table.description, object(fields), None);
        }
    }

    /// Makes the fields of a table.
    pub(super) fn rows(&mut self, rows: &[Row]) -> Vec<Named<Arc<Field>>> {
        let lang = self.lang();
        let mut fields = Vec::with_capacity(rows.len());
        for (name, ty, kind, description) in rows {
            let ty = self.written(ty);
            fields.push(match name.strip_prefix('*') {
                Some(name) => field_with(name, ty, *kind, description, &lang),
                None => field(name, ty, *kind, description),
            });
        }
        fields
    }
}
