//! Where a data set is: built in, or in which folders.

use std::fmt;
use std::path::Path;
use std::path::PathBuf;

use super::DatasetError;
use super::kept::is_kept;
use crate::config::Data;

/// Where the ontology or the facts come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The program itself.
    BuiltIn,
    /// A folder.
    Folder(PathBuf),
    /// A file that `govgraph build` wrote, which holds both.
    File(PathBuf),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BuiltIn => f.write_str("built in"),
            Self::Folder(path) | Self::File(path) => write!(f, "{}", path.display()),
        }
    }
}

/// Where a data set comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The ontology.
    pub schema: Place,
    /// The facts.
    pub facts: Place,
}

/// Where the two folders are looked for when only one is named: below it, then beside it.
const SCHEMA: &str = "schema";
const FACTS: [&str; 2] = ["seed", "data"];

impl Origin {
    /// Finds the folders or the file that the settings mean.
    ///
    /// A file holds both, so that no ontology may be named beside it.
    /// Where only the facts are named the ontology is looked for in the folder `schema` in them or
    /// beside them; where only the ontology is named, the facts in `seed` or `data` beside it.
    pub fn find(settings: &Data) -> Result<Self, DatasetError> {
        let schema = Self::find_schema(settings)?;
        if let Place::File(_) = schema {
            let facts = schema.clone();
            return Ok(Self { schema, facts });
        }
        let facts = match (&settings.facts, &settings.schema) {
            (Some(facts), _) => Place::Folder(folder(facts)?),
            (None, Some(schema)) => {
                let beside = FACTS.iter().map(|name| beside(schema, name));
                match beside.into_iter().find(|path| path.is_dir()) {
                    Some(facts) => Place::Folder(facts),
                    None => {
                        return Err(DatasetError::NoFacts {
                            schema: schema.clone(),
                        });
                    }
                }
            }
            (None, None) => Place::BuiltIn,
        };
        Ok(Self { schema, facts })
    }

    /// Finds the folder of the ontology alone, or the file that holds it.
    pub fn find_schema(settings: &Data) -> Result<Place, DatasetError> {
        if let Some(file) = settings.facts.as_deref().filter(|path| path.is_file()) {
            let path = file.to_owned();
            return match settings.schema {
                _ if !is_kept(file) => Err(DatasetError::NotFacts { path }),
                Some(_) => Err(DatasetError::SchemaTwice { file: path }),
                None => Ok(Place::File(path)),
            };
        }
        match (&settings.schema, &settings.facts) {
            (Some(schema), _) => Ok(Place::Folder(folder(schema)?)),
            (None, Some(facts)) => {
                let facts = folder(facts)?;
                let places = [facts.join(SCHEMA), beside(&facts, SCHEMA)];
                match places.into_iter().find(|path| path.is_dir()) {
                    Some(schema) => Ok(Place::Folder(schema)),
                    None => Err(DatasetError::NoSchema { facts }),
                }
            }
            (None, None) => Ok(Place::BuiltIn),
        }
    }
}

/// Returns the path of a folder that lies beside another.
fn beside(path: &Path, name: &str) -> PathBuf {
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(_)) => parent.join(name),
        // `.`, `..` and the like say where their parent is only once they are resolved.
        _ => path.join("..").join(name),
    }
}

/// Checks that a folder is there.
fn folder(path: &Path) -> Result<PathBuf, DatasetError> {
    let path = path.to_owned();
    if path.is_dir() {
        Ok(path)
    } else if path.exists() {
        Err(DatasetError::NotAFolder { path })
    } else {
        Err(DatasetError::NoSuchFolder { path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::model::Audience;
    use crate::config::Clock;

    fn found(schema: Option<&str>, facts: Option<&str>) -> String {
        let settings = Data {
            schema: schema.map(PathBuf::from),
            facts: facts.map(PathBuf::from),
            clock: Clock::System,
            language: None,
            audience: Audience::Clients,
        };
        match Origin::find(&settings) {
            Ok(origin) => format!("{} + {}", origin.schema, origin.facts),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn the_folder_that_is_not_named_is_looked_for_beside_the_other() {
        let mini = "tests/fixtures/mini";
        let (schema, seed) = (format!("{mini}/schema"), format!("{mini}/seed"));
        let both = format!("{schema} + {seed}");
        assert_eq!(found(None, None), "built in + built in");
        assert_eq!(found(None, Some(&seed)), both);
        assert_eq!(found(Some(&schema), None), both);
        assert_eq!(found(Some(&schema), Some(&seed)), both);
        // A project's own folder, with both in it.
        assert_eq!(found(None, Some(mini)), format!("{schema} + {mini}"));
    }

    #[test]
    fn what_is_not_there_is_told() {
        assert_eq!(found(None, Some("nowhere")), "there is no folder `nowhere`");
        assert_eq!(
            found(Some("Cargo.toml"), None),
            "`Cargo.toml` is not a folder"
        );
        assert_eq!(
            found(None, Some("src/cli")),
            "there is no folder `schema` in or beside `src/cli`"
        );
        assert_eq!(
            found(Some("src/cli"), None),
            "there is no folder `seed` or `data` beside `src/cli`"
        );
    }
}
