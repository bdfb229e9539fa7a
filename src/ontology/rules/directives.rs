//! `ontology/unknown-directive`, `ontology/misplaced-directive`, `ontology/repeated-directive`,
//! `ontology/unknown-argument`, `ontology/missing-argument`, `ontology/bad-argument`: directives
//! are used as they are declared.
//!
//! What an ontology says beyond plain GraphQL it says with directives. The prelude declares them:
//! where each may stand, which arguments it takes and which of them it needs. A directive stands at
//! most once in one place, and so does an argument.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::nearest;
use crate::ontology::codes;
use crate::ontology::written::Directive;
use crate::ontology::written::Directives;
use crate::ontology::written::Parameter;
use crate::ontology::written::Place;
use crate::ontology::written::Shape;
use crate::ontology::written::Signature;
use crate::ontology::written::Value;
use crate::ontology::written::ValueKind;
use crate::ontology::written::Word;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for directives in context.directives() {
        for (at, directive) in directives.list.iter().enumerate() {
            if directive.span.is_built_in() {
                continue;
            }
            match context.signature(&directive.name) {
                Some(signature) => {
                    place(directives, directive, signature, diagnostics);
                    repetition(directives, at, directive, diagnostics);
                    arguments(context, directive, signature, diagnostics);
                }
                None => diagnostics.push(unknown(context, directive)),
            }
        }
    }
}

fn unknown(context: &Context<'_>, directive: &Directive) -> Diagnostic {
    let known = context.signatures.iter().map(|signature| &*signature.name);
    let message = format!("there is no directive `@{}`", directive.name);
    let found = Diagnostic::new(
        codes::UNKNOWN_DIRECTIVE,
        message,
        directive.head(),
        "unknown",
    );
    if let Some(near) = nearest(&directive.name, known.clone()) {
        return found.help(format!("did you mean `@{near}`?"));
    }
    let all: Vec<String> = known.map(|name| format!("`@{name}`")).collect();
    found.help(format!("the directives are {}", all.join(", ")))
}

fn place(
    directives: &Directives,
    directive: &Directive,
    signature: &Signature,
    diagnostics: &mut Diagnostics,
) {
    if signature.places.contains(&directives.place) {
        return;
    }
    let legal: Vec<&str> = signature.places.iter().map(|place| words(*place)).collect();
    let message = format!(
        "`@{}` cannot stand on {}",
        directive.name,
        words(directives.place)
    );
    diagnostics.push(
        Diagnostic::new(
            codes::MISPLACED_DIRECTIVE,
            message,
            directive.head(),
            "not here",
        )
        .help(format!("it belongs on {}", legal.join(" or "))),
    );
}

fn words(place: Place) -> &'static str {
    match place {
        Place::Schema => "`extend schema`",
        Place::Type => "a type",
        Place::Interface => "an interface",
        Place::Field => "a field",
        Place::Enum => "an enumeration",
        Place::EnumValue => "a value of an enumeration",
    }
}

fn repetition(
    directives: &Directives,
    at: usize,
    directive: &Directive,
    diagnostics: &mut Diagnostics,
) {
    let before = directives.list.iter().take(at);
    let first = before
        .rev()
        .find(|earlier| earlier.name.text == directive.name.text);
    if let Some(first) = first {
        let message = format!("`@{}` stands here already", directive.name);
        diagnostics.push(
            Diagnostic::new(
                codes::REPEATED_DIRECTIVE,
                message,
                directive.head(),
                "again here",
            )
            .label(first.head(), "first here")
            .help("join the two"),
        );
    }
}

fn arguments(
    context: &Context<'_>,
    directive: &Directive,
    signature: &Signature,
    diagnostics: &mut Diagnostics,
) {
    let parameter = |name: &str| {
        let mut parameters = signature.parameters.iter();
        parameters.find(|parameter| &*parameter.name == name)
    };
    for (at, (name, value)) in directive.arguments.iter().enumerate() {
        let before = directive.arguments.iter().take(at);
        if let Some((first, _)) = before.rev().find(|(word, _)| word.text == name.text) {
            let message = format!("`{name}` is given twice");
            diagnostics.push(
                Diagnostic::new(codes::BAD_ARGUMENT, message, name.span, "again here")
                    .label(first.span, "first here")
                    .help("keep one of the two"),
            );
        }
        match parameter(name) {
            Some(parameter) => shape(context, parameter, value, diagnostics),
            None => diagnostics.push(unknown_argument(directive, name, signature)),
        }
    }
    // A misspelt argument is not missing as well.
    let names = || signature.parameters.iter().map(|item| &*item.name);
    let meant: Vec<&str> = directive
        .arguments
        .iter()
        .filter(|(word, _)| parameter(word).is_none())
        .filter_map(|(word, _)| nearest(word, names()))
        .collect();
    for parameter in signature.parameters.iter().filter(|item| item.required) {
        if directive.argument(&parameter.name).is_none() && !meant.contains(&&*parameter.name) {
            let message = format!("`@{}` lacks `{}`", directive.name, parameter.name);
            let example = example(context, parameter.shape);
            diagnostics.push(
                Diagnostic::new(
                    codes::MISSING_ARGUMENT,
                    message,
                    directive.head(),
                    "incomplete",
                )
                .help(format!("add `{}: {example}`", parameter.name)),
            );
        }
    }
}

fn unknown_argument(directive: &Directive, name: &Word, signature: &Signature) -> Diagnostic {
    let known = signature
        .parameters
        .iter()
        .map(|parameter| &*parameter.name);
    let message = format!("`@{}` takes no `{name}`", directive.name);
    let found = Diagnostic::new(codes::UNKNOWN_ARGUMENT, message, name.span, "unknown");
    if signature.parameters.is_empty() {
        return found.help("it takes no arguments");
    }
    let all: Vec<String> = known.clone().map(|name| format!("`{name}`")).collect();
    found
        .help(format!("it takes {}", all.join(", ")))
        .did_you_mean(name, known)
}

/// Checks that a value looks as its argument demands.
fn shape(
    context: &Context<'_>,
    parameter: &Parameter,
    value: &Value,
    diagnostics: &mut Diagnostics,
) {
    match &value.kind {
        // As everywhere in GraphQL, a value alone stands for a list of one.
        ValueKind::List(items) if parameter.list => {
            for item in items {
                single(context, &parameter.name, parameter.shape, item, diagnostics);
            }
        }
        _ => single(
            context,
            &parameter.name,
            parameter.shape,
            value,
            diagnostics,
        ),
    }
}

fn single(
    context: &Context<'_>,
    name: &str,
    shape: Shape,
    value: &Value,
    diagnostics: &mut Diagnostics,
) {
    match (shape, &value.kind) {
        (Shape::Text | Shape::Term, ValueKind::Text(_))
        | (Shape::Boolean, ValueKind::Boolean(_)) => {}
        (Shape::Localised, ValueKind::Object(entries)) => {
            for (key, text) in entries {
                single(context, key, Shape::Text, text, diagnostics);
            }
        }
        (Shape::Language, ValueKind::Object(entries)) => {
            for (key, part) in entries {
                let shape = match &*key.text {
                    "tag" => Shape::Text,
                    "label" => Shape::Localised,
                    "namesOnly" => Shape::Boolean,
                    _ => {
                        let message = format!("a language has no `{key}`");
                        diagnostics.push(
                            Diagnostic::new(codes::UNKNOWN_ARGUMENT, message, key.span, "unknown")
                                .help("a language has `tag`, `label` and, if need be, `namesOnly`")
                                .did_you_mean(key, ["tag", "label", "namesOnly"]),
                        );
                        continue;
                    }
                };
                single(context, key, shape, part, diagnostics);
            }
        }
        (shape, kind) => {
            let message = format!("`{name}` cannot be {}", what(kind));
            let example = example(context, shape);
            let help = match shape {
                Shape::Text => "write a text in quotes".to_owned(),
                Shape::Boolean => "write `true` or `false`".to_owned(),
                Shape::Localised => format!("write a text for each language: `{example}`"),
                Shape::Language => format!("write a language: `{example}`"),
                Shape::Term => format!("write a term of a standard, such as `{example}`"),
            };
            diagnostics.push(
                Diagnostic::new(codes::BAD_ARGUMENT, message, value.span, "not this").help(help),
            );
        }
    }
}

fn what(kind: &ValueKind) -> &'static str {
    match kind {
        ValueKind::Text(_) => "a plain text",
        ValueKind::Boolean(_) => "yes or no",
        ValueKind::List(_) => "a list",
        ValueKind::Object(_) => "an object",
        ValueKind::Other(what) => what,
    }
}

fn example(context: &Context<'_>, shape: Shape) -> String {
    match shape {
        Shape::Text => "\"...\"".to_owned(),
        Shape::Boolean => "true".to_owned(),
        Shape::Localised => context.example("..."),
        Shape::Language => "{tag: \"en\", label: {en: \"English\"}}".to_owned(),
        Shape::Term => "\"org:Organization\"".to_owned(),
    }
}
