//! `/cubes/ID.json` and `/cubes/ID.csv`: the figures of a cube, or of a part of it, as files.
//!
//! They are made while they are sent, a piece at a time, so that neither a large cube nor a slow
//! client takes room or a thread. What the formats are is not here (`exchange`).

use std::collections::VecDeque;
use std::convert::Infallible;
use std::io::Write as _;
use std::pin::Pin;
use std::sync::Arc;
use std::task::Context as Waker;
use std::task::Poll;

use actix_web::HttpRequest;
use actix_web::HttpResponse;
use actix_web::body::BodySize;
use actix_web::body::MessageBody;
use actix_web::http::Method;
use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::web::Bytes;
use actix_web::web::Data;
use actix_web::web::Path;
use actix_web::web::Query;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::json;

use super::cors;
use super::encoding;
use super::etag;
use super::graphql;
use super::pages;
use super::problem::Problem;
use super::respond;
use super::state::State;
use crate::diagnostics::one_line;
use crate::exchange::Choice;
use crate::exchange::Export;
use crate::exchange::ExportError;
use crate::exchange::Format;
use crate::exchange::Pieces;
use crate::graph::Graph;
use crate::graph::Snapshot;
use crate::graph::View;
use crate::model::LangId;
use crate::query::Budget;
use crate::query::QueryError;
use crate::query::codes as query_codes;
use crate::query::cube;

/// The addresses that are answered: an id, which may have a slash, and the ending of a format.
pub(super) const PATTERN: &str = "/cubes/{id:.+}.{ending:json|csv}";

const VARY: &str = "Accept-Encoding, Accept-Language, Origin";

/// Sends figures.
pub(super) async fn download(
    request: HttpRequest,
    path: Path<(String, String)>,
    state: Data<State>,
) -> HttpResponse {
    let origins = &state.settings.cors_origins;
    if request.method() == Method::OPTIONS {
        return cors::preflight(&request, cors::READ, origins);
    }
    if !pages::is_read(request.method()) {
        return pages::refuse();
    }
    let (id, ending) = path.into_inner();
    let mut response = answer(&request, &id, &ending, &state).unwrap_or_else(Refused::respond);
    cors::allow(&request, origins, &mut response);
    response
        .headers_mut()
        .insert(header::VARY, header::HeaderValue::from_static(VARY));
    response
}

/// Why there are no figures to send.
enum Refused {
    Problem(Problem),
    Export(ExportError),
}

impl From<QueryError> for Refused {
    fn from(error: QueryError) -> Self {
        Self::Export(ExportError::Query(error))
    }
}

impl From<ExportError> for Refused {
    fn from(error: ExportError) -> Self {
        Self::Export(error)
    }
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl Refused {
    /// Says what is wrong in the form of a GraphQL error, as everywhere else.
    fn respond(self) -> HttpResponse {
        let error = match self {
            Self::Problem(problem) => {
                return problem.respond(super::negotiate::MediaType::Json);
            }
            Self::Export(error) => error,
        };
        let (status, code) = match &error {
            ExportError::Query(
                error @ (QueryError::UnknownEntity { .. } | QueryError::NotACube { .. }),
            ) => (StatusCode::NOT_FOUND, error.code()),
            ExportError::Query(error) => (StatusCode::BAD_REQUEST, error.code()),
            ExportError::UnknownPeriod { .. } => {
                (StatusCode::BAD_REQUEST, query_codes::UNKNOWN_MEMBER.slug())
            }
            ExportError::Form { .. } => (StatusCode::BAD_REQUEST, super::codes::MALFORMED.slug()),
        };
        let mut extensions = json!({ "code": code });
        if let (Some(help), Some(table)) = (error.help(), extensions.as_object_mut()) {
            table.insert("help".to_owned(), one_line(&help).into());
        }
        let message = error.to_string();
        let body = json!({"errors": [{"message": one_line(&message), "extensions": extensions}]});
        HttpResponse::build(status)
            .insert_header((header::CONTENT_TYPE, "application/json; charset=utf-8"))
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .body(body.to_string())
    }
}

/// What the address asks for behind its `?`.
#[derive(Default)]
struct Asked {
    choice: Vec<String>,
    language: Option<String>,
    labels: bool,
}

fn asked(request: &HttpRequest) -> Result<Asked, Problem> {
    let malformed = |what: String| Problem::Malformed(what);
    let pairs = Query::<Vec<(String, String)>>::from_query(request.query_string())
        .map_err(|_| malformed("the parameters of the address cannot be read".to_owned()))?;
    let mut asked = Asked::default();
    for (name, value) in pairs.into_inner() {
        match (name.as_str(), value.as_str()) {
            ("where", _) => asked.choice.push(value),
            ("lang", _) => asked.language = Some(value),
            ("labels", "" | "true") => asked.labels = true,
            ("labels", "false") => asked.labels = false,
            ("labels", _) => {
                return Err(malformed(format!(
                    "`labels` is `true` or `false`, not `{value}`"
                )));
            }
            _ => {
                return Err(malformed(format!(
                    "`{name}` means nothing here: there are `where`, `labels` and `lang`"
                )));
            }
        }
    }
    Ok(asked)
}

fn answer(
    http: &HttpRequest,
    id: &str,
    ending: &str,
    state: &State,
) -> Result<HttpResponse, Refused> {
    let limits = &state.settings.limits;
    if http.uri().path().len() + http.query_string().len() > limits.max_uri {
        return Err(Problem::UriTooLong(limits.max_uri).into());
    }
    let asked = asked(http)?;
    let choice = Choice::read(&asked.choice)?;
    let labels = asked.labels;
    let format = match ending {
        "csv" => Format::Csv { labels },
        _ => Format::JsonStat,
    };
    let served = state.served();
    let snapshot = &served.dataset.snapshot;
    let graph = snapshot.graph();
    let context = graphql::context(http, state, &served);
    let language = language(graph, asked.language.as_deref(), &context.languages)?;
    let entity = graph.by_id(id);
    let entity = entity.ok_or_else(|| QueryError::unknown_entity(graph, id))?;
    let at = cube::cube_of(graph, entity)?;
    let tag = tag(&[
        &snapshot.version().to_string(),
        id,
        &format!("{format:?} {choice:?} {language:?}"),
        &context.today.to_string(),
    ]);
    let lasting = state.settings.cache_control.as_str();
    if etag::client_has(http.headers(), &tag) {
        return Ok(HttpResponse::NotModified()
            .insert_header((header::ETAG, tag))
            .insert_header((header::CACHE_CONTROL, lasting))
            .finish());
    }
    let view = View::new(graph, context.today);
    let budget = &mut Budget::new(served.dataset.api.limits().visited);
    let export = Export::new(view, at, &choice, language, budget)?;
    let mut response = HttpResponse::Ok();
    let name = id.replace('/', "-");
    response
        .insert_header((header::ETAG, tag))
        .insert_header((header::CACHE_CONTROL, lasting))
        .insert_header((header::CONTENT_TYPE, format.media_type()))
        .insert_header((
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}.{ending}\""),
        ));
    let mut pieces = export.pieces(format);
    let mut begun: VecDeque<Vec<u8>> = VecDeque::new();
    begun.extend(pieces.next(graph));
    begun.extend(pieces.next(graph));
    if begun.len() < 2 {
        let whole = begun.pop_front().unwrap_or_default();
        let above = state.settings.compress_above;
        return Ok(respond::compressed(http, response, whole, above));
    }
    let gzip = encoding::accepts_gzip(http.headers());
    if gzip {
        response.insert_header((header::CONTENT_ENCODING, "gzip"));
    }
    let body = Stream {
        snapshot: Arc::clone(snapshot),
        begun,
        // Whoever asks for the head wants no figures.
        pieces: (http.method() == Method::GET).then_some(pieces),
        gzip: gzip.then(|| GzEncoder::new(Vec::new(), Compression::fast())),
    };
    Ok(response.body(body))
}

/// Returns the language that is named, or the one that the client likes best.
fn language(graph: &Graph, named: Option<&str>, liked: &[LangId]) -> Result<LangId, QueryError> {
    let Some(tag) = named else {
        return Ok(liked.first().copied().unwrap_or_default());
    };
    let ontology = graph.ontology();
    let found = ontology.language(tag);
    found.ok_or_else(|| QueryError::unknown_language(ontology, tag))
}

/// Returns the tag of an answer that follows from these parts alone.
fn tag(parts: &[&str]) -> String {
    let mut all = Vec::new();
    for part in parts {
        // The lengths keep the parts apart.
        all.extend(part.len().to_le_bytes());
        all.extend(part.as_bytes());
    }
    etag::of(&all)
}

/// Figures that are made while they are sent.
struct Stream {
    snapshot: Arc<Snapshot>,
    /// What is made already.
    begun: VecDeque<Vec<u8>>,
    /// What is still to be made; nothing once it is all sent.
    pieces: Option<Pieces>,
    gzip: Option<GzEncoder<Vec<u8>>>,
}

impl Stream {
    fn next(&mut self) -> Option<Vec<u8>> {
        loop {
            let pieces = self.pieces.as_mut()?;
            let piece = self.begun.pop_front();
            let piece = piece.or_else(|| pieces.next(self.snapshot.graph()));
            let Some(piece) = piece else {
                self.pieces = None;
                // Writing to memory does not fail.
                return self.gzip.take().and_then(|gzip| gzip.finish().ok());
            };
            let Some(gzip) = &mut self.gzip else {
                return Some(piece);
            };
            let _ = gzip.write_all(&piece);
            let small = std::mem::take(gzip.get_mut());
            if !small.is_empty() {
                return Some(small);
            }
        }
    }
}

impl MessageBody for Stream {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        BodySize::Stream
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        _: &mut Waker<'_>,
    ) -> Poll<Option<Result<Bytes, Infallible>>> {
        Poll::Ready(self.next().map(|piece| Ok(Bytes::from(piece))))
    }
}
