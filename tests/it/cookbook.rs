//! `docs/cookbook.md`: saved questions with their queries and answers, made anew and compared.
//!
//! What stands between `<!-- question A01 -->` and `<!-- end -->` is written by
//! `GOVGRAPH_BLESS=1 cargo test --test it cookbook`; the rest is written by people.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use govgraph::api::Question;
use govgraph::dataset::Dataset;
use govgraph::model::LangId;

use crate::questions::answer;
use crate::questions::builtin;
use crate::questions::lay_out;

const BEGIN: &str = "<!-- question ";
const END: &str = "<!-- end -->";

/// For whom the questions of each chapter are.
const CHAPTERS: [(&str, &str); 3] = [
    ("## For policy analysts", "analyst"),
    ("## For journalists", "journalist"),
    ("## For front-end developers", "developer"),
];

/// Writes what the page shows of a question.
fn told(dataset: &Dataset, question: &Question) -> String {
    let text = |words: &govgraph::model::Localised| words.exact(LangId(0)).unwrap().to_owned();
    let mut shown = format!("### {} {}\n\n", question.id, text(&question.title));
    let _ = write!(shown, "{}\n\n", text(&question.description));
    let _ = write!(shown, "```graphql\n{}\n```\n\n", question.query.trim());
    shown.push_str("```text\n");
    lay_out(&answer(dataset, question), 0, &mut shown);
    shown.push_str("\n```\n");
    shown
}

#[test]
fn the_cookbook_shows_what_is_answered() {
    let dataset = builtin();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/cookbook.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let mut made = String::new();
    let mut shown = BTreeSet::new();
    let mut audience = "";
    let mut rest = page.as_str();
    while let Some((before, after)) = rest.split_once(BEGIN) {
        for (chapter, of) in CHAPTERS {
            if before.contains(chapter) {
                audience = of;
            }
        }
        let (id, after) = after.split_once(" -->\n").unwrap();
        let (_, after) = after.split_once(END).unwrap();
        let question = dataset.api.questions().get(id);
        let question = question.unwrap_or_else(|| panic!("there is no question {id}"));
        assert_eq!(question.audience.as_deref(), Some(audience), "{id}");
        assert!(shown.insert(id), "{id} stands there twice");
        let told = told(&dataset, question);
        let _ = write!(made, "{before}{BEGIN}{id} -->\n{told}{END}");
        rest = after;
    }
    made.push_str(rest);
    assert!(shown.len() >= 25);
    if std::env::var_os("GOVGRAPH_BLESS").is_some_and(|bless| bless == "1") {
        std::fs::write(&path, &made).unwrap();
        return;
    }
    assert!(
        page == made,
        "docs/cookbook.md no longer shows what is answered: GOVGRAPH_BLESS=1 cargo test --test it cookbook"
    );
}
