//! `http/host`: a request names a host that this server answers for.
//!
//! A page of another site can let its own name point to this machine (DNS rebinding); the visitor's
//! browser then takes this server for that site and lets the page read all answers. The name stays in
//! `Host`, so it is looked at: whoever listens to this machine only answers to `localhost` and to
//! addresses in numbers, which nobody can rename. The setting `hosts` names the hosts behind a proxy;
//! addresses in numbers are answered too, for those who watch the server.

use std::net::IpAddr;
use std::net::SocketAddr;

use actix_web::http::Uri;
use actix_web::http::header;
use actix_web::http::header::HeaderMap;

/// Says whether a request may be answered, by the host that it names.
pub(super) fn is_ours(
    headers: &HeaderMap,
    uri: &Uri,
    listen: SocketAddr,
    hosts: &[String],
) -> bool {
    if hosts.iter().any(|host| host == "*") {
        return true;
    }
    if hosts.is_empty() && !listen.ip().is_loopback() {
        return true;
    }
    let mut named = headers.get_all(header::HOST);
    let (first, second) = (named.next(), named.next());
    if second.is_some() {
        return false;
    }
    let host = match (uri.authority(), first) {
        (Some(authority), _) => authority.as_str(),
        (None, Some(value)) => match value.to_str() {
            Ok(value) => value,
            Err(_) => return false,
        },
        // No browser leaves it out.
        (None, None) => return true,
    };
    let name = without_port(host);
    let is_number = name
        .trim_start_matches('[')
        .trim_end_matches(']')
        .parse::<IpAddr>()
        .is_ok();
    is_number || is_local(name) || hosts.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// Says whether browsers take a name for this machine without asking anyone (RFC 6761, section 6.3).
fn is_local(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name == "localhost" || name.ends_with(".localhost")
}

fn without_port(host: &str) -> &str {
    let port = |port: &str| port.bytes().all(|b| b.is_ascii_digit());
    match host.rsplit_once(':') {
        Some((name, digits)) if port(digits) && !name.ends_with(':') => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    fn answered(host: &'static str, listen: &str, hosts: &[&str]) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static(host));
        let hosts: Vec<String> = hosts.iter().map(|host| (*host).to_owned()).collect();
        let uri = Uri::from_static("/graphql");
        is_ours(&headers, &uri, listen.parse().unwrap(), &hosts)
    }

    #[test]
    fn whoever_listens_to_this_machine_only_answers_to_nothing_that_can_be_renamed() {
        let local = |host| answered(host, "127.0.0.1:8000", &[]);
        for host in [
            "localhost",
            "LOCALHOST:8000",
            "127.0.0.1:8000",
            "[::1]:8000",
            "[::1]",
            "a.localhost",
        ] {
            assert!(local(host), "{host}");
        }
        for host in [
            "evil.example",
            "evil.example:8000",
            "localhost.evil.example",
            "127.0.0.1.evil.example",
            "",
            "evil-localhost",
        ] {
            assert!(!local(host), "{host}");
        }
    }

    #[test]
    fn hosts_that_are_named_are_the_only_ones() {
        let named = |host| answered(host, "0.0.0.0:8000", &["graph.example"]);
        assert!(named("graph.example") && named("Graph.Example:443") && named("10.0.0.7:8000"));
        assert!(!named("other.example") && !named("a.graph.example"));
        assert!(answered("other.example", "0.0.0.0:8000", &[]));
        assert!(answered("other.example", "127.0.0.1:8000", &["*"]));
    }

    #[test]
    fn one_host_is_named_and_the_address_wins() {
        let mut headers = HeaderMap::new();
        headers.append(header::HOST, HeaderValue::from_static("localhost"));
        let listen = "127.0.0.1:8000".parse().unwrap();
        let whole = Uri::from_static("http://evil.example/graphql");
        assert!(!is_ours(&headers, &whole, listen, &[]));
        headers.append(header::HOST, HeaderValue::from_static("localhost"));
        assert!(!is_ours(&headers, &Uri::from_static("/"), listen, &[]));
        assert!(is_ours(
            &HeaderMap::new(),
            &Uri::from_static("/"),
            listen,
            &[]
        ));
    }
}
