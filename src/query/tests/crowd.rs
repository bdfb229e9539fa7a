//! Lists of many that are the same in much: pages read off the orders of values are those of the whole
//! put in order, also from the end and by several keys.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::everything;
use super::leafed;
use crate::graph::Graph;
use crate::graph::testing::build;
use crate::graph::testing::ontology;
use crate::model::LangId;
use crate::query::Budget;
use crate::query::Key;
use crate::query::Order;
use crate::query::filter::Check;
use crate::query::order;

/// What is said of a law: its state, its fee, and how it is called in two languages.
type Law = (u8, u8, u8, u8);

/// Names that stand at both ends of the alphabet.
const NAMES: [&str; 4] = ["Ålov", "Lov", "Alov", "Ølov"];

/// How something is said: on every day, as what follows, or for some years.
const MANNERS: [&str; 4] = [
    "",
    ", because = \"it follows\"",
    ", since = \"2020\"",
    ", until = \"2020\"",
];

fn crowd(laws: &[Law]) -> Graph {
    let mut seed =
        "[dataset]\ntitle = { en = \"R\" }\ndescription = { en = \"R\" }\nlicence = \"CC0\"\n\
        [[report]]\nid = \"survey\"\nname = \"Survey\"\ncite = [\"survey\"]\n"
            .to_owned();
    for (at, (status, fee, english, norwegian)) in laws.iter().enumerate() {
        writeln!(seed, "[[law]]\nid = \"law-{at:02}\"\ncite = [\"survey\"]").unwrap();
        if let Some(status) = ["IN_FORCE", "REPEALED"].get(usize::from(*status)) {
            writeln!(seed, "status = \"{status}\"").unwrap();
        }
        if *fee < 3 {
            writeln!(seed, "fee = {fee}").unwrap();
        }
        let name = |lang: &str, way: u8| {
            let (name, manner) = (
                NAMES[usize::from(way % 4)],
                MANNERS[usize::from(way / 4 % 4)],
            );
            format!("{{ value = {{ {lang} = \"{name}\" }}{manner} }}")
        };
        let names = [("en", *english), ("nb", *norwegian)].map(|(lang, way)| name(lang, way));
        writeln!(seed, "name = [{}]", names.join(", ")).unwrap();
    }
    build(&ontology(), &[&seed])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn pages_are_those_of_the_whole_put_in_order(
        laws in prop::collection::vec((0..3u8, 0..4u8, 0..16u8, 0..16u8), 1..24),
        keys in prop::collection::vec((0..4usize, any::<bool>()), 1..4),
        size in 1i64..6,
        day in prop::sample::select(vec!["2019-01-01", "2021-01-01"]),
    ) {
        let graph = crowd(&laws);
        let view = graph.on(day);
        let property = |name: &str, lang| Key::Property(graph.property(name), LangId(lang));
        let all = [
            property("Law.status", 0),
            property("Law.fee", 0),
            property("Law.name", 0),
            property("Law.name", 1),
        ];
        let order: Vec<Order> = keys
            .iter()
            .map(|(key, descending)| Order { key: all[*key], descending: *descending })
            .collect();
        let mut budget = Budget::unlimited();
        let mut check = Check::new(view, &mut budget);
        let whole = check.view.of_type(graph.kind("Law")).collect();
        let whole = order::entities(&mut check, whole, &order).unwrap();
        for forward in [true, false] {
            let asked = (&everything(), &order[..]);
            let joined = leafed(view, "Law", asked, (size, forward), whole.len());
            prop_assert_eq!(graph.ids(joined), graph.ids(whole.iter().copied()));
        }
    }
}
