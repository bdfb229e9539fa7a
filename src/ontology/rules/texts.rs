//! `ontology/unknown-language`, `ontology/missing-text`, `ontology/untranslated`: labels and
//! phrases are given in the languages of the ontology.
//!
//! Whoever reads the data in one language should not meet another. The default language is what
//! everything falls back to, so a text that lacks it is an error; one that lacks another language
//! is a warning. Languages that serve for names of entities only are not asked for.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;
use crate::ontology::names::LanguageDecl;
use crate::ontology::written::Shape;
use crate::ontology::written::Value;
use crate::ontology::written::ValueKind;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    // Without languages there is nothing to hold the texts against; another rule says so.
    if context.names.languages.is_empty() {
        return;
    }
    for directive in context.directives().flat_map(|on| &on.list) {
        let Some(signature) = context.signature(&directive.name) else {
            continue;
        };
        if directive.span.is_built_in() {
            continue;
        }
        for parameter in &signature.parameters {
            if parameter.shape == Shape::Localised
                && let Some(text) = directive.argument(&parameter.name)
            {
                // The description above a type stands in one language; these are further ones.
                let in_all = &*parameter.name != "description";
                check_text(context, &parameter.name, text, in_all, diagnostics);
            }
        }
    }
    for label in context.names.languages.iter().filter_map(|item| item.label) {
        check_text(context, "label", label, true, diagnostics);
    }
}

fn check_text(
    context: &Context<'_>,
    name: &str,
    text: &Value,
    in_all: bool,
    diagnostics: &mut Diagnostics,
) {
    let ValueKind::Object(entries) = &text.kind else {
        return;
    };
    let languages = &context.names.languages;
    let mut given = vec![None; languages.len()];
    let mut strange = false;
    for (key, words) in entries {
        let at = context.names.language(key);
        let Some(slot) = at.and_then(|at| given.get_mut(at)) else {
            let tags = languages.iter().map(|language| &*language.tag.text);
            let message = format!("`{key}` is not a language of this ontology");
            let all: Vec<String> = tags.map(|tag| format!("`{tag}`")).collect();
            diagnostics.push(
                Diagnostic::new(codes::UNKNOWN_LANGUAGE, message, key.span, "unknown")
                    .help(format!("its languages are {}", all.join(", "))),
            );
            strange = true;
            continue;
        };
        if let Some(first) = *slot {
            let message = format!("the text is given twice in `{key}`");
            diagnostics.push(
                Diagnostic::new(codes::BAD_ARGUMENT, message, key.span, "again here")
                    .label(first, "first here")
                    .help("keep one of the two"),
            );
        } else if words.text().is_some_and(|words| words.trim().is_empty()) {
            let message = format!("the text in `{key}` is empty");
            diagnostics.push(
                Diagnostic::new(codes::MISSING_TEXT, message, words.span, "nothing")
                    .help("write it, or leave the language out"),
            );
        }
        *slot = Some(key.span);
    }
    // A misspelt language may be the one that seems to be missing.
    if strange || !in_all {
        return;
    }
    let lacks = |(language, given): (&LanguageDecl<'_>, _)| {
        (Option::is_none(&given) && !language.names_only).then(|| language.tag.text.clone())
    };
    let mut missing: Vec<Box<str>> = languages.iter().zip(given).filter_map(lacks).collect();
    let default = languages.first().map(|language| &language.tag.text);
    if missing.first() == default
        && let Some(tag) = default
    {
        missing.remove(0);
        let message = format!("`{name}` is not given in `{tag}`, the default language");
        diagnostics.push(
            Diagnostic::new(codes::MISSING_TEXT, message, text.span, "this text").help(format!(
                "add {}",
                context.example("...").replace(['{', '}'], "`")
            )),
        );
    }
    if !missing.is_empty() {
        let tags: Vec<String> = missing.iter().map(|tag| format!("`{tag}`")).collect();
        let message = format!("`{name}` is not given in {}", tags.join(", "));
        diagnostics.push(
            Diagnostic::new(codes::UNTRANSLATED, message, text.span, "this text")
                .help("add the text in that language"),
        );
    }
}
