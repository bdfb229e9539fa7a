//! "Did you mean" for names that a schema lacks.

use std::sync::Arc;

use crate::api::model::ApiModel;
use crate::api::model::ByName;
use crate::api::model::EnumItem;
use crate::api::model::Field;
use crate::api::model::Shape;
use crate::api::model::TypeIx;
use crate::diagnostics::Meant;

/// What to do about a finding.
#[derive(Debug)]
pub(super) enum Advice {
    /// In words.
    Help(String),
    /// To write something that is called nearly so, if there is any.
    Meant(Meant),
}

/// Returns advice on a finding of the validator, from its name and the words that it puts in
/// backticks.
pub(super) fn advice(model: &ApiModel, finding: Option<&str>, message: &str) -> Option<Advice> {
    let words: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    Some(match (finding?, words.as_slice()) {
        ("UndefinedField", [of, written, ..]) => field(model, of, written)?,
        ("UndefinedArgument", [written, place, ..]) => {
            let (of, rest) = place.split_once('.')?;
            let field = rest.split('(').next()?;
            let arguments = &fields(model, of)?.get(field)?.arguments;
            mean(written, arguments.keys().map(|name| &**name))
        }
        ("UndefinedInputValue", [written, of, ..]) => match &model.types.get(*of)?.shape {
            Shape::Input(input) => mean(written, input.fields.keys().map(|name| &**name)),
            _ => return None,
        },
        ("UndefinedEnumValue", [written, of, ..]) => match &model.types.get(*of)?.shape {
            Shape::Enum(items) => value(written, items),
            _ => return None,
        },
        ("MissingSubselection", _) => {
            let help = "say in braces what you want to know of it, such as `{ id }`";
            Advice::Help(help.to_owned())
        }
        ("UndefinedDirective", [written, ..]) => {
            mean(written.trim_start_matches('@'), ["skip", "include"])
        }
        (name, [written, ..])
            if name.starts_with("UndefinedType") || name == "UndefinedDefinition" =>
        {
            mean(written, model.types.keys().map(|name| &**name))
        }
        _ => return None,
    })
}

type Fields = ByName<Arc<Field>>;

fn fields<'a>(model: &'a ApiModel, of: &str) -> Option<&'a Fields> {
    match &model.types.get(of)?.shape {
        Shape::Object(item) | Shape::Interface(item) => Some(&item.fields),
        _ => None,
    }
}

/// A field that the type lacks may be one that its implementers have.
fn field(model: &ApiModel, of: &str, written: &str) -> Option<Advice> {
    let own = fields(model, of)?;
    if let Shape::Interface(item) = &model.types.get(of)?.shape {
        let has = |at: &&TypeIx| {
            fields(model, &model[**at].name).is_some_and(|fields| fields.contains_key(written))
        };
        if let Some(one) = item.possible.iter().find(has) {
            return Some(Advice::Help(format!(
                "only some kinds have it: write `... on {} {{ {written} }}`",
                model[*one].name
            )));
        }
    }
    Some(mean(written, own.keys().map(|name| &**name)))
}

/// A short enumeration is told in full where nothing is near.
fn value(written: &str, items: &[EnumItem]) -> Advice {
    let names = || items.iter().map(|item| &*item.name);
    let meant = Meant::of(written, names());
    if meant.nearest.is_empty() && items.len() <= 8 {
        let all: Vec<&str> = names().collect();
        let help = format!("the values are `{}`", all.join("`, `"));
        return Advice::Help(help);
    }
    Advice::Meant(meant)
}

fn mean<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Advice {
    Advice::Meant(Meant::of(written, known))
}
