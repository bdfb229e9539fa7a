//! The shell of the explorer: one page for all its addresses, which finds out by itself what to
//! show.

use actix_web::HttpRequest;
use actix_web::HttpResponse;
use actix_web::http::header;

use super::assets;
use super::assets::Asset;
use super::encoding;
use super::etag;
use super::headers;

/// The file that is sent for all addresses.
const FILE: &str = "index.html";

/// What stands in the file where the way to the root of the pages belongs.
const BASE: &str = "<base href=\"./\">";

/// Says whether an address may be one of the explorer's. Names with a dot are files: a missing
/// script must not be answered with a page, or errors become riddles.
pub(super) fn covers(path: &str) -> bool {
    let inside = path.strip_prefix('/').unwrap_or(path);
    let mut parts = inside.strip_suffix('/').unwrap_or(inside).split('/');
    inside.is_empty() || parts.all(|part| !part.is_empty() && !part.contains('.'))
}

/// Answers with the shell, or says that the client has it already.
pub(super) fn send(request: &HttpRequest) -> HttpResponse {
    let Some(text) = assets::find(FILE).and_then(plain) else {
        return HttpResponse::InternalServerError().finish();
    };
    let page = text.replacen(
        BASE,
        &format!("<base href=\"{}\">", root(request.path())),
        1,
    );
    let tag = etag::of(page.as_bytes());
    let known = etag::client_has(request.headers(), &tag);
    let mut response = if known {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    response
        .insert_header((header::ETAG, tag))
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .insert_header((header::CONTENT_SECURITY_POLICY, headers::EXPLORER));
    if known {
        return response.finish();
    }
    response
        .insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8"))
        .body(page)
}

/// Returns the way from an address to the root of the pages. It is relative, so it also holds
/// behind a proxy that puts a prefix in front.
fn root(path: &str) -> String {
    match path.matches('/').count() {
        0 | 1 => "./".to_owned(),
        slashes => "../".repeat(slashes - 1),
    }
}

fn plain(asset: &'static Asset) -> Option<String> {
    let bytes = if asset.is_gzip() {
        encoding::gunzip(asset.body()).ok()?
    } else {
        asset.body().to_vec()
    };
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_knows_the_way_to_the_root() {
        assert_eq!(root("/"), "./");
        assert_eq!(root("/graph"), "./");
        assert_eq!(root("/entity/udi"), "../");
        assert_eq!(root("/a/b/c"), "../../");
    }

    #[test]
    fn a_name_with_a_dot_is_a_file() {
        for page in ["/", "/graph", "/entity/udi", "/entity/udi/"] {
            assert!(covers(page), "{page}");
        }
        for other in [
            "/assets/missing.js",
            "/favicon.ico",
            "//etc/passwd",
            "/graph//",
            "/../a",
        ] {
            assert!(!covers(other), "{other}");
        }
    }

    #[test]
    fn the_shell_has_a_place_for_the_way_to_the_root() {
        let text = assets::find(FILE).and_then(plain).unwrap_or_default();
        assert_eq!(text.matches(BASE).count(), 1);
    }
}
