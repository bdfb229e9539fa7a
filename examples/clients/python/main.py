"""Asks govgraph what the ministry of labour is responsible for, and how many citizens of a country
moved to Norway, with the sources of both answers."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

import httpx

from govgraph_client import Client
from govgraph_client.exceptions import GraphQLClientGraphQLMultiError, GraphQLClientHttpError
from govgraph_client.tasks import TasksActorResponsibleForConnectionEdges

ADDRESS = os.environ.get("GOVGRAPH", "http://127.0.0.1:8000")

Answer = TypeVar("Answer")


def patiently(ask: Callable[[], Answer], tries: int = 3) -> Answer:
    """Asks again where too many long requests are running: the server says when."""
    try:
        return ask()
    except GraphQLClientHttpError as error:
        if error.status_code != 503 or tries == 1:
            raise
        time.sleep(int(error.response.headers.get("retry-after", 1)))
        return patiently(ask, tries - 1)


def tasks(client: Client, actor_id: str) -> Iterator[TasksActorResponsibleForConnectionEdges]:
    """Gives what an actor is responsible for, a page at a time."""
    after = None
    while True:
        # Short pages cost little; the longest that is answered is 1000.
        actor = patiently(lambda: client.tasks(actor_id, first=5, after=after)).actor
        if actor is None:
            sys.exit(f"there is no actor `{actor_id}`")
        page = actor.responsible_for_connection
        yield from page.edges
        if not page.page_info.has_next_page:
            return
        after = page.page_info.end_cursor


def print_sources(citations) -> None:
    for citation in citations:
        print(f"    {citation.source.name}, {citation.locator or 'as a whole'}")


def main(country: str) -> None:
    # A little above the server's own `request-time`.
    http = httpx.Client(timeout=15, headers={"accept-language": "en"})
    with Client(f"{ADDRESS}/graphql", http_client=http) as client:
        for edge in tasks(client, "ministry-of-labour"):
            print(f"{edge.node.name} ({edge.role})" if edge.role else edge.node.name)
            print_sources(edge.citations)
        cube = patiently(lambda: client.immigration(country)).cube
        for figure in cube.observations if cube else []:
            value, period = figure.value or "no figure", figure.period or "no stated time"
            print(f"{value} {figure.unit} in {period}")
            print_sources(figure.citations)


if __name__ == "__main__":
    try:
        main(sys.argv[1] if len(sys.argv) > 1 else "ukraine")
    except GraphQLClientGraphQLMultiError as refused:
        first = refused.errors[0]
        told = first.extensions or {}
        sys.exit(f"{told.get('code', 'unknown')}: {first.message}\n{told.get('help', '')}")
