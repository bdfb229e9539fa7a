//! Small requests that are meant to cause large work: each is refused, or answered for little.
//!
//! Every attack is sent several times, each time a little different, so that nothing is answered from
//! what was kept. What it costs is read from the system's accounts of the server's process: at most
//! 50 ms of one processor each, and 50 MiB of memory for all of them together. The time is judged only
//! where `ATTACKED` names an optimised program (`./check attacks`); without optimisation it says nothing.

use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::io::Write as _;
use std::time::Duration;

use serde_json::json;

use super::lifecycle::Server;

/// How often each attack is sent.
const TIMES: usize = 8;
/// What one attack may cost on average.
const MOST_CPU: Duration = Duration::from_millis(50);
/// What all attacks together may add to the memory of the server.
const MOST_MEMORY: u64 = 50 << 20;

/// What an attack may come to.
enum Met {
    /// It is refused with this code.
    Refused(&'static str),
    /// It is answered, in part or whole.
    Answered,
}

struct Attack {
    name: &'static str,
    met: Met,
    /// The whole request, by the number of the time.
    request: Box<dyn Fn(usize) -> Vec<u8>>,
}

fn raw(head: &str, body: &[u8]) -> Vec<u8> {
    let mut request = format!(
        "POST /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n{head}content-length: {}\r\n\r\n",
        body.len()
    )
    .into_bytes();
    request.extend_from_slice(body);
    request
}

fn post(body: &str) -> Vec<u8> {
    raw("content-type: application/json\r\n", body.as_bytes())
}

/// An attack that is a document.
fn document(name: &'static str, met: Met, text: impl Fn() -> String + 'static) -> Attack {
    let request = move |at: usize| {
        let text = text();
        post(&json!({"query": format!("{text} # {at}")}).to_string())
    };
    Attack {
        name,
        met,
        request: Box::new(request),
    }
}

fn repeated(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut text, at| {
        let _ = write!(text, "{}", one(at));
        text
    })
}

fn attacks() -> Vec<Attack> {
    use Met::Answered;
    use Met::Refused;
    let too_large = || Refused("api/too-large");
    let body_too_large = || Refused("http/body-too-large");
    vec![
        document("fragments that double, 881 bytes", too_large(), || {
            let chain = repeated(24, |at| {
                format!("fragment F{at} on Query{{...F{0} ...F{0}}}", at + 1)
            });
            format!("{{...F0}}{chain}fragment F24 on Query{{__typename}}")
        }),
        document(
            "`first: 100` nested three times",
            Refused("api/too-costly"),
            || {
                "{entities(first:100){referencedBy(first:100){subject{referencedBy(first:100){id}}}}}"
                .to_owned()
            },
        ),
        document("50,000 aliases", body_too_large(), || {
            format!(
                "{{{}}}",
                repeated(50_000, |at| format!("a{at}:__typename "))
            )
        }),
        document("12,000 aliases", too_large(), || {
            format!(
                "{{{}}}",
                repeated(12_000, |at| format!("a{at}:__typename "))
            )
        }),
        document("20,000 variables", too_large(), || {
            let variables = repeated(20_000, |at| format!("$v{at}:Int "));
            format!("query({variables}){{__typename}}")
        }),
        document("100,000 fields, all the same", too_large(), || {
            format!("{{{}}}", "a ".repeat(100_000))
        }),
        document("20,000 directives", too_large(), || {
            format!("{{__typename {}}}", "@a ".repeat(20_000))
        }),
        document("nesting of 50,000", too_large(), || "{a".repeat(50_000)),
        document("lists within lists, 50,000 deep", too_large(), || {
            format!("{{nodes(ids:{}){{id}}}}", "[".repeat(50_000))
        }),
        document("3,000 fragments that overlap", too_large(), || {
            let all = repeated(3_000, |at| {
                format!("fragment F{at} on Entity{{id name ...F{}}}", at + 1)
            });
            format!("{{entities{{...F0}}}}{all}fragment F3000 on Entity{{id}}")
        }),
        document(
            "200 fragments that overlap, within the limits",
            Answered,
            || {
                let all = repeated(190, |at| format!("fragment F{at} on Entity{{id name}}"));
                let used = repeated(190, |at| format!("...F{at} "));
                format!("{{node(id:\"a\"){{{used}}}}}{all}")
            },
        ),
        document(
            "many analyses in one request",
            Refused("api/too-costly"),
            || {
                let all = repeated(50, |at| {
                    format!("a{at}:analysis{{betweenness(first:1){{score}}}}")
                });
                format!("{{{all}}}")
            },
        ),
        document("a pattern that backtracks", Answered, || {
            r#"{entities(first:1,where:{name:{matches:"(a*)*(a*)*(a*)*b"}}){id}}"#.to_owned()
        }),
        Attack {
            name: "64 MiB that are announced",
            met: body_too_large(),
            request: Box::new(|_| post(&" ".repeat(64 << 20))),
        },
        Attack {
            name: "64 MiB in pieces",
            met: body_too_large(),
            request: Box::new(|_| {
                let mut request =
                    b"POST /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\
                    content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n"
                        .to_vec();
                for _ in 0..64 {
                    request.extend_from_slice(b"100000\r\n");
                    request.extend(std::iter::repeat_n(b' ', 1 << 20));
                    request.extend_from_slice(b"\r\n");
                }
                request.extend_from_slice(b"0\r\n\r\n");
                request
            }),
        },
        Attack {
            name: "a compressed body that unfolds",
            met: Refused("http/compressed-body"),
            request: Box::new(|_| {
                let head = "content-type: application/json\r\ncontent-encoding: br\r\n";
                raw(head, &[0x5B; 632])
            }),
        },
        Attack {
            name: "variables nested 100,000 deep",
            met: Refused("http/malformed"),
            request: Box::new(|_| {
                let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
                post(&format!(
                    "{{\"query\":\"{{a}}\",\"variables\":{{\"a\":{deep}}}}}"
                ))
            }),
        },
    ]
}

/// Sends a request and returns the answer, or nothing where the server closed before it was read.
fn send(server: &Server, request: &[u8]) -> Option<String> {
    let mut stream = server.connect();
    // The server need not wait for the end of what it refuses.
    let _ = stream.write_all(request);
    // It may linger for what is still on its way, which a client need not wait for.
    let mut answer = Vec::new();
    let mut piece = [0; 4096];
    while !is_whole(&answer) {
        match stream.read(&mut piece) {
            Ok(0) | Err(_) => break,
            Ok(length) => answer.extend_from_slice(&piece[..length]),
        }
    }
    (!answer.is_empty()).then(|| String::from_utf8_lossy(&answer).into_owned())
}

/// Says whether an answer has come to its end.
pub(super) fn is_whole(answer: &[u8]) -> bool {
    let answer = String::from_utf8_lossy(answer);
    let Some((head, body)) = answer.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    length.is_some_and(|length| body.len() >= length.parse::<usize>().unwrap())
}

#[cfg(target_os = "linux")]
#[allow(
    clippy::print_stdout,
    reason = "whoever runs it alone wants to see what each attack costs"
)]
#[test]
fn a_small_request_causes_little_work() {
    let server = Server::start_attacked();
    let process = Process(server.id());
    // What is made when first asked for is not the attacker's doing.
    for _ in 0..TIMES {
        let body = json!({"query": "{entities(first:1000){id name type{name}}}"}).to_string();
        send(&server, &post(&body)).unwrap();
    }
    let judged = std::env::var_os("ATTACKED").is_some();
    let before = process.memory();
    let mut wrong = Vec::new();
    for attack in attacks() {
        let requests: Vec<Vec<u8>> = (0..TIMES).map(|at| (attack.request)(at)).collect();
        let began = process.cpu();
        let answers: Vec<_> = requests
            .iter()
            .map(|request| send(&server, request))
            .collect();
        let each = process.cpu().saturating_sub(began) / u32::try_from(TIMES).unwrap();
        let grown = process.memory().saturating_sub(before) >> 20;
        println!("{:50} {each:>10.1?} {grown:>4} MiB", attack.name);
        if judged && each > MOST_CPU {
            wrong.push(format!("{} took {each:?}", attack.name));
        }
        for answer in answers.into_iter().flatten() {
            let fits = match attack.met {
                Met::Refused(code) => answer.contains(&format!("\"code\":\"{code}\"")),
                Met::Answered => answer.contains("\"data\":"),
            };
            if !fits {
                let start: String = answer.chars().take(600).collect();
                wrong.push(format!("{} was answered: {start}", attack.name));
                break;
            }
        }
    }
    let grown = process.memory().saturating_sub(before);
    if grown > MOST_MEMORY {
        wrong.push(format!("the attacks took {} MiB", grown >> 20));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Hundreds of connections that say nothing keep nobody else out.
#[test]
fn silent_connections_keep_nobody_out() {
    let server = Server::start(&[]);
    let silent: Vec<_> = (0..300).map(|_| server.connect()).collect();
    let answer = send(&server, &post("{\"query\":\"{__typename}\"}")).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    drop(silent);
}

/// The accounts that the system keeps of a process.
#[cfg(target_os = "linux")]
pub(super) struct Process(pub(super) u32);

#[cfg(target_os = "linux")]
impl Process {
    /// Returns the time for which it has had a processor, in steps of 10 ms.
    fn cpu(&self) -> Duration {
        let line = fs::read_to_string(format!("/proc/{}/stat", self.0)).unwrap();
        // The name of the program, in brackets, may have blanks in it.
        let after = line.rsplit(')').next().unwrap();
        let fields: Vec<&str> = after.split_whitespace().collect();
        let ticks = |at: usize| fields[at].parse::<u64>().unwrap();
        Duration::from_millis((ticks(11) + ticks(12)) * 10)
    }

    /// Returns the most memory that it has held, in bytes.
    pub(super) fn memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.0)).unwrap();
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:"))
            .unwrap();
        let kilobytes = line.trim().trim_end_matches("kB").trim();
        kilobytes.parse::<u64>().unwrap() * 1024
    }
}
