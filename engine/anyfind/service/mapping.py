"""Makes maps of a library: every file of a modality a point on a plane, with a number about it."""

from __future__ import annotations

import datetime as dt
import hashlib
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from anyfind.align.artifacts import StoredArtifact, load_artifact, read_card, write_artifact
from anyfind.align.mapping.kernel import Kernel, read_off
from anyfind.align.mapping.metrics import hubness, typicality
from anyfind.align.mapping.projection import Projection
from anyfind.align.mapping.training import fit_map
from anyfind.align.pairs.vectors import ItemRef, stored_vectors
from anyfind.errors import BadInput, NotFound, UsageError
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import IMAGE, TEXT, Artifact, Float32Array, Locator, Role, Space
from anyfind.service.alignment import encoder_of
from anyfind.store.records import FileRow

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

log = logging.getLogger(__name__)

METRICS: Final = {
    "typical": "how much each file is like its ten nearest",
    "hub": "how often each file is among the ten nearest of others",
    "date": "when each file was changed, in days since 1970",
    "query": "how well each file answers some words",
}
"""What a map can show, and in words."""

_KIND: Final = "map"
_PAGE: Final = 500


@dataclass(frozen=True, slots=True)
class MapRequest:
    """What ``align map`` was asked for.

    Attributes:
        modality: Files of what; pictures when there are any, else what there is.
        metric: One of :data:`METRICS`.
        query: The words of ``query``.
        refit: Fit anew although there is a map.
        seed: Of every random choice.
    """

    modality: str | None = None
    metric: str = "typical"
    query: str | None = None
    refit: bool = False
    seed: int = 0

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> MapRequest:
        """From what a client sends, as :class:`~anyfind.api.maps.MapJob` describes it.

        Raises:
            UsageError: The metric and the words do not go together.
        """
        query, metric = document.get("query"), document.get("metric") or "typical"
        if (metric == "query") != (query is not None):
            raise UsageError("The metric 'query' goes with words, and no other does.", hint="Give both or neither.")
        return cls(document.get("modality"), metric, query, bool(document.get("refit")), int(document.get("seed") or 0))

    def name(self, modality: str) -> str:
        """What the map is called."""
        if self.query is None:
            return f"{modality}-{self.metric}"
        return f"{modality}-query-{hashlib.sha256(self.query.encode()).hexdigest()[:8]}"


def make_map(engine: Engine, request: MapRequest, progress: Progress, cancel: CancelToken) -> dict[str, Any]:
    """Fit a map, or put what is new on the one there is.

    Returns:
        What :func:`described` says, and ``refitted``: whether it was fitted now.

    Raises:
        BadInput: There are too few files.
        NotFound: Nothing encodes the modality, or the words cannot reach it.
        Cancelled: Somebody asked.
    """
    modality = request.modality or _usual(engine)
    space = encoder_of(engine, modality)[1]
    files = _gather(engine, modality, space, request.query, progress, cancel)
    values = _values(files, request, cancel)
    folder = engine.places.library / "maps" / request.name(modality)
    view = _view(engine, space)
    known = None if request.refit else _known(folder, view)
    if known is not None:
        projection = Projection.read(load_artifact(known).tensors)
        facts = {key: value for key, value in known.card.items() if key not in {"schema", "kind", "sha256"}}
    else:
        fitted = fit_map(files.vectors, values, request.seed, progress, cancel)
        projection = fitted.projection
        facts = {
            "sides": [space.id],
            "target": view,
            "dimension": 2,
            "name": folder.name,
            "modality": modality,
            "metric": request.metric,
            "query": request.query,
            "made_at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            "seed": request.seed,
            "fitted_on": fitted.fitted,
            "judged_on": fitted.held_out,
            "r2": {"map": round(fitted.judged.r2, 4), "pca": round(fitted.plain.r2, 4)},
            "neighbours_kept": {"map": round(fitted.judged.kept, 4), "pca": round(fitted.plain.kept, 4)},
            "kernel": {"scale": fitted.kernel.scale, "sharpness": fitted.kernel.sharpness},
        }
    tensors: dict[str, Any] = {
        **projection.tensors(),
        "files": files.content_ids,
        "places": projection.apply(files.vectors),
        "values": values,
    }
    stored = write_artifact(Artifact(_KIND, tensors, {**facts, "files": len(values)}), folder)
    return {**described(stored), "refitted": known is None}


def described(stored: StoredArtifact) -> dict[str, Any]:
    """The facts about a map."""
    keys = (
        "name", "modality", "metric", "query", "made_at", "seed", "files", "fitted_on", "judged_on", "r2",
        "neighbours_kept",
    )  # fmt: skip
    said = METRICS.get(str(stored.card["metric"]), "")
    return {**{key: stored.card[key] for key in keys}, "said": said, "path": str(stored.folder)}


def rows(engine: Engine) -> list[dict[str, Any]]:
    """Every map of the library."""
    return [described(stored) for stored in _every(engine)]


def kinds(engine: Engine) -> list[str]:
    """Modalities with vectors, which there can be maps of."""
    filled = {space.id for space in engine.store.filled_spaces()}
    return [modality for modality, (_, space) in engine.encoders.items() if space.id in filled]


def page(engine: Engine, name: str, after: int, limit: int) -> tuple[list[dict[str, Any]], int | None]:
    """Points of at most ``limit`` files, and the number to go on behind if there may be more.

    A file that came after the map was made has a place like any other; its number is read off the map, and
    ``estimated`` says so.

    Raises:
        NotFound: There is no such map.
        BadInput: The map is of vectors that are not used any more.
    """
    stored = usable(engine, name)
    found = engine.store.file_page(after, limit + 1)
    rest = found[limit - 1].location_id if len(found) > limit else None
    return _points(engine, stored, found[:limit]), rest


def usable(engine: Engine, name: str) -> StoredArtifact:
    """A map by its name.

    Raises:
        NotFound: There is no such map.
        BadInput: The map is of vectors that are not used any more.
    """
    stored = next((one for one in _every(engine) if one.card["name"] == name), None)
    if stored is None:
        known = ", ".join(str(one.card["name"]) for one in _every(engine)) or "none"
        raise NotFound(f"There is no map {name!r}.", hint=f"Maps: {known}. 'anyfind align map' makes one.")
    if stored.card["target"] != _view(engine, encoder_of(engine, str(stored.card["modality"]))[1]):
        raise BadInput(
            f"The map {name!r} is of vectors that are not used any more.",
            hint="Make it anew with 'anyfind align map --refit'.",
        )
    return stored


@dataclass(frozen=True, slots=True)
class NewerPoints:
    """Files that came after a map was made.

    Attributes:
        files: Their numbers, ``int64 [n]``.
        places: On the map, ``[n, 2]``.
        values: The number that the map shows, read off it, ``[n]``.
    """

    files: np.ndarray[tuple[int, ...], np.dtype[np.int64]]
    places: Float32Array
    values: Float32Array


def newer_points(engine: Engine, stored: StoredArtifact, contents: Sequence[int]) -> NewerPoints | None:
    """Those of the contents that the map's encoder has looked at; ``None`` if there are none."""
    modality = str(stored.card["modality"])
    space = encoder_of(engine, modality)[1]
    ids = [int(one) for one in contents]
    raw, kept = stored_vectors(engine.store, space, modality, [_whole(one) for one in ids], CancelToken())
    if not kept:
        return None
    tensors = load_artifact(stored).tensors
    places = Projection.read(tensors).apply(_adapt(engine, space)(raw))
    kernel = Kernel(float(stored.card["kernel"]["scale"]), float(stored.card["kernel"]["sharpness"]))
    values = read_off(kernel, places, tensors["places"], tensors["values"])
    return NewerPoints(np.array([ids[place] for place in kept], dtype=np.int64), places, values)


def every_point(engine: Engine, name: str) -> Iterator[dict[str, Any]]:
    """All points of a map."""
    after: int | None = 0
    while after is not None:
        points, after = page(engine, name, after, _PAGE)
        yield from points


def _points(engine: Engine, stored: StoredArtifact, files: Sequence[FileRow]) -> list[dict[str, Any]]:
    modality = str(stored.card["modality"])
    space = encoder_of(engine, modality)[1]
    ids = list(dict.fromkeys(row.content_id for row in files if row.content_id is not None))
    raw, kept = stored_vectors(engine.store, space, modality, [_whole(one) for one in ids], CancelToken())
    if not kept:
        return []
    tensors = load_artifact(stored).tensors
    places = Projection.read(tensors).apply(_adapt(engine, space)(raw))
    values = dict(zip(tensors["files"].tolist(), tensors["values"].tolist(), strict=True))
    kernel = Kernel(float(stored.card["kernel"]["scale"]), float(stored.card["kernel"]["sharpness"]))
    read = read_off(kernel, places, tensors["places"], tensors["values"])
    row_of = {ids[place]: row for row, place in enumerate(kept)}
    return [
        {
            "file": row.content_id,
            "path": str(row.path),
            "x": round(float(places[at, 0]), 5),
            "y": round(float(places[at, 1]), 5),
            "metric": round(float(values.get(row.content_id, read[at])), 5),
            "estimated": row.content_id not in values,
        }
        for row in files
        if row.content_id is not None and (at := row_of.get(row.content_id)) is not None
    ]


@dataclass(frozen=True, slots=True)
class _Files:
    """What a map is made of, one row a content.

    Attributes:
        content_ids: ``int64 [n]``.
        vectors: As searches by example compare them, ``[n, d]``.
        days: When each was changed, ``[n]``.
        scores: How well each answers the words, ``[n]``; zeros without any.
    """

    content_ids: np.ndarray[tuple[int, ...], np.dtype[np.int64]]
    vectors: Float32Array
    days: Float32Array
    scores: Float32Array


def _gather(
    engine: Engine, modality: str, space: Space, query: str | None, progress: Progress, cancel: CancelToken
) -> _Files:
    adapt, score = _adapt(engine, space), _scorer(engine, space, query)
    seen: dict[int, float] = {}
    vectors: list[Float32Array] = []
    scores: list[Float32Array] = []
    after = 0
    while found := engine.store.file_page(after, _PAGE):
        cancel.check()
        progress(len(seen), 0, "reading vectors")
        after = found[-1].location_id
        new = {row.content_id: row.mtime_ns / 86_400e9 for row in found if row.content_id is not None}
        ids = [one for one in new if one not in seen]
        raw, kept = stored_vectors(engine.store, space, modality, [_whole(one) for one in ids], cancel)
        if kept:
            vectors.append(adapt(raw))
            scores.append(score(raw))
            seen.update((ids[place], new[ids[place]]) for place in kept)
    return _Files(
        np.array(list(seen), dtype=np.int64),
        np.concatenate(vectors) if vectors else np.zeros((0, 1), dtype=np.float32),
        np.array(list(seen.values()), dtype=np.float32),
        np.concatenate(scores) if scores else np.zeros(0, dtype=np.float32),
    )


def _values(files: _Files, request: MapRequest, cancel: CancelToken) -> Float32Array:
    match request.metric:
        case "typical" if len(files.vectors) > 1:
            return typicality(files.vectors, request.seed, cancel)
        case "hub" if len(files.vectors) > 1:
            return hubness(files.vectors, request.seed, cancel)
        case "date":
            return files.days
        case _:
            return files.scores


def _scorer(engine: Engine, space: Space, query: str | None) -> Callable[[Float32Array], Float32Array]:
    """Scores of raw vectors for some words, by the way that separates best; zeros without words."""
    if query is None:
        return lambda raw: np.zeros(len(raw), dtype=np.float32)
    encoder, text = engine.encoders[TEXT]
    routes = engine.graph.routes(text.id, space.id)
    if not routes:
        raise NotFound("No bridge joins words with these files.", hint="'anyfind align list' shows the bridges.")
    route = max(routes, key=lambda one: one.quality or 0.0)
    views = {view.id: view.apply for view in engine.graph.views(space)}
    asked = route.map_query(engine.query_host.encode(encoder, [query], Role.QUERY).vectors[0])
    return lambda raw: np.asarray(views[route.view](raw) @ asked, dtype=np.float32)


def _adapt(engine: Engine, space: Space) -> Callable[[Float32Array], Float32Array]:
    """What searches by example do to vectors before they compare them."""
    return engine.graph.routes(space.id, space.id)[0].adapt


def _view(engine: Engine, space: Space) -> str:
    return engine.graph.routes(space.id, space.id)[0].view


def _known(folder: Path, view: str) -> StoredArtifact | None:
    """The map that is there, if it is of the same vectors."""
    try:
        stored = read_card(folder)
    except BadInput:
        return None
    if stored.card["target"] != view:
        log.info("The map %s is fitted anew: vectors are compared in another way now.", folder.name)
        return None
    return stored


def _every(engine: Engine) -> list[StoredArtifact]:
    folder = engine.places.library / "maps"
    found = []
    for one in sorted(folder.iterdir()) if folder.is_dir() else []:
        try:
            found.append(read_card(one))
        except BadInput as error:
            log.warning("A map is left out: %s", error)
    return found


def _usual(engine: Engine) -> str:
    there = kinds(engine)
    if not there:
        raise BadInput("The library has no vectors yet.", hint="Run 'anyfind index' first.")
    return IMAGE if IMAGE in there else there[0]


def _whole(content_id: int) -> ItemRef:
    return ItemRef(content_id, Locator())
