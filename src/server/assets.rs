//! The web pages that are embedded in the program.

use actix_web::HttpRequest;
use actix_web::HttpResponse;
use actix_web::http::header;

use super::encoding;
use super::etag;

/// A file of the web pages.
#[derive(Debug)]
pub(super) struct Asset {
    /// Its address below `/`, such as `graphiql/index.html`.
    path: &'static str,
    /// Its media type.
    mime: &'static str,
    /// Its entity tag, quotation marks included.
    etag: &'static str,
    /// Whether its name carries a hash of its content, so that it never changes.
    immutable: bool,
    /// Whether `body` is compressed with gzip.
    gzip: bool,
    /// The content.
    body: &'static [u8],
}

// `ASSETS`, sorted by path; written by `build/assets.rs`.
include!(concat!(env!("OUT_DIR"), "/assets.rs"));

impl Asset {
    /// Says whether the content is compressed with gzip.
    pub(super) fn is_gzip(&self) -> bool {
        self.gzip
    }

    /// Returns the content, compressed or not.
    pub(super) fn body(&self) -> &'static [u8] {
        self.body
    }
}

/// Returns the file behind an address, which may name a folder.
pub(super) fn find(path: &str) -> Option<&'static Asset> {
    let exactly = |path: &str| {
        let at = ASSETS.binary_search_by(|asset| asset.path.cmp(path));
        at.ok().and_then(|at| ASSETS.get(at))
    };
    if path.is_empty() || path.ends_with('/') {
        exactly(&format!("{path}index.html"))
    } else {
        exactly(path)
    }
}

/// Answers with a file, or says that the client has it already.
pub(super) fn send(request: &HttpRequest, asset: &'static Asset) -> HttpResponse {
    let tag = format!("W/{}", asset.etag);
    let lasting = if asset.immutable {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let known = etag::client_has(request.headers(), &tag);
    let mut response = if known {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    response
        .insert_header((header::ETAG, tag))
        .insert_header((header::CACHE_CONTROL, lasting))
        .insert_header((header::VARY, "Accept-Encoding"));
    if known {
        return response.finish();
    }
    response.insert_header((header::CONTENT_TYPE, asset.mime));
    if !asset.gzip {
        return response.body(asset.body);
    }
    if encoding::accepts_gzip(request.headers()) {
        return response
            .insert_header((header::CONTENT_ENCODING, "gzip"))
            .body(asset.body);
    }
    match encoding::gunzip(asset.body) {
        Ok(plain) => response.body(plain),
        Err(_) => HttpResponse::InternalServerError().finish(),
    }
}
