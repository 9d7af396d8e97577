"""Runs every query of an evaluation through the routes that a search would take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from anyfind.align.evaluation import measure
from anyfind.errors import NotFound
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import Float32Array, Space
from anyfind.spaces.graph import Route, SpaceGraph
from anyfind.spaces.scoring import RouteScores, fuse

EVERY = "default"
"""The name that stands for all routes together, as a search takes them."""

SAMPLE = 2048
"""Background vectors, as many as a search samples."""


def evaluate_retrieval(
    graph: SpaceGraph,
    texts: tuple[Space, Float32Array],
    files: tuple[Space, Float32Array],
    modality: str,
    right: npt.NDArray[np.bool_],
    route: str | None,
    progress: Progress,
    cancel: CancelToken,
) -> dict[str, Any]:
    """Recall in both directions, in the shape of ``eval retrieval --json``.

    Args:
        graph: The bridges in use.
        texts: Space and raw vectors of the captions, ``float32 [captions, d_text]``.
        files: Space and raw vectors of the files, ``float32 [files, d]``.
        modality: What the files are, for the names of the two directions.
        right: ``bool [captions, files]``.
        route: One route by name, or ``None`` for all that a search would take.
        progress: Called with the queries done.
        cancel: Stops between queries.

    Raises:
        NotFound: No route of that name joins the two spaces.
    """
    forward = score_all(_chosen(graph, texts[0], files[0], route), graph, texts, files, progress, cancel)
    backward = score_all(_chosen(graph, files[0], texts[0], route), graph, files, texts, progress, cancel)
    forth, back = measure(forward, backward, right)
    return {
        "route": route or EVERY,
        "pool": len(files[1]),
        "captions": len(texts[1]),
        f"text_to_{modality}": forth.as_dict(),
        f"{modality}_to_text": back.as_dict(),
    }


def score_all(
    routes: Sequence[Route],
    graph: SpaceGraph,
    queries: tuple[Space, Float32Array],
    gallery: tuple[Space, Float32Array],
    progress: Progress,
    cancel: CancelToken,
) -> Float32Array:
    """Calibrated scores of every query against every item, ``float32 [queries, gallery]``.

    Each query is scored on its own, with the whole gallery or a sample of it as its background, exactly as
    a search does it.
    """
    views = {view.id: view.apply(gallery[1]) for view in graph.views(gallery[0])}
    picked = np.sort(np.random.default_rng(0).permutation(len(gallery[1]))[:SAMPLE])
    mapped = [route.adapt(queries[1]) for route in routes]
    samples = {view: np.ascontiguousarray(vectors[picked]) for view, vectors in views.items()}
    scores = np.empty((len(queries[1]), len(gallery[1])), dtype=np.float32)
    for row in range(len(scores)):
        if row % 100 == 0:
            cancel.check()
            progress(row, len(scores), f"{queries[0].modalities[0]} to {gallery[0].modalities[0]}")
        scores[row] = fuse(
            [
                RouteScores.of(route, vectors[row], views[route.view], samples[route.view])
                for route, vectors in zip(routes, mapped, strict=True)
            ]
        )
    return scores


def _chosen(graph: SpaceGraph, query: Space, gallery: Space, name: str | None) -> list[Route]:
    routes = graph.routes(query.id, gallery.id)
    chosen = [route for route in routes if name in {None, EVERY, route.name}]
    if not chosen:
        known = ", ".join(route.name for route in routes) or "none"
        raise NotFound(f"There is no route {name or EVERY!r}.", hint=f"Routes between these spaces: {known}.")
    return chosen
