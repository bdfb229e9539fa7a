//! Prints the model as SDL, the text of `schema/api.graphql`.
//!
//! The query type comes first, then all types by name; within a type the order is that of the
//! model. The same few arguments stand at thousands of fields: an argument is described where it
//! is first printed, and only named from then on. Introspection always describes all.
//!
//! A part of the schema (`part`) is printed in the same way, without the rest.
//!
//! Where gateways are among those who ask, the text is what they compose: it says what other
//! subgraphs may refer to and define, and leaves out what only gateways ask for, as the subgraph
//! specification of Apollo Federation wants it.

use std::collections::HashSet;
use std::fmt;
use std::fmt::Write;

use super::model::ApiModel;
use super::model::Arguments;
use super::model::Composite;
use super::model::DefaultValue;
use super::model::FieldKind;
use super::model::GraphType;
use super::model::InputType;
use super::model::InputValue;
use super::model::RootField;
use super::model::Shape;
use super::model::Subgraph;
use super::model::TypeIx;
use super::model::TypeRef;
use super::part::Part;

/// What the SDL of a subgraph begins with: the oldest version of the specification that knows all
/// that is used, and a directive that composers do not know of themselves.
const LINK: &str = r#"extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@shareable"])

directive @oneOf on INPUT_OBJECT
"#;

/// Returns the schema as SDL.
pub(super) fn print(model: &ApiModel) -> String {
    print_part(model, None)
}

/// Returns a part of the schema as SDL, or the whole.
pub(super) fn print_part(model: &ApiModel, part: Option<&Part>) -> String {
    let subgraph = model.subgraph.as_ref();
    let added = subgraph.map_or(&[][..], |own| &own.added);
    let mut types: Vec<(TypeIx, &GraphType)> = model
        .iter()
        .filter(|(at, item)| !item.is_meta() && !added.contains(at))
        .filter(|(at, _)| part.is_none_or(|part| part.has(*at)))
        .collect();
    types.sort_by_key(|(at, item)| (*at != model.query, &item.name));
    let mut printer = Printer {
        model,
        subgraph,
        part,
        described: HashSet::new(),
        out: subgraph.map_or_else(String::new, |_| LINK.to_owned()),
    };
    for (at, item) in types {
        if printer.item(at, item).is_err() {
            break;
        }
    }
    printer.out
}

struct Printer<'a> {
    model: &'a ApiModel,
    subgraph: Option<&'a Subgraph>,
    /// What is printed, if not all is.
    part: Option<&'a Part>,
    /// The arguments that were printed with their descriptions.
    described: HashSet<(&'a str, &'a str)>,
    out: String,
}

impl<'a> Printer<'a> {
    fn item(&mut self, at: TypeIx, item: &'a GraphType) -> fmt::Result {
        if let Shape::Scalar(scalar) = &item.shape
            && scalar.built_in
        {
            return Ok(());
        }
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.description("", &item.description)?;
        let name = &item.name;
        match &item.shape {
            Shape::Object(of) => self.composite("type", at, name, of),
            Shape::Interface(of) => self.composite("interface", at, name, of),
            Shape::Union(members) => {
                let members: Vec<&str> = members.iter().map(|of| &*self.model[*of].name).collect();
                writeln!(self.out, "union {name} = {}", members.join(" | "))
            }
            Shape::Enum(items) => {
                writeln!(self.out, "enum {name} {{")?;
                for item in items {
                    self.description("  ", &item.description)?;
                    writeln!(self.out, "  {}", item.name)?;
                }
                writeln!(self.out, "}}")
            }
            Shape::Input(of) => self.input(at, name, of),
            Shape::Scalar(scalar) => {
                write!(self.out, "scalar {name}")?;
                if let Some(url) = scalar.specified_by {
                    write!(self.out, " @specifiedBy(url: {})", quoted(url))?;
                }
                writeln!(self.out)
            }
        }
    }

    fn composite(
        &mut self,
        keyword: &str,
        at: TypeIx,
        name: &str,
        of: &'a Composite,
    ) -> fmt::Result {
        write!(self.out, "{keyword} {name}")?;
        let part = self.part;
        let implements = of.implements.iter();
        let implements = implements.filter(|of| part.is_none_or(|part| part.has(**of)));
        for (place, interface) in implements.enumerate() {
            let before = if place == 0 { " implements " } else { " & " };
            write!(self.out, "{before}{}", self.model[*interface].name)?;
        }
        self.composed(at)?;
        writeln!(self.out, " {{")?;
        for (name, field) in &of.fields {
            if !self.has_field(at, name) {
                continue;
            }
            if matches!(
                field.kind,
                FieldKind::Root(RootField::Service | RootField::Entities)
            ) {
                continue;
            }
            self.description("  ", &field.description)?;
            write!(self.out, "  {name}")?;
            self.arguments(at, name, &field.arguments)?;
            write!(self.out, ": {}", TypeName(self.model, field.ty))?;
            if let Some(reason) = &field.deprecation {
                write!(self.out, " @deprecated(reason: {})", quoted(reason))?;
            }
            writeln!(self.out)?;
        }
        writeln!(self.out, "}}")
    }

    /// Says how a gateway composes a type.
    fn composed(&mut self, at: TypeIx) -> fmt::Result {
        let Some(own) = self.subgraph else {
            return Ok(());
        };
        if let Shape::Union(members) = &self.model[own.entities].shape
            && members.contains(&at)
        {
            write!(self.out, " @key(fields: \"id\")")?;
        }
        if own.shared.contains(&at) {
            write!(self.out, " @shareable")?;
        }
        Ok(())
    }

    fn has_field(&self, of: TypeIx, name: &str) -> bool {
        self.part.is_none_or(|part| part.has_field(of, name))
    }

    fn arguments(&mut self, of: TypeIx, field: &str, arguments: &'a Arguments) -> fmt::Result {
        let part = self.part;
        let arguments = arguments.iter();
        let has = |name: &str| part.is_none_or(|part| part.has_argument(of, field, name));
        let printed: Vec<_> = arguments.filter(|(name, _)| has(name)).collect();
        if printed.is_empty() {
            return Ok(());
        }
        let mut news = false;
        for (name, value) in &printed {
            news |= self.described.insert((name, &value.description));
        }
        self.out.push('(');
        for (at, (name, value)) in printed.into_iter().enumerate() {
            if news {
                self.out.push('\n');
                self.description("    ", &value.description)?;
                self.out.push_str("    ");
            } else if at > 0 {
                self.out.push_str(", ");
            }
            self.value(name, value)?;
        }
        self.out.push_str(if news { "\n  )" } else { ")" });
        Ok(())
    }

    fn input(&mut self, at: TypeIx, name: &str, of: &InputType) -> fmt::Result {
        let one_of = if of.one_of { " @oneOf" } else { "" };
        writeln!(self.out, "input {name}{one_of} {{")?;
        for (name, field) in &of.fields {
            if !self.has_field(at, name) {
                continue;
            }
            self.description("  ", &field.value.description)?;
            self.out.push_str("  ");
            self.value(name, &field.value)?;
            self.out.push('\n');
        }
        writeln!(self.out, "}}")
    }

    fn value(&mut self, name: &str, value: &InputValue) -> fmt::Result {
        write!(self.out, "{name}: {}", TypeName(self.model, value.ty))?;
        if let Some(DefaultValue::Boolean(default)) = value.default {
            write!(self.out, " = {default}")?;
        }
        Ok(())
    }

    fn description(&mut self, indent: &str, text: &str) -> fmt::Result {
        if text.is_empty() {
            return Ok(());
        }
        writeln!(self.out, "{indent}{}", quoted(text))
    }
}

/// Prints a type as it is used: `[Law!]!`.
pub(super) struct TypeName<'a>(pub(super) &'a ApiModel, pub(super) TypeRef);

impl fmt::Display for TypeName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(model, of) = self;
        let (open, close) = match (of.list, of.gaps) {
            (false, _) => ("", ""),
            (true, false) => ("[", "!]"),
            (true, true) => ("[", "]"),
        };
        let end = if of.required { "!" } else { "" };
        write!(f, "{open}{}{close}{end}", model[of.of].name)
    }
}

/// Returns a text as a GraphQL string.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            control if u32::from(control) < 0x20 => {
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
