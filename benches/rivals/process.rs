//! A process that ends with this one, however this one ends: all wait for the end of what they are
//! told, which nobody tells them.

use std::fs;
use std::io;
use std::io::BufRead as _;
use std::io::BufReader;
use std::io::Read as _;
use std::path::Path;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::sync::mpsc;
use std::time::Duration;

/// A process that runs; it is ended when dropped.
pub(crate) struct Process(Child);

impl Process {
    pub(crate) fn start(command: &mut Command) -> Result<Self, String> {
        let started = command.stdin(Stdio::piped()).spawn();
        Ok(Self(started.map_err(|error| error.to_string())?))
    }

    /// Starts a server and waits until it says where it listens.
    pub(crate) fn serve(command: &mut Command) -> Result<(Self, u16), String> {
        let mut process = Self::start(command.stdout(Stdio::piped()))?;
        let (tell, told) = mpsc::channel();
        let mut out = process.0.stdout.take().map(BufReader::new);
        std::thread::spawn(move || {
            let out = out.as_mut()?;
            let port = out.by_ref().lines().map_while(Result::ok).find_map(|line| {
                let port = line.strip_prefix("listening ")?;
                port.trim().parse().ok()
            });
            tell.send(port?).ok()?;
            // Some fail at a request when nobody reads what they say of it.
            io::copy(out, &mut io::sink()).ok()
        });
        let port = told.recv_timeout(Duration::from_secs(60));
        Ok((process, port.map_err(|_| "it does not start")?))
    }

    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Nothing more will be told; most end at that.
        drop(self.0.stdin.take());
        for _ in 0..100 {
            if !matches!(self.0.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Returns the last line of a file that says something.
pub(crate) fn last_line(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap_or_default();
    let last = text.lines().rfind(|line| !line.trim().is_empty());
    last.unwrap_or_default().trim().to_owned()
}
