"""The pairs that bridges are fitted on, as they cross a process border."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from anyfind.api.answers import Wire
from anyfind.api.requests import Path_

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
    """Accept or reject pairs: these, or all undecided ones that come from one kind of place.

    ``new`` takes back what was decided about these.
    """

    state: Literal["accepted", "rejected", "new"]
    ids: list[Annotated[int, Field(ge=1, le=2**63 - 1)]] = Field(default=[], max_length=10_000)
    source: str | None = Field(default=None, min_length=1, max_length=100)

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if bool(self.ids) == (self.source is not None):
            raise ValueError("give either ids or a source")
        if self.state == "new" and self.source is not None:
            raise ValueError("a decision is taken back by ids")
        return self


class PairsDecided(Wire):
    """How many pairs were decided about."""

    decided: int


class NewPair(Wire):
    """Words that the user writes about a file of the library, which is named by its number or its path."""

    text: str = Field(min_length=1, max_length=10_000)
    file: int | None = Field(default=None, ge=1, le=2**63 - 1, description="Number of the file, from any listing.")
    path: Path_ | None = None

    @model_validator(mode="after")
    def _one_file(self) -> Self:
        if (self.file is None) == (self.path is None):
            raise ValueError("give either a file's number or its path")
        return self


class NewPairs(Wire):
    """Pairs that the user gives."""

    pairs: list[NewPair] = Field(min_length=1, max_length=1000)


class PairsGiven(Wire):
    """What was given, as the listing has it, and how many of it were not there before."""

    pairs: list[PairEntry]
    new: int


class PairRemoved(Wire):
    """The number of a pair that the user took back."""

    removed: int


class WantedFile(Wire):
    """A file that words would help with, and how many files without words it stands for, itself among them."""

    file: int
    path: str
    stands_for: int


class NextFit(Wire):
    """Whether another fit is worth its time.

    Attributes:
        adapter: The library's own bridge in use; ``None`` where that of a plugin is.
        fitted_on: Files that it was fitted on.
        now: Files with words that a fit would take now; a fifth of all is held out and never among them.
        needed: How many more it takes until another fit is worth it; 0 if it is.
    """

    adapter: str | None
    fitted_on: int | None
    now: int
    needed: int


class WantedPairs(Wire):
    """What to say something about next.

    Attributes:
        modality: What the files are.
        paired: Files that have words already, those held out among them.
        unpaired: Files that have none and could be learned from.
        files: The most useful ones first.
        next_fit: When another fit is worth it.
    """

    modality: str
    paired: int
    unpaired: int
    files: list[WantedFile]
    next_fit: NextFit
