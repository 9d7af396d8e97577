"""What the command line prints with ``--json`` and the local service will answer.

These shapes are a contract: keys may be added, never renamed or removed.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Wire(BaseModel):
    """Base of everything that crosses a process border."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class QueryEcho(Wire):
    """The query as it was understood."""

    text: str | None = None
    image: str | None = None
    sound: str | None = None
    like: str | None = None
    negative: str | None = Field(default=None, serialization_alias="not")
    types: list[str] = []
    folders: list[str] = []
    after: str | None = None
    before: str | None = None
    k: int
    understood: str | None = Field(
        default=None, description="The text in one way of writing, if it says more than words: how it was understood."
    )


class SegmentHit(Wire):
    """The best piece of the file: where it is and what it says."""

    ordinal: int
    page: int | None = None
    start: int | None = None
    end: int | None = None
    start_s: float | None = None
    end_s: float | None = None
    box: tuple[int, int, int, int] | None = None
    member: str | None = None
    snippet: str | None = None


class SourceHit(Wire):
    """One list that a result was found in: why it is here.

    Attributes:
        route: The list: ``names``, ``fulltext``, or modality to modality with its bridges.
        rank: Place in that list, from 1.
        score: The list's own score; only comparable inside the list.
        detail: Scores of the single bridges, or the words that matched.
        confidence: From 0 to 1: how seldom a question without an answer here would be answered with such a score.
        why: The same for people, in a few words.
        relevance: How sure the list is by itself.
        words: The query's words that the name or the passage has; only where an explanation was asked for.
        segment: The piece of the file that this list found, which need not be the result's; likewise.
    """

    route: str
    rank: int
    score: float
    confidence: float = 1.0
    why: str = ""
    relevance: Literal["strong", "weak", "hidden"] = "weak"
    words: list[str] = []
    segment: SegmentHit | None = None
    detail: dict[str, Any] = {}


class PictureWord(Wire):
    """A word that tells a part of a picture.

    Attributes:
        word: The word, out of a vocabulary: common words, those of the library's texts, and names of classes.
        weight: Its share of all that the words of the picture tell.
        match: Its share of why the picture fits the words that were asked for; negative where it speaks against that.
    """

    word: str
    weight: float
    match: float | None = None


class SearchResult(Wire):
    """One file."""

    path: str
    score: float
    relevance: Literal["strong", "weak"]
    confidence: float = Field(default=1.0, description="That of the surest source, from 0 to 1.")
    modality: str
    segment: SegmentHit | None
    sources: list[SourceHit]
    copies: list[str] = []
    metadata: dict[str, Any] = {}
    file: int | None = Field(default=None, description="Number of the content, by which its thumbnail is asked for.")
    online: bool = Field(default=True, description="Whether its folder can be reached now.")
    gone: bool = Field(
        default=False, description="It lies nowhere any more; only where pages are fixed, until it is noticed."
    )
    words: list[PictureWord] = Field(
        default=[], description="What is in a picture; only where explanation was asked for."
    )


class FacetCount(Wire):
    """How many results have a value, and the filter that keeps only those."""

    value: str
    count: int
    filter: str = Field(description="What to add to the words of the query, such as type:image.")


class ResultGroup(Wire):
    """Results that belong together."""

    value: str = Field(description="A day as 2024-06-30, or the absolute path of a folder; empty while unknown.")
    count: int


class SearchAnswer(Wire):
    """The answer to one search. ``relevant`` counts the strong results."""

    query: QueryEcho
    took_ms: float
    results: list[SearchResult]
    relevant: int
    notes: list[str] = []
    nearest: int = Field(default=0, description="Near misses that are not shown; a query with nearest shows them.")
    next: str | None = Field(default=None, description="Cursor of the next page; none after the last one.")
    total: int | None = Field(
        default=None, description="Results on all pages, near misses that are not shown excepted; null while unknown."
    )
    weaker: int = Field(default=0, description="Weaker results that were left out because strong ones were wanted.")
    groups: list[ResultGroup] = Field(
        default=[], description="All groups in the order of the results, where grouping was asked for."
    )
    facets: dict[str, list[FacetCount]] = Field(default={}, description="Counts by type, folder, year and extension.")


class Folder(Wire):
    """An indexed folder. ``rules`` is what it leaves out, in the language of .gitignore."""

    id: int
    path: str
    state: str
    reason: str | None = None
    files: int
    pending: int = Field(default=0, description="Files of it that wait for the indexer.")
    failed: int = Field(default=0, description="Files of it that could not be read, or not all of them.")
    scanned_at: str | None = None
    rules: list[str] = []


class FailedFile(Wire):
    """A file that could not be indexed, and why."""

    path: str
    code: str
    reason: str
    plugin: str | None
    attempts: int
    quarantined: bool


class SpaceStatus(Wire):
    """An embedding space of the library."""

    id: str
    encoder: str
    dimension: int
    vectors: int


class UpgradeStatus(Wire):
    """A change of the encoder of a modality."""

    modality: str
    state: Literal["waiting", "running", "paused", "done"] = Field(
        description="A change of the settings is waiting as long as no upgrade could be fitted."
    )
    old: str = Field(description="Full id of the encoder that is left.")
    new: str
    total: int = Field(description="Files.")
    done: int = Field(description="Files that the new encoder embedded.")
    waiting: int
    offline: int = Field(description="Files that wait for the drive that they are on.")
    left: int = Field(description="Files that could not be embedded anew, and keep their old vectors.")
    sampled: int = Field(description="Pieces that the map between the encoders was fitted on.")
    agreement: float | None = Field(description="Share of the ten nearest files that the map keeps.")
    eta_s: float | None = Field(description="Seconds of work to go.")
    set_aside: int = Field(description="Vectors that are kept for a rollback, or wait for the rest of their file.")
    finish: bool = Field(description="Whether the old vectors are dropped as soon as it is done.")
    adapter: str | None
    trouble: str | None = Field(description="Why it could not begin.")


class Status(Wire):
    """The state of a library."""

    library: str
    folders: list[Folder]
    files: int
    contents: int
    segments: int
    pending: int
    failed: int
    quarantined: int
    embeddings: int = Field(description="Vectors in the library now.")
    embeddings_made: int = Field(description="Vectors ever computed: a move or a copy does not raise it.")
    spaces: list[SpaceStatus]
    failures: list[FailedFile]
    weights_missing: list[str]
    problems: list[str]
    upgrades: list[UpgradeStatus] = Field(default=[], description="Changes of encoders that are under way.")
    waiting: dict[str, int] = Field(
        default={},
        description="Files that wait, by what they wait for: text that is to be read, passages that are read already "
        "and lack vectors, and deep for pictures, sounds and films.",
    )


class IndexReport(Wire):
    """What one run of the indexer did."""

    folders: list[str]
    scanned: int
    added: int
    changed: int
    moved: int
    removed: int
    linked: int
    extracted: int
    embedded: int
    failed: int
    pending: int
    seconds: float
    models_loaded: list[str]
    failures: list[FailedFile] = []
    notes: list[str] = []


class ErrorAnswer(Wire):
    """What ``--json`` prints when a command fails."""

    code: str
    message: str
    hint: str | None = None
