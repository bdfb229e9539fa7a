//! `PostgreSQL` with a database of its own in a folder, reached by a socket there and by nothing else.

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

use crate::process::Process;
use crate::process::last_line;

/// Starts the server, and ends it in order once whoever started this has gone.
const SERVE: &str =
    "\"$@\" </dev/null & server=$!; cat >/dev/null; kill -INT $server; wait $server";

/// A database that runs until it is dropped.
pub(crate) struct Database {
    pub(crate) process: Process,
    /// What clients connect to.
    pub(crate) address: String,
    pub(crate) version: String,
}

impl Database {
    /// Makes a database below a folder and starts its server.
    pub(crate) fn start(folder: &Path) -> Result<Self, String> {
        let programs = programs().ok_or("PostgreSQL is not installed")?;
        let (home, log) = (folder.join("postgres"), folder.join("postgres.log"));
        fs::create_dir_all(&home).map_err(|error| error.to_string())?;
        let said = fs::File::create(&log).map_err(|error| error.to_string())?;
        let user = other_user()?;
        if let Some((user, group)) = user {
            let open = fs::set_permissions(folder, fs::Permissions::from_mode(0o755));
            let own = chown(&home, Some(user), Some(group));
            open.and(own).map_err(|error| error.to_string())?;
        }
        let data = home.join("data");
        let mut prepare = Command::new(programs.join("initdb"));
        prepare.args([
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "-D",
        ]);
        prepare.arg(&data).current_dir(&home).stdout(Stdio::null());
        let mut serve = Command::new("sh");
        serve
            .args(["-c", SERVE, "sh"])
            .arg(programs.join("postgres"));
        serve.arg("-D").arg(&data).arg("-k").arg(&home);
        serve.args(["-c", "listen_addresses="]).current_dir(&home);
        for command in [&mut prepare, &mut serve] {
            let said = said.try_clone().map_err(|error| error.to_string())?;
            command.stderr(said);
            if let Some((user, group)) = user {
                command.uid(user).gid(group);
            }
        }
        if !prepare.status().is_ok_and(|status| status.success()) {
            let why = last_line(&log);
            return Err(format!("PostgreSQL cannot make a database: {why}"));
        }
        let process = Process::start(serve.stdout(Stdio::null()))?;
        // The file of the process tells when connections are taken.
        let state = data.join("postmaster.pid");
        for _ in 0..400 {
            let state = fs::read_to_string(&state).unwrap_or_default();
            if state
                .lines()
                .nth(7)
                .is_some_and(|line| line.trim() == "ready")
            {
                return Ok(Self {
                    process,
                    address: format!("postgres://postgres@/postgres?host={}", home.display()),
                    version: version(&programs),
                });
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err(format!("PostgreSQL does not start: {}", last_line(&log)))
    }
}

/// Finds the folder of the programs, which Debian keeps beside the path, one for each version.
fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut places: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    let mut versions: Vec<PathBuf> = versions.flatten().map(|entry| entry.path()).collect();
    versions.sort();
    places.extend(
        versions
            .into_iter()
            .rev()
            .map(|version| version.join("bin")),
    );
    let complete = |place: &PathBuf| {
        ["initdb", "postgres"]
            .iter()
            .all(|name| place.join(name).exists())
    };
    places.into_iter().find(complete)
}

/// Returns the user and the group to run as where we are root, as which it does not run.
fn other_user() -> Result<Option<(u32, u32)>, String> {
    let own = fs::metadata("/proc/self").map_err(|error| error.to_string())?;
    if own.uid() != 0 {
        return Ok(None);
    }
    let users = fs::read_to_string("/etc/passwd").map_err(|error| error.to_string())?;
    let user = users.lines().find_map(|line| {
        let mut parts = line.strip_prefix("postgres:")?.split(':').skip(1);
        Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
    });
    let user = user.ok_or("PostgreSQL does not run as root, and there is no user `postgres`")?;
    Ok(Some(user))
}

fn version(programs: &Path) -> String {
    let told = Command::new(programs.join("postgres"))
        .arg("--version")
        .output();
    let told = told.map(|told| String::from_utf8_lossy(&told.stdout).into_owned());
    let told = told.unwrap_or_default();
    told.split_whitespace()
        .nth(2)
        .unwrap_or_default()
        .to_owned()
}
