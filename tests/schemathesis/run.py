"""Starts the program under test on the harbours of tests/fixtures and lets schemathesis ask it.

The built-in schema is twenty times as large; schemathesis takes longer for it than a check may.
"""

import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PROGRAM = os.environ.get("PROGRAM", ROOT / "target/debug/govgraph")
DATA = ROOT / "tests/fixtures/harbours"
# How long a start may take, with a program built without optimisation on a busy machine.
PATIENCE = 30
# How long all questions may take.
LIMIT = 240


def free_port():
    """Finds a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_ready(address):
    """Says whether a server takes requests."""
    try:
        with urllib.request.urlopen(f"{address}/readyz", timeout=2) as answer:
            return answer.status == 200
    except OSError:
        return False


def main():
    """Runs the check and returns its exit code."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory() as scratch:
        flags = ["--listen", f"127.0.0.1:{port}", "--today", "2026-01-01", "--log-level", "off"]
        flags += ["--schema", DATA / "schema", "--data", DATA / "seed"]
        server = subprocess.Popen([PROGRAM, "serve", *flags], stdout=subprocess.DEVNULL, cwd=scratch)
        try:
            until = time.monotonic() + PATIENCE
            while not is_ready(address):
                if server.poll() is not None or time.monotonic() > until:
                    return "the server did not become ready"
                time.sleep(0.05)
            asking = [pathlib.Path(sys.executable).with_name("schemathesis")]
            asking += ["--config-file", HERE / "schemathesis.toml", "run", f"{address}/graphql"]
            asking += ["--checks", "sound_answer"]
            more = {"SCHEMATHESIS_HOOKS": str(HERE / "hooks.py"), "PYTHONDONTWRITEBYTECODE": "1"}
            told = subprocess.run(asking, cwd=scratch, env=os.environ | more, timeout=LIMIT)
            # It must be there still, and at peace.
            return told.returncode if is_ready(address) else "the server no longer answers"
        finally:
            server.terminate()
            server.wait(timeout=20)


sys.exit(main())
