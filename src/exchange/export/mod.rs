//! Figures on their way out: a cube or a part of it as JSON-stat 2.0 or CSV.
//!
//! What is written is chosen first ([`Export::new`]) and then made piece by piece ([`Pieces`]), so
//! that ten million figures take no more room than a few of them and whoever reads slowly keeps
//! nobody waiting. Sending and keeping the pieces is not here.

mod choice;
mod csv;
mod error;
mod frame;
mod json_stat;
mod labels;
mod notes;
mod structure;

use crate::facts::cubes::CubeIx;
use crate::graph::Graph;
use crate::graph::View;
use crate::model::Day;
use crate::model::LangId;
use crate::query::Budget;

pub use choice::Choice;
pub use error::ExportError;

use self::csv::Table;
pub(super) use self::frame::MEASURE;
pub(super) use self::frame::PERIOD;
pub(super) use self::frame::UNDATED;
pub(super) use self::json_stat::IN_ROWS;
pub(super) use self::json_stat::OF_ALL;
pub(super) use self::json_stat::VERSION;

use self::frame::Frame;
use self::json_stat::JsonStat;
use self::labels::Labels;

/// About how long a piece is, in bytes.
const PIECE: usize = 1 << 16;

/// The part of a cube that is wanted, and how its texts are to be worded.
#[derive(Clone, Debug)]
pub struct Export {
    frame: Frame,
    lang: LangId,
    day: Day,
}

/// A format of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// JSON-stat 2.0, a response of the class `dataset`.
    JsonStat,
    /// CSV: a row an observation, in UTF-8, after RFC 4180.
    Csv {
        /// Whether what codes stand for is written beside them.
        labels: bool,
    },
}

impl Format {
    /// Returns its media type (RFC 4180, section 3; JSON-stat is served as JSON).
    pub fn media_type(self) -> &'static str {
        match self {
            Self::JsonStat => "application/json",
            Self::Csv { .. } => "text/csv; charset=utf-8; header=present",
        }
    }
}

impl Export {
    /// Chooses a part of a cube. A look is taken from the budget for each observation.
    pub fn new(
        view: View<'_>,
        cube: CubeIx,
        choice: &Choice,
        lang: LangId,
        budget: &mut Budget,
    ) -> Result<Self, ExportError> {
        Ok(Self {
            frame: Frame::new(view, cube, choice, budget)?,
            lang,
            day: view.day(),
        })
    }

    /// Returns how many observations there are.
    pub fn observations(&self) -> usize {
        self.frame.len()
    }

    /// Begins to write.
    pub fn pieces(self, format: Format) -> Pieces {
        let writer = match format {
            Format::JsonStat => Writer::JsonStat(JsonStat::default()),
            Format::Csv { labels } => Writer::Csv(Table::new(labels)),
        };
        Pieces {
            export: self,
            writer,
        }
    }

    fn labels<'g>(&self, graph: &'g Graph) -> Labels<'g> {
        Labels::new(View::new(graph, self.day), self.lang)
    }
}

/// What is still to be written of an export.
#[derive(Clone, Debug)]
pub struct Pieces {
    export: Export,
    writer: Writer,
}

#[derive(Clone, Debug)]
enum Writer {
    JsonStat(JsonStat),
    Csv(Table),
}

impl Pieces {
    /// Returns the next piece; nothing at the end. The graph is the one that was chosen from.
    pub fn next(&mut self, graph: &Graph) -> Option<Vec<u8>> {
        match &mut self.writer {
            Writer::JsonStat(writer) => writer.next(graph, &self.export),
            Writer::Csv(writer) => writer.next(graph, &self.export),
        }
    }
}
