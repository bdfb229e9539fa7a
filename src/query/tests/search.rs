//! Searches, and the laws that they obey.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::EN;
use super::NB;
use crate::graph::Graph;
use crate::graph::testing::world;
use crate::query::Budget;
use crate::query::Found;
use crate::query::LONGEST;
use crate::query::Nothing;
use crate::query::QueryError;
use crate::query::Search;

static WORLD: LazyLock<Graph> = LazyLock::new(world);

const DAY: &str = "2023-06-01";

fn of(text: &str) -> Search {
    Search {
        text: text.to_owned(),
        languages: vec![EN],
        ..Search::default()
    }
}

fn ask(search: &Search) -> Result<Found, QueryError> {
    super::super::search(WORLD.on(DAY), search, &mut Budget::unlimited())
}

/// Marks what fits in a snippet.
fn marked(snippet: &str, highlights: &[std::ops::Range<usize>]) -> String {
    let units: Vec<u16> = snippet.encode_utf16().collect();
    let mut marked = String::new();
    let mut end = 0;
    for range in highlights {
        marked += &String::from_utf16(&units[end..range.start]).unwrap();
        marked += "[";
        marked += &String::from_utf16(&units[range.clone()]).unwrap();
        marked += "]";
        end = range.end;
    }
    marked + &String::from_utf16(&units[end..]).unwrap()
}

/// Tells what a search finds, one line an entity.
fn told(search: &Search) -> Vec<String> {
    let found = ask(search).unwrap();
    let hits = found.hits.items.iter().map(|hit| {
        let id = WORLD.id_of(hit.entity);
        let field = hit.field(WORLD.ontology());
        let text = marked(&hit.snippet, &hit.highlights);
        let missing = if hit.missing.is_empty() {
            String::new()
        } else {
            format!(" without {}", hit.missing.join(", "))
        };
        format!("{id}: {field} {text}{missing}")
    });
    hits.collect()
}

fn first(text: &str) -> String {
    told(&of(text)).into_iter().next().unwrap_or_default()
}

#[test]
fn a_name_is_found_in_whole_in_part_and_in_any_language() {
    assert_eq!(
        told(&of("Ministry of Justice")),
        ["ministry-of-justice: name [Ministry] [of] [Justice]"]
    );
    assert_eq!(
        told(&of("minis")),
        [
            "ministry-of-justice: name [Minis]try of Justice",
            "ministry-of-labour: name [Minis]try of Labour",
        ]
    );
    assert_eq!(
        first("arbeidsdep"),
        "ministry-of-labour: name [Arbeidsdep]artementet"
    );
    assert_eq!(
        first("just minis"),
        "ministry-of-justice: name [Minis]try of [Just]ice"
    );
    assert_eq!(first("mo"), "migration-office: abbreviation [MO]");
    assert_eq!(
        first("foreigners"),
        "migration-office: aliases [Foreigners]' Office"
    );
    assert_eq!(
        first("border office"),
        "migration-office: formerNames [Border] [Office]"
    );
}

#[test]
fn letters_are_folded() {
    for typed in ["Tromsø", "tromso", "TROMSOE", "tromsø"] {
        assert_eq!(
            first(typed),
            "migration-office: name Utlendingskontoret i [Tromsø]"
        );
    }
}

#[test]
fn slips_are_forgiven_where_a_word_is_nowhere() {
    assert_eq!(
        first("minsitry of jsutice"),
        "ministry-of-justice: name [Ministry] [of] [Justice]"
    );
    assert_eq!(
        first("integratoin offise"),
        "integration-office: name [Integration] [Office]"
    );
    assert_eq!(
        first("utlendingskontorett"),
        "migration-office: name [Utlendingskontoret] i Tromsø"
    );
}

#[test]
fn words_have_stems() {
    assert_eq!(
        first("offices").split(':').next(),
        Some("integration-office")
    );
    assert_eq!(
        first("ministries justice"),
        "ministry-of-justice: name [Ministry] of [Justice]"
    );
    assert_eq!(
        first("utlendingskontor"),
        "migration-office: name [Utlendingskontor]et i Tromsø"
    );
    assert_eq!(
        first("utlendingskontorene"),
        "migration-office: name [Utlendingskontoret] i Tromsø"
    );
}

#[test]
fn the_last_of_the_words_of_which_a_word_is_made_is_found() {
    let seed = r#"
        [dataset]
        title = { en = "Laws" }
        [[report]]
        id = "survey"
        name = { nb = "Kart" }
        cite = ["survey"]
        [[law]]
        id = "entry-act"
        name = { nb = "Innreiseloven", en = "Actloven" }
        cite = ["survey"]
        [[law]]
        id = "asylum-act"
        name = { nb = "Lov om asyl" }
        cite = ["survey"]
    "#;
    let graph = crate::graph::testing::build(WORLD.ontology(), &[seed]);
    let finds = |text: &str| {
        let found = super::super::search(graph.on(DAY), &of(text), &mut Budget::unlimited());
        let hits = found.unwrap().hits.items;
        let told = hits.iter().map(|hit| marked(&hit.snippet, &hit.highlights));
        told.collect::<Vec<_>>().join(", ")
    };
    assert_eq!(finds("lov"), "[Lov] om asyl, Innreise[loven]");
    assert_eq!(finds("lover"), "[Lov] om asyl, Innreise[loven]");
    // Neither the middle of a word nor what is no word of its own.
    assert_eq!(finds("reise"), "");
    assert_eq!(finds("syl"), "");
}

#[test]
fn the_preferred_language_decides_between_equals() {
    let seed = r#"
        [dataset]
        title = { en = "Laws" }
        [[report]]
        id = "survey"
        name = { en = "Survey", nb = "Survey" }
        cite = ["survey"]
    "#;
    let graph = crate::graph::testing::build(WORLD.ontology(), &[seed]);
    let lang = |languages| {
        let asked = Search {
            languages,
            ..of("surv")
        };
        let found = super::super::search(graph.on(DAY), &asked, &mut Budget::unlimited());
        found.unwrap().hits.items[0].lang
    };
    assert_eq!(lang(vec![EN]), Some(EN));
    assert_eq!(lang(vec![NB, EN]), Some(NB));
}

#[test]
fn what_has_most_words_is_found_where_nothing_has_all() {
    assert_eq!(
        first("the ministry of justice"),
        "ministry-of-justice: name [Ministry] [of] [Justice] without the"
    );
}

#[test]
fn a_search_says_why_it_finds_nothing() {
    let nothing = |search: &Search| {
        let found = ask(search).unwrap();
        assert!(found.hits.items.is_empty());
        let names = found.suggestions.iter();
        let names: Vec<&str> = names.map(|of| WORLD.id_of(of.entity)).collect();
        (found.nothing.unwrap(), names)
    };
    assert_eq!(nothing(&of("")), (Nothing::NoWords, vec![]));
    assert_eq!(nothing(&of(" - ?!")), (Nothing::NoWords, vec![]));
    assert_eq!(nothing(&of("qqqqqqqq")), (Nothing::NotFound, vec![]));
    assert_eq!(
        nothing(&of("justice qqqqqqqq")),
        (Nothing::NotFound, vec!["ministry-of-justice"])
    );
    let laws = Search {
        types: Some(vec![WORLD.kind("Law")]),
        ..of("ministry")
    };
    assert_eq!(nothing(&laws), (Nothing::OtherTypes, vec![]));
    let found = super::super::search(
        WORLD.on("2026-01-01"),
        &of("settlement board"),
        &mut Budget::unlimited(),
    );
    assert_eq!(found.unwrap().nothing, Some(Nothing::NotOnDay));
    let found = super::super::search(
        WORLD.on("2026-01-01").include_ended(true),
        &of("settlement board"),
        &mut Budget::unlimited(),
    );
    let found = found.unwrap();
    assert_eq!(found.nothing, None);
    assert_eq!(WORLD.id_of(found.hits.items[0].entity), "settlement-board");
}

#[test]
fn types_are_counted_whatever_types_are_asked_for() {
    let count = |types: Option<Vec<&str>>| {
        let types = types.map(|names| names.iter().map(|name| WORLD.kind(name)).collect());
        let found = ask(&Search {
            types,
            ..of("integr")
        });
        let found = found.unwrap();
        let counts = found.types.iter();
        let counts: Vec<String> = counts
            .map(|(of, count)| format!("{} {count}", WORLD.ontology()[*of].name))
            .collect();
        (found.hits.total.unwrap(), counts.join(", "))
    };
    let types = "Directorate 1, Law 1".to_owned();
    assert_eq!(count(None), (2, types.clone()));
    assert_eq!(count(Some(vec!["Law"])), (1, types.clone()));
    assert_eq!(count(Some(vec!["Body"])), (1, types.clone()));
    assert_eq!(count(Some(vec![])), (0, types));
}

#[test]
fn what_cannot_be_searched_for_is_told() {
    let error = |search: &Search| {
        let error = ask(search).unwrap_err();
        format!(
            "{}: {error}; {}",
            error.code(),
            error.help().unwrap_or_default()
        )
    };
    assert_eq!(
        error(&of(&"a".repeat(LONGEST + 1))),
        "query/text-too-long: the text has 501 characters, more than 500; search for a few words of it"
    );
    let first = |first| Search {
        first: Some(first),
        ..of("law")
    };
    assert_eq!(
        error(&first(101)),
        "query/page-too-long: `first: 101` asks for more than 100; ask for `first: 100` at most"
    );
    assert_eq!(
        error(&first(-1)),
        "query/negative-page: `first: -1` is less than zero; "
    );
    let after = |after: &str| Search {
        after: Some(after.to_owned()),
        ..of("law")
    };
    assert!(error(&after("x")).starts_with("query/bad-cursor: "));
    let found = ask(&of("office")).unwrap();
    let cursor = found.hits.cursor(&WORLD, &found.hits.items[0]);
    assert!(error(&after(&cursor)).starts_with("query/foreign-cursor: "));
    let few = super::super::search(WORLD.on(DAY), &of("a"), &mut Budget::new(1));
    assert_eq!(few.unwrap_err().code(), "query/too-costly");
}

#[test]
fn pages_joined_are_the_whole() {
    let whole = ask(&of("o")).unwrap();
    let whole: Vec<_> = whole.hits.items.iter().map(|hit| hit.entity).collect();
    assert!(whole.len() > 5);
    let mut joined = Vec::new();
    let mut after = None;
    loop {
        let found = ask(&Search {
            first: Some(2),
            after: after.clone(),
            ..of("o")
        });
        let found = found.unwrap();
        assert_eq!(found.hits.total, Some(whole.len()));
        assert_eq!(found.hits.has_previous, after.is_some());
        joined.extend(found.hits.items.iter().map(|hit| hit.entity));
        if !found.hits.has_next {
            break;
        }
        let last = found.hits.items.last().unwrap();
        after = Some(found.hits.cursor(&WORLD, last));
    }
    assert_eq!(joined, whole);
    let none = ask(&Search {
        first: Some(0),
        ..of("o")
    });
    let none = none.unwrap();
    assert_eq!(
        (none.hits.items.len(), none.hits.total),
        (0, Some(whole.len()))
    );
}

/// Checks that every highlight lies within its snippet, apart from the one before.
fn highlights_are_sound(found: &Found) -> Result<(), TestCaseError> {
    for hit in &found.hits.items {
        let units: Vec<u16> = hit.snippet.encode_utf16().collect();
        let mut end = 0;
        for range in &hit.highlights {
            prop_assert!(end <= range.start && range.start < range.end);
            prop_assert!(range.end <= units.len());
            prop_assert!(String::from_utf16(&units[range.clone()]).is_ok());
            end = range.end;
        }
        prop_assert!(
            !hit.highlights.is_empty(),
            "nothing fits in {:?}",
            hit.snippet
        );
    }
    Ok(())
}

/// Names with which the laws are tried: made of letters that fold in several ways.
fn names() -> impl Strategy<Value = String> {
    let word = "[A-Za-zÆØÅæøåÄöüčđŋ0-9]{1,7}('s|-[a-zø]{1,4})?";
    proptest::collection::vec(word, 1..5).prop_map(|words| words.join(" "))
}

/// Builds a graph of laws of these names.
fn called(names: &[String]) -> Graph {
    let mut seed = String::from(
        "[dataset]\ntitle = { en = \"Laws\" }\n\n[[report]]\nid = \"survey\"\nname = { en = \"Q\" }\ncite = [\"survey\"]\n\n",
    );
    for (at, name) in names.iter().enumerate() {
        let law = format!(
            "[[law]]\nid = \"law-{at}\"\nname = {{ nb = {name:?} }}\ncite = [\"survey\"]\n\n"
        );
        seed.push_str(&law);
    }
    crate::graph::testing::build(WORLD.ontology(), &[&seed])
}

fn finds(graph: &Graph, text: &str, at: usize) -> Result<bool, TestCaseError> {
    let asked = Search {
        first: Some(100),
        ..of(text)
    };
    let found = super::super::search(graph.on(DAY), &asked, &mut Budget::unlimited()).unwrap();
    highlights_are_sound(&found)?;
    let id = format!("law-{at}");
    let mut hits = found.hits.items.iter();
    Ok(hits.any(|hit| graph.id_of(hit.entity) == id))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_name_is_found_by_each_of_its_beginnings(names in proptest::collection::vec(names(), 1..4)) {
        let graph = called(&names);
        for (at, name) in names.iter().enumerate() {
            let ends = name.char_indices().map(|(at, _)| at).skip(2).chain([name.len()]);
            for end in ends {
                prop_assert!(finds(&graph, &name[..end], at)?, "{:?} of {name:?}", &name[..end]);
            }
        }
    }

    #[test]
    fn a_name_is_found_in_capitals_and_by_both_foldings(names in proptest::collection::vec(names(), 1..3)) {
        let graph = called(&names);
        for (at, name) in names.iter().enumerate() {
            let folded = crate::graph::fold::fold(name);
            for typed in [name.to_uppercase().as_str()].into_iter().chain(folded.both().iter()) {
                prop_assert!(finds(&graph, typed, at)?, "{typed:?} of {name:?}");
            }
        }
    }

    #[test]
    fn any_text_is_answered(text in "\\PC{0,40}") {
        highlights_are_sound(&ask(&of(&text)).unwrap())?;
    }

    #[test]
    fn any_scraps_of_names_are_answered(text in "[a-zæøå '.-]{0,30}") {
        highlights_are_sound(&ask(&of(&text)).unwrap())?;
    }
}
