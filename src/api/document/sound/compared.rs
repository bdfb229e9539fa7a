//! What `sound` reads, held against what `apollo_compiler` reads and accepts.

use std::fs;
use std::sync::LazyLock;

use apollo_compiler::executable::Selection;
use apollo_compiler::executable::SelectionSet;
use proptest::prelude::*;

use crate::api::document::Checker;
use crate::api::document::Document;
use crate::api::document::DocumentLimits;
use crate::api::model::ApiModel;
use crate::graph::testing::ontology_of;

const HARBOURS: &str = include_str!("../../../../tests/fixtures/harbours/schema/harbours.graphql");

static SCHEMA: LazyLock<(ApiModel, Checker)> = LazyLock::new(|| {
    let model = ApiModel::new(&ontology_of(HARBOURS)).unwrap();
    let checker = Checker::new(&model).unwrap();
    (model, checker)
});

/// Documents that are read in one pass.
const SOUND: &[&str] = &[
    "{ laws { id } }",
    "{ law(id: \"tonnage-law\") { id name carriedOutBy { id name } } }",
    "query { laws(first: 50) { __typename id, name dues { id } } } # a remark",
    "query Named($first: Int, $ids: [ID!]!, $lang: Language = EN, $d: Date = \"2024-01-01\") { laws(first: $first) { name(lang: $lang) } nodes(ids: $ids) { id } asOf(date: $d) { laws { id } } }",
    "query ($a: Boolean! $b: Boolean!) { laws @skip(if: $a) { id @include(if: $b) @skip(if: false) } }",
    "{ a: laws { x: id y: id } b: laws(first: 3, where: {not: {id: {in: [\"a\", \"b\"]}}}) { id id } }",
    "{ nodes(ids: [\"a\" \"b\"]) { id ... on Law { name } ... on Law { name } ...@include(if: true) { __typename } } }",
    "{ entities(first: 5, where: null) { id ... on Entity { id } ... on Source { id } } }",
    "{ nodes(ids: \"one\") { id } }",
    "{ laws(orderBy: [{name: ASC}]) { id } }",
    "{ laws { ...F } } fragment F on Law { id }",
    "fragment F on Law { id ...G dues { ...G } } { laws { ...F @skip(if: false) } entities { name ...F } } fragment G on Entity { id ...H ...H } fragment H on Entity { name }",
    "query ($n: Int) { laws { dues { ...fragment } } } fragment fragment on Due { restsOn { dues(first: $n) { id } } }",
];

/// Documents that are not: most have a fault, some are only rare.
const OTHERS: &[&str] = &[
    "",
    "{ }",
    "{ laws }",
    "{ laws { } }",
    "{ laws { id } } x",
    "{ laws { id ",
    "{ laws { id { x } } }",
    "{ nothing }",
    "{ laws(first 3) { id } }",
    "{ laws() { id } }",
    "{ laws(first: \"3\") { id } }",
    "{ laws(first: 3000000000) { id } }",
    "{ laws(first: 03) { id } }",
    "{ laws(first: 3x) { id } }",
    "{ laws(first: 3.0) { id } }",
    "{ laws(first: 3, first: 3) { id } }",
    "{ laws(first: $n) { id } }",
    "{ laws(first: [3]) { id } }",
    "{ laws(first: {}) { id } }",
    "{ laws(nothing: 3) { id } }",
    "{ law { id } }",
    "{ law(id: null) { id } }",
    "{ law(id: \"\"\"a\"\"\") { id } }",
    "{ law(id: \"\\u0061\") { id } }",
    "{ law(id: \"a\nb\") { id } }",
    "{ law(id: \"a) { id } }",
    "{ laws(where: {nothing: 1}) { id } }",
    "{ laws(where: {id: {eq: \"a\", eq: \"b\"}}) { id } }",
    "{ laws(orderBy: [{name: UP}]) { id } }",
    "{ laws { id @skip } }",
    "{ laws { id @skip(if: 1) } }",
    "{ laws { id @skip(if: true) @skip(if: true) } }",
    "{ laws { id @nothing } }",
    "{ asOf(date: \"2024-02-30\") { laws { id } } }",
    "query () { laws { id } }",
    "query ($n: Int) { laws { id } }",
    "query ($n: Int, $n: Int) { laws(first: $n) { id } }",
    "query ($n: Nothing) { laws(first: $n) { id } }",
    "query ($n: Law) { laws(first: $n) { id } }",
    "query ($n: String) { laws(first: $n) { id } }",
    "query ($n: Int = $n) { laws(first: $n) { id } }",
    "query ($n: Int! = null) { laws(first: $n) { id } }",
    "query ($id: ID) { law(id: $id) { id } }",
    "query ($b: Boolean) { laws { id @skip(if: $b) } }",
    "{ laws { id ... on Nothing { id } } }",
    "{ laws { id ... on ID { id } } }",
    "{ laws { ... on Harbour { id } } }",
    "{ laws { ...F } }",
    "{ laws { ...F } } fragment F on Due { id }",
    "{ laws { ...F } } fragment F on Nothing { id }",
    "{ laws { ...F } } fragment F on Law { nothing }",
    "{ laws { ...F } } fragment F on Law { id } fragment F on Law { id }",
    "{ laws { ...F } } fragment F on Law { id } fragment G on Law { id }",
    "{ laws { ...F } } fragment F on Law { ...F }",
    "{ laws { ...F } } fragment F on Law { id dues { restsOn { ...G } } } fragment G on Law { dues { restsOn { ...F } } }",
    "{ laws { id } } fragment F on Law { ...G } fragment G on Law { ...F }",
    "{ laws { ...F name: id } } fragment F on Law { name }",
    "{ laws { ...F ...G } } fragment F on Law { a: id } fragment G on Law { a: name }",
    "{ laws { ...F } } fragment F on Law @skip(if: true) { id }",
    "{ laws { ...F } } fragment F on Law { id",
    "{ laws { ...F } } fragment on on Law { id }",
    "query fragment { laws { id } }",
    "{ laws { ...F } fragment F on Law { id } }",
    "{ a ,: laws { id } }",
    "{ laws { ... , on Law { id } } }",
    "{ laws { id: name id } }",
    "{ laws { id } laws { name } }",
    "{ laws(first: 1) { id } laws(first: 2) { id } }",
    "{ __schema { types { name } } }",
    "{ laws { id } } { laws { id } }",
    "mutation { laws { id } }",
    "subscription { laws { id } }",
    "query Q @skip(if: true) { laws { id } }",
    "\u{feff}{ laws { id } }",
    "{ laws { ïd } }",
];

fn limits() -> DocumentLimits {
    DocumentLimits::default()
}

fn sound(text: &str) -> Option<Document> {
    let (model, checker) = &*SCHEMA;
    checker.sound(model, text, &limits())
}

/// Returns where the fields of a document begin, in its order.
fn offsets(document: &Document) -> Vec<usize> {
    fn collect(document: &Document, set: &SelectionSet, found: &mut Vec<usize>) {
        for selection in &set.selections {
            match selection {
                Selection::Field(field) => {
                    found.push(document.offset(field).unwrap());
                    collect(document, &field.selection_set, found);
                }
                Selection::InlineFragment(inner) => collect(document, &inner.selection_set, found),
                Selection::FragmentSpread(_) => {}
            }
        }
    }
    let mut found = Vec::new();
    for operation in document.checked().operations.iter() {
        collect(document, &operation.selection_set, &mut found);
    }
    let mut fragments: Vec<_> = document.checked().fragments.values().collect();
    fragments.sort_by_key(|fragment| fragment.name.clone());
    for fragment in fragments {
        collect(document, &fragment.selection_set, &mut found);
    }
    found
}

/// Says whether a document is read in one pass; it must then be the one that is read otherwise.
fn compare(text: &str) -> Result<bool, String> {
    let Some(document) = sound(text) else {
        return Ok(false);
    };
    let (model, checker) = &*SCHEMA;
    match checker.any(model, text, &limits()) {
        Ok(other) if *other.checked() != *document.checked() => {
            Err(format!("{text}\nis read as\n{}", &**document.checked()))
        }
        Ok(other) if offsets(&other) != offsets(&document) => {
            Err(format!("{text}\nhas its fields elsewhere"))
        }
        Ok(_) => Ok(true),
        Err(refused) => Err(format!("{text}\nis read and has {:?}", refused.problems)),
    }
}

/// Returns the questions of all cases, and the documents above.
fn corpus() -> Vec<String> {
    let cases = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/api")).unwrap();
    let cases = cases.map(|case| case.unwrap().path().join("query.graphql"));
    let mut paths: Vec<_> = cases.collect();
    paths.sort();
    let read = paths.iter().map(|path| fs::read_to_string(path).unwrap());
    let own = SOUND.iter().chain(OTHERS).map(|text| (*text).to_owned());
    read.chain(own).collect()
}

#[test]
fn sound_documents_are_read_as_otherwise() {
    let (model, checker) = &*SCHEMA;
    for text in SOUND {
        let faults = checker.any(model, text, &limits()).err();
        assert_eq!(compare(text), Ok(true), "{text}: {faults:?}");
    }
    for text in OTHERS {
        assert_eq!(compare(text), Ok(false), "{text}");
    }
    let corpus = corpus();
    let read = corpus.iter().filter(|text| compare(text).unwrap());
    assert!(read.count() > 20);
}

/// Makes a limit smaller by one.
type Less = fn(&mut DocumentLimits);

#[test]
fn blanks_between_words_are_read_as_otherwise() {
    for text in SOUND {
        let words = words(text);
        for at in 0..=words.len() {
            for blank in [",", "\n", "\r\t", "#,\n", "\u{feff}", " , "] {
                let (before, behind) = words.split_at(at);
                let text = [&before.concat(), blank, &behind.concat()].concat();
                let compared = compare(&text);
                assert!(compared.is_ok(), "{}", compared.unwrap_err());
            }
        }
    }
}

#[test]
fn limits_hold_for_sound_documents() {
    let (model, checker) = &*SCHEMA;
    let whole =
        "query ($a: Boolean!) { a: laws { id @skip(if: $a) ... { dues { id } } } laws { id } }";
    let parts = "query ($a: Boolean!) { ...A } fragment A on Query { laws { id: name ...B } l: law(id: \"a\") { id } } fragment B on Law { dues { id @include(if: $a) } }";
    let usual: [Less; 8] = [
        |limits| limits.bytes -= 1,
        |limits| limits.tokens -= 1,
        |limits| limits.depth -= 1,
        |limits| limits.fields -= 1,
        |limits| limits.root_fields -= 1,
        |limits| limits.aliases -= 1,
        |limits| limits.directives -= 1,
        |limits| limits.variables -= 1,
    ];
    let fragments: Less = |limits| limits.fragments -= 1;
    for (text, aliases, fragments) in [(whole, 1, None), (parts, 2, Some(fragments))] {
        let mut exact = DocumentLimits {
            bytes: text.len(),
            tokens: 0,
            depth: 3,
            fields: 6,
            root_fields: 2,
            aliases,
            directives: 1,
            operations: 1,
            fragments: 2,
            variables: 1,
        };
        while checker.any(model, text, &exact).is_err() && exact.tokens < 200 {
            exact.tokens += 1;
        }
        assert!(checker.any(model, text, &exact).is_ok());
        assert!(checker.sound(model, text, &exact).is_some());
        for (at, less) in usual.into_iter().chain(fragments).enumerate() {
            let mut limits = exact.clone();
            less(&mut limits);
            assert!(checker.any(model, text, &limits).is_err(), "{at}");
            assert!(checker.sound(model, text, &limits).is_none(), "{at}");
        }
    }
}

#[test]
fn what_nests_deeply_is_left_to_others() {
    for (open, close) in [
        ("{ laws ", "}"),
        ("{ ... ", "}"),
        ("{ laws(where: {and: [", "]}) { id } }"),
        ("{ laws(ids: [", "]) { id } }"),
        ("query ($a: [", "]) { laws { id } }"),
    ] {
        let text = format!("{}{}", open.repeat(20_000), close.repeat(20_000));
        assert!(sound(&text).is_none());
        let (first, rest) = open.split_at(open.len() - 1);
        let text = format!("{first}{}{close}", rest.repeat(200_000));
        let unlimited = DocumentLimits {
            bytes: usize::MAX,
            tokens: usize::MAX,
            depth: usize::MAX,
            ..limits()
        };
        let (model, checker) = &*SCHEMA;
        assert!(checker.sound(model, &text, &unlimited).is_none());
    }
}

/// Cuts a text into names, numbers, blanks and signs.
fn words(text: &str) -> Vec<String> {
    let class = |char: char| match char {
        '_' => 1,
        char if char.is_alphanumeric() => 1,
        char if char.is_whitespace() => 2,
        _ => 0,
    };
    let mut words: Vec<String> = Vec::new();
    let mut before = 0;
    for char in text.chars() {
        match words.last_mut() {
            Some(last) if class(char) != 0 && class(char) == before => last.push(char),
            _ => words.push(char.into()),
        }
        before = class(char);
    }
    words
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Documents that were changed a little: most are broken, and some are not.
    #[test]
    fn changed_documents_are_read_as_otherwise(
        first in any::<prop::sample::Index>(),
        edits in prop::collection::vec((0..5_u8, any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..4),
    ) {
        static CORPUS: LazyLock<Vec<Vec<String>>> =
            LazyLock::new(|| corpus().iter().map(|text| words(text)).collect());
        let mut text = first.get(&CORPUS).clone();
        for (kind, at, from, word) in edits {
            let other = from.get(&CORPUS);
            if text.is_empty() || other.is_empty() {
                continue;
            }
            let (at, word) = (at.index(text.len()), word.get(other));
            match kind {
                0 => drop(text.remove(at)),
                1 => text.insert(at, text[at].clone()),
                2 => text[at].clone_from(word),
                3 => text.insert(at, word.clone()),
                _ => {
                    let with = from.index(text.len());
                    text.swap(at, with);
                }
            }
        }
        let compared = compare(&text.concat());
        prop_assert!(compared.is_ok(), "{}", compared.unwrap_err());
    }
}
