//! What the data set says of itself.

use super::entities::Entities;
use super::entities::Named;
use super::text;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::Span;
use crate::facts::Dataset;
use crate::facts::EntityIx;
use crate::facts::read::Kind;
use crate::facts::read::Node;
use crate::facts::read::RawTable;
use crate::facts::rules::blank_text;
use crate::facts::rules::duplicate_dataset;
use crate::facts::rules::missing_dataset;
use crate::facts::rules::not_a_source;
use crate::facts::rules::unknown_key;
use crate::facts::rules::wrong_value;
use crate::model::Localised;
use crate::ontology::Ontology;

const KEYS: [&str; 4] = ["title", "description", "licence", "translations"];

/// The data set, and what the statements need of it.
#[derive(Debug, Default)]
pub(super) struct About {
    pub(super) dataset: Dataset,
    /// The source that stands for our own translations.
    pub(super) translations: Option<EntityIx>,
    /// Whether such a source is named, rightly or wrongly.
    pub(super) names_translations: bool,
    /// Where the data set is described.
    pub(super) span: Option<Span>,
}

pub(super) fn resolve(
    tables: &[RawTable<'_>],
    ontology: &Ontology,
    entities: &Entities<'_>,
    diagnostics: &mut Diagnostics,
) -> About {
    let mut about = About {
        dataset: Dataset {
            title: none(ontology),
            description: none(ontology),
            licence: None,
        },
        ..About::default()
    };
    let Some((table, further)) = tables.split_first() else {
        diagnostics.push(missing_dataset::finding());
        return about;
    };
    for second in further {
        diagnostics.push(duplicate_dataset::finding(second.header, table.header));
    }
    about.span = Some(table.header);
    for (key, node) in &table.entries {
        match &*key.text {
            "title" => about.dataset.title = localised("title", node, ontology, diagnostics),
            "description" => {
                about.dataset.description = localised("description", node, ontology, diagnostics);
            }
            "licence" => about.dataset.licence = plain("licence", node, diagnostics),
            "translations" => {
                about.names_translations = true;
                about.translations = source(node, ontology, entities, diagnostics);
            }
            _ => diagnostics.push(unknown_key::in_table("`[dataset]`", key, KEYS)),
        }
    }
    if table.get("title").is_none() && !table.broken {
        diagnostics.push(missing_dataset::without_title(table.header));
    }
    about
}

fn none(ontology: &Ontology) -> Localised {
    Localised(vec![None; ontology.languages.len()].into())
}

fn localised(
    what: &str,
    node: &Node<'_>,
    ontology: &Ontology,
    diagnostics: &mut Diagnostics,
) -> Localised {
    let mut localised = none(ontology);
    for (lang, words, _) in text::texts(what, node, ontology, diagnostics) {
        if let Some(place) = localised.0.get_mut(usize::from(lang.0)) {
            *place = Some(words);
        }
    }
    localised
}

fn plain(what: &str, node: &Node<'_>, diagnostics: &mut Diagnostics) -> Option<Box<str>> {
    match (&node.kind, node.as_str()) {
        (Kind::Broken, _) => None,
        (_, Some(words)) if words.trim().is_empty() => {
            diagnostics.push(blank_text::finding(what, node.span));
            None
        }
        (_, Some(words)) => Some(words.into()),
        _ => {
            let example = format!("{what} = \"...\"");
            diagnostics.push(wrong_value::kind(what, node, "a text", &example));
            None
        }
    }
}

fn source(
    node: &Node<'_>,
    ontology: &Ontology,
    entities: &Entities<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<EntityIx> {
    let id = plain("translations", node, diagnostics)?;
    let at = match entities.named(&id) {
        Named::Known(at) => at,
        Named::Ghost => return None,
        Named::Unknown => {
            diagnostics.push(entities.unknown(&id, node.span));
            return None;
        }
    };
    let entity = entities.get(at)?;
    let kind = &ontology[entity.kind];
    if !kind.is_source {
        diagnostics.push(not_a_source::finding(
            &id,
            &kind.key,
            node.span,
            entity.span,
        ));
        return None;
    }
    Some(at)
}
