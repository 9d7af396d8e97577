"""What the documents about adapters say: rows, comparisons, and the report, as far as clients draw them."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from anyfind.api.answers import Wire


class AdapterRow(Wire):
    """An adapter.

    Attributes:
        name: By which it is chosen; ``default:…`` ships with a plugin, ``derived:…`` is made from weights.
        in_use: Whether searches go through it.
        removable: Whether it was fitted for this library.
        kind: Full id of its method.
        purpose: ``bridge`` joins two spaces; other adapters have other purposes.
        between: The modality of each side; ``None`` for an encoder that is not in use.
        sides: Ids of its spaces.
        method: How it was fitted, in words.
        pairs: Pairs that it was fitted on.
        files: Different files among these.
        source: Where they came from.
        held_out: ``left_to_right`` and ``right_to_left`` with ``r1``, ``r5``, ``r10`` in percent, and the ``pool``.
    """

    name: str
    in_use: bool
    removable: bool = False
    kind: str = ""
    purpose: str | None = None
    between: list[str | None] = Field(default=[])
    sides: list[str] = Field(default=[])
    method: str | None = None
    pairs: int | None = None
    files: int | None = None
    source: str | None = None
    held_out: dict[str, Any] = Field(default={})


class Adapters(Wire):
    """The adapters of a library."""

    adapters: list[AdapterRow]


class FittingMethod(Wire):
    """A way to fit an adapter."""

    id: str
    full_id: str = ""
    purpose: str = ""
    least_pairs: int = 0
    description: str = ""


class Methods(Wire):
    """The ways that there are."""

    methods: list[FittingMethod]


class Interval(Wire):
    """A figure and between what it lies 95 times in 100."""

    value: float
    low: float | None = None
    high: float | None = None


class Judged(Wire):
    """How an adapter fared: R@1, R@5, R@10 from the left side, then from the right one, and their mean; percent."""

    name: str
    recalls: list[float]
    merit: float


class Comparison(Wire):
    """Two adapters on the same held-out pairs."""

    between: list[str]
    pool: int
    queries: int
    one: Judged
    other: Judged
    chance: list[float]
    better_by: Interval


class ReportVerdict(Wire):
    """What to do, in two sentences, and why."""

    choice: Literal["align fully", "align partly", "keep separate"]
    headline: str
    advice: str
    reasons: list[str]


class ReportSide(Wire):
    """One side as its encoder made it."""

    name: str
    dimension: int
    effective_rank: float
    local_dimension: float
    mean_cosine: float


class ReportSimilarity(Wire):
    """A similarity, with the same figure of shuffled pairs, sorted."""

    name: str
    n: int
    k: int | None = None
    value: float
    null: list[float]
    threshold: float
    p: float


class ReportSimilarities(Wire):
    """All similarities, and the chance that the largest of them is luck."""

    rows: list[ReportSimilarity]
    p: float


class ReportShare(Wire):
    """What one side knows: of its structure so much is shared, known to it alone, and related by a curve."""

    directions: int
    structured: float
    shared: float
    unique: float
    curved: float


class ReportSharing(Wire):
    """What both sides know; held-out canonical correlations with what shuffled pairs reach."""

    n: int
    left: ReportShare
    right: ReportShare
    correlations: list[float]
    threshold: float
    significant: int


class ReportPoint(Wire):
    """Recall after a fit on so many files, for each split of the pairs."""

    pairs: int
    recall: list[float]


class ReportLaw(Wire):
    """Odds of a hit after n pairs: ``exp(top - drop * n ** -rate)``."""

    top: float
    drop: float
    rate: float


class ReportLaws(Wire):
    """Several laws, weighed against one another."""

    laws: list[ReportLaw]
    weights: list[float]


class ReportCurve(Wire):
    """How recall grows with the number of pairs."""

    k: int
    pool: int
    chance: float
    points: list[ReportPoint]
    law: ReportLaws
    expected: Interval
    achieved: float
    now: float
    more: int
    gain: Interval


class ReportHubs(Wire):
    """How often items are among the first: ``{times: items}``."""

    skewness: float
    never: float
    top: float
    histogram: dict[str, int]
    k: int


class ReportAchieved(Wire):
    """What the adapter finds, and how that was measured."""

    how: str
    pool: int | None = None
    recalls: list[float] = Field(default=[])


class ReportBridged(Wire):
    """Both sides in the adapter's space."""

    name: str
    held_out: bool = False
    right_hubs: ReportHubs | None = None
    left_hubs: ReportHubs | None = None
    achieved: ReportAchieved | None = None


class ReportProbe(Wire):
    """A label that is read from each side, and from what the other side says of it; percent of balanced accuracy."""

    label: str
    classes: int
    chance: float
    left: float
    right: float
    left_shared: float
    right_shared: float


class AlignmentReport(Wire):
    """What ``anyfind align report --json`` prints, as far as clients draw it."""

    source: str
    lefts: int
    rights: int
    left: ReportSide
    right: ReportSide
    verdict: ReportVerdict
    similarity: ReportSimilarities
    sharing: ReportSharing
    probes: list[ReportProbe] = Field(default=[])
    curve: ReportCurve | None = None
    bridged: ReportBridged | None = None
    notes: list[str] = Field(default=[])


class LastReport(Wire):
    """The report on the library's own pairs that was made last.

    Attributes:
        made_at: When, in UTC, as ISO 8601.
        report: The document that ``anyfind align report --json`` printed.
    """

    made_at: str
    report: dict[str, Any]
