"""Collecting, listing and deciding about the pairs of a library."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, cast, get_args

import numpy as np

from anyfind.align.features import FeatureCache
from anyfind.align.pairs.agreement import Agreement, agreements
from anyfind.align.pairs.collect import collect
from anyfind.align.pairs.kinds import GIVEN, KINDS
from anyfind.align.pairs.vectors import ItemRef, stored_vectors
from anyfind.align.pairs.weigh import ACCEPTED_FROM, Weighed, weigh, written
from anyfind.errors import BadInput, NotFound
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import TEXT, Role
from anyfind.service.library_pairs import counts_as_accepted
from anyfind.store.pairs import Decision, PairFilter, PairRow, PairState

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

_FILES: Final = 500


def collect_pairs(engine: Engine, progress: Progress, cancel: CancelToken | None = None) -> dict[str, Any]:
    """Collect the pairs of a library anew; what was decided about them is remembered.

    Returns:
        The summary of :func:`summary`, with ``files`` that were looked at, ``unread``, ``new``, ``gone``, and
        ``trusted``: by modality how far the bridge in use could judge pairs.
    """
    stop = cancel or CancelToken()
    collected = collect(engine.store, progress, stop)
    weighed = weigh(collected.findings)
    judged, trusted = _agreements(engine, weighed, progress, stop)
    new, gone = engine.store.pairs.replace(written(weighed, judged), kept=GIVEN)
    return {
        **summary(engine),
        "files": collected.files,
        "unread": collected.unread,
        "new": new,
        "gone": gone,
        "trusted": trusted,
    }


def summary(engine: Engine) -> dict[str, Any]:
    """How many pairs there are, are used and are held out, by source and modality."""
    sources: dict[str, Counter[str]] = defaultdict(Counter)
    modalities: dict[str, Counter[str]] = defaultdict(Counter)
    total: Counter[str] = Counter()
    for row in engine.store.pairs.every():
        used = counts_as_accepted(row)
        for counter in (sources[row.pair.source], modalities[row.pair.modality], total):
            counter["pairs"] += 1
            counter[row.state] += 1
            counter["used"] += used
            counter["held_out"] += used and row.pair.held_out
    said = {kind.id: kind.said for kind in KINDS}
    return {
        **_counts(total),
        "accepted_from": ACCEPTED_FROM,
        "sources": [
            {"source": name, "said": said.get(name, name), **_counts(counts)}
            for name, counts in sorted(sources.items(), key=lambda item: -item[1]["pairs"])
        ],
        "modalities": {name: _counts(counts) for name, counts in sorted(modalities.items())},
    }


def page(
    engine: Engine, after: int, limit: int, which: PairFilter, *, unsure_first: bool = False
) -> tuple[list[dict[str, Any]], int | None]:
    """A page of pairs, and the number to go on behind if there are more.

    Args:
        engine: The library.
        after: Number of the pair that was the last one so far; 0 to begin.
        limit: Pairs at most.
        which: Only these.
        unsure_first: Begin with those whose weight is nearest to what makes a pair count, where a decision changes
            most; otherwise in the order of their numbers.
    """
    unsure = ACCEPTED_FROM if unsure_first else None
    rows = engine.store.pairs.page(after, limit + 1, which, unsure=unsure)
    shown = rows[:limit]
    return documents(engine, shown), shown[-1].id if len(rows) > limit else None


def every(engine: Engine, which: Mapping[str, str | None]) -> Iterator[dict[str, Any]]:
    """All pairs of a ``state``, ``source`` and ``modality``, in the order of their numbers.

    Raises:
        BadInput: There is no such state.
        NotFound: There is no such source.
    """
    state = which.get("state")
    if state is not None and state not in get_args(PairState):
        raise BadInput(f"Pairs have no state {state!r}.", hint=f"States: {', '.join(get_args(PairState))}.")
    if (source := which.get("source")) is not None:
        _known(source)
    wanted = PairFilter(cast("PairState | None", state), which.get("source"), which.get("modality"))
    after: int | None = 0
    while after is not None:
        rows, after = page(engine, after, _FILES, wanted)
        yield from rows


def documents(engine: Engine, rows: Sequence[PairRow]) -> list[dict[str, Any]]:
    """Pairs as clients see them."""
    files = {}
    ids = sorted({row.pair.content_id for row in rows})
    for start in range(0, len(ids), _FILES):
        files.update(engine.store.files(ids[start : start + _FILES]))
    return [
        {
            "id": row.id,
            "text": row.pair.text,
            "path": str(files[row.pair.content_id].locations[0].path),
            "file": row.pair.content_id,
            "locator": row.pair.locator.to_dict(),
            "modality": row.pair.modality,
            "source": row.pair.source,
            "via": row.pair.via,
            "weight": row.pair.weight,
            "reason": row.pair.reason,
            "state": row.state,
            "used": counts_as_accepted(row),
            "held_out": row.pair.held_out,
        }
        for row in rows
        if row.pair.content_id in files
    ]


def decide(engine: Engine, ids: Iterable[int], decision: Decision) -> int:
    """Accept or reject pairs by their numbers, or take back what was decided; how many.

    Raises:
        NotFound: One of them does not exist; nothing is decided then.
    """
    wanted = list(dict.fromkeys(ids))
    known = engine.store.pairs.existing(wanted)
    unknown = [number for number in wanted if number not in known]
    if unknown:
        raise NotFound(
            f"There is no pair {', '.join(map(str, unknown[:5]))}.", hint="'anyfind align pairs --list' shows them."
        )
    return len(engine.store.pairs.decide(wanted, decision))


def decide_source(engine: Engine, source: str, decision: Decision) -> int:
    """The same for all pairs of a source that nothing was decided about.

    Raises:
        NotFound: There is no such source.
    """
    _known(source)
    return engine.store.pairs.decide_source(source, decision)


def _known(source: str) -> None:
    known = [kind.id for kind in KINDS]
    if source not in known:
        raise NotFound(f"There is no source {source!r}.", hint=f"Sources: {', '.join(known)}.")


def _counts(counts: Counter[str]) -> dict[str, int]:
    return {key: int(counts[key]) for key in ("pairs", "used", "new", "accepted", "rejected", "held_out")}


def _agreements(
    engine: Engine, weighed: Sequence[Weighed], progress: Progress, cancel: CancelToken
) -> tuple[dict[int, Agreement], dict[str, float]]:
    """What the bridges in use think of findings, by position; nothing while weights are missing."""
    found: dict[int, Agreement] = {}
    trusted: dict[str, float] = {}
    if engine.missing_weights():
        return found, trusted
    features = FeatureCache(engine.places.cache / "features", engine.host)
    for modality in dict.fromkeys(one.finding.modality for one in weighed):
        if modality not in engine.encoders:
            continue
        (text, space), other = engine.encoders[TEXT], engine.encoders[modality][1]
        routes = engine.graph.routes(space.id, other.id)
        views = {view.id: view.apply for view in engine.graph.views(other)}
        maps = [(route.adapt, views[route.view]) for route in routes if route.view in views]
        places = [at for at, one in enumerate(weighed) if one.finding.modality == modality]
        refs = list(dict.fromkeys(_ref(weighed[at]) for at in places))
        vectors, kept = stored_vectors(engine.store, other, modality, refs, cancel)
        position = {refs[place]: row for row, place in enumerate(kept)}
        places = [at for at in places if _ref(weighed[at]) in position]
        if not places or not maps:
            continue
        texts = [weighed[at].finding.text for at in places]
        left = features.texts((text, space), texts, Role.QUERY, progress, cancel)
        partner = np.asarray([position[_ref(weighed[at])] for at in places], dtype=np.int64)
        opinions, share = agreements(left, vectors, partner, maps)
        found.update(zip(places, opinions, strict=False))
        trusted[modality] = round(share, 3)
    return found, trusted


def _ref(one: Weighed) -> ItemRef:
    return ItemRef(one.finding.content_id, one.finding.locator)
