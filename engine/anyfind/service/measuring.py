"""Measures an encoder on this library: how fast it is on this computer, and how well words find files through it."""

from __future__ import annotations

import datetime as dt
import json
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from anyfind.align.evaluation import right_answers
from anyfind.align.features import FeatureCache
from anyfind.align.retrieval import evaluate_retrieval
from anyfind.errors import AnyfindError, BadInput, Cancelled, NotFound, WeightsMissing
from anyfind.plugins.worker.host import WorkerHost
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.manifest import EncoderEntry
from anyfind.sdk.types import TEXT, Float32Array, Locator, Role, Space
from anyfind.service import models
from anyfind.service.alignment import evaluate
from anyfind.service.hosting import make_host
from anyfind.service.library_pairs import paired_modalities, read_pairs
from anyfind.service.upgrading import payloads_of
from anyfind.spaces.graph import SpaceGraph
from anyfind.store.pairs import PairRow

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

FILES: Final = 48
"""Files that the speed is measured on at most."""

LEAST_POOL: Final = 50
"""Held-out files from which on recall among the first ten says something: below, chance alone finds a fifth."""

MOST_POOL: Final = 400
"""Held-out files that another encoder than the one in use embeds to be compared."""

_BATCH: Final = 16
_LONG_ENOUGH_S: Final = 8.0
"""Seconds of work after which the speed is known well enough."""


def measure(
    engine: Engine, encoder: str, modality: str | None, progress: Progress, cancel: CancelToken
) -> dict[str, Any]:
    """Measure, and remember it in the library.

    Args:
        engine: The library.
        encoder: Full id.
        modality: Which one; the encoder's first one that the library serves if none is named.
        progress: Told (steps done, steps in all, what).
        cancel: Stops between batches.

    Returns:
        The encoder, the modality, the speed (``items_s``, pieces a second, files read before; ``load_s``, seconds until
        it was ready) and the quality: ``r10``, the share in percent of held-out captions whose file is among the first
        ten of ``pool`` files, and ``chance``, what guessing would find; or why it is not known, as ``reason`` for a
        person and ``code`` for programs: ``no-pairs``, ``few-pairs``, ``no-bridge``, ``words``, ``failed``.

    Raises:
        NotFound: There is no such encoder, or it does not encode this modality.
        WeightsMissing: Its weights are not here.
        BadInput: The library holds nothing that it could encode.
    """
    entry = engine.registry.encoder(encoder)
    chosen = modality or next((one for one in entry.modalities if one in engine.encoders), entry.modalities[0])
    if chosen not in entry.modalities or chosen not in engine.encoders:
        raise NotFound(f"{encoder} does not encode {chosen}.", hint=f"It encodes {', '.join(entry.modalities)}.")
    missing = engine.models.missing(entry.weights)
    if missing:
        size = sum(weight.size for weight in missing) / 1e6
        raise WeightsMissing(
            f"The weights of {encoder} are not here ({size:.0f} MB).",
            hint=f"Run 'anyfind models pull {encoder}' and try again.",
        )
    host = make_host(engine.places, engine.chosen, engine.registry, engine.models, at_once=False, priority="normal")
    try:
        space = host.space(encoder)
        speed = _speed(engine, host, entry, chosen, progress, cancel)
        try:
            quality = _quality(engine, host, entry, space, chosen, progress, cancel)
        except Cancelled:
            raise
        except AnyfindError as error:
            quality = _unknown("failed", error.message)
    finally:
        host.close()
    found = {
        **speed,
        "quality": quality,
        "space": space.id,
        "device": engine.settings.device,
        "at": dt.datetime.now(dt.UTC).isoformat("T", "seconds"),
    }
    engine.store.set_meta(models.measured_key(encoder, chosen), json.dumps(found))
    return {"encoder": encoder, "modality": chosen, **found}


def _speed(
    engine: Engine, host: WorkerHost, entry: EncoderEntry, modality: str, progress: Progress, cancel: CancelToken
) -> dict[str, Any]:
    serves = engine.encoders[modality][1]
    there = serves.id in {space.id for space in engine.store.spaces()}
    files = engine.store.upgrades.sample(modality, serves, FILES, 0) if there else []
    payloads: list[object] = []
    for number, file in enumerate(files):
        cancel.check()
        progress(number, len(files) * 2, "reading files")
        payloads += payloads_of(host, modality, file).values()
        if len(payloads) >= FILES:
            break
    if not payloads:
        raise BadInput(
            f"This library holds no {modality} that could be encoded yet.",
            hint="Add a folder, and measure once something is indexed.",
        )
    began = time.monotonic()
    host.encode(entry.full_id, payloads[:1], Role.DOCUMENT)
    load_s = time.monotonic() - began
    done, began = 0, time.monotonic()
    for start in range(0, len(payloads), _BATCH):
        cancel.check()
        progress(len(payloads) + done, len(payloads) * 2, f"embedding with {entry.full_id}")
        batch = payloads[start : start + _BATCH]
        host.encode(entry.full_id, batch, Role.DOCUMENT)
        done += len(batch)
        if time.monotonic() - began > _LONG_ENOUGH_S:
            break
    seconds = max(time.monotonic() - began, 1e-6)
    return {"items_s": round(done / seconds, 2), "items": done, "load_s": round(load_s, 2)}


def _quality(
    engine: Engine,
    host: WorkerHost,
    entry: EncoderEntry,
    space: Space,
    modality: str,
    progress: Progress,
    cancel: CancelToken,
) -> dict[str, Any]:
    if modality == TEXT:
        # Words are measured by what they find: together with the pictures and sounds that pairs are about.
        known = [one for one in paired_modalities(engine) if one != TEXT]
        if engine.encoders[TEXT][0] != entry.full_id or not known:
            return _unknown(
                "words", "Words are measured by the pictures and sounds that they find, with the encoder in use."
            )
        modality, space = known[0], engine.encoders[known[0]][1]
    if modality not in paired_modalities(engine):
        return _unknown("no-pairs", f"The library holds no words about its own {modality} files yet.")
    measured: dict[str, Any] | None
    if engine.encoders[modality][1].id == space.id:
        measured = evaluate(engine, None, None, modality, None, progress)
    else:
        measured = _of_another(engine, host, entry, space, modality, progress, cancel)
        if measured is None:
            return _unknown(
                "no-bridge", "No bridge joins words and this encoder yet, so words find nothing through it."
            )
    pool = int(measured["pool"])
    if pool < LEAST_POOL:
        return _unknown(
            "few-pairs", f"Of {pool} captioned files held out for measuring; {LEAST_POOL} are needed.", pool
        )
    there, back = measured[f"text_to_{modality}"], measured[f"{modality}_to_text"]
    return {
        "r10": there["r10"],
        "r10_back": back["r10"],
        "pool": pool,
        "captions": measured["captions"],
        "chance": round(1000 / pool, 2),
        "about": modality,
        "code": None,
        "reason": None,
    }


def _of_another(
    engine: Engine,
    host: WorkerHost,
    entry: EncoderEntry,
    space: Space,
    modality: str,
    progress: Progress,
    cancel: CancelToken,
) -> dict[str, Any] | None:
    """The same for an encoder that does not serve: held-out files are embedded by it now. ``None`` without a bridge."""
    words = (entry.full_id, space) if TEXT in entry.modalities else engine.encoders[TEXT]
    backgrounds = {one.space.id: one.background for one in engine.registry.encoders() if one.background is not None}
    graph = SpaceGraph(engine.adapters.in_use([words[1], space]), backgrounds)
    if not graph.routes(words[1].id, space.id):
        return None
    rows, files = _held(engine, modality)
    if len(files) < LEAST_POOL:
        return {"pool": len(files)}
    kept = FeatureCache(engine.places.cache / "features", host)
    vectors, places = kept.usable((entry.full_id, space), modality, list(files.values()), progress, cancel)
    number = {list(files)[place]: at for at, place in enumerate(places)}
    rows = [row for row in rows if row.pair.content_id in number]
    texts = [row.pair.text for row in rows]
    left = (
        _texts(host, words[0], texts)
        if words[1].id == space.id
        else kept.texts(words, texts, Role.QUERY, progress, cancel)
    )
    partner = [number[row.pair.content_id] for row in rows]
    right = right_answers(texts, partner, len(vectors))
    return evaluate_retrieval(graph, (words[1], left), (space, vectors), modality, right, None, progress, cancel)


def _held(engine: Engine, modality: str) -> tuple[list[PairRow], dict[int, Any]]:
    """Held-out pairs about whole files that are here, and the places of the files."""
    found = read_pairs(engine, modality, unpaired=False)
    whole = [row for row in found.held_rows if row.pair.locator == Locator()]
    contents = list(dict.fromkeys(row.pair.content_id for row in whole))[:MOST_POOL]
    files = {}
    for number, record in engine.store.files(contents).items():
        here = next((one.path for one in record.locations if one.path.is_file()), None)
        if here is not None:
            files[number] = here
    return [row for row in whole if row.pair.content_id in files], files


def _texts(host: WorkerHost, encoder: str, texts: Sequence[str]) -> Float32Array:
    return np.asarray(host.encode(encoder, list(texts), Role.QUERY).vectors, dtype=np.float32)


def _unknown(code: str, reason: str, pool: int = 0) -> dict[str, Any]:
    return {"r10": None, "code": code, "reason": reason, "pool": pool, "least": LEAST_POOL}
