"""What a reranker implements: it looks at the first results again, slower and better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from anyfind.sdk.contracts import Context
from anyfind.sdk.types import Float32Array

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels, right and bottom excluded."""


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a picture, and how well it fits the question.

    Attributes:
        box: Where it is, in pixels of the picture as it was read.
        score: On the scale of :attr:`Candidate.score`: standard deviations above what unrelated pictures reach.
    """

    box: Box
    score: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A result offered to a reranker.

    Attributes:
        label: Number of the file; means nothing outside of one search.
        score: How well the whole fits. Comparable among the candidates of one search and one modality.
        text: The words of the passage that was found; ``None`` where there are none.
        vector: The stored vector ``float32 [d]``, where the host has one at hand.
        modality: What was found: ``"text"``, ``"image"``, or what an extractor says.
        regions: What :meth:`RegionReranker.boxes` asked for, each with its score.
    """

    label: int
    score: float
    text: str | None
    vector: Float32Array | None = None
    modality: str | None = None
    regions: tuple[Region, ...] = ()


@runtime_checkable
class Reranker(Protocol):
    """Orders the first results anew. Built with no arguments."""

    def rerank(self, query: str, candidates: Sequence[Candidate], budget: float) -> Sequence[float]:
        """New scores in the order given, higher is better, finite, within ``budget`` seconds.

        The host brings the candidates in batches, best first, and stops when time is up; what was scored by then
        counts. So the score of a candidate depends on the query and on that candidate alone, never on the others.
        """
        ...


@runtime_checkable
class OpenedReranker(Reranker, Protocol):
    """A reranker with a model or settings."""

    def open(self, ctx: Context) -> None:
        """Load what it needs. Called once before :meth:`rerank`.

        Raises:
            BadInput: The settings name no model that is on this computer.
        """
        ...

    def close(self) -> None:
        """Give memory back. The reranker may be opened again."""
        ...


@runtime_checkable
class RegionReranker(Reranker, Protocol):
    """A reranker that looks into pictures. The host encodes the parts that it asks for, and scores them."""

    def boxes(self, width: int, height: int) -> Sequence[Box]:
        """The parts of a picture of this size to look at, at most 64, inside of it and not empty.

        They depend on the size alone: the host remembers their vectors from search to search.
        """
        ...
