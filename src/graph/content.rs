//! Everything that an ontology and facts say, fed to a digest; where it is written is left out.
//!
//! Each structure is taken apart field by field, so that a new field cannot be forgotten here.

use std::hash::Hash;
use std::hash::Hasher;

use super::Graph;
use super::digest::Digest;
use crate::facts::Dataset;
use crate::facts::Section;
use crate::facts::Sections;
use crate::facts::Statement;
use crate::facts::cubes::Break;
use crate::facts::cubes::Cells;
use crate::facts::cubes::Cube;
use crate::facts::cubes::Differs;
use crate::facts::cubes::Dimension;
use crate::facts::cubes::Footnote;
use crate::facts::cubes::Identity;
use crate::facts::cubes::Measure;
use crate::facts::cubes::Member;
use crate::facts::cubes::Sum;
use crate::facts::cubes::Unit;
use crate::model::Localised;
use crate::ontology::Derived;
use crate::ontology::EntityType;
use crate::ontology::EnumType;
use crate::ontology::EnumValue;
use crate::ontology::Family;
use crate::ontology::Language;
use crate::ontology::Ontology;
use crate::ontology::Property;
use crate::ontology::Qualifier;
use crate::ontology::QualifierSet;
use crate::ontology::Relation;

/// Returns the digest of a graph: of its ontology and of the facts that it was made from.
pub(super) fn digest(graph: &Graph) -> [u8; 32] {
    let mut digest = Digest::default();
    feed_ontology(&graph.ontology, &mut digest);
    feed_facts(graph, &mut digest);
    digest.bytes()
}

/// Returns the digest of an ontology alone.
pub(super) fn of_ontology(ontology: &Ontology) -> [u8; 32] {
    let mut digest = Digest::default();
    feed_ontology(ontology, &mut digest);
    digest.bytes()
}

fn feed_ontology(ontology: &Ontology, into: &mut Digest) {
    let Ontology {
        title,
        languages,
        types,
        properties,
        relations,
        derived,
        qualifier_sets,
        enums,
        families,
        type_names: _,
        type_keys: _,
    } = ontology;
    title.0.hash(into);
    each(languages, into, |language, into| {
        let Language {
            tag,
            label,
            names_only,
        } = language;
        (tag, &label.0, names_only).hash(into);
    });
    each(types, into, feed_type);
    each(properties, into, |property, into| {
        let Property {
            name,
            description,
            domain,
            kind,
            many,
            required,
            search,
            label,
            maps,
            span: _,
        } = property;
        (name, description, domain, kind).hash(into);
        (many, required, search, &label.0, maps).hash(into);
    });
    each(relations, into, feed_relation);
    each(derived, into, |derived, into| {
        let Derived {
            name,
            description,
            domain,
            range,
            path,
            reads,
            span: _,
        } = derived;
        (name, description, domain, range, path, &reads.0).hash(into);
    });
    each(qualifier_sets, into, |set, into| {
        let QualifierSet {
            name,
            description,
            qualifiers,
            span: _,
        } = set;
        (name, description).hash(into);
        each(qualifiers, into, |qualifier, into| {
            let Qualifier {
                name,
                description,
                kind,
                label,
            } = qualifier;
            (name, description, kind, &label.0).hash(into);
        });
    });
    each(enums, into, |item, into| {
        let EnumType {
            name,
            description,
            values,
            span: _,
        } = item;
        (name, description).hash(into);
        each(values, into, |value, into| {
            let EnumValue {
                name,
                description,
                label,
            } = value;
            (name, description, &label.0).hash(into);
        });
    });
    each(families, into, |family, into| {
        let Family {
            name,
            description,
            label,
            weak,
        } = family;
        (name, description, &label.0, weak).hash(into);
    });
}

fn feed_type(of: &EntityType, into: &mut Digest) {
    let EntityType {
        name,
        description,
        description_in,
        is_interface,
        key,
        singular,
        plural,
        label,
        label_plural,
        maps,
        implements,
        concrete,
        fields,
        is_source,
        is_cube,
        event,
        weak,
        span: _,
    } = of;
    (name, description, is_interface, key, singular, plural).hash(into);
    (&description_in.0, &label.0, &label_plural.0).hash(into);
    (maps, implements, concrete).hash(into);
    (is_source, is_cube, event, weak).hash(into);
    into.write_usize(fields.len());
    for field in fields {
        field.hash(into);
    }
}

fn feed_relation(relation: &Relation, into: &mut Digest) {
    let Relation {
        name,
        description,
        domain,
        range,
        inverse,
        inverse_description,
        many,
        required,
        inverse_many,
        symmetric,
        acyclic,
        weak,
        opposite,
        qualifiers,
        family,
        reads,
        inverse_reads,
        maps,
        span: _,
    } = relation;
    (name, description, inverse, inverse_description).hash(into);
    (domain, range, opposite, qualifiers, family).hash(into);
    (many, required, inverse_many, symmetric, acyclic, weak).hash(into);
    (&reads.0, &inverse_reads.0, maps).hash(into);
}

fn feed_facts(graph: &Graph, into: &mut Digest) {
    // What else a graph has follows from these.
    let Graph {
        dataset,
        sections,
        units,
        cubes,
        store: _,
        ..
    } = graph;
    let Dataset {
        title: Localised(title),
        description: Localised(description),
        licence,
    } = dataset;
    (title, description, licence).hash(into);
    into.write_usize(graph.entities().len());
    for entity in graph.entities() {
        (graph.id_of(entity), graph.kind_of(entity)).hash(into);
    }
    into.write_usize(graph.statements().len());
    for at in graph.statements() {
        let Statement {
            id,
            subject,
            claim,
            qualifiers,
            validity,
            citations,
            basis,
            origin,
            rank,
            note,
            span: _,
        } = graph.statement(at);
        (id, subject, claim, qualifiers, validity).hash(into);
        (citations, basis, origin, rank, note).hash(into);
    }
    each(sections, into, |list, into| {
        let Sections { source, sections } = list;
        source.hash(into);
        each(sections, into, |section, into| {
            let Section { id, title, lines } = section;
            (id, title, lines).hash(into);
        });
    });
    each(units, into, feed_unit);
    each(cubes, into, feed_cube);
}

fn feed_unit(unit: &Unit, into: &mut Digest) {
    let Unit {
        id,
        name,
        symbol,
        currency,
        span: _,
    } = unit;
    (id, &name.0, symbol, currency).hash(into);
}

fn feed_cube(cube: &Cube, into: &mut Digest) {
    let Cube {
        entity,
        citations,
        publisher,
        period,
        tolerance,
        symbols,
        measures,
        dimensions,
        identities,
        breaks,
        notes,
        observations,
        violations,
        span: _,
    } = cube;
    (entity, citations, publisher, period).hash(into);
    (tolerance, symbols).hash(into);
    each(measures, into, |measure, into| {
        let Measure {
            id,
            shared,
            name,
            unit,
            kind,
            aggregation,
            decimals,
            concept,
            period,
            differs,
            span: _,
        } = measure;
        (id, shared, &name.0, unit, kind, aggregation).hash(into);
        (decimals, concept, period).hash(into);
        each(differs, into, |differs, into| {
            let Differs { from, because } = differs;
            (from, &because.0).hash(into);
        });
    });
    each(dimensions, into, feed_dimension);
    each(identities, into, |identity, into| {
        let Identity {
            result,
            plus,
            minus,
            span: _,
        } = identity;
        (result, plus, minus).hash(into);
    });
    each(breaks, into, |item, into| {
        let Break {
            validity,
            measures,
            event,
            note,
            citations,
        } = item;
        (validity, measures, event, &note.0, citations).hash(into);
    });
    each(notes, into, |note, into| {
        let Footnote {
            cells,
            text,
            citations,
        } = note;
        let Cells {
            members,
            measures,
            periods,
        } = cells;
        (members, measures, periods, &text.0, citations).hash(into);
    });
    observations.feed(into);
    // Of what follows from the figures, only what people say of it is fed.
    each(violations, into, |violation, into| {
        violation.note.as_ref().map(|note| &note.0).hash(into);
    });
}

fn feed_dimension(dimension: &Dimension, into: &mut Digest) {
    let Dimension {
        id,
        name,
        kind,
        members,
        by_code: _,
        disjoint,
        sums,
        span: _,
    } = dimension;
    (id, &name.0, kind, disjoint).hash(into);
    each(members, into, |member, into| {
        let Member {
            code,
            name,
            entity,
            period,
            within,
        } = member;
        (code, &name.0, entity, period, within).hash(into);
    });
    each(sums, into, |sum, into| {
        let Sum {
            whole,
            parts,
            measures,
            exhaustive,
            because,
            span: _,
        } = sum;
        (whole, parts, measures, exhaustive, because).hash(into);
    });
}

/// Feeds a list with its length, so that two lists cannot be taken for one.
fn each<T>(list: &[T], into: &mut Digest, feed: impl Fn(&T, &mut Digest)) {
    into.write_usize(list.len());
    for item in list {
        feed(item, into);
    }
}
