"""Searches all the time while something else goes on."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from anyfind.search.query import Query
from anyfind.service.daemon import Daemon
from anyfind.service.engine import Engine


def by_vector(engine: Engine, query: Query) -> list[str]:
    """Names of the files that the lists of vectors brought, as the answer has them."""
    results = engine.search(query).results
    return [Path(one.path).name for one in results if any(">" in source.route for source in one.sources)]


class Prober(threading.Thread):
    """Asks for files that must be found, one after the other, and notes every miss and every failure.

    Args:
        daemon: The running engine.
        probes: Queries, and the name of the file that each must bring.
    """

    def __init__(self, daemon: Daemon, probes: Sequence[tuple[Query, str]]) -> None:
        super().__init__(daemon=True)
        self._engine = daemon.engine
        self._probes = probes
        self._ended = threading.Event()
        self.searches = 0
        self.wrong: list[str] = []

    def run(self) -> None:
        """Until :meth:`end`."""
        place = 0
        while not self._ended.is_set():
            # Neighbours are embedded anew together: not one after the other.
            place = (place + 7) % len(self._probes)
            query, name = self._probes[place]
            try:
                with self._engine() as engine:
                    found = by_vector(engine, query)
                if name not in found:
                    self.wrong.append(f"{name} is not in {found}")
                if len(set(found)) != len(found):
                    self.wrong.append(f"a file is there twice: {found}")
            except Exception as error:  # noqa: BLE001 (this is what is counted)
                self.wrong.append(repr(error))
            self.searches += 1

    def end(self) -> None:
        """Stop after the search in flight."""
        self._ended.set()
        self.join()
