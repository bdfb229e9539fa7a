//! Paths in words.

use super::EN;
use super::NB;
use super::SE;
use crate::graph::View;
use crate::graph::testing::SCHEMA;
use crate::graph::testing::SEED;
use crate::graph::testing::build;
use crate::graph::testing::ontology_of;
use crate::graph::testing::world;
use crate::model::LangId;
use crate::query::Budget;
use crate::query::PathQuestion;
use crate::query::Through;
use crate::query::paths;
use crate::query::sentence;

/// Tells the first of the shortest paths between two entities, over relations of these names.
fn told(view: View<'_>, from: &str, to: &str, over: &[&str], lang: LangId) -> String {
    let graph = view.graph();
    let relation = |name: &&str| graph.ontology().relation_named(name).unwrap().0;
    let through = Through {
        relations: Some(over.iter().map(relation).collect()),
        ..Through::default()
    };
    let question = PathQuestion {
        through,
        ..PathQuestion::new(graph.ix(from), graph.ix(to))
    };
    let answer = paths(view, &question, &mut Budget::unlimited()).unwrap();
    sentence(view, &answer.paths[0], lang)
}

const ALL: [&str; 3] = ["subordinateTo", "implements", "cooperatesWith"];

#[test]
fn names_are_referred_back_to_and_then_said_again() {
    let graph = world();
    let view = graph.on("2024-06-01");
    let over = ["subordinateTo", "implements"];
    let long = |lang| told(view, "ministry-of-labour", "entry-act", &over, lang);
    insta::assert_snapshot!(long(EN), @"Ministry of Labour is superior to Integration Office, which implements Asylum Act; Asylum Act is implemented by Migration Office (since March 2024), which implements Entry Act (decides on permits).");
    insta::assert_snapshot!(long(NB), @"Arbeidsdepartementet er overordnet Integreringskontoret, som iverksetter Asylloven; Asylloven iverksettes av Utlendingskontoret i Tromsø (fra mars 2024), som iverksetter Innreiseloven.");
}

#[test]
fn qualifiers_and_dates_stand_in_brackets() {
    let graph = world();
    let view = graph.on("2024-06-01");
    let short = |from, to, lang| told(view, from, to, &ALL, lang);
    insta::assert_snapshot!(short("migration-office", "entry-act", EN), @"Migration Office implements Entry Act (decides on permits).");
    insta::assert_snapshot!(short("asylum-act", "migration-office", EN), @"Asylum Act is implemented by Migration Office (since March 2024).");
    insta::assert_snapshot!(short("asylum-act", "migration-office", NB), @"Asylloven iverksettes av Utlendingskontoret i Tromsø (fra mars 2024).");
    insta::assert_snapshot!(short("integration-office", "integration-act", EN), @"Integration Office implements Integration Act (inferred).");
    // Roles are in English, so they are left out where another language is spoken.
    insta::assert_snapshot!(short("migration-office", "entry-act", NB), @"Utlendingskontoret i Tromsø iverksetter Innreiseloven.");
}

#[test]
fn what_possibly_holds_says_so() {
    let graph = world();
    let view = graph.on("2024-03-15");
    let over = ["implements"];
    let told = |lang| told(view, "asylum-act", "migration-office", &over, lang);
    insta::assert_snapshot!(told(EN), @"Asylum Act is implemented by Migration Office (since March 2024; possibly).");
    insta::assert_snapshot!(told(NB), @"Asylloven iverksettes av Utlendingskontoret i Tromsø (fra mars 2024; muligens).");
}

#[test]
fn a_language_for_names_only_borrows_the_phrases() {
    let graph = world();
    let view = graph.on("2024-06-01");
    let told = told(view, "migration-office", "ministry-of-justice", &ALL, SE);
    insta::assert_snapshot!(told, @"Romssa doaimmahat is subordinate to Ministry of Justice.");
}

#[test]
fn a_language_without_words_of_its_own_repeats_the_names() {
    // What is Norwegian here passes for Finnish, which the program has no words for.
    let schema = SCHEMA.replace("nb: ", "fi: ").replace("\"nb\"", "\"fi\"");
    let seed = SEED.replace("nb = ", "fi = ");
    let graph = build(&ontology_of(&schema), &[&seed]);
    let view = graph.on("2024-03-15");
    let over = ["subordinateTo", "implements"];
    let long = told(view, "ministry-of-labour", "entry-act", &over, NB);
    insta::assert_snapshot!(long, @"Arbeidsdepartementet er overordnet Integreringskontoret; Integreringskontoret iverksetter Asylloven; Asylloven iverksettes av Utlendingskontoret i Tromsø (2024-03/..; ?); Utlendingskontoret i Tromsø iverksetter Innreiseloven.");
    let short = told(view, "integration-office", "integration-act", &over, NB);
    insta::assert_snapshot!(short, @"Integreringskontoret iverksetter Integreringsloven (∴).");
}
