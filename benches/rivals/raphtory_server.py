"""Raphtory: puts the data into a graph with one layer for each relation, then serves it.

It listens to every address of the machine and cannot be told otherwise. It ends with the driver.
"""

import json
import socket
import sys
from pathlib import Path

from raphtory import Graph
from raphtory.graphql import GraphServer

folder = Path(sys.argv[1])
data = json.loads((folder / "data.json").read_text())
graph = Graph()
for kind in ("bodies", "rules", "programmes"):
    for thing in data[kind]:
        own = {name: value for name, value in thing.items() if name not in ("id", "type")}
        graph.add_node(0, thing["id"], properties=own, node_type=thing["type"])
for relation in ("implements", "delivers", "basedOn"):
    for subject, object in data[relation]:
        graph.add_edge(0, subject, object, layer=relation)
home = folder / "raphtory"
home.mkdir()
graph.save_to_file(str(home / "g"))

with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
with GraphServer(str(home)).start(port):
    print(f"listening {port}", flush=True)
    sys.stdin.read()
