//! Lists that are filtered by what is said of things themselves.

use govgraph::model::Value;
use govgraph::query::Filter;
use govgraph::query::Test;
use govgraph::query::Tests;

use super::INDEX;
use super::SCAN;
use super::asking::Asking;
use super::asking::Question;
use super::asking::everything;
use super::asking::not;
use super::asking::tests;
use super::governance::Dice;

impl Asking {
    pub(crate) fn by_values(&self) {
        let year = |dice: &mut Dice| 1960 + dice.below(50);
        let date = |text: String| Value::PartialDate(text.parse().unwrap());
        self.ask("a string: `number` is this", INDEX, 100, |dice| {
            let number = format!("{}-{}", 1900 + dice.below(125), dice.below(1000));
            let number = Test::Eq(Value::String(number.into()));
            Question::of("Rule", self.has("Rule", "number", number)).counted()
        });
        self.ask("a name: `name` is this", INDEX, 100, |dice| {
            let name = format!("Bjørkevik kommune {}", dice.below(3000));
            let name = Test::Eq(Value::String(name.into()));
            Question::of("Entity", self.has("Entity", "name", name)).counted()
        });
        let state = |name: &str| {
            let name = Test::Eq(Value::Enum(name.into()));
            self.has("Programme", "state", name)
        };
        self.ask("a rare name of an enumeration", INDEX, 100, |_| {
            Question::of("Programme", state("PLANNED"))
        });
        self.ask("a frequent name of an enumeration", INDEX, 100, |_| {
            Question::of("Programme", state("RUNNING"))
        });
        self.ask("the same, counted", SCAN, 10, |_| {
            Question::of("Programme", state("RUNNING")).counted()
        });
        self.ask("a whole number: `staff` is this", INDEX, 100, |dice| {
            let staff = Test::Eq(Value::Int(1 + dice.below(9000) as i64));
            Question::of("Body", self.has("Body", "staff", staff)).counted()
        });
        let between = |of: &str, name: &str, from: Value, to: Value| {
            let tests = Tests {
                tests: vec![Test::Gte(from), Test::Lt(to)],
                ..Tests::default()
            };
            Filter::Property(self.property(of, name), tests)
        };
        self.ask("a narrow range of whole numbers", INDEX, 100, |dice| {
            let from = 900_000 + dice.below(90_000) as i64;
            let range = between(
                "Place",
                "population",
                Value::Int(from),
                Value::Int(from + 500),
            );
            Question::of("Place", range).counted()
        });
        self.ask("a narrow range of decimals", INDEX, 100, |dice| {
            let from = dice.below(999_000);
            let number = |number: usize| Value::Decimal(number.into());
            let range = between("Programme", "cost", number(from), number(from + 500));
            Question::of("Programme", range).counted()
        });
        self.ask("a wide range of decimals, counted", SCAN, 10, |dice| {
            let from = Value::Decimal(dice.below(900_000).into());
            let range = self.has("Programme", "cost", Test::Gt(from));
            Question::of("Programme", range).counted()
        });
        self.ask("one day of dates", INDEX, 100, |dice| {
            let day = format!("{}-04-{:02}", year(dice), 1 + dice.below(28));
            let day = self.has("Body", "founded", Test::Eq(date(day)));
            Question::of("Body", day).counted()
        });
        self.ask("a range of dates, first 20", INDEX, 100, |dice| {
            let range = between(
                "Body",
                "founded",
                date(year(dice).to_string()),
                date("2015".into()),
            );
            Question::of("Body", range)
        });
        self.ask("names that start with this", INDEX, 100, |dice| {
            let name = format!(
                "lov om tilsyn i øst{}",
                ["øya", "nes", "vik"][dice.below(3)]
            );
            let name = self.has("Entity", "name", Test::StartsWith(name.into()));
            Question::of("Law", name)
        });
        self.ask("names that contain this, counted", SCAN, 10, |dice| {
            let name = format!("{}77", dice.below(10));
            let name = self.has("Entity", "name", Test::Contains(name.into()));
            Question::of("Entity", name).counted()
        });
        self.ask("began to exist before a year, counted", SCAN, 10, |dice| {
            let since = Filter::Since(tests(Test::Lt(date(year(dice).to_string()))));
            Question::of("Entity", since).counted()
        });
        self.ask(
            "two of three conditions serve, one not",
            INDEX,
            100,
            |dice| {
                let from = Value::Decimal((950_000 + dice.below(40_000)).into());
                let all = vec![
                    state("PLANNED"),
                    self.has("Programme", "cost", Test::Gt(from)),
                    not(self.has("Entity", "name", Test::Contains("råd".into()))),
                ];
                Question::of("Programme", Filter::And(all)).counted()
            },
        );
        self.ask("one or the other", INDEX, 100, |dice| {
            let staff = |number: usize| Test::Eq(Value::Int(number as i64));
            let day = format!("{}-04-{:02}", year(dice), 1 + dice.below(28));
            let any = vec![
                self.has("Body", "staff", staff(5000 + dice.below(4000))),
                self.has("Body", "founded", Test::Eq(date(day))),
            ];
            Question::of("Body", Filter::Or(any)).counted()
        });
        self.ask("all but these, first 20", INDEX, 100, |_| {
            Question::of("Programme", not(state("RUNNING")))
        });
        self.ask("everything of a type, counted", SCAN, 10, |_| {
            Question::of("Municipality", everything()).counted()
        });
        self.ask("everything there is, counted", SCAN, 10, |_| {
            Question::of("Entity", everything()).counted()
        });
    }
}
