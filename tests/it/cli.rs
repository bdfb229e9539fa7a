//! The program as people start it: what it prints, where, and how it ends.
//!
//! Each run is told in full, so that a change of a word is seen in review.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::process::Output;
use std::process::Stdio;

use insta::assert_snapshot;
use tempfile::TempDir;

/// A small data set without findings.
const MINI: &str = "tests/fixtures/mini";

/// Prepares a run that sees nothing of the machine's own settings.
pub(crate) fn program(folder: impl AsRef<Path>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_govgraph"));
    command.current_dir(folder);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("GOVGRAPH_") {
            command.env_remove(name);
        }
    }
    command.env("NO_COLOR", "1").stdin(Stdio::null());
    command
}

fn told(output: &Output) -> String {
    let code = output.status.code().expect("the program was not killed");
    let mut text = format!("exit code {code}\n");
    for (name, bytes) in [("stdout", &output.stdout), ("stderr", &output.stderr)] {
        let part = std::str::from_utf8(bytes).expect("the program writes UTF-8");
        if !part.is_empty() {
            text += &["\n[", name, "]\n", part].concat();
        }
    }
    text
}

/// Runs the program in the folder of the small data set.
fn mini(arguments: &[&str]) -> String {
    told(&program(MINI).args(arguments).output().unwrap())
}

/// Runs the program in a folder with the given files.
fn among(files: &[(&str, &[u8])], arguments: &[&str]) -> String {
    let folder = folder(files);
    told(&program(folder.path()).args(arguments).output().unwrap())
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

/// The small data set's own files, for runs that add something to them.
fn island() -> (String, String) {
    let read = |name: &str| fs::read_to_string(Path::new(MINI).join(name)).unwrap();
    (read("schema/island.graphql"), read("seed/island.toml"))
}

#[test]
fn a_clean_data_set_is_checked_with_code_0() {
    assert_snapshot!(mini(&["check", "--data", "seed"]));
}

#[test]
fn findings_end_with_code_3_and_all_are_told() {
    let (schema, seed) = island();
    let more = "[[ofice]]\nid = \"a\"\n\n[[office]]\nid = \"b\"\nname = \"B\"\ncarriesOut = [\"harbor-act\"]\nstaf = 3\n";
    let files: &[(&str, &[u8])] = &[
        ("schema/island.graphql", schema.as_bytes()),
        ("seed/island.toml", seed.as_bytes()),
        ("seed/more.toml", more.as_bytes()),
        (
            "seed/old.toml",
            b"[[office]]\nid = \"c\"\nname = \"\xc5lesund\"\ncite = [\"yearbook\"]\n",
        ),
    ];
    assert_snapshot!(
        "findings_plain",
        among(files, &["check", "--data", "seed", "--format", "plain"])
    );
    assert_snapshot!(
        "findings_json",
        among(files, &["check", "--data", "seed", "--format", "json"])
    );
    assert_snapshot!(
        "findings_stop_the_server",
        among(files, &["--data", "seed", "--listen", "0"])
    );
}

#[test]
fn warnings_count_only_where_they_are_denied() {
    let (schema, seed) = island();
    let unused = "[[report]]\nid = \"r\"\nname = \"R\"\ncite = [\"r\"]\n";
    let files: &[(&str, &[u8])] = &[
        ("schema/island.graphql", schema.as_bytes()),
        ("seed/island.toml", seed.as_bytes()),
        ("seed/unused.toml", unused.as_bytes()),
    ];
    assert_snapshot!("warnings", among(files, &["check", "--data", "seed"]));
    assert_snapshot!(
        "warnings_denied",
        among(
            files,
            &[
                "check", "--data", "seed", "--deny", "warnings", "--format", "plain"
            ]
        )
    );
    assert_snapshot!(
        "warnings_beside_an_answer",
        among(files, &["questions", "--data", "seed", "--format", "json"])
    );
}

#[test]
fn folders_that_are_not_there_are_wrong_usage() {
    assert_snapshot!("no_folder", mini(&["check", "--data", "nowhere"]));
    assert_snapshot!(
        "no_schema",
        among(&[("seed/a.toml", b"")], &["check", "--data", "seed"])
    );
    assert_snapshot!(
        "no_facts",
        among(&[("o/a.graphql", b"")], &["check", "--schema", "o"])
    );
    assert_snapshot!(
        "empty_folders",
        among(
            &[("o/x.txt", b""), ("f/x.txt", b"")],
            &["check", "--schema", "o", "--data", "f"]
        )
    );
}

#[test]
fn wrong_usage_ends_with_code_2() {
    assert_snapshot!("unknown_verb", mini(&["chek"]));
    assert_snapshot!(
        "server_flag_elsewhere",
        mini(&["check", "--data", "seed", "--listen", "1"])
    );
    assert_snapshot!("server_flag_before_verb", mini(&["--listen", "1", "check"]));
    assert_snapshot!("bad_value", mini(&["stats", "--today", "someday"]));
    assert_snapshot!(
        "unknown_language",
        mini(&["query", "{a}", "--data", "seed", "--lang", "de"])
    );
}

#[test]
fn everything_is_counted() {
    assert_snapshot!("stats", mini(&["stats", "--data", "seed"]));
    assert_snapshot!(
        "stats_json",
        mini(&["stats", "--data", "seed", "--format", "json"])
    );
}

#[test]
fn a_code_is_explained() {
    assert_snapshot!("explain", mini(&["explain", "dataset/not-utf8"]));
    assert_snapshot!("explain_unknown", mini(&["explain", "dataset/not-utf"]));
    let all = mini(&["explain"]);
    assert!(all.contains("dataset/link-loop"), "{all}");
    assert!(all.contains("facts/missing-citation"), "{all}");
}

#[test]
fn settings_are_shown_with_their_origin() {
    let folder = folder(&[("govgraph.toml", b"listen = 8080\ndata = \"seed\"\n")]);
    let mut run = program(folder.path());
    run.args(["config", "--keep-alive", "1 min"]);
    run.env("GOVGRAPH_MAX_BODY", "1 MiB");
    assert_snapshot!("config", told(&run.output().unwrap()));
    assert_snapshot!("config_missing", mini(&["config", "--config", "none.toml"]));
    assert_snapshot!(
        "config_wrong",
        among(
            &[("govgraph.toml", b"lisen = 80\nkeep-alive = \"1 h\"\n")],
            &["serve"]
        )
    );
}

#[test]
fn the_schema_needs_no_facts() {
    let told = mini(&["schema", "--schema", "schema"]);
    assert!(told.starts_with("exit code 0"), "{told}");
    assert!(told.contains("type Query"), "{told}");
}

#[test]
fn the_part_of_the_schema_that_documents_need_is_printed_or_what_is_wrong_with_them() {
    let (schema, _) = island();
    let files: &[(&str, &[u8])] = &[
        ("schema/island.graphql", schema.as_bytes()),
        ("a.graphql", b"query A { offices { ...Named } }"),
        ("b.graphql", b"fragment Named on Entity { name }\n"),
        ("wrong.graphql", b"\nquery B { ofices { name } }"),
    ];
    let ask = |more: &[&str]| {
        let mut arguments = vec!["schema", "--schema", "schema", "--for"];
        arguments.extend_from_slice(more);
        among(files, &arguments)
    };
    assert_snapshot!("schema_part", ask(&["a.graphql", "b.graphql"]));
    assert_snapshot!(
        "schema_part_wrong",
        ask(&["a.graphql", "b.graphql", "wrong.graphql"])
    );
    assert_snapshot!("schema_part_missing", ask(&["none.graphql"]));
}

#[test]
fn a_saved_question_that_is_not_there_is_wrong_usage() {
    assert_snapshot!(mini(&["query", "--question", "C01", "--data", "seed"]));
}

/// Runs a query against the small data set, on a day on which everything is settled.
fn query(arguments: &[&str]) -> String {
    let mut all = vec!["query", "--data", "seed", "--today", "2024-06-01"];
    all.extend(arguments);
    mini(&all)
}

#[test]
fn a_query_is_answered_as_the_server_would() {
    assert_snapshot!("query_json", query(&["{ acts { name passed } }"]));
    let pretty = query(&["{ acts { name } }", "--output", "pretty"]);
    assert_snapshot!("query_pretty", pretty);
    let table = query(&[
        "{ offices { name staff carriesOut { name } } }",
        "--output",
        "table",
    ]);
    assert_snapshot!("query_table", table);
}

#[test]
fn a_saved_question_is_asked_by_its_id() {
    assert_snapshot!("questions", mini(&["questions", "--data", "seed"]));
    let lang = [
        "questions",
        "--data",
        "seed",
        "--lang",
        "nb",
        "--format",
        "json",
    ];
    assert_snapshot!("questions_json", mini(&lang));
    let table = ["--output", "table"];
    assert_snapshot!("question", query(&["--question", "Q1", table[0], table[1]]));
    let other = [
        "--question",
        "Q1",
        "--var",
        "id=lighthouse-act",
        "--lang",
        "nb",
    ];
    assert_snapshot!("question_other", query(&other));
}

#[test]
fn variables_come_as_json_or_one_by_one() {
    let document = "query($a: ID!, $b: Int) { act(id: $a) { name } offices(first: $b) { name } }";
    let whole = query(&[document, "--variables", r#"{"a":"harbour-act","b":1}"#]);
    let single = query(&[document, "--var", "a=harbour-act", "--var", "b=1"]);
    assert_eq!(whole, single);
    assert!(
        whole.contains(
            r#"{"data":{"act":{"name":"Harbour Act"},"offices":[{"name":"Council Office"}]}}"#
        ),
        "{whole}"
    );
}

#[test]
fn a_variable_that_the_question_has_not_is_told_before_the_wrong_answer_is_given() {
    let text = "query($of: ID!) { entity(id: $of) { id } }";
    assert_snapshot!(
        "query_variable_nearest",
        query(&[text, "--var", "off=north"])
    );
    assert_snapshot!(
        "query_variable_others",
        query(&[text, "--var", "of=north", "--var", "limit=3"])
    );
    assert_snapshot!(
        "query_variable_none",
        query(&["{ dataset { title } }", "--var", "of=north"])
    );
}

#[test]
fn files_that_are_not_there_are_wrong_usage() {
    assert_snapshot!(
        "import_jsonstat_missing",
        mini(&["import", "jsonstat", "lost.json", "--id", "figures"])
    );
    assert_snapshot!(
        "import_csv_missing",
        mini(&[
            "import",
            "csv",
            "lost.csv",
            "--id",
            "figures",
            "--map",
            "lost.toml"
        ])
    );
}

#[test]
fn the_day_of_a_question_can_be_chosen() {
    let on = |day: &str| query(&["{ acts { id } }", "--as-of", day]);
    assert!(
        on("2024-12-31").contains("lighthouse-act"),
        "{}",
        on("2024-12-31")
    );
    assert!(
        !on("2025-01-01").contains("lighthouse-act"),
        "{}",
        on("2025-01-01")
    );
}

#[test]
fn a_query_that_fails_ends_with_code_1_and_its_errors() {
    assert_snapshot!("query_refused", query(&["{ acts { nam } }"]));
    let partial = query(&["{ acts(first: -1) { name } }", "--output", "table"]);
    assert_snapshot!("query_failed", partial);
}

#[test]
fn a_query_may_be_kept_in_a_file() {
    let folder = folder(&[("q.graphql", b"{ acts { id name carriedOutBy { name } } }")]);
    let file = folder.path().join("q.graphql");
    let from_file = query(&[file.to_str().unwrap()]);
    let direct = query(&["{ acts { id name carriedOutBy { name } } }"]);
    assert_eq!(from_file, direct);
}

#[test]
fn what_is_not_a_query_is_told() {
    assert_snapshot!("query_file_missing", mini(&["query", "question.graphql"]));
    assert_snapshot!(
        "query_variables_not_json",
        mini(&["query", "{a}", "--variables", "id=1"])
    );
    assert_snapshot!(
        "query_variable_without_value",
        mini(&["query", "{a}", "--var", "id"])
    );
    assert_snapshot!(
        "query_day_wrong",
        mini(&["query", "{a}", "--as-of", "2024-13-01"])
    );
}

#[test]
fn a_search_tells_what_it_finds() {
    let search = |words: &[&str]| {
        let arguments = [
            &["search", "--data", "seed", "--today", "2026-01-01"],
            words,
        ]
        .concat();
        mini(&arguments)
    };
    assert_snapshot!("search", search(&["harb", "off"]));
    assert_snapshot!(
        "search_json",
        search(&["hafne", "--language", "nb", "--format", "json"])
    );
    assert_snapshot!("search_ended", search(&["lighthouse"]));
    assert_snapshot!("search_types", search(&["harbour", "--type", "Report"]));
    assert_snapshot!(
        "search_type_wrong",
        search(&["harbour", "--type", "Offise"])
    );
    assert_snapshot!("search_near", search(&["council", "xylophone"]));
    assert_snapshot!("search_nothing", search(&["?"]));
}

#[test]
fn help_names_every_verb() {
    assert_snapshot!("help", mini(&["--help"]));
    assert_snapshot!("help_query", mini(&["query", "-h"]));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let mut run = program(MINI);
    let mut child = run
        .args(["explain"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(told(&output), "exit code 0\n");
}

#[test]
fn findings_are_findings_even_if_nobody_reads_them() {
    let folder = folder(&[("schema/a.graphql", b"type"), ("seed/a.toml", b"=")]);
    let mut child = program(folder.path())
        .args(["check", "--data", "seed"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(3));
}

#[test]
fn a_query_may_come_from_standard_input() {
    let mut run = program(MINI);
    let mut child = run
        .args(["query", "-", "--data", "seed", "--schema", "schema"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(b"{ __typename }")
        .unwrap();
    let told = told(&child.wait_with_output().unwrap());
    assert!(
        told.starts_with("exit code 0\n\n[stdout]\n{\"data\":"),
        "{told}"
    );
}

#[test]
fn figures_are_written_as_files_or_printed() {
    let folder = tempfile::tempdir().unwrap();
    let ledgers = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/ledgers");
    let run = |arguments: &[&str]| {
        let mut command = program(folder.path());
        command.arg("export").args(arguments);
        command.arg("--schema").arg(ledgers.join("schema"));
        command.arg("--data").arg(ledgers.join("seed"));
        told(&command.output().unwrap())
    };
    let part = ["csv", "moves", "--where", "place=coast, east"];
    let file = ["--labels", "--lang", "nb", "-o", "coast.csv"];
    assert_eq!(run(&[&part[..], &file[..]].concat()), "exit code 0\n");
    let printed = [
        run(&part),
        fs::read_to_string(folder.path().join("coast.csv")).unwrap(),
        run(&["jsonstat", "lamps"]),
        run(&["csv", "moves", "--where", "plaice=north"]),
        run(&["csv", "moves", "--where", "north"]),
        run(&["csv", "lamp"]),
        run(&["csv", "strelsau"]),
        run(&["csv", "lamps", "-o", "no/such/folder/lamps.csv"]),
    ];
    assert_snapshot!(printed.join("\n---\n"));
}
