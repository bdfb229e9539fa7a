//! Puts the layers on top of each other and reads the values.

use std::ffi::OsString;
use std::fmt;
use std::path::Path;

use toml::de::DeTable;
use toml::de::DeValue;

use super::ConfigFile;
use super::Data;
use super::HttpLimits;
use super::KEYS;
use super::Key;
use super::Limit;
use super::Log;
use super::Server;
use super::Settings;
use super::rules;
use super::value;
use crate::api::AnalysisLimits;
use crate::api::DocumentLimits;
use crate::api::Limits;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::diagnostics::Span;

/// What people set, lowest first; each layer wins over those before it.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// The settings file.
    pub file: Option<ConfigFile>,
    /// The environment; names that do not begin with `GOVGRAPH_` are passed over.
    pub environment: Vec<(OsString, OsString)>,
    /// Names and values of flags.
    pub flags: Vec<(String, String)>,
}

/// What came of reading the settings.
#[derive(Debug)]
pub struct Loaded {
    /// The settings, unless something is wrong with them.
    pub settings: Option<Settings>,
    /// Every setting as text with its origin, in the order of [`KEYS`].
    pub in_force: Vec<InForce>,
    /// Everything that was found, sorted.
    pub diagnostics: Diagnostics,
    /// The file that findings point into.
    pub sources: SourceMap,
}

/// A setting with the value in force.
#[derive(Clone, Debug)]
pub struct InForce {
    /// The setting.
    pub key: &'static Key,
    /// Its value, as written.
    pub value: String,
    /// Where the value comes from.
    pub origin: Origin,
    /// The place of the value in the settings file.
    pub span: Option<Span>,
}

/// Where the value of a setting comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nobody set it.
    Default,
    /// A line of the settings file.
    File {
        /// The path of the file.
        path: String,
        /// The line, counted from 1.
        line: usize,
    },
    /// An environment variable.
    Environment(String),
    /// A flag.
    Flag,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File { path, line } => write!(f, "{path}:{line}"),
            Self::Environment(variable) => f.write_str(variable),
            Self::Flag => f.write_str("flag"),
        }
    }
}

/// The variable that names the settings file; it is no setting itself.
const CONFIG_VARIABLE: &str = "GOVGRAPH_CONFIG";

/// Resolves the layers to complete settings, or says everything that is wrong with them.
pub fn resolve(given: &Given) -> Loaded {
    let mut layers = Layers::new();
    if let Some(file) = &given.file {
        layers.file(file);
    }
    layers.environment(&given.environment);
    for (name, value) in &given.flags {
        layers.set(name, value.clone(), Origin::Flag, None);
    }
    let settings = layers.read();
    layers.diagnostics.sort(&layers.sources);
    Loaded {
        settings,
        in_force: layers.in_force,
        diagnostics: layers.diagnostics,
        sources: layers.sources,
    }
}

struct Layers {
    in_force: Vec<InForce>,
    diagnostics: Diagnostics,
    sources: SourceMap,
}

impl Layers {
    fn new() -> Self {
        let in_force = KEYS
            .iter()
            .map(|key| InForce {
                key,
                value: key.default.to_owned(),
                origin: Origin::Default,
                span: None,
            })
            .collect();
        Self {
            in_force,
            diagnostics: Diagnostics::default(),
            sources: SourceMap::default(),
        }
    }

    /// Puts a value in force, where there is such a setting.
    fn set(&mut self, name: &str, value: String, origin: Origin, span: Option<Span>) {
        let found = self.in_force.iter_mut().find(|item| item.key.name == name);
        if let Some(item) = found {
            item.value = value;
            item.origin = origin;
            item.span = span;
        }
    }

    fn file(&mut self, file: &ConfigFile) {
        let path = file.path.display().to_string();
        let id = self.sources.add(path.clone(), file.text.clone());
        let (table, errors) = DeTable::parse_recoverable(&file.text);
        let broken = !errors.is_empty();
        for error in errors {
            let span = self.sources.span(id, error.span().unwrap_or(0..0));
            self.diagnostics
                .push(rules::not_toml::finding(error.message(), span));
        }
        if broken {
            return;
        }
        let folder = file.path.parent().unwrap_or(Path::new(""));
        for (name, value) in table.get_ref() {
            let at = self.sources.span(id, name.span());
            let line = self.sources.line_and_column(at).0;
            let name: &str = name.get_ref();
            if !KEYS.iter().any(|key| key.name == name) {
                self.diagnostics
                    .push(rules::unknown_setting::in_file(name, at));
                continue;
            }
            let Some(mut text) = self.text(id, name, value) else {
                continue;
            };
            // A folder or file is meant as seen from the file in which it is named.
            if matches!(name, "schema" | "data" | "trusted-documents") && !text.is_empty() {
                text = folder.join(text).display().to_string();
            }
            let origin = Origin::File {
                path: path.clone(),
                line,
            };
            let span = self.sources.span(id, value.span());
            self.set(name, text, origin, Some(span));
        }
    }

    /// Returns a value of the file as text, or reports that it is of no kind that a setting takes.
    fn text(
        &mut self,
        id: FileId,
        name: &str,
        value: &toml::Spanned<DeValue<'_>>,
    ) -> Option<String> {
        let of_one = |value: &DeValue<'_>| match value {
            DeValue::String(text) => Some(text.clone().into_owned()),
            DeValue::Integer(number) => Some(number.to_string()),
            DeValue::Boolean(value) => Some(value.to_string()),
            DeValue::Datetime(day) => Some(day.to_string()),
            _ => None,
        };
        let text = match value.get_ref() {
            DeValue::Array(items) => {
                let texts: Option<Vec<String>> =
                    items.iter().map(|item| of_one(item.get_ref())).collect();
                texts.map(|texts| texts.join(", "))
            }
            one => of_one(one),
        };
        if text.is_none() {
            let found = match value.get_ref() {
                DeValue::Table(_) => "a table",
                DeValue::Float(_) => "a number with a fraction",
                _ => "a list of such values",
            };
            let span = self.sources.span(id, value.span());
            self.diagnostics
                .push(rules::bad_value::wrong_kind(name, found, span));
        }
        text
    }

    fn environment(&mut self, variables: &[(OsString, OsString)]) {
        let mut known: Vec<(String, &OsString)> = variables
            .iter()
            .filter_map(|(name, value)| Some((name.to_str()?.to_owned(), value)))
            .filter(|(name, _)| name.starts_with("GOVGRAPH_") && name != CONFIG_VARIABLE)
            .collect();
        known.sort();
        for (variable, value) in known {
            let Some(key) = KEYS.iter().find(|key| key.variable() == variable) else {
                self.diagnostics
                    .push(rules::unknown_setting::in_environment(&variable));
                continue;
            };
            match value.to_str() {
                Some(value) => {
                    let origin = Origin::Environment(variable);
                    self.set(key.name, value.to_owned(), origin, None);
                }
                None => self
                    .diagnostics
                    .push(rules::bad_value::not_unicode(&variable)),
            }
        }
    }

    /// Reads every value; all that cannot be read are reported.
    fn read(&mut self) -> Option<Settings> {
        let schema = self.take("schema", value::folder);
        let facts = self.take("data", value::folder);
        let clock = self.take("today", value::clock);
        let language = self.take("language", value::language);
        let audience = self.take("federation", value::audience);
        let level = self.take("log-level", value::filter);
        let format = self.take("log-format", value::log_format);
        let listen = self.take("listen", value::address);
        let workers = self.take("workers", value::workers);
        let hosts = self.take("hosts", value::hosts);
        let cors_origins = self.take("cors-origins", value::origins);
        let cache_control = self.take("cache-control", value::header);
        let metrics = self.take("metrics", value::metrics);
        let watch = self.take("watch", value::watch);
        let max_body = self.take("max-body", value::size);
        let max_uri = self.take("max-uri", value::size);
        let max_connections = self.take("max-connections", value::count);
        let compress_above = self.take("compress-above", value::size);
        let header_timeout = self.take("header-timeout", value::silence);
        let body_timeout = self.take("body-timeout", value::time);
        let send_timeout = self.take("send-timeout", value::time);
        let persisted = self.take("persisted", value::size);
        let trusted = self.take("trusted-documents", value::folder);
        let keep_alive = self.take("keep-alive", value::silence);
        let stop_within = self.take("stop-within", value::time);
        let limits = self.limits(max_body);
        if self.diagnostics.has_errors() {
            return None;
        }
        Some(Settings {
            data: Data {
                schema: schema?,
                facts: facts?,
                clock: clock?,
                language: language?,
                audience: audience?,
            },
            log: Log {
                level: level?,
                format: format?,
            },
            server: Server {
                listen: listen?,
                workers: workers?,
                hosts: hosts?,
                cors_origins: cors_origins?,
                cache_control: cache_control?,
                metrics: metrics?,
                watch: watch?,
                limits: HttpLimits {
                    max_body: max_body?,
                    max_uri: max_uri?,
                    max_connections: max_connections?,
                    header_timeout: header_timeout?,
                    body_timeout: body_timeout?,
                    send_timeout: send_timeout?,
                    keep_alive: keep_alive?,
                },
                compress_above: compress_above?,
                persisted: persisted?,
                trusted: trusted?,
                stop_within: stop_within?,
                told: self
                    .in_force
                    .iter()
                    .filter_map(|item| Limit::of(item.key, &item.value))
                    .collect(),
            },
            limits: limits?,
        })
    }

    /// Reads how much one request may ask for; a document is no larger than the body it comes in.
    fn limits(&mut self, max_body: Option<usize>) -> Option<Limits> {
        let tokens = self.take("max-tokens", value::count);
        let depth = self.take("max-depth", value::count);
        let fields = self.take("max-fields", value::count);
        let root_fields = self.take("max-root-fields", value::count);
        let aliases = self.take("max-aliases", value::count);
        let directives = self.take("max-directives", value::count);
        let operations = self.take("max-operations", value::count);
        let fragments = self.take("max-fragments", value::count);
        let variables = self.take("max-variables", value::count);
        let visited = self.take("max-visited", value::count);
        let answered = self.take("max-answered", value::count);
        let analysed = self.take("max-analysed", value::count);
        let analysis_time = self.take("analysis-time", value::time);
        let cost = self.take("max-cost", value::count);
        let time = self.take("request-time", value::time);
        let long_at_once = self.take("long-requests", value::count);
        let long_waiting = self.take("long-waiting", value::count);
        let long_wait = self.take("long-wait", value::time);
        Some(Limits {
            document: DocumentLimits {
                bytes: max_body?,
                tokens: tokens?,
                depth: depth?,
                fields: fields?,
                root_fields: root_fields?,
                aliases: aliases?,
                directives: directives?,
                operations: operations?,
                fragments: fragments?,
                variables: variables?,
            },
            visited: visited? as u64,
            answered: answered? as u64,
            cost: cost? as u64,
            time: time?,
            long_at_once: long_at_once?,
            long_waiting: long_waiting?,
            long_wait: long_wait?,
            analysis: AnalysisLimits {
                visited: analysed? as u64,
                time: analysis_time?,
            },
        })
    }

    /// Reads the value of one setting, or reports what it should be.
    fn take<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&str) -> Result<T, value::Expected>,
    ) -> Option<T> {
        let setting = self.in_force.iter().find(|item| item.key.name == name)?;
        match read(&setting.value) {
            Ok(value) => Some(value),
            Err(expected) => {
                let finding = rules::bad_value::finding(setting, expected);
                self.diagnostics.push(finding);
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Clock;
    use crate::diagnostics::Diagnostic;

    fn given(file: &str, environment: &[(&str, &str)], flags: &[(&str, &str)]) -> Given {
        let file = (!file.is_empty()).then(|| ConfigFile {
            path: "etc/govgraph.toml".into(),
            text: file.to_owned(),
        });
        Given {
            file,
            environment: environment
                .iter()
                .map(|(name, value)| (name.into(), value.into()))
                .collect(),
            flags: flags
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
        }
    }

    /// One line a finding: what it underlines, the message, the help.
    fn report(given: &Given) -> String {
        let loaded = resolve(given);
        let line = |finding: &Diagnostic| {
            let words = finding
                .labels
                .first()
                .map_or("", |label| loaded.sources.words(label.span));
            let help = finding.help.as_deref().unwrap_or("");
            format!(
                "{} [{words}] {}; {help}",
                finding.code.slug(),
                finding.message
            )
        };
        let lines: Vec<String> = loaded.diagnostics.iter().map(line).collect();
        assert_eq!(loaded.settings.is_none(), loaded.diagnostics.has_errors());
        lines.join("\n")
    }

    #[test]
    fn without_anything_said_the_defaults_hold() {
        let loaded = resolve(&Given::default());
        let settings = loaded.settings.unwrap();
        assert_eq!(settings.server.listen.to_string(), "127.0.0.1:8000");
        assert_eq!(settings.server.limits.max_body, 256 * 1024);
        assert_eq!(settings.data.clock, Clock::System);
        assert_eq!(settings.limits, Limits::default());
        assert!(settings.server.cors_origins.is_empty());
        assert!(
            loaded
                .in_force
                .iter()
                .all(|item| item.origin == Origin::Default)
        );
    }

    #[test]
    fn flags_win_over_the_environment_and_that_over_the_file() {
        let file = "listen = 1\nmax-body = \"1 MiB\"\nworkers = 3\nschema = \"s\"";
        let environment = [
            ("GOVGRAPH_LISTEN", "2"),
            ("GOVGRAPH_MAX_BODY", "2 MiB"),
            ("HOME", "/"),
        ];
        let loaded = resolve(&given(
            file,
            &environment,
            &[("listen", "3"), ("data", "d")],
        ));
        let shown: Vec<String> = loaded
            .in_force
            .iter()
            .filter(|item| item.origin != Origin::Default)
            .map(|item| format!("{} = {} ({})", item.key.name, item.value, item.origin))
            .collect();
        insta::assert_snapshot!(shown.join("\n"), @r"
        schema = etc/s (etc/govgraph.toml:4)
        data = d (flag)
        listen = 3 (flag)
        workers = 3 (etc/govgraph.toml:3)
        max-body = 2 MiB (GOVGRAPH_MAX_BODY)
        ");
        let settings = loaded.settings.unwrap();
        assert_eq!(settings.server.listen.port(), 3);
        assert_eq!(settings.server.workers, Some(3));
    }

    #[test]
    fn a_list_may_be_written_as_one() {
        let file = "cors-origins = [\"https://a.example\", \"https://b.example:1\"]";
        let settings = resolve(&given(file, &[], &[])).settings.unwrap();
        assert_eq!(
            settings.server.cors_origins,
            ["https://a.example", "https://b.example:1"]
        );
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let file = "lisen = 1\nmax-body = \"much\"\nworkers = 1.5\n[server]\nlisten = 3\n";
        let environment = [("GOVGRAPH_TODAY", "soon"), ("GOVGRAPH_WORKER", "2")];
        insta::assert_snapshot!(report(&given(file, &environment, &[("log-format", "xml")])), @r#"
        config/bad-value [] `--log-format` cannot be `xml`; write `human`, `json` or `auto`
        config/bad-value [] `GOVGRAPH_TODAY` cannot be `soon`; write a day such as `2026-02-01`
        config/unknown-setting [] the variable `GOVGRAPH_WORKER` names no setting; did you mean `GOVGRAPH_WORKERS`?
        config/unknown-setting [lisen] there is no setting `lisen`; did you mean `listen`?
        config/bad-value ["much"] `max-body` cannot be `much`; write a size such as `256 KiB`, `1 MiB`, or a number of bytes
        config/bad-value [1.5] `workers` cannot be a number with a fraction; write a text, a number, or a list of texts
        config/unknown-setting [server] there is no setting `server`; `govgraph config` lists all settings
        "#);
    }

    #[test]
    fn connections_are_not_closed_before_they_begin() {
        insta::assert_snapshot!(report(&given("keep-alive = \"0 s\"", &[], &[("header-timeout", "200 ms")])), @r#"
        config/bad-value [] `--header-timeout` cannot be `200 ms`; write a time such as `10 s` or `2 min`, at least 1 s and at most an hour
        config/bad-value ["0 s"] `keep-alive` cannot be `0 s`; write a time such as `10 s` or `2 min`, at least 1 s and at most an hour
        "#);
    }

    #[test]
    fn what_is_not_toml_is_underlined() {
        insta::assert_snapshot!(report(&given("listen = 127.0.0.1:8000\n= 3\ntoday", &[], &[])), @r"
        config/not-toml [.0.1:8000] the settings cannot be read: invalid float, expected nothing; write `key = value`, with texts in quotation marks
        config/not-toml [] the settings cannot be read: unquoted keys cannot be empty, expected letters, numbers, `-`, `_`; write `key = value`, with texts in quotation marks
        config/not-toml [] the settings cannot be read: key with no value, expected `=`; write `key = value`, with texts in quotation marks
        ");
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,40}") {
            let loaded = resolve(&given(&text, &[("GOVGRAPH_LISTEN", &text)], &[("max-body", &text)]));
            proptest::prop_assert_eq!(loaded.settings.is_none(), loaded.diagnostics.has_errors());
        }
    }
}
