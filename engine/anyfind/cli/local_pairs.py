"""What a library that the command opens itself says of its pairs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from anyfind.sdk.contracts import Progress
from anyfind.service import Engine

Document = dict[str, Any]


class LocalPairs:
    """The same documents about pairs as those of a running engine.

    Args:
        engine: The open library.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def collect_pairs(self, progress: Progress) -> Document:
        """Collect the pairs of the library anew."""
        from anyfind.service import pairs

        return pairs.collect_pairs(self._engine, progress)

    def import_pairs(self, path: Path, progress: Progress) -> Document:
        """Take the pairs of a file in."""
        from anyfind.service import pair_import

        return pair_import.import_pairs(self._engine, path, progress)

    def give_pairs(self, given: Sequence[Mapping[str, Any]]) -> Document:
        """Take in what the user says of files."""
        from anyfind.service import given_pairs

        return given_pairs.give(self._engine, given)

    def take_back_pair(self, pair: int) -> None:
        """Forget a pair that the user gave."""
        from anyfind.service import given_pairs

        given_pairs.take_back(self._engine, pair)

    def wanted_pairs(self, modality: str | None, count: int) -> Document:
        """Files that words would help most with."""
        from anyfind.service import wanted_pairs

        return wanted_pairs.wanted(self._engine, modality, count)

    def pair_summary(self) -> Document:
        """How many pairs there are, by where they come from."""
        from anyfind.service import pairs

        return pairs.summary(self._engine)

    def pairs(self, which: Mapping[str, str | None]) -> Iterator[Document]:
        """The pairs of a state, source or modality, in the order of their numbers."""
        from anyfind.service import pairs

        return pairs.every(self._engine, which)

    def decide_pairs(self, decision: Mapping[str, Any]) -> int:
        """Accept or reject pairs."""
        from anyfind.service import pairs

        if decision.get("source") is not None:
            return pairs.decide_source(self._engine, decision["source"], decision["state"])
        return pairs.decide(self._engine, decision["ids"], decision["state"])
