//! Whether the files of a data set have changed, told without reading them.

use std::fs;
use std::io;
use std::path::Path;
use std::path::PathBuf;
use std::time::SystemTime;

use super::Origin;
use super::Place;

/// How deep folders are looked into; links could go round in circles.
const DEEPEST: usize = 16;

/// The names, sizes and times of change of all files of a data set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp(Vec<(PathBuf, u64, Option<SystemTime>)>);

impl Stamp {
    /// Looks at the files of a data set. What is built in never changes.
    pub fn of(origin: &Origin) -> io::Result<Self> {
        let mut files = Vec::new();
        for place in [&origin.schema, &origin.facts] {
            match place {
                Place::BuiltIn => {}
                Place::Folder(path) => look(path, 0, &mut files)?,
                Place::File(path) => {
                    let about = fs::metadata(path)?;
                    files.push((path.clone(), about.len(), about.modified().ok()));
                }
            }
        }
        files.sort();
        files.dedup();
        Ok(Self(files))
    }
}

fn look(
    folder: &Path,
    depth: usize,
    files: &mut Vec<(PathBuf, u64, Option<SystemTime>)>,
) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let about = fs::metadata(&path)?;
        if about.is_dir() {
            if depth < DEEPEST {
                look(&path, depth + 1, files)?;
            }
        } else {
            files.push((path, about.len(), about.modified().ok()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_or_comes_or_goes_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| Place::Folder(folder.path().join(name));
        for name in ["schema", "seed", "seed/more"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        let origin = Origin {
            schema: place("schema"),
            facts: place("seed"),
        };
        let file = folder.path().join("seed/more/a.toml");
        let empty = Stamp::of(&origin).unwrap();
        assert_eq!(Stamp::of(&origin).unwrap(), empty);
        fs::write(&file, "a = 1").unwrap();
        let one = Stamp::of(&origin).unwrap();
        assert_ne!(one, empty);
        fs::write(&file, "a = 12").unwrap();
        assert_ne!(Stamp::of(&origin).unwrap(), one);
        fs::remove_file(&file).unwrap();
        assert_eq!(Stamp::of(&origin).unwrap(), empty);
        fs::remove_dir_all(folder.path().join("seed")).unwrap();
        assert!(Stamp::of(&origin).is_err());
        let whole = folder.path().join("whole");
        let of_file = || {
            let place = Place::File(whole.clone());
            let facts = place.clone();
            let schema = place;
            Stamp::of(&Origin { schema, facts })
        };
        assert!(of_file().is_err());
        fs::write(&whole, "a").unwrap();
        let one = of_file().unwrap();
        assert_eq!(of_file().unwrap(), one);
        fs::write(&whole, "ab").unwrap();
        assert_ne!(of_file().unwrap(), one);
        let built_in = Origin {
            schema: Place::BuiltIn,
            facts: Place::BuiltIn,
        };
        assert_eq!(Stamp::of(&built_in).unwrap(), Stamp(Vec::new()));
    }
}
