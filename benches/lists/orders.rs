//! Lists in the order of values, and pages of them.

use govgraph::model::LangId;
use govgraph::model::Value;
use govgraph::ontology::Field;
use govgraph::query::Key;
use govgraph::query::Page;
use govgraph::query::Test;

use super::INDEX;
use super::PAST;
use super::SCAN;
use super::asking::Asking;
use super::asking::Question;
use super::asking::everything;
use super::asking::first;
use super::governance::Dice;

impl Asking {
    pub(crate) fn in_order(&self) {
        let name = |lang| Key::Property(self.property("Entity", "name"), LangId(lang));
        let staff = Key::Property(self.property("Body", "staff"), LangId(0));
        let founded = Key::Property(self.property("Body", "founded"), LangId(0));
        let cost = Key::Property(self.property("Programme", "cost"), LangId(0));
        self.ask("a type by name, first 20", INDEX, 100, |dice| {
            let lang = dice.below(2) as u8;
            Question::of("Municipality", everything()).by(name(lang), false)
        });
        self.ask("everything by name, the last first", INDEX, 100, |_| {
            Question::of("Entity", everything()).by(name(0), true)
        });
        self.ask("bodies by number, the greatest first", INDEX, 100, |_| {
            Question::of("Body", everything()).by(staff, true)
        });
        self.ask("bodies by date, the first first", INDEX, 100, |_| {
            Question::of("Body", everything()).by(founded, false)
        });
        self.ask("the same on a day in the past", INDEX, 100, |_| Question {
            day: PAST,
            ..Question::of("Body", everything()).by(founded, false)
        });
        self.ask("by number, then date, then name", INDEX, 100, |_| {
            let question = Question::of("Body", everything()).by(staff, false);
            question.by(founded, true).by(name(1), false)
        });
        self.ask("by name, with the count", SCAN, 10, |_| {
            let question = Question::of("Municipality", everything());
            question.by(name(0), false).counted()
        });
        let rare = |dice: &mut Dice| {
            let staff = Test::Gt(Value::Int(9_000 + dice.below(900) as i64));
            self.has("Body", "staff", staff)
        };
        self.ask("filtered by a number, by name", SCAN, 10, |dice| {
            Question::of("Body", rare(dice)).by(name(0), false)
        });
        let running = || {
            let state = Test::Eq(Value::Enum("RUNNING".into()));
            self.has("Programme", "state", state)
        };
        self.ask("most of a type, by cost", INDEX, 100, |_| {
            Question::of("Programme", running()).by(cost, true)
        });
        let implements = self.graph().ontology().relation_named("implements");
        let implements = implements.map(|(relation, way)| Field::Relation(relation, way));
        self.ask("municipalities by number of rules", SCAN, 5, |_| {
            let count = Key::Count(implements.unwrap());
            Question::of("Municipality", everything()).by(count, true)
        });
        for (what, order) in [("by id", None), ("by name", Some(name(0)))] {
            let mut question = Question::of("Municipality", everything());
            if let Some(key) = order {
                question = question.by(key, false);
            }
            let mut far = question.page.clone();
            // To the middle, a thousand at a time.
            far.first = Some(1_000);
            let half = self.list(&Question {
                page: far.clone(),
                ..Question::of("Municipality", everything()).counted()
            });
            let mut passed = 0;
            while passed < half.1 / 2 {
                question.page = far.clone();
                let (found, ..) = self.list(&question);
                passed += found.items.len();
                far.after = found
                    .items
                    .last()
                    .map(|item| found.cursor(self.graph(), item));
            }
            let page = Page {
                after: far.after,
                ..first(20)
            };
            self.ask(&format!("a page far in, {what}"), INDEX, 100, |_| {
                Question {
                    order: question.order.clone(),
                    page: page.clone(),
                    ..Question::of("Municipality", everything())
                }
            });
        }
        self.ask("the last 20 by name", INDEX, 100, |_| Question {
            page: Page {
                last: Some(20),
                ..Page::default()
            },
            ..Question::of("Municipality", everything()).by(name(0), false)
        });
    }
}
