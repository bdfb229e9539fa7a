//! What every import does around the reading: the data set before, findings and files after.

use std::fs;
use std::path::Path;

use super::options::Options;
use super::target;
use crate::cli::exit::Exit;
use crate::cli::exit::Failure;
use crate::cli::output;
use crate::cli::report;
use crate::cli::setup;
use crate::config::Settings;
use crate::dataset;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::exchange::Imported;
use crate::exchange::Seed;
use crate::exchange::Target;
use crate::exchange::Wishes;

/// Reads a file, and others that say how to read it, and writes or prints what came of it.
pub(super) fn import(
    settings: &Settings,
    options: &Options,
    mut wishes: Wishes,
    further: &[&Path],
    read: impl FnOnce(&SourceMap, &[FileId], &Wishes, Target) -> Imported,
) -> Result<Exit, Failure> {
    let mut sources = SourceMap::default();
    let mut diagnostics = Diagnostics::default();
    let paths = [options.file.as_path()]
        .into_iter()
        .chain(further.iter().copied());
    for path in paths.clone() {
        fs::metadata(path).map_err(|error| Failure::file(path, &error))?;
    }
    let files: Vec<Option<FileId>> = paths
        .map(|path| dataset::read_file(path, &mut sources, &mut diagnostics))
        .collect();
    let Some(files) = files.into_iter().collect::<Option<Vec<FileId>>>() else {
        report::to_stderr(&diagnostics, &sources);
        return Ok(Exit::Findings);
    };
    let (_, dataset) = setup::dataset(settings)?;
    let graph = dataset.snapshot.graph();
    let ontology = graph.ontology();
    let target = target::target(graph, options)?;
    if settings.data.language.is_some() {
        let language = setup::language(settings, ontology)?;
        let language = ontology.languages.get(usize::from(language.0));
        wishes.language = language.map(|language| language.tag.to_string());
    }
    let tags = ontology
        .languages
        .iter()
        .map(|language| language.tag.to_string());
    wishes.languages = tags.collect();
    let imported = read(&sources, &files, &wishes, target);
    report::to_stderr(&imported.diagnostics, &sources);
    if imported.diagnostics.has_errors() {
        return Ok(Exit::Findings);
    }
    match &options.out {
        Some(folder) => to_folder(folder, options.force, &imported.cubes)?,
        None => print(&imported.cubes)?,
    }
    Ok(Exit::Clean)
}

/// Writes the files of all cubes, or none where one of them is there.
fn to_folder(folder: &Path, force: bool, cubes: &[Seed]) -> Result<(), Failure> {
    let files = cubes.iter().flat_map(|cube| {
        let path = |ending: &str| folder.join(format!("{}.{ending}", cube.file));
        [(path("toml"), &cube.toml), (path("csv"), &cube.csv)]
    });
    let files: Vec<_> = files.collect();
    if let Some((path, _)) = files.iter().find(|(path, _)| !force && path.exists()) {
        return Err(
            Failure::failed(format!("`{}` is there already", path.display()))
                .help("replace it with `--force`, or write to another folder"),
        );
    }
    let cannot = |path: &Path, error: &std::io::Error| {
        Failure::failed(format!("`{}` cannot be written: {error}", path.display()))
    };
    fs::create_dir_all(folder).map_err(|error| cannot(folder, &error))?;
    for (path, text) in &files {
        fs::write(path, text).map_err(|error| cannot(path, &error))?;
        output::note(&format!("wrote `{}`\n", path.display()));
    }
    Ok(())
}

/// Prints the files of all cubes, each under its name.
fn print(cubes: &[Seed]) -> Result<(), Failure> {
    let mut text = String::new();
    for cube in cubes {
        for (ending, content) in [("toml", &cube.toml), ("csv", &cube.csv)] {
            if !text.is_empty() {
                text.push('\n');
            }
            let file = &cube.file;
            text += &["==> ", file, ".", ending, " <==\n", content].concat();
        }
    }
    output::say(&text)?;
    Ok(())
}
