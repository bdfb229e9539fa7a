//! Folders as they are found in the wild: whatever lies in them is read, or is a finding.

use std::fs;
use std::path::Path;

use govgraph::dataset;
use govgraph::dataset::Origin;
use govgraph::dataset::Place;
use govgraph::dataset::Progress;
use govgraph::dataset::Stage;
use govgraph::diagnostics::Format;
use govgraph::diagnostics::render;
use tempfile::TempDir;

/// Copies the small data set into a new folder.
fn island() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in ["schema/island.graphql", "seed/island.toml"] {
        let from = Path::new("tests/fixtures/mini").join(name);
        let to = folder.path().join(name);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(from, to).unwrap();
    }
    folder
}

fn origin(folder: &TempDir) -> Origin {
    Origin {
        schema: Place::Folder(folder.path().join("schema")),
        facts: Place::Folder(folder.path().join("seed")),
    }
}

/// Loads the data set of a folder and reports on it, one line a finding, paths below the folder.
fn report(folder: &TempDir) -> String {
    let loaded = dataset::load(&origin(folder), &mut |_| ()).unwrap();
    assert_eq!(loaded.dataset.is_none(), loaded.diagnostics.has_errors());
    let text = render(&loaded.diagnostics, &loaded.sources, Format::Plain);
    text.replace(&folder.path().display().to_string(), "")
        .trim_end()
        .to_owned()
}

#[test]
fn the_order_in_which_files_were_made_does_not_matter() {
    let versions: Vec<String> = [["a", "b"], ["b", "a"]]
        .iter()
        .map(|names| {
            let folder = island();
            for name in names {
                let text = format!(
                    "[[office]]\nid = \"{name}\"\nname = \"{name}\"\ncite = [\"yearbook\"]\n"
                );
                fs::write(folder.path().join(format!("seed/{name}.toml")), text).unwrap();
            }
            let loaded = dataset::load(&origin(&folder), &mut |_| ()).unwrap();
            loaded.dataset.unwrap().snapshot.version().to_string()
        })
        .collect();
    assert_eq!(versions[0], versions[1]);
}

#[test]
fn a_file_in_another_encoding_is_shown_and_its_facts_do_not_dangle() {
    let folder = island();
    let seed = fs::read_to_string(folder.path().join("seed/island.toml")).unwrap();
    let latin1: Vec<u8> = seed.chars().map(|c| u8::try_from(c).unwrap()).collect();
    fs::write(folder.path().join("seed/island.toml"), latin1).unwrap();
    insta::assert_snapshot!(report(&folder), @r"
    /seed/island.toml:2:36: error dataset/not-utf8: `/seed/island.toml` is not UTF-8 text: the byte D8 stands for no letter here; save the file as UTF-8
    1 error
    ");
}

#[test]
fn a_file_in_utf_16_is_recognised() {
    let folder = island();
    let utf16: Vec<u8> = "\u{FEFF}[dataset]\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    fs::write(folder.path().join("seed/more.toml"), utf16).unwrap();
    insta::assert_snapshot!(report(&folder), @r"
    /seed/more.toml:1:1: error dataset/not-utf8: `/seed/more.toml` is not UTF-8 text: it looks like UTF-16; save the file as UTF-8
    1 error
    ");
}

#[test]
fn a_file_cut_short_within_a_letter_is_told_as_such() {
    let folder = island();
    fs::write(folder.path().join("seed/more.toml"), b"# caf\xc3").unwrap();
    insta::assert_snapshot!(report(&folder), @r"
    /seed/more.toml:1:6: error dataset/not-utf8: `/seed/more.toml` is not UTF-8 text: it ends in the middle of a letter; save the file as UTF-8
    1 error
    ");
}

#[test]
fn a_mark_of_byte_order_is_passed_over() {
    let folder = island();
    for name in ["schema/island.graphql", "seed/island.toml"] {
        let path = folder.path().join(name);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("\u{FEFF}{text}")).unwrap();
    }
    assert_eq!(report(&folder), "no findings");
}

#[test]
fn what_is_no_data_is_passed_over() {
    let folder = island();
    let write = |name: &str, text: &[u8]| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("seed/.git/config.toml", b"\xff");
    write("seed/.hidden.toml", b"= =");
    write("seed/notes.md", b"\xff");
    write("seed/govgraph.toml", b"listen = 1");
    write("schema/api.graphql", b"type Office { twice: Int }");
    assert_eq!(report(&folder), "no findings");
}

#[test]
fn an_extension_in_capitals_is_read_as_well() {
    let folder = island();
    fs::write(folder.path().join("seed/MORE.TOML"), "[[office]]\nid = 1\n").unwrap();
    assert!(
        report(&folder).contains("/seed/MORE.TOML:"),
        "{}",
        report(&folder)
    );
}

#[test]
fn both_folders_may_be_empty_and_both_are_told() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("schema")).unwrap();
    fs::create_dir(folder.path().join("seed")).unwrap();
    insta::assert_snapshot!(report(&folder), @r"
    error dataset/empty-folder: there is no `.graphql` file in `/schema`; name the folder that has the ontology
    error dataset/empty-folder: there is no `.toml` file in `/seed`; name the folder that has the facts
    2 errors
    ");
}

#[cfg(unix)]
#[test]
fn links_are_followed_but_not_in_circles() {
    use std::os::unix::fs::symlink;

    let folder = island();
    let elsewhere = tempfile::tempdir().unwrap();
    let office = "[[office]]\nid = \"far\"\nname = \"Far\"\ncite = [\"yearbook\"]\n";
    fs::write(elsewhere.path().join("far.toml"), office).unwrap();
    symlink(elsewhere.path(), folder.path().join("seed/linked")).unwrap();
    assert_eq!(report(&folder), "no findings");
    let loaded = dataset::load(&origin(&folder), &mut |_| ()).unwrap();
    let graph = loaded.dataset.unwrap().snapshot;
    assert!(graph.graph().by_id("far").is_some());

    symlink(folder.path().join("seed"), folder.path().join("seed/again")).unwrap();
    symlink("gone.toml", folder.path().join("seed/lost.toml")).unwrap();
    insta::assert_snapshot!(report(&folder), @r"
    error dataset/link-loop: `/seed/again` is a link that leads back to a folder around it; remove the link, or let it lead elsewhere
    error dataset/unreadable: `/seed/lost.toml` cannot be read: it is a link to nothing
    2 errors
    ");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let folder = island();
    let made = std::process::Command::new("mkfifo")
        .arg(folder.path().join("seed/pipe.toml"))
        .status()
        .unwrap();
    assert!(made.success());
    insta::assert_snapshot!(report(&folder), @r"
    error dataset/unreadable: `/seed/pipe.toml` cannot be read: it is no ordinary file
    1 error
    ");
}

#[test]
fn a_huge_file_is_refused_before_it_is_read() {
    let folder = island();
    let file = fs::File::create(folder.path().join("seed/dump.toml")).unwrap();
    // Sparse: it takes no room on the disk.
    file.set_len(300 << 20).unwrap();
    insta::assert_snapshot!(report(&folder), @r"
    error dataset/too-large: `/seed/dump.toml` is 300 MiB large, more than the 256 MiB that one file may have; divide it into several files
    1 error
    ");
}

#[test]
fn progress_is_told_step_by_step() {
    let folder = island();
    let mut stages = Vec::new();
    let mut tell = |progress: Progress| {
        if stages.last() != Some(&progress.stage) {
            stages.push(progress.stage);
        }
    };
    dataset::load(&origin(&folder), &mut tell).unwrap();
    let expected = [
        Stage::Reading,
        Stage::Ontology,
        Stage::Reading,
        Stage::Facts,
        Stage::Api,
        Stage::Graph,
    ];
    assert_eq!(stages, expected);
}
