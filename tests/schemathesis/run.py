"""Starts the program under test and lets schemathesis ask it: the GraphQL of one data set of the
fixtures, and of another the addresses that docs/openapi.yaml describes.

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
SCHEMATHESIS = pathlib.Path(sys.executable).with_name("schemathesis")
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


def ask(data, configuration, asking, hooks=()):
    """Starts a server on a data set, lets schemathesis ask it, and says whether all was well."""
    address = f"http://127.0.0.1:{free_port()}"
    data = ROOT / "tests/fixtures" / data
    with tempfile.TemporaryDirectory() as scratch:
        flags = ["--listen", address.removeprefix("http://"), "--today", "2026-01-01"]
        flags += ["--log-level", "off", "--schema", data / "schema", "--data", data / "seed"]
        server = subprocess.Popen([PROGRAM, "serve", *flags], stdout=subprocess.DEVNULL, cwd=scratch)
        try:
            until = time.monotonic() + PATIENCE
            while not is_ready(address):
                if server.poll() is not None or time.monotonic() > until:
                    print("the server did not become ready", file=sys.stderr)
                    return False
                time.sleep(0.05)
            command = [SCHEMATHESIS, "--config-file", HERE / configuration, "run", *asking(address)]
            told = subprocess.run(command, cwd=scratch, env=os.environ | dict(hooks), timeout=LIMIT)
            # It must be there still, and at peace.
            return told.returncode == 0 and is_ready(address)
        finally:
            server.terminate()
            server.wait(timeout=20)


HOOKS = {"SCHEMATHESIS_HOOKS": str(HERE / "hooks.py"), "PYTHONDONTWRITEBYTECODE": "1"}

graphql = ask(
    "harbours",
    "graphql.toml",
    lambda address: [f"{address}/graphql", "--checks", "sound_answer"],
    HOOKS,
)
plain = ask(
    "ledgers",
    "openapi.toml",
    lambda address: [ROOT / "docs/openapi.yaml", "--url", address],
)
sys.exit(0 if graphql and plain else 1)
