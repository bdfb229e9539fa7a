"""Starts the program under test and lets schemathesis ask it: the GraphQL of one data set of the
fixtures, and of another the addresses that docs/openapi.yaml describes.

The built-in schema is twenty times as large; schemathesis takes longer for it than a check may.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PROGRAM = os.environ.get("PROGRAM", ROOT / "target/debug/govgraph")
SCHEMATHESIS = pathlib.Path(sys.executable).with_name("schemathesis")
# How long a start, one answer and the end may take, on a busy machine.
PATIENCE = 120
# How long all questions may take.
LIMIT = 240


def greeted(server):
    """Waits until a server says where it is, on a port that the system chose, and returns its address."""
    address = None
    for line in server.stdout:
        if told := re.search(r"Explore +(http://[^/]+)/", line):
            address = told[1]
        if line.startswith("Ctrl-C"):
            return address
    return None


def is_ready(address):
    """Says whether a server takes requests."""
    try:
        with urllib.request.urlopen(f"{address}/readyz", timeout=PATIENCE) as answer:
            return answer.status == 200
    except OSError:
        return False


def ask(data, configuration, asking, hooks=()):
    """Starts a server on a data set, lets schemathesis ask it, and says whether all was well."""
    data = ROOT / "tests/fixtures" / data
    with tempfile.TemporaryDirectory() as scratch:
        flags = ["--listen", "127.0.0.1:0", "--today", "2026-01-01"]
        flags += ["--log-level", "off", "--schema", data / "schema", "--data", data / "seed"]
        server = subprocess.Popen([PROGRAM, "serve", *flags], stdout=subprocess.PIPE, text=True, cwd=scratch)
        try:
            address = greeted(server)
            if address is None or not is_ready(address):
                print("the server did not become ready", file=sys.stderr)
                return False
            command = [SCHEMATHESIS, "--config-file", HERE / configuration, "run", *asking(address)]
            told = subprocess.run(command, cwd=scratch, env=os.environ | dict(hooks), timeout=LIMIT)
            # It must be there still, and at peace.
            return told.returncode == 0 and is_ready(address)
        finally:
            server.terminate()
            server.wait(timeout=PATIENCE)


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
