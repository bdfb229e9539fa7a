//! Lists that are filtered by what things are related to.

use govgraph::model::LangId;
use govgraph::model::Value;
use govgraph::ontology::Field;
use govgraph::query::Filter;
use govgraph::query::Key;
use govgraph::query::LinkFilter;
use govgraph::query::Quantifier;
use govgraph::query::Test;

use super::INDEX;
use super::PAST;
use super::SCAN;
use super::asking::Asking;
use super::asking::Question;
use super::asking::not;
use super::asking::tests;
use super::governance::Dice;

impl Asking {
    pub(crate) fn over_relations(&self) {
        let ontology = self.graph().ontology();
        let field = |name: &str| {
            let (relation, direction) = ontology.relation_named(name).unwrap();
            Field::Relation(relation, direction)
        };
        let node = |node: Filter| LinkFilter {
            node: Some(Box::new(node)),
            edge: None,
        };
        let some =
            |name: &str, end: Filter| Filter::Related(field(name), Quantifier::Some(node(end)));
        let none =
            |name: &str, end: Filter| Filter::Related(field(name), Quantifier::None(node(end)));
        let every =
            |name: &str, end: Filter| Filter::Related(field(name), Quantifier::Every(node(end)));
        let peopled = |dice: &mut Dice| {
            let people = Test::Gt(Value::Int(dice.below(10) as i64 * 30_000));
            self.has("Place", "population", people)
        };
        let crowded = |dice: &mut Dice| {
            let people = Test::Gt(Value::Int(990_000 + dice.below(9_000) as i64));
            self.has("Place", "population", people)
        };
        let to = |end: Filter| some("implements", some("basedOn", some("appliesIn", end)));
        let all = |what: &str, make: &dyn Fn(&mut Dice) -> (&'static str, Filter)| {
            self.ask(&format!("{what}: first 20"), INDEX, 20, |dice| {
                let (of, filter) = make(dice);
                Question::of(of, filter)
            });
            self.ask(&format!("{what}: counted"), SCAN, 10, |dice| {
                let (of, filter) = make(dice);
                Question::of(of, filter).counted()
            });
        };
        all("one hop, some", &|dice| {
            ("Rule", some("appliesIn", peopled(dice)))
        });
        all("one hop, some of few", &|dice| {
            ("Rule", some("appliesIn", crowded(dice)))
        });
        all("one hop, none", &|dice| {
            ("Rule", none("appliesIn", peopled(dice)))
        });
        all("one hop, every", &|dice| {
            ("Rule", every("appliesIn", peopled(dice)))
        });
        all("two hops, some", &|dice| {
            ("Body", some("implements", some("appliesIn", peopled(dice))))
        });
        all("two hops, every of some", &|dice| {
            (
                "Body",
                every("implements", some("appliesIn", peopled(dice))),
            )
        });
        all("two hops, none of some, of few", &|dice| {
            ("Body", none("implements", some("appliesIn", crowded(dice))))
        });
        all("three hops, some", &|dice| {
            ("Municipality", to(peopled(dice)))
        });
        all("three hops, some of few", &|dice| {
            ("Municipality", to(crowded(dice)))
        });
        all("three hops, not", &|dice| {
            ("Municipality", not(to(peopled(dice))))
        });
        all("at least five rules", &|_| {
            let five = tests(Test::Gte(Value::Int(5)));
            let count = Quantifier::Count(LinkFilter::default(), five);
            ("Municipality", Filter::Related(field("implements"), count))
        });
        let name = Key::Property(self.property("Entity", "name"), LangId(0));
        self.ask("three hops, some, by name", SCAN, 10, |dice| {
            Question::of("Municipality", to(peopled(dice))).by(name, false)
        });
        self.ask("three hops, in the past: counted", SCAN, 10, |dice| {
            Question {
                day: PAST,
                ..Question::of("Municipality", to(peopled(dice))).counted()
            }
        });
    }
}
