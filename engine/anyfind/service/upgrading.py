"""A change of encoders: fitted on a sample, then under way in the background, paused, undone or finished."""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from anyfind.align.artifacts import write_artifact
from anyfind.align.upgrading import fit_upgrade
from anyfind.errors import AnyfindError, BadInput, Cancelled, NotFound, WeightsMissing
from anyfind.ingest.reembedding import matched
from anyfind.plugins.worker.host import WorkerHost
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import TEXT, Artifact, Float32Array, Role, Space
from anyfind.service import choices
from anyfind.service.hosting import make_host
from anyfind.store.renewal import OldFile
from anyfind.store.serving import Serving
from anyfind.store.upgrades import DONE, FINISHED, PAUSED, RUNNING, UNDONE, Upgrade

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

SAMPLE: Final = 1000
"""Files that both encoders embed to begin with."""

_BATCH: Final = 32

_TROUBLE: Final = "upgrade.trouble."
"""Under this name and the modality's the library remembers why a change of settings could not be followed."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class UpgradeRequest:
    """What is asked for.

    Attributes:
        modality: Such as ``image``.
        encoder: Full id of the new encoder.
        settings: Settings of its plugin that say which model it is.
        sample: Files that both encoders embed to begin with.
        finish: Whether the old vectors are dropped once everything is embedded anew.
        awaited: Whether somebody waits for it to begin, so that the sample does not stand back behind other programs.
    """

    modality: str
    encoder: str
    settings: Mapping[str, Any] = field(default_factory=dict)
    sample: int = SAMPLE
    finish: bool = False
    awaited: bool = True


@dataclass(frozen=True, slots=True)
class Prepared:
    """An upgrade that was fitted and has changed nothing yet.

    Attributes:
        serving: The new encoder.
        was: The old one.
        old: Its space.
        new: The new space.
        artifact: The maps between the two; ``None`` if the library has no vectors that they would be for.
        vectors: New vectors of the sample, by segment id.
        seconds_a_file: What they took.
        finish: Whether the old vectors are dropped at the end.
    """

    serving: Serving
    was: Serving
    old: Space
    new: Space
    artifact: Artifact | None
    vectors: Sequence[tuple[int, Float32Array]]
    seconds_a_file: float
    finish: bool


def prepare(engine: Engine, request: UpgradeRequest, progress: Progress, cancel: CancelToken) -> Prepared:
    """Embed a sample with the new encoder and fit the maps to what the old one said. Nothing is changed.

    Raises:
        NotFound: There is no such encoder.
        PluginError: It does not encode this modality, or crashed.
        BadInput: It serves already, another upgrade is under way, or it has nothing in common with the old one.
        WeightsMissing: Its weights are not here.
    """
    registry, modality = engine.registry, request.modality
    entry = registry.default_encoder(modality, {modality: request.encoder})
    if entry is None or modality not in engine.encoders:
        known = ", ".join(engine.encoders)
        raise NotFound(f"No installed plugin can encode {modality}.", hint=f"Modalities that can be: {known}.")
    _refuse_two(engine, modality)
    asked = {"encoder": entry.full_id, "settings": dict(request.settings)}
    settings = choices.granted(registry, engine.settings, {modality: asked})
    made = choices.wish_for(registry, settings, entry)
    priority = "normal" if request.awaited else engine.settings.indexing.priority
    host = make_host(engine.places, settings, registry, engine.models, at_once=False, priority=priority)
    try:
        new = host.space(entry.full_id)
        was = _was(engine, modality)
        old = next(space for space in [*engine.store.spaces(), engine.encoders[modality][1]] if space.id == was.space)
        if new.id == old.id:
            raise BadInput(f"{entry.full_id} serves {modality} already.", hint="'anyfind models list' shows others.")
        missing = [] if request.settings else engine.models.missing(entry.weights)
        if missing:
            size = sum(weight.size for weight in missing) / 1e6
            raise WeightsMissing(
                f"The weights of {entry.full_id} are not here ({size:.0f} MB); {was.encoder} goes on serving.",
                hint=f"Run 'anyfind models pull {entry.full_id}' and try again.",
            )
        now = choices.wish(registry, engine.settings, modality)
        assert now is not None
        serving = Serving(modality, new.id, entry.full_id, made["settings"], now)
        there = old.id in {space.id for space in engine.store.spaces()}
        files = engine.store.upgrades.sample(modality, old, request.sample, 0) if there else []
        if not files:
            return Prepared(serving, was, old, new, None, (), 0.0, request.finish)
        began = time.monotonic()
        vectors, embedded = _embedded(host, entry.full_id, modality, files, request.sample, progress, cancel)
        pace = (time.monotonic() - began) / max(1, embedded)
        labels = engine.store.labels_of(old.id, [segment for segment, _ in vectors])
        vectors = [one for one in vectors if one[0] in labels]
        stored = engine.store.vectors_by_label(old.id, [labels[segment] for segment, _ in vectors])
        fresh = np.stack([vector for _, vector in vectors]) if vectors else np.empty((0, new.dimension), np.float32)
        pieces = [segment for segment, _ in vectors]
        artifact = fit_upgrade(registry, (new, old), (fresh, stored), pieces, settings.threads, progress, cancel)
        return Prepared(serving, was, old, new, artifact, vectors, pace, request.finish)
    finally:
        host.close()


def begin(engine: Engine, prepared: Prepared) -> dict[str, Any]:
    """Let the new encoder serve; whoever calls makes the engine anew. Its document.

    Raises:
        BadInput: Another upgrade was begun meanwhile.
    """
    modality = prepared.serving.modality
    _refuse_two(engine, modality)
    if prepared.artifact is None:
        engine.store.upgrades.serve(prepared.serving, prepared.new)
        return {"modality": modality, "encoder": prepared.serving.encoder, "under_way": False, "sampled": 0}
    name = f"upgrade-{modality}-{prepared.new.id}"
    stored = write_artifact(prepared.artifact, engine.places.adapters / name)
    upgrade = engine.store.upgrades.begin(
        prepared.serving,
        prepared.old,
        prepared.new,
        name,
        prepared.vectors,
        seconds_a_file=prepared.seconds_a_file,
        finish=prepared.finish,
        was=prepared.was,
    )
    return {
        "modality": modality,
        "encoder": prepared.serving.encoder,
        "under_way": True,
        "sampled": upgrade.sampled,
        "adapter": name,
        "held_out": stored.card.get("held_out", {}),
    }


def take_up(engine: Engine, progress: Progress, cancel: CancelToken) -> list[Prepared]:
    """Fit an upgrade for every change of the settings that the library has not followed yet.

    What cannot be done, for want of weights or because the encoder crashes, is logged, and the old one serves on.
    """
    found = []
    for modality, asked in choices.unmet(engine).items():
        request = UpgradeRequest(modality, asked["encoder"], asked["settings"], awaited=False)
        try:
            found.append(prepare(engine, request, progress, cancel))
        except Cancelled:
            raise
        except AnyfindError as error:
            log.warning("The change of %s to %s has to wait: %s", modality, asked["encoder"], error)
            engine.store.set_meta(_TROUBLE + modality, str(error))
        else:
            engine.store.set_meta(_TROUBLE + modality, "")
    return found


def take_up_at_once(engine: Engine, progress: Progress, cancel: CancelToken) -> bool:
    """The same for an engine that nobody else uses, which is to be made anew if something was begun."""
    prepared = take_up(engine, progress, cancel)
    for one in prepared:
        begin(engine, one)
    return bool(prepared)


def pause(engine: Engine, modality: str | None) -> None:
    """Embed nothing anew until it is resumed. NotFound if nothing is under way."""
    for upgrade in _of(engine, modality, {RUNNING, PAUSED}):
        engine.store.upgrades.set_state(upgrade, PAUSED)


def resume(engine: Engine, modality: str | None) -> None:
    """Go on. NotFound if nothing is under way."""
    for upgrade in _of(engine, modality, {RUNNING, PAUSED}):
        engine.store.upgrades.set_state(upgrade, RUNNING)


def roll_back(engine: Engine, modality: str | None) -> None:
    """Let the old encoder and its vectors serve again; whoever calls makes the engine anew.

    Raises:
        NotFound: There is nothing to roll back, or the old encoder is not installed any more.
        WeightsMissing: Its weights are not here any more.
    """
    upgrades = _of(engine, modality, {RUNNING, PAUSED, DONE})
    for upgrade in upgrades:
        entry = engine.registry.encoder(upgrade.was.encoder)
        if upgrade.was.space == entry.space.id and engine.models.missing(entry.weights):
            raise WeightsMissing(
                f"The weights of {entry.full_id}, which served before, are not here any more.",
                hint=f"Run 'anyfind models pull {entry.full_id}' and try again.",
            )
    for upgrade in upgrades:
        engine.store.upgrades.roll_back(upgrade)


def sweep(engine: Engine) -> None:
    """Drop what upgrades that were rolled back have left, once no search looks at it."""
    used = {upgrade.adapter for upgrade in engine.store.upgrades.all() if upgrade.state != UNDONE}
    for name in engine.store.upgrades.drop_undone():
        if name not in used:
            shutil.rmtree(engine.places.adapters / name, ignore_errors=True)


def finish(engine: Engine, modality: str | None) -> int:
    """Drop the old vectors; how many.

    Raises:
        NotFound: There is nothing to finish.
        BadInput: Files wait to be embedded anew.
    """
    upgrades = _of(engine, modality, {RUNNING, PAUSED, DONE})
    for upgrade in upgrades:
        counts = engine.store.upgrades.counts(upgrade)
        waiting = counts.waiting + counts.offline
        # What is done stays done: a file that was given up keeps its old vector in any case.
        if waiting and upgrade.state != DONE:
            raise BadInput(
                f"{waiting:,} files of {upgrade.modality} are not embedded anew yet, and are found by their old "
                "vectors.",
                hint="Wait until it is done, or give up with 'anyfind align upgrade --rollback'.",
            )
    return sum(engine.store.upgrades.finish(upgrade) for upgrade in upgrades)


def rows(engine: Engine) -> list[dict[str, Any]]:
    """One row an upgrade that is under way or can be undone, and one for each change that waits."""
    found = [_row(engine, one) for one in engine.store.upgrades.all() if one.state not in {FINISHED, UNDONE}]
    busy = {row["modality"] for row in found}
    for modality, asked in choices.unmet(engine).items():
        if modality not in busy:
            served = engine.encoders.get(modality)
            found.append(
                {
                    "modality": modality,
                    "state": "waiting",
                    "old": "" if served is None else served[0],
                    "new": asked["encoder"],
                    "total": 0,
                    "done": 0,
                    "waiting": 0,
                    "offline": 0,
                    "left": 0,
                    "sampled": 0,
                    "agreement": None,
                    "eta_s": None,
                    "set_aside": 0,
                    "finish": False,
                    "adapter": None,
                    "trouble": engine.store.get_meta(_TROUBLE + modality) or None,
                }
            )
    return found


def _row(engine: Engine, upgrade: Upgrade) -> dict[str, Any]:
    counts = engine.store.upgrades.counts(upgrade)
    card = next((one.stored.card for one in engine.adapters.named() if one.name == upgrade.adapter), {})
    running = upgrade.state == RUNNING and counts.waiting > 0
    return {
        "modality": upgrade.modality,
        "state": upgrade.state,
        "old": upgrade.was.encoder,
        "new": upgrade.new.encoder,
        "total": counts.done + counts.waiting + counts.offline + counts.left,
        "done": counts.done,
        "waiting": counts.waiting,
        "offline": counts.offline,
        "left": counts.left,
        "sampled": upgrade.sampled,
        "agreement": card.get("held_out", {}).get("agreement"),
        "eta_s": round(counts.waiting * upgrade.seconds_a_file, 1) if running else None,
        "set_aside": engine.store.upgrades.count_aside(),
        "finish": upgrade.finish,
        "adapter": upgrade.adapter,
        "trouble": None,
    }


def _was(engine: Engine, modality: str) -> Serving:
    known = choices.serving(engine).get(modality)
    if known is not None:
        return known
    encoder, space = engine.encoders[modality]
    settings = choices.wish_for(engine.registry, engine.chosen, engine.registry.encoder(encoder))["settings"]
    return Serving(
        modality, space.id, encoder, settings, choices.wish(engine.registry, engine.settings, modality) or {}
    )


def _refuse_two(engine: Engine, modality: str) -> None:
    for upgrade in engine.store.upgrades.all():
        if upgrade.modality == modality and upgrade.state in {RUNNING, PAUSED, DONE}:
            done = upgrade.state == DONE
            said = "is done, and its old vectors are still kept" if done else "is under way"
            raise BadInput(
                f"An upgrade of {modality} to {upgrade.new.encoder} {said}.",
                hint="First 'anyfind align upgrade --finish' or --rollback." if done else "Wait for it, or --rollback.",
            )


def _of(engine: Engine, modality: str | None, states: set[str]) -> list[Upgrade]:
    found = [
        one
        for one in engine.store.upgrades.all()
        if one.state in states and (modality is None or one.modality == modality)
    ]
    if not found:
        what = "" if modality is None else f" of {modality}"
        raise NotFound(f"No upgrade{what} is under way.", hint="'anyfind align upgrade --status' shows what is.")
    return found


def _embedded(
    host: WorkerHost,
    encoder: str,
    modality: str,
    files: Sequence[OldFile],
    limit: int,
    progress: Progress,
    cancel: CancelToken,
) -> tuple[list[tuple[int, Float32Array]], int]:
    """New vectors of the files' pieces by segment id, about as many as files are wanted; and how many files."""
    vectors: list[tuple[int, Float32Array]] = []
    waiting: dict[int, object] = {}
    each = max(1, limit // len(files))
    embedded = 0

    def encode() -> None:
        result = host.encode(encoder, list(waiting.values()), Role.DOCUMENT)
        for segment, (position, vector) in zip(waiting, enumerate(result.vectors), strict=True):
            if position not in result.failures and np.isfinite(vector).all():
                vectors.append((segment, np.asarray(vector, dtype=np.float32)))
        waiting.clear()

    for number, file in enumerate(files):
        cancel.check()
        progress(number, len(files), f"embedding a sample with {encoder}")
        payloads = payloads_of(host, modality, file)
        embedded += bool(payloads)
        waiting.update(list(payloads.items())[:each] if modality == TEXT else payloads.items())
        if len(waiting) >= _BATCH:
            encode()
    if waiting:
        encode()
    return vectors, embedded


def payloads_of(host: WorkerHost, modality: str, file: OldFile) -> dict[int, object]:
    """What the encoder gets of a file's pieces, by segment id; passages of text come out of the library."""
    if modality == TEXT:
        return {piece.segment_id: piece.text for piece in file.pieces if piece.text is not None}
    if not file.online:
        return {}
    try:
        # Words that are read in pictures take longer than all the rest, and are no part of this.
        found = host.extract(host.source(file.path), adding=False).segments
    except WeightsMissing:
        raise
    except (AnyfindError, OSError) as error:
        log.info("%s is not in the sample: %s", file.path, error)
        return {}
    return matched(modality, file.pieces, found)
