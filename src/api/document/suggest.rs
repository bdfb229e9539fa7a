//! "Did you mean" for names that a schema lacks.

use std::sync::Arc;

use indexmap::IndexMap;

use crate::api::model::ApiModel;
use crate::api::model::EnumItem;
use crate::api::model::Field;
use crate::api::model::Shape;
use crate::api::model::TypeIx;
use crate::diagnostics::nearest;

/// Returns help for a finding of the validator, from its name and the words that it puts in
/// backticks.
pub(super) fn help(model: &ApiModel, finding: Option<&str>, message: &str) -> Option<String> {
    let words: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    match (finding?, words.as_slice()) {
        ("UndefinedField", [of, written, ..]) => field(model, of, written),
        ("UndefinedArgument", [written, place, ..]) => {
            let (of, rest) = place.split_once('.')?;
            let field = rest.split('(').next()?;
            let arguments = &fields(model, of)?.get(field)?.arguments;
            mean(written, arguments.keys().map(|name| &**name))
        }
        ("UndefinedInputValue", [written, of, ..]) => match &model.types.get(*of)?.shape {
            Shape::Input(input) => mean(written, input.fields.keys().map(|name| &**name)),
            _ => None,
        },
        ("UndefinedEnumValue", [written, of, ..]) => match &model.types.get(*of)?.shape {
            Shape::Enum(items) => value(written, items),
            _ => None,
        },
        ("MissingSubselection", _) => {
            Some("say in braces what you want to know of it, such as `{ id }`".to_owned())
        }
        ("UndefinedDirective", [written, ..]) => {
            mean(written.trim_start_matches('@'), ["skip", "include"])
        }
        (name, [written, ..])
            if name.starts_with("UndefinedType") || name == "UndefinedDefinition" =>
        {
            mean(written, model.types.keys().map(|name| &**name))
        }
        _ => None,
    }
}

type Fields = IndexMap<Box<str>, Arc<Field>>;

fn fields<'a>(model: &'a ApiModel, of: &str) -> Option<&'a Fields> {
    match &model.types.get(of)?.shape {
        Shape::Object(item) | Shape::Interface(item) => Some(&item.fields),
        _ => None,
    }
}

/// A field that the type lacks may be one that its implementers have.
fn field(model: &ApiModel, of: &str, written: &str) -> Option<String> {
    let own = fields(model, of)?;
    if let Shape::Interface(item) = &model.types.get(of)?.shape {
        let has = |at: &&TypeIx| {
            fields(model, &model[**at].name).is_some_and(|fields| fields.contains_key(written))
        };
        if let Some(one) = item.possible.iter().find(has) {
            return Some(format!(
                "only some kinds have it: write `... on {} {{ {written} }}`",
                model[*one].name
            ));
        }
    }
    mean(written, own.keys().map(|name| &**name))
}

/// A short enumeration is told in full.
fn value(written: &str, items: &[EnumItem]) -> Option<String> {
    let names = || items.iter().map(|item| &*item.name);
    let all = || {
        let all: Vec<&str> = names().collect();
        (all.len() <= 8).then(|| format!("the values are `{}`", all.join("`, `")))
    };
    mean(written, names()).or_else(all)
}

fn mean<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(written, known).map(|near| format!("did you mean `{near}`?"))
}
