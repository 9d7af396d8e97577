"""Adds pairs to a fitted bridge or takes them away, where its trainer can do that without a new fit."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anyfind.align.adapters import NamedAdapter
from anyfind.align.artifacts import load_artifact, write_artifact
from anyfind.align.captions import CaptionedFiles
from anyfind.align.fit import caption_key, captioned_pairs, file_key
from anyfind.errors import BadInput, NotFound, UsageError
from anyfind.sdk.contracts import CancelToken, EditableTrainer, Progress
from anyfind.sdk.types import TEXT, Pairs
from anyfind.service import methods
from anyfind.service.alignment import features

if TYPE_CHECKING:
    from anyfind.service.engine import Engine


@dataclass(frozen=True, slots=True)
class EditRequest:
    """What ``align edit`` was asked for.

    Attributes:
        name: The adapter of this library.
        add: A file that becomes part of it with ``captions``.
        remove: A file that leaves it.
        gone: Instead of a file that leaves it, its name, 64 hex digits, where it is not there any more.
        captions: Captions of ``add``; of ``remove`` those that leave alone, all of them when there are none.
    """

    name: str
    add: Path | None = None
    remove: Path | None = None
    gone: str | None = None
    captions: tuple[str, ...] = ()

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> EditRequest:
        """From what a client sends, as :class:`~anyfind.api.requests.EditJob` describes it.

        Raises:
            UsageError: It does not say what to do, or two things at once.
        """
        add, remove = (None if document.get(key) is None else Path(document[key]) for key in ("add", "remove"))
        captions = tuple(document.get("captions") or ())
        gone = document.get("gone")
        if sum(one is not None for one in (add, remove, gone)) != 1:
            raise UsageError("Give either a file to add or a file to remove.")
        if add is not None and not captions:
            raise UsageError("A file is added with a caption.", hint="Give --caption.")
        return cls(str(document["name"]), add, remove, gone, captions)


def edit_adapter(engine: Engine, request: EditRequest, progress: Progress, cancel: CancelToken) -> dict[str, Any]:
    """Edit an adapter of this library in place; whether it is in use stays as it was.

    Returns:
        ``name``, ``pairs``, ``files``, ``sha256``, ``edit_ms`` (the edit alone, without encoding and judging),
        ``held_out`` of the pairs that are there now.

    Raises:
        NotFound: There is no such adapter of this library, or no such file.
        BadInput: Its method cannot be edited, a pair to be removed is not in it, or the file cannot be encoded.
        Cancelled: Somebody asked.
    """
    own = _own(engine, request.name)
    entry = engine.registry.adapter(own.stored.kind)
    trainer = None if entry.trainer is None else engine.registry.load(entry.trainer)()
    if not isinstance(trainer, EditableTrainer):
        able = [one.id for one in methods.fitting(engine.registry) if _editable(engine, one)]
        raise BadInput(
            f"The adapter {own.name!r} was fitted with {entry.id}, which cannot be edited.",
            hint=f"Fit one with --method {' or '.join(able)}." if able else None,
        )
    artifact = load_artifact(own.stored)
    added = _added(engine, own, request, progress, cancel)
    removed = _removed(request)
    started = time.perf_counter()
    edited = trainer.edit(artifact, added, removed)
    edit_ms = (time.perf_counter() - started) * 1000.0
    judged = trainer.judge(edited, progress, cancel)
    stored = write_artifact(judged, own.stored.folder)
    return {
        "name": own.name,
        "path": str(stored.folder),
        "in_use": own.in_use,
        "pairs": stored.card["pairs"]["left"],
        "files": stored.card["pairs"]["right"],
        "sha256": stored.digest,
        "edit_ms": round(edit_ms, 2),
        "held_out": stored.card.get("held_out", {}),
    }


def _own(engine: Engine, name: str) -> NamedAdapter:
    own = {named.name: named for named in engine.adapters.named() if named.removable}
    if name not in own:
        known = ", ".join(own) or "none"
        raise NotFound(f"This library has no adapter {name!r} of its own.", hint=f"Its own adapters: {known}.")
    return own[name]


def _editable(engine: Engine, entry: Any) -> bool:
    return isinstance(methods.trainer(engine.registry, entry), EditableTrainer)


def _added(
    engine: Engine, own: NamedAdapter, request: EditRequest, progress: Progress, cancel: CancelToken
) -> Pairs | None:
    if request.add is None:
        return None
    if not request.add.is_file():
        raise NotFound(f"There is no file {request.add}.")
    left, right = own.stored.sides
    other = next(((what, encoder) for what, encoder in engine.encoders.items() if encoder[1].id == right), None)
    text = engine.encoders.get(TEXT)
    if other is None or text is None or text[1].id != left:
        raise BadInput(
            f"The adapter {own.name!r} does not join words with files of the encoders that are chosen now.",
            hint="Fit it again, or choose the encoders that it was fitted with.",
        )
    captioned = CaptionedFiles((request.add,), request.captions, (0,) * len(request.captions))
    return captioned_pairs(captioned, text, other, features(engine), request.add.name, progress, cancel)


def _removed(request: EditRequest) -> list[tuple[str, str | None]]:
    key = request.gone
    if request.remove is not None:
        if not request.remove.is_file():
            hint = "Of a file that is gone give its BLAKE3 digest, 64 hex digits."
            raise NotFound(f"There is no file {request.remove}.", hint=hint)
        key = file_key(request.remove)
    if key is None:
        return []
    if request.captions:
        return [(key, caption_key(caption)) for caption in request.captions]
    return [(key, None)]
