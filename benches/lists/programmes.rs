//! Programmes with a state and a cost, which the graphs of other benches do not have.

use std::sync::Arc;

use govgraph::diagnostics::SourceMap;
use govgraph::diagnostics::Span;
use govgraph::facts::Basis;
use govgraph::facts::Citation;
use govgraph::facts::Claim;
use govgraph::facts::EntityIx;
use govgraph::facts::FactBase;
use govgraph::facts::Origin;
use govgraph::facts::Rank;
use govgraph::facts::Statement;
use govgraph::model::Validity;
use govgraph::model::Value;
use govgraph::ontology;
use govgraph::ontology::Field;
use govgraph::ontology::Ontology;
use govgraph::ontology::PropertyId;

use super::governance;
use super::governance::Dice;

/// The ontology of the graphs, with programmes that have a state and a cost.
pub(crate) fn ontology() -> Arc<Ontology> {
    let programme = "type Programme implements Entity @entity(plural: \"programmes\", label: {en: \"programme\", nb: \"ordning\"})";
    let more = format!(
        "{programme} {{\n  \"Its state.\"\n  state: State @label(text: {{en: \"state\", nb: \"tilstand\"}})\n  \
         \"What it costs.\"\n  cost: Decimal @label(text: {{en: \"cost\", nb: \"kostnad\"}})\n}}\n\
         \"The state of a programme.\"\nenum State {{\n  \"Planned.\"\n  PLANNED @label(text: {{en: \"planned\", nb: \"planlagt\"}})\n  \
         \"Running.\"\n  RUNNING @label(text: {{en: \"running\", nb: \"i gang\"}})\n  \
         \"Ended.\"\n  ENDED @label(text: {{en: \"ended\", nb: \"avsluttet\"}})\n}}"
    );
    assert!(governance::SCHEMA.contains(programme));
    let mut sources = SourceMap::default();
    let schema = governance::SCHEMA.replace(programme, &more);
    let file = sources.add("governance.graphql", schema);
    ontology::load(&sources, &[file])
        .ontology
        .map(Arc::new)
        .expect("an ontology without faults")
}

/// Says of each programme in what state it is, one in two hundred of them planned, and of most what
/// they cost.
pub(crate) fn add(made: &mut FactBase, ontology: &Ontology) {
    let kind = ontology.type_named("Programme").unwrap();
    let property = |name: &str| property(ontology, "Programme", name);
    let (state, cost) = (property("state"), property("cost"));
    let source = ontology.type_named("Report").unwrap();
    let source = made.entities.iter().position(|one| one.kind == source);
    let source = EntityIx(source.unwrap() as u32);
    let mut dice = Dice::new(3);
    for (at, entity) in made.entities.iter().enumerate() {
        if entity.kind != kind {
            continue;
        }
        let mut say = |claim| {
            made.statements.push(Statement {
                id: Box::default(),
                subject: EntityIx(at as u32),
                claim,
                qualifiers: Vec::new(),
                validity: Validity::ALWAYS,
                citations: vec![Citation {
                    source,
                    section: None,
                    lines: None,
                    via: Vec::new(),
                }],
                basis: Basis::Stated,
                origin: Origin::Source,
                rank: Rank::Normal,
                note: None,
                span: Span::BUILT_IN,
            });
        };
        let name = match dice.below(200) {
            0 => "PLANNED",
            1..150 => "RUNNING",
            _ => "ENDED",
        };
        say(Claim::Property(state, Value::Enum(name.into())));
        if dice.below(10) > 0 {
            let number = format!("{}.{:02}", dice.below(1_000_000), dice.below(100));
            let number = Value::Decimal(number.parse().unwrap());
            say(Claim::Property(cost, number));
        }
    }
}

/// Returns the property of a type.
pub(crate) fn property(ontology: &Ontology, of: &str, name: &str) -> PropertyId {
    let of = ontology.type_named(of).unwrap();
    match ontology.field(of, name) {
        Some(Field::Property(property)) => property,
        other => unreachable!("`{name}` is {other:?}"),
    }
}
