//! Each server as a process of its own.

use std::fs::File;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use crate::account;
use crate::answers::Form;
use crate::database::Database;
use crate::install;
use crate::install::FOLDER;
use crate::load::Asked;
use crate::process::Process;
use crate::process::last_line;

/// A server that runs; it is ended when dropped.
pub(crate) struct Peer {
    /// What it is called in the table.
    pub(crate) title: String,
    pub(crate) port: u16,
    /// What to send for each question; filled in when the questions are known.
    pub(crate) asked: [Asked; 3],
    /// How it says the same.
    pub(crate) form: Form,
    /// Whether each request has a document that was never sent before.
    pub(crate) unknown: bool,
    process: Process,
    /// The database behind it.
    behind: Option<Database>,
    /// The most memory that the database was seen to hold, in bytes.
    seen: usize,
}

/// Where the data are, and how large they are.
pub(crate) struct Site {
    pub(crate) folder: PathBuf,
    pub(crate) entities: usize,
}

type Start = fn(&Site) -> Result<Peer, String>;

/// The servers by name, in the order of the table; the first is what the others are compared with.
pub(crate) const ALL: [(&str, Start); 12] = [
    ("floor", |site| {
        ours("floor", "floor: actix-web, ready bytes", site)
    }),
    ("plan", |site| ours("plan", "govgraph, plan", site)),
    ("log", |site| {
        ours("log", "govgraph, plan, a log line each", site)
    }),
    ("plan-unknown", |site| {
        Ok(ours("plan", "govgraph, plan", site)?.unknown())
    }),
    ("reference", |site| {
        ours("reference", "govgraph, reference executor", site)
    }),
    ("reference-unknown", |site| {
        Ok(ours("reference", "govgraph, reference executor", site)?.unknown())
    }),
    ("mercurius", mercurius),
    ("mercurius-unknown", |site| Ok(mercurius(site)?.unknown())),
    ("yoga", |site| {
        node("yoga.js", "GraphQL Yoga", "graphql-yoga", " with jit", site)
    }),
    ("apollo", |site| {
        node("apollo.js", "Apollo Server", "@apollo/server", "", site)
    }),
    ("postgraphile", postgraphile),
    ("raphtory", raphtory),
];

impl Peer {
    fn serve(command: &mut Command, title: String, form: Form) -> Result<Self, String> {
        let (process, port) = Process::serve(command)?;
        Ok(Self {
            title,
            port,
            asked: Default::default(),
            form,
            unknown: false,
            process,
            behind: None,
            seen: 0,
        })
    }

    fn unknown(self) -> Self {
        Self {
            title: format!("{}, documents not known", self.title),
            unknown: true,
            ..self
        }
    }

    /// Returns the processes whose time counts.
    pub(crate) fn processes(&self) -> Vec<u32> {
        let behind = self.behind.iter().map(|behind| behind.process.id());
        let all: Vec<u32> = behind.chain([self.process.id()]).collect();
        account::families(&all)
    }

    /// Looks at what the database holds, of which the kernel keeps no greatest value.
    pub(crate) fn look(&mut self) {
        if let Some(behind) = &self.behind {
            let held = account::held(&account::families(&[behind.process.id()]));
            self.seen = self.seen.max(held);
        }
    }

    /// Writes the most memory that it held at one time, and that of the database.
    pub(crate) fn memory(&self) -> String {
        let own = account::peak(self.process.id()) >> 20;
        match self.seen >> 20 {
            0 => format!("{own} MiB"),
            behind => format!("{own} + {behind} MiB"),
        }
    }
}

fn ours(role: &str, title: &str, site: &Site) -> Result<Peer, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut command = Command::new(program);
    command.args(["serve", role]).arg(&site.folder);
    command.arg(site.entities.to_string()).stderr(Stdio::null());
    let form = if role == "floor" {
        Form::Ready
    } else {
        Form::Plain
    };
    Peer::serve(&mut command, title.to_owned(), form)
}

fn mercurius(site: &Site) -> Result<Peer, String> {
    node("mercurius.js", "Mercurius", "mercurius", " with jit", site)
}

fn node(script: &str, name: &str, package: &str, how: &str, site: &Site) -> Result<Peer, String> {
    let mut command = scripted(script, site)?;
    let title = format!("{name} {}{how}", install::version(package));
    logged(&mut command, script, site, |command| {
        Peer::serve(command, title, Form::Plain)
    })
}

fn postgraphile(site: &Site) -> Result<Peer, String> {
    let mut command = scripted("postgraphile.js", site)?;
    let behind = Database::start(&site.folder)?;
    command.arg(&behind.address);
    let title = format!(
        "PostGraphile {} over PostgreSQL {}",
        install::version("postgraphile"),
        behind.version
    );
    let peer = logged(&mut command, "postgraphile.js", site, |command| {
        Peer::serve(command, title, Form::PostGraphile)
    })?;
    Ok(Peer {
        behind: Some(behind),
        ..peer
    })
}

fn raphtory(site: &Site) -> Result<Peer, String> {
    let python = install::python()?;
    let asked = "import importlib.metadata as known; print(known.version('raphtory'))";
    let version = install::said(&python, &["-c", asked]);
    if version.is_empty() {
        let python = python.display();
        return Err(format!("`{python}` has no package `raphtory`"));
    }
    let mut command = Command::new(python);
    command
        .arg(format!("{FOLDER}/raphtory_server.py"))
        .arg(&site.folder);
    logged(&mut command, "raphtory", site, |command| {
        Peer::serve(command, format!("Raphtory {version}"), Form::Raphtory)
    })
}

fn scripted(script: &str, site: &Site) -> Result<Command, String> {
    let mut command = Command::new(install::node()?);
    command
        .arg(format!("{FOLDER}/{script}"))
        .arg(site.folder.join("data.json"));
    command.env("NODE_ENV", "production");
    Ok(command)
}

/// Starts something whose complaints are kept, and adds the last of them where it does not start.
fn logged(
    command: &mut Command,
    name: &str,
    site: &Site,
    start: impl FnOnce(&mut Command) -> Result<Peer, String>,
) -> Result<Peer, String> {
    let log = log(name, &site.folder);
    let file = File::create(&log).map_err(|error| error.to_string())?;
    start(command.stderr(file)).map_err(|why| format!("{why}: {}", last_line(&log)))
}

fn log(name: &str, folder: &Path) -> PathBuf {
    folder.join(format!("{name}.log"))
}
