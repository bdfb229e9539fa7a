//! What every import takes.

use std::path::PathBuf;

use clap::Args;

use crate::cli::exit::Failure;
use crate::diagnostics::nearest;
use crate::exchange::Wishes;
use crate::facts::cubes::MeasureKind;
use crate::facts::cubes::Status;

/// What every import takes.
#[derive(Debug, Args)]
pub(super) struct Options {
    /// The file to read
    pub(super) file: PathBuf,

    /// The id of the cube in the data set; those of several in one file begin with it
    #[arg(long, value_name = "ID")]
    pub(super) id: String,

    /// The source of the figures, an entity of the data set, with a section if need be: yearbook#table-2
    /// [default: what the file says, if govgraph wrote it]
    #[arg(long, value_name = "SOURCE")]
    pub(super) source: Option<String>,

    /// The entity type of a new cube, such as statistical-table [default: the first that the ontology declares]
    #[arg(long = "type", value_name = "TYPE")]
    pub(super) kind: Option<String>,

    /// The folder to write to; without it the files are printed
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,

    /// Replaces files that are there
    #[arg(long, requires = "out")]
    pub(super) force: bool,

    /// In what figures are counted where the file does not say: the id of a unit, or a word
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// What sort of figures these are: stock, flow, rate, share, change, amount or flag; may be repeated
    #[arg(long = "kind", value_name = "[MEASURE=]KIND")]
    kinds: Vec<String>,

    /// What a status means, such as e=estimated, or e=normal for nothing; may be repeated
    #[arg(long = "status", value_name = "SIGN=MEANING")]
    statuses: Vec<String>,
}

impl Options {
    /// Reads what was said beside the file.
    pub(super) fn wishes(&self) -> Result<Wishes, Failure> {
        let kinds = self.kinds.iter().map(|written| kind(written));
        let statuses = self.statuses.iter().map(|written| status(written));
        Ok(Wishes {
            id: self.id.clone(),
            source: self.source.clone(),
            unit: self.unit.clone(),
            kinds: kinds.collect::<Result<_, _>>()?,
            statuses: statuses.collect::<Result<_, _>>()?,
            ..Wishes::default()
        })
    }
}

fn kind(written: &str) -> Result<(Option<String>, MeasureKind), Failure> {
    // A code may have `=` in it; a kind has not.
    let (measure, word) = match written.rsplit_once('=') {
        Some((measure, word)) => (Some(measure.to_owned()), word),
        None => (None, written),
    };
    let found = MeasureKind::ALL.iter().find(|(known, _)| *known == word);
    match found {
        Some((_, kind)) => Ok((measure, *kind)),
        None => Err(unknown(
            "--kind",
            word,
            MeasureKind::ALL.map(|(known, _)| known),
        )),
    }
}

fn status(written: &str) -> Result<(String, Option<Status>), Failure> {
    let Some((sign, word)) = written.rsplit_once('=') else {
        return Err(
            Failure::usage(format!("`--status {written}` says nothing of a sign"))
                .help("write the sign and what it means, such as `--status e=estimated`"),
        );
    };
    if word == "normal" {
        return Ok((sign.to_owned(), None));
    }
    let found = Status::ALL.iter().find(|(known, _)| *known == word);
    match found {
        Some((_, status)) => Ok((sign.to_owned(), Some(*status))),
        None => {
            let known = Status::ALL.iter().map(|(known, _)| *known);
            Err(unknown("--status", word, known.chain(["normal"])))
        }
    }
}

fn unknown<'a>(
    flag: &str,
    word: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Failure {
    let failure = Failure::usage(format!("`{flag}` does not take `{word}`"));
    match nearest(word, known.clone()) {
        Some(near) => failure.help(format!("did you mean `{near}`?")),
        None => {
            let known: Vec<String> = known.into_iter().map(|word| format!("`{word}`")).collect();
            failure.help(format!("it takes {}", known.join(", ")))
        }
    }
}
