"""A reranker that does what its setting ``mood`` says, and a registry that holds it."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from anyfind.plugins.discovery import DiscoveryRow
from anyfind.plugins.registry import Registry
from anyfind.sdk import BadInput, Candidate, Context, parse_manifest

MANIFEST = """
schema = 1
id = "fake.rerank"
api = ">=1,<2"
name = "Fake rerankers"
licence = "MIT"

[setting.mood]
default = ""
description = "What is wrong today."

[[reranker]]
id = "lengths"
factory = "fakes.reranking:Lengths"
batch = 2

[[reranker]]
id = "corners"
factory = "fakes.reranking:Corners"
modalities = ["image"]
regions = true
"""


def registry() -> Registry:
    """The fake plugin alone."""
    return Registry([DiscoveryRow(parse_manifest(MANIFEST, "fake"), "fake 1", None, Path(), "fake.rerank")])


class Lengths:
    """Longer texts come first; twice as many words of the question count as much as one letter."""

    def __init__(self) -> None:
        self.mood: object = "closed"
        self.log = Path()

    def open(self, ctx: Context) -> None:
        """Remember the mood."""
        self.mood = ctx.settings["mood"]
        self.log = ctx.cache_dir / "calls"
        if self.mood == "no model":
            raise BadInput("The folder of the model does not exist.")
        if self.mood == "open":
            raise RuntimeError("no model")

    def rerank(self, query: str, candidates: Sequence[Candidate], budget: float) -> Any:
        """The length of each text, or trouble."""
        assert self.mood != "closed"
        with self.log.open("a") as stream:
            stream.write(f"{len(candidates)}\n")
        if self.mood == "slow":
            time.sleep(0.2)
        if self.mood == "raises":
            raise ZeroDivisionError("division by zero")
        if self.mood == "dies":
            os._exit(7)
        wrong: dict[object, Any] = {"none": None, "few": [1.0] * (len(candidates) - 1), "nan": [float("nan")] * 2}
        assert budget > 0
        scores = [len(one.text or "") + query.count(" ") / 2 for one in candidates]
        return wrong.get(self.mood, scores)

    def close(self) -> None:
        """Forget the mood."""
        self.mood = "closed"


class Corners:
    """Looks at two corners of a picture; the better one counts, and the whole if nothing was looked at."""

    def boxes(self, width: int, height: int) -> list[tuple[int, int, int, int]]:
        """The upper left and the lower right quarter; of a picture 13 wide something outside."""
        if width == 13:
            return [(0, 0, 14, height)]
        return [(0, 0, max(1, width // 2), max(1, height // 2)), (width // 2, height // 2, width, height)]

    def rerank(self, query: str, candidates: Sequence[Candidate], budget: float) -> list[float]:
        """The best region of each."""
        del query, budget
        return [max([one.score, *(region.score for region in one.regions)]) for one in candidates]
