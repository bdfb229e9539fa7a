//! Reads seed files into checked facts.

use super::Checked;
use super::order;
use super::read;
use super::resolve;
use super::resolve::Tables;
use super::resolve::is_table;
use super::rules;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::ontology::Ontology;

/// What came of reading facts.
#[derive(Debug)]
pub struct Loaded {
    /// The facts, unless something is wrong with them.
    pub facts: Option<Checked>,
    /// Everything that was found, sorted.
    pub diagnostics: Diagnostics,
}

/// Reads the given files of `sources` as the facts of one data set.
///
/// Files named `*.toml` are seed files, files named `*.csv` the tables of figures that they name;
/// others are passed over. The order in which the files are given does not matter.
pub fn load(sources: &SourceMap, files: &[FileId], ontology: &Ontology) -> Loaded {
    let mut diagnostics = Diagnostics::default();
    let mut all = files.to_vec();
    all.sort_by_key(|file| (sources.path(*file), *file));
    all.dedup();
    let named = |is: fn(&str) -> bool| -> Vec<FileId> {
        let fitting = all.iter().filter(|file| is(sources.path(**file)));
        fitting.copied().collect()
    };
    let files = named(is_seed_file);
    if files.is_empty() {
        diagnostics.push(rules::no_files::finding());
        return Loaded {
            facts: None,
            diagnostics,
        };
    }
    let raw = files
        .iter()
        .map(|file| read::read(sources, *file, &mut diagnostics))
        .collect();
    let mut tables = Tables::new(sources, &named(is_table));
    let mut resolved = resolve::resolve(raw, &mut tables, ontology, &mut diagnostics);
    order::arrange(&mut resolved.facts, ontology);
    let context = rules::Context {
        ontology,
        facts: &resolved.facts,
        translations: resolved.translations,
        unfinished: &resolved.unfinished,
        broken: &resolved.broken,
        complete: resolved.complete,
    };
    rules::check(&context, &mut diagnostics);
    diagnostics.sort(sources);
    let facts = (!diagnostics.has_errors()).then_some(Checked(resolved.facts));
    Loaded { facts, diagnostics }
}

fn is_seed_file(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("toml"))
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use insta::assert_snapshot;

    use crate::facts::Basis;
    use crate::facts::Claim;
    use crate::facts::FactBase;
    use crate::facts::Statement;
    use crate::facts::testing;
    use crate::ontology::Ontology;

    /// A statement as a line: its identifier, what it says and all that it carries.
    fn told(facts: &FactBase, ontology: &Ontology, statement: &Statement) -> String {
        let mut line = statement.id.to_string();
        match &statement.claim {
            Claim::Property(_, value) => {
                let _ = write!(line, " = {value}");
            }
            Claim::Exists | Claim::Relation(..) => {}
        }
        let set = match &statement.claim {
            Claim::Relation(relation, _) => ontology[*relation].qualifiers,
            _ => None,
        };
        for (at, value) in &statement.qualifiers {
            let name = &ontology[set.unwrap()].qualifiers[usize::from(*at)].name;
            let _ = write!(line, " {name}={value:?}");
        }
        let validity = &statement.validity;
        if let Some(since) = &validity.since {
            let _ = write!(line, " since {since}");
        }
        if let Some(until) = &validity.until {
            let _ = write!(line, " until {until}");
        }
        for citation in &statement.citations {
            let _ = write!(line, " [{}", facts.entities[citation.source.0 as usize].id);
            if let Some(section) = citation.section {
                let _ = write!(line, "#{section}");
            }
            if let Some((first, last)) = citation.lines {
                let _ = write!(line, ":{first}-{last}");
            }
            for work in &citation.via {
                let _ = write!(line, " via {}", facts.entities[work.0 as usize].id);
            }
            line.push(']');
        }
        if let Basis::Inferred { because } = &statement.basis {
            let _ = write!(line, " because {because}");
        }
        let _ = write!(line, " {:?} {:?}", statement.origin, statement.rank);
        if let Some(note) = &statement.note {
            let _ = write!(line, " note {note}");
        }
        line
    }

    fn tell(seed: &str) -> String {
        let ontology = testing::ontology();
        let facts = testing::facts(seed);
        let lines: Vec<String> = facts
            .statements
            .iter()
            .filter(|statement| statement.id.starts_with("udi."))
            .map(|statement| told(&facts, &ontology, statement))
            .collect();
        lines.join("\n")
    }

    #[test]
    fn every_form_of_a_statement_is_read() {
        assert_snapshot!(tell(
            r#"
            [[directorate]]
            id = "udi"
            cite = ["overview#governance:13"]
            since = "1988"
            note = "in our own words"
            name = { en = "Directorate of Immigration", nb = "Utlendingsdirektoratet" }
            translated = { en = "Immigration Directorate" }
            abbreviation = "UDI"
            aliases = ["the directorate", { nb = "direktoratet", cite = "overview#health", because = "it is called so" }]
            formerNames = { value = { en = "SUS", nb = "Statens utlendingskontor" }, until = "1988-01-01", origin = "register" }
            staff = [ { value = 800, until = "2020" }, { value = 900, since = "2020", rank = "preferred" } ]
            budget = 12.50
            founded = 1988-01-01
            moved = "2022-23"
            open = true
            homepage = "https://www.example.org"
            status = "FREE"
            seat = "oslo"
            subordinateTo = "ministry-of-justice"
            implements = [
              { to = ["immigration-act"], role = { nb = "klageinstans", en = "appeals" }, share = 0.5, standing = "FREE", during = "2024/2025", cite = "overview#governance:12-14 via immigration-act, oslo" },
            ]

            [[about]]
            id = "udi"
            cite = "overview"
            worksWith = "ministry-of-justice"
        "#
        ), @r#"
        udi.exists since 1988 [overview#0:13-13] Source Normal note in our own words
        udi.staff = 800 until 2020 [overview#0:13-13] Source Normal
        udi.staff.2 = 900 since 2020 [overview#0:13-13] Source Preferred
        udi.budget = 12.50 [overview#0:13-13] Source Normal
        udi.founded = 1988-01-01 [overview#0:13-13] Source Normal
        udi.moved = 2022-23 [overview#0:13-13] Source Normal
        udi.open = true [overview#0:13-13] Source Normal
        udi.homepage = https://www.example.org [overview#0:13-13] Source Normal
        udi.status = FREE [overview#0:13-13] Source Normal
        udi.name.en = Directorate of Immigration [overview#0:13-13] Source Normal
        udi.name.en.2 = Immigration Directorate [our-translations] because translated by the keepers of the data Translation Normal
        udi.name.nb = Utlendingsdirektoratet [overview#0:13-13] Source Normal
        udi.abbreviation = UDI [overview#0:13-13] Source Normal
        udi.aliases.nb = direktoratet [overview#1] because it is called so Source Normal
        udi.aliases.en = the directorate [overview#0:13-13] Source Normal
        udi.formerNames.en = SUS until 1988-01-01 [overview#0:13-13] Register Normal
        udi.formerNames.nb = Statens utlendingskontor until 1988-01-01 [overview#0:13-13] Register Normal
        udi.implements.immigration-act role=Text { text: "appeals", lang: LangId(0) } role=Text { text: "klageinstans", lang: LangId(1) } share=Decimal(0.5) standing=Enum("FREE") since 2024-01-01 until 2026-01-01 [overview#0:12-14 via immigration-act via oslo] Source Normal
        udi.seat.oslo [overview#0:13-13] Source Normal
        udi.subordinateTo.ministry-of-justice [overview#0:13-13] Source Normal
        udi.worksWith.ministry-of-justice [overview] Source Normal
        "#);
    }

    #[test]
    fn a_further_table_says_when_a_thing_exists_only_if_it_says_so() {
        assert_snapshot!(tell(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            [[about]]
            id = "udi"
            cite = "overview#health"
            since = "1987"
            because = "it is mentioned then"
        "#), @r"
        udi.exists [overview] Source Normal
        udi.exists.2 since 1987 [overview#1] because it is mentioned then Source Normal
        udi.name.en = UDI [overview] Source Normal
        ");
    }

    #[test]
    fn what_is_said_several_times_is_numbered_in_the_defined_order() {
        assert_snapshot!(tell(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"
            aliases = ["b", "a"]
            implements = [
              { to = "immigration-act", since = "2010" },
              { to = "immigration-act", until = "2005" },
              { to = "immigration-act", since = "2008", until = "2009" },
            ]
        "#), @r"
        udi.exists [overview] Source Normal
        udi.name.en = UDI [overview] Source Normal
        udi.aliases.en = a [overview] Source Normal
        udi.aliases.en.2 = b [overview] Source Normal
        udi.implements.immigration-act until 2005 [overview] Source Normal
        udi.implements.immigration-act.2 since 2008 until 2009 [overview] Source Normal
        udi.implements.immigration-act.3 since 2010 [overview] Source Normal
        ");
    }

    #[test]
    fn files_that_are_not_toml_are_passed_over() {
        let text = "this is no seed";
        assert_eq!(
            testing::report_files(&[("seed.toml", testing::FRAME), ("README.md", text)]),
            ""
        );
    }
}
