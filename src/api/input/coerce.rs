//! Values of variables and arguments in the form that the schema gives them.

use apollo_compiler::ast::Type;
use apollo_compiler::ast::Value as Literal;
use apollo_compiler::executable::Operation;
use serde_json::Map;
use serde_json::Value as Json;

use super::At;
use crate::api::Refusal;
use crate::api::document::Refused;
use crate::api::error::Unfit;
use crate::api::model::ApiModel;
use crate::api::model::DefaultValue;
use crate::api::model::InputType;
use crate::api::model::InputValue;
use crate::api::model::Shape;
use crate::api::model::TypeIx;
use crate::api::model::TypeRef;
use crate::api::scalar;
use crate::diagnostics::Meant;

/// Returns the values of the variables of an operation (GraphQL September 2025, 6.1.2).
pub(in crate::api) fn variables(
    model: &ApiModel,
    operation: &Operation,
    given: &Map<String, Json>,
) -> Result<Map<String, Json>, Refused> {
    let coercer = Coercer { model };
    let mut values = Map::new();
    let mut problems = Vec::new();
    for variable in &operation.variables {
        let name = variable.name.as_str();
        let shown = format!("${name}");
        let at = At::new(&shown);
        let read = match (given.get(name), &variable.default_value) {
            (Some(json), _) => coercer.typed(at, &variable.ty, json).map(Some),
            (None, Some(default)) => coercer.typed(at, &variable.ty, &plain(default)).map(Some),
            (None, None) if variable.ty.is_non_null() => Err(Unfit::from(format!(
                "the variable `{at}` of type `{}` is not given",
                variable.ty
            ))),
            (None, None) => Ok(None),
        };
        match read {
            Ok(Some(value)) => {
                values.insert(name.to_owned(), value);
            }
            Ok(None) => {}
            Err(unfit) => problems.push(unfit.problem(Refusal::Variables.code())),
        }
    }
    if problems.is_empty() {
        Ok(values)
    } else {
        Err(Refused {
            refusal: Refusal::Variables,
            problems,
        })
    }
}

/// Returns a literal without variables as JSON; a name of an enumeration as a string.
pub(in crate::api) fn plain(value: &Literal) -> Json {
    match value {
        Literal::Null | Literal::Variable(_) => Json::Null,
        Literal::Enum(name) => name.as_str().into(),
        Literal::String(text) => text.as_str().into(),
        Literal::Boolean(value) => (*value).into(),
        Literal::Int(number) => number_from(number.as_str()),
        Literal::Float(number) => number_from(number.as_str()),
        Literal::List(items) => items.iter().map(|item| plain(item)).collect(),
        Literal::Object(fields) => {
            let fields = fields.iter();
            let fields = fields.map(|(name, value)| (name.as_str().to_owned(), plain(value)));
            Json::Object(fields.collect())
        }
    }
}

fn number_from(text: &str) -> Json {
    text.parse::<serde_json::Number>()
        .map_or(Json::Null, Json::Number)
}

/// Brings values into the form that the schema gives them.
#[derive(Clone, Copy, Debug)]
pub(in crate::api) struct Coercer<'a> {
    pub(in crate::api) model: &'a ApiModel,
}

impl Coercer<'_> {
    /// Coerces to a type as a document writes it.
    fn typed(self, at: At<'_>, ty: &Type, json: &Json) -> Result<Json, Unfit> {
        if json.is_null() {
            return nothing(at, ty.is_non_null(), ty);
        }
        match ty {
            Type::Named(name) | Type::NonNullNamed(name) => {
                match self.model.type_named(name.as_str()) {
                    Some(of) => self.named(at, of, json),
                    None => Err(format!("`{at}` has an unknown type `{name}`").into()),
                }
            }
            Type::List(item) | Type::NonNullList(item) => {
                list(at, json, |at, json| self.typed(at, item, json))
            }
        }
    }

    /// Coerces to a type as the model writes it.
    pub(in crate::api) fn referred(
        self,
        at: At<'_>,
        ty: TypeRef,
        json: &Json,
    ) -> Result<Json, Unfit> {
        if json.is_null() {
            return nothing(at, ty.required, &self.model[ty.of].name);
        }
        if ty.list {
            list(at, json, |at, json| {
                self.referred(at, ty.of.required(), json)
            })
        } else {
            self.named(at, ty.of, json)
        }
    }

    fn named(self, at: At<'_>, of: TypeIx, json: &Json) -> Result<Json, Unfit> {
        let item = &self.model[of];
        match &item.shape {
            Shape::Scalar(scalar) => scalar::read(scalar.kind, json)
                .map_err(|problem| format!("`{at}`: {problem}").into()),
            Shape::Enum(items) => {
                let names = || items.iter().map(|item| &*item.name);
                match json.as_str() {
                    Some(name) if names().any(|known| known == name) => Ok(json.clone()),
                    Some(name) => {
                        let message = format!("`{at}`: `{name}` is not a value of `{}`", item.name);
                        Err(Unfit::meant(message, Meant::of(name, names())))
                    }
                    None => Err(Unfit::from(format!(
                        "`{at}`: `{json}` is not a value of `{}`",
                        item.name
                    ))),
                }
            }
            Shape::Input(input) => match json {
                Json::Object(fields) => self.object(at, &item.name, input, fields),
                _ => Err(Unfit::from(format!(
                    "`{at}`: `{json}` is not an object of `{}`",
                    item.name
                ))),
            },
            Shape::Object(_) | Shape::Interface(_) | Shape::Union(_) => {
                Err(format!("`{at}`: `{}` is not a type of values", item.name).into())
            }
        }
    }

    fn object(
        self,
        at: At<'_>,
        of: &str,
        input: &InputType,
        given: &Map<String, Json>,
    ) -> Result<Json, Unfit> {
        if let Some(unknown) = given.keys().find(|key| !input.fields.contains_key(&***key)) {
            let message = format!("`{at}`: `{of}` has no field `{unknown}`");
            let known = input.fields.keys().map(|name| &**name);
            return Err(Unfit::meant(message, Meant::of(unknown, known)));
        }
        let mut made = Map::new();
        for (name, field) in &input.fields {
            let value = given.get(&**name);
            if let Some(value) = self.given(at.then(name), &field.value, value)? {
                made.insert(name.to_string(), value);
            }
        }
        if input.one_of && (made.len() != 1 || made.values().any(Json::is_null)) {
            return Err(Unfit::from(format!(
                "`{at}`: `{of}` takes exactly one field, and it is not null"
            )));
        }
        Ok(Json::Object(made))
    }

    /// Coerces what is given for an argument or input field, if anything is.
    pub(in crate::api) fn given(
        self,
        at: At<'_>,
        value: &InputValue,
        given: Option<&Json>,
    ) -> Result<Option<Json>, Unfit> {
        match (given, value.default) {
            (Some(json), _) => self.referred(at, value.ty, json).map(Some),
            (None, Some(DefaultValue::Boolean(default))) => Ok(Some(default.into())),
            (None, None) if value.ty.required => Err(format!("`{at}` is not given").into()),
            (None, None) => Ok(None),
        }
    }
}

fn nothing(at: At<'_>, required: bool, of: &impl std::fmt::Display) -> Result<Json, Unfit> {
    if required {
        Err(format!("`{at}` of type `{of}` is null").into())
    } else {
        Ok(Json::Null)
    }
}

/// Coerces the items of a list; a single value is a list of one.
fn list(
    at: At<'_>,
    json: &Json,
    item: impl Fn(At<'_>, &Json) -> Result<Json, Unfit>,
) -> Result<Json, Unfit> {
    let Json::Array(items) = json else {
        return Ok(Json::Array(vec![item(at, json)?]));
    };
    let mut list = Vec::with_capacity(items.len());
    for (number, json) in items.iter().enumerate() {
        list.push(item(at.then(&number.to_string()), json)?);
    }
    Ok(Json::Array(list))
}
