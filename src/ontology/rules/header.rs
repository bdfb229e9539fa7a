//! `ontology/empty`, `ontology/no-source`, `ontology/missing-header`, `ontology/duplicate-header`:
//! an ontology has a title and languages, types of entities, and a type of sources.
//!
//! `extend schema @ontology(...)` says once, in any file, what the data set is called and which
//! languages its texts are in. Every statement cites a source, and a source is an entity of a type
//! that implements `Source`; without one nothing could be said.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;

const HEADER: &str = "write `extend schema @ontology(title: {en: \"...\"}, languages: [{tag: \"en\", label: {en: \"English\"}}])`";

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    if context.parsed.is_empty() {
        diagnostics.push(
            Diagnostic::without_place(codes::EMPTY, "there is no file with an ontology")
                .help("declare the types of entities in files that end with `.graphql`"),
        );
        return;
    }
    types(context, diagnostics);
    header(context, diagnostics);
}

fn types(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    if context.entity_types().all(|declared| declared.is_interface) {
        diagnostics.push(
            Diagnostic::without_place(codes::EMPTY, "no type of entities is declared")
                .help("write one, such as `type Law implements Entity @entity(plural: \"laws\", label: {en: \"law\"})`"),
        );
    } else if context.names.concrete("Source").is_empty() {
        diagnostics.push(
            Diagnostic::without_place(codes::NO_SOURCE, "no type implements `Source`")
                .help("write one, such as `type Publication implements Source @entity(plural: \"publications\", label: {en: \"publication\"})`"),
        );
    }
}

fn header(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let headers = context.written.headers.iter();
    let mut found = headers.clone().filter_map(|header| header.get("ontology"));
    let Some(first) = found.next() else {
        if !headers.clone().any(|header| context.has_unknown(header)) {
            diagnostics.push(
                Diagnostic::without_place(
                    codes::MISSING_HEADER,
                    "the title and the languages of the ontology are missing",
                )
                .help(HEADER),
            );
        }
        return;
    };
    for again in found {
        diagnostics.push(
            Diagnostic::new(
                codes::DUPLICATE_HEADER,
                "`@ontology` is written twice",
                again.head(),
                "again here",
            )
            .label(first.head(), "first here")
            .help("join the two"),
        );
    }
}
