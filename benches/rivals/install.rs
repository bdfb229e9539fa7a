//! What the others need, from the registries of their languages: once, into folders that git ignores.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

/// Where the scripts of the others are.
pub(crate) const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/rivals");

/// Returns the program that runs the packages of `package-lock.json`, which are installed: the one that
/// the variable `NODE` names, or that of a package where there is one for the machine (some want one
/// newer than the machine's).
pub(crate) fn node() -> Result<PathBuf, String> {
    let folder = Path::new(FOLDER);
    let wanted = folder.join("package-lock.json");
    let installed = folder.join("node_modules/.installed");
    if !same(&installed, &wanted) {
        let mut npm = Command::new("npm");
        npm.args([
            "ci",
            "--no-audit",
            "--no-fund",
            "--silent",
            "--fetch-retries=1",
            "--prefix",
            FOLDER,
        ]);
        if !succeeds(&mut npm) {
            return Err("its packages cannot be installed by npm".to_owned());
        }
        fs::copy(wanted, installed).map_err(|error| error.to_string())?;
    }
    Ok(runtime())
}

fn runtime() -> PathBuf {
    let own = Path::new(FOLDER).join("node_modules/.bin/node");
    let usual = if own.exists() { own } else { "node".into() };
    std::env::var_os("NODE").map_or(usual, PathBuf::from)
}

/// Returns the version of Node that the others run with.
pub(crate) fn node_version() -> String {
    said(&runtime(), &["--version"])
}

/// Returns a Python that has the packages of `requirements.txt`: the one that the variable `PYTHON`
/// names, or one that is made for them.
pub(crate) fn python() -> Result<PathBuf, String> {
    if let Some(named) = std::env::var_os("PYTHON") {
        return Ok(named.into());
    }
    let wanted = Path::new(FOLDER).join("requirements.txt");
    let home = Path::new(FOLDER).join(".venv");
    let done = home.join("done");
    let python = home.join("bin/python");
    if !same(&done, &wanted) {
        if !succeeds(
            Command::new("python3")
                .args(["-m", "venv", "--clear"])
                .arg(&home),
        ) {
            return Err(
                "Python cannot make a place for its packages (`python3 -m venv`)".to_owned(),
            );
        }
        let mut pip = Command::new(&python);
        // What it wants besides is for notebooks.
        pip.args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--requirement",
        ]);
        if !succeeds(pip.arg(&wanted)) {
            return Err("its package cannot be installed by pip".to_owned());
        }
        fs::copy(wanted, done).map_err(|error| error.to_string())?;
    }
    Ok(python)
}

/// Returns which version of a package of npm is installed.
pub(crate) fn version(package: &str) -> String {
    let path = format!("{FOLDER}/node_modules/{package}/package.json");
    let told = fs::read_to_string(path).unwrap_or_default();
    let told: serde_json::Value = serde_json::from_str(&told).unwrap_or_default();
    told["version"].as_str().unwrap_or_default().to_owned()
}

/// Returns what a program says when it runs with some arguments.
pub(crate) fn said(program: &Path, arguments: &[&str]) -> String {
    let said = Command::new(program).args(arguments).output();
    let said = said.map(|said| String::from_utf8_lossy(&said.stdout).into_owned());
    said.unwrap_or_default().trim().to_owned()
}

fn succeeds(command: &mut Command) -> bool {
    let status = command.stdin(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// Tells whether two files say the same.
fn same(one: &Path, other: &Path) -> bool {
    let text = |path: &Path| fs::read(path).ok();
    text(one).is_some_and(|one| text(other) == Some(one))
}
