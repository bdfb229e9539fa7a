//! Each server as a process of its own.

use std::fs;
use std::io::BufRead as _;
use std::io::BufReader;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

use crate::account;
use crate::answers::Form;

/// Where the scripts of the others are.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/rivals");

/// A server that runs; it is ended when dropped.
pub(crate) struct Peer {
    pub(crate) child: Child,
    pub(crate) port: u16,
    /// What to send for each question; filled in when the questions are known.
    pub(crate) requests: [Vec<u8>; 3],
    /// How it says the same.
    pub(crate) form: Form,
    /// The database behind it.
    behind: Option<Child>,
}

type Start = fn(&Path) -> Result<Peer, String>;

/// The servers by name, in the order of the table; the first is what the others are compared with.
pub(crate) const ALL: [(&str, Start); 9] = [
    ("floor", |folder| ours("floor", folder)),
    ("plan", |folder| ours("plan", folder)),
    ("plan with its log", |folder| ours("log", folder)),
    ("reference", |folder| ours("reference", folder)),
    ("Mercurius with jit", |folder| {
        node("mercurius.js", folder, None)
    }),
    ("Yoga with jit", |folder| node("yoga.js", folder, None)),
    ("Apollo", |folder| node("apollo.js", folder, None)),
    ("PostGraphile", postgraphile),
    ("Raphtory", raphtory),
];

impl Peer {
    /// Returns the processes whose time counts.
    pub(crate) fn processes(&self) -> Vec<u32> {
        let mut all = vec![self.child.id()];
        if let Some(behind) = &self.behind {
            all.push(behind.id());
            all.extend(account::children(behind.id()));
        }
        all
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
        if let Some(behind) = &mut self.behind {
            // An orderly end takes the processes of the connections with it.
            let id = behind.id().to_string();
            drop(Command::new("kill").args(["-INT", &id]).status());
            drop(behind.wait());
        }
    }
}

fn ours(role: &str, folder: &Path) -> Result<Peer, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut command = Command::new(program);
    command.args(["serve", role]).arg(folder);
    let form = if role == "floor" {
        Form::Ready
    } else {
        Form::Plain
    };
    start(command, form)
}

fn node(script: &str, folder: &Path, database: Option<&str>) -> Result<Peer, String> {
    if !Path::new(FOLDER).join("node_modules").exists() {
        let installed = Command::new("npm")
            .args([
                "ci",
                "--no-audit",
                "--no-fund",
                "--silent",
                "--prefix",
                FOLDER,
            ])
            .status();
        if !installed.is_ok_and(|status| status.success()) {
            return Err("its packages cannot be installed by npm".to_owned());
        }
    }
    let mut command = Command::new("node");
    command
        .arg(format!("{FOLDER}/{script}"))
        .arg(folder.join("data.json"));
    command.args(database).env("NODE_ENV", "production");
    let form = if database.is_some() {
        Form::PostGraphile
    } else {
        Form::Plain
    };
    start(command, form)
}

/// Starts `PostgreSQL` in a folder of its own, reached by a socket in it, and `PostGraphile` before it.
fn postgraphile(folder: &Path) -> Result<Peer, String> {
    let (initdb, postgres) = (postgres_program("initdb")?, postgres_program("postgres")?);
    let home = folder.join("postgres");
    fs::create_dir_all(&home).map_err(|error| error.to_string())?;
    let mut prepare = Command::new(initdb);
    let mut serve = Command::new(postgres);
    // PostgreSQL does not run as root.
    if let Some((user, group)) = postgres_user() {
        let open = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        let open = fs::set_permissions(folder, open);
        let own = chown(&home, Some(user), Some(group));
        open.and(own).map_err(|error| error.to_string())?;
        prepare.uid(user).gid(group);
        serve.uid(user).gid(group);
    }
    let data = home.join("data");
    let prepare = prepare
        .args(["-U", "postgres", "-A", "trust", "-D"])
        .arg(&data);
    let prepared = prepare
        .current_dir(&home)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if !prepared.is_ok_and(|status| status.success()) {
        return Err("PostgreSQL cannot make a database".to_owned());
    }
    let serve = serve.arg("-D").arg(&data).arg("-k").arg(&home);
    let serve = serve.args(["-c", "listen_addresses="]).current_dir(&home);
    let behind = serve.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let mut behind = behind.map_err(|error| error.to_string())?;
    let socket = home.join(".s.PGSQL.5432");
    for _ in 0..200 {
        if socket.exists() {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    // The socket is there a little before the server takes connections.
    std::thread::sleep(Duration::from_millis(500));
    let address = format!("postgres://postgres@/postgres?host={}", home.display());
    match node("postgraphile.js", folder, Some(&address)) {
        Ok(mut peer) => {
            peer.behind = Some(behind);
            Ok(peer)
        }
        Err(why) => {
            drop(behind.kill());
            drop(behind.wait());
            Err(why)
        }
    }
}

fn raphtory(folder: &Path) -> Result<Peer, String> {
    let Ok(python) = std::env::var("PYTHON") else {
        return Err("the variable `PYTHON` names no Python that has its package".to_owned());
    };
    let known = Command::new(&python)
        .args(["-c", "import raphtory"])
        .stderr(Stdio::null())
        .status();
    if !known.is_ok_and(|status| status.success()) {
        return Err(format!("`{python}` has no package `raphtory`"));
    }
    let mut command = Command::new(python);
    command
        .arg(format!("{FOLDER}/raphtory_server.py"))
        .arg(folder);
    start(command, Form::Raphtory)
}

/// Finds a program of `PostgreSQL`, which Debian keeps beside the path.
fn postgres_program(name: &str) -> Result<PathBuf, String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut places: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let versions = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    places.extend(versions.map(|version| version.path().join("bin")));
    let found = places
        .into_iter()
        .map(|place| place.join(name))
        .find(|path| path.exists());
    found.ok_or_else(|| "PostgreSQL is not installed".to_owned())
}

/// Returns the user that `PostgreSQL` runs as where we are root.
fn postgres_user() -> Option<(u32, u32)> {
    use std::os::unix::fs::MetadataExt as _;
    if fs::metadata("/proc/self").ok()?.uid() != 0 {
        return None;
    }
    let users = fs::read_to_string("/etc/passwd").ok()?;
    let user = users
        .lines()
        .find_map(|line| line.strip_prefix("postgres:"))?;
    let mut parts = user.split(':').skip(1);
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// Starts a server and waits until it says where it listens.
fn start(mut command: Command, form: Form) -> Result<Peer, String> {
    let started = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut child = started.map_err(|error| error.to_string())?;
    let out = child.stdout.take().map(BufReader::new);
    let lines = out.into_iter().flat_map(BufReader::lines);
    let port = lines
        .map_while(Result::ok)
        .find_map(|line| line.strip_prefix("listening ")?.trim().parse().ok());
    let Some(port) = port else {
        drop(child.kill());
        drop(child.wait());
        return Err("it does not start".to_owned());
    };
    Ok(Peer {
        child,
        port,
        requests: Default::default(),
        form,
        behind: None,
    })
}
