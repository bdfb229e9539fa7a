//! What most verbs begin with: settings, and a data set.

use std::env;
use std::path::Path;
use std::path::PathBuf;

use super::exit::Exit;
use super::exit::Failure;
use super::output;
use super::progress::Ticker;
use super::report;
use crate::config;
use crate::config::Given;
use crate::config::Settings;
use crate::dataset;
use crate::dataset::Dataset;
use crate::dataset::Origin;
use crate::dataset::Place;
use crate::dataset::Texts;
use crate::diagnostics::Severity;
use crate::model::LangId;
use crate::ontology::Ontology;
use crate::telemetry;

/// Reads the settings from all their layers, or reports what is wrong with them.
pub(super) fn resolve(
    config: Option<&Path>,
    flags: Vec<(String, String)>,
) -> Result<config::Loaded, Failure> {
    let variable = env::var_os("GOVGRAPH_CONFIG").map(PathBuf::from);
    let named = config.or(variable.as_deref());
    let file = config::find(named, Path::new("")).map_err(|finding| Failure::Told {
        exit: Exit::Usage,
        message: finding.message.clone(),
        help: finding.help.clone(),
    })?;
    let given = Given {
        file,
        environment: env::vars_os().collect(),
        flags,
    };
    let loaded = config::resolve(&given);
    report::to_stderr(&loaded.diagnostics, &loaded.sources);
    Ok(loaded)
}

/// Reads the settings and starts logging.
pub(super) fn settings(
    config: Option<&Path>,
    flags: Vec<(String, String)>,
) -> Result<Settings, Failure> {
    let loaded = resolve(config, flags)?;
    let settings = loaded.settings.ok_or(Failure::Reported(Exit::Usage))?;
    telemetry::start(&settings.log).map_err(|error| Failure::usage(error.to_string()))?;
    Ok(settings)
}

/// Finds the folders that the settings mean, and says which were found where one was not named.
pub(super) fn origin(settings: &Settings) -> Result<Origin, Failure> {
    let origin = Origin::find(&settings.data)?;
    let is_whole = matches!(origin.facts, Place::File(_));
    if !is_whole && settings.data.schema.is_none() != settings.data.facts.is_none() {
        output::note(&format!(
            "reading the ontology in `{}` and the facts in `{}`\n",
            origin.schema, origin.facts
        ));
    }
    Ok(origin)
}

/// Loads the data set that the settings mean, or reports what is wrong with it.
pub(super) fn dataset(settings: &Settings) -> Result<(Origin, Dataset), Failure> {
    let (origin, loaded) = load(settings)?;
    Ok((origin, ready(loaded, settings)?))
}

/// Loads the data set that the settings mean with the texts that are kept with it.
pub(super) fn with_texts(settings: &Settings) -> Result<(Dataset, Texts), Failure> {
    let (_, loaded) = load(settings)?;
    let texts = loaded.texts();
    Ok((ready(loaded, settings)?, texts))
}

fn load(settings: &Settings) -> Result<(Origin, dataset::Loaded), Failure> {
    let origin = origin(settings)?;
    let loaded = {
        let ticker = Ticker::start();
        dataset::load_for(&origin, settings.data.audience, &mut |progress| {
            ticker.tell(progress);
        })?
    };
    Ok((origin, loaded))
}

/// Takes the data set out of what came of loading, or reports what is wrong with it.
fn ready(loaded: dataset::Loaded, settings: &Settings) -> Result<Dataset, Failure> {
    let Some(mut dataset) = loaded.dataset else {
        report::to_stderr(&loaded.diagnostics, &loaded.sources);
        return Err(Failure::Reported(Exit::Findings));
    };
    let warnings = loaded.diagnostics.count(Severity::Warning);
    if warnings > 0 {
        let word = if warnings == 1 { "warning" } else { "warnings" };
        output::note(&format!("{warnings} {word}: `govgraph check` shows them\n"));
    }
    dataset.api = dataset.api.within(settings.limits.clone());
    Ok(dataset)
}

/// Returns the language that the settings name, or the ontology's default.
pub(super) fn language(settings: &Settings, ontology: &Ontology) -> Result<LangId, Failure> {
    match &settings.data.language {
        None => Ok(LangId::default()),
        Some(tag) => ontology.language(tag).ok_or_else(|| {
            let known = ontology.languages.iter().map(|language| &*language.tag);
            let known: Vec<String> = known.map(|tag| format!("`{tag}`")).collect();
            Failure::usage(format!("the data set has no texts in `{tag}`"))
                .help(format!("it has {}", known.join(", ")))
        }),
    }
}
