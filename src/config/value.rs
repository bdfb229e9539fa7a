//! How the values of settings are read. Each reader says what it expects when it refuses.

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use super::Clock;
use super::LogFormat;
use super::MetricsAt;
use crate::api::model::Audience;

/// What would have been a good value.
pub(super) type Expected = &'static str;

const LOCAL: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// Reads a folder or file; empty means that none is named.
#[allow(clippy::unnecessary_wraps, reason = "every reader has the same shape")]
pub(super) fn folder(text: &str) -> Result<Option<PathBuf>, Expected> {
    Ok((!text.is_empty()).then(|| PathBuf::from(text)))
}

/// Reads a day; empty means the system's clock.
pub(super) fn clock(text: &str) -> Result<Clock, Expected> {
    match text {
        "" => Ok(Clock::System),
        day => day
            .parse()
            .map(Clock::Pinned)
            .map_err(|_| "a day such as `2026-02-01`"),
    }
}

/// Reads a language tag; empty means that none is named.
pub(super) fn language(text: &str) -> Result<Option<String>, Expected> {
    let legal = text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    match text {
        "" => Ok(None),
        tag if legal => Ok(Some(tag.to_owned())),
        _ => Err("a language tag such as `nb`"),
    }
}

/// Reads whether gateways are among those who ask.
pub(super) fn audience(text: &str) -> Result<Audience, Expected> {
    match text {
        "off" => Ok(Audience::Clients),
        "on" => Ok(Audience::Gateways),
        _ => Err("`on` or `off`"),
    }
}

/// Reads an address with its port, or a port alone.
pub(super) fn address(text: &str) -> Result<SocketAddr, Expected> {
    let text = match text.strip_prefix("localhost:") {
        Some(port) => port,
        None => text,
    };
    let port = text.strip_prefix(':').unwrap_or(text).parse::<u16>();
    match port {
        Ok(port) => Ok(SocketAddr::new(LOCAL, port)),
        Err(_) => text
            .parse()
            .map_err(|_| "an address with its port, such as `127.0.0.1:8000` or `0.0.0.0:8000`"),
    }
}

/// Reads where the metrics are told.
pub(super) fn metrics(text: &str) -> Result<MetricsAt, Expected> {
    match text {
        "here" => Ok(MetricsAt::Here),
        "off" => Ok(MetricsAt::Nowhere),
        other => address(other)
            .map(MetricsAt::Address)
            .map_err(|_| "`here`, `off`, or an address with its port, such as `127.0.0.1:9090`"),
    }
}

/// Reads how often files are looked at, or `off`.
pub(super) fn watch(text: &str) -> Result<Option<Duration>, Expected> {
    match (text, time(text)) {
        ("off", _) => Ok(None),
        (_, Ok(every)) if every >= Duration::from_millis(10) => Ok(Some(every)),
        _ => Err("`off`, or a time such as `2 s`, at least 10 ms"),
    }
}

/// Reads a number of threads, or `auto`.
pub(super) fn workers(text: &str) -> Result<Option<usize>, Expected> {
    match text.parse() {
        Ok(count @ 1..=1024) => Ok(Some(count)),
        _ if text == "auto" => Ok(None),
        _ => Err("a number from 1 to 1024, or `auto`"),
    }
}

/// Reads a number that is at least 1.
pub(super) fn count(text: &str) -> Result<usize, Expected> {
    // Bounded so that no sum of what is counted can overflow.
    match text.parse() {
        Ok(count @ 1..=1_000_000_000) => Ok(count),
        _ => Err("a whole number from 1 to 1000000000"),
    }
}

/// Reads a size in bytes.
pub(super) fn size(text: &str) -> Result<usize, Expected> {
    let expected = "a size such as `256 KiB`, `1 MiB`, or a number of bytes";
    let (number, unit) = split_unit(text);
    let factor = match unit {
        "" | "B" => 1,
        "KiB" => 1 << 10,
        "MiB" => 1 << 20,
        "GiB" => 1 << 30,
        _ => return Err(expected),
    };
    let number: usize = number.parse().map_err(|_| expected)?;
    number.checked_mul(factor).ok_or(expected)
}

/// Reads a length of time, at most an hour.
pub(super) fn time(text: &str) -> Result<Duration, Expected> {
    let expected = "a time such as `10 s`, `500 ms` or `2 min`, at most an hour";
    let (number, unit) = split_unit(text);
    let milliseconds = match unit {
        "ms" => 1,
        "s" => 1000,
        "min" => 60 * 1000,
        _ => return Err(expected),
    };
    let number: u64 = number.parse().map_err(|_| expected)?;
    match number.checked_mul(milliseconds) {
        Some(time) if time <= 60 * 60 * 1000 => Ok(Duration::from_millis(time)),
        _ => Err(expected),
    }
}

/// Reads how long a connection may be silent. The server's clock for that goes in steps of half a second:
/// what is shorter would end before it began, and then never.
pub(super) fn silence(text: &str) -> Result<Duration, Expected> {
    match time(text) {
        Ok(long) if long >= Duration::from_secs(1) => Ok(long),
        _ => Err("a time such as `10 s` or `2 min`, at least 1 s and at most an hour"),
    }
}

/// Reads a log level, or a filter of targets and levels.
pub(super) fn filter(text: &str) -> Result<String, Expected> {
    let level = |level: &str| {
        let known = ["off", "error", "warn", "info", "debug", "trace"];
        known.iter().any(|name| name.eq_ignore_ascii_case(level))
    };
    let legal = text
        .split(',')
        .all(|part| match part.trim().split_once('=') {
            Some((target, of)) => {
                let name = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b':');
                !target.is_empty() && target.bytes().all(name) && level(of)
            }
            None => level(part.trim()),
        });
    if legal {
        Ok(text.to_owned())
    } else {
        Err(
            "`off`, `error`, `warn`, `info`, `debug` or `trace`, or a filter such as `warn,govgraph=debug`",
        )
    }
}

/// Reads how log lines are written.
pub(super) fn log_format(text: &str) -> Result<LogFormat, Expected> {
    match text {
        "auto" => Ok(LogFormat::Auto),
        "human" => Ok(LogFormat::Human),
        "json" => Ok(LogFormat::Json),
        _ => Err("`human`, `json` or `auto`"),
    }
}

/// Reads a text that can stand in a header of an answer.
pub(super) fn header(text: &str) -> Result<String, Expected> {
    let legal = text.bytes().all(|b| matches!(b, b' '..=b'~'));
    if legal && !text.is_empty() {
        Ok(text.to_owned())
    } else {
        Err("a header value, such as `no-cache` or `public, max-age=60`")
    }
}

/// Reads a list of origins, or `*`.
pub(super) fn origins(text: &str) -> Result<Vec<String>, Expected> {
    let parts = text
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty());
    parts
        .map(|part| {
            if part == "*" || is_origin(part) {
                Ok(part.to_ascii_lowercase())
            } else {
                Err("origins such as `https://example.org`, separated by commas, or `*`")
            }
        })
        .collect()
}

/// Reads a list of host names, or `*`.
pub(super) fn hosts(text: &str) -> Result<Vec<String>, Expected> {
    let parts = text
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let name = |b: u8| b.is_ascii_alphanumeric() || b"-.".contains(&b);
            if part == "*" || part.bytes().all(name) {
                Ok(part.to_ascii_lowercase())
            } else {
                Err("names without ports, such as `graph.example.org`, separated by commas, or `*`")
            }
        })
        .collect()
}

/// Says whether a text is a scheme and a host with, at most, a port (RFC 6454, section 6.2).
fn is_origin(text: &str) -> bool {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| {
        !host.is_empty()
            && host
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-.:[]".contains(&b))
    })
}

fn split_unit(text: &str) -> (&str, &str) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at(digits);
    (number, unit.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_times_carry_their_unit() {
        assert_eq!(size("256 KiB"), Ok(262_144));
        assert_eq!(size("1MiB"), Ok(1 << 20));
        assert_eq!(size("12"), Ok(12));
        for wrong in ["", "KiB", "1 kb", "-1", "99999999999 GiB", "1.5 MiB"] {
            assert!(size(wrong).is_err(), "{wrong}");
        }
        assert_eq!(time("500 ms"), Ok(Duration::from_millis(500)));
        assert_eq!(time("2min"), Ok(Duration::from_secs(120)));
        for wrong in ["", "10", "s", "2 h", "61 min", "99999999999999999999 s"] {
            assert!(time(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_port_alone_means_this_machine_only() {
        let shown = |text: &str| address(text).map(|address| address.to_string());
        assert_eq!(shown("8080"), Ok("127.0.0.1:8080".to_owned()));
        assert_eq!(shown(":0"), Ok("127.0.0.1:0".to_owned()));
        assert_eq!(shown("localhost:9"), Ok("127.0.0.1:9".to_owned()));
        assert_eq!(shown("[::1]:80"), Ok("[::1]:80".to_owned()));
        for wrong in ["", "127.0.0.1", "localhost", "70000", "example.org:80"] {
            assert!(address(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn metrics_and_watching_can_be_off() {
        assert_eq!(metrics("here"), Ok(MetricsAt::Here));
        assert_eq!(metrics("off"), Ok(MetricsAt::Nowhere));
        let own = "127.0.0.1:9090".parse().unwrap();
        assert_eq!(metrics("9090"), Ok(MetricsAt::Address(own)));
        assert!(metrics("there").is_err());
        assert_eq!(watch("off"), Ok(None));
        assert_eq!(watch("2 s"), Ok(Some(Duration::from_secs(2))));
        assert!(watch("0 s").is_err() && watch("on").is_err());
    }

    #[test]
    fn an_origin_has_a_scheme_and_no_path() {
        let read = |text: &str| origins(text).map(|list| list.join(" "));
        assert_eq!(read(""), Ok(String::new()));
        assert_eq!(
            read("https://A.example, http://localhost:3000"),
            Ok("https://a.example http://localhost:3000".to_owned())
        );
        assert_eq!(read("*"), Ok("*".to_owned()));
        for wrong in ["example.org", "https://", "https://a/b", "null"] {
            assert!(origins(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_host_has_neither_scheme_nor_port() {
        let read = |text: &str| hosts(text).map(|list| list.join(" "));
        assert_eq!(read(""), Ok(String::new()));
        assert_eq!(read("A.example, b"), Ok("a.example b".to_owned()));
        assert_eq!(read("*"), Ok("*".to_owned()));
        for wrong in ["https://a", "a:80", "a/b", "*.a"] {
            assert!(hosts(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_header_cannot_be_split() {
        assert!(header("no-cache").is_ok());
        assert!(header("a\r\nSet-Cookie: b").is_err());
        assert!(header("").is_err());
    }
}
