"""The pairs that bridges are fitted on, as they cross a process border."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from anyfind.api.answers import Wire

PairStateName = Literal["new", "accepted", "rejected"]
"""What was decided about a pair."""


class PairEntry(Wire):
    """Words and the file that they describe.

    Attributes:
        id: Its number.
        text: The words.
        path: The file, or the one that holds what is described.
        file: Number of the file.
        locator: Where in it: ``member`` of a document, ``start_s`` and ``end_s`` of a film; empty for all of it.
        modality: What is described.
        source: Kind of place that the words come from.
        via: The file that holds the words, if it is another one.
        weight: How far it is relied on, in (0, 1].
        reason: Why.
        state: What was decided.
        used: Whether it counts: accepted, or undecided and of enough weight.
        held_out: Whether it is only measured on.
    """

    id: int
    text: str
    path: str
    file: int
    locator: dict[str, Any]
    modality: str
    source: str
    via: str | None
    weight: float
    reason: str
    state: PairStateName
    used: bool
    held_out: bool


class PairPage(Wire):
    """Some pairs, and where the listing goes on."""

    pairs: list[PairEntry]
    next: str | None = None


class PairCounts(Wire):
    """How many pairs there are, and of them used, undecided, accepted, rejected, and used but held out."""

    pairs: int
    used: int
    new: int
    accepted: int
    rejected: int
    held_out: int


class PairSource(PairCounts):
    """The same of one kind of place."""

    source: str
    said: str


class PairSummary(PairCounts):
    """The same of all, with the weight from which undecided pairs are used."""

    accepted_from: float
    sources: list[PairSource]
    modalities: dict[str, PairCounts]


class PairDecision(Wire):
    """Accept or reject pairs: these, or all undecided ones that come from one kind of place."""

    state: Literal["accepted", "rejected"]
    ids: list[Annotated[int, Field(ge=1, le=2**63 - 1)]] = Field(default=[], max_length=10_000)
    source: str | None = Field(default=None, min_length=1, max_length=100)

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if bool(self.ids) == (self.source is not None):
            raise ValueError("give either ids or a source")
        return self


class PairsDecided(Wire):
    """How many pairs were decided about."""

    decided: int
