//! The targets of relations, one statement each, with their qualifiers.

use super::Resolver;
use super::entities::Named;
use super::keys;
use super::keys::Said;
use super::table::Here;
use super::text;
use crate::diagnostics::Span;
use crate::facts::Claim;
use crate::facts::Origin;
use crate::facts::read::Key;
use crate::facts::read::Kind;
use crate::facts::read::Node;
use crate::facts::read::Table;
use crate::facts::rules::origin_mismatch;
use crate::facts::rules::self_relation;
use crate::facts::rules::unknown_key;
use crate::facts::rules::unknown_key::STATEMENT_KEYS;
use crate::facts::rules::wrong_qualifier;
use crate::facts::rules::wrong_shape;
use crate::facts::rules::wrong_target;
use crate::model::Value;
use crate::model::ValueKind;
use crate::ontology::Qualifier;
use crate::ontology::RelationId;

/// Values of qualifiers, by their place in the set.
type Qualifiers = Vec<(u16, Value)>;

impl Resolver<'_, '_> {
    /// Resolves everything that is written under the name of a relation.
    pub(super) fn relation(&mut self, here: &Here<'_>, relation: RelationId, node: &Node<'_>) {
        match &node.kind {
            Kind::Array(items) => {
                for item in items {
                    self.relation_item(here, relation, item);
                }
            }
            _ => self.relation_item(here, relation, node),
        }
    }

    fn relation_item(&mut self, here: &Here<'_>, relation: RelationId, node: &Node<'_>) {
        match &node.kind {
            Kind::Broken => {}
            Kind::String(id) => {
                self.target(here, relation, id, &Said::nothing(), Vec::new(), node.span);
            }
            Kind::Table(entries) => self.relation_table(here, relation, node, entries),
            _ => {
                let name = &self.ontology[relation].name;
                let example = format!("{name} = [\"id\", {{ to = \"id\", cite = [\"...\"] }}]");
                let wanted = "an id, a table with `to`, or a list of these";
                let finding = wrong_shape::finding(name, node, wanted, &example);
                self.diagnostics.push(finding);
            }
        }
    }

    fn relation_table(
        &mut self,
        here: &Here<'_>,
        relation: RelationId,
        node: &Node<'_>,
        entries: &Table<'_>,
    ) {
        let said = self.said(entries);
        if let Some((Origin::Translation, place)) = said.origin {
            let name = &self.ontology[relation].name;
            self.diagnostics
                .push(origin_mismatch::not_words(name, place));
        }
        let qualifiers = self.qualifiers(relation, entries);
        let to = entries.iter().find(|(key, _)| key.text == "to");
        let Some((_, to)) = to else {
            let name = &self.ontology[relation].name;
            let what = format!("this statement of `{name}`");
            let example = format!("{name} = {{ to = \"id\", cite = [\"...\"] }}");
            let finding = wrong_shape::without(&what, "to", node.span, &example);
            self.diagnostics.push(finding);
            return;
        };
        let targets = match &to.kind {
            Kind::Array(targets) => targets.as_slice(),
            _ => std::slice::from_ref(to),
        };
        for target in targets {
            match &target.kind {
                Kind::String(id) => {
                    let qualifiers = qualifiers.clone();
                    self.target(here, relation, id, &said, qualifiers, target.span);
                }
                Kind::Broken => {}
                _ => {
                    let wanted = "an id or a list of ids";
                    let finding = wrong_shape::finding("to", target, wanted, "to = \"id\"");
                    self.diagnostics.push(finding);
                }
            }
        }
    }

    fn target(
        &mut self,
        here: &Here<'_>,
        relation: RelationId,
        id: &str,
        said: &Said,
        qualifiers: Qualifiers,
        span: Span,
    ) {
        let object = match self.entities.named(id) {
            Named::Known(object) => object,
            Named::Ghost => return,
            Named::Unknown => {
                self.diagnostics.push(self.entities.unknown(id, span));
                return;
            }
        };
        let Some(entity) = self.entities.get(object) else {
            return;
        };
        let declared = &self.ontology[relation];
        if Some(object) == here.subject {
            let finding = self_relation::finding(&declared.name, id, span);
            self.diagnostics.push(finding);
        } else if self.ontology.is_a(entity.kind, declared.range) {
            self.push(
                here,
                Claim::Relation(relation, object),
                said,
                qualifiers,
                span,
            );
        } else {
            let target = (id, entity.kind, entity.span);
            let finding = wrong_target::finding(self.ontology, relation, target, span);
            self.diagnostics.push(finding);
        }
    }

    /// Reads the qualifiers of a statement table, in the order of their set.
    fn qualifiers(&mut self, relation: RelationId, entries: &Table<'_>) -> Qualifiers {
        let ontology = self.ontology;
        let set = ontology[relation].qualifiers.map(|set| &ontology[set]);
        let set: &[Qualifier] = set.map_or(&[], |set| &set.qualifiers);
        let mut found = Qualifiers::new();
        for (key, node) in entries {
            if key.text == "to" || keys::is_statement_key(&key.text) {
                continue;
            }
            let known = (0..).zip(set).find(|(_, known)| *known.name == key.text);
            match known {
                Some((at, qualifier)) => self.qualifier(at, qualifier, node, &mut found),
                None => self.no_qualifier(relation, set, key),
            }
        }
        found.sort_by_key(|(at, value)| match value {
            Value::Text { lang, .. } => (*at, *lang),
            _ => (*at, crate::model::LangId::default()),
        });
        found
    }

    fn qualifier(
        &mut self,
        at: u16,
        qualifier: &Qualifier,
        node: &Node<'_>,
        found: &mut Qualifiers,
    ) {
        let name = &*qualifier.name;
        if matches!(qualifier.kind, ValueKind::Text) && !matches!(node.kind, Kind::Array(_)) {
            let texts = text::texts(name, node, self.ontology, self.diagnostics);
            let values = texts
                .into_iter()
                .map(|(lang, text, _)| (at, Value::Text { text, lang }));
            found.extend(values);
        } else if let Some(value) = self.value(name, node, &qualifier.kind) {
            found.push((at, value));
        }
    }

    fn no_qualifier(&mut self, relation: RelationId, set: &[Qualifier], key: &Key<'_>) {
        let finding = wrong_qualifier::finding(self.ontology, relation, key).unwrap_or_else(|| {
            let qualifiers = set.iter().map(|qualifier| &*qualifier.name);
            let known = ["to"].into_iter().chain(qualifiers);
            let known = known.chain(STATEMENT_KEYS.iter().copied());
            let what = format!("a statement of `{}`", self.ontology[relation].name);
            unknown_key::in_table(&what, key, known)
        });
        self.diagnostics.push(finding);
    }
}
